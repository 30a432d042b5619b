"""A block shows the faces that look at the eye, far blocks before near ones, and hidden ones not at all."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from numpy.typing import NDArray

from hipwise.body.figure import VIEWS, View
from hipwise.body.skeleton.frames import Skeleton, still
from hipwise.body.skeleton.lengths import STANDING_HEIGHT
from hipwise.body.skin.scene import Scene, matrix, scene
from hipwise.body.skin.tables import body
from hipwise.body.things.blocks import Block, Face, around, faces, inside

Array = NDArray[np.float64]
ABOVE = View(35.0, 30.0)


def _box(middle: tuple[float, float, float], size: tuple[float, float, float]) -> Block:
    signs = np.array([[x, y, z] for x in (-1, 1) for y in (-1, 1) for z in (-1, 1)], dtype=float)
    return Block(signs * size / 2 + middle, ("p", "q", "k"))


def _upright(view: View) -> Scene:
    skeleton = Skeleton.one(still()[0], np.eye(3), np.array([0.0, STANDING_HEIGHT, 0.0]))
    return scene(body("a"), skeleton, view, 2.0)


@pytest.mark.parametrize("view", VIEWS.values(), ids=list(VIEWS))
def test_a_box_seen_straight_on_shows_one_face(view: tuple[float, float]) -> None:
    (face,) = faces([_box((0, 5, 0), (10, 10, 10))], matrix(View(*view)))
    assert face.kind == "q"
    assert np.ptp(face.points, axis=0) == pytest.approx([10, 10])


def test_a_box_seen_from_above_shows_its_top_and_two_sides() -> None:
    found = faces([_box((0, 5, 0), (10, 10, 10))], matrix(ABOVE))
    assert sorted(face.kind for face in found) == ["k", "p", "q"]


def test_the_corners_of_a_face_run_counterclockwise() -> None:
    for face in faces([_box((3, 5, -2), (10, 6, 4))], matrix(ABOVE)):
        assert inside(face.points.mean(axis=0)[None], face.points).all()
        assert not inside(face.points.mean(axis=0)[None], face.points[::-1]).any()


@pytest.mark.parametrize("turned", [30, 100, 150, 230, 300])
def test_where_two_boxes_overlap_the_nearer_is_drawn_later_from_every_side(turned: int) -> None:
    boxes = [_box((x, 5, z), (8, 10, 8)) for x in (-10, 0, 10) for z in (-10, 0, 10)]
    drawn = faces(boxes, matrix(View(turned, 20.0)))
    pairs = [(a, b) for a, b in combinations(drawn, 2) if a.block != b.block]
    shared = [(_depths(a, places), _depths(b, places)) for a, b in pairs if len(places := _shared(a, b))]
    assert len(shared) > 3
    for earlier, later in shared:
        assert (later > earlier).all()


def _shared(a: Face, b: Face) -> Array:
    places = np.stack(np.meshgrid(np.arange(-24, 24, 1.5), np.arange(-24, 24, 1.5)), axis=-1).reshape(-1, 2)
    return places[inside(places, a.points, -0.1) & inside(places, b.points, -0.1)]


def _depths(face: Face, places: Array) -> Array:
    plane = np.linalg.lstsq(np.column_stack([face.points, np.ones(4)]), face.corners[:, 2], rcond=None)[0]
    return np.asarray(np.column_stack([places, np.ones(len(places))]) @ plane)


def test_a_box_on_a_table_is_drawn_after_the_table_though_its_middle_is_farther() -> None:
    table, box = _box((0, 5, 0), (60, 10, 60)), _box((-20, 13, -20), (6, 6, 6))
    drawn = faces([box, table], matrix(ABOVE))
    assert [face.block for face in drawn] == [0, 0, 0, 1, 1, 1]
    assert np.ptp(drawn[-1].points, axis=0).max() < 15


def test_a_box_behind_a_larger_one_is_not_drawn() -> None:
    boxes = [_box((0, 10, 0), (4, 4, 4)), _box((20, 10, 0), (4, 20, 20))]
    assert len(faces(boxes, matrix(View(0, 0)))) == 1
    assert len(faces(boxes, matrix(View(90, 0)))) == 2


def test_a_box_before_the_body_is_told_from_one_behind_it() -> None:
    view = View(0, 0)
    picture = _upright(view)
    ahead, back, far = (_box((x, 100, z), (4, 20, 20)) for x, z in ((40, 0), (-40, 0), (40, 90)))
    for boxes, before in (([ahead], 1), ([back], 0), ([far], 0)):
        behind, front = around(faces(boxes, matrix(view)), picture)
        assert (len(behind), len(front)) == (1 - before, before)


def test_a_top_that_carries_another_block_is_not_drawn_below_it() -> None:
    leg, seat = _box((0, 20, 0), (4, 40, 4)), _box((0, 42, 0), (20, 4, 20))
    found = faces([leg, seat], matrix(ABOVE))
    assert sorted(face.kind for face in found) == ["k", "k", "p", "q", "q"]
    apart = faces([leg, _box((0, 52, 0), (20, 4, 20))], matrix(ABOVE))
    assert [face.kind for face in apart].count("p") == 2
