"""What a glossary file says."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .fields import Name, Record, Text, Whole, field

Syllables = Annotated[Whole, Field(ge=1, le=12)]


class Term(Record):
    """One word a reader may not know."""

    term: Name = field("The word.", "gluteus medius", "X")
    plain: Name = field("The plain words for it.", "side hip muscle", "X")
    meaning: Text = field("What it means, in a sentence or two.", "The muscle that moves your leg out.", "x")
    say_it: Name = field("How to say it, the loud part in capitals.", "GLOO-tee-us MEE-dee-us", "X")
    syllables: Syllables = field("How many beats it has.", "6", "six")
    also: tuple[Name, ...] = field("Other forms of the word.", ["glute med"], "glute med", default=(), most=6)
