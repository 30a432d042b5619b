"""What a waiting person sees."""

from __future__ import annotations

import sys

PATIENCE = 1.0


def tell(done: int, total: int, seconds: float) -> None:
    """Counts cards on one line of the terminal, once the drawing has taken longer than a second."""
    if seconds > PATIENCE:
        end = "\n" if done == total else "\r"
        print(f"{done} of {total} cards, {seconds:.0f} s", end=end, file=sys.stderr, flush=True)
