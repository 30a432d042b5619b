"""Which labels a change gets, worked out from what it does."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from .comparing import Change
from .folder import Pull
from .states import States, named
from .voicing import careful

WORDS = frozenset({"stop_if", "cautions", "signs", "do", "on_card", "see_someone_if"})


def labels(pull: Pull, states: States | None, changes: Mapping[str, Collection[Change]]) -> tuple[str, ...]:
    """The labels of a pull request, in the order of the alphabet."""
    found = set(_of(states, changes)) if states else set()
    found |= {"code"} if pull.code else set()
    found |= {"first contribution"} if pull.newcomer else set()
    return tuple(sorted(found))


def _of(states: States, changes: Mapping[str, Collection[Change]]) -> Iterator[str]:
    for path, those in changes.items():
        kind = named(path)[0]
        new = states.before.data(path) is None
        if new and kind == "exercises":
            yield "new exercise"
        firsts = {change.names[0] for change in those if change.names and not new}
        if kind == "references" or any("sources" in change.names for change in those if not new):
            yield "sources"
        if "pose" in firsts:
            yield "figure"
        if "dose" in firsts or any("dose" in change.names for change in those if not new):
            yield "dose changed"
        if any(careful(kind, (name,)) for name in firsts & WORDS):
            yield "safety words changed"
