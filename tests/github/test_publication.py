"""What the site is made of is listed, packed the same each time, and its dates are watched."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path

from hipwise_github.bill import bill_of
from hipwise_github.due import due, listed
from hipwise_github.pack import packed

from ..conftest import ROOT
from ..ground import judged
from .conftest import World

LOCK = (ROOT / "requirements.lock").read_text("utf-8")


def test_every_locked_package_is_on_the_bill_with_its_checksums() -> None:
    bill = json.loads(bill_of(LOCK))
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    names = {line.split("==")[0] for line in LOCK.splitlines() if "==" in line and not line.startswith((" ", "#"))}
    assert {part["name"] for part in bill["components"]} == {name.lower() for name in names}
    sums = [file["hashes"][0]["content"] for part in bill["components"] for file in part["externalReferences"]]
    assert len(sums) == LOCK.count("--hash=sha256:")
    refs = [part["bom-ref"] for part in bill["components"]]
    assert len(set(refs)) == len(refs)
    assert bill["dependencies"][0]["dependsOn"] == refs


def test_the_bill_is_the_same_each_time_and_changes_with_the_lock() -> None:
    assert bill_of(LOCK) == bill_of(LOCK)
    assert (
        json.loads(bill_of(LOCK))["serialNumber"] != json.loads(bill_of(LOCK.replace("==", "==9.", 1)))["serialNumber"]
    )


def test_a_folder_is_packed_the_same_each_time_wherever_and_whenever(tmp_path: Path) -> None:
    for name, order in (("one", ("b/x.txt", "a.txt")), ("two", ("a.txt", "b/x.txt"))):
        for at, file in enumerate(order):
            path = tmp_path / name / "site" / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(file, "utf-8")
            path.chmod(0o600 if at else 0o755)
    assert packed(tmp_path / "one" / "site").read_bytes() == packed(tmp_path / "two" / "site").read_bytes()
    shutil.unpack_archive(tmp_path / "one" / "site.zip", tmp_path / "out")
    assert (tmp_path / "out" / "b" / "x.txt").read_text("utf-8") == "b/x.txt"


def test_a_file_is_due_a_month_before_its_day(tmp_path: Path) -> None:
    review = {"review": {"written": "2025-01-10", "last_reviewed": "2025-12-24", "next_review": "2026-12-24"}}
    library, _ = judged(tmp_path, {"exercises/lift.yml": review})
    assert "lift" not in {each.id for each in due(library, date(2026, 11, 22))}
    assert "lift" in {each.id for each in due(library, date(2026, 11, 24))}


def test_there_is_one_monthly_issue_and_it_is_kept_up_to_date(world: World) -> None:
    text = listed(world.base, date(2031, 1, 1))
    assert "[`lift`](https://example.org/edit/main/content/exercises/lift.yml)" in text
    (world.folder / "out").mkdir(parents=True)
    (world.folder / "out" / "due.md").write_text(text, "utf-8")
    assert world.type("remind", "").said == "Issue 200 opened.\n"
    assert world.type("remind", "").said == "Issue 200 renewed.\n"
    [issue] = world.state.issues
    assert issue["title"].startswith("Reviews that are due: 20")


def test_nothing_is_said_where_nothing_is_due(world: World) -> None:
    assert listed(world.base, date(2026, 2, 1)) == ""
