"""Everything that is wrong below one value, so that an author hears of it all at once."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError

Way = tuple[str | int, ...]


def fault(code: str, **said: Any) -> PydanticCustomError:
    """A refusal; `said` is what its message needs, such as the allowed names."""
    return PydanticCustomError(code, "refused", said)


class Faults:
    """Collects refusals below a value, each with the way to it."""

    def __init__(self) -> None:
        self._found: list[InitErrorDetails] = []

    def add(self, way: Way, value: object, code: str, **said: Any) -> None:
        """Refuse what stands at the end of `way`; `at_key=True` points to the name and not to what follows it."""
        self._found.append(InitErrorDetails(type=fault(code, **said), loc=way, input=value))

    def stop_if_any(self) -> None:
        """Raise all that was collected as one ValidationError."""
        if self._found:
            raise ValidationError.from_exception_data("pose", self._found)
