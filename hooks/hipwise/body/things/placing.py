"""Where the things of a figure stand: where the author says, else where the body needs them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..data import read
from ..figure import Contact, Figure, Prop
from ..posing.contacts import stem, touching
from ..posing.landmarks import landmark
from ..posing.spots import NAMES
from ..posing.walls import face
from ..skeleton.frames import Skeleton
from .holding import Stand, held_stand, holders, sized, turning

Array = NDArray[np.float64]

LOW = 14.0
"""Parts of the body no higher than this lie on the mat, in centimetres."""
ROOM = 5.0
"""How far a mat reaches beyond the body, in centimetres."""
SHORT, LONGEST, WIDEST = 110.0, 230.0, 130.0
"""How long a mat is at least, and how long and wide at most, in centimetres."""
SEATS = ("seat", "buttock", "thigh", "sacrum")
FOREFOOT = 4.0
"""How far behind the ball of the foot a step may end that only the toes stand on, in centimetres."""
INNER = 7.0
"""How far inside the middle of a foot a step ends, so that the other leg hangs free, in centimetres."""
LIES = 60.0
"""Whoever rests on a bench over more than this lies along it, in centimetres."""
BLADES = 12.0
"""How far beyond the shoulder blades that rest on it the middle of a bench is, in centimetres."""
SIT_BACK = 3.0
"""How far before the hips the middle of a seat is, in centimetres."""


@dataclass(frozen=True)
class Poses:
    """A figure with the bones of its start and end."""

    figure: Figure
    start: Skeleton
    end: Skeleton

    def at_start(self, name: str) -> Array:
        """A landmark (3,) at the start."""
        found: Array = landmark(self.start, name)[0]
        return found

    def of(self, names: Iterable[str]) -> Array:
        """Landmarks (n, 3) at the start and at the end."""
        names = tuple(names)
        return np.vstack([_points(self.start, names), _points(self.end, names)])


def stand(prop: Prop, poses: Poses) -> Stand:
    """Where any thing but a stick stands, once the pose is known. Raises KeyError for an unknown kind or landmark."""
    if prop.kind == "bed" and poses.figure.posture == "seated":
        return _edge(prop, poses)
    if prop.kind in ("mat", "bed"):
        return _lying(prop, poses)
    if prop.kind == "step":
        return _step(prop, poses)
    if prop.kind == "wall" and not holders(poses.figure, "wall"):
        return _wall(prop, poses)
    if prop.kind == "chair" and not holders(poses.figure, "chair"):
        return _chair(prop, poses)
    if prop.kind == "bench" and not holders(poses.figure, "bench"):
        return _bench(prop, poses)
    return _under(prop, held_stand(prop, poses.figure), poses)


def _under(prop: Prop, found: Stand, poses: Poses) -> Stand:
    """The same thing where the author put it, if they did."""
    x, z = found.middle[0], found.middle[2]
    if prop.under:
        x, _, z = poses.at_start(prop.under)
    if prop.place:
        x, z = prop.place
    return Stand((float(x), found.middle[1], float(z)), found.turned, found.size)


@dataclass(frozen=True)
class _Rest:
    """Something of the body that rests at a height: the plain name of its contact, its points (n, 3), and the bones."""

    plain: str
    side: str
    height: float
    points: Array
    skeleton: Skeleton


def _rests(poses: Poses) -> list[_Rest]:
    """Everything that rests above the floor, at the start first."""
    figure = poses.figure
    start, end = (*figure.contacts, *figure.contacts_start), figure.contacts_end
    found = [*_resting(start, figure.posture, poses.start), *_resting(end, figure.posture, poses.end)]
    if figure.posture == "seated" and not any(rest.plain in SEATS for rest in found):
        height = float(read("postures")["seated"]["rests"]["seat"])
        found.append(_Rest("seat", "", height, _hips(poses.start), poses.start))
    return found


def _resting(contacts: Iterable[Contact], posture: str, skeleton: Skeleton) -> list[_Rest]:
    raised = [contact for contact in contacts if contact.height > 0]
    touches = [touch for contact in raised for touch in touching(contact.name, contact.height, posture)]
    return [
        _Rest(stem(one.name)[0], one.side, one.height, _points(skeleton, one.landmarks), skeleton) for one in touches
    ]


def _points(skeleton: Skeleton, names: Iterable[str]) -> Array:
    return np.array([landmark(skeleton, name)[0] for name in names])


def _hips(skeleton: Skeleton) -> Array:
    return _points(skeleton, ("thigh_r", "thigh_l"))


def _lying(prop: Prop, poses: Poses) -> Stand:
    """Along the body and under all of it that lies low."""
    lift = max((rest.height for rest in _rests(poses)), default=0.0) if prop.kind == "bed" else 0.0
    points = _low_points(poses, lift)
    low, high = points.min(axis=0), points.max(axis=0)
    span = high - low + 2 * ROOM
    along = bool(span[0] >= span[2])
    length, height, width = sized(prop, lift)
    if prop.size is None and prop.kind == "mat":
        length = float(np.clip(max(span[0], span[2]), SHORT, LONGEST))
        width = float(np.clip(min(span[0], span[2]), width, WIDEST))
    x, _, z = (low + high) / 2
    # A bed whose height nobody rests at stands below the floor line, with its top where the body lies.
    floor = lift - height if prop.kind == "bed" else lift
    found = Stand((float(x), floor, float(z)), prop.turned + (0.0 if along else 90.0), (length, height, width))
    return _under(prop, found, poses)


def _low_points(poses: Poses, lift: float) -> Array:
    both = poses.of(NAMES)
    low = both[both[:, 1] < LOW + lift]
    return low if len(low) else both


def _step(prop: Prop, poses: Poses) -> Stand:
    """Under the feet that stand on it; a foot alone stands near its inner edge, toes alone near its back edge."""
    feet = [rest for rest in _rests(poses) if rest.plain in ("foot", "toes", "heel", "kneel", "hand")]
    if prop.under and prop.under[-2:] in ("_r", "_l"):
        feet = [rest for rest in feet if rest.side == prop.under[-1]] or feet
    if not feet:
        size = sized(prop)
        ahead = Stand((float(_hips(poses.start)[:, 0].mean()) + 45.0, 0.0, 0.0), prop.turned, size)
        return _under(prop, ahead, poses)
    size = sized(prop, 0.0 if prop.size else feet[0].height)
    x, _, z = np.concatenate([rest.points for rest in feet]).mean(axis=0)
    sides = {rest.side for rest in feet}
    if len(sides) == 1 and sides <= {"r", "l"}:
        z += (1 if "r" in sides else -1) * (size[2] / 2 - INNER)
    if all(rest.plain == "toes" for rest in feet):
        x += size[0] / 2 - FOREFOOT
    placed = prop.place or (float(x), float(z))
    return Stand((placed[0], 0.0, placed[1]), prop.turned, size)


def _chair(prop: Prop, poses: Poses) -> Stand:
    """Under whoever sits on it, or under a foot or calf that rests on it, turned to the body; else beside the body."""
    rests = _rests(poses)
    seats = [rest for rest in rests if rest.plain in SEATS]
    if seats:
        x, z, turned = _seat(seats[0].skeleton)
    elif rests:
        x, _, z = np.concatenate([rest.points for rest in rests]).mean(axis=0)
        turned = _toward(_hips(poses.start).mean(axis=0) - [x, 0, z])
    else:
        return _under(prop, held_stand(prop, poses.figure), poses)
    size = sized(prop, 0.0 if prop.size else (seats or rests)[0].height)
    placed = prop.place or (float(x), float(z))
    return Stand((placed[0], 0.0, placed[1]), turned + prop.turned, size)


def _edge(prop: Prop, poses: Poses) -> Stand:
    """A bed with somebody on its long side: its edge is where that of a chair would be."""
    x, z, turned = _seat(poses.start)
    length, height, width = sized(prop, next((rest.height for rest in _rests(poses) if rest.plain in SEATS), 0.0))
    back = turning(turned)[:, 0] * (sized(Prop("chair"))[0] - width) / 2
    found = Stand((x + back[0], 0.0, z + back[2]), turned + 90 + prop.turned, (length, height, width))
    return _under(prop, found, poses)


def _bench(prop: Prop, poses: Poses) -> Stand:
    """Below whatever rests on it: across the body, but along somebody who lies on it; else ahead of the body."""
    rests = _rests(poses)
    if not rests:
        size = sized(prop)
        ahead = poses.of(NAMES)[:, 0].max() + size[0] / 2
        return _under(prop, Stand((float(ahead), 0.0, 0.0), prop.turned, size), poses)
    points = np.concatenate([rest.points for rest in rests])
    x, _, z = (points.min(axis=0) + points.max(axis=0)) / 2
    turned = _heading(rests[0].skeleton, "pelvis")
    lies = float(np.ptp(points @ turning(turned)[:, 0])) > LIES
    size = sized(prop, 0.0 if prop.size else rests[0].height)
    if lies:
        turned += 90
    elif rests[0].plain in SEATS:
        x, z, turned = _seat(rests[0].skeleton)
    elif rests[0].plain == "back":
        # Only the shoulder blades lie on it: their lower ends at its edge, the head beyond.
        turned = _heading(rests[0].skeleton, "thorax")
        x, _, z = np.array([x, 0, z]) + turning(turned)[:, 0] * BLADES
    placed = prop.place or (float(x), float(z))
    return Stand((placed[0], 0.0, placed[1]), turned + prop.turned, size)


def _seat(skeleton: Skeleton) -> tuple[float, float, float]:
    turned = _toward(skeleton.frames["pelvis"].axes[0][:, 0])
    middle = _hips(skeleton).mean(axis=0) + turning(turned) @ np.array([SIT_BACK, 0, 0])
    return float(middle[0]), float(middle[2]), turned


def _heading(skeleton: Skeleton, bone: str) -> float:
    """The way a bone of the trunk faces along the floor, in degrees; of somebody who lies, the way to the head."""
    forward, up = skeleton.frames[bone].axes[0][:, 0], skeleton.frames[bone].axes[0][:, 1]
    return _toward(forward if abs(forward[1]) < abs(up[1]) else up)


def _toward(way: Array) -> float:
    return float(np.degrees(np.arctan2(-way[2], way[0])))


def _wall(prop: Prop, poses: Poses) -> Stand:
    """Behind whoever leans on it or sits, else in front of the body."""
    size = sized(prop)
    leant = face(poses.figure, "start") or face(poses.figure, "end")
    if leant is not None:
        return _under(prop, Stand((leant - size[0] / 2, 0.0, 0.0), prop.turned or 180.0, size), poses)
    points = poses.of(NAMES)
    behind = poses.figure.posture == "seated"
    x = points[:, 0].min() - size[0] / 2 if behind else points[:, 0].max() + size[0] / 2
    return _under(prop, Stand((float(x), 0.0, 0.0), prop.turned, size), poses)
