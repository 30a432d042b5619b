"""Hands Hipwise's pages and cards to MkDocs: the only file that imports it, and it decides nothing."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from hipwise.address import address
from hipwise.deck import Deck
from hipwise.edition import Desk, Edition
from hipwise.mishap import confess
from hipwise.offline import Unfoldable, fold, shelve
from hipwise.progress import Count
from hipwise.site import Page as RecordPage
from hipwise.site import corrections

# Hooks are loaded once per process; what the desk remembers lets the next save in a preview be quick.
DESK = Desk(deck=Deck(Count("cards")), progress=Count("figures"))


class Generated(Page):
    """A page whose HTML, contents list and search entries come from a record, so reading and rendering are skipped."""

    def __init__(self, record: RecordPage, file: File, config: MkDocsConfig, edit_url: str) -> None:
        super().__init__(record.title, file, config)
        self.record = record
        self.edit_url = edit_url

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002
        self.markdown = ""
        self.meta = {"title": self.record.title, "description": self.record.description, "search": {"exclude": True}}

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        self.content = self.record.html
        self.toc = get_toc(self.record.contents())  # type: ignore[arg-type]
        self.present_anchor_ids = self.record.anchors()


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG001
    DESK.preview = command == "serve"


def on_serve(server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> None:  # noqa: ARG001
    # What mkdocs.yml watches is watched after this, and looked at 10 times a second in place of twice.
    server.observer._timeout = server.build_delay = 0.1
    server.watch(str(DESK.watch(_root(config))))


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    edition = _edition(config)
    if edition.trouble and not DESK.preview:
        raise PluginError(edition.trouble)
    print(edition.trouble, end="", file=sys.stderr, flush=True)
    if edition.empty:
        config.nav = None
        for file in list(files.documentation_pages()):
            files.remove(file)
    for page in edition.pages:
        file = File.generated(config, page.uri, content="", inclusion=InclusionLevel.NOT_IN_NAV)
        files.append(file)
        Generated(page, file, config, edition.address.editor(page.source))
    for asset in edition.assets:
        files.append(File.generated(config, asset.uri, content=asset.content))
    return files


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    return DESK.edition.article(markdown, page.file.src_uri)


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    return DESK.edition.trouble_html + html


def on_page_context(context: dict[str, Any], *, page: Page, config: MkDocsConfig, nav: Any) -> dict[str, Any]:  # noqa: ARG001
    here = DESK.edition.address
    context["correct"] = here.correction(here.site + page.url)
    if isinstance(page, Generated):
        context["parts"] = corrections(page.record, here)
        config.plugins["material/search"].search_index.entries.extend(page.record.search_entries())  # type: ignore[attr-defined]
    return context


def on_post_build(*, config: MkDocsConfig) -> None:
    if not DESK.preview:
        site = Path(config.site_dir)
        try:
            fold(site)
        except Unfoldable as fault:
            raise PluginError(f"The site does not fit into a folder. {fault}") from fault
        shelve(site)


def _edition(config: MkDocsConfig) -> Edition:
    # A preview changes config.site_url; a card printed from it would send people to this computer.
    root = _root(config)
    try:
        return DESK.edit(root, address(root / "mkdocs.yml"))
    except Exception as mistake:
        raise PluginError(confess()) from mistake


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).resolve().parent
