"""Instruments as something to read and to search."""

# ruff: noqa: TC001 - stored and exported values are built again by their type hints

from __future__ import annotations

from dataclasses import dataclass

from reviewer.model import Action, Kind, Message, Part, Relation, Span
from reviewer.service.views.queue import Status
from reviewer.service.views.stock import InstrumentLine, StockCounts
from reviewer.service.views.suggestion import FindingView


@dataclass(frozen=True, slots=True)
class DocumentRow:
    instrument: InstrumentLine
    counts: StockCounts
    suggestions: int  # current ones that would change it
    pending: int
    findings: int
    stock: str
    source: str  # file name
    reader: str
    warnings: int


@dataclass(frozen=True, slots=True)
class DocumentPage:
    rows: tuple[DocumentRow, ...]
    total: int
    offset: int
    limit: int


@dataclass(frozen=True, slots=True)
class NodeView:
    """A node of the tree. `text` are its own words; the words of the whole are its own and its children's."""

    id: str
    parent: str
    depth: int  # 0 for roots
    kind: Kind
    part: Part
    label: str
    address: str
    heading: str
    text: str
    span: Span  # in the instrument's text
    own: Span
    suggestions: int  # on this node itself


@dataclass(frozen=True, slots=True)
class MarginNote:
    """A suggestion beside the text it would change (or keep: `keeps`)."""

    provision: str
    span: Span  # in the instrument's text
    key: str
    number: str
    action: Action
    relation: Relation | None
    detector: str
    probability: float
    reason: Message
    other: Message | None  # the place on the other side
    other_provision: str
    status: Status
    keeps: bool


@dataclass(frozen=True, slots=True)
class LinkView:
    """What this instrument is based on, amends, repeals, replaces or is cited by."""

    kind: str  # "basis", "amends", "repeals", "replaces", "cites", "cited-by", "amended-by"
    words: str  # as written
    target: InstrumentLine | None  # when it stands in the stock
    count: int = 1


@dataclass(frozen=True, slots=True)
class DocumentView:
    row: DocumentRow
    text: str
    nodes: tuple[NodeView, ...]  # document order, parents before children
    margin: tuple[MarginNote, ...]  # document order
    findings: tuple[FindingView, ...]
    links: tuple[LinkView, ...]
    notes: tuple[Span, ...]  # editors' words
    tables: tuple[Span, ...]
    warnings: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class SearchHit:
    provision: str
    place: Message
    instrument: InstrumentLine
    excerpt: str
    marks: tuple[Span, ...]  # of the found words in `excerpt`
    suggestions: int


@dataclass(frozen=True, slots=True)
class SearchPage:
    hits: tuple[SearchHit, ...]
    total: int
    offset: int
    limit: int
