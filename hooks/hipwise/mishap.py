"""What a contributor is told in place of a trace: how a command is used, or one line and a file for its makers."""

from __future__ import annotations

ISSUES = "https://github.com/hipwise/hipwise/issues"


class WrongUse(ValueError):
    """Somebody asked for what is not there; the message says so in a sentence."""


def confess() -> str:
    """Writes the trace of the exception being handled to a new file, and returns the line that names it."""
    import tempfile  # these load slowly, and hardly ever is there anything to confess
    import traceback

    with tempfile.NamedTemporaryFile("w", prefix="hipwise-", suffix=".txt", delete=False, encoding="utf-8") as file:
        traceback.print_exc(file=file)
    return f"Hipwise itself went wrong; your files are untouched. Please send {file.name} to {ISSUES}\n"
