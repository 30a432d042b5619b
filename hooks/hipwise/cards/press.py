"""From a sheet to PDF and PNG; nothing else knows the engine that sets them."""

from __future__ import annotations

import io
import json
from dataclasses import asdict
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Literal

import segno
import typst

from .sheet import Sheet

PACKAGE = Path(__file__).parent.parent
TEMPLATES = PACKAGE / "templates" / "cards"
FONTS = PACKAGE / "fonts"
PICTURE_PPI = 800 / 210 * 25.4


class Paper(str, Enum):
    """The paper a card is set for; the value is the engine's name for it."""

    A4 = "a4"
    LETTER = "us-letter"


class Print(str, Enum):
    """The edition: text of 12 points and more, or large print of 18 points and more."""

    STANDARD = "standard"
    LARGE = "large"


class Unprintable(ValueError):
    """A card holds a character that its typeface does not have."""


def pdf(sheet: Sheet, paper: Paper, print: Print) -> bytes:
    """One card as a tagged PDF (PDF/UA-1), the same bytes each time; raises Unprintable."""
    return _set(sheet, paper, print, "pdf")


def picture(sheet: Sheet) -> bytes:
    """The first A4 page of the standard card as a PNG, 800 pixels wide; raises Unprintable."""
    return _set(sheet, Paper.A4, Print.STANDARD, "png")


def page_count(sheet: Sheet, paper: Paper, print: Print) -> int:
    """How many pages a card takes; raises Unprintable."""
    return int(json.loads(_engine(sheet, paper, print).query("<pages>", field="value", one=True)))


def _set(sheet: Sheet, paper: Paper, print: Print, format: Literal["pdf", "png"]) -> bytes:
    standards: list[Literal["ua-1"]] = ["ua-1"] if format == "pdf" else []
    try:
        done = _engine(sheet, paper, print).compile(format=format, ppi=PICTURE_PPI, pdf_standards=standards)
    except typst.TypstError as error:
        raise Unprintable(error.message) from error
    return done if isinstance(done, bytes) else done[0]


def _engine(sheet: Sheet, paper: Paper, print: Print) -> typst.Compiler:
    name = "large" if print is Print.LARGE else sheet.kind
    inputs = {"sheet": _data(sheet), "paper": paper.value}
    return typst.Compiler(TEMPLATES / f"{name}.typ", root=TEMPLATES, font_paths=_fonts(), sys_inputs=inputs)


def _data(sheet: Sheet) -> str:
    said = asdict(sheet) | {"version": sheet.version, "qr": _qr(sheet.address)}
    return json.dumps(said, ensure_ascii=False)


def _qr(address: str) -> str:
    code = io.BytesIO()
    segno.make_qr(f"https://{address}", error="m").save(code, kind="svg", border=4, xmldecl=False, nl=False)
    return code.getvalue().decode()


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])
