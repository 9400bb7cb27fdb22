"""What several rooms need: the demo's stock, built once for all workers."""

from __future__ import annotations

import os
import sqlite3
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from filelock import FileLock


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo, ingested and analysed: a database to copy, never to write to.

    `$REVIEWER_DEMO_DB` names one that is ready, for those who run one test at a time.
    """
    ready = os.environ.get("REVIEWER_DEMO_DB")
    if ready:
        return Path(ready)
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "demo-stock"
    with FileLock(f"{folder}.lock"):
        done = folder / "done.db"
        if not done.exists():
            folder.mkdir(exist_ok=True)
            _build(folder / "demo.db", folder / "corpus")
            copy_database(folder / "demo.db", done)
    return done


def _build(database: Path, corpus: Path) -> None:
    from reviewer import service

    store = service.open_store(database)
    user = service.local_user("an")
    service.demo(store, out=corpus, as_of=date(2026, 6, 12), now=datetime.now(UTC), user=user)
    store.close()


def copy_database(source: Path, target: Path) -> None:
    """A consistent copy, whatever the journal mode."""
    before, after = sqlite3.connect(source), sqlite3.connect(target)
    with after:
        before.backup(after)
    before.close()
    after.close()
