"""What stands on a card: plain text only, gathered from the records."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import date
from hashlib import sha256

from .. import __version__
from ..figures.gallery import Gallery
from ..library import Library
from ..records import Exercise, Routine
from ..records.equipment import Equipment
from ..records.review import Review
from ..records.vocabulary import Urgency
from .message import after_message, exercise_message, known, known_of, routine_message
from .move import Move, beside_amount, drawn, item_move, move_of, shared_words, without

LICENCE = "Text CC BY 4.0"
ADVICE = "General information, not medical advice."
UNREVIEWED = "Not yet reviewed by a clinician"
MONTHS = (  # strftime would follow the machine's locale
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKS_ON_A_CARD = range(4, 7)
WEEKS_OF_AN_EXERCISE = 6


@dataclass(frozen=True, slots=True)
class Notice:
    """A headed list, such as who asks first."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Log:
    """How many weeks the tick log holds, with how many days in each."""

    weeks: int
    days: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that one card says.

    `message` is what to do and `known` how sure anyone can be; `in_words` holds for every move, `address` is its page.
    """

    kind: str
    title: str
    message: str
    known: str
    for_whom: str
    facts: tuple[tuple[str, str], ...]
    moves: tuple[Move, ...]
    in_words: tuple[str, ...]
    notices: tuple[Notice, ...]
    ease_off: tuple[str, ...]
    stop: tuple[str, ...]
    get_help: tuple[str, ...]
    log: Log
    address: str
    reviewed: str
    licence: str = LICENCE
    advice: str = ADVICE
    language: str = "en"

    @property
    def fingerprint(self) -> str:
        """64 hexadecimal digits that change with any word of the card."""
        said = json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)
        return sha256(f"{__version__} {said}".encode()).hexdigest()

    @property
    def version(self) -> str:
        """The release and the first digits of the fingerprint."""
        return f"{__version__}-{self.fingerprint[:6]}"

    @property
    def url(self) -> str:
        """Where the QR code leads."""
        return self.address if "://" in self.address else f"https://{self.address}"


def exercise_sheet(exercise: Exercise, library: Library, address: str, gallery: Gallery | None = None) -> Sheet:
    """The card of one exercise with all its pictures; `address` is its page, with or without https://."""
    kit = [library.equipment[id] for id in exercise.equipment]
    move = move_of(exercise, exercise.dose, library)
    move = replace(move, in_words=after_message(beside_amount(exercise.dose), exercise.dose))
    return Sheet(
        kind="exercise",
        title=exercise.name,
        message=exercise_message(exercise),
        known=known(exercise.type),
        for_whom=exercise.purpose,
        facts=(
            ("Level", f"{exercise.level.plain}."),
            ("Position", f"{exercise.position.plain}."),
            ("You need", _named(kit)),
            *((("Hold on", exercise.support),) if exercise.support else ()),
        ),
        moves=(drawn(move, (gallery or {}).get(exercise.id, ())),),
        in_words=(),
        notices=_cautions(exercise),
        ease_off=library.on_card(Urgency.ease_off),
        stop=exercise.stop_if,
        get_help=library.on_card(Urgency.emergency),
        log=Log(WEEKS_OF_AN_EXERCISE, exercise.dose.days_per_week.high),
        address=address.removeprefix("https://"),
        reviewed=_reviewed(exercise.review),
    )


def routine_sheet(routine: Routine, library: Library, address: str, gallery: Gallery | None = None) -> Sheet:
    """The card of one routine with the main picture of each exercise; `address` is its page."""
    shown = gallery or {}
    moves = [drawn(item_move(routine, item, library), shown.get(item.exercise, ())[:1]) for item in routine.exercises]
    shared = shared_words(moves)
    return Sheet(
        kind="routine",
        title=routine.name,
        message=routine_message(routine),
        known=known_of(routine, library),
        for_whom=routine.for_whom,
        facts=(
            ("Time", f"{routine.minutes} minutes."),
            ("You need", _named(library.kit(routine))),
            ("Warm up", routine.warm_up),
        ),
        moves=tuple(without(move, shared) for move in moves),
        in_words=_after_message(shared, routine, library),
        notices=(),
        ease_off=library.on_card(Urgency.ease_off),
        stop=library.stop_lines(routine),
        get_help=library.on_card(Urgency.emergency),
        log=Log(_clamped(routine.weeks.low, WEEKS_ON_A_CARD), routine.days_per_week.high),
        address=address.removeprefix("https://"),
        reviewed=_reviewed(routine.review),
    )


def _after_message(shared: tuple[str, ...], routine: Routine, library: Library) -> tuple[str, ...]:
    """What holds for every move, but not the days again where they are those of the routine."""
    doses = (library.dose(item) for item in routine.exercises)
    same = next((dose for dose in doses if dose.days_per_week == routine.days_per_week), None)
    return after_message(shared, same) if same else shared


def _cautions(exercise: Exercise) -> tuple[Notice, ...]:
    lines = tuple(f"{caution.when} {caution.how}" for caution in exercise.cautions)
    return (Notice("Check before you start", lines),) if lines else ()


def _named(kit: Iterable[Equipment]) -> str:
    return (", ".join(thing.name for thing in kit) or "nothing") + "."


def _clamped(number: int, limits: range) -> int:
    return max(limits.start, min(number, limits.stop - 1))


def _reviewed(review: Review) -> str:
    if review.reviewed_on is None:
        return f"{UNREVIEWED}."
    until = f" Next review {_day(review.next_review)}." if review.next_review else ""
    return f"Reviewed {_day(review.reviewed_on)}.{until}"


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
