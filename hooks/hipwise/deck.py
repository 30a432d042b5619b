"""The cards of an edition: drawn before its pages, or in a preview behind the scenes."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from threading import Lock, Timer, get_native_id

from .cards import Progress, Rendered, Sheet, kept, render_all

LATER = 1.0
"""After so many seconds cards are drawn behind the scenes: the page somebody saved for goes first."""


@dataclass
class Deck:
    """Draws cards; in a preview a changed card is drawn behind the scenes while its last picture stays on the page.

    A card that was never drawn is not on its page until then.

    `bell` is called in another thread when such cards are done, so that the pages can be made again with them.
    """

    progress: Progress | None = None
    bell: Callable[[], None] | None = None
    _shown: dict[str, Rendered] = field(default_factory=dict)
    _wanted: Mapping[str, Sheet] = field(default_factory=dict)
    _drawn: Mapping[str, Sheet] = field(default_factory=dict)
    _fault: Exception | None = None
    _lock: Lock = field(default_factory=Lock)
    _busy: bool = False

    def deal(self, sheets: Mapping[str, Sheet], cache: Path) -> dict[str, Rendered]:
        """The cards of all sheets, under the same names; raises Unprintable, in a preview one round later."""
        if self.bell is None:
            self._shown, self._drawn = render_all(sheets, cache, self.progress), sheets
        elif sheets != self._drawn:
            self._look_up(sheets, cache)
        if self._fault and sheets == self._drawn:
            raise self._fault
        return {name: self._shown[name] for name in sheets if name in self._shown}

    def _look_up(self, sheets: Mapping[str, Sheet], cache: Path) -> None:
        """Takes what was drawn in an earlier preview, and asks for what was not."""
        found = kept({name: sheet for name, sheet in sheets.items() if name not in self._shown}, cache)
        with self._lock:
            self._shown |= found
            if found.keys() == sheets.keys():
                self._drawn = sheets
        if sheets != self._drawn:
            self._ask_for(sheets, cache)

    def _ask_for(self, sheets: Mapping[str, Sheet], cache: Path) -> None:
        with self._lock:
            self._wanted = sheets
            if not self._busy:
                self._busy = True
                later(partial(self._draw_on, cache))

    def _draw_on(self, cache: Path) -> None:
        """Draws what is wanted until nothing newer is."""
        while True:
            sheets = self._wanted
            try:
                cards, fault = render_all(sheets, cache), None
            except Exception as error:  # told in the next edition, on the thread that makes pages
                cards, fault = {}, error
            with self._lock:
                self._shown, self._drawn, self._fault = self._shown | cards, sheets, fault
                self._busy = self._wanted is not sheets
                if not self._busy:
                    break
        if self.bell:
            self.bell()


def later(work: Callable[[], object]) -> Timer:
    """Does something behind the scenes, once the page somebody waits for is there."""
    timer = Timer(LATER, _gently, args=(work,))
    timer.daemon = True
    timer.start()
    return timer


def _gently(work: Callable[[], object]) -> None:
    """Lets the pages go first; on Linux a thread has a priority of its own, which the threads it starts inherit."""
    if sys.platform == "linux":
        os.setpriority(os.PRIO_PROCESS, get_native_id(), 19)
    work()
