"""What a device needs to list the site among its apps, which a reader may ask for on the page about offline use."""

from __future__ import annotations

import json

PAPER, LEGS, BAR = "#fbf7f0", "#0d4b46", "#76300f"
SIZES = (192, 512)
MANIFEST = "app.webmanifest"
# The mark fills the middle two thirds, so that a device may cut the corners off.
MARK = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-12 -12 72 72">'
    f'<path fill="{PAPER}" d="M-12-12h72v72h-72z"/><g fill="none" stroke-width="7" stroke-linecap="round">'
    f'<path stroke="{LEGS}" d="M12 7v34M36 7v34"/><path stroke="{BAR}" d="M12 18c2 14 22 14 24 0"/></g></svg>'
)
"""The site's logo on paper, as an icon."""


def icon_uri(size: int) -> str:
    """Where the icon of so many pixels lies, below the site's root."""
    return f"assets/images/icon-{size}.png"


def manifest() -> bytes:
    """The app's name, colours and icons; its addresses begin where the manifest lies."""
    icons = [
        {"src": icon_uri(size), "sizes": f"{size}x{size}", "type": "image/png", "purpose": "any maskable"}
        for size in SIZES
    ]
    said = {
        "name": "Hipwise",
        "description": "What your hip muscles do, and how to train them.",
        "lang": "en",
        "id": "./",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": PAPER,
        "icons": icons,
    }
    return json.dumps(said, indent=1).encode()
