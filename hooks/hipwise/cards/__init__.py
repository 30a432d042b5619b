"""Every routine and exercise as a printed card.

`sheet` says what stands on it, `press` sets it as PDF and picture, `batch` draws many at once.
"""

from __future__ import annotations

from .batch import Progress, Rendered, kept, render_all
from .move import Move
from .press import Paper, Print, Unprintable, page_count, pdf, picture, raster
from .sheet import Log, Notice, Sheet, exercise_sheet, routine_sheet

__all__ = [
    "Log",
    "Move",
    "Notice",
    "Paper",
    "Print",
    "Progress",
    "Rendered",
    "Sheet",
    "Unprintable",
    "exercise_sheet",
    "kept",
    "page_count",
    "pdf",
    "picture",
    "raster",
    "render_all",
    "routine_sheet",
]
