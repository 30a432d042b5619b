"""Questions can be answered from the page that asks them."""

from __future__ import annotations

from collections.abc import Iterator

from ..library import Library
from ..problems import Place, Problem
from ..records import anchor
from ..records.check import Question

FIELDS = {"checks": "questions", "complaints": "check_yourself"}


def answers_to_choose_from_differ(library: Library) -> Iterator[Problem]:
    """The right answer and the wrong ones all differ."""
    for kind, field in FIELDS.items():
        for id, record in library.shelves.get(kind, {}).items():
            for index, asked in enumerate(getattr(record, field)):
                if again := _again(asked):
                    yield Problem(
                        library.place(kind, id, (field, index, *again)),
                        "answer-twice",
                        "This answer is there twice, so nobody can tell which one is right.",
                        expected="1 right answer, and wrong ones that differ from it",
                        read=anchor(kind, (field, "wrong")),
                    )


def _again(asked: Question) -> tuple[str, int] | None:
    seen = {asked.right.casefold()}
    for index, answer in enumerate(asked.wrong):
        if answer.casefold() in seen:
            return "wrong", index
        seen.add(answer.casefold())
    return None


def answers_stand_on_the_page_that_asks(library: Library) -> Iterator[Problem]:
    """A page that asks a question also tells the claim its answer comes from."""
    for article in library.articles:
        told = {call.id for call in article.calls if call.name == "claim"}
        for call in article.calls:
            check = library.checks.get(call.id) if call.name == "check" else None
            for index, asked in enumerate(check.questions) if check else ():
                if asked.claim not in told:
                    path = ("questions", index, "claim")
                    yield Problem(
                        library.place("checks", call.id, path),
                        "answer-elsewhere",
                        f"{article.file} asks this question, but does not tell the claim its answer comes from.",
                        expected="a claim of that page, or a call of this claim there",
                        read=anchor("checks", path),
                        also=Place(article.file, 1, 1),
                    )
