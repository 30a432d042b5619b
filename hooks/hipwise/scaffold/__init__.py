"""Starts a new file: a few questions, and every place still to fill in marked TODO."""

from .blanks import BLANKS, blank
from .modeline import FOLDER, modeline

__all__ = ["BLANKS", "FOLDER", "blank", "modeline"]
