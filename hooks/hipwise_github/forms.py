"""The issue forms as GitHub reads them, generated from what the content may say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from hipwise.address import address
from hipwise.library import Library
from hipwise.loading import Loader

from .asks import FROM, Ask, asks

FOLDER = Path(".github/ISSUE_TEMPLATE")
HEAD = "# Generated from the records; renew with: python -m hipwise_github forms .\n"
HEALTH = "Please leave out health details about you or anyone else, as everybody can read this."
OWN = "I wrote this myself, no sentence is copied, and I share it under the licences of this project."
Form = Mapping[str, Any]


def renewed(base: Path, today: date) -> dict[str, str]:
    """Every form's text by its file name, from the content as it is."""
    library = Loader().load(base / "content", today, lambda kind, _: kind in FROM).library
    return written(library, address(base / "mkdocs.yml").site)


def written(library: Library, site: str) -> dict[str, str]:
    """Every form's text by its file name; `site` is the address of the pages they point to."""
    forms = {"exercise.yml": _exercise(library, site), "correction.yml": _correction(), "question.yml": _question(site)}
    return {name: HEAD + _yaml(form) for name, form in forms.items()}


def _yaml(form: Form) -> str:
    return str(yaml.dump(form, Dumper=_Wide, sort_keys=False, allow_unicode=True, width=110))


class _Wide(yaml.SafeDumper):
    """Indents lists below their key, as people do."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002
        super().increase_indent(flow, False)


def _exercise(library: Library, site: str) -> Form:
    told = (
        f"Look through [all exercises]({site}exercises/) first, as yours may be there under another name. {HEALTH} "
        "Three answers are enough for an idea. Leave the rest empty, and we add it with you."
    )
    return {
        "name": "New exercise",
        "description": "An exercise that you miss here. You do not need to write the file.",
        "title": "Exercise: ",
        "labels": ["new exercise"],
        "body": [_told(told), *(_asked(ask) for ask in asks(library)), _promise()],
    }


def _correction() -> Form:
    harm = ("I do not know", "It could", "It could not")
    return {
        "name": "Suggest a correction",
        "description": "Something is wrong, missing or hard to follow.",
        "title": "Correction: ",
        "labels": ["correction"],
        "body": [
            _told(f"Thank you for telling us. {HEALTH}"),
            _field("input", "page", "Which page?", "Copy its address, or write its title.", needed=True),
            _field("input", "field", "Which part of it?", "A heading or a line. You may leave this empty."),
            _field("textarea", "current", "What does it say now?", "Copy the sentence.", needed=True),
            _field("textarea", "better", "What do you think it needs to say?", "In your own words, if you can."),
            _field("dropdown", "harm", "Could it hurt somebody?", "We look at these first.", options=harm),
            _field("textarea", "source", "Do you have a source?", "A link or a DOI. You may leave this empty."),
        ],
    }


def _question(site: str) -> Form:
    help_page = f"[when to get help]({site}when-to-get-help/)"
    worry = f"We cannot give advice to single people. With pain or a worry about your own body, see {help_page}."
    return {
        "name": "Question",
        "description": "About the site, an exercise, a source or how to help.",
        "title": "Question: ",
        "labels": ["question"],
        "body": [
            _told(f"{worry} {HEALTH}"),
            _field("input", "page", "Which page is it about?", "You may leave this empty."),
            _field("textarea", "question", "What would you like to know?", "", needed=True),
        ],
    }


def _asked(ask: Ask) -> Form:
    shapes = {"line": "input", "lines": "textarea", "pairs": "textarea", "note": "textarea"}
    words = [plain for _, plain in ask.options]
    return _field(
        shapes.get(ask.shape, "dropdown"),
        ask.id,
        ask.label,
        ask.says,
        example=ask.example,
        options=words,
        several=ask.shape == "choices",
        needed=ask.required,
    )


def _field(
    shape: str,
    id: str,
    label: str,
    says: str = "",
    *,
    example: str = "",
    options: Sequence[str] = (),
    several: bool = False,
    needed: bool = False,
) -> Form:
    told: dict[str, Any] = {"label": label}
    told |= {"description": says} if says else {}
    told |= {"placeholder": example} if example else {}
    told |= {"multiple": True} if several else {}
    told |= {"options": list(options)} if options else {}
    return {"type": shape, "id": id, "attributes": told, **({"validations": {"required": True}} if needed else {})}


def _told(words: str) -> Form:
    return {"type": "markdown", "attributes": {"value": words}}


def _promise() -> Form:
    told = {"label": "Before you send it", "options": [{"label": OWN, "required": True}]}
    return {"type": "checkboxes", "id": "own", "attributes": told}
