"""A special word stands beside plain ones where a page first uses it."""

from __future__ import annotations

from collections.abc import Iterator

from ..language.avoid import technical
from ..language.patterns import Hit, Patterns
from ..language.terms import everyday, explained, names_as_textbooks
from ..language.words import Sentence, sentences
from ..library import Library
from ..problems import Problem
from ..records import Term
from ..texts import Told
from .telling import Fault, problems
from .wording import GUIDES

Word = Term | str
READ = "rule-terms-are-explained-at-first-use"
NO_PAGES = ("references", "people", "glossary")


def terms_are_explained_at_first_use(library: Library) -> Iterator[Problem]:
    """Where a page first uses a word from the glossary, plain words stand beside it."""
    met: dict[tuple[str, str], set[str]] = {}
    terms = _patterns(library)

    def find(_: Library, told: Told) -> Iterator[Fault]:
        return _unexplained(told, terms, met.setdefault((told.kind, told.id), set()))

    return problems(library, find, READ)


def alone(library: Library, told: Told) -> Iterator[Fault]:
    """Every special word of one text that stands without plain words."""
    return _unexplained(told, _patterns(library), set())


def _patterns(library: Library) -> Patterns[Word]:
    """Every special word of the glossary, and the words from textbooks."""
    terms = [term for term in library.glossary.values() if term.term.lower() not in everyday()]
    named: list[tuple[str, Word]] = [(name, term) for term in terms for name in (term.term, *term.also)]
    return Patterns([(words, term) for name, term in named if (words := _words(name))] + list(technical()))


def _words(name: str) -> str:
    """A name as sentences hold it; no other sign of it means anything to a pattern."""
    return " ".join(word for sentence in sentences(name) for word in sentence.words)


def _unexplained(told: Told, words: Patterns[Word], met: set[str]) -> Iterator[Fault]:
    if told.kind in NO_PAGES or told.id.startswith(GUIDES) or names_as_textbooks(told.kind, told.field):
        return
    if told.is_name or (told.passage and told.passage.is_heading):
        return
    for sentence in sentences(told.text):
        hits = list(words.find(sentence))
        explained_by_name = {at for hit in hits if isinstance(hit.load, Term) for at in range(hit.first, hit.last + 1)}
        for hit in hits:
            if isinstance(hit.load, Term):
                if _bare(sentence, hit, hit.load.id, hit.load.plain, met):
                    yield _term(sentence, hit, hit.load)
            elif hit.first not in explained_by_name and _bare(sentence, hit, sentence.words[hit.first], "", met):
                yield _textbook(sentence, hit, hit.load)


def _bare(sentence: Sentence, hit: Hit[Word], id: str, plain: str, met: set[str]) -> bool:
    """Whether a word is met for the first time, and without plain words."""
    fresh = id not in met
    met.add(id)
    return fresh and not explained(sentence, hit.first, hit.last, plain)


def _term(sentence: Sentence, hit: Hit[Word], term: Term) -> Fault:
    word = sentence.between(hit.first, hit.last)
    message = f"“{word}” is used for the first time here, without plain words beside it."
    return Fault(sentence.starts[hit.first], sentence.end(hit.last), "term-alone", message, f"{term.plain} ({word})")


def _textbook(sentence: Sentence, hit: Hit[Word], plain: str) -> Fault:
    word = sentence.between(hit.first, hit.last)
    message = f"“{word}” is a word from textbooks."
    expected = f"plain words: {plain}"
    return Fault(sentence.starts[hit.first], sentence.end(hit.last), "word-technical", message, expected, "", True)
