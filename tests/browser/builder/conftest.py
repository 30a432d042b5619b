"""The real library, and a page in which the plan's own module runs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from hipwise.library import Library
from hipwise.loading import Loader

from ...ground import TODAY
from ..conftest import OpenContext

Ask = Callable[..., Any]
ASKED = """async ([script, ...given]) => {
  const root = new URL("../", location)
  const plan = await import(new URL("assets/js/plan.js", root))
  const library = await fetch(new URL("assets/plan.json", root)).then(it => it.json())
  return new Function("plan", "library", "given", "return " + script)(plan, library, given)
}"""


@pytest.fixture(scope="session")
def library(root: Path) -> Library:
    """What the content folder says."""
    return Loader().load(root / "content", TODAY).library


@pytest.fixture
def ask(open_context: OpenContext) -> Ask:
    """Works out some script that knows the module as `plan`, its data as `library`, and what it is `given`."""
    page = open_context(bypass_csp=True).new_page()
    page.goto("exercises/")
    return lambda script, *given: page.evaluate(ASKED, [script, *given])
