"""The pictures of exercises: what each shows, who is drawn, the words for it, and a store of those already drawn."""

from __future__ import annotations
