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


def _say(words: str) -> int:
    print(words)
    return DONE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m hipwise_github", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="command")
    for run in (gather, compose, publish):
        command = commands.add_parser(run.__name__, help=run.__doc__, description=run.__doc__)
        command.set_defaults(run=run)
        command.add_argument("folder", type=Path, help="the folder that one job hands to the next")
    return parser


if __name__ == "__main__":
    sys.exit(main())
