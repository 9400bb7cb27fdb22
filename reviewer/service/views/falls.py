"""Consequences of the accepted set."""

# ruff: noqa: TC001, TC003 - printed values are built by their type hints

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reviewer.model import Message


@dataclass(frozen=True, slots=True)
class ConsequenceView:
    """Something that falls with what is accepted. `by` is empty until a lead has accepted it."""

    key: str
    kind: str  # "dangling", "definition-lost", "definition-idle", "empty"
    where: str  # provision id; instrument key for "empty"
    about: str  # ended provision id, or the term
    what: Message
    by: str
    on: date | None
    note: str
