"""Printed cards, beside WeasyPrint printing the same words from HTML."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from jinja2 import Environment

from hipwise.cards import Paper, Print, Sheet, routine_sheet
from hipwise.cards.press import FONTS, pdf
from hipwise.proof import prove

from .clock import each
from .table import Row

CARD = """\
<!doctype html><html lang="{{ sheet.language }}"><meta charset="utf-8"><title>{{ sheet.title }}</title>
<style>
@font-face { font-family: card; src: url({{ fonts }}/AtkinsonHyperlegibleNext-Regular.ttf) }
@font-face { font-family: card; font-weight: bold; src: url({{ fonts }}/AtkinsonHyperlegibleNext-Bold.ttf) }
@page { size: A4; margin: 15mm }
body { font: 12pt/1.35 card }
section { break-inside: avoid }
td, th { border: 1pt solid; padding: 3pt; text-align: left }
</style>
<h1>{{ sheet.title }}</h1>
<p>{{ sheet.for_whom }}</p>
<table>{% for name, fact in sheet.facts %}
<tr><th scope="row">{{ name }}</th><td>{{ fact }}</td></tr>
{% endfor %}</table>
{% for move in sheet.moves %}
<section><h2>{{ move.name }}</h2>{{ move.figure | safe }}
<ul>{% for line in move.ready %}<li>{{ line }}</li>{% endfor %}</ul>
<ol>{% for line in move.steps %}<li>{{ line }}</li>{% endfor %}</ol>
<p><strong>{{ move.amount }}</strong></p>
{% for line in move.in_words %}<p>{{ line }}</p>{% endfor %}
<p>{{ move.easier }} {{ move.harder }} {{ move.note }}</p></section>
{% endfor %}
{% for line in sheet.in_words %}<p>{{ line }}</p>{% endfor %}
{% for notice in sheet.notices %}
<h2>{{ notice.heading }}</h2><ul>{% for line in notice.lines %}<li>{{ line }}</li>{% endfor %}</ul>
{% endfor %}
{% for name, lines in (("Ease off", sheet.ease_off), ("Stop", sheet.stop), ("Get help", sheet.get_help)) %}
<h2>{{ name }}</h2><ul>{% for line in lines %}<li>{{ line }}</li>{% endfor %}</ul>
{% endfor %}
<table><tr><th></th>{% for day in range(sheet.log.days) %}<th scope="col">{{ day + 1 }}</th>{% endfor %}</tr>
{% for week in range(sheet.log.weeks) %}
<tr><th scope="row">{{ week + 1 }}</th>{% for day in range(sheet.log.days) %}<td></td>{% endfor %}</tr>
{% endfor %}</table>
<p>{{ sheet.address }} {{ sheet.version }} {{ sheet.reviewed }} {{ sheet.licence }} {{ sheet.advice }}</p>
"""


def cards(root: Path) -> Iterator[Row]:
    """One A4 card of every routine, PDF/UA-1 in both; the first card of each engine is not counted."""
    library = prove(root, date.today()).library
    first, *sheets = (routine_sheet(it, library, f"hipwise.org/routines/{id}/") for id, it in library.routines.items())
    _set(first)
    ours = each("print cards with typst", lambda: [_set(sheet) for sheet in sheets], 1) / len(sheets)
    theirs, beside = _theirs(first, sheets)
    yield Row("card: one routine on A4", ours * 1000, theirs and theirs * 1000, "ms", beside)
    yield Row("cards a second", 1 / ours, theirs and 1 / theirs, "", beside)


def _set(sheet: Sheet) -> bytes:
    return pdf(sheet, Paper.A4, Print.STANDARD)


def _theirs(first: Sheet, sheets: list[Sheet]) -> tuple[float | None, str]:
    try:
        from weasyprint import HTML  # type: ignore[import-untyped]
    except (ImportError, OSError) as error:
        return None, f"WeasyPrint could not start here: {str(error).splitlines()[0]}"
    template = Environment(autoescape=True).from_string(CARD)

    def printed(sheet: Sheet) -> bytes:
        text = template.render(sheet=sheet, fonts=FONTS.as_uri())
        return bytes(HTML(string=text).write_pdf(pdf_variant="pdf/ua-1"))

    printed(first)
    took = each("print cards with WeasyPrint", lambda: [printed(sheet) for sheet in sheets], 1)
    return took / len(sheets), "WeasyPrint, same words as HTML"
