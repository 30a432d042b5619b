"""The poses of the tests, read from the words an author writes, each found once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import yaml

from hipwise.body.figure import Contact, Figure, Hold, Measure
from hipwise.body.posing.pose import Motion, Posed, pose
from hipwise.body.skeleton.frames import Array

_CONTACTS = ("contacts", "contacts_start", "contacts_end")


@cache
def figures() -> Mapping[str, Figure]:
    """Every figure by its name."""
    path = Path(__file__).with_name("poses.yml")
    return {name: figure(data) for name, data in yaml.safe_load(path.read_text("utf-8")).items()}


@cache
def motion(name: str) -> Motion:
    """The two poses of a figure."""
    return pose(figures()[name])


def figure(data: Mapping[str, Any]) -> Figure:
    """One figure from the words of an exercise file."""
    hold, start, end = (data.get(key, {}) for key in ("hold", "start", "end"))
    contacts, at_start, at_end = (_contacts(data.get(key, [])) for key in _CONTACTS)
    return Figure(
        posture=data["posture"],
        hold=hold,
        start=start,
        end=end,
        contacts=contacts,
        contacts_start=at_start,
        contacts_end=at_end,
        planted=tuple(data["planted"]) if "planted" in data else None,
        holds=tuple(Hold(name, at if isinstance(at, str) else tuple(at)) for name, at in data.get("hands", {}).items()),
        measures=tuple(Measure(name, value) for name, value in data.get("measure", {}).items()),
    )


def lean(posed: Posed) -> float:
    """How far the trunk leans forward, in degrees."""
    up: Array = posed.skeleton.frames["pelvis"].axes[0, :, 1]
    return float(np.degrees(np.arctan2(up[0], up[1])))


def _contacts(listed: list[Any]) -> tuple[Contact, ...]:
    pairs = [(one, 0.0) if isinstance(one, str) else next(iter(one.items())) for one in listed]
    return tuple(Contact(name, height) for name, height in pairs)
