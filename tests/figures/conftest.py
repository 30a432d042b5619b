"""An invented library whose exercises have poses, as records and as finished pictures."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from hipwise.figures.gallery import Gallery, hang
from hipwise.library import Library
from hipwise.loading import Loader

from ..ground import TODAY, lay, overlaid, written

POSED = Path(__file__).parent / "posed.yml"
Posed = Callable[[Mapping[str, Any]], Library]


def posed(root: Path, changes: Mapping[str, Any]) -> Library:
    """The invented library with poses and changes, written below a folder."""
    laid = lay(root, overlaid(written(POSED.read_text("utf-8")), changes))
    return Loader().load(laid / "content", TODAY).library


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return posed(tmp_path_factory.mktemp("posed"), {})


@pytest.fixture
def changed(tmp_path: Path) -> Posed:
    """Makes the library anew with something in it changed."""
    return lambda changes: posed(tmp_path / "changed", changes)


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for drawings."""
    return tmp_path_factory.mktemp("kept")


@pytest.fixture(scope="session")
def gallery(library: Library, kept: Path) -> Gallery:
    """Every picture of the library, drawn for real."""
    return hang(library, kept)
