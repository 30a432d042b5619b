"""How sure a sentence sounds at a word of it, and whether that word is denied."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum
from functools import cache, lru_cache

from .data import read
from .patterns import Patterns
from .words import HARD, Sentence

REACH = 7
PERFECT = 6
FINITE = frozenset({
    "is", "are", "was", "were", "has", "does", "led", "brought", "gave", "made", "kept", "took", "came", "got", "began",
    "went", "drove", "paid", "sprang", "lay", "arose", "wore", "beat", "sped",
})  # fmt: skip
CARRIES = frozenset({"may", "might", "could", "can", "to", "help", "helps", "and", "or", "be", "have"})


class Force(IntEnum):
    """How much a sentence says: nothing for sure, a maybe, a probably, or a plain fact."""

    open = 1
    maybe = 2
    probably = 3
    plain = 4


def listed(lines: Iterable[str]) -> list[tuple[str, str]]:
    """Patterns as a list in the data gives them, several on a line where commas part them; each stands for itself."""
    return [(part.strip(), part.strip()) for line in lines for part in str(line).split(",")]


@cache
def patterns(name: str) -> Patterns[str]:
    """One list of sure.yml as patterns."""
    return Patterns(listed(read("sure")[name]), read("health")["classes"])


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(map(str, read("sure")[name]))


@lru_cache(maxsize=4096)
def clauses(sentence: Sentence) -> tuple[int, ...]:
    """The words at which a new clause begins, the first word not among them."""
    found = []
    words = sentence.words
    for index in range(1, len(words)):
        signs = sentence.marks.get(index, "")
        joined = words[index] in _set("after_comma") and "," in signs
        turned = index + 1 < len(words) and words[index + 1] in _set("subjects")
        if (
            HARD & set(signs)
            or (words[index] in _set("clauses") and not _asked(sentence, index))
            or (words[index] in _set("conditions") and words[index - 1] not in _set("asks"))
            or (joined and (turned or words[index] in ("so", "yet", "then")))
            or (words[index - 1] not in _set("clauses") and "," in signs and _after_condition(sentence, index))
        ):
            found.append(index)
    return tuple(found)


def _asked(sentence: Sentence, index: int) -> bool:
    """Whether "which" asks, as in "nobody knows which", and so belongs to the clause before it."""
    return sentence.words[index] == "which" and sentence.words[index - 1] in _set("asks")


def _after_condition(sentence: Sentence, index: int) -> bool:
    """Whether a comma closes a condition the sentence begins with."""
    return sentence.words[0] in _set("conditions") | {"as"} and all(
        "," not in sentence.marks.get(before, "") for before in range(1, index)
    )


def clause_of(sentence: Sentence, index: int) -> tuple[int, int]:
    """The first word of the clause a word stands in, and the first word after it."""
    edges = (0, *clauses(sentence), len(sentence.words))
    start = max(edge for edge in edges if edge <= index)
    return start, min(edge for edge in edges if edge > index)


def conditional(sentence: Sentence, index: int) -> bool:
    """Whether a word stands in a condition, as in "when pain eases"."""
    return sentence.words[clause_of(sentence, index)[0]] in _set("conditions")


def denied(sentence: Sentence, index: int) -> bool:
    """Whether what begins at a word is said not to be so."""
    start = clause_of(sentence, index)[0]
    if start == index and not HARD & set(sentence.marks.get(index, "")):
        start = max(0, index - 3)
    feigned = {at for hit in patterns("affirms").find(sentence) for at in range(hit.first, hit.last + 1)}
    return any(
        sentence.words[at] in _set("denies") and at not in feigned for at in range(max(start, index - REACH), index)
    )


def force(sentence: Sentence, index: int) -> Force:
    """How sure the sentence sounds of what begins at a word."""
    start, end = clause_of(sentence, index)
    if _left_open(sentence, start, end, index):
        return Force.open
    if _has(sentence, "perhaps", start, end) or _may(sentence, start, index):
        return Force.maybe
    if _has(sentence, "fairly", start, end):
        return Force.probably
    return Force.plain


def loose_force(sentence: Sentence, index: int) -> Force:
    """How sure the clause around a word sounds, going by its most careful word."""
    return min(_sounds(sentence, *clause_of(sentence, index)))


def sounds(sentence: Sentence) -> frozenset[Force]:
    """Every degree of sureness that words of a sentence give it."""
    return _sounds(sentence, 0, len(sentence.words))


def _sounds(sentence: Sentence, start: int, end: int) -> frozenset[Force]:
    words = frozenset(sentence.words[start:end])
    found = {
        Force.open: any(start <= hit.first < end for hit in patterns("open").find(sentence)),
        Force.maybe: bool(words & (_set("modals") | _set("perhaps"))),
        Force.probably: _has(sentence, "fairly", start, end),
    }
    return frozenset(each for each, there in found.items() if there) or frozenset({Force.plain})


def is_open(sentence: Sentence) -> bool:
    """Whether a sentence says that something is not known, disagreed on or an idea."""
    return patterns("open").anywhere(sentence)


def _left_open(sentence: Sentence, start: int, end: int, index: int) -> bool:
    for hit in patterns("open").find(sentence):
        settled = hit.first > 0 and sentence.words[hit.first - 1] in _set("settles")
        if not start <= hit.first < end or settled:
            continue
        taken = sentence.words[hit.first : index] if hit.first < index else ()
        if not _set("presumes") & set(taken):
            return True
    return False


def _may(sentence: Sentence, start: int, index: int) -> bool:
    """Whether a may, might, could or can governs the verb at a word."""
    verb = sentence.words[index]
    if verb in FINITE or (verb.endswith("s") and not verb.endswith("ss")) or verb.endswith("ed"):
        back = sentence.words[max(start, index - 2) : index]
        return bool(_set("modals") & set(back)) and ("have" in back or "be" in back)
    for at in range(index - 1, max(start, index - REACH) - 1, -1):
        if sentence.words[at] in _set("modals"):
            return True
        if sentence.words[at] in ("that", "who", "which", "how", "why"):
            return sentence.words[at] == "that" and sentence.words[at - 1] == "be"
    return False


def _has(sentence: Sentence, name: str, start: int, end: int) -> bool:
    for hit in patterns(name).find(sentence):
        before = sentence.words[hit.first - 1] if hit.first else ""
        compared = sentence.words[hit.first] == "likely" and before in _set("not_sure")
        if start <= hit.first < end and not compared:
            return True
    return False
