"""Tidies content files: how they look changes, what they say does not."""

from .run import Outcome, fixed
from .tidy import Tidied, tidied

__all__ = ["Outcome", "Tidied", "fixed", "tidied"]
