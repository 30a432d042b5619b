"""Checking: everything, a few files, or what changed since a commit."""

from __future__ import annotations

import argparse
import os
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from ..address import address
from ..mishap import WrongUse
from ..progress import Count
from .outcomes import CLEAN, FINDINGS

if TYPE_CHECKING:
    from ..verdict import Verdict


def check(options: argparse.Namespace) -> int:
    """Says everything that is wrong with the content, or with the files named."""
    from ..verdict import judged  # loads slowly, and other commands do not need it

    if not (options.root / "content").is_dir():
        raise WrongUse(f"There is no content folder in {options.root}.")
    site = address(options.root / "mkdocs.yml").site
    start = time.perf_counter()
    verdict = judged(options.root, date.today(), options.files, options.since, Count("figures"))
    print(verdict.told(options.format, site), end="")
    if options.format == "github":
        _summarize(verdict, site)
    if not verdict.clean:
        return FINDINGS
    if options.format in ("text", "github"):
        files = f"{verdict.files} file{'' if verdict.files == 1 else 's'}"
        print(f"{files} checked in {time.perf_counter() - start:.1f} s. Nothing stands in the way of a build.")
    return CLEAN


def check_options(command: argparse.ArgumentParser) -> None:
    """What may be typed behind it."""
    command.add_argument("files", nargs="*", metavar="FILE", help="look at these files only, which takes a moment")
    command.add_argument("--format", choices=("text", "github", "json", "sarif"), default="text", help="for whom it is")
    command.add_argument(
        "--since", metavar="COMMIT", default="",
        help="judge what changed since: what was wrong before elsewhere is a warning, and a new dose needs a new day",
    )  # fmt: skip


def _summarize(verdict: Verdict, site: str) -> None:
    """Adds a table to the summary of a step on GitHub, which takes about 1 MB from all commands together."""
    name = os.environ.get("GITHUB_STEP_SUMMARY")
    if name:
        from ..reports import MOST_BYTES, summary

        file = Path(name)
        used = file.stat().st_size if file.exists() else 0
        with file.open("a", encoding="utf-8", errors="replace") as page:
            page.write(summary(verdict.problems, site, MOST_BYTES - used))
