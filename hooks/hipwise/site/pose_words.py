"""The words of a pose for the guide: joints with their directions and reach, contacts, landmarks, things, measures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ..body.data import read
from ..body.posing.contacts import CONTACTS
from ..body.posing.spots import NAMES
from ..body.skeleton.joints import AXES, Axis, reach
from ..records.scene import MEASURES
from ..records.vocabulary import Posture, PropKind

SPINE = {
    "flexion": "bends forward",
    "extension": "bends back",
    "lateral_bend_right": "bends to the right",
    "lateral_bend_left": "bends to the left",
    "rotation_left": "turns to the left",
    "rotation_right": "turns to the right",
}
MOVES: Mapping[str, Mapping[str, str]] = {
    "pelvis": {
        "anterior_tilt": "tips forward",
        "posterior_tilt": "tips back",
        "drop_right": "the right side goes down",
        "drop_left": "the left side goes down",
        "raise_left": "the left side goes up",
        "raise_right": "the right side goes up",
        "rotation_left": "turns to the left",
        "rotation_right": "turns to the right",
    },
    "lumbar": SPINE,
    "thoracic": SPINE,
    "neck": SPINE,
    "scapula": {
        "elevation": "slides up",
        "depression": "slides down",
        "protraction": "slides forward",
        "retraction": "slides back",
    },
    "shoulder": {
        "flexion": "the arm goes forward and up",
        "extension": "the arm goes back",
        "abduction": "the arm goes out to the side and up",
        "adduction": "the arm goes across the body",
        "internal_rotation": "the upper arm turns in",
        "external_rotation": "the upper arm turns out",
    },
    "elbow": {
        "flexion": "bends",
        "extension": "goes past straight",
        "pronation": "the palm turns back, or down",
        "supination": "the palm turns forward, or up",
    },
    "wrist": {
        "flexion": "bends to the palm",
        "extension": "bends to the back of the hand",
        "radial_deviation": "bends to the thumb",
        "ulnar_deviation": "bends to the little finger",
    },
    "hip": {
        "flexion": "the thigh goes forward and up",
        "extension": "the thigh goes back",
        "abduction": "the leg goes out to the side",
        "adduction": "the leg goes in and across",
        "internal_rotation": "the thigh turns in",
        "external_rotation": "the thigh turns out",
    },
    "knee": {
        "flexion": "bends",
        "extension": "goes past straight",
        "varus": "bows out",
        "valgus": "falls in",
        "internal_rotation": "the shin turns in",
        "external_rotation": "the shin turns out",
    },
    "ankle": {
        "dorsiflexion": "the front of the foot comes up",
        "plantarflexion": "the foot points down",
        "inversion": "the sole turns in",
        "eversion": "the sole turns out",
        "internal_rotation": "the toes turn in",
        "external_rotation": "the toes turn out",
    },
    "toes": {"extension": "bend up", "flexion": "curl down"},
}
CONTACT_WORDS: Mapping[str, str] = {
    "foot": "the whole sole",
    "toes": "the ball of the foot and the toes, heel up",
    "heel": "the heel alone",
    "kneel": "knee and toes, as somebody kneels",
    "knee": "the knee alone, shin in the air",
    "shin": "knee, shin and top of the foot, toes pointed",
    "knee_side": "the outer side of the knee, lying on that side",
    "foot_side": "the outer edge of the foot, as in a side plank",
    "leg_side": "the outer side of the whole leg, lying on that side",
    "calf": "the calf, lying on the back",
    "thigh": "the back of the thigh",
    "thigh_front": "the front of the thigh, lying on the front",
    "hand": "the flat hand with weight on it",
    "palm": "the palm, resting",
    "fingers": "the fingers, resting",
    "forearm": "elbow, forearm and hand, propping",
    "elbow": "the elbow alone",
    "arm": "upper arm and hand, lying on the back",
    "hip": "the side of the hip, lying on that side",
    "side": "hip and shoulder, lying on that side",
    "shoulder": "the side of the shoulder, lying on that side",
    "buttock": "the buttocks, lying on the back",
    "seat": "the buttocks on a seat; write its height, as in {seat: 45}",
    "sacrum": "the back of the pelvis",
    "back": "the upper back, lying on the back",
    "chest": "the chest, lying on the front",
    "head_back": "the back of the head",
    "head_side": "the side of the head, lying on that side",
    "face": "forehead and nose, lying on the front",
    "wall_back": "the back, leaning on a wall that stands behind",
}


class Reach(NamedTuple):
    """One direction of a joint: its name, what it means, and how far it goes with its unit."""

    direction: str
    means: str
    most: str


class JointWords(NamedTuple):
    """One joint: its names and all its directions."""

    name: str
    names: tuple[str, ...]
    directions: tuple[Reach, ...]


def joints() -> tuple[JointWords, ...]:
    """Every joint an author may name, from the pelvis outwards."""
    return tuple(_joint(name) for name in dict.fromkeys(axis.joint for axis in AXES))


def _joint(name: str) -> JointWords:
    axes = [axis for axis in AXES if axis.joint == name]
    names = (name, f"{name}_r", f"{name}_l") if axes[0].sided else (name,)
    return JointWords(name, names, tuple(each for axis in axes for each in _reaches(axis)))


def _reaches(axis: Axis) -> Iterator[Reach]:
    unit = "cm" if axis.joint == "scapula" else "degrees"
    for direction in axis.directions:
        yield Reach(direction, MOVES[axis.joint][direction], f"0 to {reach(axis.joint, direction):g} {unit}")


def contacts() -> tuple[tuple[tuple[str, ...], str], ...]:
    """Every contact: its names, and what rests."""
    return tuple(
        ((name, f"{name}_r", f"{name}_l") if kind.sided else (name,), CONTACT_WORDS[name])
        for name, kind in CONTACTS.items()
    )


def postures() -> tuple[tuple[str, str, str], ...]:
    """Every posture: its name, its plain words, and the contacts it has where the author writes none."""
    return tuple((str(each), each.plain, _rests(str(each))) for each in Posture)


def _rests(posture: str) -> str:
    rests = read("postures")[posture]["rests"]
    return ", ".join(f"{{{name}: {height}}}" if height else name for name, height in rests.items())


def landmarks() -> tuple[str, ...]:
    """Every landmark, those with two sides once, as "heel_r or heel_l"."""
    return tuple(
        f"{name} or {name[:-2]}_l" if name.endswith("_r") else name for name in NAMES if not name.endswith("_l")
    )


def things() -> tuple[tuple[str, str], ...]:
    """Every thing a picture may show, with its size in cm if nobody says another."""
    return tuple((str(kind), _size(str(kind))) for kind in PropKind)


def _size(kind: str) -> str:
    size = read("props")[kind].get("size")
    return "long {}, high {}, wide {}".format(*size) if size else "as long as it needs to be"


def measures() -> tuple[tuple[str, str], ...]:
    """Every measure and what it sets."""
    return tuple((name, MEASURE_WORDS[name]) for name in MEASURES)


MEASURE_WORDS: Mapping[str, str] = {
    "knee_in_r": "how many degrees the right knee falls in, seen from the front; 0 is in line",
    "knee_in_l": "the same for the left knee",
    "stance_length": "how many cm the foot of the working side stands before the other",
    "stance_length_r": "how many cm the right foot stands before the left",
    "stance_length_l": "how many cm the left foot stands before the right",
    "stance_width": "how many cm lie between the feet, side to side",
}
