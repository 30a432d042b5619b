"""One film from values to data; it alone asks for the body to be hung on bones, which loads slowly."""

from __future__ import annotations

from gzip import compress

from ..body.drawing.picture import SCALE
from ..body.figure import Figure, Look
from ..body.motion.film import film, worthwhile
from ..body.motion.text import text
from ..body.posing.pose import pose
from ..body.skin.tables import body
from ..body.things.props import all_grips
from ..body.tracing.path import Pen

MOST = 6000
"""Bytes a film may have, compressed as it travels: what a phone fetches while a finger goes to the button."""
EASES = (1.0, 1.4, 2.0, 3.0)
"""How loosely lines are fitted, tried in this order until a film is light enough."""


def filmed(figure: Figure, look: Look, corner: tuple[float, float], id: str) -> str:
    """The film of a figure as JSON, at the place of the still whose left and upper edges are given in centimetres.

    Empty where nothing moves far, or where no ease makes it light. ``id`` must be unique on the page.
    Raises KeyError for an unknown name.
    """
    motion = pose(figure, body(look.body).stature, all_grips(figure))
    if not worthwhile(figure, motion):
        return ""
    pen = Pen(SCALE, *corner)
    takes = (text(film(figure, look, motion, ease=ease), pen, id) for ease in EASES)
    return next((take for take in takes if len(compress(take.encode(), 9)) <= MOST), "")
