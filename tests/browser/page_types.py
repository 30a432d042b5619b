"""One page of each type the site has."""

from __future__ import annotations

from pathlib import Path

# What is between the angles is any page of that folder.
TYPES = {
    "home": "",
    "article": "why/back/",
    "exercise": "exercises/<>/",
    "exercise list": "exercises/",
    "muscle": "muscles/<>/",
    "muscle list": "muscles/",
    "complaint": "complaints/<>/",
    "complaint list": "complaints/",
    "routine": "routines/<>/",
    "routine list": "routines/",
    "plan builder": "build/",
    "do it now": "do/",
    "offline": "about/offline/",
    "all claims": "what-we-know/",
    "when to get help": "when-to-get-help/",
    "glossary": "glossary/",
    "sources": "sources/",
    "field guide": "contributing/fields/",
    "exercise form": "contribute/new/",
    "missing page": "no/such/page/",
}


def address(site: Path, kind: str) -> str:
    """Where the page of this type is, below the site's root."""
    folder, any_page, _ = TYPES[kind].partition("<>")
    if not any_page:
        return TYPES[kind]
    return f"{folder}{min(page.parent.name for page in (site / folder).glob('*/index.html'))}/"
