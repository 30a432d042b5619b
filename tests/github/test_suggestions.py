"""What can be mended by one click is suggested at its line, once, and in words of no power."""

from __future__ import annotations

import pytest

from hipwise.fix import fixed
from hipwise_github.suggest import MOST

from ..ground import GROUND, lay, posed
from .conftest import AUTHOR, BASE, NUMBER, World, user
from .patches import accepted, block_in, lines_of, patch_of

CLAIM = "claims/stands-well.yml"
PATH = f"content/{CLAIM}"
GOOD = (GROUND / "claims" / "holds-pelvis.yml").read_text("utf-8").replace("holds your", "can hold your")
SLIPS = (("topic: hip", "topc: hip"), ("certainty: high", "certainty: hihg"), ("lab-work", "lab-wrok"))
REVIEWS = f"POST pulls/{NUMBER}/reviews"


def _wrong(*slips: tuple[str, str]) -> str:
    text = GOOD
    for old, new in slips:
        assert old in text
        text = text.replace(old, new, 1)
    return text


def _suggested(world: World) -> list[str]:
    return [block_in(one["body"]) for one in world.state.remarks]


def test_slips_in_a_new_file_are_mended_by_clicks_as_fix_mends_them(world: World) -> None:
    wrong = _wrong(*SLIPS)
    world.send({CLAIM: wrong})
    comment = world.replay()
    assert "3 suggestions stand at their lines. Press **Commit suggestion** to take one." in comment
    assert _suggested(world) == ["topic: hip", "certainty: high", "  - source: lab-work"]
    assert {one["path"] for one in world.state.remarks} == {PATH}
    mended = accepted(wrong, world.state.remarks)
    lay(world.folder, {CLAIM: wrong}, below=posed())
    list(fixed(world.folder, {PATH}, write=True, nearest=True))
    assert mended == (world.folder / PATH).read_text("utf-8")
    world.push({CLAIM: mended})
    comment = world.replay()
    assert "What the checker found" not in comment
    assert "Commit suggestion" not in comment


def test_a_suggestion_says_what_was_found_in_the_words_of_the_checker(world: World) -> None:
    world.send({CLAIM: _wrong(SLIPS[0])})
    comment = world.replay()
    assert "A suggestion stands at its line. Press **Commit suggestion** to take it." in comment
    [remark] = world.state.remarks
    _, says, _, *block = remark["body"].split("\n")
    assert says == '`There is no field "topc" here.` Most likely `topic` is meant.'
    assert block == ["```suggestion", "topic: hip", "```"]
    assert '`There is no field "topc" here.`' in comment


def test_two_slips_on_a_line_are_one_suggestion(world: World) -> None:
    muscle = (GROUND / "muscles" / "side-hip.yml").read_text("utf-8")
    world.send({"muscles/side-hip.yml": muscle.replace("sources:\n  - atlas", "sources: [atlsa, lab-wrok]")})
    world.replay()
    [remark] = world.state.remarks
    assert block_in(remark["body"]) == "sources: [atlas, lab-work]"
    assert [f"Most likely `{id}` is meant." in remark["body"] for id in ("atlas", "lab-work")] == [True, True]


@pytest.mark.parametrize(
    "text",
    [
        GOOD,
        GOOD.replace("topic: hip\n", "").replace("text:", "topic:   'hip'   \ntext:"),
        _wrong(("certainty: high", "certainty: sure")),
    ],
    ids=["clean", "untidy only", "what only a person can mend"],
)
def test_where_fix_mends_nothing_nobody_is_disturbed(world: World, text: str) -> None:
    world.send({CLAIM: text})
    assert "Commit suggestion" not in world.replay()
    assert REVIEWS not in world.state.asked
    assert f"GET pulls/{NUMBER}/comments" not in world.state.asked


def test_nothing_is_suggested_twice_wherever_its_line_went(world: World) -> None:
    world.send({CLAIM: _wrong(*SLIPS)})
    first = world.replay()
    assert world.replay("workflow_run.completed") == first
    world.push({CLAIM: "# A remark on top.\n" + _wrong(*SLIPS)})
    world.replay()
    assert world.state.asked.count(REVIEWS) == 1


def test_what_has_its_line_no_more_is_suggested_anew_and_others_cannot_stand_in_for_us(world: World) -> None:
    world.send({CLAIM: _wrong(SLIPS[0])})
    world.replay()
    world.state.remarks[0]["line"] = None
    world.state.remarks.append({**world.state.remarks[0], "line": 2, "user": user(AUTHOR)})
    world.replay()
    assert [(one["line"], one["user"]["login"]) for one in world.state.remarks] == [
        (None, "github-actions[bot]"), (2, AUTHOR), (2, "github-actions[bot]"),
    ]  # fmt: skip


def test_a_second_slip_of_the_same_words_is_suggested_too(world: World) -> None:
    twice = GOOD.replace("does_not", "  - source: lab-work\n    shows: It holds.\ndoes_not").replace(
        "lab-work", "lab-wrok"
    )
    world.send({CLAIM: twice.replace("lab-wrok", "lab-work", 1)})
    world.replay()
    assert [one["line"] for one in world.state.remarks] == [10]
    world.push({CLAIM: twice})
    world.replay()
    assert [one["line"] for one in world.state.remarks] == [10, 8]


@pytest.mark.parametrize(("near", "suggested"), [(True, ["- squeezes"]), (False, [])])
def test_only_lines_that_the_change_shows_are_suggested_at(world: World, near: bool, suggested: list[str]) -> None:
    # Lift names an exercise that moves away; its own change is near that line or far from it.
    change = (
        {"slips": [{"seen": "Your low back arches.", "instead": "Lift less."}]}
        if near
        else {"purpose": "Trains your buttock to lift your hips."}
    )
    world.send(
        {"exercises/lift.yml": change, "exercises/squeeze.yml": None,
         "exercises/squeezes.yml": posed()["exercises/squeeze.yml"]},
    )  # fmt: skip
    comment = world.replay()
    assert "Nearest: `squeezes`." in comment
    assert _suggested(world) == suggested
    assert ("Commit suggestion" in comment) == near


def test_what_was_wrong_before_is_left_alone(world: World) -> None:
    path, store = "content/claims/holds-pelvis.yml", world.state.store
    old = (world.base / path).read_text("utf-8").replace("topic: hip", "topc: hip")
    new = old.replace("It was measured", "It was tested")
    world.send({path.removeprefix("content/"): new})
    store.commit(store.files(BASE) | {path: old.encode()}, BASE, [])
    patch = patch_of(old.encode(), new.encode())
    world.state.changed[NUMBER] = [{"filename": path, "status": "modified", "patch": patch}]
    assert 2 in lines_of(patch)
    world.replay()
    assert _suggested(world) == []


def test_a_line_cannot_end_its_own_block(world: World) -> None:
    evil = "topc: hip # ```` @hipwise/all <b> ``` #1 -->"
    world.send({CLAIM: _wrong(("topic: hip", evil))})
    world.replay()
    [remark] = world.state.remarks
    assert block_in(remark["body"]) == evil.replace("topc", "topic")
    assert remark["body"].endswith("\n`````")


def test_a_hostile_name_is_defused_in_what_is_said(world: World) -> None:
    world.send({CLAIM: _wrong(("certainty: high", '"`certainty @all ```": high'))})
    comment = world.replay()
    assert "@all" not in comment
    for remark in world.state.remarks:
        assert "@all" not in remark["body"].split("suggestion\n")[0]


@pytest.mark.parametrize(
    "more", ["reason: a\u202eb\n", "x: &a [b]\n", "x: !!python/name:os.system\n", "x: a\0b\n", "x: [" * 900, 'x: "a\n']
)
def test_a_file_that_is_refused_gets_no_suggestion(world: World, more: str) -> None:
    world.send({CLAIM: _wrong(SLIPS[0]) + more})
    assert "still to mend" in world.replay()
    assert world.state.remarks == []


def test_more_than_anybody_clicks_wait_and_are_counted(world: World) -> None:
    world.send({f"claims/stands-{at}.yml": _wrong(SLIPS[0]) for at in range(MOST + 5)})
    comment = world.replay()
    assert f"{MOST} suggestions stand at their lines. " in comment
    assert "to take one. 5 more follow when these are taken." in comment
    assert len(world.state.remarks) == MOST
    world.replay()
    assert len(world.state.remarks) == MOST


def test_beside_code_nothing_is_suggested(world: World) -> None:
    world.send({CLAIM: _wrong(SLIPS[0])}, code=["Makefile"])
    world.replay()
    assert world.state.remarks == []
