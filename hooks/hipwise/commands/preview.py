"""Showing the site while it is written: one command, which stays until Ctrl-C."""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from ..mishap import WrongUse

if TYPE_CHECKING:
    import subprocess

HERE = "127.0.0.1"
PORTS = range(8000, 8020)
BEGUN = "HIPWISE_BEGUN"
"""Under this name the one who shows the site hears when the command began, in seconds of the clock."""


def preview(options: argparse.Namespace) -> int:
    """Shows the site in your browser and follows each save; what is wrong stands on top of each page."""
    settings = options.root / "mkdocs.yml"
    if not settings.is_file():
        raise WrongUse(f"There is no mkdocs.yml in {options.root}.")
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--no-strict"]
    command += ["--config-file", str(settings), "--dev-addr", options.address or _free()]
    command += [] if options.no_open else ["--open"]
    known = os.pathsep.join([str(Path(__file__).parents[2]), *filter(None, [os.environ.get("PYTHONPATH")])])
    # Material announces its end of life on every run; the second name is the switch its own banner tells.
    said = {"PYTHONPATH": known, "NO_MKDOCS_2_WARNING": "1", BEGUN: str(time.time())}
    if os.name == "posix":  # one process, so that whoever ends it ends all of it
        os.execve(command[0], command, os.environ | said)
    import subprocess  # the other commands, which load this too, need neither this nor sockets

    return _end(subprocess.Popen(command, env=os.environ | said))


def waited() -> str:
    """How long the one who typed the command has waited; nothing where no command says when it began."""
    return f" after {time.time() - float(os.environ[BEGUN]):.1f} s" if BEGUN in os.environ else ""


def _end(showing: subprocess.Popen[bytes]) -> int:
    while True:
        try:
            return showing.wait()
        except KeyboardInterrupt:  # it hears it too, and tidies up before it ends
            continue


def _free() -> str:
    """The first address that no other preview has taken."""
    import socket

    for port in PORTS:
        with socket.socket() as probe:
            if probe.connect_ex((HERE, port)):
                return f"{HERE}:{port}"
    raise WrongUse(f"All addresses from {HERE}:{PORTS[0]} to {PORTS[-1]} are taken. Name another with --address.")


def preview_options(command: argparse.ArgumentParser) -> None:
    """What may be typed behind it."""
    command.add_argument("--no-open", action="store_true", help="open no browser")
    command.add_argument("--address", metavar="HOST:PORT", help=f"where to show it, else {HERE}:{PORTS[0]} or the next")
