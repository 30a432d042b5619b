"""The schemas in the project are those of the records, whole and readable by others."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from hipwise.address import address
from hipwise.findings.shape import Path as Way
from hipwise.library import Library
from hipwise.records import KINDS
from hipwise.scaffold import modeline
from hipwise.schema import published, shelve
from hipwise.site import environment
from hipwise.site.guide import guide

from ..conftest import ROOT

SITE = address(ROOT / "mkdocs.yml").site
SCHEMAS: dict[str, Any] = {Path(uri).stem: json.loads(text) for uri, text in published(SITE).items()}
RENEW = "the records changed; renew the schemas with: make schema"


def _fields(schema: Any, whole: Any, way: Way = ()) -> Iterator[tuple[Way, Any]]:
    """Every named place of a schema, followed through what it points to."""
    if "$ref" in schema:
        schema = {**whole["definitions"][schema["$ref"].rsplit("/", 1)[-1]], **schema}
    for name, inner in schema.get("properties", {}).items():
        target = {**whole["definitions"].get(inner.get("$ref", "").rsplit("/", 1)[-1], {}), **inner}
        yield (*way, name), target
        yield from _fields(inner, whole, (*way, name))
    for inner in (schema.get("items"), schema.get("then"), *schema.get("allOf", ()), *schema.get("anyOf", ())):
        if inner:
            yield from _fields(inner, whole, way)


def test_the_schemas_in_the_project_are_those_of_the_records(tmp_path: Path) -> None:
    shelve(tmp_path, SITE)
    for path in sorted((tmp_path / "schema").iterdir()):
        assert (ROOT / "schema" / path.name).read_text("utf-8") == path.read_text("utf-8"), RENEW
    assert {path.name for path in (ROOT / "schema").iterdir()} == {f"{kind}.json" for kind in KINDS}


def test_writing_them_again_changes_nothing(tmp_path: Path) -> None:
    assert len(shelve(tmp_path, SITE)) == len(KINDS)
    assert shelve(tmp_path, SITE) == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_place_has_a_title_a_sentence_an_example_and_the_address_of_its_guide(kind: str) -> None:
    places = list(_fields(SCHEMAS[kind], {"definitions": {}, **SCHEMAS[kind]}))
    assert len(places) >= len(KINDS[kind].model_fields)
    for way, schema in places:
        assert schema["title"] == way[-1]
        assert "Example: " in schema["description"], way
        assert f"]({SITE}contributing/fields/#" in schema["markdownDescription"], way


@pytest.mark.parametrize("kind", KINDS)
def test_every_allowed_word_has_its_meaning(kind: str) -> None:
    def lists(part: Any) -> Iterator[Any]:
        if isinstance(part, dict):
            yield from [part] if "markdownEnumDescriptions" in part or ("enum" in part and "type" not in part) else []
            for each in part.values():
                yield from lists(each)
        elif isinstance(part, list):
            for each in part:
                yield from lists(each)

    offered = [each for each in lists(SCHEMAS[kind]) if "errorMessage" in each]
    assert all(len(each["enum"]) == len(each["markdownEnumDescriptions"]) for each in offered)
    assert all(all(each["markdownEnumDescriptions"]) for each in offered)


def test_every_link_to_the_guide_goes_to_a_place_that_is_there() -> None:
    there = guide(environment(), Library({})).anchors() | set(KINDS)
    linked = {
        each.partition(")")[0] for text in published(SITE).values() for each in text.decode().split("/fields/#")[1:]
    }
    assert len(linked) > 300
    assert linked - there == set()


def test_a_file_says_where_its_schema_is(site: Path) -> None:
    for kind in KINDS:
        line = modeline(kind)
        assert (ROOT / "content" / kind / line.partition("$schema=")[2]).resolve().is_file()
        assert json.loads((site / f"schema/{kind}.json").read_text("utf-8"))["$id"] == f"{SITE}schema/{kind}.json"
