"""Which sections each kind of page has, in order, and which fields each one speaks of.

A section's id is also the block of its template; a block that comes out empty leaves its section out.
"""

from __future__ import annotations

from typing import NamedTuple


class Entry(NamedTuple):
    """One section: block, heading, and the record's fields whose text search finds it by."""

    id: str
    heading: str
    fields: tuple[str, ...] = ()


EXERCISE = (
    Entry("muscles-at-work", "Muscles at work", ("muscles", "joint_actions")),
    Entry("how-to-do-it", "How to do it", ("setup", "steps", "breathing", "cues")),
    Entry("what-you-feel", "What you feel", ("feel",)),
    Entry("common-slips", "Common slips and what to try", ("slips",)),
    Entry("how-much", "How much", ("dose",)),
    Entry("easier-and-harder", "Easier and harder", ("easier_way", "harder_way", "seated", "easier")),
    Entry("before-you-try", "Before you try it", ("cautions",)),
    Entry("when-to-stop", "When to stop", ("stop_if",)),
    Entry("what-research-says", "What the research says", ("claims",)),
    Entry("routines-with-it", "Routines with this exercise"),
    Entry("print-it", "Print it"),
    Entry("sources", "Sources for this page"),
)
MUSCLE = (
    Entry("what-it-does", "What it does for you", ("job", "actions", "parts", "more", "everyday")),
    Entry("where-it-is", "Where it is", ("where", "origin", "insertion", "nerve")),
    Entry("exercises-for-it", "Exercises that use it"),
    Entry("what-research-says", "What the research says", ("claims",)),
    Entry("names-and-numbers", "Names and numbers", ("latin", "ids")),
    Entry("sources", "Sources for this page"),
)
COMPLAINT = (
    Entry("key-points", "Key points", ("key_points",)),
    Entry("what-you-can-do-today", "What you can do today", ("today",)),
    Entry("what-may-be-going-on", "What may be going on", ("may_be_going_on",)),
    Entry("how-hip-training-helps", "What helps", ("what_helps",)),
    Entry("what-we-do-not-know", "What we do not know", ("not_known",)),
    Entry("how-long-it-lasts", "How long it tends to last", ("how_long",)),
    Entry("do-i-need-a-scan", "About scans", ("scans", "scan_advice")),
    Entry("flare-ups", "When it flares up", ("flare_up",)),
    Entry("when-to-get-help", "When to get help"),
    Entry("other-things-that-help", "Other things to try", ("other_things",)),
    Entry("questions-to-ask", "Questions to ask", ("questions",)),
    Entry("check-what-you-learned", "Check what you learned", ("check_yourself",)),
    Entry("more-to-read", "More places to read"),
    Entry("sources", "Sources for this page"),
)
ROUTINE = (
    Entry("the-exercises", "The exercises", ("exercises", "warm_up")),
    Entry("how-to-move-on", "How to move on", ("progression", "retest", "habit")),
    Entry("when-to-stop", "When to stop", ("stop_if",)),
    Entry("print-it", "Print it on one sheet"),
    Entry("what-research-says", "What the research says", ("claims",)),
    Entry("sources", "Sources for this page"),
)
