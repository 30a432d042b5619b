"""The muscles a picture lights are the ones the exercise names."""

from __future__ import annotations

from collections.abc import Iterator

from ..figures.asked import drawn_sides, sides_of
from ..library import Library
from ..problems import Problem
from ..records import Exercise
from ..records.pose import Lit, Pose
from ..records.vocabulary import Role
from .drawn import SIDE_WORDS


def lit_muscles_are_the_named_ones(library: Library) -> Iterator[Problem]:
    """A pose lights muscles that the file lists, each target among them, strong and on the side that works."""
    for exercise in library.exercises.values():
        pose = exercise.pose
        for index, lit in enumerate(pose.lit if pose else ()):
            if pose and lit.muscle in library.muscles:
                yield from _lit(library, exercise, pose, index, lit)
        if pose and pose.lit:
            yield from _unlit(library, exercise, pose)


def _lit(library: Library, exercise: Exercise, pose: Pose, index: int, lit: Lit) -> Iterator[Problem]:
    roles = {use.muscle: use.role for use in exercise.muscles}
    if lit.muscle not in roles:
        yield _problem(
            library, exercise, ("lit", index, "muscle"), "lit-unlisted",
            f"{lit.muscle} is lit in the pose, but muscles: does not list it. It lists: {', '.join(roles)}.",
            "one of those, or the muscle with its role under muscles",
        )  # fmt: skip
        return
    role = roles[lit.muscle]
    if lit.main is not None and lit.main is not (role is Role.target):
        shade = "strong" if lit.main else "soft"
        yield _problem(
            library, exercise, ("lit", index, "main"), "lit-strength",
            f"The pose lights {lit.muscle} in the {shade} color, but under muscles its role is {role}.",
            f"main: {'no' if lit.main else 'yes'}, or another role",
        )  # fmt: skip
    yield from _side(library, exercise, pose, index, lit)


def _side(library: Library, exercise: Exercise, pose: Pose, index: int, lit: Lit) -> Iterator[Problem]:
    works = sides_of(lit.muscle, exercise, pose, library)
    shown = drawn_sides(lit.side, pose) if lit.side else works
    if not set(shown) <= set(works):
        yield _problem(
            library, exercise, ("lit", index, "side"), "lit-side",
            f"The pose lights {lit.muscle} on {_sides(shown)}, but by joint_actions it works on {_sides(works)}.",
            "the side that works, or no side: at all",
        )  # fmt: skip


def _unlit(library: Library, exercise: Exercise, pose: Pose) -> Iterator[Problem]:
    shown = [lit.muscle for lit in pose.lit]
    for use in exercise.muscles:
        if use.role is Role.target and use.muscle not in shown:
            yield _problem(
                library, exercise, ("lit",), "target-unlit",
                f"Under muscles {use.muscle} is a target, but the pose lights only {', '.join(shown)}.",
                f"- muscle: {use.muscle} under lit, or no lit: at all",
                key=True,
            )  # fmt: skip


def _sides(sides: tuple[str, ...]) -> str:
    return "both sides" if len(sides) > 1 else f"the {SIDE_WORDS[sides[0]]} side"


def _problem(
    library: Library, exercise: Exercise, path: tuple[str | int, ...], code: str, message: str, expected: str,
    *, key: bool = False,
) -> Problem:  # fmt: skip
    place = library.place("exercises", exercise.id, ("pose", *path), key=key)
    read = "-".join(["exercises", "pose", *(str(step) for step in path if isinstance(step, str))])
    return Problem(place, code, message, expected=expected, read=read)
