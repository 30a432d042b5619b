"""The map of what is done on GitHub is true."""

from __future__ import annotations

import re

import hipwise_github

from ..conftest import ROOT


def test_the_map_names_every_module_and_no_other() -> None:
    there = {path.stem for path in (ROOT / "hooks" / "hipwise_github").glob("*.py")} - {"__init__"}
    named = re.findall(r"^ {4}(\w+) ", hipwise_github.__doc__ or "", re.M)
    assert sorted(named) == sorted(there)
