"""Says what is wrong with a file's fields, in plain words, one message for one slip."""

from .examine import examine, field_names

__all__ = ["examine", "field_names"]
