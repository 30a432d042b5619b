"""What a workflow types; each command does one step, and says on a line what came of it."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from . import events, folder
from .api import Api
from .bill import bill_of
from .pack import packed
from .propose import ACCEPTED, Unproposed
from .propose import answer as reply_to
from .propose import propose as propose_issue
from .remind import remind as remind_of
from .settings import differences

DONE, FAILED = 0, 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; 0 where it did what it is for."""
    options = _parser().parse_args(arguments)
    return int(options.run(options))


def gather(options: argparse.Namespace) -> int:
    """Fetches a pull request's content files as data."""
    from .gather import gather as fetch

    pull = fetch(Api.of_workflow(), events.run_of(events.event()), options.folder)
    folder.outputs(found=str(pull is not None).lower())
    return _say(f"Pull request {pull.number}." if pull else "This run belongs to no open pull request.")


def compose(options: argparse.Namespace) -> int:
    """Renders the comment; needs no network and no token."""
    from .compose import compose as render  # what only needs Python does not load the rest

    render(Path(), options.folder, date.today())
    return _say(f"The comment is in {options.folder}/out.")


def publish(options: argparse.Namespace) -> int:
    """Puts pictures, comment, labels and verdict onto the pull request."""
    from .publish import publish as put

    cards = os.environ.get("CARDS", "")
    done = put(Api.of_workflow(), events.run_of(events.event()), options.folder, cards)
    return _say("Published." if done else "The pull request has moved on.")


def draft(options: argparse.Namespace) -> int:
    """Reads an issue as a content file, and writes the reply."""
    from .reply import sketch  # what only needs Python does not load the rest

    issue = events.issue_of(events.event())
    found = sketch(Path(), issue, options.folder, date.today())
    folder.outputs(found=str(found).lower())
    if not found and issue.label == ACCEPTED:
        return _say("Accepted, but it is not of the form for a new exercise, so nothing can be proposed.", FAILED)
    return _say(f"The reply is in {options.folder}/out." if found else "It is not of the form for a new exercise.")


def answer(options: argparse.Namespace) -> int:
    """Keeps the reply under an issue up to date."""
    reply_to(Api.of_workflow(), events.issue_of(events.event()), options.folder, os.environ.get("CARDS", ""))
    return _say("Answered.")


def propose(options: argparse.Namespace) -> int:
    """Opens the pull request of an accepted issue."""
    try:
        address = propose_issue(Api.of_workflow(), events.issue_of(events.event()), options.folder)
    except Unproposed as error:
        return _say(f"No pull request: {error}", FAILED)
    return _say(f"Proposed: {address}")


def forms(options: argparse.Namespace) -> int:
    """Writes the issue forms anew."""
    from .forms import FOLDER, renewed

    for name, text in renewed(Path(), date.today()).items():
        (options.folder / FOLDER / name).write_text(text, "utf-8")
    return _say("The forms are written.")


def due(options: argparse.Namespace) -> int:
    """Lists the reviews that are due."""
    from .due import listed

    text = listed(Path(), date.today())
    (options.folder / "out").mkdir(parents=True, exist_ok=True)
    (options.folder / "out" / "due.md").write_text(text, "utf-8")
    folder.outputs(found=str(bool(text)).lower())
    return _say("Some reviews are due." if text else "No review is due.")


def remind(options: argparse.Namespace) -> int:
    """Opens the monthly issue, or renews the one that is open."""
    text = (options.folder / "out" / "due.md").read_text("utf-8")
    return _say(remind_of(Api.of_workflow(), text, date.today()))


def settings(options: argparse.Namespace) -> int:
    """Says where GitHub's settings differ from what is written down in a folder."""
    found = differences(Api.of_workflow(), options.folder)
    print("\n".join(found) or "GitHub is set as written down.")
    return FAILED if found else DONE


def bill(options: argparse.Namespace) -> int:
    """Writes what the site is built from, as CycloneDX, into a folder."""
    options.folder.mkdir(parents=True, exist_ok=True)
    (options.folder / "sbom.cdx.json").write_text(bill_of(Path("requirements.lock").read_text("utf-8")), "utf-8")
    return _say("The bill is written.")


def pack(options: argparse.Namespace) -> int:
    """Packs a folder as a file beside it, the same bytes each time."""
    return _say(f"{packed(options.folder)} is written.")


def _say(words: str, code: int = DONE) -> int:
    print(words)
    return code


COMMANDS = (gather, compose, publish, draft, answer, propose, forms, due, remind, settings, bill, pack)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m hipwise_github", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="command")
    for run in COMMANDS:
        command = commands.add_parser(run.__name__, help=run.__doc__, description=run.__doc__)
        command.set_defaults(run=run)
        command.add_argument("folder", type=Path, help="the folder it reads from and writes to")
    return parser


if __name__ == "__main__":
    sys.exit(main())
