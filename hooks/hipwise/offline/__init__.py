"""The built site without a network: the list a browser keeps its copy by."""

from __future__ import annotations

from .listing import LIST, WORKER, Listing, listing, shelve

__all__ = ["LIST", "WORKER", "Listing", "listing", "shelve"]
