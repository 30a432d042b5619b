"""The job that may write takes no word for it: what it suggests is one line that the change shows, on that commit."""

from __future__ import annotations

import json
from typing import Any

import pytest

from hipwise_github.hunks import shown
from hipwise_github.suggest import MOST

from ..ground import GROUND
from .conftest import HEAD, NUMBER, World
from .patches import lines_of, patch_of

CLAIM = "claims/stands-well.yml"
PATH = f"content/{CLAIM}"
GOOD = (GROUND / "claims" / "holds-pelvis.yml").read_text("utf-8").replace("holds your", "can hold your")
REVIEWS = f"POST pulls/{NUMBER}/reviews"
FINE: dict[str, Any] = {"path": PATH, "line": 2, "text": "topic: hip", "says": "Better."}


@pytest.mark.parametrize(
    "told",
    [
        [{**FINE, "path": "content/claims/holds-pelvis.yml"}],
        [{**FINE, "path": ".github/workflows/check.yml"}],
        [{**FINE, "line": 0}],
        [{**FINE, "line": 99}],
    ],
    ids=["another file", "no content", "above the first line", "below the last line"],
)
def test_what_the_change_does_not_show_is_never_sent(world: World, told: list[dict[str, Any]]) -> None:
    assert _published(world, told) == 0
    assert world.state.remarks == []
    assert REVIEWS not in world.state.asked


@pytest.mark.parametrize(
    "told",
    [
        [{**FINE, "text": "topic: hip\n```\n@all"}],
        [{**FINE, "text": "x" * 3000}],
        [{**FINE, "says": "x" * 3000}],
        [{**FINE, "line": "2"}],
        [{**FINE, "line": True}],
        [{**FINE, "more": "x"}],
        [FINE] * (MOST + 1),
        [PATH],
    ],
    ids=["two lines", "a long line", "long words", "no number", "no number either", "more", "too many", "no record"],
)
def test_what_is_no_suggestion_stops_the_job_after_the_comment(world: World, told: list[Any]) -> None:
    with pytest.raises((ValueError, TypeError)):
        _published(world, told)
    assert world.state.comments
    assert world.state.remarks == []


def _published(world: World, told: list[Any]) -> int:
    world.send({CLAIM: GOOD})
    world.type("gather", "workflow_run.requested")
    world.type("compose", "workflow_run.requested")
    (world.folder / "out" / "suggestions.json").write_text(json.dumps({"suggestions": told}), "utf-8")
    return world.type("publish", "workflow_run.requested").code


def test_a_commit_that_is_no_longer_the_newest_gets_no_suggestion(world: World) -> None:
    world.send({CLAIM: GOOD.replace("topic: hip", "topc: hip")})
    world.type("gather", "workflow_run.requested")
    world.type("compose", "workflow_run.requested")
    world.state.pulls[0]["head"]["sha"] = "c" * 40
    world.type("publish", "workflow_run.requested")
    assert world.state.remarks == []


def test_a_suggestion_is_made_on_the_commit_that_was_looked_at_and_approves_nothing(world: World) -> None:
    world.send({CLAIM: GOOD.replace("topic: hip", "topc: hip")})
    world.replay()
    assert [(one["commit_id"], one["state"]) for one in world.state.reviews[NUMBER]] == [(HEAD, "COMMENTED")]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"", b"a\nb\nc\n"),
        (b"a\nb\n", b""),
        (b"a\n" * 30, b"a\n" * 10 + b"@@ -1 +90,3 @@\n" + b"a\n" * 15 + b"-- x\n++ y\n" + b"a\n" * 5),
        (b"a\nb", b"a\nc"),
        (b"a\nb\n", b"a\nb\n"),
    ],
    ids=["new", "gone", "lines like signs", "no line at the end", "the same"],
)
def test_the_lines_a_change_shows_are_those_of_its_patch(before: bytes, after: bytes) -> None:
    patch = patch_of(before, after)
    assert {at for first, last in shown(patch) for at in range(first, last + 1)} == lines_of(patch)
