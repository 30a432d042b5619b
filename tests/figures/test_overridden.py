"""A posture that its contacts overrule is said in one message, with the contact that did it."""

from __future__ import annotations

from hipwise.body.figure import Contact, Figure, Miss
from hipwise.figures.overridden import overridden

STANDING = Figure(contacts=(Contact("foot"), Contact("hand"), Contact("back")))


def _turned(direction: str, when: str = "end", by: float = 92.0) -> Miss:
    return Miss("posture", "standing", when, by, "degrees", 0.0, by, direction)


def test_a_body_that_lies_down_is_told_with_the_contact_that_laid_it() -> None:
    found = overridden((_turned("supine", "start"), _turned("supine")), STANDING)
    assert found == (
        "At the start and end, the body lies on the back, but its posture is standing. The contact back turns it.",
        "posture: supine, or without the contact back",
    )


def test_a_body_that_only_leans_does_not_lie() -> None:
    found = overridden((_turned("supine", by=50),), Figure(contacts=(Contact("foot"), Contact("hand"))))
    assert found is not None
    assert found[0] == "At the end, the body leans far back, but its posture is standing. The contact hand turns it."


def test_a_posture_that_came_out_is_no_matter() -> None:
    assert overridden((Miss("floor", "foot_r", "end", 2, "cm", 0, 2),), STANDING) is None
