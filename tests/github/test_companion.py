"""A pull request is answered with its changes in words and pictures, in one comment, by base code alone."""

from __future__ import annotations

import json
import re

import pytest

from .conftest import AUTHOR, BASE, CLINICIAN, HEAD, NUMBER, World, person_commit, review

LIFT = "exercises/lift.yml"
MORE = {LIFT: {"dose": {"sets": "3 to 4"}, "stop_if": ["Your pain goes above 4 out of 10."]}}
PICTURES = "https://raw.githubusercontent.com/hipwise/hipwise/pull-request-pictures/12/9f2c41d07a86/"


def test_a_changed_dose_is_told_in_words_with_pictures_before_and_after(world: World) -> None:
    world.send({LIFT: {"dose": {"sets": "3 to 4"}, "pose": {"end": {"hip": {"flexion": "5"}}}}})
    comment = world.replay()
    assert comment.startswith("<!-- hipwise: pull request -->\nThank you for this change.")
    assert "Sets from `2 to 3` to `3 to 4`; how it is drawn changed." in comment
    assert "| Dose, sets ⚠ safety | from `2 to 3` to `3 to 4` |" in comment
    for version in ("before", "after"):
        assert f'<img src="{PICTURES}exercises-lift-{version}.png" width="380" alt="{version.capitalize()}: ' in comment
    assert "1 page, [as PDF](https://example.org/cards)." in comment
    assert re.search(r"Reading grade -?\d+\.\d \(before: -?\d+\.\d\)\. The hardest sentence: `", comment)
    assert "### What happens next" in comment
    pictures = world.state.store.branch("pull-request-pictures")
    assert {path for path in pictures if "card" not in path} == {
        f"12/9f2c41d07a86/exercises-lift-{version}.png" for version in ("before", "after")
    }
    assert all(data.startswith(b"\x89PNG") for data in pictures.values())


def test_a_second_push_renews_the_one_comment_and_its_pictures(world: World) -> None:
    world.send({LIFT: {"cues": ["Slow and calm."]}})
    world.state.comments.append({"id": 1, "number": NUMBER, "user": {"login": AUTHOR, "type": "User"},
                                 "body": "<!-- hipwise: pull request -->\nMine"})  # fmt: skip
    world.replay()
    world.state.runs = [{"head_sha": HEAD, "conclusion": "success", "html_url": "https://github.com/runs/1"}]
    comment = world.replay("workflow_run.completed")
    assert [one["body"] for one in world.state.comments] == ["<!-- hipwise: pull request -->\nMine", comment]
    assert "The tests passed. [See them](https://github.com/runs/1)." in comment
    assert "No visible change of the picture." in comment


def test_nothing_is_written_twice_where_nothing_is_new(world: World) -> None:
    world.send({LIFT: {"cues": ["Slow and calm."]}})
    world.replay()
    world.replay()
    assert len([asked for asked in world.state.asked if "comments" in asked and not asked.startswith("GET")]) == 1


def test_a_fault_is_explained_at_its_line(world: World) -> None:
    world.send({LIFT: {"level": "7", "claims": ["lift-help"]}})
    comment = world.replay()
    assert "**2 things are still to mend**" in comment
    assert "**To mend**, `content/exercises/lift.yml:5`:" in comment
    assert "Nearest: `lifts-help`." in comment
    assert "```yaml\nlevel: 7\n```" in comment


def test_a_fault_that_was_there_before_is_not_blamed_on_the_change(world: World) -> None:
    odd = (world.base / "content" / "equipment" / "loop.yml").read_text("utf-8") + "weight: 3\n"
    (world.base / "content" / "equipment" / "loop.yml").write_text(odd, "utf-8")
    world.send({LIFT: {"cues": ["Slow and calm."]}})
    assert "still to mend" not in world.replay()


def test_foreign_text_has_no_power_in_the_comment(world: World) -> None:
    evil = "a`b``c | d \\| <script>alert(1)</script> ![x](https://evil.example) @hipwise/all #1 \u202e[y](javascript:x)"
    world.send({LIFT: {"feel": evil, "name": "Hip ``lift`` | @everyone", "x`|<b>": "y"}})
    comment = world.replay()
    bare = re.sub(r"(?s)```.*?```", "", comment)
    bare = re.sub(r"(`+)(?!`).*?(?<!`)\1(?!`)", "", bare)
    assert not re.search(r"[@#]\w", comment)
    for sign in ("<script", "evil.example", "javascript:", "\u202e", "hipwise/all"):
        assert sign not in bare
    rows = [line for line in comment.splitlines() if line.startswith("| ")]
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {3}


def test_a_commit_that_is_no_longer_the_newest_is_left_alone(world: World) -> None:
    world.send(MORE)
    world.type("gather", "workflow_run.requested")
    world.type("compose", "workflow_run.requested")
    world.state.pulls[0]["head"]["sha"] = "c" * 40
    run = world.type("publish", "workflow_run.requested")
    assert run.said == "The pull request has moved on.\n"
    assert (world.state.comments, world.state.statuses) == ([], [])


@pytest.mark.parametrize("slip", [{"number": 99}, {"head": "c" * 40}])
def test_what_the_first_job_hands_on_cannot_point_elsewhere(world: World, slip: dict[str, object]) -> None:
    world.send(MORE, code=["Makefile"])
    world.type("gather", "workflow_run.requested")
    world.type("compose", "workflow_run.requested")
    told = world.folder / "out" / "verdict.json"
    told.write_text(json.dumps({**world.verdict, **slip}), "utf-8")
    assert world.type("publish", "workflow_run.requested").said == "The pull request has moved on.\n"
    assert (world.state.comments, world.state.statuses) == ([], [])


@pytest.mark.parametrize("why", ["no pull request", "closed", "into another branch", "two of them"])
def test_a_run_without_one_open_pull_request_into_main_is_left_alone(world: World, why: str) -> None:
    world.send(MORE)
    pull = world.state.pulls[0]
    if why == "no pull request":
        world.state.pulls.clear()
    elif why == "closed":
        pull["state"] = "closed"
    elif why == "into another branch":
        pull["base"]["ref"] = "old"
    else:
        world.state.pulls.append({**pull, "number": 13})
    run = world.type("gather", "workflow_run.requested")
    assert (run.code, "found=false" in world.outputs) == (0, True)
    assert not (world.folder / "pull.json").exists()


def test_newer_work_on_main_is_not_taken_for_a_change_of_this_one(world: World) -> None:
    world.send({LIFT: {"cues": ["Slow and calm."]}}, code=["Makefile"])
    place = world.base / "content" / LIFT
    place.write_text(place.read_text("utf-8").replace("Your buttocks work.", "You feel your buttocks."), "utf-8")
    newest = world.state.store.files(BASE) | {f"content/{LIFT}": place.read_bytes()}
    world.state.pulls[0]["base"]["sha"] = world.state.store.commit(newest, "e" * 40, [BASE])
    world.state.merge_base = BASE
    comment = world.replay()
    assert "Short reminders" in comment
    assert "buttocks" not in comment.split("Reading grade")[0]


def test_the_first_change_of_a_person_is_welcomed(world: World) -> None:
    world.send(MORE)
    world.state.pulls[0]["author_association"] = "FIRST_TIME_CONTRIBUTOR"
    comment = world.replay()
    assert "Thank you, and welcome." in comment
    assert "a maintainer starts the tests" in comment
    assert sorted(world.state.labels[NUMBER]) == ["dose changed", "first contribution", "safety words changed"]


def test_labels_follow_the_change_and_those_of_people_stay(world: World) -> None:
    world.send({"exercises/press.yml": (world.base / "content" / LIFT).read_text("utf-8")})
    world.state.pulls[0]["labels"] = [{"name": "figure"}, {"name": "correction"}]
    world.state.labels[NUMBER] = ["figure", "correction"]
    world.replay()
    assert world.state.labels[NUMBER] == ["correction", "new exercise"]


def test_a_commit_without_a_sign_off_is_told_the_line_and_stopped_by_nothing(world: World) -> None:
    world.send(MORE)
    assert "`Signed-off-by: Mira <mira@\u2060example.org>` It stops nothing." in world.replay()
    world.state.commits[NUMBER] = [person_commit("Rounds\n\nSigned-off-by: Mira <mira@example.org>")]
    assert "Signed-off-by" not in world.replay()


def test_only_what_needs_it_is_asked_of_github(world: World) -> None:
    world.send(MORE)
    world.type("gather", "workflow_run.requested")
    assert {asked.split()[0] for asked in world.state.asked} == {"GET"}
    assert not any("contents" in asked or "artifacts" in asked for asked in world.state.asked)
    before = len(world.state.asked)
    world.type("compose", "workflow_run.requested")
    assert len(world.state.asked) == before


def test_a_clinicians_approval_of_this_commit_turns_the_status(world: World) -> None:
    world.send(MORE)
    world.state.reviews[NUMBER] = [review(CLINICIAN, BASE)]
    world.replay()
    world.state.reviews[NUMBER].append(review(CLINICIAN))
    world.replay("workflow_run.completed.review")
    told = [(one["sha"], one["context"], one["state"], one["description"]) for one in world.state.statuses]
    assert told == [
        (HEAD, "Clinical review", "pending", "It changed after a clinician approved it, so it needs a new look."),
        (HEAD, "Clinical review", "success", "Approved by Pat Sample."),
    ]
