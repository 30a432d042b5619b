"""Starts a new file: a few questions, and every place still to fill in marked TODO."""

from .blanks import BLANKS, blank
from .modeline import FOLDER, modeline
from .start import FIRST, FLAGS, start

__all__ = ["BLANKS", "FIRST", "FLAGS", "FOLDER", "blank", "modeline", "start"]
