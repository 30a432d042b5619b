"""Reads content files: YAML that remembers its lines, hardened, with every text exactly as written."""

from .folder import ContentFile, Listing, read_tree
from .memory import Memory
from .plain import LINK
from .reader import read
from .reading import Path, Reading
from .wording import SAYINGS, Saying, problem

__all__ = [
    "LINK",
    "SAYINGS",
    "ContentFile",
    "Listing",
    "Memory",
    "Path",
    "Reading",
    "Saying",
    "problem",
    "read",
    "read_tree",
]
