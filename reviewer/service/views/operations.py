"""Backups, restores and the state of an installation."""

# ruff: noqa: TC001, TC003 - stored and exported values are built again by their type hints

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from reviewer.model import Message


@dataclass(frozen=True, slots=True)
class BackupReport:
    """A copy that was reopened and proved whole before this was said."""

    out: Path
    size: int  # bytes
    sha256: str  # of the file
    events: int  # of the audit chain
    head: str  # hash of its last event
    recorded: bool  # False: the database could not note that it was copied
    remarks: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class RestoreReport:
    """A copy that was proved whole and now stands in the database's place."""

    database: Path
    backup: Path
    events: int
    head: str
    kept: Path | None  # what stood there before; null when nothing did
    later: int  # events of the database before that the copy does not have; -1 when it could not be read
    upgraded: bool  # the copy had an older schema


class State(StrEnum):
    """Of one thing that `doctor` looks at."""

    OK = "ok"
    NOTE = "note"  # an extra that is not there, or nothing to look at yet
    WARN = "warn"  # works, but something should be done
    FAIL = "fail"  # must not be relied on
    UNUSABLE = "unusable"  # the database cannot be used


@dataclass(frozen=True, slots=True)
class Check:
    name: str
    state: State
    said: Message
    remedy: Message | None = None
    code: str = ""


@dataclass(frozen=True, slots=True)
class DoctorReport:
    """Everything that was looked at, in a fixed order."""

    checks: tuple[Check, ...]

    @property
    def worst(self) -> State:
        order = list(State)
        return max((c.state for c in self.checks), key=order.index, default=State.OK)
