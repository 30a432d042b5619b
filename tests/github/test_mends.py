"""Clicks mend what the command "fix" mends, and nothing else: every slip of the corpus, one file each."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hipwise.findings import field_names
from hipwise.fix import fixed
from hipwise.records import Exercise
from hipwise.source import read
from hipwise_github.folder import File, Suggestion
from hipwise_github.mends import MOST_FOUND, mends
from hipwise_github.states import load

from ..corpus import GOOD, cases, data_of
from ..ground import TODAY
from .conftest import World
from .patches import accepted

EVERY_LINE = ((1, 100_000),)


@dataclass
class Mended:
    """Files as they were sent, what is suggested for each, and the folder in which `fix` mends them."""

    sent: Mapping[str, bytes]
    clicks: list[Suggestion]
    room: Path

    def clicked(self, path: str) -> bytes:
        remarks = [
            {"line": one.line, "body": f"```suggestion\n{one.text}\n```"} for one in self.clicks if one.path == path
        ]
        return accepted(self.sent[path].decode(), remarks).encode() if remarks else self.sent[path]

    def fixed(self, path: str) -> bytes:
        return (self.room / "after" / path).read_bytes()


def _mended(world: World, sent: Mapping[str, bytes]) -> Mended:
    for path, data in sent.items():
        place = world.folder / "after" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
    files = [File(path, path, was=False, stays=True, shows=EVERY_LINE) for path in sent]
    room = world.folder / "room"
    states = load(world.base, world.folder, files, TODAY, room)
    clicks = mends(states, states.new_problems)
    list(fixed(room / "after", set(sent), write=True, nearest=True))
    return Mended(sent, clicks, room)


def _data(data: bytes) -> Any:
    return read(data, "f.yml", field_names(Exercise)).data


def test_all_clicks_together_say_what_fix_writes_for_every_slip(world: World) -> None:
    slips = cases("slips")
    done = _mended(world, {f"content/exercises/slip-{at}.yml": data_of(case) for at, case in enumerate(slips)})
    mended = []
    for case, (path, data) in zip(slips, done.sent.items(), strict=True):
        if done.fixed(path) == data or _data(done.fixed(path)) == _data(data):
            assert path not in {one.path for one in done.clicks}, case["says"]
        else:
            mended.append(case["says"])
            assert _data(done.clicked(path)) == _data(done.fixed(path)), case["says"]
            assert done.clicked(path).count(b"\n") == data.count(b"\n")
    assert len(mended) >= 8
    assert {"a word with a capital", "a field spelled wrong", "a range with a dash"} <= set(mended)


def test_line_ends_and_a_byte_order_mark_of_another_system_change_nothing(world: World) -> None:
    wrong = GOOD.replace("level: 1", "levle: 1")
    path = "content/exercises/sample.yml"
    done = _mended(world, {path: b"\xef\xbb\xbf" + wrong.replace("\n", "\r\n").encode()})
    [one] = done.clicks
    assert (one.text, wrong.split("\n")[one.line - 1]) == ("level: 1", "levle: 1")
    assert _data(done.clicked(path)) == _data(GOOD.encode())


def test_a_file_full_of_faults_is_left_to_people(world: World) -> None:
    wrong, path = GOOD.replace("level: 1", "levle: 1"), "content/exercises/sample.yml"
    few, many = (f"{wrong}{''.join(f'xyz-{at}: x{chr(10)}' for at in range(count))}" for count in (3, MOST_FOUND))
    assert len(_mended(world, {path: few.encode()}).clicks) == 1
    shutil.rmtree(world.folder)
    assert _mended(world, {path: many.encode()}).clicks == []
