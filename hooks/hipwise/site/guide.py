"""The page contributing/fields: every field with its sentence and examples, and every rule with its line."""

from __future__ import annotations

from collections.abc import Iterator
from inspect import isclass
from typing import Any, NamedTuple, get_args

from jinja2 import Environment
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from ..library import Library, refers_to
from ..records import KINDS, anchor
from ..records.fields import Choice
from ..rules import RULES
from .page import Page, Section, url_of
from .press import View

URI = "contributing/fields.md"


class FieldEntry(NamedTuple):
    """What the guide says of one field; `good` and `bad` are what stands after the colon."""

    anchor: str
    path: str
    says: str
    required: bool
    good: str
    bad: str
    choices: tuple[Choice, ...]
    refers_to: str | None


def guide(env: Environment, library: Library) -> Page:
    """The generated guide page."""
    view = View(env, library, url_of(URI))
    description = "Every field of every kind of file, with a good and a bad example, and every rule."
    kinds = [_section(view, kind, model) for kind, model in KINDS.items()]
    rules = [(rule.__name__.replace("_", "-"), (rule.__doc__ or "").splitlines()[0]) for rule in RULES]
    rule_html = view.draw("contributing/rules.html.jinja", rules=rules)
    return Page(
        URI,
        "What each file may say",
        description,
        view.draw("contributing/fields.html.jinja", description=description),
        description,
        (*kinds, Section("rules", "Rules across files", rule_html, " ".join(line for _, line in rules))),
        "hooks/hipwise/records/__init__.py",
    )


def entries(kind: str, model: type[BaseModel], path: tuple[str, ...] = ()) -> Iterator[FieldEntry]:
    """Every field of a kind, those of its parts right after it."""
    for name, info in model.model_fields.items():
        here = (*path, info.alias or name)
        yield _entry(kind, model, name, info, here)
        for part in parts(info.annotation):
            yield from entries(kind, part, here)


def parts(annotation: Any) -> tuple[type[BaseModel], ...]:
    """The groups of fields inside a field's type."""
    if isclass(annotation) and issubclass(annotation, BaseModel):
        return (annotation,)
    return tuple(part for inner in get_args(annotation) for part in parts(inner))


def _entry(kind: str, model: type[BaseModel], name: str, info: FieldInfo, path: tuple[str, ...]) -> FieldEntry:
    extra = info.json_schema_extra if isinstance(info.json_schema_extra, dict) else {}
    return FieldEntry(
        anchor=anchor(kind, path),
        path=" > ".join(path),
        says=info.description or "",
        required=info.is_required(),
        good=_yaml(path[-1], (info.examples or [""])[0]),
        bad=_yaml(path[-1], extra.get("bad", "")),
        choices=_choices(info.annotation),
        refers_to=refers_to(model, name),
    )


def _choices(annotation: Any) -> tuple[Choice, ...]:
    if isclass(annotation) and issubclass(annotation, Choice):
        return tuple(annotation)
    return tuple(choice for inner in get_args(annotation) for choice in _choices(inner))


def _yaml(key: str, value: Any) -> str:
    return f"{key}: {_flow(value)}".rstrip()


def _flow(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_flow, value)) + "]"
    text = str(value)
    return f'"{text}"' if any(sign in text for sign in ",:#[]{}") or text[:1] in "!&*%@`|>-?" else text


def _section(view: View, kind: str, model: type[BaseModel]) -> Section:
    found = list(entries(kind, model))
    html = view.draw("contributing/kind.html.jinja", kind=kind, model=model, fields=found)
    return Section(kind, f"content/{kind}/", html, " ".join(entry.says for entry in found))
