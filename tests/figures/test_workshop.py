"""Figures are drawn once, on all cores, and what is kept is the same as what was drawn."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from hipwise.easel import crew, workshop
from hipwise.easel.store import Drawn, Store
from hipwise.easel.workshop import Easel, Job, draw_all
from hipwise.figures.gallery import Gallery, hang
from hipwise.library import Library

from .made import PERSON, drawing


@pytest.fixture
def drawn_here(monkeypatch: pytest.MonkeyPatch) -> list[Job]:
    """Every figure drawn from now on, without workers; each takes no time."""
    found: list[Job] = []

    def work(job: Job) -> Drawn:
        found.append(job)
        return Drawn(drawing())

    monkeypatch.setattr(workshop, "work", work)
    monkeypatch.setattr(crew, "FEW", 99)
    return found


def _jobs(library: Library, gallery: Gallery) -> Mapping[str, Job]:
    return {
        id: Job(pictures[0].asked.figure, PERSON.look) for id, pictures in gallery.items() if id in library.exercises
    }


def test_workers_draw_every_figure_and_none_is_drawn_twice(
    library: Library, gallery: Gallery, kept: Path, drawn_here: list[Job]
) -> None:
    assert {id: len(pictures) for id, pictures in gallery.items()} == {"lift": 1, "side-raise": 2}
    assert hang(library, kept) == gallery
    assert drawn_here == []


def test_only_what_changed_is_drawn_anew(
    library: Library, gallery: Gallery, tmp_path: Path, drawn_here: list[Job]
) -> None:
    jobs = dict(_jobs(library, gallery))
    draw_all(jobs, tmp_path)
    jobs["lift"] = Job(jobs["side-raise"].figure, jobs["lift"].look)
    drawn_here.clear()
    draw_all({**jobs, "lift": Job(gallery["side-raise"][1].asked.figure, PERSON.look)}, tmp_path)
    assert len(drawn_here) == 1


def test_a_broken_drawing_is_drawn_anew(
    library: Library, gallery: Gallery, tmp_path: Path, drawn_here: list[Job]
) -> None:
    jobs = _jobs(library, gallery)
    draw_all(jobs, tmp_path)
    next(tmp_path.glob("*.json")).write_text("nothing")
    drawn_here.clear()
    assert set(draw_all(jobs, tmp_path)) == set(jobs)
    assert len(drawn_here) == 1


def test_a_figure_that_was_away_for_one_run_is_not_drawn_again(
    library: Library, gallery: Gallery, tmp_path: Path, drawn_here: list[Job]
) -> None:
    jobs = _jobs(library, gallery)
    for asked in (jobs, {"lift": jobs["lift"]}, jobs):
        draw_all(asked, tmp_path)
    assert len(drawn_here) == len(jobs)


def test_an_easel_draws_what_is_missing_and_leaves_what_is_kept(
    library: Library, gallery: Gallery, tmp_path: Path
) -> None:
    jobs = _jobs(library, gallery)
    Store(tmp_path).keep(jobs["side-raise"].key, Drawn(drawing()))
    with Easel(tmp_path) as easel:
        easel.begin(jobs.values())
        drawn = easel.drawn(jobs["lift"])
        assert easel.drawn(jobs["side-raise"]) == Drawn(drawing())
    assert drawn.shows("gluteus-maximus")
    assert Store(tmp_path).find(jobs["lift"].key) == drawn


def test_whoever_waits_hears_of_each_figure(
    library: Library, gallery: Gallery, tmp_path: Path, drawn_here: list[Job]
) -> None:
    heard: list[tuple[int, int]] = []
    draw_all(_jobs(library, gallery), tmp_path, lambda done, total, _: heard.append((done, total)))
    draw_all(_jobs(library, gallery), tmp_path, lambda done, total, _: heard.append((done, total)))
    assert heard == [(1, 2), (2, 2)]
    assert len(drawn_here) == 2
