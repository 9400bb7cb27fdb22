"""Files into the stock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewer.service.views import (
    FileRead,
    IngestReport,
    OutlineView,
    Progress,
    StockCounts,
    User,
    silent,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from reviewer.model import Source
    from reviewer.store import Store


def ingest(
    store: Store,
    paths: Sequence[Path],
    *,
    now: datetime,
    user: User,
    stock: str = "",
    replace: bool = False,
    progress: Progress = silent,
) -> IngestReport:
    """Read every file under `paths` into the stock, one commit a file, so that it can be cut off and resumed.

    The same bytes twice are skipped and counted. An instrument that another file brought
    already is left alone unless `replace`.
    """
    raise NotImplementedError


def ingest_upload(
    store: Store,
    name: str,
    data: bytes,
    *,
    now: datetime,
    user: User,
    stock: str = "",
    replace: bool = False,
) -> FileRead:
    """One file that came through the browser. Only the last part of `name` is used, and only to choose the reader."""
    raise NotImplementedError


def stock_counts(store: Store) -> StockCounts:
    raise NotImplementedError


def read_file(path: Path) -> tuple[Source, ...]:
    """The instruments of a file as read; nothing is stored. Raises ReadError."""
    raise NotImplementedError


def outline(path: Path) -> tuple[OutlineView, ...]:
    """The tree of every instrument of a file; nothing is stored. Raises ReadError."""
    raise NotImplementedError
