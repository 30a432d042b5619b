"""Tidying: how files look changes, what they say does not."""

from __future__ import annotations

import argparse

from ..mishap import WrongUse
from .outcomes import CLEAN, FINDINGS


def fix(options: argparse.Namespace) -> int:
    """Tidies content files: indentation, quotes, blanks, the order of fields. Remarks stay, and so does every word."""
    from ..fix import fixed  # loads slowly, and other commands do not need it
    from ..naming import files_named

    if not (options.root / "content").is_dir():
        raise WrongUse(f"There is no content folder in {options.root}.")
    files = frozenset(files_named(options.root, options.files))
    if strange := sorted(file for file in files if not file.startswith("content/")):
        raise WrongUse(f"{strange[0]} is not in content/, so there is nothing to tidy in it.")
    done = list(fixed(options.root, files, write=not options.check, nearest=options.nearest))
    print("".join(f"{line}\n" for outcome in done for line in outcome.lines), end="")
    changed, kept = sum(it.changed for it in done), sum(bool(it.kept) for it in done)
    verb = "would change" if options.check else "changed"
    print(f"{len(done)} file{'' if len(done) == 1 else 's'} read, {changed} {verb}, {kept} left as {_they(kept)}.")
    return FINDINGS if kept or (options.check and changed) else CLEAN


def fix_options(command: argparse.ArgumentParser) -> None:
    """What may be typed behind it."""
    command.add_argument("files", nargs="*", metavar="FILE", help="tidy these files only")
    command.add_argument("--check", action="store_true", help="write nothing, and say which files would change")
    command.add_argument("--nearest", action="store_true", help="also put right a misspelt name that can be only one")


def _they(count: int) -> str:
    return "it is" if count == 1 else "they are"
