"""What a reference file says."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from .fields import Day, Line, Name, Record, Text, Whole, Yes, field
from .vocabulary import Design
from .web import Doi, Url

Pmid = Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]{0,8}$")]
Pmcid = Annotated[str, StringConstraints(pattern=r"^PMC[1-9][0-9]{0,8}$")]
Year = Annotated[Whole, Field(ge=1850, le=2100)]
Volume = Annotated[str, StringConstraints(min_length=1, max_length=24)]


class Reference(Record):
    """One source, with only what was confirmed (names from CSL-JSON)."""

    author: tuple[Name, ...] = field(
        "Authors as surname and initials; only those confirmed.", ["Neal BS"], "Neal", default=(), most=30
    )
    and_others: Yes = field("Whether more authors follow.", "yes", "perhaps", default=False)
    title: Text = field("The title as published.", "Risk factors for patellofemoral pain", "x")
    container_title: Line | None = field("The journal, book or site.", "Br J Sports Med", "x", default=None)
    year: Year | None = field("Year of publication.", "2019", "recent", default=None)
    volume: Volume | None = field("Volume and issue.", "53(5)", "volume 53 and issue 5 of 2019", default=None)
    page: Volume | None = field("Pages.", "270-281", "from page 270 to page 281", default=None)
    doi: Doi | None = field("The DOI, without an address.", "10.1136/bjsports-2017-098890", "doi.org/10", default=None)
    pmid: Pmid | None = field("The PubMed number.", "30242107", "PM1", default=None)
    pmcid: Pmcid | None = field("The PubMed Central number.", "PMC3201064", "3201064", default=None)
    url: Url | None = field(
        "A web address, where there is no DOI.", "https://www.nice.org.uk/guidance/ng59", "nice", default=None
    )
    design: Design = field("How the study was made.", "systematic_review", "good")
    n: Whole | None = field("How many people took part, if confirmed.", "4818", "many", default=None)
    finding: Text | None = field(
        "What it found, in our own words. Empty until its figures are confirmed.",
        "Hip strength did not tell who got kneecap pain.",
        "x",
        default=None,
    )
    does_not_show: Text | None = field("What it cannot show.", "It does not test training.", "x", default=None)
    checked: Day | None = field(
        "The day its details were last compared with the source.", "2026-11-22", "once", default=None
    )

    @property
    def link(self) -> str | None:
        """Where to read it: DOI first, then PubMed, then PubMed Central, then its own address."""
        for base, number in (
            ("https://doi.org/", self.doi),
            ("https://pubmed.ncbi.nlm.nih.gov/", self.pmid),
            ("https://pmc.ncbi.nlm.nih.gov/articles/", self.pmcid),
        ):
            if number:
                return base + number
        return self.url

    @property
    def short(self) -> str:
        """The first author's surname and the year, for a link in running text."""
        who = self.author[0].rsplit(" ", 1)[0] if self.author else self.container_title or self.title
        return f"{who} {self.year}" if self.year else who

    @property
    def byline(self) -> str:
        """Authors and year as a source list begins."""
        who = ", ".join(self.author) + (" and others" if self.and_others and self.author else "")
        when = f"({self.year})" if self.year else ""
        return f"{who} {when}".strip() + "." if who or when else ""
