"""Reads content files: YAML that remembers its lines, hardened, with every text exactly as written."""

from .folder import ContentFile, Listing, read_tree
from .reader import read
from .reading import Path, Reading

__all__ = ["ContentFile", "Listing", "Path", "Reading", "read", "read_tree"]
