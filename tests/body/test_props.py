"""Things stand where the body needs them, at the right height, and can be seen from every side."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest
from numpy.typing import NDArray

from hipwise.body.figure import VIEWS, Contact, Figure, Hold, Prop, View
from hipwise.body.posing.landmarks import landmark
from hipwise.body.posing.spots import NAMES
from hipwise.body.skeleton.frames import Skeleton, still, turn
from hipwise.body.skeleton.joints import INDEX, SIDES
from hipwise.body.skeleton.lengths import STANDING_HEIGHT
from hipwise.body.skin.scene import Scene, scene
from hipwise.body.skin.tables import body
from hipwise.body.things.holding import Stand, grips
from hipwise.body.things.placing import Poses, stand
from hipwise.body.things.props import Room, all_grips, grip, room
from hipwise.body.tracing.path import Pen

Array = NDArray[np.float64]
KINDS = ("mat", "step", "chair", "wall", "worktop", "stick", "bed", "bench")
EYES = {**{name: View(*view) for name, view in VIEWS.items()}, "above": View(40.0, 25.0)}
FORWARD, UP = 0, 1


@cache
def _upright(lift: float = 0.0) -> Skeleton:
    return Skeleton.one(still()[0], np.eye(3), np.array([0.0, STANDING_HEIGHT + lift, 0.0]))


@cache
def _lying() -> Skeleton:
    return Skeleton.one(still()[0], turn(2, np.array([90.0]))[0], np.array([0.0, 12.0, 0.0]))


@cache
def _sitting() -> Skeleton:
    angles = still()[0]
    for joint in ("hip", "knee"):
        angles[[INDEX[f"{joint}_{side}", "flexion"] for side in SIDES]] = 90
    return Skeleton.one(angles, np.eye(3), np.array([0.0, 54.0, 0.0]))


@cache
def _picture(view: View, skeleton: Skeleton | None = None) -> Scene:
    return scene(body("a"), skeleton or _upright(), view, 2.0)


def _poses(figure: Figure, skeleton: Skeleton | None = None) -> Poses:
    return Poses(figure, skeleton or _upright(), skeleton or _upright())


def _stand(prop: Prop, skeleton: Skeleton | None = None, **asked: object) -> Stand:
    return stand(prop, _poses(Figure(props=(prop,), **asked), skeleton))  # type: ignore[arg-type]


def _seen(prop: Prop, view: str, skeleton: Skeleton | None = None, **asked: object) -> Room:
    figure = Figure(props=(prop,), view=EYES[view], **asked)  # type: ignore[arg-type]
    return room(_poses(figure, skeleton), _picture(EYES[view], skeleton))


def _points(found: Room) -> Array:
    return np.vstack([part.points for part in (*found.behind, *found.before)])


@pytest.mark.parametrize("view", EYES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_thing_can_be_seen_from_every_side(kind: str, view: str) -> None:
    found = _seen(Prop(kind, place=(40.0, 20.0)), view)
    assert np.isfinite(_points(found)).all()
    paths = [part.shape(Pen(5, -200, 250)).path for part in (*found.behind, *found.before)]
    assert paths
    assert all(path.startswith("M") for path in paths)


@pytest.mark.parametrize("kind", ["step", "chair", "worktop", "bed", "wall", "bench"])
def test_a_thing_stands_on_the_floor(kind: str) -> None:
    # A bed without anybody at its height has its top where the body lies instead.
    found = _seen(
        Prop(kind, place=(40.0, 20.0)), "right", contacts=(Contact("buttock", 45.0),) if kind == "bed" else ()
    )
    assert _points(found)[:, 1].min() == pytest.approx(0.0, abs=1e-6)


def test_the_top_of_a_mat_is_the_floor() -> None:
    top = _points(_seen(Prop("mat"), "right"))[:, 1]
    assert top.max() == pytest.approx(0.0, abs=1e-6)
    assert top.min() < -1


def test_a_mat_lies_under_all_of_a_lying_body() -> None:
    found = _stand(Prop("mat"), _lying(), posture="supine", contacts=(Contact("back"),))
    ends = [landmark(_lying(), name)[0, FORWARD] for name in ("head_top", "heel_r")]
    assert found.middle[0] - found.size[0] / 2 < min(ends)
    assert found.middle[0] + found.size[0] / 2 > max(ends)
    assert found.turned == 0


def test_a_step_is_as_high_as_the_foot_that_stands_on_it_and_leaves_the_other_free() -> None:
    found = _stand(Prop("step", under="foot_r"), _upright(20.0), contacts=(Contact("foot_r", 20.0),))
    assert found.size[1] == 20.0
    right, left = (landmark(_upright(20.0), name)[0] for name in ("sole_r", "sole_l"))
    low, high = (found.middle[2] + side * found.size[2] / 2 for side in (-1, 1))
    assert low < right[2] < high
    assert left[2] < low


def test_a_chair_is_under_whoever_sits_on_it() -> None:
    found = _stand(Prop("chair"), _sitting(), posture="seated")
    hips = landmark(_sitting(), "pelvis")[0]
    assert found.size[1] == 45.0
    assert np.abs(np.array(found.middle)[[0, 2]] - hips[[0, 2]]).max() < 6


def test_a_chair_is_seen_behind_somebody_who_faces_us_and_before_somebody_who_does_not() -> None:
    assert not _seen(Prop("chair"), "front", _sitting(), posture="seated").before
    assert _seen(Prop("chair"), "back", _sitting(), posture="seated").before


def test_an_author_may_say_where_a_thing_stands_and_draw_it_in_front() -> None:
    found = _stand(Prop("worktop", place=(70.0, -30.0), turned=30.0))
    assert (found.middle[0], found.middle[2], found.turned) == (70.0, -30.0, 30.0)
    assert not _seen(Prop("wall", front=True), "right").behind


def test_a_mat_lies_under_everything_that_lies_low_and_is_no_wider_than_that_needs() -> None:
    lying = _lying()
    found = _stand(Prop("mat"), lying, posture="supine", contacts=(Contact("back"),))
    low = [landmark(lying, name)[0] for name in NAMES if landmark(lying, name)[0, UP] < 10]
    inside = np.abs(np.array(low)[:, [0, 2]] - np.array(found.middle)[[0, 2]])
    assert (inside < np.array(found.size)[[0, 2]] / 2).all()
    assert found.size[2] < 90


@pytest.mark.parametrize("kind", ["chair", "wall"])
@pytest.mark.parametrize("side", ["r", "l"])
def test_one_hand_finds_a_chair_or_a_wall_beside_the_body_on_its_own_side(side: str, kind: str) -> None:
    figure = Figure(holds=(Hold(f"palm_{side}", kind),), props=(Prop(kind),))
    at = grip(figure.props[0], figure)
    assert at is not None
    assert np.sign(at[2]) == (1 if side == "r" else -1)
    found = stand(figure.props[0], _poses(figure))
    assert abs(found.middle[2]) > abs(at[2])
    assert all_grips(figure)[kind] == at


def test_a_hand_lies_on_top_of_what_it_holds() -> None:
    for kind, height in (("chair", 89.0), ("worktop", 90.0)):
        figure = Figure(holds=(Hold("palm_l", kind),), props=(Prop(kind),))
        at = grip(figure.props[0], figure)
        assert at is not None
        assert at[1] == pytest.approx(height, abs=0.1)
        assert _points(_seen(Prop(kind), "right", holds=figure.holds))[:, 1].max() == pytest.approx(height, abs=0.5)


@pytest.mark.parametrize("kind", ["chair", "worktop", "wall"])
def test_two_hands_hold_a_thing_in_front_each_at_its_own_place(kind: str) -> None:
    figure = Figure(holds=(Hold("palm_r", kind), Hold("palm_l", kind)), props=(Prop(kind),))
    found = grips(figure.props[0], figure)
    assert found["palm_r"][2] == -found["palm_l"][2] > 10
    assert found["palm_r"][:2] == found["palm_l"][:2]
    assert {f"{kind}_r", f"{kind}_l", kind} <= set(all_grips(figure))


def test_a_thing_that_nobody_holds_has_no_grip() -> None:
    assert grip(Prop("chair"), Figure(props=(Prop("chair"),))) is None
    assert all_grips(Figure(props=(Prop("mat"), Prop("step")))) == {}


def test_a_larger_thing_is_held_higher() -> None:
    figure = Figure(holds=(Hold("palm_l", "worktop"),), props=(Prop("worktop", size=(60.0, 100.0, 110.0)),))
    at = grip(figure.props[0], figure)
    assert at is not None
    assert at[1] == pytest.approx(100.0)


def test_a_bed_of_no_height_of_its_own_lowers_the_floor() -> None:
    assert _seen(Prop("bed"), "right", _lying(), posture="supine", contacts=(Contact("back"),)).floor == -45.0


def test_a_stick_along_the_back_lies_behind_it_and_is_seen_from_there() -> None:
    prop = Prop("stick", between=("head_back", "sacrum"))
    side = _points(_seen(prop, "right"))
    back = landmark(_upright(), "back_r")[0]
    assert np.polyval(np.polyfit(side[:, 1], side[:, 0], 1), back[UP]) < back[FORWARD] - 1
    from_the_back, from_the_front = (_seen(prop, view) for view in ("back", "front"))
    assert np.ptp(np.vstack([part.points for part in from_the_back.before])[:, 1]) > 80
    assert not any(np.ptp(part.points[:, 1]) > 25 for part in from_the_front.before)


def test_a_stick_runs_between_the_points_given() -> None:
    found = _points(_seen(Prop("stick", between=((30.0, 20.0, 0.0), (30.0, 120.0, 0.0))), "right"))
    assert (found[:, 1].min(), found[:, 1].max()) == (pytest.approx(20, abs=1), pytest.approx(120, abs=1))


def test_a_thing_that_does_not_exist_is_refused() -> None:
    with pytest.raises(KeyError):
        _stand(Prop("sofa"))
    with pytest.raises(KeyError):
        _stand(Prop("wall", under="antenna"))
