"""People, what they look after, what they say to each other, and how far they agree."""

# ruff: noqa: TC001, TC003 - stored and exported values are built again by their type hints

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from reviewer.model import Action, Decision, Message, Relation, Verdict
from reviewer.service.views.queue import Status
from reviewer.service.views.stock import Role, User


@dataclass(frozen=True, slots=True)
class AssignmentView:
    """Fields and issuing bodies a person looks after; an empty list is "any"."""

    person: str
    subjects: tuple[str, ...]
    issuers: tuple[str, ...]
    waiting: int  # of these, current suggestions without a word of this person


@dataclass(frozen=True, slots=True)
class PersonView:
    """An account. `provider`: "local" signs in with a password kept here, "oidc" through the office."""

    name: str
    role: Role
    provider: str
    disabled: bool
    assignment: AssignmentView | None


@dataclass(frozen=True, slots=True)
class SignedIn:
    """What the browser keeps, and until when it counts. The token is nowhere stored as it is."""

    user: User
    token: str
    ends: datetime


@dataclass(frozen=True, slots=True)
class CommentView:
    seq: int
    time: datetime
    actor: str
    role: str
    text: str


@dataclass(frozen=True, slots=True)
class ConflictView:
    """A suggestion on which one accepts and another rejects, every word on it, oldest first."""

    key: str
    number: str
    action: Action
    relation: Relation | None
    detector: str
    place: Message
    keeper_place: Message | None
    reason: Message
    words: tuple[Decision, ...]
    comments: int


@dataclass(frozen=True, slots=True)
class ConflictPage:
    rows: tuple[ConflictView, ...]
    total: int
    offset: int
    limit: int


@dataclass(frozen=True, slots=True)
class Settled:
    """The answer to a settlement or a mark, given after the commit."""

    event: int
    key: str
    number: str
    verdict: Verdict | None  # None: taken back
    status: Status
    repeated: bool


@dataclass(frozen=True, slots=True)
class Kappa:
    """Cohen's kappa of two readers who did not know of each other, accept against reject.

    None where it is not defined: nothing read, or both always said the same one word.
    `low` and `high` are a 95% interval (see `service.kappa`).
    """

    first: str  # reviewer; "" for first reader against second of a detector
    second: str
    detector: str  # "" = all
    read: int
    agreed: int
    kappa: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class CanaryScore:
    """How a reviewer answered suggestions whose answer is known; the interval is Wilson's, 95%."""

    reviewer: str
    read: int
    right: int
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class CanaryView:
    key: str
    number: str
    verdict: Verdict  # the known answer
    right: int
    wrong: int


@dataclass(frozen=True, slots=True)
class Agreement:
    share: float  # of all suggestions that two people read
    drawn: int  # current suggestions in the sample
    waiting: int  # read once so far
    read: int  # read by two people who did not know of each other
    pairs: tuple[Kappa, ...]  # of reviewers, by name
    detectors: tuple[Kappa, ...]  # by name
    scores: tuple[CanaryScore, ...]  # by name
    canaries: tuple[CanaryView, ...]  # by number
