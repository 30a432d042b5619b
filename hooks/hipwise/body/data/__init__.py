"""The hand-made numbers of the body: surface, landmarks, muscles, bones, garments and props."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Any

import yaml

FAST = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def read(name: str) -> Any:
    """The data file of a name, as plain lists and mappings. Raises FileNotFoundError where there is none."""
    return yaml.load(resources.files(__package__).joinpath(f"{name}.yml").read_bytes(), Loader=FAST)
