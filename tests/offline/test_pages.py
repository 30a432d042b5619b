"""A page of the folder: each link leads to a file, and nothing is asked of a server."""

from __future__ import annotations

import pytest

from hipwise.offline.modules import Modules, Unfoldable
from hipwise.offline.pages import Folding
from hipwise.offline.ways import opened

SITE = "https://site.example/"
HEAD = f'<head><link rel="canonical" href="{SITE}a/"></head>'
FILES = {"index.html", "a/index.html", "a/b/index.html", "a/card.pdf", "js/a.js"}


def _page(html: str, head: str = HEAD) -> str:
    return Folding(FILES, Modules(lambda _: "export const a = 1\n")).page("a/index.html", head + html)


@pytest.mark.parametrize(
    ("link", "wanted"),
    [
        ("..", "../index.html"),
        (".", "index.html"),
        ("b/", "b/index.html"),
        ("./b/?level=1&amp;spare=knee#top", "./b/index.html?level=1&amp;spare=knee#top"),
        ("../a/b/#top", "../a/b/index.html#top"),
        ("card.pdf", "card.pdf"),
        ("#top", "#top"),
        ("?level=1", "?level=1"),
        ("https://other.example/", "https://other.example/"),
        ("mailto:me@other.example/", "mailto:me@other.example/"),
        ("../hipwise.zip", f"{SITE}hipwise.zip"),
    ],
)
def test_a_link_leads_to_the_file_of_its_page(link: str, wanted: str) -> None:
    assert _page(f'<a class="x" href="{link}">').endswith(f'<a class="x" href="{wanted}">')


def test_words_that_look_like_a_link_stay_words() -> None:
    said = '<p>Write &lt;a href="b/"&gt; or href="b/".</p>'
    assert _page(said).endswith(said)


def test_a_file_that_a_page_itself_needs_must_be_there() -> None:
    with pytest.raises(Unfoldable, match=r"lost\.svg"):
        _page('<img src="lost.svg">')


def test_the_scripts_run_without_modules_after_what_stands_in_for_a_server() -> None:
    page = _page('<script type="module" src="../js/a.js"></script>')
    stand_in, script = (f'<script defer src="../{it}"></script>' for it in ("assets/js/folder.js", "js/a.js"))
    assert f"{stand_in}\n{script}\n</head>" in page
    assert "module" not in page


def test_the_policy_lets_in_files_and_workers_of_the_page_and_nothing_else() -> None:
    policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self'; object-src 'none'\">"
    meant = policy.replace("'self'", "'self' file:").replace("default-src", "worker-src blob:; default-src")
    assert _page(policy).endswith(meant)


def test_the_searchs_addresses_lead_to_files_too() -> None:
    assert [opened(it) for it in ("", "#top", "a/", "a/#top")] == [
        "index.html",
        "index.html#top",
        "a/index.html",
        "a/index.html#top",
    ]
