"""What leaves the system."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from reviewer.service.views import User
    from reviewer.store import Store

FORMS = ("decisions", "suggestions", "events", "tally", "documents")


@dataclass(frozen=True, slots=True)
class ExportReport:
    form: str
    out: Path
    rows: int
    head: str  # of the audit chain, also printed in the file's own name-value rows where the form has them


def export(store: Store, form: str, out: Path, *, now: datetime, user: User) -> ExportReport:
    """Write `form` to `out`; the ending says CSV or JSON. Raises UsageError for another form or ending."""
    raise NotImplementedError


def export_bytes(store: Store, form: str, ending: str, *, now: datetime, user: User) -> bytes:
    """The same for a download button; `ending` is "csv" or "json"."""
    raise NotImplementedError
