"""A plan and its address say the same, in words and numbers of the exercises' own files."""

from __future__ import annotations

from hipwise.cards.move import sentences
from hipwise.library import Library
from hipwise.planner import EFFORT
from hipwise.plans import LETTERS, code_of, plan_of, ranges
from hipwise.records.fields import Span

from .conftest import Ask

AGAIN = "given.map(it => plan.encode(plan.decode(it, library)))"
NOTES = "given.map(it => plan.decode(it, library).notes.map(note => note.kind))"
OF_ROUTINES = """given.map(it => plan.decode(it, library).items
  .map(({ code, dose }) => plan.told(library.exercises[code], dose)))"""
TOLD = "given[0].map(([code, dose]) => plan.told(library.exercises[code], dose))"


def test_every_routine_stands_in_an_address_and_comes_back_the_same(ask: Ask, library: Library) -> None:
    plans = _plans(library)
    assert ask(AGAIN, *plans) == plans
    assert ask(NOTES, *plans) == [[] for _ in plans]


def test_every_dose_is_told_as_its_own_page_tells_it(ask: Ask, library: Library) -> None:
    asked, wanted = [], []
    for id, exercise in library.exercises.items():
        for end in ("low", "high"):
            numbers = {letter: getattr(span, end) for letter, span in ranges(exercise.dose).items()}
            dose = exercise.dose.model_copy(update={LETTERS[it]: Span(n, n) for it, n in numbers.items()})
            asked.append([code_of("exercises", id), numbers])
            wanted.append({"amount": exercise.amount(dose), "words": list(sentences(dose))})
    assert ask(TOLD, asked) == wanted


def test_a_routine_taken_over_is_as_hard_as_the_routine(ask: Ask, library: Library) -> None:
    for routine, told in zip(library.routines.values(), ask(OF_ROUTINES, *_plans(library)), strict=True):
        wanted = [sentences(library.dose(item))[EFFORT] for item in routine.exercises]
        assert [tuple(it["words"][EFFORT]) for it in told] == wanted, routine.id


def test_what_is_not_known_is_told_and_kept(ask: Ask) -> None:
    bridge, clam = code_of("exercises", "bridge"), code_of("exercises", "clamshell")
    mixed = f"1y13t0730-{bridge}s2r9p60d3-zzzzs2r9-{clam}s99r1p60d2"
    assert ask(NOTES, mixed) == [["unknown", "fitted"]]
    assert ask(AGAIN, mixed) == [f"1y13t0730-{bridge}s2r9p60d3-zzzzs2r9-{clam}s3r8p60d2"]


def test_what_is_no_plan_or_a_later_one_says_so(ask: Ask) -> None:
    assert ask(NOTES, "2-abcd", "<b>", "constructor-__proto__", "") == [["newer"], ["broken"], ["broken"], []]
    assert ask(NOTES, "1-<b>") == [["broken"]]


def test_twelve_exercises_with_everything_chosen_are_short(ask: Ask) -> None:
    longest = "library => Object.entries(library.exercises).map(([code, it]) => ({ code, dose: Object.fromEntries("
    longest += "Object.entries(it.range).map(([letter, [, high]]) => [letter, high])) }))"
    longest += ".sort((a, b) => Object.keys(b.dose).length - Object.keys(a.dose).length).slice(0, plan.MOST)"
    made = "plan.encode({ warmUp: given[0], weekdays: [1, 2, 3, 4, 5, 6, 7], time: '07:30', items: (%s)(library) })"
    address = ask(made % longest, code_of("routines", "the-four"))
    assert address.count("-") == 12
    assert len("https://hipwise.github.io/hipwise/build/#" + address) < 300


def _plans(library: Library) -> list[str]:
    return [plan_of(routine, library) for routine in library.routines.values()]
