"""New documents against the stock; help; the demo."""

# ruff: noqa: TC001, TC003 - stored and exported values are built again by their type hints

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.model import Message, Relation, Slot
from reviewer.service.views.documents import NodeView
from reviewer.service.views.stock import IngestReport, InstrumentLine, RunReport, Skipped, StockCounts
from reviewer.service.views.suggestion import FindingView, SideView, SuggestionView

if TYPE_CHECKING:
    from reviewer.compare import Comparison  # brings the language pipeline, which few views need


@dataclass(frozen=True, slots=True)
class ScanHit:
    """Something in a new document that stands in the stock already, or contradicts it."""

    new: SideView
    stock: SideView
    relation: Relation
    probability: float
    reason: Message
    slots: tuple[Slot, ...]
    comparison: Comparison


@dataclass(frozen=True, slots=True)
class ScanFile:
    path: str
    instruments: tuple[InstrumentLine, ...]
    hits: tuple[ScanHit, ...]  # strongest first
    findings: tuple[FindingView, ...]
    warnings: tuple[Message, ...] = ()
    error: Message | None = None
    code: str = ""


@dataclass(frozen=True, slots=True)
class ScanReport:
    files: tuple[ScanFile, ...]
    compared: int  # new clauses
    against: int  # clauses of the stock
    skipped: tuple[Skipped, ...]

    @property
    def found(self) -> int:
        return sum(len(f.hits) + len(f.findings) for f in self.files)


@dataclass(frozen=True, slots=True)
class Explanation:
    """Help of a detector, relation or action, from its own description."""

    name: str
    title: Message | str
    text: Message | str
    flags: Message | str = ""
    leaves: Message | str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class OutlineView:
    """A file's tree before it is in any stock."""

    instrument: InstrumentLine
    source: str
    nodes: tuple[NodeView, ...]
    counts: StockCounts
    warnings: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class DemoReport:
    corpus: Path
    ingest: IngestReport
    run: RunReport
    strongest: tuple[SuggestionView, ...]  # five
    changed: bool  # False: everything was there from an earlier run
    remarks: tuple[Message, ...]  # what the packaged codes lack
