"""What a person corrected, what an instrument does to others, whether it is in force."""

# ruff: noqa: TC001, TC003 - stored and exported values are built again by their type hints

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from reviewer.model import Message
from reviewer.service.views.stock import InstrumentLine


@dataclass(frozen=True, slots=True)
class CorrectedField:
    place: Message | str  # the header, or an address
    field: str
    was: str
    value: str


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """What one command corrected. `fields` is empty when everything read so already."""

    instrument: str
    fields: tuple[CorrectedField, ...]
    warnings: tuple[Message, ...]  # of the instrument as it stands now


@dataclass(frozen=True, slots=True)
class Difference:
    """A place where two sources of one instrument differ; "" = the place is not there."""

    place: str  # an address, or the kind of what has none
    kept: str
    other: str


@dataclass(frozen=True, slots=True)
class SourceView:
    """A file that holds the instrument."""

    file: str
    member: str  # inside the file; "" for the file itself
    sha256: str
    reader: str
    encoding: str
    characters: int
    articles: int
    kept: bool
    differing: int  # places where it differs from the kept one
    differences: tuple[Difference, ...]  # the first of them


class Force(StrEnum):
    """Whether an instrument is in force, in the words of the official lists."""

    IN_FORCE = "in-force"
    PARTLY = "partly-ended"
    ENDED = "ended"
    NOT_YET = "not-yet"


@dataclass(frozen=True, slots=True)
class EdgeView:
    """One thing an instrument does to another, as its text says.

    `kind`: "amends", "replaces", "repeals", "details", "based-on"; what is done to the instrument at hand
    has the same kinds and `outward` false.
    """

    kind: str
    outward: bool
    words: str  # the other instrument as written; by its number when it is the one that speaks
    target: InstrumentLine | None  # the other instrument, when the stock holds it and only one fits
    addresses: tuple[str, ...]  # of what is amended or ended; () = the whole
    from_date: date | None  # from when; None = not said
    inferred: bool  # the day is that of signing, for want of another


@dataclass(frozen=True, slots=True)
class ForceView:
    """Whether the instrument is in force on `as_of`, by what it ended, from when.

    `inferred`: the stock does not say so itself: nothing in it ends the instrument, or the day is a guess.
    """

    state: Force
    as_of: date
    message: Message  # one sentence
    by: tuple[EdgeView, ...]  # what ended it or parts of it, oldest first
    from_date: date | None  # ended: from this day
    inferred: bool


@dataclass(frozen=True, slots=True)
class GraphView:
    instrument: InstrumentLine
    force: ForceView
    edges: tuple[EdgeView, ...]  # outward first, then by kind and words


@dataclass(frozen=True, slots=True)
class NameView:
    """A law's name and from when it means this law."""

    name: str
    number: str
    issued: date | None
    from_date: date | None
    key: str  # in the stock; "" = only the table of knowledge has it
