"""What a person file says."""

from __future__ import annotations

from .fields import Line, Name, Record, Text, Yes, field
from .web import Url


class Person(Record):
    """A real person who agreed to be named."""

    name: Name = field("Full name, as they want it shown.", "Ada Lovelace", "A")
    role: Line = field("What they do here.", "Reviewer", "x")
    profession: Line = field("Profession and registration, as they state it.", "Physical therapist", "x")
    country: Name | None = field("Country of registration.", "Portugal", "X", default=None)
    interests: Text = field(
        "Money, products or work that could sway them; or that there are none.", "None to declare.", "x"
    )
    link: Url | None = field("A page about them.", "https://example.org/ada", "my page", default=None)
    consent: Yes = field("Whether they agreed to be named here.", "yes", "true")
