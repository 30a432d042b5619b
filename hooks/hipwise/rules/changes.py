"""What changed since an earlier state of the content, and whether somebody looked at it again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from ..library import Library
from ..problems import Problem
from ..records import Record

Path = tuple[str | int, ...]


def changed_without_a_look(before: Library, now: Library) -> Iterator[Problem]:
    """A dose, a caution or a stop rule that changed comes with a newer day in the file's review."""
    for kind, record in now.records():
        old = before.shelves.get(kind, {}).get(record.id)
        review = getattr(record, "review", None)
        if old is None or review is None:
            continue
        path = _first_change(old, record)
        last = getattr(old, "review").looked_at  # noqa: B009 - the same kind, so it has a review too
        if path is not None and not (review.looked_at > last or review.looked_at == now.today):
            yield Problem(
                now.place(kind, record.id, path),
                "review-older-than-change",
                f"This changes what people do or when they stop, and the file's day is still {last}.",
                expected="the day of this change under review: written: or last_reviewed:",
                read=f"{kind}-review",
            )


def _first_change(old: Record, new: Record) -> Path | None:
    """Where the first value that only a clinician may change has changed; None if none has."""
    was, is_now = dict(_careful(old, ())), dict(_careful(new, ()))
    added = [path for path, value in is_now.items() if was.get(path) != value]
    gone = [path[:1] for path in was if path not in is_now]
    return next(iter([*added, *gone]), None)


def _careful(value: Any, path: Path, marked: bool = False) -> Iterator[tuple[Path, Any]]:
    """Every value below marked fields, with where it stands."""
    if isinstance(value, BaseModel):
        for name, field in type(value).model_fields.items():
            extra = field.json_schema_extra
            safety = isinstance(extra, dict) and bool(extra.get("safety"))
            yield from _careful(getattr(value, name), (*path, field.alias or name), marked or safety)
    elif isinstance(value, tuple) and not hasattr(value, "_fields"):
        for place, each in enumerate(value):
            yield from _careful(each, (*path, place), marked)
    elif marked and value is not None:
        yield path, value
