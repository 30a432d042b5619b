"""What an editor writes for an author is right at once, or says itself what is left to do."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from hipwise.loading import Loader
from hipwise.rules import broken
from hipwise.scaffold import BLANKS, blank, modeline
from hipwise.schema.snippets import ENTRIES

from ..conftest import ROOT
from ..ground import as_yaml, written
from .server import Editor

STOP = re.compile(r"\$\{\d+(?::([^{}]*)|\|([^,|]*)[^|]*\|)\}")
REAL = {"the-id": {"muscle": "gluteus-maximus", "source": "gray1918"}}


def expanded(text: str) -> str:
    """What stands there after the author has pressed Tab through all places."""
    return STOP.sub(lambda it: it[1] if it[1] is not None else it[2], text)


def _left(root: Path, file: str, text: str) -> list[str]:
    """What the checker says of a new file in the real content, by code."""
    path = root / "content" / file
    path.write_text(text, "utf-8")
    loaded = Loader().load(root / "content", date.today())
    found = [*loaded.problems, *broken(loaded.library)]
    path.unlink()
    return sorted({it.code for it in found if it.place.file == f"content/{file}"})


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("project")
    copytree(ROOT / "content", root / "content")
    return root


@pytest.mark.parametrize("kind", BLANKS)
def test_a_whole_file_is_offered_in_an_empty_one_and_has_only_todos(editor: Editor, project: Path, kind: str) -> None:
    head = f"{modeline(kind)}\n"
    editor.open({f"content/{kind}/empty.yml": f"{head}\n"})
    offered = {it["label"]: it["insertText"] for it in editor.complete(f"content/{kind}/empty.yml", 1, 0)}
    text = head + expanded(offered[f"a whole {BLANKS[kind]}"]).rstrip() + "\n"
    assert editor.open({f"content/{kind}/whole.yml": text}) == {f"content/{kind}/whole.yml": []}
    assert set(_left(project, f"{kind}/whole.yml", text)) - {"reference-unused"} == {"todo"}


@pytest.mark.parametrize("where", ENTRIES, ids=lambda where: "-".join([where[0], str(where[1][0])]))
def test_an_entry_of_a_list_is_offered_and_has_only_todos(
    editor: Editor, project: Path, where: tuple[str, tuple[str | int, ...]]
) -> None:
    kind, steps = where
    name, (label, body) = str(steps[0]), ENTRIES[where]
    head = f"{modeline(kind)}\n"
    lines = f"{head}{name}:\n  - \n"
    file = f"content/{kind}/entry-{name}.yml"
    editor.open({file: lines})
    offered = {it["label"]: it for it in editor.complete(file, 2, 4)}
    assert offered[label]["documentation"]
    whole = written(blank(kind))
    whole[name] = [*([] if name in ("for", "against") else whole.get(name, [])), _typed(body)]
    assert set(_left(project, f"{kind}/entry.yml", head + as_yaml(whole))) <= {"todo"}


def _typed(body: Any) -> Any:
    if isinstance(body, dict):
        texts = {key: expanded(text) for key, text in body.items()}
        return {key: REAL.get(text, {}).get(key, text) for key, text in texts.items()}
    return expanded(body)


def test_a_misspelt_field_gets_the_words_of_the_terminal_and_the_right_one_is_offered(editor: Editor) -> None:
    text = f"{modeline('exercises')}\n{blank('exercises')}".replace("breathing:", "braething:")
    said = editor.open({"content/exercises/misspelt.yml": text})["content/exercises/misspelt.yml"]
    unknown = next(it for it in said if "no field" in it["message"])
    assert unknown["message"].startswith("There is no field of this name here. Expected: one of: name, aliases, ")
    assert text.splitlines()[unknown["range"]["start"]["line"]].startswith("braething:")
    assert "breathing" in unknown["data"]["properties"]
    assert "The field breathing is missing." in {it["message"].partition(" Expected")[0] for it in said}
