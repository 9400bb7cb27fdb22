"""What the two faces are given: frozen values, complete enough to draw a page without a second question.

Law text stays text; everything the product says itself is a `Message`. Spans are code points
of the string they stand beside. Order is the order of display unless said otherwise.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime  # noqa: TC003 - a stored report is built again by its type hints
from enum import StrEnum
from pathlib import Path  # noqa: TC003
from typing import TYPE_CHECKING

from reviewer.model import (
    Action,
    Competence,
    Coverage,
    Credit,
    Decision,
    Kind,
    Level,
    Message,
    Part,
    Relation,
    Slot,
    Span,
    Verdict,
)

if TYPE_CHECKING:
    from reviewer.compare import Comparison  # brings the language pipeline, which few views need

Progress = Callable[[Message, int, int], None]
"""Called with (what is being done, done, total); total 0 = not known. May be called from any step."""


def silent(_what: Message, _done: int, _total: int) -> None:
    """The progress callback of a caller that does not watch."""


# ------------------------------------------------------------------------------- people


class Role(StrEnum):
    """Each role may do what the roles before it may, and more (see `service.people`)."""

    VIEWER = "viewer"
    REVIEWER = "reviewer"
    OFFICER = "officer"
    LEAD = "lead"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True)
class User:
    name: str
    role: Role = Role.ADMIN


# -------------------------------------------------------------------------------- stock


@dataclass(frozen=True, slots=True)
class InstrumentLine:
    """An instrument in one line. `label` is its citation: "Quyết định số 18/2019/QĐ-UBND"."""

    key: str
    number: str
    type: str
    title: str
    issuer: str
    province: str
    level: Level
    rank: int
    issued: date | None
    in_force_from: date | None
    subject: str
    label: Message


@dataclass(frozen=True, slots=True)
class StockCounts:
    """Plain counts over the stock or over what one command read. `articles` are Điều, `clauses` khoản."""

    instruments: int = 0
    articles: int = 0
    clauses: int = 0
    points: int = 0
    provisions: int = 0
    citations: int = 0
    characters: int = 0


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something left out on purpose, why, and how many times."""

    reason: Message
    count: int


class FileState(StrEnum):
    ADDED = "added"
    UNCHANGED = "unchanged"  # the same bytes are in the stock already
    KNOWN = "known"  # every instrument in it stands in the stock from another file
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class FileRead:
    """What became of one file."""

    path: str
    state: FileState
    instruments: tuple[InstrumentLine, ...] = ()
    counts: StockCounts = StockCounts()
    warnings: tuple[Message, ...] = ()
    error: Message | None = None
    code: str = ""  # "RV-213" when failed


@dataclass(frozen=True, slots=True)
class IngestReport:
    files: tuple[FileRead, ...]
    added: StockCounts  # of this command
    stock: StockCounts  # everything now in the database

    def number(self, state: FileState) -> int:
        return sum(f.state is state for f in self.files)


@dataclass(frozen=True, slots=True)
class RunReport:
    """One analysis of the whole stock. `reused` = nothing had changed since, so nothing was written."""

    run: int
    as_of: date
    reused: bool
    stock: StockCounts
    compared: int  # clauses and points that overlap saw
    roads: tuple[tuple[str, int], ...]  # candidate road → pairs it proposed
    pairs: int  # candidate pairs examined
    pair_relations: tuple[tuple[Relation, int], ...]  # of all examined pairs
    clusters: int
    findings: tuple[tuple[str, int], ...]  # detector → findings
    relations: tuple[tuple[Relation, int], ...]  # of the suggestions
    actions: tuple[tuple[Action, int], ...]  # of the suggestions
    suggestions: int
    new: int  # never suggested before
    gone: int  # suggested by the run before, no longer
    skipped: tuple[Skipped, ...]
    seconds: tuple[tuple[str, float], ...] = ()  # phase → wall time; () when reused


# -------------------------------------------------------------------------------- queue


class Status(StrEnum):
    """Of a suggestion, from the last word of every reviewer. CONFLICT: one accepts, another rejects."""

    PENDING = "pending"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    DEFERRED = "deferred"
    CONFLICT = "conflict"


class Order(StrEnum):
    STRONGEST = "strongest"  # probability down, then number
    DOCUMENT = "document"  # instrument, then place in it


@dataclass(frozen=True, slots=True)
class QueueFilter:
    """Empty means "any". `mine`: the status of the asking reviewer's own word, not of the team's."""

    relations: tuple[Relation, ...] = ()
    actions: tuple[Action, ...] = ()
    statuses: tuple[Status, ...] = ()
    subjects: tuple[str, ...] = ()
    instruments: tuple[str, ...] = ()  # instrument keys, on either side
    competences: tuple[Competence, ...] = ()
    detectors: tuple[str, ...] = ()
    at_least: float = 0.0  # probability
    text: str = ""  # words in the provisions, with or without diacritics
    mine: bool = False
    order: Order = Order.STRONGEST


@dataclass(frozen=True, slots=True)
class QueueRow:
    key: str
    number: str  # "DX-00012"
    action: Action
    relation: Relation | None
    detector: str
    probability: float
    place: Message  # "khoản 2 Điều 7 Quyết định số 18/2019/QĐ-UBND"
    keeper_place: Message | None
    reason: Message
    credit: Credit
    competence: Competence
    targets: int
    residue: int  # duties that no keeper carries
    status: Status
    own: Verdict | None


@dataclass(frozen=True, slots=True)
class Facet:
    """How many suggestions a filter value would leave, the other filters kept."""

    value: str  # of Relation, Action, Status, Competence; subject; instrument key; detector
    label: Message | str
    count: int


@dataclass(frozen=True, slots=True)
class QueuePage:
    rows: tuple[QueueRow, ...]
    total: int  # matching the filter
    offset: int
    limit: int


@dataclass(frozen=True, slots=True)
class Facets:
    relations: tuple[Facet, ...]
    actions: tuple[Facet, ...]
    statuses: tuple[Facet, ...]
    subjects: tuple[Facet, ...]
    instruments: tuple[Facet, ...]
    competences: tuple[Facet, ...]
    detectors: tuple[Facet, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a suggestion stands in a filtered queue. Keys are "" at the ends."""

    index: int  # from 0; -1 when it is not in the filter any more
    total: int
    previous: str
    next: str


# --------------------------------------------------------------------------- suggestion


@dataclass(frozen=True, slots=True)
class CitationView:
    """Words of a side that point elsewhere; `targets` are provision ids that stand in the stock."""

    span: Span  # in the text it stands beside
    instrument: str
    targets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ArticleView:
    """The whole Điều around a provision; `here` is the provision's range in `text`."""

    id: str
    address: str
    heading: str
    text: str
    here: Span


@dataclass(frozen=True, slots=True)
class SideView:
    """One provision as a reviewer reads it."""

    provision: str
    address: str  # outside in: "Điều 7 khoản 2"
    place: Message  # inside out, with its instrument: "khoản 2 Điều 7 Quyết định số …"
    instrument: InstrumentLine
    text: str  # the law's words, marker included, without editors' notes
    start: int  # of `text` in the instrument's text
    article: ArticleView
    citations: tuple[CitationView, ...] = ()


@dataclass(frozen=True, slots=True)
class MemberView:
    """A member of a cluster beside its keeper."""

    side: SideView
    probability: float  # against the keeper; 1.0 for the keeper itself
    relation: Relation | None
    keeper: bool
    differences: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class ClusterView:
    id: str
    relation: Relation
    probability: float
    members: tuple[MemberView, ...]  # the keeper first


@dataclass(frozen=True, slots=True)
class EventView:
    """One line of the history: who, when, what, why."""

    seq: int
    time: datetime
    actor: str
    role: str
    verb: str  # "decide", "undo", "ingest", "analyse", "baseline", "export"
    subject: str  # suggestion key, file name, baseline name
    number: str  # of the suggestion, when it is one
    verdict: Verdict | None = None
    reason: str = ""
    note: str = ""
    keeper: str = ""
    exempt: tuple[str, ...] = ()
    undone: bool = False


@dataclass(frozen=True, slots=True)
class SuggestionView:
    """Everything the page of one suggestion needs.

    `version` goes back with the decision: the same answer to the same version is one event.
    """

    key: str
    number: str
    version: int
    current: bool  # still made by the newest run
    action: Action
    relation: Relation | None
    detector: str
    probability: float
    reason: Message
    cut: SideView  # the first target: what would change
    others: tuple[SideView, ...]  # further targets
    keeper: SideView | None
    comparison: Comparison | None  # cut against keeper; None without a keeper
    slots: tuple[Slot, ...]  # shared and differing values, cut = a, keeper = b
    coverage: Coverage  # duties of the cut side; spans in `cut_words`
    cut_words: str  # the cut side without marker: what coverage speaks of
    cut_case: tuple[Message, ...]
    keep_case: tuple[Message, ...]
    keeper_reason: Message | None
    competence: Competence
    credit: Credit
    official: int  # what accepting adds to the tally
    net: int
    why: tuple[str, ...]  # candidate roads
    cluster: ClusterView | None
    findings: tuple[FindingView, ...]
    status: Status
    own: Decision | None
    decisions: tuple[Decision, ...]  # last word of every reviewer
    history: tuple[EventView, ...]  # oldest first


@dataclass(frozen=True, slots=True)
class FindingView:
    key: str
    detector: str
    provision: str
    span: Span  # in the instrument's text
    quote: str
    message: Message
    source: str


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason code with its digit; `verdicts` it may stand with. Words: `label`."""

    code: str
    digit: int  # 1-9; 0 = no digit
    verdicts: tuple[Verdict, ...]
    label: Message | str
    false_alarm: bool = False  # "the machine was wrong": feeds the precision shown per detector


@dataclass(frozen=True, slots=True)
class Receipt:
    """The answer to a decision or an undo, given only after the commit."""

    event: int
    suggestion: str
    number: str
    saved: datetime
    repeated: bool  # this very answer had been saved before: nothing was added
    decision: Decision | None  # the reviewer's word as it now stands; None after the last undo
    version: int  # to be sent with the next decision on this suggestion
    status: Status


@dataclass(frozen=True, slots=True)
class Tallies:
    accepted: int = 0
    rejected: int = 0
    deferred: int = 0

    @property
    def decided(self) -> int:
        return self.accepted + self.rejected + self.deferred


@dataclass(frozen=True, slots=True)
class Work:
    """Own and team progress. `today` is the local day of `now`; pending counts current suggestions."""

    own_today: Tallies
    own: Tallies
    team: Tallies
    pending_own: int
    pending_team: int
    conflicts: int
    total: int
    reviewers: tuple[tuple[str, Tallies], ...] = field(default=())


# ---------------------------------------------------------------------------- documents


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


# ----------------------------------------------------------------------------- progress


@dataclass(frozen=True, slots=True)
class BaselineView:
    """A frozen stock. `digest` covers every source and count; `event` is its place in the chain."""

    name: str
    as_of: date
    frozen: datetime
    by: str
    digest: str
    event: int
    instruments: int
    provisions: int
    units: int  # khoản, and Điều without khoản: what the tally counts until requirements are drawn up
    characters: int
    by_group: tuple[tuple[str, int], ...]  # issuing unit → units


@dataclass(frozen=True, slots=True)
class Recount:
    """A baseline counted again from the stored sources. Empty `differences` = the same to the last one."""

    baseline: BaselineView
    differences: tuple[Message, ...]
    added: int  # units that came after the freeze
    removed: int


@dataclass(frozen=True, slots=True)
class TallyLine:
    """Units touched by accepted suggestions, each counted once. `share` fields are of the baseline."""

    group: str  # issuing unit, or credit class
    base: int  # units in the baseline; 0 for a credit class
    accepted: int
    official: int
    net: int


@dataclass(frozen=True, slots=True)
class TallyView:
    as_of: date
    baseline: BaselineView | None  # None: nothing frozen; `base` then counts the stock of today
    base: int
    target: float  # 0.2
    needed: int  # units, rounded up
    total: TallyLine
    by_group: tuple[TallyLine, ...]
    by_credit: tuple[TallyLine, ...]
    grown: int  # units that came after the baseline
    accepted_suggestions: int
    conflicts: int


@dataclass(frozen=True, slots=True)
class BurnPoint:
    """Units touched by what stood accepted at the end of `day`: the same unit as the baseline's."""

    day: date
    accepted: int
    official: int
    net: int


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """The chain and what hangs on it. `first_bad` is 0 when all is well."""

    events: int
    head: str  # hash of the last event
    first_bad: int
    problems: tuple[Message, ...]

    @property
    def ok(self) -> bool:
        return not self.problems


# --------------------------------------------------------------------------------- scan


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


# ------------------------------------------------------------------------- explain, demo


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
