"""Landmarks lie on the skin they are named after, on both sides and on every body table."""

from __future__ import annotations

import numpy as np
import pytest

from hipwise.body.posing.landmarks import landmark
from hipwise.body.posing.spots import LIMB_BONES, MIDDLE_BONES, NAMES
from hipwise.body.skeleton.frames import Skeleton, still
from hipwise.body.skeleton.lengths import STANDING_HEIGHT
from hipwise.body.skin.surface import Surface
from hipwise.body.skin.tables import body, names

BONES = {*MIDDLE_BONES, *(f"{bone}_{side}" for bone in LIMB_BONES for side in "rl")}
SKIN = tuple(name for name in NAMES if name not in BONES and not name.endswith("_l"))
ARM = ("palm", "fingers", "wrist", "thumb", "hand", "elbow_inner")
HIDDEN = (*ARM, "ribs", "waist", "iliac", "thigh_outer", "trochanter")
"""What the hanging arm lies against, so that its skin is inside the body's."""


def upright(table: str = "a") -> Skeleton:
    return Skeleton.one(still()[0], np.eye(3), np.array([0, STANDING_HEIGHT, 0]), body(table).stature)


@pytest.mark.parametrize("table", names())
def test_landmarks_of_every_body_lie_on_its_skin(table: str) -> None:
    surface = Surface(body(table), upright(table), np.eye(3))
    parts = [
        f"{name}{side}" for name, part in body(table).parts.items() for side in (("_r", "_l") if part.sided else ("",))
    ]
    shown = [name for name in SKIN if not name.startswith(HIDDEN)]
    points = np.array([landmark(surface.skeleton, name)[0] for name in shown], np.float32)
    far = surface.union(parts, surface.places(*points.T))
    assert {name: round(float(off), 1) for name, off in zip(shown, far, strict=True) if abs(off) > 0.8} == {}


def test_left_and_right_mirror_each_other() -> None:
    skeleton = upright()
    for name in NAMES:
        if name.endswith("_r"):
            right, left = landmark(skeleton, name)[0], landmark(skeleton, f"{name[:-2]}_l")[0]
            assert np.allclose(right * [1, 1, -1], left)


def test_the_name_of_a_bone_is_the_joint_it_hangs_from() -> None:
    skeleton = upright()
    assert np.allclose(landmark(skeleton, "shank_r"), skeleton.frames["shank_r"].origin)


def test_an_unknown_landmark_is_an_error() -> None:
    with pytest.raises(KeyError):
        landmark(upright(), "tail")
