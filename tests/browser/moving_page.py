"""A page with one figure that moves, as the site makes it, and one whose film is missing."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from shutil import copy

from hipwise.body.drawing.composition import figure as body_parts
from hipwise.body.drawing.dress import Hands, dressed
from hipwise.body.figure import Contact, Figure, Look, View
from hipwise.body.motion.film import Film, film
from hipwise.body.motion.text import text
from hipwise.body.posing.pose import Motion, pose
from hipwise.body.skin.scene import scene
from hipwise.body.tracing.ink import shapes
from hipwise.body.tracing.path import Pen
from hipwise.figures.svg import body as elements

ASSETS = Path(__file__).parents[2] / "docs" / "assets"
SHEETS = ("tokens", "controls", "figure", "player")
POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'"
COARSE = 1.2
PEN = Pen(5.0, -70.0, 180.0)
FIGURE = Figure(
    view=View(0.0),
    hold={"shoulder": {"abduction": 18}},
    end={"hip_r": {"abduction": 35}},
    contacts=(Contact("foot_l"),),
)
PAGE = """<!doctype html><html lang="en" class="js"><meta charset="utf-8"><title>Figures</title>
<meta http-equiv="Content-Security-Policy" content="{policy}">{sheets}
<main class="md-content"><figure-player data-film="{address}">{still}</figure-player></main>
<section class="hw-far"></section>
<script type="module" src="figure-player.js"></script>"""


@cache
def motion() -> Motion:
    return pose(FIGURE)


@cache
def shown() -> Film:
    return film(FIGURE, Look(), motion(), COARSE)


def still() -> str:
    """The end pose as the page draws it, with an arrow and a floor."""
    end = motion().end.skeleton
    drawn = shapes(body_parts(scene(dressed(Look(), Hands(), end), end, FIGURE.view, COARSE), Look()), PEN)
    around = '<path class="e" d="M0 900h900"/><path class="q" d="M20 700h60v200h-60z"/>'
    arrow = '<path class="a" d="M100 100l200 50"/>'
    look = "fig skin-3 hair-2 wear-1"
    return f'<svg class="{look}" viewBox="0 0 700 920" width="350" height="460">{around}{elements(drawn)}{arrow}</svg>'


def written(folder: Path) -> None:
    """Writes page.html, whose figure has a film, and lost.html, whose film is missing, and all they need."""
    for sheet in SHEETS:
        copy(ASSETS / "css" / f"{sheet}.css", folder)
    copy(ASSETS / "js" / "figure-player.js", folder)
    (folder / "far.css").write_text(".hw-far { height: 3000px }")
    (folder / "film.json").write_text(text(shown(), PEN, "raise"))
    (folder / "404.html").write_text("Nothing here")
    sheets = "".join(f'<link rel="stylesheet" href="{name}.css">' for name in (*SHEETS, "far"))
    for name, address in (("page", "film.json"), ("lost", "gone.json")):
        html = PAGE.format(policy=POLICY, sheets=sheets, address=address, still=still())
        (folder / f"{name}.html").write_text(html)
