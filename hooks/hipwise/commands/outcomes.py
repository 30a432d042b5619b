"""How a command ends."""

from __future__ import annotations

CLEAN, FINDINGS, WRONG_USE, OWN_BUG = range(4)
