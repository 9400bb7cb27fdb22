"""Who asks, what is in the stock, and what reading and analysis report."""

# ruff: noqa: TC003 - stored and exported values are built again by their type hints

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from reviewer.model import Action, Level, Message, Relation

Progress = Callable[[Message, int, int], None]
"""Called with (what is being done, done, total); total 0 = not known. May be called from any step."""


def silent(_what: Message, _done: int, _total: int) -> None:
    """The progress callback of a caller that does not watch."""


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
