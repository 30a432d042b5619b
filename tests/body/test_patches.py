"""What shows of lit muscles: where, how much, in whose color, and with fibres that tell their direction."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import combinations

import numpy as np
import pytest
from numpy.typing import NDArray

from hipwise.body.figure import Lit, View
from hipwise.body.muscles.atlas import muscles
from hipwise.body.muscles.patches import Patch, patches
from hipwise.body.numbers.grid import blur, sample
from hipwise.body.skeleton.frames import Skeleton, still
from hipwise.body.skeleton.joints import Angles, signed
from hipwise.body.skeleton.lengths import STANDING_HEIGHT
from hipwise.body.skin.scene import Scene, scene
from hipwise.body.skin.tables import body
from hipwise.body.tracing.outline import area

Array = NDArray[np.float64]

STEP = 0.8
VIEWS = {
    "right": (90, 0),
    "left": (-90, 0),
    "back": (180, 0),
    "front": (0, 0),
    "oblique": (135, 10),
    "inside": (-60, 10),
    "nearly right": (95, 0),
}
ARMS_UP: Angles = {"shoulder": {"abduction": 60}}
POSES: dict[str, Angles] = {
    "arms up": ARMS_UP,
    "arms down": {},
    "bent": {
        "shoulder": {"flexion": 80},
        "hip": {"flexion": 90},
        "knee": {"flexion": 90},
        "pelvis": {"anterior_tilt": 30},
    },
    "leg raised": {**ARMS_UP, "hip_r": {"abduction": 35}},
}
HAMSTRINGS = ("biceps-femoris", "semitendinosus", "semimembranosus")


@cache
def seen(pose: str, view: str) -> Scene:
    numbers = still()[0]
    for place, degrees in signed(POSES[pose]).items():
        numbers[place] = degrees
    table = body("a")
    posed = Skeleton.one(numbers, np.eye(3), np.array([0.0, STANDING_HEIGHT, 0.0]), table.stature)
    return scene(table, posed, View(*VIEWS[view]), STEP)


def only(pose: str, view: str, *lit: Lit) -> Patch:
    """The patch of the first of some lit muscles."""
    found = patches(seen(pose, view), lit)
    return next(patch for patch in found if (patch.muscle, patch.side) == (lit[0].muscle, lit[0].side))


def medius(side: str = "r", main: bool = True, through: bool = False) -> Lit:
    return Lit("gluteus-medius", side, main, through)


def maximus(side: str = "r", main: bool = True) -> Lit:
    return Lit("gluteus-maximus", side, main)


def points_of(found: Sequence[Patch]) -> Array:
    return np.concatenate([line.points for patch in found for line in (*patch.lines, *patch.fibres)])


def edge_at(picture: Scene, points: Array) -> Array:
    return sample(picture.outline, float(picture.x[0]), float(picture.y[0]), STEP, points)


def test_gluteus_medius_shows_wide_from_its_side_and_hardly_from_the_front() -> None:
    aside, ahead = only("arms up", "right", medius()), only("arms up", "front", medius())
    assert (aside.kind, aside.through) == ("m", False)
    assert aside.area_cm2 > 90
    assert 3 < ahead.area_cm2 < aside.area_cm2 / 4


def test_a_muscle_of_the_far_side_is_hidden_without_a_fuss() -> None:
    hidden = only("arms up", "left", medius())
    assert hidden.area_cm2 == hidden.beneath_cm2 == 0
    assert hidden.lines == hidden.fibres == ()


def test_nothing_lit_gives_no_patches() -> None:
    assert patches(seen("arms up", "right"), []) == []


def test_a_muscle_lit_twice_is_drawn_once() -> None:
    assert len(patches(seen("arms up", "right"), [medius(), medius()])) == 1


def test_a_muscle_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(KeyError, match="gluteus-magnus"):
        patches(seen("arms up", "right"), [Lit("gluteus-magnus", "r")])


def test_an_arm_that_hangs_before_the_hip_hides_part_of_it() -> None:
    free, behind_arm = only("arms up", "right", medius()), only("arms down", "right", medius())
    assert 3 < behind_arm.area_cm2 < 0.8 * free.area_cm2


def test_the_far_buttock_hides_behind_the_near_one() -> None:
    near, far = (only("arms up", "nearly right", maximus(side)).area_cm2 for side in "rl")
    assert far < 25
    assert near > 140


def test_a_muscle_asked_to_show_through_shows_whole_and_says_so() -> None:
    through = only("arms up", "front", medius(through=True))
    assert through.through
    assert through.area_cm2 > 1.3 * only("arms up", "front", medius()).area_cm2
    assert only("arms up", "left", medius(through=True)).area_cm2 > 90


def test_a_muscle_shows_through_its_own_part_but_not_through_an_arm_before_it() -> None:
    picture = seen("arms down", "right")
    (patch,) = patches(picture, [medius(through=True)])
    assert 3 < patch.area_cm2 < only("arms up", "right", medius(through=True)).area_cm2
    arm = picture.shows(["upper_arm_r", "forearm_r", "hand_r"]).astype(np.float32)
    on_arm = sample(blur(arm, 1.0), float(picture.x[0]), float(picture.y[0]), STEP, points_of([patch]))
    assert on_arm.max() < 0.75


def test_a_deep_muscle_that_lies_like_a_lid_is_not_seen_through_the_whole_hip() -> None:
    near, far = (only("arms up", view, Lit("gluteus-minimus", "r")).area_cm2 for view in ("right", "left"))
    assert near > 30
    assert far == 0
    assert only("arms up", "left", Lit("gluteus-minimus", "r", through=True)).area_cm2 > 20


@pytest.mark.parametrize("name", [name for name, muscle in muscles().items() if muscle.deep])
def test_a_deep_muscle_always_shows_through(name: str) -> None:
    patch = only("arms up", "back", Lit(name, "r"))
    assert patch.through
    assert patch.area_cm2 > 3


@pytest.mark.parametrize("pose", POSES)
@pytest.mark.parametrize("view", ["right", "front", "oblique"])
def test_no_patch_leaves_the_silhouette(pose: str, view: str) -> None:
    picture = seen(pose, view)
    found = patches(picture, [Lit(name, side, through=name == "iliacus") for name in muscles() for side in "rl"])
    assert edge_at(picture, points_of(found)).max() < 0.3


@pytest.mark.parametrize("name", [name for name, muscle in muscles().items() if not muscle.deep])
def test_every_muscle_under_the_skin_can_be_seen_from_somewhere(name: str) -> None:
    poses = ("arms up", "leg raised")
    assert max(only(pose, view, Lit(name, "r")).area_cm2 for pose in poses for view in VIEWS) > 8


def test_outlines_enclose_the_area_that_is_told() -> None:
    patch = only("arms up", "back", maximus())
    assert abs(sum(area(line.points) for line in patch.lines)) == pytest.approx(patch.area_cm2, rel=0.08)
    assert all(line.closed for line in patch.lines)


def test_a_helper_is_cut_where_a_main_muscle_lies_over_it() -> None:
    alone = only("arms up", "right", maximus(main=False))
    beside = only("arms up", "right", maximus(main=False), medius())
    assert beside.kind == "m2"
    assert beside.area_cm2 < alone.area_cm2 - 5
    assert beside.area_cm2 + beside.beneath_cm2 == pytest.approx(alone.area_cm2)


def test_main_muscles_come_last_so_that_they_are_drawn_over_helpers() -> None:
    found = patches(seen("arms up", "right"), [medius(), maximus(main=False), Lit("biceps-femoris", "r", False)])
    assert [patch.kind for patch in found] == ["m2", "m2", "m"]


def test_a_deep_helper_under_a_main_muscle_tells_that_it_lies_beneath() -> None:
    minimus = only("arms up", "right", Lit("gluteus-minimus", "r", False), medius())
    assert minimus.beneath_cm2 > 20
    assert minimus.area_cm2 < 5


def test_a_deep_main_muscle_is_drawn_over_what_covers_it() -> None:
    alone = only("arms up", "back", Lit("piriformis", "r"))
    assert only("arms up", "back", Lit("piriformis", "r"), maximus()).area_cm2 == alone.area_cm2


def test_helping_hamstrings_share_one_outline_and_keep_their_own_areas() -> None:
    found = patches(seen("arms up", "back"), [Lit(name, "r", False) for name in HAMSTRINGS])
    assert sum(1 for patch in found if patch.lines) == 1
    assert sum(len(patch.lines) for patch in found) == 1
    assert all(patch.area_cm2 > 20 for patch in found)


def test_main_hamstrings_keep_outlines_of_their_own() -> None:
    found = patches(seen("arms up", "back"), [Lit(name, "r") for name in HAMSTRINGS])
    assert all(patch.lines for patch in found)


def test_the_fibres_of_the_buttock_run_down_and_outward() -> None:
    fibres = only("arms up", "back", maximus()).fibres
    assert 4 <= len(fibres) <= 6
    for fibre in fibres:
        way = fibre.points[-1] - fibre.points[0]
        assert not fibre.closed
        assert way[1] < -1
        assert way[0] > 1


def test_the_fibres_of_gluteus_medius_gather_at_the_thigh_bone() -> None:
    fibres = only("arms up", "right", medius()).fibres
    tops, ends = (np.ptp([fibre.points[end, 0] for fibre in fibres]) for end in (0, -1))
    assert ends < 0.6 * tops


def test_lines_along_fibres_keep_apart() -> None:
    for lit, view in ((medius(), "right"), (Lit("adductor-magnus", "r"), "right"), (Lit("psoas-major", "r"), "front")):
        fibres = [fibre.points for fibre in only("arms up", view, lit).fibres]
        gaps = [np.linalg.norm(a[:, None] - b, axis=2).min() for a, b in combinations(fibres, 2)]
        assert min(gaps, default=1) > 0.35


def test_both_sides_of_an_upright_body_mirror_each_other() -> None:
    left, right = (only("arms up", "back", maximus(side)).area_cm2 for side in "lr")
    assert left == pytest.approx(right, rel=0.05)


def test_the_buttock_stays_one_patch_when_the_hip_bends_far() -> None:
    patch = only("bent", "right", maximus())
    assert len(patch.lines) == 1
    assert patch.area_cm2 > 150
