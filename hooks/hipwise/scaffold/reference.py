"""A new source, from its DOI and what somebody types in; nothing is looked up on the net."""

from __future__ import annotations

from typing import Any

from ..findings.nearest import nearest_id
from ..library import Library
from ..mishap import WrongUse
from ..records import Reference
from ..records.vocabulary import Design
from .asking import Questions, fits
from .draft import Draft
from .shelves import file_name, taken
from .writing import Path

KIND = "references"


def reference(doi: str, questions: Questions, library: Library, today: str) -> Draft:
    """A new source. Raises WrongUse if it is there already."""
    doi = questions.text("doi", "What is its DOI, without an address?", doi, lambda text: _wrong_doi(text, library))
    title = questions.text("title", "What is its title?", "TODO the title as published", _field("title"))
    names = questions.text("authors", "Who wrote it, as Neal BS; Lack SD?", "TODO surname and initials", lambda _: "")
    year = questions.text("year", "In which year?", today[:4], _field("year"))
    journal = questions.text("journal", "In which journal?", "TODO the journal", _field("container_title"))
    designs = {str(it): it.plain for it in Design}
    design = questions.choice("design", "How was the study made?", designs, "cross_sectional")
    authors = [name.strip() for name in names.split(";") if name.strip()]
    free = _free(authors, year, library)
    id = questions.text("id", "Name of its file?", free, lambda name: file_name(name, KIND, library))
    fields = {"author": authors, "title": title, "container_title": journal, "year": year, "doi": doi, "design": design}
    asked = {"year", "design"} if questions.ask is None else set()
    todo: dict[Path, str] = {(name,): "look it up" for name in asked if questions.told.get(name) is None}
    return Draft(id, {name: fields[name] for name in Reference.model_fields if name in fields}, todo)


def _field(name: str) -> Any:
    return lambda text: fits(KIND, name, text)


def _wrong_doi(doi: str, library: Library) -> str:
    known = next((it.id for it in library.references.values() if it.doi and it.doi.lower() == doi.lower()), "")
    if known:
        raise WrongUse(f"This source is there already: content/references/{known}.yml.")
    return fits(KIND, "doi", doi)


def _free(authors: list[str], year: str, library: Library) -> str:
    surname = nearest_id(authors[0].rsplit(" ", 1)[0]) if authors and "TODO" not in authors[0] else "source"
    id = f"{surname}{year}"
    return f"{id}-2" if taken(id, KIND, library) else id
