"""From bytes to text with plain line ends, whatever the bytes."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from ..problems import Place, Problem
from .wording import problem

LARGEST = 64 * 1024
BINARY = (b"\x89PNG", b"\xff\xd8\xff", b"PK\x03\x04", b"%PDF", b"GIF8", b"\x1f\x8b", b"\x7fELF", b"\xd0\xcf\x11\xe0")
# No old encoding of letters uses these, so with them it is no text at all.
NOT_WRITING = re.compile(rb"[\x00-\x08\x0e-\x1f]")
WIDE = re.compile(rb"(?:[\x09\x0a\x0d\x20-\x7e]\x00){4}|(?:\x00[\x09\x0a\x0d\x20-\x7e]){4}")


class Decoded(NamedTuple):
    """Text with LF line ends and no byte order mark, and what had to be guessed."""

    text: str
    problems: list[Problem]


def decode(data: bytes, file: str) -> Decoded:
    """Turn a file's bytes into text; a wrong encoding is named, and a text that cannot be read comes back empty."""
    if len(data) > LARGEST:
        said = problem("file-too-large", Place(file, 1, 1), {"size": f"{len(data) // 1024} kB"})
        return Decoded("", [said])
    if data.startswith(BINARY):
        return Decoded("", [problem("not-text", Place(file, 1, 1))])
    wide = _wide(data)
    if wide:
        return _from_wide(data, wide, file)
    try:
        return _lines(data.decode("utf-8"), file)
    except UnicodeDecodeError as error:
        return _not_utf8(data, error, file)


def _lines(text: str, file: str) -> Decoded:
    text = text.removeprefix("\ufeff")
    if "\r" not in text:
        return Decoded(text, [])
    text = text.replace("\r\n", "\n")
    bare = text.find("\r")
    if bare < 0:
        return Decoded(text, [])
    before = text[:bare]
    place = Place(file, before.count("\n") + 1, bare - before.rfind("\n"))
    only = "\n" not in text
    return Decoded(text.replace("\r", "\n" if only else " "), [problem("bare-return", place)])


def _wide(data: bytes) -> str | None:
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return "utf-32"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    match = WIDE.match(data)
    if not match:
        return None
    return "utf-16-be" if data[0] == 0 else "utf-16-le"


def _from_wide(data: bytes, encoding: str, file: str) -> Decoded:
    text, _ = _lines(data.decode(encoding, "replace").replace("\ufffd", "?"), file)
    return Decoded(text, [problem("not-utf8", Place(file, 1, 1), {"encoding": encoding[:6].upper()})])


def _not_utf8(data: bytes, error: UnicodeDecodeError, file: str) -> Decoded:
    if NOT_WRITING.search(data):
        return Decoded("", [problem("not-text", Place(file, 1, 1))])
    before = data[: error.start].decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n")
    place = Place(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
    text, _ = _lines(data.decode("utf-8", "replace").replace("\ufffd", "?"), file)
    return Decoded(text, [problem("not-utf8", place, {"encoding": _guess(data)})])


def _guess(data: bytes) -> str:
    """Name the old encoding the bytes look like; only Windows-1252 has letters and quotes from 80 to 9F."""
    if any(0x80 <= byte <= 0x9F for byte in data):
        return "Windows-1252"
    return "Latin-1"
