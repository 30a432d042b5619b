"""Makes the picture of a card small: the few inks a card is printed with, 2 pixels in a byte."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from itertools import pairwise

SIGNATURE = b"\x89PNG\r\n\x1a\n"
# Ink, the green of headings, five steps to paper for the soft edges of letters (the last one is the tint), paper.
INKS = bytes.fromhex("1a1d1c 0d4541 54625f 87918f b2b9b7 d8dcdb f9f6f0 ffffff")
PAPER = 251
LEVELS = bytes(7 if green >= PAPER else green * 7 // PAPER for green in range(256))


def in_few_inks(png: bytes) -> bytes:
    """The same picture in 8 inks; `png` has 8 bits for each of red, green, blue and opacity, not interlaced."""
    size, lines = _green(png)
    packed = b"".join(b"\0" + _packed(line.translate(LEVELS)) for line in lines)
    header = size + bytes([4, 3, 0, 0, 0])
    return SIGNATURE + b"".join(
        _chunk(name, content)
        for name, content in ((b"IHDR", header), (b"PLTE", INKS), (b"IDAT", zlib.compress(packed)), (b"IEND", b""))
    )


def _packed(levels: bytes) -> bytes:
    even = levels + b"\0" * (len(levels) % 2)
    return bytes([left << 4 | right for left, right in zip(even[::2], even[1::2], strict=True)])


def _chunk(name: bytes, content: bytes) -> bytes:
    check = zlib.crc32(name + content)
    return len(content).to_bytes(4, "big") + name + content + check.to_bytes(4, "big")


def _green(png: bytes) -> tuple[bytes, Iterator[bytes]]:
    """Width and height as PNG writes them, and the green of each line: it alone tells the inks apart."""
    chunks = list(_chunks(png))
    size = chunks[0][1][:8]
    body = zlib.decompress(b"".join(content for name, content in chunks if name == b"IDAT"))
    return size, _lines(body, int.from_bytes(size[:4], "big"))


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(SIGNATURE)
    while at < len(png):
        length = int.from_bytes(png[at : at + 4], "big")
        yield png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        at += length + 12


def _lines(body: bytes, width: int) -> Iterator[bytes]:
    line = bytes(width)
    for start, end in pairwise(range(0, len(body) + 1, 4 * width + 1)):
        line = FILTERS[body[start]](body[start + 2 : end : 4], line)
        yield line


def _as_is(line: bytes, _: bytes) -> bytes:
    return line


def _sub(line: bytes, _: bytes) -> bytes:
    left, found = 0, bytearray()
    for byte in line:
        left = (left + byte) & 255
        found.append(left)
    return bytes(found)


def _up(line: bytes, above: bytes) -> bytes:
    return bytes([(byte + up) & 255 for byte, up in zip(line, above, strict=True)]) if any(line) else above


def _average(line: bytes, above: bytes) -> bytes:
    left, found = 0, bytearray()
    for byte, up in zip(line, above, strict=True):
        left = (byte + (left + up >> 1)) & 255
        found.append(left)
    return bytes(found)


def _paeth(line: bytes, above: bytes) -> bytes:
    left, corner, found = 0, 0, bytearray()
    for byte, up in zip(line, above, strict=True):
        left = (byte + (up if left == corner else _nearest(left, up, corner))) & 255
        corner = up
        found.append(left)
    return bytes(found)


def _nearest(left: int, up: int, corner: int) -> int:
    distances = (abs(up - corner), abs(left - corner), abs(left + up - 2 * corner))
    return (left, up, corner)[distances.index(min(distances))]


Filter = Callable[[bytes, bytes], bytes]
FILTERS: tuple[Filter, ...] = (_as_is, _sub, _up, _average, _paeth)
