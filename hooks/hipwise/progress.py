"""What a waiting person sees."""

from __future__ import annotations

import sys
from dataclasses import dataclass

PATIENCE = 1.0


@dataclass(frozen=True, slots=True)
class Count:
    """Counts things of a name on one line of the terminal, once making them has taken longer than a second."""

    things: str

    def __call__(self, done: int, total: int, seconds: float) -> None:
        """Say that so many of all are done, after so many seconds."""
        if seconds > PATIENCE:
            end = "\n" if done == total else "\r"
            print(f"{done} of {total} {self.things}, {seconds:.0f} s", end=end, file=sys.stderr, flush=True)
