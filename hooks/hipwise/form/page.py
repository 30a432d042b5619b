"""The page itself."""

from __future__ import annotations

import json
from functools import partial
from html import escape
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from ..address import Address
from ..library import Library
from ..rules.actions import contractions_fit_the_movement
from ..rules.dose import SCALE, effort_agrees_with_what_is_left, holds_and_steps_do_not_mix, work_is_said
from ..rules.ladders import easier_is_not_harder, ladders_end, ladders_reach_the_ground
from ..rules.links import lists_name_things_once
from ..rules.meaning import bands_have_sources, one_target_at_least, targets_can_do_the_actions
from ..rules.names import names_differ
from ..site import Body, Page, url_of
from ..site.press import View
from ..source.folder import RESERVED
from . import offers
from .blocks import Block, sections
from .limits import KIND, Limit
from .plan import plan
from .questions import CARD
from .signs import bare, signs

URI = "contribute/new.md"
TITLE = "Write an exercise here"
DESCRIPTION = "Write a new exercise in plain words, see its card, and send it."
SAID = {
    "once": lists_name_things_once,
    "name": names_differ,
    "still": contractions_fit_the_movement,
    "target": one_target_at_least,
    "able": targets_can_do_the_actions,
    "band": bands_have_sources,
    "work": work_is_said,
    "mixed": holds_and_steps_do_not_mix,
    "effort": effort_agrees_with_what_is_left,
    "ladder": easier_is_not_harder,
    "circle": ladders_end,
    "ground": ladders_reach_the_ground,
}
"""Rules over more than one answer, each told in its own line of the guide."""
Asked = tuple[tuple[str, tuple[Block, ...]], ...]
MOST_IN_A_LINK = 6000
"""So many letters of a text go into a link; GitHub answers a much longer one with an error."""


def form_page(env: Environment, library: Library, address: Address) -> Page:
    """The page for a library; `address` says where its files live."""
    make = partial(_body, env, library, address)
    return Page(URI, TITLE, DESCRIPTION, "hooks/hipwise/form/__init__.py", make)


def _body(env: Environment, library: Library, address: Address) -> Body:
    view = View(env, library, url_of(URI))
    asked = tuple(sections(library))
    facts = _facts(library, address) | {"limits": _limits(asked), "most": _most(asked)}
    html = view.draw(
        "contributing/new.html.jinja",
        title=TITLE,
        description=DESCRIPTION,
        sections=asked,
        facts=Markup(escape(json.dumps(facts), quote=False)),
        home=address.edit.partition("/edit/")[0],
        shown=CARD,
    )
    return Body(html, DESCRIPTION)


def _facts(library: Library, address: Address) -> dict[str, Any]:
    """What the page's script knows."""
    home, _, branch = address.edit.partition("/edit/")
    return {
        "plan": plan(library),
        "signs": list(signs()),
        "bare": bare(),
        "said": {name: _line(rule.__doc__ or "") for name, rule in SAID.items()},
        "names": offers.names(library),
        "ids": [*sorted(RESERVED), *library.exercises],
        "scale": SCALE,
        "link": MOST_IN_A_LINK,
        "new": f"{home}/new/{branch.rstrip('/')}",
        "folder": f"content/{KIND}/",
    }


def _limits(asked: Asked) -> dict[str, list[Limit]]:
    """What each answer must be, by its question."""
    leaves = (leaf for _, blocks in asked for block in blocks for leaf in block.leaves)
    return {leaf.name: list(leaf.limits) for leaf in leaves if leaf.limits}


def _most(asked: Asked) -> dict[str, tuple[int, str]]:
    """How many entries fit, by field, and what is said of more."""
    return {block.name: (block.most, block.too_many) for _, blocks in asked for block in blocks if block.most}


def _line(said: str) -> str:
    return said.splitlines()[0].replace("effort_note says", "a note below says")
