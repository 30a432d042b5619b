"""Hands Hipwise's pages and cards to MkDocs: the only file that imports it, and it decides nothing."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Literal

from mkdocs.commands import build as building
from mkdocs.commands import serve as serving
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files, InclusionLevel, get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc
from mkdocs.utils import clean_directory
from watchdog.utils.dirsnapshot import DirectorySnapshot

from hipwise.address import address
from hipwise.commands.preview import waited
from hipwise.counter import Counter
from hipwise.deck import Deck
from hipwise.edition import Desk, Edition
from hipwise.lean import slim
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


COUNTER = Counter()
THEME: dict[str, Any] = {}
THEMED: list[File] = []
SEEN: dict[str, DirectorySnapshot] = {}
"""What a preview watches, as it was before the pages were made for the first time."""


def _open(config: MkDocsConfig, *, serve_url: str | None = None, dirty: bool = False) -> None:  # noqa: ARG001
    """Stands in for MkDocs' own build, which would make every page at every save."""
    clean_directory(config.site_dir)
    for place in () if SEEN else (config.docs_dir, config.config_file_path, *config.watch):
        SEEN[place] = DirectorySnapshot(place)
    COUNTER.open(lambda: _makers(config), lambda: config.plugins.on_post_build(config=config))


def _stand_before(server: LiveReloadServer) -> None:
    """From now on the server asks the counter before it looks for a file, and no build leaves it waiting for ever."""
    build, begin, look = server.builder, server.server_activate, server.observer.start

    def rebuild() -> None:
        try:
            build()
        except (Exception, SystemExit) as error:  # as from an mkdocs.yml that cannot be read
            print(f"The pages stay as they were. {error}", file=sys.stderr, flush=True)

    def listen() -> None:
        begin()
        print(f"Serving on {server.url}{waited()}. A save shows there by itself; Ctrl-C ends it.", flush=True)

    def watch() -> None:
        look()
        if DESK.deck.bell and any(DirectorySnapshot(place) - seen for place, seen in SEEN.items()):
            DESK.deck.bell()  # somebody saved while the pages were made

    server.builder, server.server_activate, server.observer.start = rebuild, listen, watch  # type: ignore[method-assign]
    server.set_app(COUNTER.before(server.serve_request, server.mount_path))


def _makers(config: MkDocsConfig) -> Iterator[tuple[str, Callable[[], object]]]:
    """How each file of the site is made, by its place, in the order of MkDocs' own build."""
    plugins = config.plugins
    config = plugins.on_config(config)
    plugins.on_pre_build(config=config)
    files, env = get_files(config), _themed(config)
    for file in THEMED:
        files.append(file)
    files = plugins.on_files(files, config=config)
    set_exclusions(files, config)
    nav = plugins.on_nav(get_navigation(files, config), config=config, files=files)
    written = files.documentation_pages(inclusion=InclusionLevel.is_in_serve)
    for file in written:
        (file.page or Page(None, file, config)).read_source(config)  # its title, which other pages may show
    env = plugins.on_env(env, config=config, files=files)
    for file in files:
        if not file.is_documentation_page() and file.inclusion.is_in_serve():  # type: ignore[no-untyped-call]
            yield file.dest_uri, partial(file.copy_file, dirty=False)
    for name in config.theme.static_templates:
        yield name, partial(building._build_theme_template, name, env, files, config, nav)
    for file in written:
        yield file.dest_uri, partial(_write, file, config, files, written, nav, env)


def _themed(config: MkDocsConfig) -> Any:
    """The theme's templates; they and its files are looked up once, and templates are read again as they change."""
    if "env" not in THEME:
        THEME["env"], found = config.theme.get_env(), Files([])
        THEME["env"].auto_reload = True
        found.add_files_from_theme(THEME["env"], config)
        THEMED.extend(found)
    return THEME["env"]


def _write(file: File, config: MkDocsConfig, files: Files, written: Sequence[File], nav: Any, env: Any) -> None:
    assert file.page is not None
    building._populate_page(file.page, config, files)
    building._build_page(file.page, config, written, nav, env)


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG001
    DESK.preview = command == "serve"
    if DESK.preview:
        logging.getLogger("mkdocs").setLevel(logging.WARNING)  # the lines below say it in fewer words
        serving.build = _open  # type: ignore[attr-defined]


def on_serve(server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> None:  # noqa: ARG001
    # What mkdocs.yml watches is watched after this, and looked at 10 times a second in place of twice. A file that is
    # still being written is waited for half as long.
    server.observer._timeout, server.build_delay = 0.1, 0.05
    server.watch(str(DESK.watch(_root(config))))
    _stand_before(server)


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
            fold(site)  # first, as it reads scripts as they are written
        except Unfoldable as fault:
            raise PluginError(f"The site does not fit into a folder. {fault}") from fault
        slim(site)
        shelve(site)


def _edition(config: MkDocsConfig) -> Edition:
    # A preview changes config.site_url; a card printed from it would send people to this computer.
    root = _root(config)
    if DESK.preview:
        DESK.watch(root)  # from the first page on, cards are drawn behind the scenes
    try:
        return DESK.edit(root, address(root / "mkdocs.yml"))
    except Exception as mistake:
        raise PluginError(confess()) from mistake


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).resolve().parent
