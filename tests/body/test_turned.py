"""A posture that contacts overrule is told; one that only bends, leans or rolls a little is not."""

from __future__ import annotations

import pytest

from hipwise.body.figure import Contact, Figure
from hipwise.body.posing.pose import pose

from .poses import figures, motion


def _shown(posture: str, contacts: tuple[str, ...], hip: float, knee: float) -> set[str]:
    bent = {"hip": {"flexion": hip}, "knee": {"flexion": knee}}
    motion = pose(Figure(posture=posture, hold=bent, contacts=tuple(map(Contact, contacts))))
    return {miss.direction for one in (motion.start, motion.end) for miss in one.misses if miss.kind == "posture"}


@pytest.mark.parametrize(
    ("posture", "contacts", "bent", "shown"),
    [
        ("standing", ("foot", "back"), (0, 0), "supine"),
        ("standing", ("foot", "hand"), (30, 0), "supine"),
        ("standing", ("foot", "chest"), (30, 0), "prone"),
        ("side_lying_left", ("buttock", "back"), (0, 0), "supine"),
    ],
)
def test_contacts_that_turn_the_body_are_told_with_what_came_out(
    posture: str, contacts: tuple[str, ...], bent: tuple[float, float], shown: str
) -> None:
    assert _shown(posture, contacts, *bent) == {shown}


@pytest.mark.parametrize("name", figures())
def test_a_usual_pose_keeps_its_posture(name: str) -> None:
    found = motion(name)
    assert not [miss for one in (found.start, found.end) for miss in one.misses if miss.kind == "posture"]
