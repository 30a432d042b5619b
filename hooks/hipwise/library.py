"""Every record of the content folder, and the questions that need more than one of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import TypeVar, cast

from .language.articles import Article
from .mentions import Mention, Path, mentions
from .problems import Place
from .records import (
    KINDS,
    Check,
    Claim,
    Complaint,
    Equipment,
    Exercise,
    Mechanism,
    Muscle,
    Person,
    Record,
    Reference,
    Routine,
    SafetyList,
    Term,
)
from .records.dose import Dose
from .records.routine import Item
from .records.vocabulary import Role, Urgency
from .source import Reading
from .texts import Told, told_by_articles, told_by_records

OfAKind = TypeVar("OfAKind", bound=Record)
KIND_OF: Mapping[type[Record], str] = MappingProxyType({model: kind for kind, model in KINDS.items()})


@dataclass(frozen=True)
class Library:
    """All valid records by kind and id, with the readings they came from.

    `readings` also holds files that did not become a record, so that a rule can tell "not there" from "not yet
    right", and `closed` are the kinds and ids of those that were not even opened. `today` is the day reviews and dates
    are judged by. `articles` are the pages people write in docs/, and `named` is where files name others, as far as
    that is known already.
    """

    shelves: Mapping[str, Mapping[str, Record]]
    readings: Mapping[tuple[str, str], Reading] = field(default_factory=lambda: MappingProxyType({}))
    today: date = date.max
    articles: tuple[Article, ...] = ()
    closed: frozenset[tuple[str, str]] = frozenset()
    named: Mapping[tuple[str, str], tuple[Mention, ...]] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def exercises(self) -> Mapping[str, Exercise]:
        return self._shelf(Exercise)

    @property
    def muscles(self) -> Mapping[str, Muscle]:
        return self._shelf(Muscle)

    @property
    def mechanisms(self) -> Mapping[str, Mechanism]:
        return self._shelf(Mechanism)

    @property
    def complaints(self) -> Mapping[str, Complaint]:
        return self._shelf(Complaint)

    @property
    def checks(self) -> Mapping[str, Check]:
        return self._shelf(Check)

    @property
    def claims(self) -> Mapping[str, Claim]:
        return self._shelf(Claim)

    @property
    def routines(self) -> Mapping[str, Routine]:
        return self._shelf(Routine)

    @property
    def references(self) -> Mapping[str, Reference]:
        return self._shelf(Reference)

    @property
    def glossary(self) -> Mapping[str, Term]:
        return self._shelf(Term)

    @property
    def equipment(self) -> Mapping[str, Equipment]:
        return self._shelf(Equipment)

    @property
    def people(self) -> Mapping[str, Person]:
        return self._shelf(Person)

    @cached_property
    def safety(self) -> Mapping[str, SafetyList]:
        """The safety lists in the order readers meet them."""
        return dict(sorted(self._shelf(SafetyList).items(), key=lambda pair: pair[1].order))

    def _shelf(self, model: type[OfAKind]) -> Mapping[str, OfAKind]:
        return cast(Mapping[str, OfAKind], self.shelves.get(KIND_OF[model], {}))

    def records(self) -> Iterator[tuple[str, Record]]:
        """Every record with its kind, in a stable order."""
        for kind in KINDS:
            for record in self.shelves.get(kind, {}).values():
                yield kind, record

    @cached_property
    def told(self) -> tuple[Told, ...]:
        """Every text readers meet, of records and articles."""
        return (*told_by_records(self.records(), self.readings), *told_by_articles(self.articles))

    def knows(self, kind: str, id: str) -> bool:
        """Whether there is a file of that name, right or not yet right."""
        return id in self.shelves.get(kind, {}) or (kind, id) in self.readings or (kind, id) in self.closed

    def whole(self, kind: str) -> bool:
        """Whether every file of a kind became a record, so that what is not there is really not said."""
        return all(id in self.shelves.get(kind, {}) for known, id in (*self.readings, *self.closed) if known == kind)

    def place(self, kind: str, id: str, path: Path = (), *, key: bool = False) -> Place:
        """Where a value, or its key, stands in its file."""
        return self.readings[kind, id].place(path, key=key)

    def excuses(self, kind: str, id: str, path: Path) -> bool:
        """Whether the reader has already spoken about this place of a file."""
        reading = self.readings.get((kind, id))
        return reading is not None and reading.excuses(path)

    @cached_property
    def _mentions(self) -> Mapping[tuple[str, str], tuple[Mention, ...]]:
        records = {(kind, record.id): record for kind, record in self.records()}
        read = {key: self.readings[key].data if key in self.readings else None for key in (*records, *self.readings)}
        return {key: self.named.get(key) or mentions(*key, records.get(key), data) for key, data in read.items()}

    def mentions_of(self, kind: str, id: str) -> tuple[Mention, ...]:
        """The places where one record names others."""
        return self._mentions[kind, id]

    @property
    def mentions(self) -> Iterator[Mention]:
        """Every place where a file names another one, files with other problems included."""
        return (mention for found in self._mentions.values() for mention in found)

    @cached_property
    def _easier(self) -> Mapping[str, tuple[str, ...]]:
        pairs = {id: list(exercise.easier) for id, exercise in self.exercises.items()}
        for id, exercise in self.exercises.items():
            for harder in exercise.harder:
                if id not in pairs.setdefault(harder, []):
                    pairs[harder].append(id)
        return {id: tuple(other for other in others if other in self.exercises) for id, others in pairs.items()}

    @cached_property
    def _harder(self) -> Mapping[str, tuple[Exercise, ...]]:
        steps: dict[str, list[Exercise]] = {}
        for id, exercise in self.exercises.items():
            for easier in self._easier[id]:
                steps.setdefault(easier, []).append(exercise)
        return {id: tuple(above) for id, above in steps.items()}

    def easier(self, exercise: Exercise) -> tuple[Exercise, ...]:
        """The next steps down the ladder."""
        return tuple(self.exercises[id] for id in self._easier.get(exercise.id, ()))

    def harder(self, exercise: Exercise) -> tuple[Exercise, ...]:
        """The next steps up the ladder, worked out from who names this one as easier."""
        return self._harder.get(exercise.id, ())

    def routines_with(self, exercise: Exercise) -> tuple[Routine, ...]:
        """The routines an exercise is in."""
        return tuple(r for r in self.routines.values() if any(i.exercise == exercise.id for i in r.exercises))

    def exercises_for(self, muscle: Muscle) -> tuple[tuple[Exercise, str], ...]:
        """The exercises that use a muscle, each with its role in plain words, main muscle first."""
        found = [
            (exercise, use.role)
            for exercise in self.exercises.values()
            for use in exercise.muscles
            if use.muscle == muscle.id
        ]
        return tuple(
            (exercise, role.plain)
            for exercise, role in sorted(found, key=lambda pair: (list(Role).index(pair[1]), pair[0].name))
        )

    def dose(self, item: Item) -> Dose:
        """How much of an exercise a routine asks for."""
        return item.dose or self.exercises[item.exercise].dose

    def stop_lines(self, routine: Routine) -> tuple[str, ...]:
        """When to stop for today: the routine's own lines and its exercises', each once.

        A line that only begins another, such as "Your knee swells.", is left to that one.
        """
        exercises = (self.exercises[item.exercise].stop_if for item in routine.exercises)
        once = dict.fromkeys([*routine.stop_if, *(line for lines in exercises for line in lines)])
        return tuple(
            line for line in once if not any(other != line and other.startswith(line.rstrip(".")) for other in once)
        )

    def on_card(self, urgency: Urgency) -> tuple[str, ...]:
        """The one-line form of every safety list of an urgency, in their order."""
        return tuple(listed.on_card for listed in self.safety.values() if listed.urgency == urgency)

    def kit(self, routine: Routine) -> tuple[Equipment, ...]:
        """What a routine needs, each thing once, in the order it is needed."""
        ids = dict.fromkeys(id for item in routine.exercises for id in self.exercises[item.exercise].equipment)
        return tuple(self.equipment[id] for id in ids)
