"""The answer to whoever filled in the form for a new exercise."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from hipwise.address import address
from hipwise.cards import Paper, Print, Unprintable, exercise_sheet, pdf
from hipwise.records import Exercise

from .draft import Draft, draft
from .events import Issue
from .folder import write
from .marks import block, code
from .propose import Drafted
from .publish import CARDS
from .remark import finding
from .sticky import LONGEST

MOST = 20


def sketch(base: Path, issue: Issue, into: Path, today: date) -> bool:
    """Writes out/reply.md, out/draft.json and out/cards/; False where the issue is not of the form."""
    made = draft(base, issue, today)
    if made is None:
        return False
    printed = card(made, address(base / "mkdocs.yml").site)
    write(into / "out" / "draft.json", Drafted(issue.number, made.path, made.text, made.taken))
    (into / "out" / "reply.md").write_text(reply(made, printed=bool(printed)), "utf-8")
    (into / "out" / "cards").mkdir(exist_ok=True)
    if printed:
        (into / "out" / "cards" / "card.pdf").write_bytes(printed)
    return True


def reply(made: Draft, *, printed: bool) -> str:
    """What the answers became, what is still to mend, and what happens next; `printed` if there is a card."""
    errors = sum(problem.severity == "error" for problem in made.problems) + len(made.odd)
    verdict = "**Nothing is missing.**" if not errors else f"**{_things(errors)} to add or to mend**, listed below."
    parts = [f"Thank you for {code(made.name)}. {verdict}"]
    parts += [f"Your answers as [a printed card]({CARDS})."] * printed
    parts += [f"* {code(odd)}" for odd in made.odd[:MOST]]
    parts += [finding(problem, {problem.place.file: made.lines}) for problem in made.problems[:MOST]]
    more = len(made.problems) - MOST
    parts += [f"And {more} more."] * (more > 0)
    parts += [
        f"<details><summary>Your answers as a file</summary>\n\n{block(made.text, 'yaml')}\n\n</details>",
        _next(),
    ]
    text = "\n\n".join(parts) + "\n"
    return text if len(text) < LONGEST - 1000 else "\n\n".join([parts[0], "It is too long to show here.", _next()])


def _things(number: int) -> str:
    return "1 thing is left" if number == 1 else f"{number} things are left"


def _next() -> str:
    return (
        "### What happens next\n\n"
        "* Press the three dots above your text, then Edit, to change an answer. This reply follows.\n"
        "* You need not add all of it. What you leave open, we can add with you.\n"
        "* A maintainer reads it. If it fits, it becomes a pull request with your name on it."
    )


def card(made: Draft, site: str) -> bytes:
    """The printed card of a draft; nothing where its answers are not yet whole."""
    record = made.state.record(made.path)
    if not isinstance(record, Exercise):
        return b""
    try:
        sheet = exercise_sheet(record, made.state.library, f"{site}exercises/{record.id}/")
        return pdf(sheet, Paper.A4, Print.STANDARD)
    except Unprintable:
        return b""
