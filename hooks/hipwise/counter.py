"""A preview's counter: each file of the site is made when somebody asks for it; knows no site builder."""

from __future__ import annotations

import gc
import posixpath
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from threading import RLock
from typing import Any

from .mishap import confess

SEARCHED = "search/search_index.json"
"""Where the words of all pages lie, which a browser fetches when somebody searches."""
Maker = Callable[[], object]


@contextmanager
def _unswept() -> Iterator[None]:
    """Looking for what may be forgotten takes a third of the time, so it waits until nobody does."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


class Counter:
    """Makes each page and file of a preview when somebody asks for it, since a reader looks at few of them."""

    def __init__(self) -> None:
        self._turn = 0
        self._lock = RLock()
        self._made: set[str] = set()
        self._shelf: dict[str, Maker] = {}
        self._finish: Maker = dict

    def open(self, makers: Callable[[], Iterable[tuple[str, Maker]]], finish: Maker) -> None:
        """From now on there is what `makers` tell, by its place; `finish` writes what searching needs of all pages."""
        begun = time.perf_counter()
        self._turn += 1  # whoever makes all pages stops at this
        with self._lock, _unswept():
            self._shelf, self._made, self._finish = dict(makers()), set(), finish
            self._turn += 1
        print(f"The pages are ready after {time.perf_counter() - begun:.1f} s.", flush=True)

    def make(self, place: str) -> None:
        """Makes what lies at a place of the site, if anything does and it is not made yet."""
        with self._lock:
            if place in self._shelf and place not in self._made:
                self._made.add(place)
                self._shelf[place]()

    def before(self, fetch: Callable[..., Iterable[bytes]], mount: str) -> Callable[..., Iterable[bytes]]:
        """The same web application as `fetch`, which is asked once what it looks for is made."""

        def answer(environ: dict[str, Any], start: Callable[..., object]) -> Iterable[bytes]:
            said: tuple[Any, ...] = ()

            def hear(*words: Any) -> None:
                nonlocal said
                said = words

            turn, found = -1, iter(())  # type: Any, Any
            while turn != self._turn:  # a save came in between, and what was found may be of before
                turn = self._turn
                try:
                    self._lay_out(environ["PATH_INFO"].removeprefix(mount))
                    found = fetch(environ, hear)
                except Exception:
                    said, found = ("500 Internal Server Error", [("Content-Type", "text/plain")]), [confess().encode()]
            start(*said)
            return found  # type: ignore[no-any-return]

        return answer

    def _lay_out(self, path: str) -> None:
        here = posixpath.normpath("/" + path.encode("latin-1").decode("utf-8", "ignore")).lstrip("/")
        if here == SEARCHED:
            self._make_all()
        for place in (here, posixpath.join(here, "index.html"), "404.html"):
            self.make(place)

    def _make_all(self) -> None:
        """Every page, and then what is found in them; a save breaks it off."""
        turn = self._turn
        for place in [place for place in self._shelf if place.endswith(".html")]:
            if turn != self._turn:
                return
            self.make(place)
        with self._lock:
            self._finish()
