"""What the guide tells people to copy passes the checker."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from shutil import copytree

from hipwise.proof import prove

SAMPLE = re.compile(r"^```yaml\n(.*?)^```$", re.M | re.S)


def test_the_sample_exercise_passes_as_it_stands(root: Path, tmp_path: Path) -> None:
    copytree(root / "content", tmp_path / "content")
    [sample] = SAMPLE.findall((root / "docs/contributing/add-an-exercise.md").read_text("utf-8"))
    (tmp_path / "content/exercises/my-exercise.yml").write_text(sample, "utf-8")
    assert prove(tmp_path, date.today()).problems == ()
