"""A film is light enough for a phone: where one would be heavy, its lines are fitted more loosely."""

from __future__ import annotations

from gzip import compress

import pytest

from hipwise.body.figure import Contact, Figure, Look, View
from hipwise.easel import filming

LIFT = Figure(posture="standing", view=View(90), end={"hip_r": {"flexion": 40}}, contacts=(Contact("foot_l"),))


def _film() -> str:
    return filming.filmed(LIFT, Look(), (0.0, 0.0), "it")


def _weight(film: str) -> int:
    return len(compress(film.encode(), 9))


def test_a_heavy_film_is_drawn_again_with_fewer_points_and_left_out_if_nothing_helps(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    usual = _film()
    assert 0 < _weight(usual) <= filming.MOST
    monkeypatch.setattr(filming, "MOST", _weight(usual) - 1)
    assert 0 < _weight(_film()) < _weight(usual)
    monkeypatch.setattr(filming, "MOST", 10)
    assert _film() == ""
