"""Script modules as classic scripts: from a folder, browsers run no modules.

Only the few forms that our modules are written in are known; any other is refused, so that no tool of the folder
ever fails in silence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from posixpath import dirname, join, normpath

HELD = "hipwiseFolder"
"""What holds, in a page of the folder, all that its scripts share."""
IMPORT = re.compile(r'^import \{([^{}]*)\} from "(\.{1,2}/[^"]+)";?$', re.M)
LATER = re.compile(r'(?<![\w$.#])import\("(\.{1,2}/[^"]+)"\)')
EXPORT = re.compile(r"^export (?=(?:const|class|function|async function) ([\w$]+)\b)", re.M)
UNKNOWN = re.compile(r"^[ \t]*(?:import|export)\b(?![ \t]*\()|(?<![\w$.#])import[ \t]*[(.]|^await\b", re.M)
NAME = re.compile(r"([\w$]+)(?: as ([\w$]+))?")


class Unfoldable(Exception):
    """A script that cannot be made to run from a folder."""


@dataclass(frozen=True)
class Module:
    """A module read: its body without the signs of a module, what it needs, and what it gives."""

    uri: str
    body: str
    imported: tuple[tuple[str, str], ...]
    """A module and a name wanted of it."""
    later: tuple[str, ...]
    given: tuple[str, ...]

    @property
    def needs(self) -> tuple[str, ...]:
        """The modules that must have run before, each once."""
        return tuple(dict.fromkeys([*(uri for uri, _ in self.imported), *self.later]))

    @property
    def classic(self) -> str:
        """The same as a script of its own, strict as modules are and with names of its own."""
        gives = f'{HELD}["{self.uri}"] = {{ {", ".join(self.given)} }}'
        return f'(() => {{\n"use strict"\n{self.body.rstrip()}\n{gives}\n}})()\n'


@dataclass(frozen=True)
class Modules:
    """The modules of a site, read as pages ask for them; `source` gives a script's text."""

    source: Callable[[str], str]
    read: dict[str, Module] = field(default_factory=dict)

    def order(self, uri: str) -> tuple[str, ...]:
        """A module and all it needs, each once, after what it needs itself."""
        return tuple(dict.fromkeys(self._order(uri, ())))

    def _order(self, uri: str, above: tuple[str, ...]) -> Iterator[str]:
        if uri in above:
            raise Unfoldable(f"These scripts need each other: {' and '.join(above[above.index(uri) :])}.")
        module = self._module(uri)
        for needed in module.needs:
            yield from self._order(needed, (*above, uri))
        for needed, name in module.imported:
            if name not in self._module(needed).given:
                raise Unfoldable(f"{uri} takes {name} from {needed}, which does not give it.")
        yield uri

    def _module(self, uri: str) -> Module:
        if uri not in self.read:
            self.read[uri] = module(uri, self.source(uri))
        return self.read[uri]


def module(uri: str, text: str) -> Module:
    """Reads a module; raises Unfoldable for a form that is not known here."""

    def at(address: str) -> str:
        return normpath(join(dirname(uri), address))

    def takes(found: re.Match[str]) -> str:
        names = ", ".join(f"{name}: {own}" if own else name for name, own in _names(found, uri))
        return f'const {{ {names} }} = {HELD}["{at(found[2])}"]'

    body = EXPORT.sub("", LATER.sub(lambda it: f'Promise.resolve({HELD}["{at(it[1])}"])', IMPORT.sub(takes, text)))
    if odd := UNKNOWN.search(body):
        line = body[: odd.end()].count("\n")
        raise Unfoldable(f"{uri} has a line that a folder's script cannot have: {body.splitlines()[line].strip()}")
    return Module(
        uri,
        body,
        tuple((at(it[2]), name) for it in IMPORT.finditer(text) for name, _ in _names(it, uri)),
        tuple(at(it[1]) for it in LATER.finditer(text)),
        tuple(it[1] for it in EXPORT.finditer(text)),
    )


def _names(found: re.Match[str], uri: str) -> Iterator[tuple[str, str]]:
    for part in filter(None, (it.strip() for it in found[1].split(","))):
        name = NAME.fullmatch(part)
        if not name:
            raise Unfoldable(f"{uri} takes something of no plain name: {part}")
        yield name[1], name[2] or ""
