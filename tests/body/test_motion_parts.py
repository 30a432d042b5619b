"""Everything of a still picture that moves is in its film, painted in the right order."""

from __future__ import annotations

import json
import re
from functools import cache

import numpy as np

from hipwise.body.figure import Band, Contact, Figure, Lit, Look, Prop, View
from hipwise.body.motion.film import Film, film
from hipwise.body.motion.paths import Path
from hipwise.body.motion.text import text
from hipwise.body.posing.pose import pose
from hipwise.body.tracing.path import Pen

COARSE = 1.2
FIGURES = {
    "raised": Figure(
        view=View(0.0),
        end={"hip_r": {"abduction": 35}},
        contacts=(Contact("foot_l"),),
        lit=(Lit("tensor-fasciae-latae", "r"), Lit("gluteus-medius", "r", through=True)),
    ),
    "kicked": Figure(
        posture="all_fours",
        view=View(90.0),
        end={"hip_r": {"extension": 5}},
        contacts=(Contact("kneel_l"), Contact("hand")),
        contacts_start=(Contact("kneel_r"),),
        lit=(Lit("gluteus-maximus", "r"),),
    ),
    "banded": Figure(
        view=View(0.0),
        end={"hip": {"abduction": 15}},
        contacts=(Contact("foot"),),
        planted=(),
        bands=(Band(("thigh_r", "thigh_l"), 32.0),),
    ),
    "hinged": Figure(
        view=View(90.0),
        start={"hip": {"flexion": 60}},
        end={"hip": {"flexion": 0}},
        contacts=(Contact("foot"),),
        props=(Prop("stick", between=("head_back", "sacrum")), Prop("mat")),
    ),
}


@cache
def filmed(name: str) -> Film:
    return film(FIGURES[name], Look(), pose(FIGURES[name]), COARSE)


def data(name: str) -> dict[str, object]:
    found: dict[str, object] = json.loads(text(filmed(name), Pen(5.0, -100.0, 180.0), "it"))
    return found


def kinds(paths: tuple[Path, ...]) -> set[str]:
    return {path.kind for path in paths}


def width(name: str, path: Path, share: float) -> float:
    return float(np.ptp(filmed(name).at(path, share)[..., 0]))


def test_clothes_face_hair_and_hems_come_along() -> None:
    assert {"s", "t", "u", "w", "r", "h", "d", "i"} <= kinds(filmed("raised").paths)


def test_a_lit_muscle_lies_on_every_limb_it_shows_on_with_its_fibres() -> None:
    parts = {part.name: part for part in filmed("kicked").parts}
    for name in ("trunk", "leg_r"):
        assert {"m", "f"} <= kinds(parts[name].within)
    assert "m" not in kinds(parts["leg_l"].within)


def test_a_muscle_seen_through_the_skin_is_painted_on_its_own_limbs_and_below_others() -> None:
    assert {part.name for part in filmed("raised").parts if "m x" in kinds(part.within)} == {"trunk", "leg_r"}
    assert not any("m x" in kinds(part.over) for part in filmed("raised").parts)


def test_the_near_leg_is_painted_over_the_far_one() -> None:
    names = [part.name for part in filmed("kicked").parts]
    assert names.index("leg_l") < names.index("leg_r")


def test_far_limbs_wear_their_own_tones() -> None:
    far = next(part for part in filmed("kicked").parts if part.name == "leg_l")
    assert kinds(far.outline) <= {"s2", "u2"}


def test_a_band_stretches_as_the_knees_part() -> None:
    near = max(filmed("banded").before, key=lambda path: width("banded", path, 1.0))
    assert near.kind == "b"
    assert kinds(filmed("banded").behind) == {"b2"}
    assert width("banded", near, 1.0) > width("banded", near, 0.0) + 8


def test_a_stick_along_the_back_leans_with_it_and_other_things_stay() -> None:
    shown = filmed("hinged")
    leans = [width("hinged", path, 0.0) - width("hinged", path, 1.0) for path in (*shown.behind, *shown.before)]
    assert max(leans) > 20
    mat = next(path for path in (*shown.behind, *shown.before) if path.kind.startswith("n"))
    np.testing.assert_allclose(shown.at(mat, 0.0), shown.at(mat, 1.0))
    assert '"film all"' in str(data("hinged")["drawn"]).replace("'", '"')


def test_every_drawn_path_says_which_line_it_shows() -> None:
    said = data("banded")
    drawn, shapes, lines = str(said["drawn"]), said["shapes"], said["lines"]
    assert isinstance(shapes, list)
    assert isinstance(lines, list)
    assert len(re.findall("<path", drawn)) == len(shapes)
    assert {shape[0] for shape in shapes} == set(range(len(lines)))


def test_ids_on_a_page_begin_with_the_name_given() -> None:
    drawn = str(data("kicked")["drawn"])
    assert {name.split("-")[0] for name in re.findall('id="([^"]+)"', drawn)} == {"it"}
