"""An issue's answers as a content file, with what is still to mend: written for people, and nothing is changed."""

from __future__ import annotations

import re
import tempfile
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from hipwise.loading import Loader
from hipwise.problems import Problem, in_order
from hipwise.records.exercise import JointAction
from hipwise.records.vocabulary import Action, Joint, Plane
from hipwise.rules.drawn import axis_for, plane_of
from hipwise.scaffold import modeline
from hipwise.source import read

from .answers import answers, entries
from .asks import BETWEEN, FROM, Ask, asks
from .events import Issue
from .folder import File
from .states import State, load
from .writing import written

TAKEN = "There is an exercise of this name already. Give yours another name, or suggest a correction to it."
SPAN = re.compile(r"([0-9]{1,3})(?:\s*(?:to|-|–)\s*([0-9]{1,3}))?")
CAUTION = ("what", "when", "how")
SLIP = ("seen", "instead")
ROLES = ("target", "synergist", "stabilizer")


@dataclass(frozen=True, slots=True)
class Draft:
    """A file an issue would become; `odd` are answers that fit no choice, `note` goes to people only."""

    path: str
    name: str
    text: str
    note: str
    problems: tuple[Problem, ...]
    odd: tuple[str, ...]
    state: State

    @property
    def taken(self) -> bool:
        """Whether there is an exercise of this name already."""
        return TAKEN in self.odd

    @property
    def lines(self) -> Sequence[str]:
        """The lines of the file."""
        return self.text.splitlines()


def draft(base: Path, issue: Issue, today: date) -> Draft | None:
    """The file an issue would become; None where it is not of the form for a new exercise."""
    known = Loader().load(base / "content", today, lambda kind, _: kind in FROM).library
    questions = asks(known)
    given = answers(issue.body, [ask.label for ask in questions])
    if given is None:
        return None
    odd: list[str] = []
    data = _data({ask.field: _value(ask, given[ask.label], odd) for ask in questions if ask.field}, today)
    path = f"content/exercises/{_id(given[questions[0].label])}.yml"
    note = "\n".join(given[ask.label] for ask in questions if not ask.field)
    return _checked(base, path, data, note, odd, today)


def _checked(base: Path, path: str, data: Mapping[str, Any], note: str, odd: list[str], today: date) -> Draft:
    text = f"{modeline('exercises')}\n{written(data)}"
    _as_meant(text, data)
    if (base / path).exists():
        odd.append(TAKEN)
    with tempfile.TemporaryDirectory(prefix="hipwise-issue-") as room:
        sent = Path(room) / "sent" / "after" / path
        sent.parent.mkdir(parents=True)
        sent.write_text(text, "utf-8")
        state = load(base, Path(room) / "sent", [File(path, path, was=False, stays=True)], today, Path(room)).after
    found = in_order(problem for problem in state.problems if problem.place.file == path)
    return Draft(path, str(data["name"]), text, note, tuple(found), tuple(odd), state)


def _as_meant(text: str, data: Mapping[str, Any]) -> None:
    """The file says what was answered, whatever signs stand in it."""
    said = read(text.encode(), "draft.yml", frozenset())
    meant = {key: value for key, value in data.items() if value is not None}
    if not said.problems and said.data != _without_empty(meant):
        raise AssertionError("a file says something else than the answers")


def _without_empty(data: Any) -> Any:
    if isinstance(data, Mapping):
        return {key: _without_empty(value) for key, value in data.items() if value is not None}
    return [_without_empty(value) for value in data] if isinstance(data, list) else data


def _value(ask: Ask, text: str, odd: list[str]) -> Any:
    """One answer as the file has it: a text, a list of texts, a list of lists for lines with halves, or None."""
    if not text:
        return None
    if ask.shape == "line":
        return " ".join(text.split())
    if ask.shape == "lines":
        return entries(text)
    if ask.shape == "pairs":
        return [[half.strip() for half in line.split(BETWEEN.strip())] for line in entries(text)]
    chosen = [text] if ask.shape == "choice" else text.split(", ")
    words = {plain: value for value, plain in ask.options}
    odd += [f"“{ask.label}” has no such answer: {one}" for one in chosen if one not in words]
    values = [words[one] for one in chosen if one in words]
    return (values[0] if values else None) if ask.shape == "choice" else values


def _data(given: Mapping[str, Any], today: date) -> dict[str, Any]:
    one = given.__getitem__
    roles = [(role, muscle) for role in ROLES for muscle in one(f"muscles.{role}") or ()]
    return {
        **{name: one(name) for name in ("name", "aliases", "purpose", "level", "type", "position", "setting")},
        "laterality": one("laterality"),
        "equipment": one("equipment") or [],
        "joint_actions": _movement(given),
        "muscles": [{"muscle": muscle, "role": role} for role, muscle in roles] or None,
        "joint_load": _below("joint_load", given),
        **{name: one(name) for name in ("setup", "steps", "breathing", "feel")},
        "slips": _named(one("slips"), SLIP),
        "easier": one("easier"),
        "dose": _below("dose", given),
        "cautions": _named(one("cautions"), CAUTION),
        **{name: one(name) for name in ("stop_if", "claims")},
        "review": {"written": str(today)},
    }


def _below(group: str, given: Mapping[str, Any]) -> dict[str, str] | None:
    pairs = {name.partition(".")[2]: value for name, value in given.items() if name.startswith(f"{group}.") and value}
    return pairs or None


def _named(lines: list[list[str]] | None, names: tuple[str, ...]) -> list[dict[str, str]] | None:
    return [dict(zip(names, line, strict=False)) for line in lines] if lines else None


def _movement(given: Mapping[str, Any]) -> list[dict[str, str]] | None:
    """The one movement the form asks for; its plane follows from it."""
    joint, action, degrees = (given[f"joint_actions.{name}"] for name in ("joint", "action", "degrees"))
    if not (joint and action):
        return None
    span = SPAN.fullmatch(degrees or "")
    low, high = (span[1], span[2] or span[1]) if span else ("0", "0")
    return [
        {
            "joint": joint,
            "action": action,
            "plane": _plane(joint, action),
            "side": given["joint_actions.side"] or "working",
            "from_deg": low,
            "to_deg": high,
            "contraction": "isometric" if low == high else "concentric",
        }
    ]


def _plane(joint: str, action: str) -> str:
    """The plane of a movement; where the joint cannot do it, any, as the checker says so at the action."""
    joints, actions = {str(it): it for it in Joint}, {str(it): it for it in Action}
    axis = axis_for(JointAction.model_construct(joint=joints[joint], action=actions[action]))
    return str(plane_of(axis)) if axis else str(Plane.sagittal)


def _id(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-") or "new-exercise"
