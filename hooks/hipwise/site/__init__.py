"""The pages, for whatever builds the site."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from jinja2 import Environment

from ..body.plates.plate import Plate
from ..figures.gallery import Gallery
from ..figures.models import Staged
from ..library import Library
from .app import MANIFEST, MARK, SIZES, icon_uri, manifest
from .articles import compose, problems_of
from .corrections import Correction, corrections
from .guide import guide
from .models import model_files
from .page import Asset, Body, Page, Section, url_of, way
from .pictures import files as picture_files
from .pictures import film_uri
from .press import View, environment
from .views import Card, Cards, index_pages, record_pages


@dataclass(frozen=True)
class Site:
    """A whole site as data: its generated pages, and what articles may call."""

    pages: tuple[Page, ...]
    env: Environment
    library: Library
    gallery: Gallery
    models: Mapping[str, Staged] = field(default_factory=dict)

    def article(self, markdown: str, uri: str) -> str:
        """An article's Markdown with its calls drawn for the page it stands on."""
        return compose(markdown, View(self.env, self.library, url_of(uri), self.gallery, models=self.models))


def press(
    library: Library,
    cards: Mapping[str, Cards],
    env: Environment | None = None,
    gallery: Gallery | None = None,
    plates: Mapping[str, Plate] | None = None,
    films: Iterable[str] = (),
    models: Mapping[str, Staged] | None = None,
) -> Site:
    """Every generated page; `cards` maps "routines/the-four" to the cards that page links.

    `films` are the ids of the exercises whose picture can move.

    An `env` of an earlier call saves compiling the templates that did not change.
    """
    desk = View(env or environment(), library, "", gallery or {}, plates or {}, frozenset(films), models=models or {})
    pages = (*index_pages(desk), *record_pages(desk, cards), guide(desk.env, library))
    return Site(pages, desk.env, library, desk.gallery, desk.models)


__all__ = [
    "MANIFEST",
    "MARK",
    "SIZES",
    "Asset",
    "Body",
    "Card",
    "Cards",
    "Correction",
    "Page",
    "Section",
    "Site",
    "corrections",
    "environment",
    "film_uri",
    "icon_uri",
    "manifest",
    "model_files",
    "picture_files",
    "press",
    "problems_of",
    "url_of",
    "way",
]
