"""What everyday words for a movement mean at a joint."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from ..records.vocabulary import Position


class Phrase(NamedTuple):
    """A way to say a movement.

    ``plain`` phrases name it and nothing else, so that they never stand for the way back. The others count only where
    no other words name the declared movement. ``where`` is the position a phrase has this meaning in.
    """

    joint: str
    action: str
    pattern: re.Pattern[str]
    plain: bool = False
    where: Position | None = None


PARTS = r"\b(?:legs?|thighs?|knees?|foot|feet|heels?)\b"
REST = r"[^.;]*"
INWARD = r"\b(?:inwards?\b|in\b(?=\s*(?:[,.;]|$|but\b|and\b|toward\b|slowly\b)))"
OUTWARD = r"\b(?:outwards?|out)\b"
TURN = r"\b(?:turn|rotate|roll|twist|point|swivel)\b"
TURNED = rf"{REST}\b(?:toes|knees?|kneecaps?|thighs?|legs?|foot|feet)\b{REST}"
CARRY = r"\b(?:lift|raise|take|move|slide|step|swing|push|press|bring|kick|float|sweep|draw)\b"

_SPOKEN: tuple[tuple[str, str, str], ...] = (
    ("hip", "abduction", rf"{CARRY}{REST}\b(?:out|outwards?|apart|to the side|sideways|wide|wider)\b"),
    ("hip", "abduction", rf"\b(?:open|spread)\w*\b{REST}{PARTS}|{PARTS}{REST}\bopens?\b|\bthat opens\b"),
    ("hip", "abduction", r"\b(?:lift|raise|hitch|hike)\b (?:the|one|your) (?:\w+ )?hip\b"),
    ("hip", "adduction", rf"\b(?:bring|move|slide|draw|pull|step|swing|take)\b{REST}{PARTS}{REST}{INWARD}"),
    ("hip", "adduction", rf"\b(?:bring|draw|slide|move)\b{REST}{PARTS}{REST}\btogether\b"),
    ("hip", "external_rotation", rf"\bopen\w*\b{REST}{PARTS}|{PARTS}{REST}\bopens?\b"),
    ("hip", "internal_rotation", rf"\b(?:let|drop)\b{REST}\bknees?\b{REST}{INWARD}"),
    ("hip", "extension", r"\b(?:lift|raise|push|press)\b (?:your |the )?(?:hips|bottom|pelvis)\b(?! back)"),
    ("hip", "extension", r"\bsqueeze\b[^.;]*\b(?:buttocks?|bottom)\b|\bstand (?:up|tall)\b|\bstep up\b|\brise\b"),
    ("hip", "extension", rf"\bstraighten\b{REST}\b(?:legs?|hips?|body)\b"),
    ("hip", "extension", rf"\b(?:lift|raise|kick|push|move|take|reach|swing){REST}\b(?:back|backwards?|behind)\b"),
    ("hip", "flexion", r"\bbend (?:forward|over|at|from)\b|\blean forward\b|\bbend your (?:hips?|body)\b|\bsquat\b"),
    ("hip", "flexion", rf"\b(?:bring|lift|pull|draw|raise|hug|drive)\b{REST}\bknees?\b{REST}\b(?:chest|up|belly)\b"),
    ("hip", "flexion", rf"\b(?:lift|raise|swing|kick|take|move)\b{REST}{PARTS}{REST}\b(?:forward|in front)\b"),
    (
        "hip",
        "flexion",
        r"\bsit (?:back|down)\b|\bmarch\b|\b(?:push|send) your (?:bottom|hips) back\b|\blower (?:your|them)\b",
    ),
    ("knee", "extension", rf"\bstraighten\b{REST}\b(?:legs?|knees?)\b|\bstand (?:up|tall)\b|\bstep up\b|\brise\b"),
    ("knee", "flexion", r"\bbend\b[^.;]{0,25}\b(?:knees?|legs?)\b|\bsquat\b|\blunge\b|\bsit (?:back|down)\b"),
    ("knee", "flexion", rf"\b(?:bring|pull|curl|draw|take)\b{REST}\bheels?\b{REST}\b(?:bottom|buttocks?|seat)\b"),
    ("ankle", "plantarflexion", r"\b(?:lift|raise)\b (?:\w+ ){0,2}heels?\b|\bballs? of\b|\btiptoe|\bonto your toes\b"),
    ("ankle", "plantarflexion", r"\bpoint\b (?:\w+ )?(?:toes|foot|feet)\b (?:down|away)"),
    ("ankle", "dorsiflexion", r"\b(?:lift|raise|pull|draw|bring)\b (?:\w+ ){0,3}(?:toes|forefoot|front of)\b"),
    ("ankle", "dorsiflexion", r"\brock back on|\bpull\b (?:\w+ ){0,2}(?:foot|feet) up\b"),
    ("pelvis", "raise", rf"\b(?:lift|raise|hitch|hike|pull)\b{REST}\b(?:hip|pelvis)\b"),
    ("pelvis", "lower", rf"\b(?:let|drop|sink|lower)\b{REST}\b(?:hip|pelvis)\b"),
    ("pelvis", "anterior_tilt", rf"\b(?:tip|tilt|roll|rock)\b{REST}\bpelvis\b{REST}\bforward\b"),
    (
        "pelvis",
        "posterior_tilt",
        rf"\b(?:tip|tilt|roll)\b{REST}\bpelvis\b{REST}\bback\b|\btuck\b{REST}\btailbone\b",
    ),
    ("lumbar", "flexion", r"\b(?:round|curl)\b (?:\w+ ){0,2}(?:back|spine)\b|\bcurl up\b"),
    ("lumbar", "extension", r"\b(?:arch)\b (?:\w+ ){0,2}(?:back|spine)\b|\blift your chest\b"),
)

_PLAIN: tuple[tuple[str, str, str], ...] = (
    ("hip", "adduction", r"\b(?:squeeze|press|push|pull)\b[^.;,]*\b(?:knees|thighs|legs)\b[^.;,]*\btogether\b"),
    ("hip", "adduction", rf"\b(?:bring|move|pull|swing|take|lift|raise|slide|sweep|draw|cross)\b{REST}{PARTS}{REST}"
                         r"\b(?:across|over the other|past the middle)\b"),
    ("hip", "abduction", r"\b(?:press|push|pull)\b[^.;,]*\b(?:knees|thighs|legs)\b[^.;,]*\b(?:apart|outwards?)\b"),
    ("hip", "external_rotation", rf"{TURN}{TURNED}{OUTWARD}"),
    ("hip", "internal_rotation", rf"{TURN}{TURNED}{INWARD}"),
    ("pelvis", "moves", rf"\b(?:tip|tilt|rock|roll|hitch|hike|drop|sway|swing|twist)\b{REST}\b(?:pelvis|hips)\b"),
)  # fmt: skip

_PLACED: tuple[tuple[str, str, str, Position], ...] = (
    ("hip", "abduction", rf"\b(?:lift|raise|float)\b{REST}\b(?:top|upper)\b{REST}{PARTS}", Position.side_lying),
    ("hip", "abduction", r"\b(?:lift|raise|push)\b (?:your )?hips\b", Position.side_lying),
    ("hip", "external_rotation", rf"\b(?:lift|raise)\b{REST}\b(?:top|upper)\b{REST}\bknee\b", Position.side_lying),
    ("hip", "adduction", rf"\b(?:lift|raise|float)\b{REST}\b(?:bottom|lower)\b{REST}{PARTS}", Position.side_lying),
    ("hip", "extension", rf"\b(?:lift|raise)\b{REST}{PARTS}", Position.prone),
    ("hip", "extension", rf"\b(?:lift|raise|stretch|reach)\b{REST}{PARTS}", Position.all_fours),
    ("hip", "flexion", r"\b(?:lift|raise)\b (?:one|your|that|the) (?:\w+ )?leg\b", Position.supine),
)

BREATH = re.compile(r"\bbreathe (?:in|out)\b")
LEFT_OUT = re.compile(r"\b(?:without|before|until|rather than|instead of|as if|like|but keep|and keep)\b.*")
SAYS_HOLD = re.compile(r"(?:keep|stop|rest|hold|avoid)\b")
WAY_BACK = re.compile(r"\b(?:return|come back|back to|where it began|again|slowly)\b")


def said(text: str, position: Position) -> Iterator[Phrase]:
    """Every phrase of a text, as it is meant in a position; what a text says not to do is left out."""
    words = BREATH.sub("", text.lower())
    for part in re.split(r"[.;]", LEFT_OUT.sub("", words)):
        if not SAYS_HOLD.match(part.strip()):
            yield from _in(part, position)


def agreeing(texts: Iterable[str], position: Position) -> set[tuple[str, str]]:
    """All movements that texts name in any way."""
    return {(phrase.joint, phrase.action) for text in texts for phrase in _in(text.lower(), position)}


def _in(words: str, position: Position) -> Iterator[Phrase]:
    for phrase in _phrases():
        if phrase.where in (None, position) and phrase.pattern.search(words):
            yield phrase


@cache
def _phrases() -> tuple[Phrase, ...]:
    """Every phrase; made when first asked for, since only exercises move."""
    return (
        *(Phrase(joint, action, re.compile(pattern)) for joint, action, pattern in _SPOKEN),
        *(Phrase(joint, action, re.compile(pattern), True) for joint, action, pattern in _PLAIN),
        *(Phrase(joint, action, re.compile(pattern), False, where) for joint, action, pattern, where in _PLACED),
    )
