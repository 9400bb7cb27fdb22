from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.store.stocks import ready

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewer.store import Store


@pytest.fixture
def fast_path(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory where there is one: what is tested is locking, not the disk's patience."""
    memory = Path("/dev/shm")
    if not memory.is_dir():
        yield tmp_path
        return
    with tempfile.TemporaryDirectory(dir=memory) as folder:
        yield Path(folder)


@pytest.fixture
def store(fast_path: Path) -> Iterator[Store]:
    """Three instruments, analysed, nothing decided."""
    made = ready(fast_path / "reviewer.db")
    yield made
    made.close()
