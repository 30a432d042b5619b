"""Contacts mean landmarks, on one side or both."""

from __future__ import annotations

import pytest

from hipwise.body.posing.contacts import CONTACTS, NAMES, touching
from hipwise.body.posing.landmarks import spot
from hipwise.body.skeleton.joints import signed


def names(contact: str, posture: str) -> list[str]:
    """The contacts a name stands for."""
    return [touch.name for touch in touching(contact, 0.0, posture)]


def test_a_plain_name_means_both_sides() -> None:
    assert names("foot", "standing") == ["foot_r", "foot_l"]


def test_a_name_with_a_side_means_that_side() -> None:
    assert names("foot_l", "standing") == ["foot_l"]


def test_somebody_on_the_left_side_rests_on_that_side_only() -> None:
    assert names("side", "side_lying_left") == ["side_l"]
    assert names("palm", "side_lying_left") == ["palm_r", "palm_l"]


def test_what_is_in_the_middle_has_no_side() -> None:
    assert names("back", "supine") == ["back"]
    assert "back_r" not in NAMES


@pytest.mark.parametrize("kind", CONTACTS.values(), ids=CONTACTS)
def test_every_kind_touches_landmarks_and_bends_joints_that_exist(kind: object) -> None:
    found = CONTACTS[str(getattr(kind, "name", ""))]
    for touch in touching(found.name, 0.0, "standing"):
        assert all(spot(name) for name in touch.landmarks)
    assert set(signed(found.wishes)) <= set(signed(found.wishes) | signed(found.frees))


def test_an_unknown_contact_is_an_error() -> None:
    with pytest.raises(KeyError):
        touching("nose", 0.0, "prone")
