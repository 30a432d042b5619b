"""The comment on a pull request, rendered by the main branch's code, without network and without a token."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from hipwise.address import address
from hipwise.easel.workshop import CACHE, Easel
from hipwise.problems import Problem, in_order

from . import folder
from .clinical import Review, clinicians, review, touched
from .comparing import Change, compare
from .folder import Pull, Suggestions, Verdict
from .kinds import labels
from .mends import mends
from .portraits import MOST_DRAWN, Portrait, Studio, drawable, keep
from .reading import ease
from .remark import Leaf, Told, remark
from .states import States, load, named
from .suggest import MOST

Changes = Mapping[str, Sequence[Change]]
Pair = tuple[Portrait, Portrait]
"""A file as it was, and as it is."""


@dataclass(frozen=True, slots=True)
class Desk:
    """All that lies ready when the comment is written."""

    base: Path
    out: Path
    states: States
    pull: Pull
    changes: Changes
    decided: Review

    def leaf(self, path: str, pair: Pair | None = None) -> Leaf:
        """What there is to say of one file; with a pair, its pictures too."""
        before, after = pair or (Portrait(), Portrait())
        was, now = ease(self.states.before, path), ease(self.states.after, path)
        title = _title(self.states, path)
        return Leaf(path, title, self.changes[path], before, after, was, now, drawn=pair is not None)


def compose(base: Path, gathered: Path, today: date) -> None:
    """Writes out/ below a gathered pull request: comment.md, verdict.json, suggestions.json, pictures/ and cards/."""
    pull = folder.pull_in(gathered)
    out = gathered / "out"
    if pull.oversize or not pull.data:
        reason = Review("wait", "A clinician looks at a change of this size.") if pull.oversize else _untouched()
        _write(out, pull, Told(pull, (), (), {}, reason), labels(pull, None, {}))
        return
    with tempfile.TemporaryDirectory(prefix="hipwise-pull-") as room:
        states = load(base, gathered, pull.data, today, Path(room))
    changes = {path: list(compare(states.before.data(path), states.after.data(path))) for path in _paths(states)}
    decided = review(pull, touched(states, changes), clinicians(base, states.before.library.people))
    tell = _drawn if pull.data_only else _told
    told = tell(Desk(base, out, states, pull, changes, decided))
    _write(out, pull, told, labels(pull, states, changes))


def _untouched() -> Review:
    return Review("none", "No content changed.")


def _paths(states: States) -> list[str]:
    """Every file that changed; one that was renamed under both names."""
    both = (path for file in states.files for path in ((file.earlier, file.path) if file.was else (file.path,)))
    return list(dict.fromkeys(both))


def _told(desk: Desk) -> Told:
    """The changes alone: what is found and drawn may hang on code that is not here."""
    return Told(desk.pull, [desk.leaf(path) for path in desk.changes], (), {}, desk.decided)


def _drawn(desk: Desk) -> Told:
    every, states = drawable(desk.changes), desk.states
    with Easel(desk.base / CACHE) as easel:
        studio = Studio(easel, address(desk.base / "mkdocs.yml"))
        pairs = {
            path: (studio.portrait(states.before, path), studio.portrait(states.after, path))
            for path in every[:MOST_DRAWN]
        }
    for path, pair in pairs.items():
        _keep(path, pair, desk.out)
    leaves = [desk.leaf(path, pairs.get(path)) for path in desk.changes]
    found = in_order([*states.new_problems, *(fault for pair in pairs.values() for fault in _newly(*pair))])
    clicks = tuple(mends(states, found))
    return Told(desk.pull, leaves, found, states.after.texts, desk.decided, len(every) - len(pairs), clicks)


def _newly(before: Portrait, after: Portrait) -> list[Problem]:
    known = {(problem.code, problem.message) for problem in before.problems}
    return [problem for problem in after.problems if (problem.code, problem.message) not in known]


def _keep(path: str, pair: Pair, out: Path) -> None:
    for version, portrait in zip(("before", "after"), pair, strict=True):
        keep(portrait, f"{'-'.join(named(path))}-{version}", out)


def _title(states: States, path: str) -> str:
    """The name readers see, before or after, else the id."""
    told = next((data for state in (states.after, states.before) if isinstance(data := state.data(path), dict)), {})
    return next((str(told[name]) for name in ("name", "title", "term") if told.get(name)), named(path)[1])


def _write(out: Path, pull: Pull, told: Told, labels: tuple[str, ...]) -> None:
    verdict = Verdict(pull.number, pull.head, told.review.state, told.review.reason, labels)
    folder.write(out / "verdict.json", verdict)
    folder.write(out / "suggestions.json", Suggestions(told.clicks[:MOST]))
    (out / "comment.md").write_text(remark(told), "utf-8")
