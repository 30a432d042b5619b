"""Figures: their time beside the proof of concept they grew from, and their sizes beside their limits."""

from __future__ import annotations

import gzip
import json
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from statistics import median

import contourpy

from hipwise.easel.drafting import drafted
from hipwise.figures.asked import asked
from hipwise.figures.gallery import Gallery, Picture, hang
from hipwise.figures.looks import person
from hipwise.figures.svg import loose
from hipwise.library import Library
from hipwise.proof import prove

from .clock import each, told
from .table import Row

SINGLE, SINGLE_PACKED, DOUBLE = 8.0, 4.0, 14.0
"""Limits in kilobytes: a figure as a file, the same compressed, two panels as a file."""

TEN = (
    *("bridge", "one-leg-bridge", "side-step", "clamshell", "side-lying-leg-raise", "supine-abduction-slide"),
    *("standing-abduction", "step-down", "hip-hitch-on-step", "side-plank-on-knees"),
)
"""Exercises like the ten of the proof of concept, with all that is drawn around them."""

PROOF = """
import json, sys, time, types
sys.path.insert(0, sys.argv[1]); sys.dont_write_bytecode = True
import yaml
try:
    import render
except ImportError:
    for lost in ("render", "fig1"):
        sys.modules[lost] = types.ModuleType(lost)
    for name in ("local_of", "torso_local", "cloth"):
        setattr(sys.modules["fig1"], name, None)
import compose, field
from skel import Skeleton
def work(figure):
    if hasattr(compose, "Scene"):
        compose.draw(figure); return
    start, end = compose.solve_figure(figure)
    for pose, step in ((end, .5), (start, .8)):
        for layer in field.layer_defs():
            field.build_layer(Skeleton(pose), field.view_matrix(90, 0), layer, step)
took = {}
for figure in yaml.safe_load_all(open(sys.argv[1] + "/figs.yml")):
    if "panels" in figure:
        figure = {**figure, **figure["panels"][-1]}
    begin = time.process_time(); work(figure); took[figure["id"]] = time.process_time() - begin
print(json.dumps({"whole": hasattr(compose, "Scene"), "took": took}))
"""


def figures(root: Path) -> Iterator[Row]:
    """Time of a figure with its ghost, cold and warm builds, and sizes over the real content."""
    library = prove(root, date.today()).library
    yield _times(library)
    with tempfile.TemporaryDirectory(prefix="hipwise-figures-") as room:
        yield from _builds(library, Path(room))
        yield from _sizes(hang(library, Path(room)))


def _times(library: Library) -> Row:
    pictures = [(asked(library.exercises[id], library)[0].figure, person(id).look) for id in TEN]
    drafted(*pictures[0])
    ours = median(each(f"draw {id}", partial(drafted, *one), 3) for id, one in zip(TEN, pictures, strict=True))
    theirs, beside = _proof()
    return Row("figure with ghost, median of 10", ours * 1000, _ms(theirs), "ms", beside)


def _ms(theirs: dict[str, float]) -> float | None:
    return median(theirs.values()) * 1000 if theirs else None


def _proof() -> tuple[dict[str, float], str]:
    """The proof of concept's times by figure, where HIPWISE_SKETCH names its folder and a python3 has scipy."""
    folder, python = os.environ.get("HIPWISE_SKETCH", ""), shutil.which("python3", path=_outside())
    if not folder or not python:
        return {}, "set HIPWISE_SKETCH to the folder of the proof of concept"
    # It gets our numpy and contourpy, and scipy from wherever that python3 has it.
    shared = str(Path(contourpy.__file__).parents[1])
    alone = {**os.environ, "OPENBLAS_NUM_THREADS": "1", "PYTHONPATH": shared}
    with told("draw with the proof of concept"):
        done = subprocess.run(
            [python, "-c", PROOF, folder], capture_output=True, text=True, env=alone, cwd=folder, check=False
        )
    if done.returncode:
        return {}, f"the proof of concept did not start: {done.stderr.strip().splitlines()[-1]}"
    told_us = json.loads(done.stdout.splitlines()[-1])
    return told_us["took"], "proof of concept" if told_us["whole"] else "proof of concept, only its poses and sampling"


def _outside() -> str:
    # The python3 of this project has no scipy, on purpose.
    inside = str(Path(os.environ.get("VIRTUAL_ENV", ".venv")).resolve())
    return os.pathsep.join(part for part in os.environ["PATH"].split(os.pathsep) if not part.startswith(inside))


def _builds(library: Library, room: Path) -> Iterator[Row]:
    cold, warm = (_hung(library, room, label) for label in ("every figure, cold", "every figure, warm"))
    yield Row("every figure of the site, cold", cold, None, "s", f"by the clock, on {os.cpu_count()} cores")
    yield Row("every figure of the site, warm", warm, cold, "s", "the cold build")


def _hung(library: Library, room: Path, label: str) -> float:
    start = time.perf_counter()
    with told(label):
        hang(library, room)
    return time.perf_counter() - start


def _sizes(gallery: Gallery) -> Iterator[Row]:
    singles = [_file([picture]) for pictures in gallery.values() for picture in pictures]
    pairs = [_file(pictures) for pictures in gallery.values() if len(pictures) == 2]
    yield Row("figure as a file, median", median(map(_kilobytes, singles)), SINGLE, "kB", "limit")
    yield Row("figure as a file, largest", max(map(_kilobytes, singles)), SINGLE, "kB", "limit")
    yield Row(
        "figure compressed, largest", max(_kilobytes(_packed(it)) for it in singles), SINGLE_PACKED, "kB", "limit"
    )
    yield Row("two panels as a file, largest", max(map(_kilobytes, pairs)), DOUBLE, "kB", "limit")


def _file(pictures: Sequence[Picture]) -> bytes:
    first = pictures[0]
    return loose([it.drawn.drawing for it in pictures], first.person, "light", first.told).encode()


def _packed(file: bytes) -> bytes:
    return gzip.compress(file, 9, mtime=0)


def _kilobytes(file: bytes) -> float:
    return len(file) / 1000
