"""A kind of file as a JSON Schema: every field with its words, and nothing else allowed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, get_args

from annotated_types import MaxLen, MinLen
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from ..findings.shape import is_group
from ..records import KINDS, anchor
from ..records.fields import Span
from ..site.guide import FieldEntry, entries
from .pose import BY_MARK
from .refusing import Schema, refuse, told, wrong_shapes
from .sharing import shared
from .snippets import snippet, stand_in
from .values import peeled, value
from .words import Place, missing, size, unknown

DRAFT = "http://json-schema.org/draft-07/schema#"
GUIDE = "contributing/fields/"


def schemas(site: str) -> dict[str, Schema]:
    """The schema of every kind; `site` is the address whose guide they point to."""
    return {kind: schema(kind, site) for kind in KINDS}


def schema(kind: str, site: str) -> Schema:
    """The schema of one kind of file."""
    model = KINDS[kind]
    guide, told_of = f"{site.rstrip('/')}/{GUIDE}", {it.path: it for it in entries(kind, model)}
    writer = _Writer(kind, guide, told_of)
    top = Place(kind, ())
    shown = told(kind, (model.__doc__ or "").splitlines()[0], next(iter(told_of.values())).good, f"{guide}#{kind}")
    whole = {**writer.group(top, model), **snippet(top)}
    return shared({"$schema": DRAFT, "$id": f"{site.rstrip('/')}/schema/{kind}.json", **shown, **whole})


class _Writer:
    """Writes the schema of one kind; `guide` is the address of the guide's page."""

    def __init__(self, kind: str, guide: str, told_of: Mapping[str, FieldEntry]) -> None:
        self.kind = kind
        self.guide = guide
        self._told_of = told_of

    def group(self, place: Place, part: type[BaseModel]) -> Schema:
        """A group of fields."""
        fields = {info.alias or name: info for name, info in part.model_fields.items()}
        needed = [name for name, info in fields.items() if info.is_required()]
        return {
            "properties": {name: self.field(place.below(name), info) for name, info in fields.items()},
            "additionalProperties": False,
            "errorMessage": unknown(place),
            "allOf": [{"required": [name], "errorMessage": missing(place, name)} for name in needed],
        }

    def field(self, place: Place, info: FieldInfo) -> Schema:
        """A field with what an editor shows over it."""
        marked = Annotated[(info.annotation, *info.metadata)] if info.metadata else info.annotation
        shown = self._shown(place)
        found = {**shown, **self._value(place, marked)}
        extra = info.json_schema_extra if isinstance(info.json_schema_extra, dict) else {}
        going = extra.get("going")
        return {**found, "deprecationMessage": going} if going else found

    def _shown(self, place: Place) -> Schema:
        entry = self._told_of[_steps(place)]
        refers = f" It names a file in content/{entry.refers_to}/." if entry.refers_to else ""
        link = f"{self.guide}#{anchor(self.kind, place.path)}"
        return told(_steps(place).rsplit(" ", 1)[-1], entry.says + refers, entry.good, link)

    def _value(self, place: Place, type: Any) -> Schema:
        core, marks = peeled(type)
        made = next((BY_MARK[mark] for mark in marks if mark in BY_MARK), None)
        if made:
            return made(place, type, self.guide)
        if getattr(core, "__origin__", None) is tuple and core is not Span:
            return self._list(place, type, get_args(core)[0])
        if is_group(core):
            whole = self.group(place, core)
            return {**whole, "allOf": [*wrong_shapes(place, type, "group"), *whole["allOf"]]}
        found = value(place, type)
        return (
            found if "enum" in found or "anyOf" in found else {**found, **stand_in(self._told_of[_steps(place)].good)}
        )

    def _list(self, place: Place, type: Any, inner: Any) -> Schema:
        entry = place.below(0)
        items = {**self._shown(place), **self._value(entry, inner), **snippet(entry)}
        return {"items": items, "allOf": [*wrong_shapes(place, type, "list"), *_sizes(place, type)]}


def _sizes(place: Place, type: Any) -> Iterator[Schema]:
    """Refuses lists with too few or too many entries."""
    for mark in peeled(type)[1]:
        if isinstance(mark, MinLen):
            yield refuse({"type": "array", "maxItems": mark.min_length - 1}, size(place, least=mark.min_length))
        elif isinstance(mark, MaxLen):
            yield refuse({"type": "array", "minItems": mark.max_length + 1}, size(place, most=mark.max_length))


def _steps(place: Place) -> str:
    """A path as the guide writes it, without the numbers of lists."""
    return " > ".join(step for step in place.path if isinstance(step, str))
