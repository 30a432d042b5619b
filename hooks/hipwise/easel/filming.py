"""One film from values to data; it alone asks for the body to be hung on bones, which loads slowly."""

from __future__ import annotations

from ..body.drawing.picture import SCALE
from ..body.figure import Figure, Look
from ..body.motion.film import film, worthwhile
from ..body.motion.text import text
from ..body.posing.pose import pose
from ..body.skin.tables import body
from ..body.things.props import all_grips
from ..body.tracing.path import Pen


def filmed(figure: Figure, look: Look, corner: tuple[float, float], id: str) -> str:
    """The film of a figure as JSON, at the place of the still whose left and upper edges are given in centimetres.

    Empty where nothing moves far. ``id`` must be unique on the page. Raises KeyError for an unknown name.
    """
    motion = pose(figure, body(look.body).stature, all_grips(figure))
    if not worthwhile(figure, motion):
        return ""
    return text(film(figure, look, motion), Pen(SCALE, *corner), id)
