"""What must hold in every pose: limbs keep their length, contacts touch, nothing sinks, nobody tips over."""

from __future__ import annotations

import numpy as np
import pytest

from hipwise.body.figure import Contact, Figure, View
from hipwise.body.posing.contacts import touching
from hipwise.body.posing.landmarks import landmark, spot
from hipwise.body.posing.mass import centre_of_mass
from hipwise.body.posing.pose import Posed, pose
from hipwise.body.skeleton.lengths import FOREARM, HIP_HALF, SHANK, THIGH
from hipwise.body.skin.scene import silhouette
from hipwise.body.skin.tables import body

from .poses import figures, motion

NAMES = tuple(figures())
LENGTHS = (
    ("thigh", "shank", THIGH),
    ("shank", "foot", SHANK),
    ("forearm", "hand", FOREARM),
    ("pelvis", "thigh", HIP_HALF),
)
ONE_LEGGED = ("standing abduction", "single leg squat", "single leg squat, knee in", "hip hitch", "march", "step down")
LYING = (
    ("glute bridge", "a"),
    ("donkey kick", "a"),
    ("side plank", "b"),
    ("prone hip extension", "c"),
    ("clamshell", "c"),
)


def poses(name: str) -> tuple[tuple[Posed, tuple[Contact, ...]], ...]:
    """The start and the end of a figure, each with its contacts."""
    figure, found = figures()[name], motion(name)
    return (
        (found.start, (*figure.contacts, *figure.contacts_start)),
        (found.end, (*figure.contacts, *figure.contacts_end)),
    )


def gaps(posed: Posed, contacts: tuple[Contact, ...], posture: str) -> list[float]:
    """How far every landmark of every contact is from what it rests on, in centimetres."""
    skeleton = posed.skeleton
    touches = [touch for one in contacts for touch in touching(one.name, one.height, posture)]
    return [
        float(landmark(skeleton, name)[0, 1]) - spot(name).radius - touch.height
        for touch in touches
        for name in touch.landmarks
    ]


@pytest.mark.parametrize("name", NAMES)
def test_every_pose_is_met_and_has_nothing_to_tell_its_author(name: str) -> None:
    found = motion(name)
    assert [(miss.pose, miss.kind, miss.name, miss.by) for miss in (*found.start.misses, *found.end.misses)] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_contact_touches_what_it_rests_on(name: str) -> None:
    for posed, contacts in poses(name):
        assert max(np.abs(gaps(posed, contacts, figures()[name].posture)), default=0.0) <= 0.3


@pytest.mark.parametrize("name", NAMES)
def test_limbs_keep_their_length(name: str) -> None:
    for posed, _ in poses(name):
        frames = posed.skeleton.frames
        for upper, lower, length in LENGTHS:
            for side in "rl":
                start = frames[upper if upper == "pelvis" else f"{upper}_{side}"].origin
                assert np.linalg.norm(frames[f"{lower}_{side}"].origin - start) == pytest.approx(length, abs=0.01)


@pytest.mark.parametrize("name", NAMES)
def test_what_is_planted_stays_on_its_spot(name: str) -> None:
    found = motion(name)
    start, end = (
        np.array([landmark(posed.skeleton, spot)[0] for spot in planted(name)]) for posed in (found.start, found.end)
    )
    assert np.abs((end - start)[..., ::2]).max(initial=0.0) <= 0.3


def planted(name: str) -> list[str]:
    """The landmarks of planted feet, hands and knees that rest in both poses."""
    figure = figures()[name]
    kept = [one for one in figure.contacts if figure.planted is None or one.name in figure.planted]
    touches = [touch for one in kept for touch in touching(one.name, one.height, figure.posture)]
    return [spot for touch in touches if touch.kind.whole for spot in touch.landmarks]


@pytest.mark.parametrize("name", ONE_LEGGED)
def test_somebody_on_one_leg_is_over_that_foot(name: str) -> None:
    side = "l" if name == "standing abduction" else "r"
    for posed, _ in poses(name):
        skeleton = posed.skeleton
        mass = centre_of_mass(skeleton)[0]
        x, _, z = skeleton.frames[f"foot_{side}"].axes[0].T @ (mass - skeleton.frames[f"foot_{side}"].origin[0])
        assert -4 < x < 18
        assert abs(z) < 4


@pytest.mark.parametrize("name", [name for name in NAMES if figures()[name].measures])
def test_a_knee_falls_inward_as_far_as_is_asked(name: str) -> None:
    for measure in figures()[name].measures:
        assert motion(name).end.measured[measure.name] == pytest.approx(measure.value, abs=1)


@pytest.mark.parametrize(("name", "table"), LYING)
def test_no_drawn_part_of_anybody_who_lies_or_kneels_is_below_the_floor(name: str, table: str) -> None:
    found = pose(figures()[name], body(table).stature)
    for posed in (found.start, found.end):
        assert lowest(posed, table) >= -0.8


def lowest(posed: Posed, table: str) -> float:
    """How high the lowest point of the drawn skin is, in centimetres, on a lattice of 0.4 cm."""
    own = body(table)
    seen = silhouette(own, posed.skeleton, View(90, 0), own.territories, 0.4)
    return float(seen.y[(seen.outline < 0).any(axis=0)].min())


def test_the_same_figure_gives_the_same_pose_again() -> None:
    figure: Figure = figures()["split squat"]
    first, second = pose(figure), pose(figure)
    assert np.array_equal(first.end.angles, second.end.angles)
    assert np.array_equal(first.end.root, second.end.root)
