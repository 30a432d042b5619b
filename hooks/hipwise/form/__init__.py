"""The page on which a new exercise is written in a browser: asked in plain words, refused in the checker's."""

from .page import URI, form_page
from .questions import LABELS

__all__ = ["LABELS", "URI", "form_page"]
