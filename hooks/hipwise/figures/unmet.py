"""What a pose cannot meet, said once for each cause: both sides, start and end, and the angles that gave in one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..body.figure import Figure, Miss
from ..body.posing.contacts import CONTACTS, stem
from ..body.skeleton.joints import axis_of
from ..records.angles import opposite
from .data import read
from .words import listed, part_name

MOST = 4
"""Causes told for one picture; the others mostly follow from them."""
NEAR = 4.0
"""Degrees or centimetres that the two sides, or start and end, may differ by and still get one number."""
REACHES = ("contact", "hold")
WORST_FIRST = ("contact", "hold", "measure", "angle", "floor", "balance")
BENDS = {
    "leg": ("hip", "knee", "ankle"),
    "arm": ("shoulder", "elbow", "wrist"),
    "trunk": ("pelvis", "lumbar", "hip"),
    "neck": ("neck", "thoracic"),
}
"""The joints an author may change so that a limb reaches."""
LIMBS = {
    **dict.fromkeys(("hip", "thigh", "glute", "knee", "shank", "ankle", "foot", "toes"), "leg"),
    **dict.fromkeys(("scapula", "acromion", "shoulder", "upper_arm", "elbow", "forearm", "wrist", "hand"), "arm"),
    **dict.fromkeys(("neck", "head"), "neck"),
}
"""The limb of a joint or a bone; all others are the trunk's."""
PLURALS = {joint: f"{joint}s" for joint in ("hip", "knee", "ankle", "shoulder", "elbow")}


@dataclass(frozen=True)
class Cause:
    """Misses that are one: of one part, on both sides, at start and end; ``gives`` are angles bent on the way."""

    misses: tuple[Miss, ...]
    gives: tuple[Miss, ...] = ()

    @property
    def worst(self) -> Miss:
        """The largest of them."""
        return max(self.misses, key=lambda miss: miss.by)


def causes(misses: Iterable[Miss]) -> list[Cause]:
    """What is wrong with a picture's poses, at most four, the largest first and what cannot be reached before all.

    A body that does not reach its places also sinks and tips, which is no cause of its own.
    """
    groups: dict[tuple[str, str], list[Miss]] = {}
    for miss in (it for it in misses if it.kind in WORST_FIRST):
        groups.setdefault((miss.kind, "" if miss.kind == "floor" else stem(miss.name)[0]), []).append(miss)
    found = sorted((Cause(tuple(group)) for group in groups.values()), key=_rank)
    reaches = [cause for cause in found if cause.worst.kind in REACHES]
    gives: dict[int, list[Miss]] = {}
    rest: list[Cause] = []
    for cause in found[len(reaches) :]:
        at = _given_for(cause, reaches)
        if at is None:
            if not (reaches and cause.worst.kind in ("floor", "balance")):
                rest.append(cause)
        else:
            gives.setdefault(at, []).extend(cause.misses)
    whole = [Cause(it.misses, tuple(gives.get(at, ()))) for at, it in enumerate(reaches)]
    return [*whole, *rest][:MOST]


def _rank(cause: Cause) -> tuple[bool, float, int]:
    """What cannot be reached comes before what was bent for it."""
    worst = cause.worst
    return worst.kind not in REACHES, -worst.by, WORST_FIRST.index(worst.kind)


def _given_for(cause: Cause, reaches: Sequence[Cause]) -> int | None:
    """Which of the parts that do not arrive an angle was bent for: one of its limb, else one of the trunk's."""
    if cause.worst.kind != "angle":
        return None
    own = _limb(cause.worst)
    limbs = [_limb(it.worst) for it in reaches]
    if own in limbs:
        return limbs.index(own)
    near = [at for at, limb in enumerate(limbs) if "trunk" in (own, limb) and "arm" not in (own, limb)]
    return near[0] if near else None


def _limb(miss: Miss) -> str:
    plain = stem(miss.name)[0]
    if miss.kind == "contact":
        return CONTACTS[plain].limb
    from ..body.posing.landmarks import spot  # numpy loads slowly, and a pose that is met needs none of this

    return LIMBS.get(stem(spot(miss.name).bone)[0] if miss.kind == "hold" else plain, "trunk")


def said(cause: Cause, figure: Figure) -> tuple[str, str]:
    """What a cause is, and the way out of it; names and numbers are the same for both sides where both are meant."""
    match cause.worst.kind:
        case "contact" | "hold":
            return _unreached(cause), _bend(cause)
        case "measure":
            return _measured(cause)
        case "angle":
            return _turned(cause, figure)
        case "floor":
            named = listed(parts(cause.misses)[:3])
            below = f"{_span([miss.by for miss in cause.misses], 1)} cm below the floor or a support"
            verb = "are" if " and " in named else "is"
            return f"{when(cause.misses)}, {named} {verb} {below}.", "other angles, or contacts that keep it up"
        case _:
            told = f"the body would tip over: its weight is {cause.worst.by:.1f} cm beside the feet."
            return f"{when(cause.misses)}, {told}", "other angles, or something to hold"


def _unreached(cause: Cause) -> str:
    by = f"{_span([miss.by for miss in cause.misses], 1)} {cause.worst.unit}"
    if cause.worst.kind == "hold":
        names = listed(list(dict.fromkeys(miss.name for miss in cause.misses)))
        told = f"{names} cannot reach what it holds: it stays {by} away."
    else:
        both = len({miss.name for miss in cause.misses}) > 1
        plural = read("words")["contacts"][stem(cause.worst.name)[0]][1]
        told = (
            f"the {plural} cannot reach their place: they stay {by} away."
            if both
            else f"{part_name(cause.worst.name)} cannot reach its place: it stays {by} away."
        )
    gave = {_written(group): max(miss.by for miss in group) for group in _by_joint(cause.gives)}
    bent = ", ".join(f"{name} {by:.0f} degrees" for name, by in gave.items())
    return f"{when(cause.misses)}, {told}" + (f" What gives: {bent}." if bent else "")


def _bend(cause: Cause) -> str:
    side = stem(cause.worst.name)[1] if len({miss.name for miss in cause.misses}) == 1 else ""
    limb = _limb(cause.worst)
    named = [f"{it}_{side}" if side and it in (*BENDS["leg"], *BENDS["arm"]) else it for it in BENDS[limb]]
    other = "another contact" if cause.worst.kind == "contact" else "another place to hold"
    return f"other angles for {', '.join(named[:-1])} or {named[-1]}, or {other}"


def _measured(cause: Cause) -> tuple[str, str]:
    worst = cause.worst
    plain = stem(worst.name)[0]
    names = plain if plain == "stance_length" else _written(cause.misses)
    got = _span([miss.got for miss in cause.misses], 0)
    way_out = f"{_kept(worst)} if that is what you want, or other angles or contacts"
    return f"{when(cause.misses)}, {names} comes out as {got}, not {worst.wanted:.0f}.", way_out


def _kept(miss: Miss) -> str:
    """A measure as it came out; where the other foot stands in front, it is that foot's."""
    plain, side = stem(miss.name)
    if miss.got >= 0 or plain != "stance_length":
        return f"{miss.name}: {miss.got:.0f}"
    return f"{plain}_{'r' if side == 'l' else 'l'}: {-miss.got:.0f}"


def _turned(cause: Cause, figure: Figure) -> tuple[str, str]:
    worst = cause.worst
    same = [miss for miss in cause.misses if _asked(miss) == _asked(worst)]
    others = [miss for miss in cause.misses if _asked(miss) != _asked(worst)]
    name = _plural(same)
    got = _span([abs(miss.got) for miss in same], 0)
    way = _way(worst)
    of = "" if way == worst.direction else f" of {worst.direction}"
    told = f"{when(same)}, {name} at {got} degrees of {way}, not {worst.wanted:.0f}{of}"
    for miss in {_asked(miss): miss for miss in others}.values():
        more = f"at {abs(miss.got):.0f} degrees of {_way(miss)}, not {miss.wanted:.0f} of {miss.direction}"
        told += f"; {when([miss]).lower()}, {more}"
    against = fights(figure, worst)
    kept = f"{_written(same)}: {{{way}: {abs(sum(miss.got for miss in same)) / len(same):.0f}}}"
    drop = f"drop the {against}" if against else "other contacts"
    fight = f". It fights with the {against}." if against else "."
    return told + fight, f"{kept} if that is what you want, or {drop}"


def fights(figure: Figure, miss: Miss) -> str:
    """The contact or hold of the same limb that pulls an angle away, in words; "" where none is known."""
    plain, side = stem(miss.name)
    limb = LIMBS.get(plain, "trunk")
    touches = (*figure.contacts, *(figure.contacts_start if miss.pose == "start" else figure.contacts_end))
    for touch in touches:
        name, other = stem(touch.name)
        if CONTACTS[name].limb == limb and (not side or not other or side == other):
            return f"contact {touch.name}"
    holds = (*figure.holds, *(figure.holds_start if miss.pose == "start" else figure.holds_end))
    for hold in holds:
        if _limb(Miss("hold", hold.landmark, "", 0, "", 0, 0)) == limb and stem(hold.landmark)[1] == side:
            return f"hold of {hold.landmark}"
    return ""


def _asked(miss: Miss) -> tuple[str, str, float]:
    return miss.direction, _way(miss), miss.wanted


def _way(miss: Miss) -> str:
    """The direction an angle came out in, which may be the opposite of the one wanted."""
    axis = axis_of(miss.name, miss.direction)
    return opposite(axis, miss.direction) if axis and miss.got < 0 else miss.direction


def _by_joint(misses: Sequence[Miss]) -> list[list[Miss]]:
    groups: dict[str, list[Miss]] = {}
    for miss in misses:
        groups.setdefault(stem(miss.name)[0], []).append(miss)
    return list(groups.values())


def _written(misses: Sequence[Miss]) -> str:
    """The name as the file has it: plain for both sides."""
    names = {miss.name for miss in misses}
    return stem(misses[0].name)[0] if len(names) > 1 else misses[0].name


def _plural(misses: Sequence[Miss]) -> str:
    name = _written(misses)
    return f"both {PLURALS.get(name, name)} come out" if len({it.name for it in misses}) > 1 else f"{name} comes out"


def parts(misses: Sequence[Miss]) -> list[str]:
    """The bones in words, the deepest first: "the right upper arm", or "each glute"."""
    sides: dict[str, list[str]] = {}
    for miss in sorted(misses, key=lambda it: -it.by):
        plain, side = stem(miss.name)
        word = "spine" if plain.startswith("spine") else plain.replace("_", " ")
        sides.setdefault(word, []).append({"r": "right ", "l": "left "}.get(side, ""))
    return [f"the {named[0]}{word}" if len({*named}) == 1 else f"each {word}" for word, named in sides.items()]


def when(misses: Sequence[Miss]) -> str:
    """When something is missed, as a sentence begins."""
    poses = {miss.pose for miss in misses}
    return "At the start and end" if len(poses) > 1 else f"At the {misses[0].pose}"


def _span(values: Sequence[float], digits: int) -> str:
    """One number where all are about the same, else the least and the most."""
    low, high = min(values), max(values)
    if high - low <= NEAR:
        return f"{sum(values) / len(values):.{digits}f}"
    return f"{low:.{digits}f} to {high:.{digits}f}"
