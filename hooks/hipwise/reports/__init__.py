"""What was found, said to a person, to GitHub's pages, to a program or to an editor, in the same words."""

from .github import MOST_BYTES, notes, summary
from .listing import listing
from .sarif import sarif
from .text import show

__all__ = ["MOST_BYTES", "listing", "notes", "sarif", "show", "summary"]
