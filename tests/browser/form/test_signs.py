"""The browser refuses the same texts as the checker."""

from __future__ import annotations

from itertools import product
from random import Random

from hipwise.source.characters import refused
from hipwise.source.plain import markup

from ..conftest import OpenContext
from .filling import ADDRESS, ODD

REFUSED = """texts => {
  const signs = document.querySelector("exercise-form").refusals.signs
  return texts.map(text => signs.some(([pattern]) => pattern.test(text)))
}"""
# Codes that only look like one, and a unit of two alphabets, are refused by the page alone.
STRICTER = ("&foo;", "5 \u03bcm")


def test_a_text_is_refused_in_the_browser_as_by_the_checker(open_context: OpenContext) -> None:
    chance = Random(7)
    texts = [*ODD, *map("".join, product(ODD, ("a", " x", "*", "_", "}"))), "I \u2764\ufe0f it", "\u041cix", "a*b*c"]
    texts += ["".join(chance.choices(ODD, k=4)) for _ in range(1500)]
    page = open_context().new_page()
    page.goto(ADDRESS)
    found = page.evaluate(REFUSED, texts)
    by_checker = [next(refused(text), None) is not None or markup(text) is not None for text in texts]
    assert [text for text, one, other in zip(texts, found, by_checker, strict=True) if one != other] == []
    assert page.evaluate(REFUSED, list(STRICTER)) == [True, True]
