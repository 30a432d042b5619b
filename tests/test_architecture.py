"""How the code is cut: small functions, small modules, names of the domain, and a map that is true."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import NamedTuple

import pytest

import hipwise

from .conftest import ROOT

MODULES = sorted(path for folder in ("hooks", "tests") for path in (ROOT / folder).rglob("*.py"))
OURS = sorted((ROOT / "hooks" / "hipwise").rglob("*.py"))
USUAL_LENGTH, LONGEST_FUNCTION, LONGEST_MODULE = 8, 40, 250
SAY_NOTHING = ("utils", "util", "helpers", "helper", "common", "base", "manager", "managers", "misc", "tools")
HOST = "hooks/mkdocs_pages.py"
EACH = pytest.mark.parametrize("path", MODULES, ids=[path.relative_to(ROOT).as_posix() for path in MODULES])


class Function(NamedTuple):
    """A function, where it is, and how many lines it takes without its docstring."""

    place: str
    lines: int


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def _functions(path: Path) -> Iterator[Function]:
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            first = node.body[0]
            said = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and first.value.value
            words = str(said).count("\n") + 1 if isinstance(said, str) else 0
            assert node.end_lineno is not None
            yield Function(f"{path.relative_to(ROOT)}:{node.lineno}", node.end_lineno - node.lineno + 1 - words)


@pytest.mark.parametrize("folder", ["hooks", "tests"])
def test_the_usual_function_is_short(folder: str) -> None:
    lengths = [each.lines for path in MODULES if path.is_relative_to(ROOT / folder) for each in _functions(path)]
    assert median(lengths) <= USUAL_LENGTH


def test_no_function_is_long() -> None:
    found = [each for path in MODULES for each in _functions(path)]
    assert [each for each in found if each.lines > LONGEST_FUNCTION] == []


@EACH
def test_a_module_fits_in_the_head(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST_MODULE


@EACH
def test_only_the_thin_file_knows_the_site_builder(path: Path) -> None:
    known = {name.split(".")[0] for name in _imported(path)} & {"mkdocs", "material"}
    assert known == ({"mkdocs"} if path.relative_to(ROOT).as_posix() == HOST else set())


@EACH
def test_a_name_says_what_is_inside(path: Path) -> None:
    assert not set(re.split(r"[/_.]", path.relative_to(ROOT).as_posix())) & set(SAY_NOTHING)
    classes = [node.name for node in ast.walk(_tree(path)) if isinstance(node, ast.ClassDef)]
    assert [name for name in classes if name.lower().endswith(("manager", "helper", "utils", "base"))] == []


@EACH
def test_a_module_says_what_it_is_for(path: Path) -> None:
    said = ast.get_docstring(_tree(path))
    assert said or not path.read_text("utf-8").strip()


@pytest.mark.parametrize("path", OURS, ids=[path.relative_to(ROOT).as_posix() for path in OURS])
def test_what_others_may_call_is_explained(path: Path) -> None:
    silent = [
        node.name
        for node in _tree(path).body
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
        and not node.name.startswith("_")
        and not ast.get_docstring(node)
    ]
    assert silent == []


def test_the_map_names_every_module_and_no_other() -> None:
    there = {path.stem for path in (ROOT / "hooks" / "hipwise").glob("*.py")} - {"__init__"}
    there |= {path.parent.name for path in (ROOT / "hooks" / "hipwise").glob("*/__init__.py")}
    named = re.findall(r"^ {4}(\w+) ", hipwise.__doc__ or "", re.M)
    assert sorted(named) == sorted(there)


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
