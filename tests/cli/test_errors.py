"""Exit codes, and no traceback ever."""

from __future__ import annotations

import io
import multiprocessing
import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reviewer import service
from reviewer.cli import run
from tests.store.test_problems import NOBODY, needs_root

if TYPE_CHECKING:
    from reviewer.store import Store
    from tests.cli.conftest import Reviewer

READING = [
    ("queue",),
    ("show", "1"),
    ("tally",),
    ("verify",),
    ("documents",),
    ("search", "a"),
    ("history",),
    ("baseline", "show"),
]
WRITING = [
    ("decide", "1", "defer"),
    ("undo",),
    ("baseline", "freeze", "--name", "x"),
]
BOTH = READING + WRITING


@pytest.mark.parametrize("arguments", BOTH, ids=" ".join)
def test_no_database(reviewer: Reviewer, folder: Path, arguments: tuple[str, ...]) -> None:
    answer = reviewer(*arguments)
    assert answer.code == 5
    assert "[RV-501]" in answer.err and len(answer.err.splitlines()) == 1
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("arguments", BOTH, ids=" ".join)
def test_no_database_but_something_else(reviewer: Reviewer, folder: Path, arguments: tuple[str, ...]) -> None:
    (folder / "reviewer.db").write_bytes(b"Quyet dinh " * 500)
    answer = reviewer(*arguments)
    assert answer.code == 5
    assert "[RV-502]" in answer.err and len(answer.err.splitlines()) == 1


def test_newer_database(reviewer: Reviewer, store: Store) -> None:
    store.close()
    with sqlite3.connect(store.path) as db:
        db.execute("insert into _sqlite_migrations (migration_set, name) values ('reviewer', 'mai sau')")
    db.close()
    answer = reviewer("queue")
    assert answer.code == 5 and "mai sau" in answer.err and "[RV-503]" in answer.err


def test_locked_database(reviewer: Reviewer, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reviewer.store.connect.BUSY_SECONDS", 0.1)
    store.close()
    other = sqlite3.connect(store.path, isolation_level=None)
    other.execute("begin exclusive")
    answer = reviewer("decide", "1", "defer")
    other.close()
    assert answer.code == 5 and "[RV-504]" in answer.err
    assert service.history(store, user=service.local_user("an")) == ()


@needs_root
def test_read_only_database_as_another_user(reviewer: Reviewer, store: Store, folder: Path) -> None:
    """As a user who may read and not write: looking works, deciding says what to do."""
    for arguments in (("queue",), ("undo",)):
        reviewer(*arguments)  # everything is imported now: another user may not reach our Python
    store.close()
    folder.chmod(0o755)
    store.path.chmod(0o444)
    before = store.path.read_bytes()
    code, out, err = as_nobody("queue")
    assert (code, err) == (0, "") and "DX-00001" in out
    code, out, err = as_nobody("decide", "1", "defer")
    assert code == 5 and "[RV-505]" in err and len(err.splitlines()) == 1
    assert store.path.read_bytes() == before


def as_nobody(*arguments: str) -> tuple[int, str, str]:
    """Run the command in a child that has given up its rights."""
    context = multiprocessing.get_context("fork")
    answers = context.SimpleQueue()

    def child() -> None:
        os.setgid(NOBODY)
        os.setuid(NOBODY)
        sys.stdout, sys.stderr = io.StringIO(), io.StringIO()
        code = run(arguments)
        answers.put((code, sys.stdout.getvalue(), sys.stderr.getvalue()))

    process = context.Process(target=child)
    process.start()
    process.join(60)
    answer: tuple[int, str, str] = answers.get()
    return answer


def test_an_unexpected_error_is_one_line_and_a_log(
    reviewer: Reviewer, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("chuyện lạ")

    monkeypatch.setattr(service, "queue", broken)
    answer = reviewer("queue")
    assert answer.code == 70
    assert len(answer.err.splitlines()) == 1 and "RV-999-" in answer.err and "Traceback" not in answer.err
    (log,) = (tmp_path / "state" / "reviewer").iterdir()
    assert str(log) in answer.err
    assert "chuyện lạ" in log.read_text(encoding="utf-8")


def test_no_place_for_a_log_is_no_second_error(
    reviewer: Reviewer, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", "/proc/nowhere")
    monkeypatch.setattr(service, "queue", lambda *_, **__: 1 / 0)
    answer = reviewer("queue")
    assert answer.code == 70 and "Traceback" not in answer.err


def test_stopped_by_hand(reviewer: Reviewer, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(service, "queue", stopped)
    answer = reviewer("queue")
    assert answer.code == 130 and "Traceback" not in answer.err


def test_a_terminal_without_our_letters(store: Store) -> None:
    """A byte stream that only knows Latin-1 still gets an answer."""
    root = Path(__file__).resolve().parents[2]
    answer = subprocess.run(
        [sys.executable, "-m", "reviewer.cli", "queue"],
        env=os.environ
        | {"REVIEWER_DB": str(store.path), "PYTHONIOENCODING": "latin-1", "PYTHONPATH": str(root)},
        capture_output=True,
        check=False,
    )
    assert answer.returncode == 0, answer.stderr
    assert b"DX-00001" in answer.stdout
