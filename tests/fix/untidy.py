"""Makes a file look as people's files do, without changing what it says."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from hipwise.fix.entries import entries
from hipwise.source.tree import grow

Mutation = Callable[[str, random.Random], str]


def untidy(text: str, dice: random.Random) -> bytes:
    """The same content with some of: other indentation, quotes, blanks, remarks, line ends."""
    chosen = dice.sample(CHANGES, dice.randint(1, len(CHANGES)))
    for change in sorted(chosen, key=CHANGES.index):
        text = change(text, dice)
    if dice.random() < 0.2:
        text = text.replace("\n", "\r\n")
    return text.encode("utf-8-sig" if dice.random() < 0.2 else "utf-8")


def _wider(text: str, dice: random.Random) -> str:
    """Every level of a file that was not changed before set in by 1, 3, 4 or 8 spaces."""
    step, written = dice.choice((1, 3, 4, 8)), text.split("\n")
    lines, root = list(written), grow(text).root
    for entry in entries(root, written) if root else ():
        line = written[entry.line]
        if not line[: entry.column].strip():
            indent = sum(2 if isinstance(it, int) else step for it in entry.path[:-1])
            lines[entry.line] = " " * indent + line.lstrip()
    return "\n".join(lines)


def _lists_at_the_edge(text: str, _: random.Random) -> str:
    """Lists of plain values no further in than their name."""

    def moved(it: re.Match[str]) -> str:
        return it[1] + "\n" + it[2].replace("  - ", "- ")

    return re.sub(r"^([a-z_]+:)\n((?:  - [^:#\n]*\n)+)(?! )", moved, text, flags=re.M)


def _blanks_at_the_end(text: str, dice: random.Random) -> str:
    return re.sub(r"$", lambda _: " " * dice.choice((0, 0, 1, 3)), text.rstrip("\n"), flags=re.M)


def _blank_lines(text: str, dice: random.Random) -> str:
    return re.sub(r"\n(?=\S)", lambda _: "\n" * dice.choice((1, 1, 1, 3)), text)


def _single_quotes(text: str, dice: random.Random) -> str:
    return _requoted(text, dice, "'{}'")


def _double_quotes(text: str, dice: random.Random) -> str:
    return _requoted(text, dice, '"{}"')


def _requoted(text: str, dice: random.Random, quotes: str) -> str:
    """Some of the plain values of words in quotes."""

    def quote(it: re.Match[str]) -> str:
        return it[1] + quotes.format(it[2]) if dice.random() < 0.4 else it[0]

    return re.sub(
        r"^( *(?:- +)?(?:[a-z_]+ *: +)?)(?!yes$|no$)([A-Za-z][A-Za-z ,.]*[a-z.])(?= *$)", quote, text, flags=re.M
    )


def _quoted_names(text: str, dice: random.Random) -> str:
    """Some of the names in quotes."""

    def quote(it: re.Match[str]) -> str:
        return f'{it[1]}"{it[2]}"' if dice.random() < 0.1 else it[0]

    return re.sub(r"^( *)([a-z_]+)(?=:)", quote, text, flags=re.M)


def _loose_colons(text: str, dice: random.Random) -> str:
    """More than one space behind a name, and one in front of its colon."""
    loose = (": ", ":   ", " : ")
    return re.sub(r"^( *(?:- )?[a-z_]+): (?=\S)", lambda it: it[1] + dice.choice(loose), text, flags=re.M)


def _loose_dashes(text: str, dice: random.Random) -> str:
    return re.sub(r"^( *-) (?=[A-Za-z][^:]*$)", lambda it: it[1] + " " * dice.choice((1, 3)), text, flags=re.M)


def _fields_shuffled(text: str, dice: random.Random) -> str:
    """The fields at the left edge in any order."""
    head, *fields = re.split(r"^(?=\"?[a-z_]+\"? *:)", text if text.endswith("\n") else text + "\n", flags=re.M)
    dice.shuffle(fields)
    return head + "".join(fields)


def _remarks(text: str, dice: random.Random) -> str:
    """Remarks above some lines, as far in as these or not at all, and behind some values."""

    def above(it: re.Match[str]) -> str:
        return f"{dice.choice((it[1], ''))}# note {dice.randint(0, 99)}\n{it[0]}" if dice.random() < 0.15 else it[0]

    text = re.sub(r"^( *)(?=\S)", above, text, flags=re.M)
    return re.sub(r"(?<=[a-z.])$", lambda _: " # why not" if dice.random() < 0.05 else "", text, flags=re.M)


# In an order in which none is in the way of the next.
CHANGES: tuple[Mutation, ...] = (
    _wider,
    _lists_at_the_edge,
    _blanks_at_the_end,
    _blank_lines,
    _single_quotes,
    _double_quotes,
    _quoted_names,
    _loose_colons,
    _loose_dashes,
    _fields_shuffled,
    _remarks,
)
