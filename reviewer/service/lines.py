"""Instruments, places and sides as the views want them: shared by every use case."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from reviewer.knowledge.addresses import inside_out
from reviewer.model import Instrument, Level, Message, Span
from reviewer.service.views import (
    ArticleView,
    CitationView,
    InstrumentLine,
    SideView,
    StockCounts,
)
from reviewer.store import Connection, catalogue

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from reviewer.store.catalogue import Cited, Spot
    from reviewer.store.stock import Counts


def line(instrument: Instrument) -> InstrumentLine:
    return InstrumentLine(
        key=instrument.key,
        number=instrument.number,
        type=instrument.type,
        title=instrument.title,
        issuer=instrument.issuer,
        province=instrument.province,
        level=instrument.level,
        rank=instrument.rank,
        issued=instrument.issued,
        in_force_from=instrument.in_force_from,
        subject=instrument.subject,
        label=label(instrument),
    )


def label(instrument: Instrument) -> Message:
    """How a lawyer cites it: type and number; the title of what has no number."""
    if instrument.number and instrument.type:
        return Message.of("service.label-numbered", type=instrument.type, number=instrument.number)
    name = instrument.number or instrument.title or instrument.key
    return Message.of("service.label-named", name=name)


def counts(stored: Counts) -> StockCounts:
    return StockCounts(
        instruments=stored.instruments,
        articles=stored.articles,
        clauses=stored.clauses,
        points=stored.points,
        provisions=stored.provisions,
        citations=stored.citations,
        characters=stored.characters,
    )


def add_counts(all: Iterable[StockCounts]) -> StockCounts:
    total = StockCounts()
    for one in all:
        total = StockCounts(
            *(getattr(total, name) + getattr(one, name) for name in StockCounts.__dataclass_fields__)
        )
    return total


def place(address: str, instrument: Message, *, attached: bool) -> Message:
    if not address:
        return Message.of("service.place-whole", instrument=instrument)
    id = "service.place-attached" if attached else "service.place"
    return Message.of(id, address=inside_out(address), instrument=instrument)


def places(db: Connection, slugs: Collection[str]) -> dict[str, Message]:
    """Where each provision stands; one that left the stock is named by its id."""
    spots = catalogue.spots(db, slugs)
    instruments = catalogue.instruments(db, {s.instrument for s in spots.values()})
    return {slug: _place_of(spots[slug], instruments) if slug in spots else gone(slug) for slug in slugs}


def gone(slug: str) -> Message:
    return Message.of("service.place-gone", id=slug)


def _place_of(spot: Spot, instruments: Mapping[str, Instrument]) -> Message:
    return place(spot.address, label(instruments[spot.instrument]), attached=spot.attached)


def missing_side(slug: str) -> SideView:
    """What is shown of a provision that left the stock: its name, no words."""
    nobody = Instrument("", "", "", 99, "", "", Level.UNKNOWN, None, "", "", None, "", "")
    return SideView(slug, "", gone(slug), line(nobody), "", 0, ArticleView(slug, "", "", "", Span(0, 0)))


class Kept:
    """A text without its editors' notes, and where its offsets went."""

    def __init__(self, text: str, start: int, notes: Sequence[Span]) -> None:
        """`text` starts at `start` of the instrument's text; `notes` are spans of the latter."""
        end = start + len(text)
        self._pieces: list[Span] = []
        at = start
        for note in sorted(notes, key=lambda n: n.start):
            if note.start < end and note.end > at:
                if note.start > at:
                    self._pieces.append(Span(at, note.start))
                at = max(at, note.end)
        if at < end:
            self._pieces.append(Span(at, end))
        self._starts = [p.start for p in self._pieces]
        self._before = [0]
        for p in self._pieces:
            self._before.append(self._before[-1] + len(p))
        self.text = "".join(text[p.start - start : p.end - start] for p in self._pieces)
        self.start = self._pieces[0].start if self._pieces else start

    def at(self, offset: int) -> int:
        """The place in `self.text` of an offset of the instrument's text."""
        n = bisect_right(self._starts, offset) - 1
        if n < 0:
            return 0
        piece = self._pieces[n]
        return self._before[n] + min(offset, piece.end) - piece.start

    def span(self, span: Span) -> Span:
        return Span(self.at(span.start), self.at(span.end))


def sides(db: Connection, slugs: Sequence[str], *, brief: Collection[str] = ()) -> dict[str, SideView]:
    """Everything about these provisions that a reviewer reads; those that left the stock are missing.

    The `brief` ones come without the article around them and without citations: a cluster may
    have hundreds of members, and an article may be a quarter of a million characters long.
    """
    spots = catalogue.spots(db, slugs, texts=True)
    whole = spots.keys() - set(brief)
    articles = catalogue.articles(db, whole)
    instruments = catalogue.instruments(db, {s.instrument for s in spots.values()})
    notes = catalogue.notes(db, instruments)
    cited = catalogue.cited(db, whole)
    return {
        slug: _side(
            spot,
            articles.get(slug, spot),
            instruments[spot.instrument],
            notes[spot.instrument],
            cited.get(slug, ()),
        )
        for slug, spot in spots.items()
    }


def _side(
    spot: Spot, article: Spot, instrument: Instrument, notes: Sequence[Span], cited: Sequence[Cited]
) -> SideView:
    own = Kept(spot.text.rstrip(), spot.span.start, notes)
    whole = Kept(article.text.rstrip(), article.span.start, notes)
    return SideView(
        provision=spot.id,
        address=spot.address,
        place=place(spot.address, label(instrument), attached=spot.attached),
        instrument=line(instrument),
        text=own.text,
        start=own.start,
        article=ArticleView(
            id=article.id,
            address=article.address,
            heading=article.heading,
            text=whole.text,
            here=whole.span(Span(spot.span.start, spot.span.start + len(spot.text.rstrip()))),
        ),
        citations=tuple(CitationView(own.span(c.span), c.instrument, c.targets) for c in cited),
    )
