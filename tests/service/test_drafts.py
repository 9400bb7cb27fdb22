"""What is begun survives until it is decided, and is nobody else's."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from reviewer import service
from reviewer.errors import PermissionDenied, UsageError
from reviewer.model import Verdict
from reviewer.service.views import DraftView, Role, User
from tests.service.conftest import AN, LEAD, NOW
from tests.store.stocks import CUT, KEEP, ready

if TYPE_CHECKING:
    from pathlib import Path

    from reviewer.service import Store


def test_kept_part_by_part_and_gone_once_decided(store: Store) -> None:
    before = store.digest()
    assert service.draft(store, "1", user=AN) == DraftView()
    service.keep_draft(store, "1", note="khác loại phí", now=NOW, user=AN)
    service.keep_draft(store, "1", keeper=CUT, now=NOW, user=AN)
    assert service.draft(store, "DX-00001", user=AN) == DraftView("khác loại phí", CUT, ())
    assert service.draft(store, "1", user=LEAD) == DraftView()
    assert store.digest() == before and service.history(store, user=AN) == (), "nothing of it is a record"
    service.decide(store, "1", Verdict.DEFER, now=NOW, user=AN)
    assert service.draft(store, "1", user=AN) == DraftView()


def test_another_process_finds_it(store: Store) -> None:
    service.keep_draft(store, "2", note="chờ ý kiến", now=NOW, user=AN)
    store.close()
    again = service.open_store(store.path)
    assert service.draft(again, "2", user=AN).note == "chờ ý kiến"
    again.close()


def test_an_empty_draft_is_no_row(store: Store) -> None:
    service.keep_draft(store, "1", note="a", now=NOW, user=AN)
    service.keep_draft(store, "1", note="", now=NOW, user=AN)
    with sqlite3.connect(store.path) as db:
        assert db.execute("select count(*) from draft").fetchone() == (0,)
    db.close()


def test_refused(store: Store) -> None:
    with pytest.raises(UsageError):
        service.keep_draft(store, "1", exempt=[CUT], now=NOW, user=AN)  # nothing would be left
    with pytest.raises(UsageError):
        service.keep_draft(store, "1", note="x" * 4001, now=NOW, user=AN)
    with pytest.raises(PermissionDenied):
        service.keep_draft(store, "1", note="x", now=NOW, user=User("khách", Role.VIEWER))
    assert service.keep_draft(store, "1", keeper=KEEP, now=NOW, user=AN) == DraftView(), "the machine's own"


def test_a_database_of_before_gets_the_table(tmp_path: Path) -> None:
    made = ready(tmp_path / "old.db")
    made.close()
    with sqlite3.connect(made.path) as db:
        db.execute("drop table draft")
        db.execute("delete from _sqlite_migrations where name = 'drafts'")
    db.close()
    store = service.open_store(made.path)
    service.keep_draft(store, "1", note="ghi", now=NOW, user=AN)
    assert service.draft(store, "1", user=AN).note == "ghi"
    store.close()
