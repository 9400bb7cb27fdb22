"""The whole job on bundled real codes and the sample corpus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewer.service.views import DemoReport, Progress, User, silent

if TYPE_CHECKING:
    from datetime import date, datetime
    from pathlib import Path

    from reviewer.store import Store


def demo(
    store: Store, *, out: Path, as_of: date, now: datetime, user: User, progress: Progress = silent
) -> DemoReport:
    """Build the sample corpus into `out`, ingest it and the packaged codes, analyse. A second call changes nothing."""
    raise NotImplementedError
