"""Room in clothes: garments stand off the body, so that a sleeve has an edge and a loose shirt hangs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ..skin.solids import ENTRIES, Ellipsoid, Table, Tube
from ..skin.tables import Body, Part
from .garments import Ease, Garment


def eased(bare: Body, garments: Sequence[Garment]) -> Body:
    """A body whose parts are as thick as what is worn over them."""
    return replace(bare, parts={name: _part(name, part, garments) for name, part in bare.parts.items()})


def _part(name: str, part: Part, garments: Sequence[Garment]) -> Part:
    eases = [garment.ease[name] for garment in garments if name in garment.ease]
    for ease in eases:
        if isinstance(part.solid, Tube):
            part = replace(part, solid=replace(part.solid, table=_table(part.solid.table, ease)))
        elif isinstance(part.solid, Ellipsoid):
            a, b, c = (radius + ease.most for radius in part.solid.radii)
            part = replace(part, solid=replace(part.solid, radii=(a, b, c)))
    return part


def _table(table: Table, ease: Ease) -> Table:
    at = np.linspace(table.start, table.end, ENTRIES)
    room = [np.interp(at, ease.places, column) for column in zip(*ease.room, strict=True)]
    radii = (table.radii + room).astype(np.float32)
    front, back, inside, outside = radii
    sagittal, frontal = (np.concatenate(pair).astype(np.float32) for pair in ((front, back), (outside, inside)))
    return replace(table, sagittal=np.reciprocal(sagittal), frontal=np.reciprocal(frontal), radii=radii)
