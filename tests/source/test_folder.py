"""Which files the content folder may hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from hipwise.source import read_tree

KINDS = ("exercises", "muscles")


def _lay(root: Path, *names: str) -> Path:
    for name in names:
        path = root / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("name: x\n", "utf-8")
    return root / "content"


def test_each_file_is_listed_with_its_kind_and_id(tmp_path: Path) -> None:
    listing = read_tree(_lay(tmp_path, "muscles/psoas.yml", "exercises/side-step.yml"), KINDS)
    assert [(file.kind, file.id, file.file) for file in listing.files] == [
        ("exercises", "side-step", "content/exercises/side-step.yml"),
        ("muscles", "psoas", "content/muscles/psoas.yml"),
    ]
    assert listing.problems == ()


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert read_tree(tmp_path / "content", KINDS).files == ()


@pytest.mark.parametrize("name", ["LICENSE", "README.md", ".gitkeep", "exercises/.gitkeep", "exercises/.DS_Store"])
def test_files_that_belong_to_every_folder_are_fine(tmp_path: Path, name: str) -> None:
    assert read_tree(_lay(tmp_path, name), KINDS).problems == ()


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("side-step.yaml", "side-step.yml"),
        ("side-step.yml.txt", "side-step.yml"),
        ("Side Step.yml", "side-step.yml"),
        ("side_step.yml", "side-step.yml"),
        ("Schrägschritt.yml", "schragschritt.yml"),
        ("-side.yml", "side.yml"),
        ("side--step.yml", "side-step.yml"),
        ("side-step", "side-step.yml"),
        (".yml", ""),
    ],
)
def test_a_file_name_that_does_not_fit_is_named_with_the_right_one(tmp_path: Path, name: str, nearest: str) -> None:
    listing = read_tree(_lay(tmp_path, f"exercises/{name}"), KINDS)
    assert [(problem.code, problem.nearest) for problem in listing.problems] == [("file-name", nearest)]
    assert listing.files == ()


@pytest.mark.parametrize("name", ["index", "assets", "search", "404", "api", "con", "nul", "constructor", "prototype"])
def test_a_name_the_site_needs_itself_is_refused(tmp_path: Path, name: str) -> None:
    [problem] = read_tree(_lay(tmp_path, f"exercises/{name}.yml"), KINDS).problems
    assert problem.code == "file-name-taken"


def test_a_link_is_refused_whatever_it_points_to(tmp_path: Path) -> None:
    content = _lay(tmp_path, "exercises/real.yml")
    (content / "exercises" / "link.yml").symlink_to("real.yml")
    (content / "muscles").symlink_to("exercises")
    listing = read_tree(content, KINDS)
    assert [problem.code for problem in listing.problems] == ["file-not-regular", "file-not-regular"]
    assert [file.id for file in listing.files] == ["real"]


def test_a_folder_inside_a_kind_is_refused(tmp_path: Path) -> None:
    [problem] = read_tree(_lay(tmp_path, "exercises/more/side-step.yml"), KINDS).problems
    assert problem.code == "file-not-regular"


def test_a_folder_of_no_known_kind_is_named_with_the_nearest_kind(tmp_path: Path) -> None:
    [problem] = read_tree(_lay(tmp_path, "exercise/side-step.yml"), KINDS).problems
    assert (problem.code, problem.nearest) == ("folder-unknown", "exercises")


def test_a_file_beside_the_folders_is_stray(tmp_path: Path) -> None:
    [problem] = read_tree(_lay(tmp_path, "side-step.yml"), KINDS).problems
    assert problem.code == "file-stray"


def test_a_file_of_more_than_64_kb_is_not_read(tmp_path: Path) -> None:
    content = _lay(tmp_path, "exercises/long.yml")
    (content / "exercises" / "long.yml").write_bytes(b"#" * (64 * 1024 + 1))
    listing = read_tree(content, KINDS)
    assert [problem.code for problem in listing.problems] == ["file-too-large"]
    assert listing.files == ()
