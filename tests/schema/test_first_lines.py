"""The line on top of a file is put there once, and nothing else changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from hipwise.scaffold import modeline
from hipwise.schema import head

from ..conftest import ROOT

LINE = modeline("people").encode()


def _headed(root: Path, data: bytes) -> tuple[bytes, bool]:
    file = root / "content/people/ada.yml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    changed = head(root)
    return file.read_bytes(), changed == [file]


@pytest.mark.parametrize(("data", "after"), [
    (b"name: Ada\n", LINE + b"\nname: Ada\n"),
    (b"# a remark\nname: Ada", LINE + b"\n# a remark\nname: Ada"),
    (b"# yaml-language-server: $schema=old.json\nname: Ada\n", LINE + b"\nname: Ada\n"),
    (b"\xef\xbb\xbfname: Ada\r\n", b"\xef\xbb\xbf" + LINE + b"\r\nname: Ada\r\n"),
])  # fmt: skip
def test_a_file_gets_its_line_and_keeps_the_rest(tmp_path: Path, data: bytes, after: bytes) -> None:
    assert _headed(tmp_path, data) == (after, True)
    assert _headed(tmp_path, after) == (after, False)


def test_a_link_to_somewhere_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "content/people").mkdir(parents=True)
    (tmp_path / "secret").write_text("name: Ada\n")
    (tmp_path / "content/people/ada.yml").symlink_to(tmp_path / "secret")
    assert head(tmp_path) == []


def test_every_file_of_the_project_has_its_line() -> None:
    files = sorted((ROOT / "content").glob("*/*.yml"))
    first = {path.relative_to(ROOT).as_posix(): path.read_text("utf-8").partition("\n")[0] for path in files}
    wrong = [file for file, line in first.items() if line != modeline(file.split("/")[1])]
    assert wrong == [], "give them their line with: python -m hipwise schema --lines"
