"""The page on which an exercise is written: made from the records, light, and in step with the issue form."""

from __future__ import annotations

import gzip
import json
import re
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from hipwise.address import addressed
from hipwise.form import LABELS, form_page
from hipwise.form.questions import SECTIONS
from hipwise.loading import Loader
from hipwise.records import Exercise
from hipwise.records.vocabulary import Position
from hipwise.site import environment

from ..conftest import ROOT
from ..ground import judged

SCRIPTS = [ROOT / "docs/assets/js/exercise-form.js", *sorted((ROOT / "docs/assets/js/form").glob("*.js"))]
ADDRESS = addressed("https://example.org/", "https://example.org/edit/main/docs/")


@pytest.fixture(scope="module")
def html() -> str:
    library = Loader().load(ROOT / "content", date.today()).library
    return form_page(environment(), library, ADDRESS).html


def _facts(html: str) -> Any:
    found = re.search(r"<template data-facts>(.*?)</template>", html, re.S)
    assert found
    return json.loads(unescape(found[1]))


def test_every_field_is_asked_for_but_the_picture_and_the_day(html: str) -> None:
    asked = {name for names in SECTIONS.values() for name in names}
    assert set(Exercise.model_fields) - asked == {"pose", "review"}
    assert {name.split(".")[0] for name in LABELS} == asked
    assert set(re.findall(r'name="([a-z_]+)[."]', html)) - {"viewport"} == asked


def test_every_word_of_a_vocabulary_is_offered_in_plain_words(html: str) -> None:
    assert all(f'<option value="{it}">{it.plain}</option>' in html for it in Position)


def test_a_hostile_name_stays_text(tmp_path: Path) -> None:
    library, _ = judged(tmp_path, {"exercises/lift.yml": {"name": "</template><b>&quot;"}})
    found = form_page(environment(), library, ADDRESS).html
    assert "<b>" not in found
    assert "</template><b>&quot;" in _facts(found)["names"]


def test_files_go_where_the_settings_say(html: str) -> None:
    assert _facts(html)["new"] == "https://example.org/new/main"


def test_the_script_is_light() -> None:
    texts = [path.read_bytes() for path in SCRIPTS]
    assert sum(map(len, texts)) <= 30_000
    assert sum(len(gzip.compress(each)) for each in texts) <= 12_000
