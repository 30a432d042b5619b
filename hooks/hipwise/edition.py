"""One whole edition of the site: pages, articles and cards together, for whatever builds it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property, partial
from pathlib import Path
from threading import Thread

from jinja2 import Environment
from markupsafe import escape

from .address import Address
from .cards import Paper, Print, Rendered, Sheet, Unprintable, exercise_sheet, raster, routine_sheet
from .deck import Deck, later
from .easel.crew import Progress
from .figures.films import FILMS, hang_films
from .figures.gallery import Gallery
from .figures.models import MODELS, hang_models
from .figures.plates import PLATES, hang_plates
from .form import form_page
from .judged import rehearse
from .loading import Loader
from .mishap import confess
from .planner import URI as PLANNER
from .planner import plan_data
from .proof import Proof, prove
from .rules.todo import unfinished
from .schema import published
from .site import (
    MANIFEST,
    MARK,
    SIZES,
    Asset,
    Body,
    Card,
    Cards,
    Page,
    Site,
    environment,
    film_uri,
    icon_uri,
    manifest,
    model_files,
    picture_files,
    press,
)

LABELS = {
    (Paper.A4, Print.STANDARD): ("A4", ""),
    (Paper.LETTER, Print.STANDARD): ("US Letter", "-letter"),
    (Paper.A4, Print.LARGE): ("A4, large print", "-large"),
    (Paper.LETTER, Print.LARGE): ("US Letter, large print", "-letter-large"),
}
CACHE = Path(".cache/cards")
BELL = Path(".cache/preview")
UNFINISHED = "Where TODO stands, words are still to come, so nothing was built. A preview shows the pages.\n"


@dataclass(frozen=True)
class Edition:
    """A site and its cards; `trouble` holds the messages when the content is not right."""

    address: Address
    site: Site | None = None
    assets: tuple[Asset, ...] = ()
    trouble: str = ""

    @property
    def pages(self) -> tuple[Page, ...]:
        """Every generated page; a page of messages if there has been no right content yet."""
        return self.site.pages if self.site else (self._trouble_page,)

    @property
    def empty(self) -> bool:
        """Whether there is nothing to show but what is wrong."""
        return self.site is None

    @cached_property
    def trouble_html(self) -> str:
        """The messages as HTML to stand on top of every page of a preview."""
        if not self.trouble:
            return ""
        box = '<div class="hw-error" role="alert"><p><strong>{}</strong></p><pre>{}</pre></div>\n'
        said = "The content has problems. Below is the last version without any."
        return box.format(said, escape(self.trouble))

    def article(self, markdown: str, uri: str) -> str:
        """An article's Markdown with its calls drawn for the page it stands on."""
        return self.site.article(markdown, uri) if self.site else markdown

    @property
    def _trouble_page(self) -> Page:
        title = "The content has problems"
        return Page("index.md", title, title, "content", lambda: Body(f"<h1>{title}</h1>", title))


@dataclass
class Desk:
    """Makes editions and remembers the last right one, so that a preview can go on showing it."""

    preview: bool = False
    deck: Deck = field(default_factory=Deck)
    progress: Progress | None = None
    edition: Edition = field(default_factory=lambda: Edition(Address("", "")))
    _loader: Loader = field(default_factory=lambda: Loader(keeps=True))
    _env: Environment = field(default_factory=environment)
    rehearsal: Thread | None = None

    def edit(self, root: Path, address: Address) -> Edition:
        """A new edition of what lies below `root`; trouble is told in it, and in a preview nothing raises."""
        try:
            self.edition = self._edit(root, address)
        except Exception:
            if not self.preview:
                raise
            self.edition = replace(self.edition, address=address, trouble=confess())
        return self.edition

    def _edit(self, root: Path, address: Address) -> Edition:
        proof = prove(root, date.today(), self._loader, self.progress)
        if self.preview and self.rehearsal is None:
            self.rehearsal = later(partial(rehearse, proof.library))
        left = unfinished(proof.problems) and not self.preview
        if left or not proof.clean:
            return replace(self.edition, address=address, trouble=proof.report(address.site) + UNFINISHED * left)
        try:
            drawn = self.deck.deal(dict(_sheets(proof, address)), root / CACHE)
        except Unprintable as fault:
            return replace(self.edition, address=address, trouble=f"A printed card cannot be made. {fault}\n")
        cards = {name: _cards(name, rendered) for name, rendered in drawn.items()}
        assets = tuple(asset for name, rendered in drawn.items() for asset in _assets(name, rendered))
        plates = hang_plates(proof.library.muscles, root / PLATES, self.progress)
        films = hang_films(proof.gallery, root / FILMS, self.progress)
        models = hang_models(proof.library.mechanisms, root / MODELS, self.progress)
        site = press(proof.library, cards, self._env, proof.gallery, plates, films, models)
        site = replace(site, pages=(*site.pages, form_page(site.env, proof.library, address)))
        moving = (Asset(film_uri(id), film.encode()) for id, film in films.items())
        drawings = (*_pictures(proof.gallery), *moving, *model_files(models))
        plans = Asset(PLANNER, plan_data(proof.library, proof.gallery))
        return Edition(address, site, (*assets, *drawings, plans, *_app(), *self._schemas(address)))

    def _schemas(self, address: Address) -> Iterator[Asset]:
        """The schemas, for editors far away; a preview is only looked at."""
        for uri, content in () if self.preview else published(address.site).items():
            yield Asset(uri, content)

    def watch(self, root: Path) -> Path:
        """From now on cards are drawn behind the scenes; the folder returned changes when they are done."""
        bell = root / BELL
        bell.mkdir(parents=True, exist_ok=True)
        self.deck.bell = (bell / "rung").touch
        return bell


def _sheets(proof: Proof, address: Address) -> Iterator[tuple[str, Sheet]]:
    library, gallery = proof.library, proof.gallery
    for id, routine in library.routines.items():
        yield f"routines/{id}", routine_sheet(routine, library, f"{address.site}routines/{id}/", gallery)
    for id, exercise in library.exercises.items():
        yield f"exercises/{id}", exercise_sheet(exercise, library, f"{address.site}exercises/{id}/", gallery)


def _assets(name: str, rendered: Rendered) -> Iterator[Asset]:
    for variant, (_, suffix) in LABELS.items():
        yield Asset(f"cards/{name}{suffix}.pdf", rendered.pdfs[variant])
    yield Asset(f"cards/{name}.png", rendered.picture)


def _app() -> Iterator[Asset]:
    yield Asset(MANIFEST, manifest())
    for size in SIZES:
        yield Asset(icon_uri(size), raster(MARK, size, size))


def _pictures(gallery: Gallery) -> Iterator[Asset]:
    for id, pictures in gallery.items():
        for uri, content in picture_files(id, pictures).items():
            yield Asset(uri, content)


def _cards(name: str, rendered: Rendered) -> Cards:
    files = tuple(
        Card(label, f"cards/{name}{suffix}.pdf", len(rendered.pdfs[variant]))
        for variant, (label, suffix) in LABELS.items()
    )
    width, height = (int.from_bytes(rendered.picture[at : at + 4], "big") for at in (16, 20))
    return Cards(files, f"cards/{name}.png", width, height)
