"""The queue: filters, rows, facets, places."""

# ruff: noqa: TC001 - stored and exported values are built again by their type hints

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reviewer.model import Action, Competence, Credit, Message, Relation, Verdict


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
    """Empty means "any". `mine`: the status of the asking reviewer's own word, not of the team's.

    `assigned`: only what a lead gave the asking reviewer to look after.
    """

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
    assigned: bool = False
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
