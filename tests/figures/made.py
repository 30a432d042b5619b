"""Drawings made by hand: a few shapes, and everything a finished picture needs around them."""

from __future__ import annotations

from hipwise.body.figure import Drawing, Figure, Lit, Look, Miss, Shape
from hipwise.easel.store import Drawn
from hipwise.figures.asked import Asked, Panel
from hipwise.figures.gallery import Picture
from hipwise.figures.looks import Person
from hipwise.figures.svg import Told

PERSON = Person(Look(body="a", hair="bun", skin=3, hair_tone=2, outfit=1), wear=4)
SHAPES = (
    Shape("e", "M0 99h80"),
    Shape("g", "M1 1h9v9z"),
    Shape("s", "M5 5h50v90z"),
    Shape("i", "M6 6h2v2z"),
    Shape("i", "M9 9h2v2z"),
    Shape("h", "M20 20l9 9"),
    Shape("h", "M30 30l9 9"),
    Shape("m x", "M30 40h9v9z"),
    Shape("y ok", "", "circle", (("cx", "9"), ("cy", "9"), ("r", "7"))),
)


def drawing(width: int = 80, height: int = 100, area: float = 20.0) -> Drawing:
    """A drawing of a few shapes in which one muscle shows with so many square centimetres."""
    return Drawing(width, height, SHAPES, {("gluteus-maximus", "r"): area})


def picture(
    panel: Panel = Panel.MAIN, area: float = 20.0, misses: tuple[Miss, ...] = (), label: str = "", width: int = 80
) -> Picture:
    """A finished picture of that drawing."""
    asked = Asked(panel, Figure(lit=(Lit("gluteus-maximus", "r"),)), label)
    return Picture(asked, PERSON, Told("A picture", "It shows."), Drawn(drawing(width, area=area), misses))
