"""Problems to report, some with words nobody should trust."""

from __future__ import annotations

from hipwise.problems import Place, Problem

SITE = "https://example.org/hips/"
FILE = "content/exercises/clamshell.yml"
LINES = ("name: Clamshell", "level: 7", "muscles:", "  - muscle: gluteus-medias", "level: 1", "x" * 400)
MEAN = (
    "a\x1b[31m, \u202egnp.exe, <script>alert(1)</script>, | ![x](https://x.example/a.png) @octocat #1 GH-1 "
    "https://x.example www.x.example ::error::x %0A::warning::y\n\n::set-output name=a::b"
)
PLAIN = Problem(
    Place(FILE, 4, 13, 14), "muscles-unknown", "There is no muscle with this id.", "the name of a file",
    "gluteus-medius", "exercises-muscles-muscle",
)  # fmt: skip
TWICE = Problem(Place(FILE, 5, 1, 5), "key-twice", "The field level stands here twice.", also=Place(FILE, 2, 1, 5))
WARNING = Problem(Place(FILE, 1, 1, 4), "later", "This will be wrong soon.", severity="warning")
HOSTILE = Problem(Place(f"content/claims/{MEAN}.yml", 1, 1, 3), "form", f"{MEAN} is wrong.", MEAN, MEAN, MEAN)
FEW = (PLAIN, TWICE, WARNING, HOSTILE)


def lines_of(file: str) -> tuple[str, ...]:
    """The lines that messages quote."""
    return LINES if file == FILE else (MEAN,)


def many(files: int, each: int) -> tuple[Problem, ...]:
    """So many different errors in each of so many files."""
    return tuple(
        Problem(Place(f"content/claims/c{file:03}.yml", at + 1, 1, 4), f"code-{at}", "Something is wrong.", "else")
        for file in range(files)
        for at in range(each)
    )
