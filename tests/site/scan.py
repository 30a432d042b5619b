"""Looks for anything active in a finished site, by a parser of its own: nothing here knows how pages are made."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

ELEMENTS = re.compile(
    "a|abbr|article|aside|b|blockquote|body|br|button|caption|circle|code|dd|desc|details|dialog|div|dl|dt|"
    "ellipse|em|fieldset|figcaption|figure|footer|form|g|h1|h2|h3|h4|head|header|hr|html|img|input|kbd|label|"
    "legend|li|line|link|main|mark|meta|nav|noscript|ol|optgroup|option|output|p|path|polygon|polyline|pre|"
    "progress|rect|script|section|select|small|span|strong|sub|summary|sup|svg|table|tbody|td|template|text|"
    "textarea|th|thead|time|title|tr|tspan|ul"
)
ATTRIBUTES = re.compile(
    "accept|alt|as|autocapitalize|autocomplete|charset|checked|class|cols|colspan|content|crossorigin|cx|cy|d|"
    "dir|disabled|download|enterkeyhint|fill|focusable|for|height|hidden|href|http-equiv|id|inputmode|label|"
    "lang|list|loading|max|maxlength|media|min|minlength|multiple|name|novalidate|open|placeholder|points|"
    "preserveaspectratio|r|readonly|rel|required|role|rows|rowspan|rx|ry|scope|selected|size|spellcheck|src|"
    "start|step|stroke|stroke-linecap|stroke-linejoin|stroke-width|tabindex|text-anchor|title|transform|type|"
    "value|viewbox|width|x|x1|x2|xmlns|y|y1|y2"
)
LOADS = {"src", "data-src"}
LINKED = frozenset({"stylesheet", "preload", "modulepreload", "icon", "manifest", "prefetch", "apple-touch-icon"})
POLICY = "content-security-policy"
CUSTOM = re.compile(r"""customElements\.define\(\s*["']([a-z]+(?:-[a-z]+)+)["']""")
LETTER = re.compile(r"[a-z][a-z0-9+.-]*", re.I)
DRAWN = re.compile("circle|desc|ellipse|g|line|path|polygon|polyline|rect|style|svg|text|title|tspan")
STYLE_LOADS = re.compile(
    r"""(?:url\(\s*|@import\s+)["']?([^"')\s]*)|(expression\s*\(|-moz-binding|(?<!-)behavior\s*:)""", re.I
)


def own_elements(scripts: Path) -> frozenset[str]:
    """The elements that the site's own scripts bring to life."""
    return frozenset(name for path in scripts.rglob("*.js") for name in CUSTOM.findall(path.read_text("utf-8")))


class Scan(HTMLParser):
    """What is active or foreign in one page, as `found`; `site` is the site's own address."""

    def __init__(self, html: str, site: str, own: frozenset[str] = frozenset()) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._site, self._own = urlsplit(site), own
        self._script: str | None = None
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        if tag not in self._own and not ELEMENTS.fullmatch(tag):
            self._say("element", tag)
        for name, value in said.items():
            self._attribute(tag, name, value, said)
        if tag == "script":
            self._script = said.get("type", "") if "src" not in said else "src"
        if tag == "meta" and "http-equiv" in said and said["http-equiv"].lower() != POLICY:
            self._say("meta", said["http-equiv"])
        if len(said) != len(attrs):
            self._say("attribute twice", tag)

    def handle_endtag(self, tag: str) -> None:
        if tag == "script":
            self._script = None

    def handle_data(self, data: str) -> None:
        if self._script is None or not data.strip():
            return
        if self._script != "application/json":
            self._say("inline script", data[:40])
        else:
            json.loads(data)

    def handle_comment(self, data: str) -> None:
        if data.lstrip().startswith("["):
            self._say("conditional remark", data[:40])

    def handle_decl(self, decl: str) -> None:
        if decl.lower() != "doctype html":
            self._say("declaration", decl)

    def unknown_decl(self, data: str) -> None:
        self._say("declaration", data)

    def handle_pi(self, data: str) -> None:
        self._say("instruction", data)

    def _attribute(self, tag: str, name: str, value: str, said: Mapping[str, str]) -> None:
        if not ATTRIBUTES.fullmatch(name) and not re.fullmatch(r"(?:data|aria)-[a-z-]+", name):
            self._say("attribute", f"{tag} {name}")
        if name in LOADS or (tag == "link" and LINKED & set(said.get("rel", "").split()) and name == "href"):
            if not self._is_ours(value):
                self._say("foreign load", value)
        elif name == "href" and self._scheme(value) not in ("", "https", "mailto"):
            self._say("link", value)

    def _scheme(self, address: str) -> str:
        bare = re.sub(r"[\x00-\x20\x7f-\x9f]", "", address)
        if bare.startswith(("//", "\\", "/\\")):
            return "foreign"
        head, colon, _ = bare.partition(":")
        return head.lower() if colon and LETTER.fullmatch(head) else ""

    def _is_ours(self, address: str) -> bool:
        parts = urlsplit(address)
        return self._scheme(address) == "" or (parts.scheme, parts.netloc) == (self._site.scheme, self._site.netloc)

    def _say(self, what: str, which: str) -> None:
        self.found.append(f"{what}: {which}")


def active_in_drawing(data: bytes) -> Iterator[str]:
    """What is active or foreign in an SVG file."""
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data or b"<?xml-stylesheet" in data:
        yield "declaration"
        return
    for element in ET.fromstring(data).iter():
        name = str(element.tag).rpartition("}")[2]
        if not DRAWN.fullmatch(name):
            yield f"element: {name}"
        for attribute, value in element.attrib.items():
            if attribute.lower().startswith("on") or "href" in attribute or "url(" in value:
                yield f"attribute: {attribute}"
        if name == "style":
            yield from active_in_style(element.text or "")


def active_in_style(text: str) -> Iterator[str]:
    """What a style sheet loads from elsewhere, or runs."""
    for address, runs in STYLE_LOADS.findall(text):
        if runs or address.startswith(("//", "\\")) or (":" in address and not address.startswith("data:image/")):
            yield f"style: {runs or address}"
