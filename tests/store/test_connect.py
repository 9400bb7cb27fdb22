"""Journal modes and the order of writers."""

from __future__ import annotations

import sqlite3
import stat
import threading
import time
from typing import TYPE_CHECKING

import pytest

from reviewer.store import connect, decisions, events, proof
from reviewer.store.connect import Turns
from tests.store.stocks import ready
from tests.store.test_concurrency import say

if TYPE_CHECKING:
    from pathlib import Path

ENGINES = [((3, 7, 0), "truncate"), ((3, 51, 2), "truncate"), ((3, 51, 3), "wal"), ((4, 0, 0), "wal")]


@pytest.mark.parametrize(("engine", "mode"), ENGINES)
def test_the_journal_mode_follows_the_engine(
    engine: tuple[int, int, int], mode: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", engine)
    assert connect.journal_mode() == mode


@pytest.mark.parametrize("mode", ["truncate", "wal"])
def test_both_modes_keep_every_word(fast_path: Path, mode: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reviewer.store.connect.journal_mode", lambda: mode)
    monkeypatch.setattr("reviewer.store.migrations.journal_mode", lambda: mode)
    store = ready(fast_path / "r.db")
    with store.writing() as db:
        assert db.execute("pragma journal_mode").fetchone()[0] == mode
        assert db.execute("pragma synchronous").fetchone()[0] == 2  # FULL
        assert db.execute("pragma foreign_keys").fetchone()[0] == 1
    stop = threading.Event()
    read: list[int] = []

    def watch() -> None:
        while not stop.is_set():
            with store.reading() as db:
                head, _ = events.head(db)
                states, _ = decisions.projected(db)
                assert head == 0 or states  # one state of the file, never half of one
                read.append(head)

    watcher = threading.Thread(target=watch)
    writers = [
        threading.Thread(target=lambda who=f"người {n}": [say(store, who, k) for k in range(20)])  # type: ignore[misc]
        for n in range(8)
    ]
    watcher.start()
    for thread in writers:
        thread.start()
    for thread in writers:
        thread.join()
    stop.set()
    watcher.join()
    for path in fast_path.glob("r.db*"):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600, path
    assert read == sorted(read)
    with store.reading() as db:
        assert events.head(db)[0] == 160
        assert proof.prove(db).first_broken == 0
    store.close()


def test_turns_are_taken_in_order_of_arrival() -> None:
    turns, order = Turns(), []

    def wait(n: int) -> None:
        assert turns.acquire(30)
        order.append(n)
        turns.release()

    assert turns.acquire(1)
    threads = [threading.Thread(target=wait, args=(n,)) for n in range(20)]
    for thread in threads:
        thread.start()
        time.sleep(0.005)  # each is waiting before the next comes
    turns.release()
    for thread in threads:
        thread.join()
    assert order == list(range(20))


def test_who_waits_too_long_steps_out_of_the_line() -> None:
    turns = Turns()
    assert turns.acquire(1)
    gave_up: list[bool] = []
    thread = threading.Thread(target=lambda: gave_up.append(not turns.acquire(0.01)))
    thread.start()
    thread.join()
    assert gave_up == [True]
    turns.release()
    assert turns.acquire(0)


def test_a_write_inside_a_write_is_a_mistake() -> None:
    turns = Turns()
    assert turns.acquire(1)
    with pytest.raises(RuntimeError, match="inside"):
        turns.acquire(1)
