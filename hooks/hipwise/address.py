"""Where the site and its sources live, read from mkdocs.yml without building or running anything in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

import yaml


@dataclass(frozen=True, slots=True)
class Address:
    """Two addresses, each ending in a slash: the site, and the page that edits a file of the repository."""

    site: str
    edit: str

    def editor(self, source: str) -> str:
        """The page that edits a file of the repository, or shows a folder of it."""
        is_folder = "." not in source.rsplit("/", 1)[-1]
        return (self.edit.replace("/edit/", "/tree/") if is_folder else self.edit) + source

    def correction(self, page: str, part: str = "", current: str = "") -> str:
        """The form that suggests a correction, with the page, the part and what it says now filled in."""
        said = {"template": "correction.yml", "page": page, "field": part, "current": current}
        return f"{self.edit.partition('/edit/')[0]}/issues/new?{urlencode({k: v for k, v in said.items() if v})}"


class Unaddressed(ValueError):
    """A mkdocs.yml does not say where the site and its sources live."""


def address(config: Path) -> Address:
    """The addresses a mkdocs.yml names; only its plain texts are looked at. Raises Unaddressed."""
    try:
        root = yaml.compose(config.read_text("utf-8"), Loader=yaml.CSafeLoader)
        settings = root.value if isinstance(root, yaml.MappingNode) else []
        named = {key.value: value.value for key, value in settings if isinstance(value, yaml.ScalarNode)}
        return addressed(named["site_url"], named["edit_uri"])
    except (OSError, ValueError, yaml.YAMLError, KeyError) as error:
        raise Unaddressed(f"{config} is needed, with site_url: and edit_uri: in it.") from error


def addressed(site: str, edit_docs: str) -> Address:
    """The same from the two settings themselves; `edit_docs` ends in "docs/"."""
    return Address(site.rstrip("/") + "/", edit_docs.removesuffix("docs/"))
