"""Finds what is not plain text: HTML, Markdown, codes for signs, template signs, and web addresses."""

from __future__ import annotations

import re
from html import unescape
from typing import NamedTuple

TEMPLATE = re.compile(
    r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|\{\{|\}\}|\{%|%\}|\{#|#\}|\$\{[^}]*\}?|<%|%>|--8<--"
    r"|#\{|#[a-z]+\(|#(?:import|include|let|set|show)\b|@import\b|\\[A-Za-z]+\{|\]\]>|::[a-z-]+ [^:]*::"
)
LINK = re.compile(
    r"\b(?:https?|ftp|file|blob|wss?)://[^\s<>\"']*|\b(?:javascript|vbscript|livescript):\S+|\bdata:[a-z]+/[a-z]\S*"
    r"|\bmailto:\S+|\bwww\.[\w-]+\.\S+",
    re.IGNORECASE,
)
HTML = re.compile(
    r"</?[A-Za-z][A-Za-z0-9:-]*\s*/?>|[＜﹤]/?[A-Za-z]|\bon[a-z]{3,20}\s*=\s*[\"']"
    r"|<[A-Za-z][A-Za-z0-9-]*(?:[\s/]+[^<>]*?=[^<>]*)>?"
    r"|<!--|<!\[?[A-Za-z]|<\?[A-Za-z]|</[A-Za-z]"
    r"|<(?:https?:|mailto:|ftp:)[^<>\s]*>|<[\w.+-]+@[\w.-]+>"
    r"|<(?:script|style|iframe|img|svg|object|embed|form|input|base|meta|link|body|math|video|audio|details)\b[^<>]*>?",
    re.IGNORECASE,
)
ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
MARKDOWN = re.compile(
    r"```|\[TOC\]|\*?\[[^\[\]]+\]:\s|!?\[[^\[\]]*\]\([^()\s][^()]*\)?|!?\[[^\[\]]+\]\[[^\[\]]*\]|\[\[[^\[\]]+\]\]|\[\^[^\[\]]+\]"
    r"|(?<![\w*])(\*{1,3})(?=[\w\"'(“])[^*]*[\w.!?:,;\"')”]\1(?![\w*])"
    r"|(?<![\w_])(_{1,3})(?=[\w\"'(“])[^_]*[\w.!?:,;\"')”]\2(?![\w_])"
    r"|`[^`]+`|~~[^~]+~~|(?<!=)==[^\s=][^=]*==(?!=)|\+\+[^\s+][^+]*\+\+"
    r"|(?<!\w):[a-z][a-z0-9_+-]+:(?!\w)|\{:[^{}]*\}|^#{1,6} +\S"
    r"|^(?:[>|] |:::|!!! |\?\?\? |=== |- \[[ xX]\])"
)


class Markup(NamedTuple):
    """A piece of a text that is not plain: its code, where it begins and its length."""

    code: str
    start: int
    length: int


def markup(text: str) -> Markup | None:
    """Find the first piece of a text that is not plain, or None; "5 < 10 > 3" and "2 * 3" are plain."""
    for code, pattern in (("template-sign", TEMPLATE), ("html", HTML), ("markdown", MARKDOWN)):
        match = pattern.search(text)
        if match:
            return Markup(code, match.start(), len(match[0]))
    return next((Markup("entity", m.start(), len(m[0])) for m in ENTITY.finditer(text) if unescape(m[0]) != m[0]), None)
