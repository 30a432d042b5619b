"""What only a clinician may change waits for a listed clinician who did not write it."""

from __future__ import annotations

from typing import Any

import pytest

from .conftest import AUTHOR, BASE, CLINICIAN, HEAD, NUMBER, World, person_commit, review

CAREFUL: dict[str, dict[str, Any]] = {
    "dose": {"exercises/lift.yml": {"dose": {"effort": "8"}}},
    "stop rule": {"exercises/lift.yml": {"stop_if": ["Your knee locks."]}},
    "caution taken away": {"exercises/lift.yml": {"cautions": "null"}},
    "step": {"exercises/lift.yml": {"steps": ["Press.", "Lift.", "Drop."]}},
    "claim": {"claims/lifts-help.yml": {"certainty": "high"}},
    "new file": {"exercises/press.yml": {"name": "Press", "stop_if": ["It hurts."]}},
    "file taken away": {"exercises/lift.yml": None},
    "unreadable file": {"exercises/lift.yml": "\0"},
}
HARMLESS: dict[str, dict[str, Any]] = {
    "cue": {"exercises/lift.yml": {"cues": ["Slow."]}},
    "picture": {"exercises/lift.yml": {"pose": {"end": {"hip": {"flexion": "4"}}}}},
    "reason of a claim": {"claims/lifts-help.yml": {"reason": "Because it was looked at again."}},
}


# With a file of code beside it nothing is drawn, and the decision is the same.
CODE = ("Makefile",)


def _decided(world: World, *reviews: dict[str, Any]) -> tuple[str, str]:
    world.state.reviews[NUMBER] = list(reviews)
    for command in ("gather", "compose"):
        assert world.type(command, "workflow_run.completed.review").code == 0
    return world.verdict["clinical"], world.verdict["reason"]


@pytest.mark.parametrize("change", CAREFUL.values(), ids=CAREFUL)
def test_what_a_clinician_has_to_see_waits(world: World, change: dict[str, Any]) -> None:
    world.send(change, CODE)
    assert _decided(world)[0] == "wait"
    assert _decided(world, review(CLINICIAN))[0] == "pass"


@pytest.mark.parametrize("change", HARMLESS.values(), ids=HARMLESS)
def test_everything_else_does_not_wait(world: World, change: dict[str, Any]) -> None:
    world.send(change, CODE)
    assert _decided(world) == ("none", "Nothing changed that a clinician has to look at.")


@pytest.mark.parametrize(
    "said",
    [
        [review("somebody-else")],
        [review("nobody-here")],
        [review(CLINICIAN, BASE)],
        [review(CLINICIAN), review(CLINICIAN, HEAD, "CHANGES_REQUESTED")],
        [review(CLINICIAN), review(CLINICIAN, HEAD, "DISMISSED")],
        [review(CLINICIAN, HEAD, "COMMENTED")],
    ],
    ids=["not listed", "listed without a person", "earlier commit", "asks for a change", "dismissed", "only comments"],
)
def test_no_other_word_passes(world: World, said: list[dict[str, Any]]) -> None:
    world.send(CAREFUL["dose"], CODE)
    assert _decided(world, *said)[0] == "wait"


def test_a_comment_after_an_approval_takes_nothing_back(world: World) -> None:
    world.send(CAREFUL["dose"], CODE)
    assert _decided(world, review(CLINICIAN), review(CLINICIAN, HEAD, "COMMENTED"))[0] == "pass"


@pytest.mark.parametrize("wrote", ["opened it", "committed", "together", "name in other letters"])
def test_nobody_approves_their_own_work(world: World, wrote: str) -> None:
    world.send(CAREFUL["dose"], CODE)
    together = f"Rounds\n\nCo-authored-by: Pat <7+{CLINICIAN}@users.noreply.github.com>"
    if wrote in ("opened it", "name in other letters"):
        name = CLINICIAN.upper() if wrote.startswith("name") else CLINICIAN
        world.state.pulls[0]["user"]["login"] = name
    else:
        commit = person_commit(together) if wrote == "together" else person_commit(login=CLINICIAN)
        world.state.commits[NUMBER] = [commit]
    assert _decided(world, review(CLINICIAN))[0] == "wait"


def test_a_name_in_other_letters_is_the_same_account(world: World) -> None:
    world.send(CAREFUL["dose"], CODE)
    assert _decided(world, review("Pat-Moves"))[0] == "pass"


def test_a_person_who_takes_back_their_consent_no_longer_counts(world: World) -> None:
    pat = world.base / "content" / "people" / "pat-sample.yml"
    pat.write_text(pat.read_text("utf-8").replace("consent: yes", "consent: no"), "utf-8")
    world.send(CAREFUL["dose"], CODE)
    assert _decided(world, review(CLINICIAN)) == (
        "wait",
        "Dose: waits for a clinician, and none is listed yet.",
    )


def test_nobody_makes_themselves_a_clinician_in_the_change_they_send(world: World) -> None:
    (world.base / "content" / "people" / "pat-sample.yml").unlink()
    pat = "name: Pat\nrole: Reviewer\nprofession: Physio\ninterests: None to declare.\nconsent: yes\n"
    world.send({**CAREFUL["dose"], "people/mira-pt.yml": pat}, [".github/clinicians.yml"])
    world.state.changed[NUMBER] = [one for one in world.state.changed[NUMBER] if "pat-sample" not in one["filename"]]
    assert _decided(world, review(AUTHOR), review("mira-pt"))[0] == "wait"


def test_the_reason_says_what_waits_for_whom(world: World) -> None:
    world.send(CAREFUL["stop rule"], CODE)
    assert _decided(world) == ("wait", "Stop rules: waits for a listed clinician who did not write it.")
    (world.base / ".github" / "clinicians.yml").write_text("", "utf-8")
    assert _decided(world) == ("wait", "Stop rules: waits for a clinician, and none is listed yet.")
