"""The words of the comment on a pull request: thanks, a verdict, what changed, what was found, what happens next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from hipwise.problems import Problem

from .clinical import Review
from .comparing import Change
from .folder import Pull, Suggestion
from .marks import attribute, block, cell, code
from .portraits import Portrait
from .publish import CARDS, PICTURES
from .reading import Ease
from .saying import rows, summary
from .states import named
from .suggest import MOST

LONGEST = 55_000
"""Room is left for the addresses of the pictures."""
MOST_ROWS = 40
MOST_FINDINGS = 25
WIDTH = 380


@dataclass(frozen=True, slots=True)
class Leaf:
    """All there is to say of one changed file."""

    path: str
    title: str
    changes: Sequence[Change]
    before: Portrait = field(default_factory=Portrait)
    after: Portrait = field(default_factory=Portrait)
    was: Ease | None = None
    now: Ease | None = None
    drawn: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """All there is to say of a pull request; `leaves` and `problems` are empty where its files were not read."""

    pull: Pull
    leaves: Sequence[Leaf]
    problems: Sequence[Problem]
    texts: Mapping[str, Sequence[str]]
    review: Review
    undrawn: int = 0
    clicks: tuple[Suggestion, ...] = ()
    """All that can be mended with a click, also what waits until others are taken."""


def remark(told: Told) -> str:
    """The whole comment, in at most LONGEST characters; files for which there is no room are counted."""
    head, tail = _thanks(told), [part for part in (_found(told), _next(told)) if part]
    leaves = [_leaf(leaf) for leaf in told.leaves]
    room = LONGEST - sum(len(part) + 2 for part in (head, *tail)) - 200
    shown = 0
    for leaf in leaves:
        room -= len(leaf) + 2
        if room < 0:
            break
        shown += 1
    left = len(leaves) - shown
    more = [f"For {left} more changed file{'s' * (left > 1)} there is no room here; the page of files shows them."]
    return "\n\n".join([head, *leaves[:shown], *more * bool(left), *tail]) + "\n"


def _thanks(told: Told) -> str:
    pull = told.pull
    welcome = "Thank you, and welcome." if pull.newcomer else "Thank you for this change."
    return f"{welcome} {_verdict(told)}\n\n{_state(told)}".strip()


def _verdict(told: Told) -> str:
    errors = sum(problem.severity == "error" for problem in told.problems)
    if errors:
        if errors == 1:
            return "**One thing is still to mend**, and it is explained below."
        return f"**{errors} things are still to mend**, and each is explained below."
    if told.pull.checked in ("failure", "timed_out"):
        return "**The tests found something.** The page below tells what."
    if told.review.state == "wait":
        return "**The checker found nothing to mend.** A person looks at it next."
    if not told.leaves:
        return "**A maintainer reads it next.**"
    return "**Nothing stands in the way.**"


def _state(told: Told) -> str:
    pull = told.pull
    if pull.oversize:
        return f"{code(pull.oversize)} So the files are not drawn here, and a maintainer reads them."
    if pull.code and pull.data:
        return "It changes more than content, so nothing is drawn here. The changes of the content are below."
    return "It changes code or pages, and those are not run here." if pull.code else ""


def _leaf(leaf: Leaf) -> str:
    kind, id = named(leaf.path)
    head = f"### {code(leaf.title)}\n\n{code(leaf.path)}"
    parts = [head, summary(kind, leaf.changes), *_pictures(leaf, id)]
    return "\n\n".join(part for part in (*parts, _table(kind, leaf.changes), _ease(leaf)) if part)


def _pictures(leaf: Leaf, id: str) -> Iterator[str]:
    if not leaf.drawn:
        return
    before, after = leaf.before, leaf.after
    name = f"{named(leaf.path)[0]}-{id}"
    yield _pair(name, "", before.figure, after.figure, before.shows, after.shows, "picture")
    if after.trouble:
        yield code(after.trouble)
    card = f"Printed card of {leaf.title}"
    pair = _pair(name, "-card", before.card, after.card, card, card, "printed card")
    pages = f"{after.pages} page{'' if after.pages == 1 else 's'}, [as PDF]({CARDS})." if after.pdf else ""
    if pair:
        yield "\n\n".join(["<details><summary>The printed card</summary>", pair, pages, "</details>"])


def _pair(name: str, suffix: str, before: bytes, after: bytes, was: str, now: str, what: str) -> str:
    if not before and not after:
        return ""
    if before == after:
        return f"No visible change of the {what}."
    left = _image(f"{name}-before{suffix}.png", f"Before: {was}") if before else "not there yet"
    right = _image(f"{name}-after{suffix}.png", f"After: {now}") if after else f"no {what}"
    return f"| before | after |\n|---|---|\n| {left} | {right} |"


def _image(name: str, alt: str) -> str:
    return cell(f'<img src="{PICTURES}{name}" width="{WIDTH}" alt="{attribute(alt, 200)}">')


def _table(kind: str, changes: Sequence[Change]) -> str:
    all_rows = rows(kind, changes)
    if not all_rows:
        return ""
    lines = ["| what | what happened |", "|---|---|"]
    lines += [f"| {row.what} | {row.happened} |" for row in all_rows[:MOST_ROWS]]
    more = f"\n\nAnd {len(all_rows) - MOST_ROWS} more." if len(all_rows) > MOST_ROWS else ""
    table = "\n".join(lines) + more
    return table if len(all_rows) <= 8 else f"<details><summary>Every field</summary>\n\n{table}\n\n</details>"


def _ease(leaf: Leaf) -> str:
    if leaf.now is None:
        return ""
    was = "" if leaf.was is None else f" (before: {leaf.was.years:.1f})"
    return f"Reading grade {leaf.now.years:.1f}{was}. The hardest sentence: {code(leaf.now.hardest, 220)}"


def _found(told: Told) -> str:
    if not told.problems:
        return ""
    lines = [finding(problem, told.texts) for problem in told.problems[:MOST_FINDINGS]]
    more = len(told.problems) - MOST_FINDINGS
    last = [f"And {more} more."] * (more > 0)
    return "\n\n".join(["### What the checker found", *_clicks(len(told.clicks)), *lines, *last])


def _clicks(count: int) -> Iterator[str]:
    if count:
        stand = (
            "A suggestion stands at its line" if count == 1 else f"{min(count, MOST)} suggestions stand at their lines"
        )
        more = f" {count - MOST} more follow when these are taken." if count > MOST else ""
        yield f"{stand}. Press **Commit suggestion** to take {'it' if count == 1 else 'one'}.{more}"


def finding(problem: Problem, texts: Mapping[str, Sequence[str]]) -> str:
    """One finding with its line, in Markdown; `texts` are the lines of files."""
    place = problem.place
    line = next(iter(texts.get(place.file, ())[place.line - 1 : place.line]), "")
    sign = "To mend" if problem.severity == "error" else "To think about"
    hints = [f"Expected: {code(problem.expected)}."] if problem.expected else []
    hints += [f"Nearest: {code(problem.nearest)}."] if problem.nearest else []
    said = f"**{sign}**, {code(f'{place.file}:{place.line}')}: {code(problem.message, 300)} {' '.join(hints)}"
    return f"{said.strip()}\n{block(line[:200], 'yaml')}" if line.strip() else said.strip()


def _next(told: Told) -> str:
    pull = told.pull
    lines = [_tests(pull), _clinical(told.review)]
    if told.undrawn:
        lines.append(f"{told.undrawn} more files changed than are drawn here.")
    if pull.newcomer and not pull.checked:
        lines.append("As this is your first change here, a maintainer starts the tests. You need not do anything.")
    if pull.unsigned:
        lines.append(f"If you like, sign off your commits with this line: {code(pull.unsigned)} It stops nothing.")
    lines.append("A maintainer reads it and answers you. Push again at any time, and this comment follows.")
    return "### What happens next\n\n" + "\n".join(f"* {line}" for line in lines)


def _tests(pull: Pull) -> str:
    page = f" [See them]({pull.check_page})." if pull.check_page.startswith("https://") else ""
    if pull.checked == "success":
        return f"The tests passed.{page}"
    if pull.checked in ("failure", "timed_out"):
        return f"The tests found something.{page}"
    return f"The tests have not finished yet.{page}"


def _clinical(review: Review) -> str:
    heads = {
        "pass": "Clinical review: done.",
        "wait": "Clinical review: waits.",
        "none": "Clinical review: not needed.",
    }
    return f"{heads[review.state]} {code(review.reason)}"
