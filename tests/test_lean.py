"""What a browser gets of our scripts and styles works as it did, without what only people read."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from hipwise.lean import slim

SCRIPT = '// Why it is so.\nexport const said = "// no comment"\n\n  /* nor is */ export const twice = `a  b`\n'
NESTED = re.compile(r"`[^`]*\$\{[^}`]*`")
RUN_IN = re.compile(r"(?:[)\]]|\"\")#\w+=")
STYLE = "/* Why. */\n.hw-card {\n  color: red;\n  margin: calc(1em + 2px);\n}\n"


@pytest.fixture
def laid(tmp_path: Path, root: Path) -> Path:
    """A site with two files of its own and the real ones."""
    shutil.copytree(root / "docs/assets/js", tmp_path / "assets/js")
    (tmp_path / "assets/css").mkdir()
    (tmp_path / "assets/js/own.js").write_text(SCRIPT, "utf-8")
    (tmp_path / "assets/css/own.css").write_text(STYLE, "utf-8")
    slim(tmp_path)
    return tmp_path


def test_comments_go_and_words_stay(laid: Path) -> None:
    assert (laid / "assets/js/own.js").read_text("utf-8").split() == [
        "export", "const", 'said="//', "no", 'comment"', "export", "const", "twice=`a", "b`",
    ]  # fmt: skip
    assert "`a  b`" in (laid / "assets/js/own.js").read_text("utf-8")
    assert (laid / "assets/css/own.css").read_text("utf-8") == ".hw-card{color:red;margin:calc(1em + 2px)}"


def test_once_is_enough(laid: Path) -> None:
    def all_files() -> dict[Path, str]:
        return {path: path.read_text("utf-8") for path in laid.rglob("*.*")}

    before = all_files()
    slim(laid)
    assert all_files() == before


def test_no_private_field_runs_into_the_one_before(laid: Path) -> None:
    """Between two of them a line break is no end to who takes it out, so each ends with a semicolon."""
    for path in (laid / "assets/js").rglob("*.js"):
        assert not RUN_IN.search(path.read_text("utf-8")), path


def test_no_template_stands_inside_another(root: Path) -> None:
    """Who takes the blanks out reads a template from one backtick to the next."""
    for path in (root / "docs").rglob("*.js"):
        assert not NESTED.search(path.read_text("utf-8")), path
