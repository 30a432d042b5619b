"""Reads content files: YAML that remembers its lines, hardened, with every text exactly as written."""

from .folder import ContentFile, Listing, read_tree
from .reader import read
from .reading import Path, Reading
from .wording import SAYINGS, Saying

__all__ = ["SAYINGS", "ContentFile", "Listing", "Path", "Reading", "Saying", "read", "read_tree"]
