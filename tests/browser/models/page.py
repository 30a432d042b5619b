"""Pages with the real models of the site, each alone on a page, and one whose data is missing."""

from __future__ import annotations

from datetime import date
from importlib.util import find_spec
from pathlib import Path
from shutil import copy, copytree

from hipwise.figures.models import MODELS, hang_models
from hipwise.loading import Loader
from hipwise.site import model_files, press

ROOT = Path(__file__).parents[3]
SHEETS = ("theme", "tokens", "controls", "figure", "player", "mechanism", "dark", "hipwise", "site", "print")
THEME = "templates/assets/stylesheets"
POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'"
LINK = '<link rel="stylesheet" href="../assets/css/{}.css" media="{}" id="hw-{}">'
MEDIA = {"dark": "screen and (prefers-color-scheme: dark)", "print": "print"}
PAGE = """<!doctype html><html lang="en" class="no-js"><head><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{policy}">{sheets}
<script src="../assets/js/scheme.js"></script></head><body dir="ltr"><select data-hw-scheme hidden></select>
<main class="md-content md-typeset"><h1>{title}</h1><h2>A model</h2>{model}<p class="after">What comes after.</p></main>
<script type="module" src="../assets/js/mechanism.js"></script></body></html>"""


def written(folder: Path) -> None:
    """Writes <id>/index.html for each mechanism, and lost/index.html, whose data is not there."""
    library = Loader().load(ROOT / "content", date(2026, 11, 22)).library
    models = hang_models(library.mechanisms, ROOT / MODELS)
    site = press(library, {}, models=models)
    copytree(ROOT / "docs" / "assets", folder / "assets")
    found = find_spec("material")
    assert found, "the theme is installed"
    theme = next((Path(str(found.origin)).parent / THEME).glob("main.*.css"))
    copy(theme, folder / "assets" / "css" / "theme.css")
    for asset in model_files(models):
        (folder / asset.uri).parent.mkdir(exist_ok=True)
        (folder / asset.uri).write_bytes(asset.content)
    for id in models:
        model = site.article(f'{{{{ mechanism("{id}") }}}}', f"{id}.md")
        _write(folder / id, model.strip(), id)
    lost = site.article('{{ mechanism("knee-path") }}', "lost.md").replace("turn.model.json", "gone.json")
    _write(folder / "lost", lost.strip(), "lost")
    (folder / "404.html").write_text("Nothing here")


def _write(folder: Path, model: str, title: str) -> None:
    sheets = "".join(LINK.format(name, MEDIA.get(name, "all"), name) for name in SHEETS)
    folder.mkdir()
    html = PAGE.format(title=title, policy=POLICY, sheets=sheets, model=model)
    (folder / "index.html").write_text(html, "utf-8")
