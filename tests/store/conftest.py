from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.store.stocks import ready

if TYPE_CHECKING:
    from pathlib import Path

    from reviewer.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Three instruments, analysed, nothing decided."""
    return ready(tmp_path / "reviewer.db")
