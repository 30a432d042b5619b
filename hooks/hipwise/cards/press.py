"""From a sheet to PDF and PNG; nothing else knows the engine that sets them."""

from __future__ import annotations

import io
import json
import re
from dataclasses import asdict
from enum import Enum
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Literal

import segno
import typst
from PIL import Image

from .sheet import Sheet

PACKAGE = Path(__file__).parent.parent
TEMPLATES = PACKAGE / "templates" / "cards"
FONTS = PACKAGE / "fonts"
PAGES = re.compile(rb"/Type/Pages/Count ([0-9]+)")  # the engine writes it first, before any text of the card
PICTURE_PPI = 800 / (210 / 25.4)
INKS = 16  # a card has few colors; the soft edges of letters need the rest


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


def pdf(sheet: Sheet, paper: Paper, edition: Print) -> bytes:
    """One card as a tagged PDF (PDF/UA-1), the same bytes each time; raises Unprintable."""
    return _set(sheet, paper, edition, "pdf")


def picture(sheet: Sheet) -> bytes:
    """The first A4 page of the standard card as a PNG, 800 pixels wide; raises Unprintable."""
    page = Image.open(io.BytesIO(_set(sheet, Paper.A4, Print.STANDARD, "png"))).convert("RGB")
    small = io.BytesIO()
    page.quantize(INKS, dither=Image.Dither.NONE).save(small, "PNG")
    return small.getvalue()


@cache
def raster(svg: str, wide: int, high: int) -> bytes:
    """A figure as a PNG on white, as many pixels wide and high as it has units."""
    page = f"#set page(width: {wide}pt, height: {high}pt, margin: 0pt)\n#image(bytes(sys.inputs.svg), width: 100%)"
    made = typst.Compiler(page.encode(), sys_inputs={"svg": svg}).compile(format="png", ppi=72)
    assert isinstance(made, bytes), "one page is one picture"
    return made


def page_count(card: bytes) -> int:
    """How many pages a PDF made here has; one from elsewhere is a ValueError."""
    found = PAGES.search(card)
    if not found:
        raise ValueError("not a card")
    return int(found[1])


def fingerprint() -> str:
    """What changes whenever the same sheet would be set in another way: templates, fonts, engine and this package."""
    said = sha256(" ".join(map(version, ("typst", "segno", "pillow"))).encode())
    for path in (*sorted(TEMPLATES.iterdir()), *sorted(FONTS.iterdir()), *sorted(Path(__file__).parent.glob("*.py"))):
        said.update(path.read_bytes())
    return said.hexdigest()


def _set(sheet: Sheet, paper: Paper, edition: Print, format: Literal["pdf", "png"]) -> bytes:
    standard: Literal["ua-1"] | None = "ua-1" if format == "pdf" else None
    try:
        done = _engine(sheet, paper, edition).compile(format=format, ppi=PICTURE_PPI, pdf_standards=standard)
    except typst.TypstError as error:
        if "could not be displayed" in error.message:
            raise Unprintable(f"{sheet.title}: {error.message}") from error
        raise
    first = done[0] if isinstance(done, list) else done
    assert first, "without an output path the engine returns what it made"
    return first


def _engine(sheet: Sheet, paper: Paper, edition: Print) -> typst.Compiler:
    name = "large" if edition is Print.LARGE else sheet.kind
    said = asdict(sheet) | {"version": sheet.version, "url": sheet.url, "qr": _qr(sheet.url)}
    inputs = {"sheet": json.dumps(said, ensure_ascii=False), "paper": paper.value}
    return typst.Compiler(TEMPLATES / f"{name}.typ", root=TEMPLATES, font_paths=_fonts(), sys_inputs=inputs)


def _qr(url: str) -> str:
    code = io.BytesIO()
    segno.make_qr(url, error="m").save(code, kind="svg", border=4, light="white", xmldecl=False, nl=False)
    return code.getvalue().decode()


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])
