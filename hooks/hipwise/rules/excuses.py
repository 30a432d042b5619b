"""A remark that lets words pass is needed and says why."""

from __future__ import annotations

from collections.abc import Iterator

from ..library import Library
from ..problems import Problem
from ..texts import Told
from .claims import causal, unsure
from .health import unclaimed
from .reading import crowded, long
from .telling import Excuse, Finder, covers, excuses
from .terms import alone
from .wording import avoided, odd

READ = "rule-excuses-have-a-use-and-a-reason"
SHORTEST_REASON = 3
FINDERS: tuple[Finder, ...] = (avoided, odd, long, crowded, alone, unclaimed, causal, unsure)


def excuses_have_a_use_and_a_reason(library: Library) -> Iterator[Problem]:
    """A remark that lets words pass names words that need it, and says why."""
    for told in library.told:
        for excuse in excuses(told):
            if len(excuse.reason.split()) < SHORTEST_REASON:
                message = f"This remark lets “{excuse.words}” pass and does not say why."
                expected = 'wording-ok: "the words", and then the reason in a few words'
                yield Problem(excuse.place, "excuse-without-reason", message, expected, read=READ)
            elif not _needed(library, told, excuse):
                message = f"Nothing is found at “{excuse.words}” in the text below."
                expected = "the words that a message shows, or no remark"
                yield Problem(excuse.place, "excuse-without-use", message, expected, read=READ)


def _needed(library: Library, told: Told, excuse: Excuse) -> bool:
    return any(covers(excuse, told, fault) for find in FINDERS for fault in find(library, told))
