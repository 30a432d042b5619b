"""Whether a change needs a clinician's approval, and whether it has one."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import NamedTuple

import yaml

from hipwise.records.person import Person

from .comparing import Change
from .folder import Approval, Pull
from .states import States, named
from .voicing import careful, spoken

CLINICIANS = Path(".github/clinicians.yml")
MOST_NAMED = 3


class Review(NamedTuple):
    """Pass, wait or none, with the reason in one plain sentence of at most 140 characters."""

    state: str
    reason: str


def clinicians(base: Path, people: Mapping[str, Person]) -> dict[str, str]:
    """GitHub names, in small letters, of listed people who agreed to be named, with the names readers see.

    Both lists are those of the main branch: nobody makes themselves a clinician in the change they send.
    """
    listed = yaml.load((base / CLINICIANS).read_text("utf-8"), yaml.CBaseLoader) or {}
    known = {str(login).lower(): people.get(str(id)) for login, id in listed.items()}
    return {login: person.name for login, person in known.items() if person is not None and person.consent}


def touched(states: States, changes: Mapping[str, Collection[Change]]) -> list[str]:
    """What only a clinician may change and this changes, in plain words, each once."""
    found = []
    for path, those in changes.items():
        kind = named(path)[0]
        found += [spoken(change.names[0]) for change in those if change.names and careful(kind, change.names)]
        if states.after.data(path) is None and not those:
            found.append("a file that cannot be read")
    return list(dict.fromkeys(found))


def review(pull: Pull, touched: Collection[str], listed: Mapping[str, str]) -> Review:
    """Where the clinical review of a pull request stands."""
    if not touched:
        return Review("none", "Nothing changed that a clinician has to look at.")
    able = [said for said in pull.approvals if said.login in listed and said.login not in pull.authors]
    fresh = [said for said in able if said.approves and said.commit == pull.head]
    if fresh:
        return Review("pass", f"Approved by {listed[fresh[0].login]}."[:140])
    return Review("wait", _waits(touched, able, bool(listed)))


def _waits(touched: Collection[str], able: Collection[Approval], anybody: bool) -> str:
    if any(said.approves for said in able):
        return "It changed after a clinician approved it, so it needs a new look."
    if any(not said.approves for said in able):
        return "A clinician asks for a change first."
    words = list(touched)
    more = f" and {len(words) - MOST_NAMED} more" if len(words) > MOST_NAMED else ""
    who = "a listed clinician who did not write it" if anybody else "a clinician, and none is listed yet"
    return f"{', '.join(words[:MOST_NAMED]).capitalize()}{more}: waits for {who}."[:140]
