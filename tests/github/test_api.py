"""GitHub is asked with a token that goes nowhere else, and no answer is larger than there is room for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest

from hipwise_github import gallery
from hipwise_github.api import Api, Refused

from .conftest import BASE, World
from .hub import TOKEN

DOT = b"\x89PNG\r\n\x1a\n and a dot"
PLACE = "https://raw.githubusercontent.com/hipwise/hipwise/pull-request-pictures/12/abc/"


def _api(world: World) -> Api:
    return Api("hipwise/hipwise", TOKEN, world.server)


@contextmanager
def _elsewhere(target: str, heard: list[str]) -> Iterator[str]:
    """A server that sends everybody on to another place."""

    class Door(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            heard.append(self.path)
            self.send_response(302)
            self.send_header("Location", target)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            return None

    server = HTTPServer(("127.0.0.1", 0), Door)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


def test_the_token_follows_no_other_address(world: World) -> None:
    heard: list[str] = []
    with _elsewhere(f"{world.server}/repos/hipwise/hipwise/pulls", heard) as server, pytest.raises(Refused):
        Api("hipwise/hipwise", TOKEN, server).get("pulls")
    assert len(heard) == 1
    assert world.state.asked == []


def test_a_file_that_is_too_large_is_not_read_to_its_end(world: World) -> None:
    sha = world.state.store.blob(b"x" * 101)
    assert _api(world).raw(f"git/blobs/{sha}", 101) == b"x" * 101
    with pytest.raises(Refused, match="more than 100 bytes"):
        _api(world).raw(f"git/blobs/{sha}", 100)


def test_a_list_is_read_page_by_page_and_no_further_than_asked(world: World) -> None:
    world.state.commits[12] = [{"sha": str(at)} for at in range(250)]
    assert [one["sha"] for one in _api(world).pages("pulls/12/commits", 500)] == [str(at) for at in range(250)]
    assert len(list(_api(world).pages("pulls/12/commits", 150))) == 150


def test_what_github_refuses_is_said_with_its_number(world: World) -> None:
    with pytest.raises(Refused, match="GET nothing: 404"):
        _api(world).get("nothing")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.png", b"<svg onload=x>"),
        ("../a.png", DOT),
        ("A.png", DOT),
        ("a.svg", DOT),
        ("a.png", DOT + b"x" * 1_500_000),
    ],
)
def test_only_pictures_of_ours_are_hung(world: World, name: str, content: bytes) -> None:
    with pytest.raises(gallery.Unhung):
        gallery.hang(_api(world), 12, "abc", {name: content})
    assert world.state.asked == []


def test_pictures_of_other_pull_requests_stay_and_earlier_ones_of_this_go(world: World) -> None:
    world.state.store.commit({}, BASE, [])
    for number, version in ((12, "old"), (13, "one"), (12, "abc")):
        address = gallery.hang(_api(world), number, version, {"a.png": DOT})
    assert address == PLACE
    assert sorted(world.state.store.branch(gallery.BRANCH)) == ["12/abc/a.png", "13/one/a.png"]
    first = world.state.store.commits[world.state.store.refs[f"refs/heads/{gallery.BRANCH}"]]
    assert BASE not in first.parents


def test_two_pull_requests_at_once_lose_no_picture(world: World) -> None:
    store = world.state.store
    gallery.hang(_api(world), 13, "one", {"a.png": DOT})
    theirs = store.commit({"14/two/b.png": DOT}, "d" * 40, [store.refs[f"refs/heads/{gallery.BRANCH}"]])
    world.state.quicker.append(theirs)
    gallery.hang(_api(world), 12, "abc", {"a.png": DOT})
    assert sorted(store.branch(gallery.BRANCH)) == ["12/abc/a.png", "14/two/b.png"]
