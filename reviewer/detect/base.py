"""What a detector is, and what it may look at."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Final

from reviewer.detect.endings import plainly_ended
from reviewer.detect.reports import Asked, asked
from reviewer.intervals import wilson
from reviewer.language import entities
from reviewer.model import Action, Credit, Finding, Kind, Level, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from reviewer.model import Citation, Document, Instrument, Message, Provision
    from reviewer.structure import Index

# Where an instrument speaks for itself: no quoted text, notes, forms, recitals or signatures.
SPEAKING: Final = frozenset(
    {Kind.ARTICLE, Kind.CLAUSE, Kind.POINT, Kind.SUBPOINT, Kind.PARAGRAPH, Kind.SECTION}
)
_QUOTED: Final = re.compile(r"“[^”]{1,400}”|\"[^\"]{1,400}\"")
_LOCAL: Final = (Level.PROVINCE, Level.DISTRICT, Level.COMMUNE)


@dataclass(frozen=True, slots=True)
class Repealing:
    """A later text of the stock that ends (part of) an instrument."""

    instrument: str  # key of the repealing instrument
    label: str  # its number
    address: str  # of what it ends; "" = all of it
    from_date: date | None  # when that takes effect
    issued: date | None  # day of issue of what it ends, as it says; None when it says none
    by: Instrument | None = None  # the repealing instrument itself
    plain: bool = False  # said so that nobody can doubt what ends


@dataclass(frozen=True, slots=True)
class Stock:
    """What the documents of a stock say about each other, as far as detectors need it."""

    repeals: dict[str, tuple[Repealing, ...]]  # number in capitals → who ends it
    changed: dict[str, frozenset[str]] = field(default_factory=dict)  # number in capitals → addresses amended
    partial: frozenset[str] = frozenset()  # keys of instruments of which the stock holds a part only
    index: Index | None = None  # what citations mean; None = nothing can be looked up
    reports: dict[tuple[str, str], tuple[Asked, ...]] = field(default_factory=dict)  # by addressee and period

    @classmethod
    def of(cls, documents: Iterable[Document], index: Index | None = None, *, reports: bool = False) -> Stock:
        """What `Gathering` reads of every document."""
        gathering = Gathering(with_reports=reports)
        for document in documents:
            gathering.add(document)
        return gathering.stock(index)

    def ends(self, number: str, issued: date | None, as_of: date) -> Iterator[Repealing]:
        """Who ended the instrument of that number and day of issue, in force on `as_of`.

        Numbers repeat across years and provinces: where both days are known they must agree.
        """
        for end in self.repeals.get(number.upper(), ()):
            agree = issued is None or end.issued is None or issued == end.issued
            later = issued is None or (end.from_date is not None and end.from_date > issued)
            if agree and later and end.from_date is not None and end.from_date <= as_of:
                yield end


@dataclass
class Gathering:
    """Reads one document at a time and keeps only what detectors ask of the others."""

    repeals: dict[str, list[Repealing]] = field(default_factory=dict)
    changed: dict[str, set[str]] = field(default_factory=dict)
    partial: set[str] = field(default_factory=set)
    with_reports: bool = False  # costs a second look at every provision: only for who asks
    reports: dict[tuple[str, str], list[Asked]] = field(default_factory=dict)

    def add(self, document: Document) -> None:
        """Effect and amendments; whether the text is the whole instrument."""
        own = document.instrument
        day = document.effect.from_date or own.in_force_from or own.issued
        for number, address in _ended_by(document):
            issued = _issued(document.text, number)
            plain = plainly_ended(document.text, number, address)
            end = Repealing(own.key, own.number, address, day, issued, own, plain)
            self.repeals.setdefault(number.upper(), []).append(end)
        for amendment in document.amendments:
            addresses = self.changed.setdefault(amendment.target_instrument.upper(), set())
            addresses.add(amendment.target_address)
        if document.chapters or "@" in own.key:  # the codification shows the articles of one subject only
            self.partial.add(own.key)
        for one in asked(document) if self.with_reports else ():
            self.reports.setdefault((one.addressee, one.period), []).append(one)

    def stock(self, index: Index | None = None) -> Stock:
        return Stock(
            {number: tuple(ends) for number, ends in self.repeals.items()},
            {number: frozenset(addresses) for number, addresses in self.changed.items()},
            frozenset(self.partial),
            index,
            {key: tuple(reports) for key, reports in self.reports.items()},
        )


def _ended_by(document: Document) -> Iterator[tuple[str, str]]:
    """(number, address) of everything a document ends, each once, in its order."""
    effect, amendments = document.effect, document.amendments
    said = [(end.instrument, end.address) for end in (*effect.repeals, *effect.replaces)]
    said += [(a.target_instrument, a.target_address) for a in amendments if a.action == "repeal"]
    yield from dict.fromkeys(pair for pair in said if pair[0])


def _issued(text: str, number: str) -> date | None:
    """The day that stands right after `number` in the text that ends it."""
    at = text.upper().find(number.upper())
    nearby = text[at + len(number) : at + len(number) + 40] if at >= 0 else ""
    for entity in entities(nearby):
        if entity.kind == "date":
            return day(entity.value)
    return None


def day(value: str) -> date | None:
    """The day of a date entity's value; None when it names no day, or no real one."""
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


NOTHING: Final = Stock({})


@dataclass(frozen=True, slots=True)
class Context:
    """One document on one day, beside what the stock knows."""

    document: Document
    as_of: date
    stock: Stock = NOTHING
    _nodes: dict[str, Provision] = field(default_factory=dict, compare=False, repr=False)  # filled when asked
    _parents: set[str] = field(default_factory=set, compare=False, repr=False)
    _said: dict[str, list[Citation]] = field(default_factory=dict, compare=False, repr=False)

    def _look(self) -> None:
        if not self._nodes:
            self._nodes.update((provision.id, provision) for provision in self.document.provisions)
            self._parents.update(provision.parent for provision in self.document.provisions)
            for citation in self.document.citations:
                self._said.setdefault(citation.provision, []).append(citation)

    def above(self, provision: Provision) -> Iterator[Provision]:
        """What the provision stands in, from the inside out."""
        self._look()
        parent = self._nodes.get(provision.parent)
        while parent is not None:
            yield parent
            parent = self._nodes.get(parent.parent)

    def article(self, provision: Provision) -> Provision:
        """The article around the provision; itself where there is none."""
        if provision.kind is Kind.ARTICLE:
            return provision
        return next((one for one in self.above(provision) if one.kind is Kind.ARTICLE), provision)

    def leaf(self, provision: Provision) -> bool:
        """Does nothing stand below it?"""
        self._look()
        return provision.id not in self._parents

    def citations(self, provision: Provision) -> list[Citation]:
        """Those that the provision's own words hold, in order."""
        self._look()
        return self._said.get(provision.id, [])

    @property
    def local(self) -> bool:
        """Did a local authority issue it? What central law calls its bodies is not ours to change."""
        instrument = self.document.instrument
        return instrument.level in _LOCAL or (
            bool(instrument.province) and instrument.level is not Level.CENTRAL
        )

    def words(self, provision: Provision) -> str:
        """The provision's own words: marker, heading and lead-in, without what stands below it."""
        return provision.own.of(self.document.text)

    def whole(self, provision: Provision) -> str:
        return provision.span.of(self.document.text)

    def ends(self) -> Iterator[Repealing]:
        """Texts of the stock that end this document or a part of it, in force on the day."""
        own = self.document.instrument
        if own.number:
            for end in self.stock.ends(own.number, own.issued, self.as_of):
                if end.instrument != own.key:
                    yield end

    @property
    def ended(self) -> bool:
        return any(not end.address for end in self.ends())


@dataclass(frozen=True, slots=True)
class Measured:
    """Findings on real text read one by one: how many were read, how many of them were right."""

    right: int
    read: int

    @property
    def share(self) -> float:
        return self.right / self.read

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's, 95%."""
        return wilson(self.right, self.read)


@dataclass(frozen=True, slots=True)
class Detector:
    """Looks at one provision at a time; says what it saw and what that is good for."""

    name: str
    family: str
    action: Action
    credit: Credit
    probability: float  # that a reviewer accepts: a prior until decisions have been made
    together: bool  # findings of one instrument are one decision, whatever they say
    find: Callable[[Provision, Context], Iterator[Finding]]
    measured: Measured | None = None  # on a fresh draw of findings on real text; None = not yet
    on: bool = True  # an analysis runs it; one that is too often wrong is only explained
    dead: bool = False  # also reads instruments that the stock has ended

    @property
    def help(self) -> str:
        return self.find.__doc__ or ""


def detector(
    name: str,
    *,
    family: str,
    action: Action,
    credit: Credit,
    probability: float,
    together: bool = False,
    measured: tuple[int, int] | None = None,
    on: bool = True,
    dead: bool = False,
) -> Callable[[Callable[[Provision, Context], Iterator[Finding]]], Detector]:
    """Makes a detector of a function whose docstring says Flags, Leaves and Source.

    `measured`: (right, read) of the findings that were read one by one.
    """
    figure = Measured(*measured) if measured else None

    def make(find: Callable[[Provision, Context], Iterator[Finding]]) -> Detector:
        return Detector(name, family, action, credit, probability, together, find, figure, on, dead)

    return make


def found(name: str, provision: Provision, at: Span, ctx: Context, message: Message, source: str) -> Finding:
    """A finding at `at` of the provision's own words; its span is moved into the document's text."""
    start = provision.own.start
    return Finding(
        detector=name,
        provision=provision.id,
        span=Span(start + at.start, start + at.end),
        quote=at.of(ctx.words(provision)),
        message=message,
        source=source,
    )


def in_quotes(at: Span, text: str) -> bool:
    """Is the span inside “…”? What is quoted is not said."""
    return any(m.start() < at.start and at.end < m.end() for m in _QUOTED.finditer(text))
