"""`reviewer demo`: the whole job from nothing, and again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reviewer import service
from tests.cli.test_commands import checked

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Reviewer


@pytest.mark.slow
def test_demo_twice(reviewer: Reviewer, folder: Path) -> None:
    arguments = ("demo", "--no-serve", "--as-of", "2026-03-02", "--out", folder / "mẫu")
    first = checked(reviewer, "demo", *arguments)
    assert first["changed"] and not first["run"]["reused"]
    assert {f["state"] for f in first["ingest"]["files"]} == {"added"}
    assert first["ingest"]["stock"]["instruments"] >= 26
    assert len(first["strongest"]) == 5
    assert all(s["keeper"] and s["comparison"]["rows"] for s in first["strongest"])
    store = service.open_store(folder / "reviewer.db")
    store.close()
    before = store.path.read_bytes()
    again = reviewer(*arguments)
    assert again.code == 0
    assert "Không có gì thay đổi so với lần chạy trước." in again.out
    store.close()
    assert store.path.read_bytes() == before
    for word in ("cli.", "service.", "suggest.", "candidates.", "Traceback"):
        assert word not in again.out + again.err
