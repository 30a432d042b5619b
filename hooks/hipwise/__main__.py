"""What a person types: check the content, export the site, draw the cards or one figure."""

from __future__ import annotations

import argparse
import gc
import io
import os
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from .address import Address, Unaddressed, address
from .commands.check import check, check_options
from .commands.fix import fix, fix_options
from .commands.outcomes import CLEAN, FINDINGS, OWN_BUG, WRONG_USE
from .commands.preview import preview, preview_options
from .mishap import WrongUse, confess
from .progress import Count

if TYPE_CHECKING:
    from .edition import Edition

UNREAD = 141
"""What a shell says of a program whose reader left."""
INTERRUPTED = 130
"""What a shell says of a program that was stopped with Ctrl-C."""
ANSWERS = {
    "id": "the name of the new file, without .yml",
    "position": "exercise: how the body is placed",
    "muscle": "exercise: the id of the muscle that does most of it",
    "from": "exercise: the id of another one to take all over from, its words too",
    "level": "exercise: 0, 1, 2 or 3",
    "purpose": "exercise: what it trains, in one line",
    "topic": "claim: what it is about",
    "kind": "claim: what sort of statement it is",
    "certainty": "claim: how sure anyone can be",
    "source": "claim: the id of the reference that speaks for it",
    "title": "reference: its title",
    "authors": "reference: who wrote it, as in Neal BS; Lack SD",
    "year": "reference: the year",
    "journal": "reference: the journal",
    "design": "reference: how the study was made",
}
"""The questions of the command new that may be answered behind it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; 0 clean, 1 findings, 2 wrong use, 3 a bug of our own, 141 if nobody reads on."""
    try:
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):  # a screen that lacks a letter gets its number
                stream.reconfigure(errors="backslashreplace")
        gc.set_threshold(200_000)  # a command ends before there is much to forget, and looking for it takes long
        options = _parser().parse_args(arguments)
        code = int(options.run(options))
        sys.stdout.flush()
        return code
    except BrokenPipeError:  # as in: hipwise check | head
        for stream in (sys.stdout, sys.stderr):  # what is left is written when Python ends and its workers with it
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        return UNREAD
    except SystemExit as leaving:
        return WRONG_USE if leaving.code else CLEAN
    except (WrongUse, Unaddressed) as error:
        return _wrong_use(str(error))
    except Exception:  # a contributor never meets a traceback
        return _own_bug()


def export(options: argparse.Namespace) -> int:
    """Writes the whole site as Markdown files for any builder."""
    from .export import write

    return _written(options, lambda edition: write(edition, options.root, options.folder))


def cards(options: argparse.Namespace) -> int:
    """Writes every card as PDF, with a picture of its first page."""
    from .export import write_cards

    return _written(options, lambda edition: write_cards(edition, options.folder))


def figure(options: argparse.Namespace) -> int:
    """Draws the picture of one exercise, and says what was found."""
    from .easel.workshop import CACHE, Easel

    begun, here = time.perf_counter(), _address(options)
    with Easel(options.root / CACHE) as easel:
        from .sketch import Model, Unknown  # while the easel is put up beside it

        try:
            model = Model.of(options.root, options.id, date.today())
            drawn = model.sketch(easel, options.out)
        except Unknown as error:
            return _wrong_use(str(error))
    print(drawn.report(time.perf_counter() - begun), end="", flush=True)
    if options.png and drawn.pictures:
        from .cards import raster  # the PDF engine loads slowly

        picture = drawn.file.with_suffix(".png")
        picture.write_bytes(raster(drawn.svg, *drawn.size))
        print(picture, flush=True)
    verdict = model.judge(drawn.pictures)
    print(verdict.report(here.site), end="")
    return CLEAN if verdict.clean else FINDINGS


def new(options: argparse.Namespace) -> int:
    """Starts a new exercise, claim or reference: asks a few questions and marks what is left with TODO."""
    from .scaffold import FIRST, start

    told = {name: getattr(options, name) for name in ANSWERS} | {FIRST[options.what]: options.first}
    try:
        file = start(options.root, options.what, told, None if options.no_questions else input, print)
    except (KeyboardInterrupt, EOFError):
        print("\nNothing was written.", file=sys.stderr)
        return INTERRUPTED
    todos = file.read_text("utf-8").count("TODO")
    print(f"{file} is written. TODO marks {todos} places to fill in; your editor and the command check show each.")
    return CLEAN


def schema(options: argparse.Namespace) -> int:
    """Writes what editors need to help with content files."""
    from .schema import head, shelve

    changed = shelve(options.root, _address(options).site)
    if options.lines:
        changed += head(options.root)
    print(f"{len(changed)} files changed.")
    return CLEAN


def _written(options: argparse.Namespace, write: Callable[[Edition], int]) -> int:
    from .deck import Deck
    from .edition import Desk  # the PDF engine loads slowly, and checking does not need it

    edition = Desk(deck=Deck(Count("cards")), progress=Count("figures")).edit(options.root, _address(options))
    if edition.trouble:
        print(edition.trouble, end="")
        return FINDINGS
    print(f"{write(edition)} files written to {options.folder}.")
    return CLEAN


def _address(options: argparse.Namespace) -> Address:
    return address(options.root / "mkdocs.yml")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m hipwise", description=__doc__)
    parser.add_argument("--root", type=Path, default=Path(), help="the folder that holds content/ and mkdocs.yml")
    commands = parser.add_subparsers(required=True, metavar="command")
    for run, offer in COMMANDS.items():
        command = commands.add_parser(run.__name__, help=run.__doc__, description=run.__doc__)
        command.set_defaults(run=run)
        offer(command)
    return parser


def _folder_options(command: argparse.ArgumentParser) -> None:
    command.add_argument("folder", type=Path, help="where to write")


def _figure_options(command: argparse.ArgumentParser) -> None:
    command.add_argument("id", help="the exercise's id, the name of its file without .yml")
    command.add_argument("--out", type=Path, help="the SVG file to write")
    command.add_argument("--png", action="store_true", help="write a PNG beside it")


def _new_options(command: argparse.ArgumentParser) -> None:
    command.add_argument("what", choices=("exercise", "claim", "reference"))
    command.add_argument("first", nargs="?", help="the exercise's name, the claim's statement, the reference's DOI")
    command.add_argument("--no-questions", action="store_true", help="take the default for all that is not said here")
    for name in ANSWERS:
        command.add_argument(f"--{name}", metavar="ANSWER", help=ANSWERS[name])


def _schema_options(command: argparse.ArgumentParser) -> None:
    command.add_argument("--lines", action="store_true", help="also put the line that names it on top of each file")


COMMANDS: dict[Callable[[argparse.Namespace], int], Callable[[argparse.ArgumentParser], None]] = {
    check: check_options,
    fix: fix_options,
    preview: preview_options,
    export: _folder_options,
    cards: _folder_options,
    figure: _figure_options,
    new: _new_options,
    schema: _schema_options,
}


def _wrong_use(message: str) -> int:
    print(message, file=sys.stderr)
    return WRONG_USE


def _own_bug() -> int:
    print(confess(), end="", file=sys.stderr)
    return OWN_BUG


if __name__ == "__main__":
    ended = main()
    gc.freeze()  # or Python would look through all that is left before it lets go of it
    sys.exit(ended)
