"""The bones of the plates: their shape is what an anatomist expects, and they stay inside the body."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from hipwise.body.figure import View
from hipwise.body.numbers.grid import sample
from hipwise.body.plates.bone_sheets import Sheet
from hipwise.body.plates.bones import bones, holes, sheets
from hipwise.body.plates.layers import Canvas, layer
from hipwise.body.plates.skin import TERRITORIES
from hipwise.body.skeleton.frames import Skeleton, still
from hipwise.body.skeleton.lengths import HIP_HALF, STANDING_HEIGHT
from hipwise.body.skin.scene import matrix, silhouette
from hipwise.body.skin.tables import body
from hipwise.body.tracing.outline import area, contours

Array = NDArray[np.float64]
FRONT, BACK, SIDE = View(0.0), View(180.0), View(90.0)


@pytest.fixture(scope="module")
def upright() -> Skeleton:
    return Skeleton.one(still()[0], np.eye(3), np.array([0.0, STANDING_HEIGHT, 0.0]))


def around_the_hips() -> Canvas:
    return Canvas(-20.0, STANDING_HEIGHT - 14.0, 0.2, (200, 160))


def of(name: str, side: str, skeleton: Skeleton) -> list[Sheet]:
    return list(sheets(bones()[name], side, skeleton))


@pytest.mark.parametrize("view", [FRONT, BACK], ids=["front", "back"])
def test_the_hip_bone_has_an_opening_to_see_through(upright: Skeleton, view: View) -> None:
    canvas = around_the_hips()
    edge = layer(canvas, matrix(view), of("hip_bone", "r", upright)).edge
    openings = [area(line.points) for line in contours(canvas.x, canvas.y, edge) if line.closed]
    assert max(openings) >= 4.0, "no hole of 4 square centimetres between pubis and sitting bone"


def test_the_neck_of_the_thigh_bone_stands_off_its_shaft_and_points_forward() -> None:
    lines = [part.lines[0] for part in bones()["femur"].parts]
    neck = next(line for line in lines if len(line) == 4 and np.allclose(line[0, :3], 0, atol=0.5))[:, :3]
    shaft = max(lines, key=lambda line: np.ptp(line[:, 1]))[:, :3]
    inward, down = neck[0] - neck[2], shaft[3] - shaft[0]
    angle = np.degrees(np.arccos(inward[1:] @ down[1:] / np.linalg.norm(inward[1:]) / np.linalg.norm(down[1:])))
    turned = np.degrees(np.arctan2(inward[0], -inward[2]))
    assert 118 <= angle <= 135
    assert 5 <= turned <= 20


def test_the_head_of_the_thigh_bone_sits_in_its_socket(upright: Skeleton) -> None:
    head = upright.point("thigh_r", (0.0, 0.0, 0.0))[0]
    assert np.allclose(head, upright.point("pelvis", (0.0, 0.0, HIP_HALF))[0])
    gaps = [np.linalg.norm(one.points - head, axis=2) for one in of("hip_bone", "r", upright)]
    assert min(np.abs(gap - 2.85).max() for gap in gaps) < 0.2


def test_the_pelvis_has_the_proportions_of_a_grown_person(upright: Skeleton) -> None:
    both = [one.points.reshape(-1, 3) for side in "rl" for one in of("hip_bone", side, upright)]
    low, high = np.concatenate(both).min(axis=0), np.concatenate(both).max(axis=0)
    assert 24 <= high[2] - low[2] <= 29, "width between the crests"
    assert 19 <= high[1] - low[1] <= 23, "height from sitting bone to crest"


def test_the_left_bone_is_the_mirror_image_of_the_right(upright: Skeleton) -> None:
    for right, left in zip(of("hip_bone", "r", upright), of("hip_bone", "l", upright), strict=True):
        assert np.allclose(right.points * [1, 1, -1], left.points)
        assert np.allclose(right.radii, left.radii)


def test_the_sacrum_has_eight_holes_on_either_face(upright: Skeleton) -> None:
    found = holes(bones()["sacrum"], "r", upright)
    assert len(found) == 16
    assert sorted(np.sign(found[:, 2])) == [-1.0] * 8 + [1.0] * 8


@pytest.mark.parametrize("view", [FRONT, BACK, SIDE], ids=["front", "back", "side"])
def test_no_bone_sticks_out_of_the_body(upright: Skeleton, view: View) -> None:
    seen = silhouette(body("a"), upright, view, TERRITORIES, 0.8)
    for name, bone in bones().items():
        for side in "rl" if bone.sided else "r":
            rims = np.concatenate([rim(sheet, matrix(view)) for sheet in sheets(bone, side, upright)])
            out = sample(seen.outline, float(seen.x[0]), float(seen.y[0]), seen.step, rims).max()
            assert out < 0.1, f"{name} reaches {out:.1f} cm out of the skin"


def rim(sheet: Sheet, view: Array) -> Array:
    """Places (n, 2) all around every ball of a sheet, as seen."""
    angle = np.radians(np.arange(0, 360, 30))[:, None, None]
    middles, radii = (sheet.points.reshape(-1, 3) @ view.T)[:, :2], sheet.radii.reshape(-1, 1)
    round_: Array = middles + radii * np.concatenate([np.cos(angle), np.sin(angle)], axis=2)
    return round_.reshape(-1, 2)
