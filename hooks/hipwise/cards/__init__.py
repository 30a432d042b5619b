"""Every routine and exercise as a printed card: what stands on it (sheet), its PDF and picture (press), many at once (batch)."""

from __future__ import annotations

from .batch import Progress, Rendered, render_all
from .press import Paper, Print, Unprintable, page_count, pdf, picture
from .sheet import Log, Move, Notice, Sheet, exercise_sheet, routine_sheet

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
    "page_count",
    "pdf",
    "picture",
    "render_all",
    "routine_sheet",
]
