"""Runs the proofs that take longer than a test may, and says what each has seen."""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from .commands import confronted
from .fuzz import Wrong, damage, glanced, worded
from .twice import twice

ROOT = Path(__file__).parents[2]
Steps = Iterator[str]


def main() -> int:
    """Chance for some seconds, then everything else to its end; 1 where something must not have happened."""
    parser = argparse.ArgumentParser(prog="python -m tests.proof", description=__doc__)
    parser.add_argument("parts", nargs="*", choices=["chance", "commands", "twice", []], help="only these")
    parser.add_argument("--seed", type=int, help="the seed that an earlier run printed")
    parser.add_argument("--seconds", type=float, default=60, help="how long chance is tried, all in all")
    options = parser.parse_args()
    seed = random.SystemRandom().randrange(10**6) if options.seed is None else options.seed
    parts = options.parts or ["chance", "commands", "twice"]
    try:
        with tempfile.TemporaryDirectory(prefix="hipwise-proof-") as folder:
            _prove(Path(folder), parts, seed, options.seconds)
    except Wrong as error:
        print(f"\n{error}\nWith: python -m tests.proof {' '.join(parts)} --seed {seed}")
        return 1
    return 0


def _prove(room: Path, parts: list[str], seed: int, seconds: float) -> None:
    if "chance" in parts:
        print(f"Seed {seed}; to see it again: python -m tests.proof chance --seed {seed}", flush=True)
        for share, begin in ((0.4, _damage), (0.3, _glanced), (0.3, worded)):
            _chance(begin(_empty(room), random.Random(seed)), seconds * share)
    for name, begin_all in (("commands", confronted), ("twice", twice)):
        if name in parts:
            _all(begin_all(_empty(room)))


def _damage(_: Path, dice: random.Random) -> Steps:
    return damage(ROOT, dice)


def _glanced(room: Path, dice: random.Random) -> Steps:
    return glanced(ROOT, room, dice)


def _empty(room: Path) -> Path:
    return Path(tempfile.mkdtemp(dir=room))


def _chance(steps: Steps, seconds: float) -> None:
    """As many steps as there is time for, whatever their number."""
    end, said = time.monotonic() + seconds, "nothing"
    for step in steps:
        said = step
        if time.monotonic() > end:
            break
    print(f"{said}.", flush=True)


def _all(steps: Steps) -> None:
    *_, said = steps
    print(f"{said}.", flush=True)


if __name__ == "__main__":
    sys.exit(main())
