"""What the form for a new exercise asks: one question for each field, with the words the site itself uses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from hipwise.form import LABELS
from hipwise.library import Library
from hipwise.records import vocabulary
from hipwise.records.fields import Choice

Shape = Literal["line", "lines", "pairs", "choice", "choices", "note"]
Options = tuple[tuple[str, str], ...]
"""What stands in the file, and the words people choose."""
FROM = ("equipment", "muscles")
"""The kinds of content whose names are choices of the form."""
BETWEEN = " > "
"""Parts the two or three halves of one line, such as a slip and what to try."""


@dataclass(frozen=True, slots=True)
class Ask:
    """One question; `field` is where the answer goes, such as "dose.sets", or empty where it goes to people only.

    The label is the heading under which GitHub puts the answer, so it is a sentence nobody writes by chance.
    """

    field: str
    label: str
    shape: Shape
    says: str = ""
    example: str = ""
    options: Options = ()
    required: bool = False

    @property
    def id(self) -> str:
        """The name by which a link fills in the answer, such as "dose-sets"."""
        return (self.field or "source").replace(".", "-").replace("_", "-")


def asks(library: Library) -> tuple[Ask, ...]:
    """Every question of the form, in its order; kit and muscles are those the site knows."""
    return (*_name(), *_kind(library), *_work(library), *_way(), *_dose(), *_care(), *_rest())


def _name() -> Iterator[Ask]:
    yield Ask("name", LABELS["name"], "line", "Its plain name.", "Banded side step", required=True)
    yield Ask("aliases", LABELS["aliases"], "lines", "One name on each line.", "Lateral band walk")
    yield Ask(
        "purpose",
        LABELS["purpose"],
        "line",
        "At most 20 words. Say what it trains, not what it may ease.",
        "Trains the muscles at the side of your hip.",
        required=True,
    )


def _kind(library: Library) -> Iterator[Ask]:
    yield Ask("level", LABELS["level"], "choice", options=_words(vocabulary.Level))
    yield Ask("type", LABELS["type"], "choice", options=_words(vocabulary.Type))
    yield Ask("position", LABELS["position"], "choice", options=_words(vocabulary.Position))
    yield Ask("setting", LABELS["setting"], "choices", options=_words(vocabulary.Setting))
    yield Ask("laterality", LABELS["laterality"], "choice", options=_words(vocabulary.Laterality))
    kit = tuple((id, thing.name) for id, thing in library.equipment.items())
    yield Ask("equipment", LABELS["equipment"], "choices", "Choose nothing if it needs nothing.", options=kit)


def _work(library: Library) -> Iterator[Ask]:
    muscles = tuple((id, muscle.name) for id, muscle in library.muscles.items())
    yield Ask("muscles.target", "Which muscles are the main ones?", "choices", options=muscles)
    yield Ask("muscles.synergist", "Which muscles help?", "choices", options=muscles)
    yield Ask("muscles.stabilizer", "Which muscles keep you steady?", "choices", options=muscles)
    yield Ask("joint_actions.joint", "Which joint moves most?", "choice", options=_words(vocabulary.Joint))
    yield Ask("joint_actions.action", "How does that joint move?", "choice", options=_words(vocabulary.Action))
    yield Ask("joint_actions.side", LABELS["joint_actions.side"], "choice", options=_words(vocabulary.Side))
    yield Ask("joint_actions.degrees", "From how many degrees to how many?", "line", "", "0 to 30")
    for part in ("hip", "knee", "ankle", "low_back", "wrist"):
        name = part.replace("_", " ")
        yield Ask(f"joint_load.{part}", f"How much work is it for the {name}?", "choice", options=_loads())


def _way() -> Iterator[Ask]:
    yield Ask("setup", LABELS["setup"], "lines", "1 to 3 short sentences, each on its own line.", "Stand tall.")
    yield Ask(
        "steps",
        LABELS["steps"],
        "lines",
        "3 to 7 steps, each on its own line. Begin with what to do.",
        "Step out to the side.",
        required=True,
    )
    yield Ask("breathing", LABELS["breathing"], "line", "", "Breathe out as you lift.")
    yield Ask("feel", LABELS["feel"], "line", "", "The side of your hip works.")
    yield Ask(
        "slips",
        LABELS["slips"],
        "pairs",
        "On each line what you see, then >, then what to try.",
        "Your feet drag. > Lift each foot off the floor.",
    )
    yield Ask("easier", LABELS["easier"], "lines", "Its id, as in its address.", "clamshell")


def _dose() -> Iterator[Ask]:
    yield Ask("dose.sets", LABELS["dose.sets"], "line", "", "2 to 3")
    yield Ask("dose.reps", LABELS["dose.reps"], "line", "", "8 to 12")
    yield Ask("dose.hold_s", LABELS["dose.hold_s"], "line", "", "5 to 10")
    yield Ask("dose.rest_s", LABELS["dose.rest_s"], "line", "", "60 to 90")
    yield Ask("dose.days_per_week", LABELS["dose.days_per_week"], "line", "", "2 to 3")
    yield Ask("dose.good_reps_left", LABELS["dose.good_reps_left"], "line", "", "3")
    yield Ask("dose.effort", LABELS["dose.effort"], "line", "", "7")


def _care() -> Iterator[Ask]:
    yield Ask(
        "cautions",
        LABELS["cautions"],
        "pairs",
        "On each line: avoid, ask or adapt, then >, then for whom, then >, then what to do.",
        "ask > You have a new hip. > Ask your surgical team which movements are fine.",
    )
    yield Ask("stop_if", LABELS["stop_if"], "lines", "", "Your pain goes above 5 out of 10.")


def _rest() -> Iterator[Ask]:
    yield Ask("claims", LABELS["claims"], "lines", "Ids, if you know them.", "")
    yield Ask(
        "", "Which study, guideline or book have you read for it?", "note", "A link or a DOI. You may leave it empty."
    )


def _words(choice: type[Choice]) -> Options:
    return tuple((each.value, each.plain) for each in choice)


def _loads() -> Options:
    # GitHub keeps the word "None" for itself.
    return tuple((load.value, f"{'no' if load.value == 'none' else load.plain} work") for load in vocabulary.Load)


def by_label(questions: Iterable[Ask]) -> Mapping[str, Ask]:
    """The questions by the heading their answers stand under."""
    return {ask.label: ask for ask in questions}
