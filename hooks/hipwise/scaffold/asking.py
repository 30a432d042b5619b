"""Questions at a terminal: Enter takes what stands in brackets, and an answer that does not fit is asked for again."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from ..findings import examine
from ..findings.nearest import nearest
from ..mishap import WrongUse
from ..records import KINDS, anchor
from ..source import read

Ask = Callable[[str], str]


@dataclass
class Questions:
    """Asks a person, or takes what was typed behind the command; `told` has the answers given there."""

    told: Mapping[str, str | None]
    ask: Ask | None
    say: Callable[[str], None]
    asked: int = field(default=0)

    def text(self, name: str, question: str, default: str, wrong: Callable[[str], str]) -> str:
        """One line; `wrong` says what does not fit, or ""."""
        given = self.told.get(name)
        if given is not None or self.ask is None:
            answer = given if given is not None else default
            if said := wrong(answer):
                raise WrongUse(f"{name}: {said}")
            return answer
        self.asked += 1
        while True:
            answer = self.ask(f"{question} [{default}] " if default else f"{question} ").strip() or default
            said = wrong(answer)
            if not said:
                return answer
            self.say(f"  {said}")

    def choice(self, name: str, question: str, options: Mapping[str, str], default: str) -> str:
        """One of some words, by its number or the word itself."""
        if self.told.get(name) is None and self.ask is not None:
            self.say("\n".join([question, *_listed(options)]))
        answer = self.text(name, "Your choice:", default, lambda text: _not_among(text, options))
        return answer if answer in options else list(options)[int(answer) - 1]

    def go_on(self, question: str) -> bool:
        """Enter goes on, any other answer stops."""
        if self.ask is None:
            return True
        self.asked += 1
        return not self.ask(question).strip()


def _listed(options: Mapping[str, str]) -> list[str]:
    """The words with their numbers; words that are numbers themselves have none."""
    wide = max(map(len, options), default=0)
    lines = [f"{word:<{wide}}  {means}".rstrip() for word, means in options.items()]
    if _numbers(options):
        return [f"  {line}" for line in lines]
    return [f"  {at:>2} {line}" for at, line in enumerate(lines, 1)]


def _numbers(options: Mapping[str, str]) -> bool:
    return all(word.isdigit() for word in options)


def _not_among(text: str, options: Mapping[str, str]) -> str:
    by_number = text.isdecimal() and 1 <= int(text) <= len(options) and not _numbers(options)
    if text in options or by_number:
        return ""
    near = nearest(text, options)
    return f"That is not one of them: {', '.join(options)}." + (f" The nearest is {near}." if near else "")


def fits(kind: str, name: str, value: str) -> str:
    """What the checker says of a text in a field, or ""."""
    reading = read(json.dumps({name: value}, ensure_ascii=False).encode(), f"content/{kind}/a.yml")
    _, problems = examine(KINDS[kind], kind, "a", reading)
    mine = anchor(kind, (name,))
    found = [*reading.problems, *(it for it in problems if it.read == mine and it.code != "field-missing")]
    return " ".join(f"{it.message} Expected: {it.expected}." for it in found)
