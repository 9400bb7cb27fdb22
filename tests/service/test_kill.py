"""kill -9 at any moment of ingest, analyse or decide, then again: the same final rows as an unbroken run."""

from __future__ import annotations

import multiprocessing
import os
import random
import signal
import time
from typing import TYPE_CHECKING

import pytest

from reviewer import service
from reviewer.errors import DatabaseError
from reviewer.model import Verdict
from reviewer.store import open_store
from tests.service import papers
from tests.service.conftest import LEAD, NOW, TODAY

if TYPE_CHECKING:
    from pathlib import Path

KILLS = int(os.environ.get("REVIEWER_KILLS", "20"))


def job(path: Path, folder: Path) -> None:
    """Everything a machine and one person do: each step may be cut off and is then done again."""
    store = service.open_store(path)
    service.ingest(store, [folder], now=NOW, user=LEAD)
    service.analyse(store, as_of=TODAY, now=NOW, user=LEAD)
    service.freeze(store, "M", as_of=TODAY, now=NOW, user=LEAD)
    for row in service.queue(store, user=LEAD, limit=100).rows:
        service.decide(store, row.key, Verdict.DEFER, reason="await-basis", seen=0, now=NOW, user=LEAD)


def run(path: Path, folder: Path, *, kill_after: float | None) -> bool:
    """The job in a child; killed after so many seconds. Whether it got to its end."""
    child = multiprocessing.get_context("fork").Process(target=job, args=(path, folder))
    child.start()
    if kill_after is not None:
        child.join(kill_after)
        if child.is_alive() and child.pid:
            os.kill(child.pid, signal.SIGKILL)
    child.join(120)
    return child.exitcode == 0


def test_killed_anywhere_the_end_is_the_same(memory: Path) -> None:
    folder = papers.write(memory / "văn bản")
    whole = memory / "whole.db"
    job(whole, folder)  # in this process: from here on a child has everything loaded
    wanted = open_store(whole).digest()
    open_store(whole).close()
    again = memory / "again.db"
    began = time.perf_counter()
    assert run(again, folder, kill_after=None)
    length = time.perf_counter() - began
    assert open_store(again).digest() == wanted
    rng = random.Random(11)
    path, kills = memory / "killed.db", 0
    while kills < KILLS:
        finished = run(path, folder, kill_after=rng.random() * length)
        if path.exists() and path.stat().st_size:
            try:
                assert service.verify(service.open_store(path)).ok
            except DatabaseError as error:  # killed before there was a schema
                pytest.fail(str(error))
        kills += not finished
        if finished:
            assert open_store(path).digest() == wanted
            open_store(path).close()
            path.unlink()
    assert run(path, folder, kill_after=None)
    store = open_store(path)
    assert store.digest() == wanted
    assert service.verify(store).ok
    with store.reading() as db:
        rows = db.execute("select count(*) from run where finished is null").fetchone()[0]
        strays = db.execute("select count(*) from pair where run not in (select id from run)").fetchone()[0]
    assert (rows, strays) == (0, 0)


def test_a_second_run_changes_nothing(memory: Path) -> None:
    folder = papers.write(memory / "văn bản")
    path = memory / "r.db"
    job(path, folder)
    store = open_store(path)
    store.close()
    before = path.read_bytes()
    job(path, folder)
    store.close()
    assert path.read_bytes() == before
