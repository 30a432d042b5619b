"""A text of a record stands on every page as it was written, and does nothing there."""

from __future__ import annotations

import html
from itertools import chain

import pytest
import yaml
from markdown import Markdown  # type: ignore[import-untyped]

from hipwise.export import markdown
from hipwise.library import Library
from hipwise.site import Page, Site, press
from hipwise.site.press import CALLS

from .poison import poisoned
from .seen import seen

HARMLESS = "harmless words"
HOSTILE = (
    "<script>alert(1)</script>",
    '" onmouseover="alert(1)',
    "' onfocus='alert(1)",
    "</div></details></li><h1>out of the box</h1>",
    "<!-- the rest is hidden",
    "<img src=x onerror=alert(1)>",
    "{{ 7*7 }} {% raw %} {# gone #} ${7*7}",
    '{{ claim("lifts-help") }}',
    '--8<-- "mkdocs.yml"',
    "# a heading",
    "- an item of a list",
    "words\n\n    set in as code",
    "one line\n\n# another line\n\n```\nfence\n```",
    "``` python",
    "| a | b |",
    "**bold** _slanted_ `code` ~~gone~~ ==lit==",
    "[a link](javascript:alert(1)) ![a picture](x) <https://example.org>",
    "[a link]: https://example.org",
    "*[words]: an explanation",
    "words {: onclick=alert(1) } {#id .class}",
    "&lt;b&gt; &amp; &#60; &copy; &notanentity;",
    "5 < 6 & 7 > 4, \\*not\\* bold, 2 * 3 * 4",
    "wzxhzdk:0 klzzwxh:0001",
    "a smile 😀, a flag 🇵🇹, an é in two parts e\u0301",
    "]]> <![CDATA[ <?php ?> <!DOCTYPE x>",
)
ARTICLE = {
    "check": "knees",
    "claim": "lifts-help",
    "exercise": "lift",
    "routine": "short-one",
    "muscle": "side-hip",
} | {
    "complaint": "sore-knee",
    "mechanism": "level-pelvis",
    "safety": "knee-now",
    "figure": "lift",
}


@pytest.fixture(scope="module")
def plain(library: Library) -> Site:
    return press(poisoned(library, HARMLESS), {})


@pytest.fixture(scope="module", params=HOSTILE)
def text(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def site(library: Library, text: str) -> Site:
    return press(poisoned(library, text), {})


def test_pages_show_the_text_and_nothing_else_changes(plain: Site, site: Site, text: str) -> None:
    pairs = _pairs(site, plain)
    assert {page.uri for page, _ in pairs} == {page.uri for page in site.pages} - {"contributing/fields.md"}
    for page, wanted in pairs:
        _same(page.html, wanted.html, text)


def test_titles_and_descriptions_are_safe_where_builders_print_them(plain: Site, site: Site, text: str) -> None:
    shape = '<title>{0}</title><span>{0}</span><meta name="description" content="{1}"><p>'
    for page, wanted in _pairs(site, plain):
        found = seen(shape.format(page.title, page.description))
        expected = seen(shape.format(wanted.title, wanted.description))
        assert [tag.split(" ")[0] for tag in found.tags] == [tag.split(" ")[0] for tag in expected.tags]
        assert _with(found.tags[4], text) == _with(expected.tags[4], text)
        assert _with(found.text, text) == _with(expected.text, text)


def test_search_shows_the_text_and_nothing_else(plain: Site, site: Site, text: str) -> None:
    entries = chain.from_iterable(page.search_entries() for page in site.pages)
    expected = chain.from_iterable(page.search_entries() for page in plain.pages)
    for entry, wanted in zip(entries, expected, strict=True):
        for part in ("title", "text"):
            assert seen(entry[part]).tags == ()
            assert _with(html.unescape(entry[part]), text) == _with(html.unescape(wanted[part]), text)


@pytest.mark.parametrize("call", CALLS)
def test_calls_in_articles_show_the_text_and_nothing_else(plain: Site, site: Site, text: str, call: str) -> None:
    id = f'"{ARTICLE[call]}"' if CALLS[call] else ""
    article = f"# Before\n\nA line right before\n{{{{ {call}({id}) }}}}\nand right after.\n\n## After\n"
    drawn, wanted = (as_builders_do(each.article(article, "why/index.md")) for each in (site, plain))
    assert "{{ " + call not in wanted
    assert seen(wanted).tags[-3:] == ("/p", "h2 id=after", "/h2")
    _same(drawn, wanted, text)


def as_builders_do(markdown: str) -> str:
    """Markdown as the site's own settings turn it into HTML."""
    extensions = ["admonition", "attr_list", "tables", "toc", "fenced_code", "md_in_html", "abbr", "footnotes"]
    return str(Markdown(extensions=extensions).convert(markdown))


def test_exported_pages_show_the_text_and_nothing_else(plain: Site, site: Site, text: str) -> None:
    for page, expected in _pairs(site, plain):
        head, found = _head_and_body(markdown(page))
        wanted_head, wanted = _head_and_body(markdown(expected))
        assert {key: _with(html.unescape(said), text) for key, said in head.items()} == wanted_head
        assert seen(wanted).tags.count("h1") == 1
        assert all(f"h2 id={part.id}" in seen(wanted).tags for part in expected.sections)
        _same(found, wanted, text)


def _head_and_body(exported: str) -> tuple[dict[str, str], str]:
    """The settings on top of an exported page, with small letters, and the HTML that becomes of the rest."""
    _, head, body = exported.split("---\n", 2)
    settings = {key: str(said).lower() for key, said in yaml.safe_load(head).items()}
    return settings, as_builders_do(body)


def _pairs(site: Site, plain: Site) -> list[tuple[Page, Page]]:
    """Each page that shows a record's text, with the same page of the harmless site."""
    pairs = zip(site.pages, plain.pages, strict=True)
    return [(page, wanted) for page, wanted in pairs if _held(page) != _held(wanted)]


def _held(page: Page) -> tuple[str, ...]:
    return page.title, page.description, page.html, page.words


def _same(found: str, wanted: str, text: str) -> None:
    """Both show the same tags and words, apart from the text itself; a page may change its capitals."""
    shown, expected = seen(found), seen(wanted)
    assert shown.tags == expected.tags
    assert _with(shown.text, text) == _with(expected.text, text)


def _with(shown: str, text: str) -> str:
    joined = " ".join(text.split()).lower()
    return " ".join(shown.split()).lower().replace(joined, HARMLESS)
