"""A dose says one thing, and says it whole."""

from __future__ import annotations

from collections.abc import Iterator

from ..library import Library
from ..problems import Problem
from ..records import anchor
from ..records.dose import Dose

Path = tuple[str | int, ...]
# Good repetitions left and effort add up to 10 on the strength scale (Zourdos 2016).
SCALE = 10


def work_is_said(library: Library) -> Iterator[Problem]:
    """A dose says how many: reps, steps, or a hold."""
    for kind, id, path, dose in _doses(library):
        if not (dose.reps or dose.steps or dose.hold_s):
            yield Problem(
                library.place(kind, id, path, key=True),
                "dose-empty",
                "This dose does not say how many.",
                expected="reps, steps or hold_s",
                read=anchor(kind, (*path, "reps")),
            )


def holds_and_steps_do_not_mix(library: Library) -> Iterator[Problem]:
    """Steps stand alone; only repetitions can be held."""
    for kind, id, path, dose in _doses(library):
        if dose.steps and (dose.reps or dose.hold_s):
            yield Problem(
                library.place(kind, id, (*path, "steps"), key=True),
                "dose-mixed",
                "A dose in steps has no reps and no hold.",
                expected="steps alone, or reps with hold_s",
                read=anchor(kind, (*path, "steps")),
            )


def effort_agrees_with_what_is_left(library: Library) -> Iterator[Problem]:
    """Effort and good repetitions left add up to about 10, or effort_note says why not."""
    for kind, id, path, dose in _doses(library):
        left, effort = dose.good_reps_left, dose.effort
        sums = (effort.low + left.high, effort.high + left.low)
        if any(total != SCALE for total in sums) and not dose.effort_note:
            yield Problem(
                library.place(kind, id, (*path, "effort")),
                "effort-disagrees",
                f"An effort of {effort} leaves {_left(effort.low, effort.high)} good repetitions, not {left}.",
                expected=f"effort {_left(left.low, left.high)}, or effort_note: with the reason",
                read=anchor(kind, (*path, "effort")),
            )


def _left(low: int, high: int) -> str:
    least, most = SCALE - high, SCALE - low
    return str(least) if least == most else f"{least} to {most}"


def _doses(library: Library) -> Iterator[tuple[str, str, Path, Dose]]:
    for id, exercise in library.exercises.items():
        yield "exercises", id, ("dose",), exercise.dose
    for id, routine in library.routines.items():
        for index, item in enumerate(routine.exercises):
            if item.dose:
                yield "routines", id, ("exercises", index, "dose"), item.dose
