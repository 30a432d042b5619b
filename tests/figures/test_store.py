"""Drawings are kept by what went into them, and a broken one is no drawing."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from hipwise.body.figure import Figure, Lit, Look, Miss
from hipwise.easel.store import Drawn, Store, key_of

from .made import drawing

DRAWN = Drawn(drawing(), (Miss("contact", "foot_l", "end", 4.2, "cm", 15.0, 10.8),))
FIGURE = Figure(lit=(Lit("gluteus-maximus", "r"),), start={"hip": {"flexion": 50.0}})


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "figures")


def test_a_drawing_comes_back_as_it_was(store: Store) -> None:
    store.keep("one", DRAWN)
    assert store.find("one") == DRAWN


def test_what_was_never_kept_is_not_found(store: Store) -> None:
    assert store.find("one") is None


@pytest.mark.parametrize(
    "harm", [lambda data: data[:-9], lambda data: data.replace(b"m x", b"m y"), lambda _: b"\xff\xfe"]
)
def test_a_broken_file_is_no_drawing(store: Store, harm: object) -> None:
    store.keep("one", DRAWN)
    path = store.folder / "one.json"
    path.write_bytes(harm(path.read_bytes()))  # type: ignore[operator]
    assert store.find("one") is None


def test_others_are_forgotten_with_whatever_was_left_half_done(store: Store) -> None:
    store.keep("one", DRAWN)
    store.keep("two", DRAWN)
    (store.folder / "two.abc.draft").write_text("half")
    store.forget_old(["one"], spare=0)
    assert [path.name for path in store.folder.iterdir()] == ["one.json"]


def test_the_newest_of_the_drawings_nobody_asked_for_are_kept_for_when_they_are_asked_for_again(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for age, key in enumerate(("used", "new", "old")):
        store.keep(key, DRAWN)
        os.utime(tmp_path / f"{key}.json", (1000 - age, 1000 - age))
    store.forget_old(["used"], spare=1)
    assert {path.stem for path in tmp_path.iterdir()} == {"used", "new"}


@pytest.mark.parametrize(
    "other",
    [
        key_of("engine", replace(FIGURE, start={"hip": {"flexion": 51.0}}), Look()),
        key_of("engine", replace(FIGURE, lit=(Lit("gluteus-maximus", "r", through=True),)), Look()),
        key_of("engine", FIGURE, Look(hair="short")),
        key_of("another engine", FIGURE, Look()),
    ],
)
def test_the_key_changes_with_anything_that_changes_the_drawing(other: str) -> None:
    assert other != key_of("engine", FIGURE, Look())
    assert key_of("engine", replace(FIGURE), Look()) == key_of("engine", FIGURE, Look())
