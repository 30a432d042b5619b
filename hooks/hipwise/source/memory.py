"""Files that were read before without a fault, so that the same bytes need not be read again."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from ..kept import digest, fingerprint, keep, recall
from .decoding import decode
from .reader import read
from .reading import Reading

FILE = Path(".cache/readings.json")
"""Where readings are kept, below the project's folder."""


@dataclass
class Memory:
    """What the files of a project said, by their bytes; a file with a fault is read anew each time."""

    file: Path
    _said: dict[str, Any] = field(default_factory=dict)
    _before: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def of(cls, project: Path) -> Memory:
        """The memory of a project's folder; empty where another version of the reader made it."""
        file = project / FILE
        known = recall(file)
        return cls(file, _before=known["said"] if known and known["by"] == _by() else {})

    def read(self, data: bytes, file: str, keys: Collection[str] = ()) -> Reading:
        """The same as `reader.read`."""
        key = digest(data)
        said = self._before.get(key)
        if said is None:
            reading = read(data, file, keys)
        else:
            text = decode(data, file).text
            reading = Reading(file, said, (), text, text)
        if not (reading.problems or reading.spoken or reading.set_aside) and reading.mended == reading.text:
            self._said[key] = reading.data
        return reading

    def save(self) -> None:
        """Keeps what was read since the memory was made, and nothing older."""
        if self._said.keys() != self._before.keys():
            keep(self.file, {"by": _by(), "said": self._said})


@cache
def _by() -> str:
    return fingerprint([Path(__file__).parent], ["PyYAML"])
