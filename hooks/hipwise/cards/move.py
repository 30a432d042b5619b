"""One exercise of a card: what to do, how much, and which way is easier or harder."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..figures.gallery import Picture
from ..figures.svg import extent, loose
from ..library import Library
from ..records import Exercise, Routine
from ..records.dose import Dose
from ..records.routine import Item


@dataclass(frozen=True, slots=True)
class Move:
    """One exercise of a card.

    `notes` and `ways` (easier, harder, sitting down) are pairs of a label and what it says; `figure` is an SVG text,
    `shows` says what it shows and `breadth` is its width for a height of 1; or the first two are empty.
    """

    name: str
    ready: tuple[str, ...]
    steps: tuple[str, ...]
    amount: str
    in_words: tuple[str, ...]
    notes: tuple[tuple[str, str], ...] = ()
    ways: tuple[tuple[str, str], ...] = ()
    figure: str = ""
    shows: str = ""
    breadth: float = 1.0


def move_of(exercise: Exercise, dose: Dose, library: Library) -> Move:
    """An exercise as its own card says it."""
    return Move(
        name=exercise.name,
        ready=exercise.setup,
        steps=exercise.steps,
        amount=exercise.amount(dose),
        in_words=sentences(dose),
        notes=(("What you feel", exercise.feel), ("Your breath", exercise.breathing)),
        ways=_ways(
            ("Easier", _way(exercise.easier_way, library.easier(exercise))),
            ("Harder", _way(exercise.harder_way, library.harder(exercise))),
            ("Sitting down", exercise.seated),
        ),
    )


def item_move(routine: Routine, item: Item, library: Library) -> Move:
    """An exercise as the card of a routine says it."""
    exercise = library.exercises[item.exercise]
    offered = () if routine.stay_here else library.easier(exercise)
    above = () if routine.stay_here else library.harder(exercise)
    dose = library.dose(item)
    move = move_of(exercise, dose, library)
    ways = (
        ("Mind", item.note),
        ("Easier", exercise.easier_way or _way(None, offered)),
        ("Harder", exercise.harder_way or _way(None, above)),
    )
    return replace(move, in_words=beside_amount(dose), notes=(), ways=_ways(*ways))


def drawn(move: Move, pictures: Sequence[Picture]) -> Move:
    """The move with its pictures, if it has any."""
    if not pictures:
        return move
    drawings = [picture.drawn.drawing for picture in pictures]
    wide, high = extent(drawings)
    shows = ". ".join(picture.told.title for picture in pictures) + "."
    return replace(
        move, figure=loose(drawings, pictures[0].person, "print"), shows=shows, breadth=round(wide / high, 3)
    )


def sentences(dose: Dose) -> tuple[str, ...]:
    """A dose in words, a sentence at a time."""
    return tuple(sentence.rstrip(".") + "." for line in dose.in_words for sentence in line.split(". "))


def beside_amount(dose: Dose) -> tuple[str, ...]:
    """A dose in words without the rounds, for where the amount stands beside it: that begins with them."""
    return tuple(sentence for sentence in sentences(dose) if sentence != f"Do {dose.rounds} in all.")


def _way(way: str | None, others: tuple[Exercise, ...]) -> str:
    names = " or ".join(other.name for other in others)
    if way and names:
        return f"{way} Or try: {names}."
    return way or (f"{names}." if names else "")


def _ways(*ways: tuple[str, str | None]) -> tuple[tuple[str, str], ...]:
    return tuple((label, way) for label, way in ways if way)


def shared_words(moves: list[Move]) -> tuple[str, ...]:
    """The sentences of the dose that hold for half of the moves or more, so that a card says them once."""
    said = Counter(line for move in moves for line in move.in_words)
    places: dict[int, str] = {}
    for move in moves:
        for place, line in enumerate(move.in_words):
            if said[line] * 2 >= len(moves) and said[line] > max(1, said.get(places.get(place, ""), 0)):
                places[place] = line
    return tuple(line for _, line in sorted(places.items()))


def without(move: Move, shared: tuple[str, ...]) -> Move:
    """The move with only its own sentences, and without how many: its amount says that word for word."""
    own = (line for line in move.in_words if line not in shared and _many(line) not in move.amount)
    return replace(move, in_words=tuple(own))


def _many(line: str) -> str:
    return line.removeprefix("Do ").rstrip(".").removesuffix(" repetitions")
