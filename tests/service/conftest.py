from __future__ import annotations

import tempfile
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reviewer.service.views import Role, User
from tests.store.stocks import ready

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewer.store import Store

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
TODAY = date(2026, 3, 2)
AN = User("an", Role.REVIEWER)
LEAD = User("lê", Role.LEAD)


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory where there is one."""
    if not Path("/dev/shm").is_dir():
        yield tmp_path
        return
    with tempfile.TemporaryDirectory(dir="/dev/shm") as folder:
        yield Path(folder)


@pytest.fixture
def store(memory: Path) -> Iterator[Store]:
    """Three instruments, analysed by hand: two suggestions, nothing decided."""
    made = ready(memory / "reviewer.db")
    yield made
    made.close()
