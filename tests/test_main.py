"""What a person at a terminal sees: every fault at once, in its line, and an exit code that says what it was."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import hipwise.__main__ as command
from hipwise import proof
from hipwise.proof import Proof

from .ground import lay
from .typing_in import hipwise

SITE = "https://example.org/hips/"
CONFIG = f"site_name: Hips\nsite_url: {SITE}\nedit_uri: https://example.org/edit/main/docs/\n"
HEAD = re.compile(r"^(\S+?):(\d+):(\d+): (error|warning)\[([a-z0-9-]+)\]: (\S.*[.:]|\S.*)$", re.M)
BAD_BYTES = {
    "claims/nul.yml": b"text: a\0b\n",
    "claims/latin.yml": b"text: caf\xe9\n",
    "claims/nothing.yml": b"",
    "claims/half.yml": rb'text: "\ud800"' + b"\n",
    "claims/deep.yml": b"text: " + b"[" * 5000 + b"\n",
    "claims/digits.yml": b"text: " + b"9" * 6000 + b"\n",
    "claims/bomb.yml": b"a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
    "claims/code.yml": b"text: !!python/object/apply:os.getcwd []\n",
    "claims/list.yml": b"- text\n",
    "claims/random.yml": bytes(range(256)),
    "claims/day.yml": b"last_checked: 2026-02-30\n",
    "claims/many.yml": b"text: x\n" * 9000,
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small clean project."""
    (tmp_path / "mkdocs.yml").write_text(CONFIG, "utf-8")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text('# Hips\n\n{{ claim("lifts-help") }}\n', "utf-8")
    return lay(tmp_path, {})


def test_a_clean_project_is_said_to_be_clean(project: Path) -> None:
    run = hipwise("--root", project, "check")
    assert (run.returncode, run.stderr) == (0, "")
    assert re.fullmatch(r"23 files checked in \d+\.\d s\. Nothing stands in the way of a build\.\n", run.stdout)


def test_a_warning_is_told_but_stops_nothing(project: Path) -> None:
    lay(project, {"references/spare.yml": {"title": "A made-up study nobody cites", "design": "model"}})
    run = hipwise("--root", project, "check")
    assert run.returncode == 0
    assert "content/references/spare.yml:1:1: warning[reference-unused]" in run.stdout
    assert "Nothing stands in the way of a build." in run.stdout


def test_all_faults_of_all_files_are_told_in_one_run(project: Path) -> None:
    lift = {"level": "7", "type": "magic", "claims": ["no-such-claim"], "breathing": ""}
    lay(project, {"exercises/lift.yml": lift, "muscles/side-hip.yml": {"depth": "2 cm"}, "claims/Odd.yml": "text: x\n"})
    broken = (project / "content" / "glossary" / "pelvis.yml").read_text("utf-8").replace("term: ", 'term: "')
    (project / "content" / "glossary" / "pelvis.yml").write_text(broken.replace("syllables: 2", "syllables: two"))
    (project / "docs" / "index.md").write_text('# Hips\n\n{{ clam("lifts-help") }}\n\nand {{ 7*7 }}\n', "utf-8")
    run = hipwise("--root", project, "check")
    found = HEAD.findall(run.stdout)
    assert run.returncode == 1
    assert {(file, int(line)) for file, line, *_ in found} == {
        ("content/claims/Odd.yml", 1),
        ("content/exercises/lift.yml", _line(project, "exercises/lift.yml", "level:")),
        ("content/exercises/lift.yml", _line(project, "exercises/lift.yml", "type:")),
        ("content/exercises/lift.yml", _line(project, "exercises/lift.yml", "breathing:")),
        ("content/exercises/lift.yml", _line(project, "exercises/lift.yml", "- no-such-claim")),
        ("content/glossary/pelvis.yml", 1),
        ("content/glossary/pelvis.yml", _line(project, "glossary/pelvis.yml", "syllables:")),
        ("content/muscles/side-hip.yml", _line(project, "muscles/side-hip.yml", "depth:")),
        ("docs/index.md", 3),
        ("docs/index.md", 5),
    }
    assert run.stdout.endswith("10 errors in 5 files. Nothing was built.\n")


def test_a_message_has_its_place_its_line_a_caret_the_way_out_and_where_to_read_more(project: Path) -> None:
    lay(project, {"exercises/lift.yml": {"claims": ["lifts-help", "lifts-hlep"]}})
    run = hipwise("--root", project, "check")
    line = _line(project, "exercises/lift.yml", "- lifts-hlep")
    assert run.stdout.splitlines() == [
        f"content/exercises/lift.yml:{line}:3: error[claims-unknown]: There is no claim with this id.",
        f"{line - 1:>5} | - lifts-help",
        f"{line:>5} | - lifts-hlep",
        "      |   ^^^^^^^^^^ here",
        "   expected  the name of a file in content/claims/ without .yml: holds-pelvis, lifts-help, weak-with-pain, "
        "which-first",
        "   nearest   lifts-help",
        f"   read      {SITE}contributing/fields/#exercises-claims",
        'The command "make fix" writes the nearest word where no other can be meant.',
        "1 error in 1 file. Nothing was built.",
    ]


def test_every_message_has_all_its_parts(project: Path) -> None:
    lay(project, {"exercises/lift.yml": {"level": "7", "steps": ["Lift."], "dose": {"sets": "two"}, "purpose": "null"}})
    (project / "docs" / "index.md").write_text("{{ people('x') }}\n", "utf-8")
    blocks = re.split(r"(?m)^(?=\S+:\d+:\d+: )", hipwise("--root", project, "check").stdout)[1:]
    assert len(blocks) == 5
    for block in blocks:
        assert HEAD.match(block), block
        assert re.search(r"^ +\d+ \| .+\n +\| +\^+ here$", block, re.M), block
        assert re.search(r"^   expected  \S", block, re.M), block
        assert re.search(rf"^   read      {re.escape(SITE)}contributing/fields/#[a-z0-9_-]+$", block, re.M), block


def test_no_bytes_end_in_a_traceback_or_hide_another_fault(project: Path) -> None:
    for file, data in BAD_BYTES.items():
        (project / "content" / file).write_bytes(data)
    run = hipwise("--root", project, "check")
    assert run.returncode == 1
    assert {file for file, *_ in HEAD.findall(run.stdout)} == {f"content/{file}" for file in BAD_BYTES}
    assert len(run.stdout.encode()) <= 20_000
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]", run.stdout)


def test_a_folder_or_a_lost_link_named_like_an_article_is_told_of(project: Path) -> None:
    (project / "docs" / "folder.md").mkdir()
    (project / "docs" / "lost.md").symlink_to(project / "nowhere.md")
    run = hipwise("--root", project, "check")
    assert (run.returncode, run.stderr) == (1, "")
    assert all(file in run.stdout for file in ("docs/folder.md:1:1: error", "docs/lost.md:1:1: error"))


@pytest.mark.parametrize("arguments", [(), ("chek",), ("check", "--fast"), ("export",), ("figure",), ("--root",)])
def test_a_command_that_is_typed_wrong_is_told_how(arguments: tuple[str, ...]) -> None:
    run = hipwise(*arguments)
    assert (run.returncode, run.stdout) == (2, "")
    assert "usage: python -m hipwise" in run.stderr


def test_a_folder_without_content_is_told(tmp_path: Path) -> None:
    run = hipwise("--root", tmp_path, "check")
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr == f"There is no content folder in {tmp_path}.\n"


@pytest.mark.parametrize("arguments", [("check",), ("export", "out"), ("cards", "out")])
def test_a_project_without_its_settings_is_told(project: Path, arguments: tuple[str, ...]) -> None:
    (project / "mkdocs.yml").unlink()
    lay(project, {"exercises/lift.yml": {"level": "7"}})
    run = hipwise("--root", project, *arguments)
    assert run.returncode == 2
    assert "mkdocs.yml" in run.stderr


def test_help_lists_the_commands() -> None:
    run = hipwise("--help")
    assert run.returncode == 0
    assert all(name in run.stdout for name in ("check", "export", "cards", "figure"))


def test_a_bug_of_our_own_is_confessed_in_a_line_and_kept_in_a_file(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(proof, "prove", _stumbling)
    assert command.main(["--root", str(project), "check"]) == 3
    said = capsys.readouterr()
    kept = re.search(r"\S+\.txt", said.err)
    assert "Traceback" not in said.out + said.err
    assert "https://github.com/" in said.err
    assert kept is not None
    assert "ZeroDivisionError: an honest bug" in Path(kept[0]).read_text("utf-8")
    Path(kept[0]).unlink()


def test_checking_leaves_the_project_as_it_was(project: Path) -> None:
    before = _kept_by_git(project)
    hipwise("--root", project, "check")
    assert _kept_by_git(project) == before


def _kept_by_git(project: Path) -> dict[Path, bytes]:
    """Every file with its bytes, but for what runs remember, which git never sees."""
    remembered = project / ".cache"
    files = (path for path in project.rglob("*") if path.is_file() and not path.is_relative_to(remembered))
    return {path: path.read_bytes() for path in files}


def _stumbling(*_: object, **__: object) -> Proof:
    raise ZeroDivisionError("an honest bug")


def _line(project: Path, file: str, begins: str) -> int:
    """The number of the first line of a content file that begins so, blanks aside."""
    lines = (project / "content" / file).read_text("utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if line.strip().startswith(begins))
