"""Turns what the model refuses into problems at the right place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from pydantic import ValidationError

from ..problems import Place, Problem, quoted
from ..records import Record, anchor
from ..source import Path, Reading
from .case import Said
from .elsewhere import elsewhere
from .explain import explain
from .nearest import nearest
from .shape import group_at, homes, is_group, names, ruled, wanted
from .wrong_shape import WRONG_SHAPE

MOST_MEANT = 200
"""For so many unknown fields of a file a known one is looked for; nobody reads of more."""


@cache
def field_names(model: type[Record]) -> frozenset[str]:
    """Every field name a kind of file knows, at any depth."""
    return frozenset(homes(model))


def examine(model: type[Record], kind: str, id: str, reading: Reading) -> tuple[Record | None, tuple[Problem, ...]]:
    """The record a file holds, or None and what is wrong with its fields."""
    if not isinstance(reading.data, dict):
        return None, ()
    try:
        return model.model_validate(reading.data, context={"id": id}), ()
    except ValidationError as failure:
        faults = [_Fault(error["type"], tuple(error["loc"]), error) for error in failure.errors(include_url=False)]
        astray = elsewhere(kind, id, reading)
        return None, (astray,) if astray else tuple(_problems(model, kind, reading, faults))


class _Fault:
    """One refusal of the model, with its path in the file."""

    def __init__(self, type: str, path: Path, error: Any) -> None:
        self.type = type
        self.path = path
        self.error = error

    @property
    def name(self) -> str:
        return str(self.path[-1])

    @property
    def counted_wrong(self) -> bool:
        """Whether a list seems too short only because some of its entries are refused themselves."""
        value = self.error["input"]
        return self.type == "too_short" and isinstance(value, list) and len(value) >= self.error["ctx"]["min_length"]

    @property
    def shape(self) -> bool:
        """Whether a list stands for a group, or the other way round."""
        return self.type in WRONG_SHAPE and isinstance(self.error["input"], (dict, list))

    @property
    def at_key(self) -> bool:
        """Whether the name is wrong and not what stands after it."""
        return bool(self.error.get("ctx", {}).get("at_key", False))

    @property
    def missing(self) -> bool:
        """Whether nothing stands there at all."""
        return self.type == "missing" or self.error["input"] is None


def _problems(model: type[Record], kind: str, reading: Reading, faults: list[_Fault]) -> Iterator[Problem]:
    unknown = [fault for fault in faults if fault.type == "extra_forbidden"]
    meant: dict[Path, tuple[str, ...]] = {fault.path: () for fault in unknown}
    meant |= {fault.path: _meant(model, fault, reading.data) for fault in unknown[:MOST_MEANT]}
    meant |= _renamed(model, unknown, meant, faults)
    explained: set[Path] = {*meant.values()} | {home[:-1] for home in meant.values() if home}
    explained |= {home for fault in faults if reading.excuses(fault.path) for home in _homes_of_parts(model, fault)}
    for fault in faults:
        if reading.excuses(fault.path) or fault.counted_wrong or (fault.shape and reading.touches(fault.path)):
            continue
        if fault.type == "extra_forbidden":
            if not _follows(fault, meant, reading.data):
                yield _unknown(model, kind, reading, fault, meant[fault.path])
        elif not (fault.missing and _without_numbers(fault.path) in explained):
            yield _other(model, kind, reading, fault)


def _homes_of_parts(model: type[Record], fault: _Fault) -> Iterator[Path]:
    """The groups that fields found at a wrong place belong to."""
    value = fault.error["input"]
    for name in value if isinstance(value, dict) and fault.type != "extra_forbidden" else ():
        yield from homes(model).get(name, ())


def _renamed(
    model: type[Record], unknown: list[_Fault], meant: dict[Path, tuple[str, ...]], faults: list[_Fault]
) -> dict[Path, tuple[str, ...]]:
    """For the only field of a group that nobody can place: the one missing there, if it takes what it says."""
    found: dict[Path, tuple[str, ...]] = {}
    for group in {fault.path[:-1] for fault in unknown}:
        odd = [fault for fault in unknown if fault.path[:-1] == group]
        gone = [fault.path for fault in faults if fault.type == "missing" and fault.path[:-1] == group]
        if len(odd) == len(gone) == 1 and not meant[odd[0].path]:
            ruling = wanted(model, gone[0])
            if ruling and ruling.takes(odd[0].error["input"]):
                found[odd[0].path] = _without_numbers(gone[0])
    return found


def _without_numbers(path: Path) -> tuple[str, ...]:
    return tuple(step for step in path if isinstance(step, str))


def _meant(model: type[Record], fault: _Fault, data: Any) -> tuple[str, ...]:
    """The path without list numbers that an unknown field was meant for, or () if nobody knows."""
    here = _without_numbers(fault.path[:-1])
    places = homes(model).get(fault.name, ())
    group = group_at(model, fault.path[:-1])
    if not places and group is not None:
        taken = _at(data, fault.path[:-1])
        free = [name for name in names(group) if not isinstance(taken, dict) or name not in taken]
        near = nearest(fault.name, free) or nearest(fault.name, names(group))
        return (*here, near) if near else ()
    return (*places[0], fault.name) if places else ()


def _at(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data


def _follows(fault: _Fault, meant: dict[Path, tuple[str, ...]], data: Any) -> bool:
    """Whether the field right above went astray in the same way, so that one message is enough."""
    siblings = list(_at(data, fault.path[:-1]))
    at = siblings.index(fault.name)
    above = (*fault.path[:-1], siblings[at - 1]) if at else None
    home = meant[fault.path]
    astray = home[:-1] != _without_numbers(fault.path[:-1])
    return bool(home) and astray and above in meant and meant[above][:-1] == home[:-1]


def _unknown(model: type[Record], kind: str, reading: Reading, fault: _Fault, home: tuple[str, ...]) -> Problem:
    place = reading.place(fault.path, key=True)
    here = _without_numbers(fault.path[:-1])
    named = quoted(fault.name)
    if home and home[:-1] == here:
        return Problem(
            place, "field-unknown", f"There is no field {named} here.", f"{home[-1]}:", home[-1], anchor(kind, home)
        )
    if home:
        return _astray(kind, place, fault, home)
    group = group_at(model, fault.path[:-1])
    known = ", ".join(names(group)) if group else ""
    return Problem(
        place, "field-unknown", f"There is no field {named} here.", f"one of: {known}", "", anchor(kind, here)
    )


def _astray(kind: str, place: Place, fault: _Fault, home: tuple[str, ...]) -> Problem:
    if len(home) == 1:
        message = f"The field {fault.name} does not belong under {_without_numbers(fault.path)[-2]}."
        expected = f"{home[-1]}: at the left edge, with no spaces in front"
    else:
        message = f"The field {fault.name} belongs under {home[-2]}."
        expected = f"{home[-1]}: below {home[-2]}:, with more spaces in front"
    return Problem(place, "field-elsewhere", message, expected, "", anchor(kind, home))


def _other(model: type[Record], kind: str, reading: Reading, fault: _Fault) -> Problem:
    said = _said(model, fault)
    place = reading.place(fault.path, key=fault.at_key)
    return Problem(place, said.code, said.message, said.expected, said.nearest, anchor(kind, ruled(model, fault.path)))


def _said(model: type[Record], fault: _Fault) -> Said:
    if fault.type == "missing":
        return _missing(model, fault)
    return explain(fault.type, fault.error, wanted(model, fault.path), fault.path, _entries(fault))


def _missing(model: type[Record], fault: _Fault) -> Said:
    found = wanted(model, fault.path)
    parent = _without_numbers(fault.path[:-1])
    where = f" under {parent[-1]}" if parent else ""
    example = f"{found.example} (for example)" if found and found.example else ""
    if found and is_group(found.type):
        example = f"and below it {', '.join(names(found.type))}"
    expected = f"{fault.name}: {example}".rstrip()
    return Said("field-missing", f"The field {fault.name} is missing{where}.", expected)


def _entries(fault: _Fault) -> Iterable[str]:
    """The names that stand in a refused group."""
    value = fault.error["input"]
    return tuple(value) if isinstance(value, dict) else ()
