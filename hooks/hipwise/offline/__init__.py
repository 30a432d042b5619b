"""The built site without a network: the list a browser keeps its copy by, and the zip that opens from a folder."""

from __future__ import annotations

from .folder import ZIP, fold
from .listing import LIST, WORKER, Listing, listing, shelve
from .modules import Unfoldable

__all__ = ["LIST", "WORKER", "ZIP", "Listing", "Unfoldable", "fold", "listing", "shelve"]
