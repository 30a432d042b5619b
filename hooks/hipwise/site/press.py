"""Records become HTML here: one escaping environment, and the calls articles and templates share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path
from typing import Any, NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from pydantic import BaseModel

from ..body.plates.plate import Plate
from ..figures.gallery import Gallery
from ..figures.models import Staged
from ..library import Library
from ..plans import code_of, plan_of, warm_ups
from ..records import Exercise, Mechanism
from .models import Opening, Stage, openings, stage
from .page import way
from .pictures import Exhibit, Small, exhibit, film_uri, small
from .plates import Chart, chart_of, charts
from .quality import record

TEMPLATES = Path(__file__).parent.parent / "templates"
# What a call may be named, and the kind whose id it takes; a call with None takes no id.
CALLS: Mapping[str, str | None] = {
    "check": "checks",
    "claim": "claims",
    "exercise": "exercises",
    "routine": "routines",
    "muscle": "muscles",
    "complaint": "complaints",
    "mechanism": "mechanisms",
    "safety": "safety",
    "figure": "exercises",
    "all_safety": None,
    "all_claims": None,
    "all_words": None,
    "effort_scale": None,
    "elsewhere": None,
    "folder": None,
    "offline": None,
    "session": None,
    "page_sources": None,
    "people": None,
    "quality": None,
}
# The calls whose sources belong to the page that makes them; others lead to pages with sources of their own.
RESTING = ("claim", "mechanism", "safety", "all_safety")


class Example(NamedTuple):
    """An exercise in which a movement is seen, with its picture."""

    exercise: Exercise
    picture: Small


def environment() -> Environment:
    """The one Jinja environment: always escaping, and a misspelt name is an error."""
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@dataclass(frozen=True)
class View:
    """What templates see when they draw for the page at `url` (an address below the site's root).

    `called` are the calls of an article with the ids they name.
    """

    env: Environment
    library: Library
    url: str
    gallery: Gallery = field(default_factory=dict)
    plates: Mapping[str, Plate] = field(default_factory=dict)
    films: frozenset[str] = frozenset()
    called: tuple[tuple[str, str], ...] = ()
    models: Mapping[str, Staged] = field(default_factory=dict)

    def link(self, target: str) -> str:
        """A relative link to another address of the site."""
        return way(self.url, target)

    def draw(self, template: str, **context: Any) -> Markup:
        """A whole template as HTML."""
        return Markup(self.env.get_template(template).render(self._context(context)))

    def block(self, template: str, block: str, **context: Any) -> Markup:
        """One block of a template as HTML, without blank space around it."""
        page = self.env.get_template(template)
        lines = page.blocks[block](page.new_context(self._context(context)))
        return Markup("".join(lines).strip())

    def call(self, name: str, id: str | None = None) -> Markup:
        """What an article's or a template's call stands for; the caller has checked that the id exists."""
        kind = CALLS[name]
        if kind is None:
            return self.draw(f"{name}.html.jinja")
        return self.draw(f"{kind}/{name}.html.jinja", it=getattr(self.library, kind)[id])

    def exhibit(self, id: str) -> Exhibit | None:
        """The pictures of an exercise, or None while it has none; on its own page the main one can move."""
        moves = id in self.films and self.url == f"exercises/{id}/"
        film = self.link(film_uri(id)) if moves else ""
        return exhibit(id, self.gallery[id], film) if id in self.gallery else None

    def small(self, id: str) -> Small | None:
        """The picture of an exercise for a list, or None while it has none."""
        return small(id, self.gallery[id]) if id in self.gallery else None

    def charts(self) -> tuple[Chart, ...]:
        """Every anatomy plate."""
        return charts(self.plates, self.library.muscles, self.link)

    def chart_of(self, id: str) -> Chart | None:
        """The plate that shows a muscle best, or None where none shows it."""
        return chart_of(id, self.plates, self.library.muscles, self.link)

    def model(self, mechanism: Mechanism) -> Stage | None:
        """The model of a mechanism, or None where it has none."""
        staged = self.models.get(mechanism.id)
        return stage(mechanism, staged, self.link) if staged else None

    def openings(self, exercise: Exercise) -> tuple[Opening, ...]:
        """Links to the models that show what an exercise trains."""
        return openings(exercise, self.library, self.link)

    def movement(self, id: str) -> Example | None:
        """The first exercise with a picture that shows a movement the glossary explains, or None."""
        action = id.replace("-", "_")
        shown = [it for it in self.library.exercises.values() if it.joint_actions[0].action == action]
        for exercise in sorted(shown, key=lambda it: (it.level, it.name)):
            if picture := self.small(exercise.id):
                return Example(exercise, picture)
        return None

    def sources_called(self) -> tuple[str, ...]:
        """Ids of every reference that what an article calls rests on, each once."""
        ids = (source for name, id in self.called if name in RESTING for source in _resting(name, id, self.library))
        return tuple(dict.fromkeys(ids))

    def sources(self, ids: Iterable[str]) -> Markup:
        """A list of references with links, each once."""
        found = [self.library.references[id] for id in dict.fromkeys(ids)]
        return self.draw("references/list.html.jinja", found=found)

    def _context(self, extra: Mapping[str, Any]) -> dict[str, Any]:
        return {**self._shared, **extra}

    @cached_property
    def _shared(self) -> dict[str, Any]:
        calls: dict[str, Callable[..., Markup]] = {name: partial(self.call, name) for name in CALLS}
        return {
            **calls,
            "library": self.library,
            "link": self.link,
            "exhibit": self.exhibit,
            "small": self.small,
            "movement": self.movement,
            "model": self.model,
            "openings": self.openings,
            "sources_called": self.sources_called,
            "quality_record": record,
            "code_of": code_of,
            "plan_of": plan_of,
            "warm_ups": warm_ups,
            "charts": self.charts,
            "chart_of": self.chart_of,
            "sources": self.sources,
            "sources_of": sources_of,
        }


def _resting(call: str, id: str, library: Library) -> Iterable[str]:
    if call == "all_safety":
        return safety_sources(library)
    kind = CALLS[call] or ""
    return library.claims[id].sources if kind == "claims" else sources_of(kind, id, library)


def sources_of(kind: str, id: str, library: Library) -> list[str]:
    """Ids of every reference a record rests on, its claims' included, each once."""
    mentions = library.mentions_of(kind, id)
    own = [m.named for m in mentions if m.wants == "references"]
    theirs = [source for m in mentions if m.wants == "claims" for source in library.claims[m.named].sources]
    return list(dict.fromkeys([*own, *theirs]))


def safety_sources(library: Library) -> list[str]:
    """Ids of every reference a safety list names, each once."""
    return list(dict.fromkeys(id for listed in library.safety.values() for sign in listed.signs for id in sign.sources))


def words(value: Any) -> str:
    """All text inside a value, in order, for the search index."""
    if isinstance(value, BaseModel):
        return words([getattr(value, name) for name in type(value).model_fields])
    if isinstance(value, list | tuple) and not hasattr(value, "_fields"):
        return " ".join(filter(None, map(words, value)))
    return getattr(value, "plain", value) if isinstance(value, str) else ""
