"""The picture of a card keeps its look in a small file."""

from __future__ import annotations

import io
import random

import pytest
from PIL import Image, ImageFilter

from hipwise.cards.pigment import INKS, in_few_inks

PAPER, INK, GREEN = (255, 255, 255), (0x1A, 0x1D, 0x1C), (0x0D, 0x45, 0x41)


def test_ink_green_and_paper_keep_their_colours() -> None:
    picture = Image.new("RGBA", (9, 3), (*PAPER, 255))
    picture.putpixel((1, 1), (*INK, 255))
    picture.putpixel((8, 2), (*GREEN, 255))
    small = _opened(in_few_inks(_png(picture)))
    assert small.size == (9, 3)
    assert [small.getpixel(at) for at in ((0, 0), (1, 1), (8, 2))] == [PAPER, INK, GREEN]


@pytest.mark.parametrize("seed", range(5))
def test_every_pixel_stays_about_as_dark_as_it_was(seed: int) -> None:
    noise = _noise(61, 40, seed).filter(ImageFilter.GaussianBlur(seed))
    before, after = noise.getchannel("G").tobytes(), _opened(in_few_inks(_png(noise))).getchannel("G").tobytes()
    assert max(abs(old - new) for old, new in zip(before, after, strict=True)) <= 42
    assert set(after) <= set(INKS[1::3])


def test_the_file_is_smaller_than_the_one_it_came_from() -> None:
    picture = _noise(200, 200, seed=1)
    assert len(in_few_inks(_png(picture))) < len(_png(picture)) / 3


def _noise(width: int, height: int, seed: int) -> Image.Image:
    grey = Image.frombytes("L", (width, height), random.Random(seed).randbytes(width * height))
    return grey.convert("RGBA")


def _png(picture: Image.Image) -> bytes:
    file = io.BytesIO()
    picture.save(file, "PNG")
    return file.getvalue()


def _opened(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("RGB")
