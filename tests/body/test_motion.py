"""A film shows the same body as the still picture, all the way from start to end, and weighs little."""

from __future__ import annotations

import gzip
from functools import cache

import numpy as np
import pytest

from hipwise.body.drawing.dress import dressed
from hipwise.body.drawing.picture import hands_of
from hipwise.body.figure import Contact, Figure, Hold, Lit, Look, View
from hipwise.body.motion.binding import NUMBER, ROOM
from hipwise.body.motion.film import Film, film, worthwhile
from hipwise.body.motion.paths import Path, on_segments
from hipwise.body.motion.text import text
from hipwise.body.motion.truth import Outline
from hipwise.body.motion.way import Way, between
from hipwise.body.numbers.grid import nearest_distance
from hipwise.body.posing.pose import Motion, pose
from hipwise.body.skeleton.frames import Array
from hipwise.body.skin.scene import Scene, matrix, scene
from hipwise.body.tracing.ink import Chart
from hipwise.body.tracing.path import Pen

COARSE = 1.2
LOOK = Look()
FIGURES = {
    "raise": Figure(
        view=View(0.0),
        hold={"shoulder": {"abduction": 18}, "elbow": {"flexion": 15}},
        end={"hip_r": {"abduction": 35}},
        contacts=(Contact("foot_l"),),
        lit=(Lit("tensor-fasciae-latae", "r"), Lit("gluteus-medius", "r", through=True)),
    ),
    "bridge": Figure(
        posture="supine",
        view=View(90.0),
        hold={"shoulder": {"extension": 8, "abduction": 18}, "elbow": {"flexion": 4, "pronation": 80}},
        start={"hip": {"flexion": 50}, "knee": {"flexion": 105}},
        end={"hip": {"flexion": 0}, "knee": {"flexion": 92}},
        contacts=(Contact("foot"), Contact("back"), Contact("head_back"), Contact("arm")),
        contacts_start=(Contact("buttock"),),
        lit=(Lit("gluteus-maximus", "r"), Lit("biceps-femoris", "r", main=False)),
    ),
    "clamshell": Figure(
        posture="side_lying_right",
        view=View(0.0, 30.0),
        hold={"hip": {"flexion": 45}, "knee": {"flexion": 88}, "shoulder_r": {"flexion": 158}},
        start={"hip_l": {"adduction": 6}},
        end={"hip_l": {"abduction": 42, "external_rotation": 52}},
        contacts=(Contact("side_r"), Contact("leg_side_r")),
        holds=(Hold("foot_inner_l", "foot_inner_r"),),
        lit=(Lit("gluteus-medius", "l", through=True),),
    ),
}
PEN = Pen(5.0, -100.0, 180.0)
KILOBYTES_6 = 6000


@cache
def moving(name: str) -> Motion:
    return pose(FIGURES[name])


@cache
def filmed(name: str) -> Film:
    return film(FIGURES[name], LOOK, moving(name))


def true(name: str, share: float) -> Scene:
    skeleton, figure = moving(name).at(share).skeleton, FIGURES[name]
    return scene(dressed(LOOK, hands_of(figure), skeleton), skeleton, figure.view, 0.8)


def drawn(shown: Film, paths: tuple[Path, ...], share: float) -> Array:
    """Points of some paths a share of the way along, (n, 2)."""
    return np.vstack([on_segments(shown.at(path, share), np.linspace(0, 1, 60)).reshape(-1, 2) for path in paths])


def outlines(shown: Film) -> tuple[Path, ...]:
    return tuple(path for part in shown.parts for path in part.outline)


@pytest.mark.parametrize("share", [0.0, 0.15, 0.6, 1.0])
@pytest.mark.parametrize("name", FIGURES)
def test_the_body_keeps_its_true_outline_while_it_moves(name: str, share: float) -> None:
    picture = true(name, share)
    shown = drawn(filmed(name), outlines(filmed(name)), share)
    edges = np.vstack([line.points for line in Chart(picture).outlines(picture.outline)])
    assert np.percentile(nearest_distance(shown, edges, 5.0), 97) < 0.6
    assert np.percentile(Outline.of(picture, picture.names).away(shown)[0], 99) < 0.6


@pytest.mark.parametrize("name", FIGURES)
def test_a_film_travels_in_6_kilobytes(name: str) -> None:
    data = text(filmed(name), PEN, name)
    assert len(gzip.compress(data.encode(), 9, mtime=0)) <= KILOBYTES_6


@pytest.mark.parametrize("name", FIGURES)
def test_in_a_key_pose_every_bone_is_exactly_where_the_pose_has_it(name: str) -> None:
    motion, shown, view = moving(name), filmed(name), matrix(FIGURES[name].view)
    middle, shares = motion.at(0.5).skeleton, np.linspace(0, 1, len(shown.moves))
    for share, moves in zip(shares, shown.moves, strict=True):
        then = motion.at(float(share)).skeleton
        for bone, number in NUMBER.items():
            if bone != ROOM:
                before, after = (view @ each.point(bone, (3.0, -5.0, 2.0))[0] for each in (middle, then))
                np.testing.assert_allclose(moves[number, :, :3] @ before + moves[number, :, 3], after, atol=1e-9)


def test_between_key_poses_nothing_leaves_its_true_way() -> None:
    way, shown = Way(moving("clamshell"), matrix(FIGURES["clamshell"].view)), filmed("clamshell")
    for share, moves in zip(np.linspace(0, 1, 9), way.moves(9), strict=True):
        guess = np.tensordot(between(len(shown.moves), float(share)), shown.moves, 1)
        for path in outlines(shown):
            astray = path.nodes.moved((guess - moves)[None])[0, :, :2]
            assert np.abs(astray).max() < 0.3


def test_feet_that_stand_do_not_slide() -> None:
    shown = filmed("bridge")
    feet = [NUMBER[bone] for bone in ("foot_r", "foot_l", "toes_r", "toes_l")]
    for path in outlines(shown):
        stands = np.flatnonzero(np.isin(path.nodes.first, feet) & np.isin(path.nodes.second, feet))
        stands = stands[stands < len(path.segments)]
        places = np.stack([shown.at(path, share)[stands, 0] for share in np.linspace(0, 1, 9)])
        assert np.ptp(places, axis=0).max(initial=0.0) < 0.6


def test_only_what_moves_on_the_picture_is_worth_a_film() -> None:
    held = Figure(end={"hip_r": {"abduction": 1}}, contacts=(Contact("foot_l"),), view=View(0.0))
    assert not worthwhile(held, pose(held))
    assert worthwhile(FIGURES["raise"], moving("raise"))


def test_the_same_figure_gives_the_same_film() -> None:
    first, again = (film(FIGURES["raise"], LOOK, moving("raise"), COARSE) for _ in range(2))
    assert text(first, PEN, "a") == text(again, PEN, "a")
