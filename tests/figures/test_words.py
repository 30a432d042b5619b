"""The words for a picture: short, plain, and true to what is seen."""

from __future__ import annotations

import pytest

from hipwise.body.posing.contacts import NAMES
from hipwise.easel.store import Drawn
from hipwise.figures.asked import asked
from hipwise.figures.data import read
from hipwise.figures.gallery import Gallery
from hipwise.figures.words import told
from hipwise.library import Library
from hipwise.loading import Loader
from hipwise.records.vocabulary import Posture, PropKind

from ..conftest import ROOT
from ..ground import TODAY
from ..reading_grade import grade
from .conftest import Posed
from .made import drawing


@pytest.fixture(scope="module")
def real() -> Library:
    return Loader().load(ROOT / "content", TODAY).library


def test_a_bridge_is_described_as_it_is_seen(gallery: Gallery) -> None:
    (picture,) = gallery["lift"]
    assert picture.told.title == "Hip lift, start and end: lying on the back, seen from the right side"
    assert picture.told.long == (
        "A person lies on the back. The feet, the upper back, the back of the head and the arms rest on the floor. "
        "The hips straighten, from 40 to 0 degrees. In strong color: round muscle. In soft color: back thigh muscle. "
        "A pale shape shows the start. An arrow shows the way."
    )


def test_a_pair_is_described_each(gallery: Gallery) -> None:
    good, other = gallery["side-raise"]
    assert good.told.title == "Side raise, good form: standing, seen from the front"
    assert other.told.title == "Side raise, a common slip: The pelvis drops"
    assert (
        "The left foot rests on the floor. The right hip moves out to the side, from 0 to 30 degrees." in good.told.long
    )
    assert "A band goes around both lower legs." in good.told.long
    assert other.told.long.startswith("A person stands. The pelvis drops.")


def test_a_muscle_that_cannot_be_seen_is_not_named(library: Library) -> None:
    exercise = library.exercises["lift"]
    (one,) = asked(exercise, library)
    assert "round muscle" in told(exercise, one, Drawn(drawing(area=3.0)), library).long
    assert "round muscle" not in told(exercise, one, Drawn(drawing(area=2.9)), library).long


def test_one_side_is_named_and_a_support_has_its_height(changed: Posed) -> None:
    library = changed({"exercises/side-raise.yml": {"pose": {"contacts": [{"foot_l": "15"}]}}})
    exercise = library.exercises["side-raise"]
    assert (
        "The left foot rests 15 cm high." in told(exercise, asked(exercise, library)[0], Drawn(drawing()), library).long
    )


def test_a_joint_that_keeps_its_place_is_said_to_stay(changed: Posed) -> None:
    action = {"joint": "hip", "action": "extension", "plane": "sagittal", "side": "both"}
    action |= {"from_deg": "0", "to_deg": "0", "contraction": "isometric"}
    library = changed({"exercises/lift.yml": {"joint_actions": [action]}})
    exercise = library.exercises["lift"]
    assert "The hips stay still." in told(exercise, asked(exercise, library)[0], Drawn(drawing()), library).long


def test_every_picture_of_the_site_has_a_short_name_and_plain_words(real: Library) -> None:
    for exercise in real.exercises.values():
        for one in asked(exercise, real):
            words = told(exercise, one, Drawn(drawing()), real)
            assert len(words.title) <= 125
            assert grade(words.long) <= 6, words.long


def test_every_name_a_pose_may_use_has_words() -> None:
    words = read("words")
    assert {name.removesuffix("_r").removesuffix("_l") for name in NAMES} == set(words["contacts"])
    assert {posture.value for posture in Posture} == set(words["postures"])
    assert {kind.value for kind in PropKind} == set(words["props"])
