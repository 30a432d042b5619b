"""What an editor needs to help an author: a JSON Schema for each kind of file, made from the record classes."""

from .first_lines import head
from .kinds import schema, schemas
from .shelf import published, shelve

__all__ = ["head", "published", "schema", "schemas", "shelve"]
