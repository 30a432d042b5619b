"""What may be asked of a figure: one pose with a start and an end, and everything drawn around it.

These are plain values. Lengths are centimetres for a person of 170 cm, angles are degrees. A name that takes a side
ends in ``_r`` or ``_l``; where the side is left out, both sides are meant.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from .skeleton.joints import Angles

Point = tuple[float, float, float]

POSTURES = (
    "standing",
    "seated",
    "supine",
    "prone",
    "all_fours",
    "half_kneeling",
    "tall_kneeling",
    "side_lying_right",
    "side_lying_left",
)
VIEWS = {"front": (0.0, 0.0), "back": (180.0, 0.0), "right": (90.0, 0.0), "left": (-90.0, 0.0)}
"""Azimuth and elevation of the eye: 0 looks at the chest of somebody upright, 90 at the right side."""
GROUPS = ("trunk", "arm_r", "arm_l", "leg_r", "leg_l")
"""What a ghost may show."""


def nothing() -> Angles:
    """No angles at all."""
    return MappingProxyType({})


@dataclass(frozen=True)
class View:
    """Where the eye is, in degrees around and above the body."""

    azimuth: float = 90.0
    elevation: float = 0.0


@dataclass(frozen=True)
class Contact:
    """A part of the body that rests on something: the floor, or a step or seat ``height`` cm high."""

    name: str
    height: float = 0.0


@dataclass(frozen=True)
class Hold:
    """A landmark that is held at another landmark, at a prop's grip, or at a point of the room."""

    landmark: str
    at: str | Point


@dataclass(frozen=True)
class Prop:
    """A thing in the room.

    ``kind`` is mat, step, chair, wall, worktop, stick, bed, bench or weight. ``under`` names a landmark it stands
    below, taken from the start; else ``place`` is where its middle is on the floor (forward, right) and ``turned`` its
    angle. A stick runs ``between`` two landmarks or points, a weight lies there. ``size`` is length, height, width.
    """

    kind: str
    under: str | None = None
    place: tuple[float, float] | None = None
    turned: float = 0.0
    size: Point | None = None
    between: tuple[str | Point, str | Point] | None = None
    front: bool = False


@dataclass(frozen=True)
class Band:
    """A loop band around one or two limbs, ``at`` cm along them from the joint above."""

    around: tuple[str, ...]
    at: float
    width: float = 4.5


@dataclass(frozen=True)
class Arrow:
    """The path a landmark takes from start to end, moved aside by ``offset`` (right, up) on the picture."""

    follows: str
    offset: tuple[float, float] = (0.0, 0.0)
    begin: float = 0.0
    end: float = 1.0


@dataclass(frozen=True)
class Guide:
    """A line through landmarks or joints that shows good alignment, or the other."""

    through: tuple[str, ...]
    good: bool = True
    extend: float = 0.0


@dataclass(frozen=True)
class Lit:
    """A muscle lit on one side; ``through`` shows it through whatever lies over it."""

    muscle: str
    side: str
    main: bool = True
    through: bool = False


@dataclass(frozen=True)
class Measure:
    """An angle or a length the pose must meet.

    ``name`` is knee_in_r or knee_in_l (degrees the knee falls inward in the frontal plane), stance_length or
    stance_length_r (cm the right foot stands before the left), stance_length_l (cm the left one does) or stance_width
    (cm between the feet).
    """

    name: str
    value: float


@dataclass(frozen=True)
class Figure:
    """Everything one picture shows.

    ``hold`` are the angles of both poses, ``start`` and ``end`` what differs. Contacts are laws, angles are wishes.
    ``planted`` names the contacts that keep their place from start to end (None means all). ``ghost`` is the groups
    whose start is shown behind (None means whatever moves). ``mark`` is "good", "other" or nothing.
    """

    posture: str = "standing"
    view: View = field(default_factory=View)
    hold: Angles = field(default_factory=nothing)
    start: Angles = field(default_factory=nothing)
    end: Angles = field(default_factory=nothing)
    contacts: tuple[Contact, ...] = ()
    contacts_start: tuple[Contact, ...] = ()
    contacts_end: tuple[Contact, ...] = ()
    planted: tuple[str, ...] | None = None
    holds: tuple[Hold, ...] = ()
    holds_start: tuple[Hold, ...] = ()
    holds_end: tuple[Hold, ...] = ()
    measures: tuple[Measure, ...] = ()
    props: tuple[Prop, ...] = ()
    bands: tuple[Band, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    guides: tuple[Guide, ...] = ()
    lit: tuple[Lit, ...] = ()
    ghost: tuple[str, ...] | None = None
    mark: str = ""


@dataclass(frozen=True)
class Look:
    """Who is drawn: a body table, and the numbers of a skin tone, a hair tone and an outfit."""

    body: str = "a"
    hair: str = "bun"
    skin: int = 3
    hair_tone: int = 2
    outfit: int = 1


@dataclass(frozen=True)
class Shape:
    """One path of a drawing: what it is (its class) and its outline in SVG path letters, or other SVG attributes."""

    kind: str
    path: str
    tag: str = "path"
    more: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Drawing:
    """A finished picture: width and height in picture units, its shapes from back to front, and what was found.

    ``lit`` gives the visible area of each muscle in square centimetres, by (muscle, side). ``left`` and ``top`` are
    where its edges lie in the view, in centimetres.
    """

    width: int
    height: int
    shapes: tuple[Shape, ...]
    lit: Mapping[tuple[str, str], float]
    left: float = 0.0
    top: float = 0.0


@dataclass(frozen=True)
class Miss:
    """Something a pose does not meet.

    ``kind`` is contact, hold, measure, angle, floor, balance, through or posture; ``name`` what it is, ``pose`` start
    or end, ``by`` how much in ``unit`` (cm or degrees). ``wanted`` and ``got`` are the values, for an angle along its
    ``direction``; what goes through a thing has the thing's kind there, a posture the one that came out.
    """

    kind: str
    name: str
    pose: str
    by: float
    unit: str
    wanted: float
    got: float
    direction: str = ""
