"""One suggestion with all its evidence, and what is said of it."""

# ruff: noqa: TC001, TC003 - stored and exported values are built again by their type hints

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from reviewer.model import (
    Action,
    Competence,
    Coverage,
    Credit,
    Decision,
    Message,
    Relation,
    Slot,
    Span,
    Verdict,
)
from reviewer.service.views.queue import Status
from reviewer.service.views.stock import InstrumentLine

if TYPE_CHECKING:
    from reviewer.compare import Comparison  # brings the language pipeline, which few views need


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
class SourcePage:
    """The text of a file around a provision, as it was read. `page` from 1; 0 in a file without pages."""

    file: str
    reader: str
    page: int
    pages: int
    text: str
    here: Span  # of the provision in `text`
    left_out: int  # characters of the page that are not shown


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
    others: tuple[SideView, ...]  # further targets; without the article around them
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
class PrecisionLine:
    """What people said of one detector's suggestions of one relation; `low`, `high`: 95% of `share`."""

    detector: str  # "" for the sum
    relation: Relation | None
    accepted: int
    rejected: int
    deferred: int
    false_alarms: int  # rejected because the machine was wrong
    low: float
    high: float

    @property
    def decided(self) -> int:
        return self.accepted + self.rejected

    @property
    def share(self) -> float:
        """Accepted of those decided; 0 when none is."""
        return self.accepted / self.decided if self.decided else 0.0


@dataclass(frozen=True, slots=True)
class Precision:
    """Lines with most decisions first."""

    lines: tuple[PrecisionLine, ...]
    total: PrecisionLine


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
