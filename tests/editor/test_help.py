"""What an editor shows over every field, and what it offers wherever words are given to choose from."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from hipwise.address import address
from hipwise.body.skeleton.joints import joint_names
from hipwise.records import KINDS
from hipwise.source import read
from hipwise.source.tree import grow

from ..conftest import ROOT
from ..schema.examples import examples, with_all
from .server import Editor

GUIDE = f"{address(ROOT / 'mkdocs.yml').site}contributing/fields/#"
EMPTY = "@@"
FIELDS = tuple(examples())


def _schema(kind: str) -> Any:
    return json.loads((ROOT / f"schema/{kind}.json").read_text("utf-8"))


def _keys(text: str) -> Iterator[tuple[tuple[str | int, ...], int, int]]:
    """Every key of a text with its path, its line and its column, both counted from 0."""
    waiting: list[tuple[tuple[str | int, ...], Any]] = [((), grow(text).root)]
    while waiting:
        path, spot = waiting.pop()
        pairs = spot.parts.items() if isinstance(spot.parts, dict) else enumerate(spot.parts or ())
        for step, part in pairs:
            waiting.append(((*path, step), part))
            if part.key is not None:
                yield (*path, step), part.key.start_mark.line, part.key.start_mark.column


def _says(kind: str, path: tuple[str | int, ...]) -> str:
    """The sentence of the field that rules a path."""
    model: Any = KINDS[kind]
    names = [step for step in path if isinstance(step, str)]
    found = [it for it in FIELDS if it.kind == kind and [step for step in it.steps if isinstance(step, str)] == names]
    return found[0].says if found and model else ""


@pytest.mark.parametrize("kind", KINDS)
def test_over_every_field_stand_its_sentence_an_example_and_a_link(editor: Editor, kind: str) -> None:
    text, file = with_all(kind, {}), f"content/{kind}/hover.yml"
    editor.open({file: text})
    keys = list(_keys(text))
    assert len(keys) >= len(KINDS[kind].model_fields)
    for path, line, column in keys:
        shown = editor.hover(file, line, column + 1)
        assert _says(kind, path) in shown, path
        assert shown.startswith(_title(path)), (path, shown[:80])
        assert "Example: `" in shown, path
        assert f"]({GUIDE}" in shown, path


@pytest.mark.parametrize("id", ["clamshell", "bridge", "banded-side-step", "squat-jump-and-stick"])
def test_over_every_part_of_a_real_pose_stand_words_too(editor: Editor, id: str) -> None:
    text = (ROOT / f"content/exercises/{id}.yml").read_text("utf-8")  # the settings map the folder too
    file = f"content/exercises/hover-{id}.yml"
    editor.open({file: text})
    keys = [it for it in _keys(text) if it[0][0] == "pose"]
    assert len(keys) > 10
    for path, line, column in keys:
        shown = editor.hover(file, line, column + 1)
        assert shown.startswith(_title(path)), (path, shown[:80])
        assert "Example: `" in shown, path
        assert f"]({GUIDE}" in shown, path


def _title(path: tuple[str | int, ...]) -> str:
    """The heading over a key, in which an editor guards the signs of Markdown."""
    name = next(step for step in reversed(path) if isinstance(step, str))
    return f"#### {name}\n".replace("_", "\\_")


def _offered(schema: Any, whole: Any) -> dict[str, str]:
    """Every allowed word of a field with its meaning."""
    if "$ref" in schema:
        return _offered(whole["definitions"][schema["$ref"].rsplit("/", 1)[-1]], whole)
    meanings = schema.get("markdownEnumDescriptions", [])
    own = dict(zip(map(str, schema["enum"]), meanings, strict=True)) if meanings else {}
    for inner in (*schema.get("anyOf", ()), *schema.get("allOf", ())):
        own |= _offered(inner, whole)
    return own


def _at(schema: Any, whole: Any, steps: tuple[str | int, ...]) -> Any:
    for step in steps:
        if "$ref" in schema:
            schema = whole["definitions"][schema["$ref"].rsplit("/", 1)[-1]]
        schema = schema["items"] if isinstance(step, int) else schema["properties"][step]
    return whole["definitions"][schema["$ref"].rsplit("/", 1)[-1]] if "$ref" in schema else schema


def _with_words() -> Iterator[Any]:
    """Every field, and every entry of a list, that takes one of some words."""
    for kind in KINDS:
        whole = _schema(kind)
        for it in FIELDS:
            if it.kind != kind:
                continue
            field = _at(whole, whole, it.steps)
            entry = (*it.steps, 0) if "items" in field else it.steps
            words = _offered(field.get("items", field), whole)
            if words:
                yield pytest.param(kind, entry, words, id="-".join([kind, *map(str, it.steps)]))


@pytest.mark.parametrize(("kind", "steps", "words"), list(_with_words()))
def test_every_allowed_word_is_offered_with_its_meaning(
    editor: Editor, kind: str, steps: tuple[str | int, ...], words: dict[str, str]
) -> None:
    listed = isinstance(steps[-1], int)
    text = with_all(kind, {steps[:-1]: [EMPTY]} if listed else {steps: EMPTY})
    lines = text.splitlines()
    line = next(at for at, each in enumerate(lines) if EMPTY in each)
    lines[line] = lines[line].partition(EMPTY)[0].rstrip("'")
    file = f"content/{kind}/offer-{'-'.join(map(str, steps))}.yml"
    editor.open({file: "\n".join(lines) + "\n"})
    offered = {
        str(it["label"]).strip('"'): it.get("documentation") for it in editor.complete(file, line, len(lines[line]))
    }
    meant = {word: said["value"] for word, said in offered.items() if isinstance(said, dict) and word in words}
    assert meant == words


def test_joints_are_offered_where_angles_stand(editor: Editor) -> None:
    text = with_all("exercises", {}).partition("pose:\n")[0] + "pose:\n  view: right\n  hold:\n    \n"
    editor.open({"content/exercises/joints.yml": text})
    line = text.count("\n") - 1
    offered = {it["label"] for it in editor.complete("content/exercises/joints.yml", line, 4)}
    assert set(joint_names()) <= offered


def test_reading_is_not_needed_to_write_a_field(editor: Editor) -> None:
    """A field that is chosen comes with its colon, and a text with a place to write."""
    text = "# yaml-language-server: $schema=../../schema/exercises.json\n\n"
    assert read(text.encode(), "a.yml").problems
    editor.open({"content/exercises/fields.yml": text})
    offered = {it["label"]: it["insertText"] for it in editor.complete("content/exercises/fields.yml", 1, 0)}
    assert offered["name"] == "name: ${1:TODO}"
    assert offered["level"].startswith("level: ")
    assert offered["steps"].startswith("steps:\n  - ")
