"""A page as a folder has it: its links lead to files, and its scripts are such as run from files."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass

from .modules import Modules, Unfoldable
from .ways import led, opened

STAND_IN = "assets/js/folder.js"
"""The script that does in a folder what browsers do for a site only."""
TAG = re.compile(r"<(?:a|area|img|link|meta|script|source|image|use)\s(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>", re.I)
ADDRESS = re.compile(r'(?<=\s)(href|src|data-src)="([^"]*)"')
MODULE = re.compile(r'<script type="module" src="([^"]+)"></script>')
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)">')
POLICY = 'http-equiv="Content-Security-Policy"'
# What a browser would fetch with more rules than a folder can meet. Nothing looks different without it.
UNMET = re.compile(r'<link rel="(?:preload|manifest)"')


@dataclass(frozen=True)
class Folding:
    """What pages must know of the folder: its files, and the order of its scripts."""

    files: Container[str]
    modules: Modules

    def page(self, uri: str, html: str) -> str:
        """The page at `uri` for the folder."""
        root = "../" * uri.count("/")
        canonical = CANONICAL.search(html)
        online = canonical[1].removesuffix(uri.removesuffix("index.html")) if canonical else ""
        ran = dict.fromkeys(it for found in MODULE.finditer(html) for it in self._scripts(uri, found[1]))
        scripts = "".join(f'<script defer src="{root}{it}"></script>\n' for it in (STAND_IN, *ran))
        page = TAG.sub(lambda tag: self._tag(tag[0], uri, online), MODULE.sub("", html))
        return page.replace("</head>", f"{scripts}</head>", 1)

    def _scripts(self, uri: str, address: str) -> tuple[str, ...]:
        return self.modules.order(led(address, uri) or address)

    def _tag(self, tag: str, uri: str, online: str) -> str:
        if UNMET.match(tag):
            return ""
        if POLICY in tag:
            # Not every browser takes the files beside a page for its own; of workers, they run those made on a page.
            return tag.replace("'self'", "'self' file:").replace('content="', 'content="worker-src blob:; ')
        return ADDRESS.sub(lambda it: f'{it[1]}="{self._way(tag, it[2], uri, online)}"', tag)

    def _way(self, tag: str, address: str, uri: str, online: str) -> str:
        """What only the site has, a reader may follow there; a page itself has all it needs."""
        file = led(address, uri)
        if file is None:
            return address
        if file in self.files:
            return opened(address)
        if not tag.startswith("<a ") or not online:
            raise Unfoldable(f"{uri} needs {address}, which the folder does not hold.")
        return f"{online}{file}"
