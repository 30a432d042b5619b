"""The page contributing/fields: all that a message can point to, made from what finds the fault."""

from __future__ import annotations

import re
from collections.abc import Iterator
from inspect import isclass
from typing import Any, NamedTuple, get_args

from jinja2 import Environment
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from ..library import Library
from ..mentions import refers_to
from ..records import KINDS, anchor
from ..records.fields import Choice, parts
from ..rules import RULES
from ..source.wording import SAYINGS
from .page import Body, Page, Section, url_of
from .press import CALLS, View

URI = "contributing/fields.md"
POSE_WORDS = ("joints", "postures", "contacts", "landmarks", "measures", "things")
FILLED_IN = re.compile(r"\{\w+\}")


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
    description = "Every field of every kind of file, with a good and a bad example, and every rule."

    def make() -> Body:
        view = View(env, library, url_of(URI))
        kinds = [_section(view, kind, model) for kind, model in KINDS.items()]
        top = view.draw("contributing/fields.html.jinja", description=description)
        return Body(top, description, (*kinds, _poses(view), _rules(view), _slips(view), _calls(view)))

    return Page(URI, "What each file may say", description, "hooks/hipwise/records/__init__.py", make)


def entries(kind: str, model: type[BaseModel], path: tuple[str, ...] = ()) -> Iterator[FieldEntry]:
    """Every field of a kind, those of its parts right after it."""
    for name, info in model.model_fields.items():
        here = (*path, info.alias or name)
        yield _entry(kind, model, name, info, here)
        for part in parts(info.annotation):
            yield from entries(kind, part, here)


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


def _poses(view: View) -> Section:
    from . import pose_words  # what the body is made of loads slowly, and only this page tells it

    words = {name: getattr(pose_words, name)() for name in POSE_WORDS}
    html = view.draw("contributing/poses.html.jinja", **words)
    return Section("poses", "Words of a pose", html, " ".join(joint.name for joint in pose_words.joints()))


def _rules(view: View) -> Section:
    rules = [(rule.__name__.replace("_", "-"), (rule.__doc__ or "").splitlines()[0]) for rule in RULES]
    html = view.draw("contributing/rules.html.jinja", rules=rules)
    return Section("rules", "Rules across files", html, " ".join(line for _, line in rules))


def _slips(view: View) -> Section:
    said = [(code, *(FILLED_IN.sub("…", text) for text in saying)) for code, saying in SAYINGS.items()]
    html = view.draw("contributing/slips.html.jinja", slips=said)
    return Section("slips", "Slips of the pen", html, " ".join(message for _, message, _ in said))


def _calls(view: View) -> Section:
    calls = [(f'{{{{ {name}("id") }}}}' if kind else f"{{{{ {name}() }}}}", kind) for name, kind in CALLS.items()]
    html = view.draw("contributing/calls.html.jinja", calls=calls)
    return Section("calls", "Calls in articles", html, " ".join(CALLS))
