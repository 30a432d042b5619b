"""The pictures of exercises: what each shows, who is drawn, and the words for it.

`asked` turns a record into values the body is drawn from, `looks` says who is drawn, `words` what is seen; `gallery`
hangs what the easel draws, `faults` says what is wrong with it, `svg` writes it.
"""

from __future__ import annotations

from ..easel.crew import Progress
from ..easel.workshop import CACHE, Easel
from .asked import Asked, Panel, asked
from .faults import faults
from .films import FILMS, hang_films
from .gallery import Gallery, Picture, hang, lit, preview
from .plates import PLATES, hang_plates
from .svg import Room, Told, extent, inline, loose, stacked
from .words import view_name

__all__ = [
    "CACHE",
    "FILMS",
    "PLATES",
    "Asked",
    "Easel",
    "Gallery",
    "Panel",
    "Picture",
    "Progress",
    "Room",
    "Told",
    "asked",
    "extent",
    "faults",
    "hang",
    "hang_films",
    "hang_plates",
    "inline",
    "lit",
    "loose",
    "preview",
    "stacked",
    "view_name",
]
