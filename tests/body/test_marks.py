"""What explains a picture lies where it should: arrows along the way, shadows under what touches, signs that differ."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from hipwise.body.drawing.marks import SHORTEST, arrow_inks, drawn, floor, guide, shadow, sign, way
from hipwise.body.figure import VIEWS, Arrow, Contact, Figure, Guide, View
from hipwise.body.posing.landmarks import landmark
from hipwise.body.posing.pose import Motion, pose
from hipwise.body.skeleton.frames import Skeleton, still, turn
from hipwise.body.skeleton.lengths import STANDING_HEIGHT
from hipwise.body.skin.scene import matrix
from hipwise.body.tracing.outline import area
from hipwise.body.tracing.path import Pen
from hipwise.body.tracing.stencils import Dot, Stencil

SIDE = matrix(View(*VIEWS["right"]))
PEN = Pen(5, -100, 200)


def _upright(lift: float = 0.0) -> Skeleton:
    return Skeleton.one(still()[0], np.eye(3), np.array([0.0, STANDING_HEIGHT + lift, 0.0]))


@cache
def _kick() -> Motion:
    return pose(
        Figure(
            contacts=(Contact("foot_l"),),
            start={"hip_r": {"flexion": 10}},
            end={"hip_r": {"flexion": 70}, "knee_r": {"flexion": 20}},
        )
    )


def test_an_arrow_follows_its_landmark_from_start_to_end() -> None:
    motion = _kick()
    points = way(Arrow("toe_tip_r", offset=(3.0, -2.0)), motion, SIDE)
    for posed, point in ((motion.start, points[0]), (motion.end, points[-1])):
        assert point - [3.0, -2.0] == pytest.approx((SIDE @ landmark(posed.skeleton, "toe_tip_r")[0])[:2], abs=0.3)
    assert len(way(Arrow("toe_tip_r", begin=0.5), motion, SIDE)) == len(points)


def test_the_tip_of_an_arrow_is_at_the_end_of_its_way() -> None:
    points = np.column_stack([np.linspace(0, 40, 30), np.sin(np.linspace(0, 2, 30)) * 12])
    halo, head = arrow_inks(points)
    assert (halo.kind, head.kind) == ("c", "z")
    outline = head.lines[0].points
    assert np.hypot(*(outline - points[-1]).T).min() < 0.3
    assert np.hypot(*(outline - points[0]).T).min() < 0.5
    assert 60 < abs(area(outline)) < 140


def test_a_short_way_still_gives_an_arrow_one_can_read() -> None:
    _, head = arrow_inks(np.array([[0.0, 0.0], [0.0, 2.0]]))
    outline = head.lines[0].points
    assert np.ptp(outline[:, 1]) >= SHORTEST - 0.5
    assert outline[:, 1].max() == pytest.approx(2.0, abs=0.2)


def test_what_does_not_move_has_no_arrow() -> None:
    assert arrow_inks(np.zeros((17, 2))) == []


def test_shadows_lie_under_both_feet_on_the_floor() -> None:
    found = shadow(Figure(contacts=(Contact("foot"),)), _upright(), matrix(View(0.0, 0.0)))
    assert found.kind == "l"
    points = np.vstack([line.points for line in found.lines])
    assert np.abs(points[:, 1]).max() < 2.5
    assert {bool(side) for side in points[:, 0] > 0} == {True, False}


def test_a_shadow_lies_on_the_step_that_is_stood_on() -> None:
    figure = Figure(contacts=(Contact("foot_r", 15.0),))
    found = shadow(figure, _upright(lift=15.0), SIDE)
    points = np.vstack([line.points for line in found.lines])
    assert points[:, 1].mean() == pytest.approx(15.0, abs=1.0)


def test_a_lying_trunk_throws_one_shadow_and_not_one_for_each_of_its_places() -> None:
    lying = Skeleton.one(still()[0], turn(2, np.array([90.0]))[0], np.array([0.0, 9.0, 0.0]))
    found = shadow(Figure(posture="supine"), lying, matrix(View(90.0, 48.0)))
    assert max(np.ptp(line.points[:, 0]) for line in found.lines) > 50


def test_a_body_in_the_air_throws_no_shadow() -> None:
    assert shadow(Figure(), _upright(lift=40.0), SIDE).lines == ()


def test_a_line_of_alignment_has_a_dot_at_each_joint_and_goes_on_beyond() -> None:
    skeleton = _upright()
    halo, line, *dots = guide(Guide(("thigh_r", "shank_r", "foot_r"), good=False, extend=8.0), skeleton, SIDE)
    assert (halo.kind, line.kind) == ("c", "v no")
    assert len(dots) == 3
    reach = line.points[:, 1].max() - max(dot.points[:, 1].mean() for dot in dots)
    assert reach == pytest.approx(8.0, abs=0.1)


def test_a_line_that_is_seen_end_on_says_nothing_and_is_left_out() -> None:
    level = Guide(("asis_r", "asis_l"))
    assert guide(level, _upright(), matrix(View(*VIEWS["front"])))
    assert guide(level, _upright(), SIDE) == []


def test_good_and_other_differ_in_shape_and_not_in_color_alone() -> None:
    strokes = {
        mark: [part for part in sign(mark, (0.0, 0.0)) if isinstance(part, Stencil)] for mark in ("good", "other")
    }
    paths = {mark: [part.shape(PEN).path for part in parts] for mark, parts in strokes.items()}
    assert paths["good"] != paths["other"]
    assert sign("", (0.0, 0.0)) == []


def test_the_floor_is_one_level_line() -> None:
    assert floor(-50, 70).shape(PEN).path == "M250 1002h600"


def test_everything_asked_for_is_drawn_in_order() -> None:
    figure = Figure(arrows=(Arrow("toe_tip_r"),), guides=(Guide(("thigh_r", "shank_r")),))
    found = list(drawn(figure, _kick(), SIDE))
    assert [part.kind for part in found] == ["c", "v ok", "y ok", "y ok", "c", "z"]
    assert sum(isinstance(part, Dot) for part in found) == 2
