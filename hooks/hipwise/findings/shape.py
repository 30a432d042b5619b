"""What a kind of file may hold at each path: names, types, examples."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from types import NoneType
from typing import Annotated, Any, NamedTuple, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from ..records.fields import Choice

Path = tuple[str | int, ...]


class Wanted(NamedTuple):
    """The field that rules a path: its description, its type, and whether the path is one entry of its list."""

    info: FieldInfo
    type: Any
    entry: bool

    @property
    def example(self) -> str:
        """A good value on one line, or "" where only a group would show it."""
        good = (self.info.examples or [""])[0]
        if self.entry and isinstance(good, list):
            good = good[0] if good else ""
        if isinstance(good, list) and all(isinstance(item, str) for item in good):
            return f"[{', '.join(good)}]"
        return good if isinstance(good, str) else ""

    def takes(self, value: object) -> bool:
        """Whether the field takes a value."""
        try:
            TypeAdapter(self.info.rebuild_annotation()).validate_python(value)
        except ValidationError:
            return False
        return True


@cache
def names(part: type[BaseModel]) -> dict[str, str]:
    """The field names of a group as files write them, each with its name in the model."""
    return {info.alias or name: name for name, info in part.model_fields.items()}


def wanted(model: type[BaseModel], path: Path) -> Wanted | None:
    """The field that rules a path, or None if there is none."""
    part: type[BaseModel] | None = model
    found: Wanted | None = None
    for step in path:
        if isinstance(step, int):
            found = found and Wanted(found.info, found.type, True)
        elif part is None or step not in names(part):
            return None
        else:
            info = part.model_fields[names(part)[step]]
            found = Wanted(info, inner(info.annotation), False)
            part = found.type if is_group(found.type) else None
    return found


def ruled(model: type[BaseModel], path: Path) -> Path:
    """The part of a path that the guide knows; names an author chooses freely, such as joints, are left off."""
    while path and wanted(model, path) is None:
        path = path[:-1]
    return path


def group_at(model: type[BaseModel], path: Path) -> type[BaseModel] | None:
    """The group of fields at a path; the model itself for the empty path."""
    if not path:
        return model
    found = wanted(model, path)
    return found.type if found and is_group(found.type) else None


def is_group(kind: Any) -> bool:
    """Whether a type is a group of fields."""
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def is_choice(kind: Any) -> bool:
    """Whether a type is a set of allowed words."""
    return isinstance(kind, type) and issubclass(kind, Choice)


def is_list(annotation: Any) -> bool:
    """Whether a field takes a list."""
    return any(get_origin(part) is tuple for part in _options(annotation))


def inner(annotation: Any) -> Any:
    """The type of a value or of a list's entries, without None and without its limits."""
    for option in _options(annotation):
        if get_origin(option) is tuple:
            return inner(get_args(option)[0])
        if option is not NoneType:
            return option
    return annotation


def _options(annotation: Any) -> Iterator[Any]:
    if get_origin(annotation) is Annotated:
        yield from _options(get_args(annotation)[0])
    elif get_args(annotation) and get_origin(annotation) is not tuple:
        for part in get_args(annotation):
            yield from _options(part)
    else:
        yield annotation


@cache
def homes(model: type[BaseModel]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """For each field name, the paths of the groups that have it; () is the file itself."""
    found: dict[str, list[tuple[str, ...]]] = {}
    waiting: list[tuple[tuple[str, ...], type[BaseModel]]] = [((), model)]
    while waiting:
        path, part = waiting.pop()
        for name, own in names(part).items():
            found.setdefault(name, []).append(path)
            kind = inner(part.model_fields[own].annotation)
            if is_group(kind):
                waiting.append(((*path, name), kind))
    return {name: tuple(sorted(paths, key=len)) for name, paths in found.items()}
