"""Reads what a PDF holds, the way a printer, a copier or a screen reader meets it."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pikepdf

Colour = tuple[float, ...]
POINTS_OF_A_MILLIMETRE = 72 / 25.4


@dataclass(frozen=True)
class Shown:
    """One run of text: its size in points, colour, place from the lower left corner, and page."""

    size: float
    colour: Colour
    x: float
    y: float
    page: int
    text: str


def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf))


def shown(pdf: bytes) -> list[Shown]:
    """Every run of text in drawing order."""
    with opened(pdf) as document:
        return [run for number, page in enumerate(document.pages) for run in _runs(page, number)]


def text(pdf: bytes) -> str:
    """All text in drawing order, with single spaces and no break opportunities."""
    return squeezed(" ".join(run.text for run in shown(pdf)))


def squeezed(said: str) -> str:
    return re.sub(r"\s+", "", said.replace("\u200b", ""))


def page_sizes(pdf: bytes) -> list[tuple[int, int]]:
    with opened(pdf) as document:
        return [(round(float(page.mediabox[2])), round(float(page.mediabox[3]))) for page in document.pages]


def tags(pdf: bytes) -> list[tuple[str, str]]:
    """The structure tree in reading order: each tag with its title or alternative text."""
    with opened(pdf) as document:
        return list(_tags(document.Root.StructTreeRoot))


def links(pdf: bytes) -> list[str]:
    with opened(pdf) as document:
        annotations = [note for page in document.pages for note in page.get("/Annots", pikepdf.Array())]
        return [str(note.A.URI) for note in annotations]


def fonts(pdf: bytes) -> list[tuple[str, bool]]:
    """Each typeface by name, with whether the file carries it and its letters can be copied as text."""
    with opened(pdf) as document:
        return [_font(font) for page in document.pages for font in page.Resources.get("/Font", {}).values()]


def strokes(pdf: bytes) -> set[Colour]:
    """The colours of all lines."""
    with opened(pdf) as document:
        return {
            tuple(float(part) for part in operands)
            for page in document.pages
            for operator, operands in _instructions(page)
            if operator == "SCN"
        }


def luminance(colour: Colour) -> float:
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour]
    if len(linear) == 1:
        return linear[0]
    red, green, blue = linear
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _tags(node: Any) -> Iterator[tuple[str, str]]:
    if not isinstance(node, pikepdf.Dictionary):
        return
    if "/S" in node:
        yield str(node.S)[1:], str(node.get("/Alt", node.get("/T", "")))
    children = node.get("/K", pikepdf.Array())
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        yield from _tags(child)


def _font(font: Any) -> tuple[str, bool]:
    inner = font.DescendantFonts[0].FontDescriptor
    carried = any(key in inner for key in ("/FontFile2", "/FontFile3"))
    return str(font.BaseFont).split("+")[-1], carried and "/ToUnicode" in font


def _instructions(page: Any) -> Iterator[tuple[str, Any]]:
    for instruction in pikepdf.parse_content_stream(page):
        yield str(instruction.operator), instruction.operands


def _runs(page: Any, number: int) -> Iterator[Shown]:
    letters = {name: _letters(font) for name, font in page.Resources.get("/Font", {}).items()}
    kept: list[tuple[pikepdf.Matrix, Colour]] = []
    matrix, place, font, size = pikepdf.Matrix(), pikepdf.Matrix(), "", 0.0
    colour: Colour = (0.0,)
    for operator, operands in _instructions(page):
        match operator:
            case "q":
                kept.append((matrix, colour))
            case "Q":
                matrix, colour = kept.pop()
            case "cm":
                matrix = pikepdf.Matrix(*(float(part) for part in operands)) @ matrix
            case "scn":
                colour = tuple(float(part) for part in operands)
            case "Tf":
                font, size = str(operands[0]), float(operands[1])
            case "Tm":
                place = pikepdf.Matrix(*(float(part) for part in operands))
            case "Tj" | "TJ":
                whole = place @ matrix
                yield Shown(size * abs(whole.d), colour, whole.e, whole.f, number, _said(operands[0], letters[font]))


def _said(operand: Any, letters: dict[int, str]) -> str:
    parts = [operand] if isinstance(operand, pikepdf.String) else operand
    codes = b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
    return "".join(letters[int.from_bytes(codes[at : at + 2], "big")] for at in range(0, len(codes), 2))


def _letters(font: Any) -> dict[int, str]:
    """What each glyph number stands for, from the table that makes the text copyable."""
    table = bytes(font.ToUnicode.read_bytes()).decode("latin-1")
    found: dict[int, str] = {}
    for code, unicode in re.findall(r"<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]{4,})>\s*\n", table):
        found[int(code, 16)] = bytes.fromhex(unicode).decode("utf-16-be")
    for first, last, unicode in re.findall(r"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4})>", table):
        found |= {
            code: chr(int(unicode, 16) + code - int(first, 16)) for code in range(int(first, 16), int(last, 16) + 1)
        }
    return found
