"""A posture that the contacts of a pose overrule: somebody who stands, but rests on the back, lies down."""

from __future__ import annotations

from collections.abc import Sequence

from ..body.figure import Contact, Figure, Miss
from ..body.posing.contacts import CONTACTS, stem
from .unmet import when

FAR = 65.0
"""From so many degrees away from upright on, a body lies; below that it leans."""
LYING = {
    "supine": "lies on the back",
    "prone": "lies on the front",
    "side_lying_right": "lies on the right side",
    "side_lying_left": "lies on the left side",
    "seated": "sits up",
}


def overridden(misses: Sequence[Miss], figure: Figure) -> tuple[str, str] | None:
    """What became of a posture, and the way out; None where it came out as written."""
    own = [miss for miss in misses if miss.kind == "posture"]
    if not own:
        return None
    shown = own[-1]
    leans = shown.direction in ("supine", "prone") and shown.by < FAR
    does = f"leans far {'back' if shown.direction == 'supine' else 'forward'}" if leans else LYING[shown.direction]
    against = _against(figure)
    why = f" The contact {against} turns it." if against else ""
    message = f"{when(own)}, the body {does}, but its posture is {figure.posture}.{why}"
    drop = f"without the contact {against}" if against else "other contacts"
    return message, f"posture: {shown.direction}, or {drop}"


def _against(figure: Figure) -> str:
    """The contact that most likely turned the body: one of the trunk or the head low down, else one of an arm."""
    every = (*figure.contacts, *figure.contacts_start, *figure.contacts_end)
    for limbs in (("trunk", "neck"), ("arm",)):
        for contact in every:
            if _limb(contact) in limbs:
                return contact.name
    return ""


def _limb(contact: Contact) -> str:
    kind = CONTACTS[stem(contact.name)[0]]
    return "" if kind.wall else kind.limb
