"""Says what is wrong with a file's fields, in plain words, one message for one slip."""

from .examine import examine, field_names
from .shape import Wanted, group_at, names, wanted

__all__ = ["Wanted", "examine", "field_names", "group_at", "names", "wanted"]
