"""Compliance cost as it is shown. đồng a year, rounded to whole đồng."""

# ruff: noqa: TC001, TC003 - printed values are built by their type hints

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reviewer.model import Message


@dataclass(frozen=True, slots=True)
class WageView:
    """What an hour is valued at, and who says so."""

    amount: str  # đồng an hour, as entered
    source: str
    by: str
    event: int


@dataclass(frozen=True, slots=True)
class CostImport:
    file: Path
    subjects: int  # suggestions and provisions that the file names
    new: int  # whose figures were not known
    unchanged: int


@dataclass(frozen=True, slots=True)
class CostLine:
    """One subject's figures; null until an hourly income is set."""

    subject: str  # suggestion key or provision id
    number: str  # "DX-00012"; "" for a provision
    place: Message | None  # of a provision
    source: str
    before: int | None
    after: int | None
    saved: int | None
    percent: float | None


@dataclass(frozen=True, slots=True)
class CostView:
    """All figures; the sums are over everything known, whether accepted or not."""

    wage: WageView | None
    lines: tuple[CostLine, ...]  # by subject
    before: int | None
    after: int | None
    saved: int | None
    percent: float | None


@dataclass(frozen=True, slots=True)
class CostTotal:
    """What accepted suggestions save, official beside net, of the cost of everything known."""

    base: int
    official: int
    net: int
    known: int  # subjects with figures
