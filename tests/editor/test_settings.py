"""A fresh copy of the project opens ready: schemas, an extension, and a container that checks itself."""

from __future__ import annotations

import json
import re
import subprocess
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest

from hipwise.records import KINDS
from hipwise.scaffold import blank, modeline

from ..conftest import ROOT
from .conftest import settings
from .server import Editor

IMAGE = re.compile(r"mcr\.microsoft\.com/devcontainers/python:[\w.-]+@sha256:[0-9a-f]{64}")


def _json(file: str) -> Any:
    return json.loads((ROOT / file).read_text("utf-8"))


def test_every_kind_of_file_has_its_schema_by_its_folder() -> None:
    mapped = _json(".vscode/settings.json")["yaml.schemas"]
    assert mapped == {f"schema/{kind}.json": f"content/{kind}/*.yml" for kind in KINDS}
    assert all((ROOT / file).is_file() for file in mapped)
    for path in sorted((ROOT / "content").glob("*/*.yml")):
        fitting = [file for file, glob in mapped.items() if fnmatch(path.relative_to(ROOT).as_posix(), glob)]
        assert fitting == [f"schema/{path.parent.name}.json"]


def test_a_file_without_the_line_is_helped_too(editor: Editor) -> None:
    said = editor.open({"content/exercises/bare.yml": "name: X\nlevel: 9\n"})["content/exercises/bare.yml"]
    assert any(it["message"].startswith("This is not one of the allowed words.") for it in said)


def test_the_line_is_enough_without_any_setting(editor: Editor) -> None:
    text = f"{modeline('exercises')}\n{blank('exercises').replace('level: 1', 'level: 9')}"
    [said] = editor.open({"content/exercises/alone.yml": text})["content/exercises/alone.yml"]
    assert said["message"].startswith("This is not one of the allowed words.")


def test_nothing_is_fetched_from_the_net() -> None:
    assert settings(ROOT)["yaml"]["schemaStore"]["enable"] is False
    assert not any("://" in json.dumps(_json(file)) for file in (".vscode/settings.json", ".vscode/extensions.json"))


def test_the_extension_that_reads_schemas_is_named() -> None:
    wanted = _json(".vscode/extensions.json")["recommendations"]
    assert wanted == _json(".devcontainer/devcontainer.json")["customizations"]["vscode"]["extensions"]
    assert "redhat.vscode-yaml" in wanted


def test_the_container_is_one_that_cannot_change_and_shows_the_site() -> None:
    container = _json(".devcontainer/devcontainer.json")
    assert IMAGE.fullmatch(container["image"])
    assert container["forwardPorts"] == [8000]
    assert container["portsAttributes"]["8000"]["onAutoForward"] == "openPreview"


def test_the_container_ends_its_setting_up_with_a_check(root: Path) -> None:
    commands = _json(".devcontainer/devcontainer.json")["postCreateCommand"].split(" && ")
    assert commands[-1] == "make check"
    for command in commands:
        planned = subprocess.run(
            ["make", "-n", *command.split()[1:]], cwd=root, capture_output=True, text=True, check=True
        )
        assert "hipwise check" in planned.stdout or command != "make check"


@pytest.mark.parametrize("file", ["package-lock.json", "package.json", ".npmrc"])
def test_the_lock_names_hashes_and_no_host(file: str) -> None:
    text = (ROOT / file).read_text("utf-8")
    assert "://" not in text
    if file == "package-lock.json":
        packages = [it for name, it in json.loads(text)["packages"].items() if name]
        assert all(it["integrity"].startswith("sha512-") for it in packages)
