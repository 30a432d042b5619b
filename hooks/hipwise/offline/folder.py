"""The built site as one zip that opens from a folder: no network, no server."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import partial
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from .data import script_of, worker
from .listing import asked_for
from .modules import Modules, Unfoldable
from .pages import STAND_IN, Folding

ZIP = "hipwise.zip"
OFFER = Path("about/offline/index.html")
SIZE = re.compile(r"(?<=<span data-hw-size>)[^<]*")
UNSHOWN, SHOWN = '<div class="hw-folder" hidden>', '<div class="hw-folder">'
# What only a server or a browser's own copy has a use for.
SERVED = ("503.html", "app.webmanifest")
WORKERS = "assets/javascripts/workers/"
PACKED = (".pdf", ".png", ".woff2")
"""What does not get smaller any more."""
LEVEL = 6
# Nothing in the zip tells when it was made, so that the same site is the same zip.
DAY = (1980, 1, 1, 0, 0, 0)
READABLE = 0o100644 << 16
UNIX = 3
MILLION = 1_000_000


def fold(site: Path) -> None:
    """Writes the zip into a built site, and shows the link that offers it, with its size."""
    packed = pack(dict(sorted(folded(site))))
    (site / ZIP).write_bytes(packed)
    offer = site / OFFER
    if offer.exists():
        size = f"({max(1, round(len(packed) / MILLION))} MB)"
        offer.write_text(_shown(offer.read_text("utf-8"), size), "utf-8")


def folded(site: Path) -> Iterator[tuple[str, bytes]]:
    """Every file of the folder with its content."""
    here = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    files = {uri: path for uri, path in here.items() if asked_for(uri) and uri not in SERVED}
    modules = Modules(partial(_source, files))
    folding = Folding(files, modules)
    for uri, path in files.items():
        if uri.endswith(".html"):
            yield uri, _shown(folding.page(uri, path.read_text("utf-8"))).encode()
    yield STAND_IN, (Path(__file__).parent / "folder.js").read_bytes()
    for uri, path in files.items():
        if not uri.endswith(".html"):
            yield _file(uri, path, modules)


def _shown(html: str, size: str = "") -> str:
    """The page with its offer shown; the zip cannot say its own size inside."""
    return SIZE.sub(size, html.replace(UNSHOWN, SHOWN), 1)


def _source(files: Mapping[str, Path], uri: str) -> str:
    if uri not in files:
        raise Unfoldable(f"There is no script {uri}.")
    return files[uri].read_text("utf-8")


def _file(uri: str, path: Path, modules: Modules) -> tuple[str, bytes]:
    """Anything but a page; which scripts are modules, the pages have said."""
    if uri in modules.read:
        return uri, modules.read[uri].classic.encode()
    if uri.endswith(".json"):
        name, said = script_of(uri, path.read_text("utf-8"))
        return name, said.encode()
    if uri.startswith(WORKERS):
        return uri, worker(uri, path.read_text("utf-8")).encode()
    return uri, path.read_bytes()


def pack(files: Mapping[str, bytes]) -> bytes:
    """Files as one zip, in the order given."""
    whole = BytesIO()
    with ZipFile(whole, "w") as archive:
        for name, content in files.items():
            entry = ZipInfo(name, DAY)
            entry.create_system, entry.external_attr = UNIX, READABLE
            entry.compress_type = ZIP_STORED if name.endswith(PACKED) else ZIP_DEFLATED
            archive.writestr(entry, content, compresslevel=LEVEL)
    return whole.getvalue()
