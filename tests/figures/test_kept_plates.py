"""Plates are drawn once and kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from hipwise.body.figure import Shape
from hipwise.body.plates.plate import Plate, Region
from hipwise.figures import plates as kept
from hipwise.figures.plates import hang_plates

DRAWN = Plate(
    "low-back",
    640,
    400,
    (Shape("bone", "M0 0h9v9z"),),
    (Region("quadratus-lumborum", (Shape("flesh-4", "M1 1h5v5z", more=(("id", "x"),)),), (3, 4), 12.5),),
    (("erector-spinae",), ("quadratus-lumborum",)),
)


@pytest.fixture
def drawings(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of plates as they are drawn; drawing itself is tested with the body."""
    drawn: list[str] = []

    def work(name: str) -> Plate:
        drawn.append(name)
        return DRAWN

    monkeypatch.setattr(kept, "work", work)
    return drawn


def test_a_plate_is_drawn_once_and_comes_back_as_it_was(tmp_path: Path, drawings: list[str]) -> None:
    first = hang_plates({"quadratus-lumborum"}, tmp_path)
    assert hang_plates({"quadratus-lumborum"}, tmp_path) == first == {"low-back": DRAWN}
    assert drawings == ["low-back"]


def test_a_broken_file_is_drawn_again(tmp_path: Path, drawings: list[str]) -> None:
    hang_plates({"quadratus-lumborum"}, tmp_path)
    for file in tmp_path.iterdir():
        file.write_text(file.read_text("utf-8")[:80], "utf-8")
    assert hang_plates({"quadratus-lumborum"}, tmp_path) == {"low-back": DRAWN}
    assert drawings == ["low-back"] * 2


@pytest.mark.usefixtures("drawings")
def test_what_is_no_longer_used_is_deleted(tmp_path: Path) -> None:
    (tmp_path / "calf-0.json").write_text("{}", "utf-8")
    hang_plates({"quadratus-lumborum"}, tmp_path)
    assert [file.name.split("-")[0] for file in tmp_path.iterdir()] == ["low"]


def test_a_library_without_these_muscles_draws_no_plate(tmp_path: Path, drawings: list[str]) -> None:
    assert hang_plates({"tongue"}, tmp_path) == {}
    assert drawings == []
