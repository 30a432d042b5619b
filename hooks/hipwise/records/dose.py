"""How much of an exercise to do: FITT-VP in the field's words, and the same in plain words."""

from __future__ import annotations

from .fields import Days, Effort, Left, Line, Part, Seconds, Sets, Span, Times, field

ONCE = Span(1, 1)
# A week has room for a day of rest after each of this many days.
MOST_WITH_REST = 3


class Dose(Part):
    """Sets, repetitions or holds, rest, days and effort."""

    sets: Sets = field("How many rounds.", "2 to 3", "two", safety=True)
    reps: Times | None = field(
        "How many repetitions in a round, on each side where sides take turns.",
        "8 to 12",
        "10 reps",
        default=None,
        safety=True,
    )
    hold_s: Seconds | None = field(
        "How many seconds each repetition is held.", "5 to 10", "10 sec", default=None, safety=True
    )
    steps: Times | None = field(
        "How many steps to each side, for walking exercises.", "8 to 12", "a few", default=None, safety=True
    )
    rest_s: Seconds = field("Seconds of rest between rounds.", "60 to 90", "1 min", safety=True)
    days_per_week: Days = field("On how many days a week.", "2 to 3", "9", safety=True)
    good_reps_left: Left = field(
        "Good repetitions still possible at the stop (repetitions in reserve).", "3", "some", safety=True
    )
    effort: Effort = field(
        "How hard the last repetition feels on the 0 to 10 strength scale (RPE).", "7", "11", safety=True
    )
    effort_note: Line | None = field(
        "Why effort and good repetitions left do not add up to about 10, if so.",
        "Holds are stopped by time, so the scale does not apply.",
        "x",
        default=None,
    )

    @property
    def amount(self) -> str:
        """The short form, such as "2 to 3 rounds of 8 to 12"."""
        return f"{self.rounds} of {self._work}"

    @property
    def rounds(self) -> str:
        """How many rounds, such as "2 to 3 rounds"."""
        return _many(self.sets, "round")

    @property
    def _work(self) -> str:
        if self.steps:
            return f"{_many(self.steps, 'step')} each way"
        times = self.reps or ONCE
        return f"{_many(times, 'hold')} of {_many(self.hold_s, 'second')}" if self.hold_s else str(times)

    @property
    def in_words(self) -> tuple[str, ...]:
        """The same dose as sentences, so that number and word can never disagree."""
        times = "" if self.hold_s or self.steps else " repetition" + _s(self.reps or ONCE)
        rest = ", with a day of rest between" if self.rests_between else ""
        left = self.good_reps_left
        return (
            f"Do {self._work}{times}.",
            f"Rest for {_many(self.rest_s, 'second')}. Do {self.rounds} in all.",
            f"Stop each round while you could still do {left} more good one{_s(left)}. "
            f"It feels like {self.effort} out of 10.",
            f"Train {self.on_days}{rest}.",
        )

    @property
    def on_days(self) -> str:
        """On how many days, such as "on 2 to 3 days a week"."""
        return f"on {_many(self.days_per_week, 'day')} a week"

    @property
    def rests_between(self) -> bool:
        """Whether a day of rest lies between two days of training."""
        return 1 < self.days_per_week.high <= MOST_WITH_REST


def _many(span: Span, thing: str) -> str:
    return f"{span} {thing}{_s(span)}"


def _s(span: Span) -> str:
    return "" if span == ONCE else "s"
