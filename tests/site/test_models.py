"""A model on a page: its states without script, its words, and the link from what trains it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from hipwise.language.articles import Article
from hipwise.library import Library
from hipwise.loading import Loader
from hipwise.records import Mechanism
from hipwise.site import Site, model_files, press, url_of
from hipwise.site.models import openings, stage

from ..models.staged import staged
from .seen import seen

ROOT = Path(__file__).parents[2]
MODELS = {"hinge-and-squat": ("hinge", 3), "level-pelvis": ("stance", 4), "knee-path": ("step", 3)}
Draw = Callable[[str], str]


@pytest.fixture(scope="module")
def library() -> Library:
    """The real content, whose words the models are told in."""
    articles = [Article(f"docs/why/{path.name}", path.read_text("utf-8")) for path in (ROOT / "docs/why").glob("*.md")]
    return replace(Loader().load(ROOT / "content", date(2026, 11, 22)).library, articles=tuple(articles))


@pytest.fixture(scope="module")
def site(library: Library) -> Site:
    return press(library, {}, models={id: staged(kind, states) for id, (kind, states) in MODELS.items()})


@pytest.fixture
def drawn(site: Site) -> Draw:
    return lambda id: site.article(f'{{{{ mechanism("{id}") }}}}', "why/back.md")


@pytest.mark.parametrize("id", MODELS)
def test_every_state_has_a_picture_its_words_and_its_numbers_in_a_table(library: Library, drawn: Draw, id: str) -> None:
    page = seen(drawn(id))
    for still in library.mechanisms[id].stills:
        assert f"{still.name}. {still.text}" in page.text
    assert sum(tag.startswith("svg") and "role=img" in tag for tag in page.tags) == MODELS[id][1] + 1
    model = library.mechanisms[id].model
    assert model
    assert all(number.name in page.text for number in model.numbers)
    assert "table" in page.tags
    assert "caption" in page.tags


@pytest.mark.parametrize("id", MODELS)
def test_a_table_has_four_columns_at_most_and_a_cell_for_each(library: Library, id: str) -> None:
    found = stage(library.mechanisms[id], staged(*MODELS[id]), str)
    assert len(found.head) <= 4
    assert {len(row) for row in found.rows} == {len(found.head)}


@pytest.mark.parametrize("id", MODELS)
def test_every_number_says_where_it_comes_from_and_what_is_left_out(library: Library, drawn: Draw, id: str) -> None:
    text, model = seen(drawn(id)).text, library.mechanisms[id].model
    assert model
    assert "Worked out by our model" in text
    for basis in model.basis:
        assert f"{basis.origin.plain}{basis.text}" in text.replace(f"{basis.origin.plain} ", basis.origin.plain)
        assert all(library.references[source].title in text for source in basis.sources)
    assert all(limit in text for limit in model.limits)


def test_a_measured_load_names_its_source_and_how_few_it_was_measured_in(drawn: Draw) -> None:
    page = seen(drawn("level-pelvis"))
    assert "238 percent" in page.text
    assert "4 people with a replaced hip" in page.text
    assert any("sources/#bergmann2001" in tag for tag in page.tags)


@pytest.mark.parametrize("id", MODELS)
def test_the_right_guess_is_read_from_the_numbers_and_not_from_the_file(library: Library, id: str) -> None:
    grows = stage(library.mechanisms[id], staged(*MODELS[id]), str)
    assert {handle.right for handle in grows.handles} == {"more"}
    still = staged(*MODELS[id])
    courses = {
        knob: replace(it, numbers={n: [2] * len(it.shares) for n in it.numbers}) for knob, it in still.courses.items()
    }
    stays = stage(library.mechanisms[id], replace(still, courses=courses), str)
    assert {handle.right for handle in stays.handles} == {"same"}


def test_strength_and_practice_are_told_by_claims_with_how_sure_they_are(library: Library, drawn: Draw) -> None:
    text = seen(drawn("knee-path")).text
    for name, claim in (("strength", "knee-inward-strength-mixed"), ("practice", "knee-path-practice")):
        assert f"What {name} does" in text
        assert library.claims[claim].text in text
    assert "Studies disagree" in text


def test_a_mechanism_whose_model_is_not_drawn_is_told_without_it(library: Library) -> None:
    page = press(library, {}).article('{{ mechanism("knee-path") }}', "why/back.md")
    assert "hip-model" not in page
    assert library.mechanisms["knee-path"].question in page


def test_an_exercise_links_to_the_state_that_shows_what_it_trains(site: Site) -> None:
    pages = {page.uri: page for page in site.pages}
    hitch = pages["exercises/hip-hitch-on-step.md"]
    assert 'href="../../why/pelvis/?lean=0#level-pelvis"' in hitch.html
    assert "hip-model" not in hitch.html
    assert "#level-pelvis" not in pages["exercises/bridge.md"].html


def test_every_exercise_that_rests_on_the_claim_has_the_link_and_no_other_has(library: Library) -> None:
    for exercise in library.exercises.values():
        found = openings(exercise, library, str)
        rests = [it for it in library.mechanisms.values() if _trained(it) in exercise.claims]
        assert len(found) == len(rests)


def test_no_link_leads_to_a_model_that_no_article_shows(library: Library) -> None:
    alone = replace(library, articles=())
    assert openings(alone.exercises["step-down"], alone, str) == ()


def test_the_data_of_each_knob_has_what_the_script_moves(site: Site) -> None:
    files = {asset.uri: json.loads(asset.content) for asset in model_files(site.models)}
    assert len(files) == 6
    lean, stick = files["figures/level-pelvis-lean.model.json"], files["figures/level-pelvis-stick.model.json"]
    assert lean["film"] is not None
    assert stick["film"] is None
    assert len(lean["shares"]) == len(lean["numbers"]["muscle"]) == len(lean["lines"][0]) == 21
    assert url_of("why/pelvis.md") == "why/pelvis/"


def _trained(mechanism: Mechanism) -> str:
    model = mechanism.model
    return str(model.trained.claim) if model and model.trained else ""
