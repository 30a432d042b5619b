"""How much of a muscle must be seen for a picture to show it."""

from __future__ import annotations

from ..easel.store import SEEN

SHARE = 0.2
"""The share of what a muscle could show that must be seen of it."""
ENOUGH = 15.0
"""Square centimetres that are enough of any muscle, however large."""


def shows(muscle: str, area: float) -> bool:
    """Whether so many square centimetres are enough of a main muscle: a fifth of what it could show, from 3 to 15.

    Raises KeyError for a muscle the body does not have, where the answer turns on it.
    """
    return area >= SEEN and (area >= ENOUGH or area >= SHARE * could_show(muscle))


def could_show(muscle: str) -> float:
    """The largest area a muscle takes up on a picture of an upright body, in square centimetres."""
    from ..body.muscles import showing  # numpy loads slowly, and most pictures show enough of any muscle

    return showing.could_show(muscle)
