"""The stock compared with itself, and new documents compared with the stock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewer.service.views import Progress, RunReport, ScanReport, User, silent

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime
    from pathlib import Path

    from reviewer.store import Store


def analyse(
    store: Store, *, as_of: date, now: datetime, user: User, progress: Progress = silent
) -> RunReport:
    """Findings, clusters and suggestions of the whole stock as the law stood on `as_of`.

    Nothing is written when stock, date, models and knowledge are those of the newest run.
    Decisions stay with their suggestions through every run.
    """
    raise NotImplementedError


def last_run(store: Store) -> RunReport | None:
    """The newest finished analysis, None before the first."""
    raise NotImplementedError


def scan(
    store: Store,
    paths: Sequence[Path],
    *,
    as_of: date,
    user: User,
    progress: Progress = silent,
) -> ScanReport:
    """New files against the stock. Nothing is stored."""
    raise NotImplementedError
