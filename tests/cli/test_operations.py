"""Backup, restore and doctor as an office runs them."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from importlib import import_module
from typing import TYPE_CHECKING, Any

import pytest

from reviewer import service
from reviewer.config import shipped
from reviewer.service.views import Role, State, User
from tests.cli.test_commands import checked
from tests.store.test_copies import with_steps

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import ModuleType

    from reviewer.store import Store
    from tests.cli.conftest import Reviewer


def test_backup_says_what_it_proved_and_the_chain_notes_it(
    reviewer: Reviewer, store: Store, folder: Path
) -> None:
    reviewer("decide", 1, "defer")
    out = folder / "sao lưu.db"
    body = checked(reviewer, "backup", "backup", "--out", out)
    assert (body["events"], body["recorded"], body["out"]) == (1, True, str(out))
    note = checked(reviewer, "history", "history")["events"][0]
    assert (note["verb"], note["subject"], note["actor"]) == ("backup", "sao lưu.db", "an")
    assert "sao lưu" in reviewer("history").out
    assert reviewer("verify", "--head", body["head"]).code == 0
    assert reviewer("verify", "--db", out, "--head", body["head"]).code == 0


def test_backup_never_replaces_unasked(reviewer: Reviewer, store: Store, folder: Path) -> None:
    out = folder / "b.db"
    out.write_text("something else")
    answer = reviewer("backup", "--out", out)
    assert answer.code == 2 and "--replace" in answer.err and out.read_text() == "something else"
    assert reviewer("backup", "--out", out, "--replace").code == 0
    assert reviewer("backup", "--out", store.path, "--replace").code == 2
    assert reviewer("backup", "--out", folder).code == 2
    answer = reviewer("backup", "--out", folder / "none" / "b.db")
    assert answer.code == 5 and len(answer.err.splitlines()) == 1
    assert service.verify(store).ok


def test_restore_keeps_what_it_replaces(reviewer: Reviewer, store: Store, folder: Path) -> None:
    reviewer("decide", 1, "defer")
    reviewer("backup", "--out", folder / "b.db")
    reviewer("decide", 2, "defer")
    body = checked(reviewer, "restore", "restore", folder / "b.db")
    assert (body["events"], body["later"], body["upgraded"]) == (1, 2, False)
    events = checked(reviewer, "history", "history")["events"]
    assert [e["verb"] for e in events] == ["restore", "decide"]
    assert len(checked(reviewer, "history", "history", "--db", body["kept"])["events"]) == 3
    assert reviewer("verify").code == 0
    said = reviewer("restore", body["kept"])
    assert said.code == 0 and "được giữ ở" in said.out


def test_restore_refuses_in_words(reviewer: Reviewer, store: Store, folder: Path) -> None:
    reviewer("backup", "--out", folder / "b.db")
    data = (folder / "b.db").read_bytes()
    (folder / "cut.db").write_bytes(data[: len(data) // 2])
    (folder / "text.db").write_text("not a database, clearly\n" * 50)
    before = store.digest()
    for name in ("cut.db", "text.db", "none.db"):
        for language in ("vi", "en"):
            answer = reviewer("restore", folder / name, "--lang", language)
            assert answer.code == 5 and len(answer.err.splitlines()) == 1, answer.err
            assert name in answer.err and "store." not in answer.err
    assert reviewer("restore", folder / "b.db", "--db", folder / "none" / "r.db").code == 5
    assert store.digest() == before


def test_restore_makes_a_database_where_none_is(reviewer: Reviewer, store: Store, folder: Path) -> None:
    reviewer("backup", "--out", folder / "b.db")
    body = checked(reviewer, "restore", "restore", folder / "b.db", "--db", folder / "new.db")
    assert body["kept"] is None
    assert reviewer("queue", "--db", folder / "new.db").code == 0


# ----------------------------------------------------------------------------------- doctor


def module() -> ModuleType:
    return import_module("reviewer.service.doctor")  # the package gives the function of that name


def states(body: dict[str, Any]) -> dict[str, str]:
    return {c["name"]: c["state"] for c in body["checks"]}


def test_a_well_installation(reviewer: Reviewer, store: Store, folder: Path) -> None:
    found = states(checked(reviewer, "doctor", "doctor"))
    assert {found[n] for n in ("python", "sqlite", "settings", "models", "integrity", "chain")} == {"ok"}
    assert (found["database"], found["backup"]) == ("ok", "warn"), "never backed up"
    reviewer("backup", "--out", folder / "b.db")
    assert states(checked(reviewer, "doctor", "doctor"))["backup"] == "ok"
    for language in ("vi", "en"):
        said = reviewer("doctor", "--lang", language).out
        assert len(said.splitlines()) == len(found) and "operations." not in said


def test_without_a_database(reviewer: Reviewer, folder: Path) -> None:
    body = checked(reviewer, "doctor", "doctor")
    assert states(body)["database"] == "note"
    assert not (folder / "reviewer.db").exists(), "looking makes nothing"
    assert states(checked(reviewer, "doctor", "doctor", "--db", folder / "none" / "r.db", code=5))["space"]


def test_every_complaint_has_its_remedy(reviewer: Reviewer, store: Store) -> None:
    for check in checked(reviewer, "doctor", "doctor")["checks"]:
        assert (check["remedy"] is None) == (check["state"] == "ok"), check


def break_chain(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("drop trigger event_stays")
        db.execute("update event set actor = 'bình'")


def break_middle(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[8192:45056] = bytes(36864)
    path.write_bytes(data)


def break_a_page(path: Path) -> None:
    """The first page of one table."""
    with closing(sqlite3.connect(path)) as db:
        (page,) = db.execute("select rootpage from sqlite_master where name = 'recital'").fetchone()
        (size,) = db.execute("pragma page_size").fetchone()
    data = bytearray(path.read_bytes())
    data[(page - 1) * size : page * size] = bytes(size)
    path.write_bytes(data)


def break_settings(path: Path) -> None:
    (path.parent / "reviewer.toml").write_text("goal = 1", encoding="utf-8")


def make_newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        db.execute(
            "insert into _sqlite_migrations (migration_set, name, applied_at)"
            " values ('reviewer', 'future', '')"
        )


BROKEN: list[tuple[Callable[[Path], object], str, str, int]] = [
    (break_chain, "chain", "fail", 4),
    (break_a_page, "integrity", "fail", 4),
    (break_middle, "database", "unusable", 5),
    (break_settings, "settings", "fail", 4),
    (make_newer, "database", "unusable", 5),
    (lambda path: path.write_text("no database, clearly\n" * 50), "database", "unusable", 5),
]


@pytest.mark.parametrize(("act", "name", "state", "code"), BROKEN)
def test_what_is_broken_is_named(
    reviewer: Reviewer, store: Store, act: Callable[[Path], object], name: str, state: str, code: int
) -> None:
    reviewer("decide", 1, "defer")
    store.close()
    act(store.path)
    before = store.path.read_bytes()
    assert states(checked(reviewer, "doctor", "doctor", code=code))[name] == state
    assert store.path.read_bytes() == before


def test_an_older_database_is_told_and_left(reviewer: Reviewer, folder: Path) -> None:
    with_steps(folder / "reviewer.db", 1)
    before = (folder / "reviewer.db").read_bytes()
    assert states(checked(reviewer, "doctor", "doctor"))["database"] == "warn"
    assert (folder / "reviewer.db").read_bytes() == before


def test_changed_models_are_found(
    reviewer: Reviewer, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    models = tmp_path / "models"
    shutil.copytree(shipped("models"), models)
    monkeypatch.setattr(module(), "shipped", lambda _name: models)
    assert states(checked(reviewer, "doctor", "doctor"))["models"] == "ok"
    with (models / "relation.npz").open("ab") as stream:
        stream.write(b"!")
    answer = reviewer("doctor")
    assert answer.code == 4 and "relation.npz" in answer.out
    (models / "manifest.json").unlink()
    assert states(checked(reviewer, "doctor", "doctor", code=4))["models"] == "fail"


def test_missing_programs_are_extras(
    reviewer: Reviewer, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("REVIEWER_CHROMIUM", raising=False)
    found = states(checked(reviewer, "doctor", "doctor"))
    assert [found[n] for n in ("ocr", "fonts", "chromium", "libreoffice")] == ["note", "ok", "note", "note"]
    for name, prints in (("tesseract", "List (2):\neng\nvie"), ("soffice", ""), ("chromium", "")):
        (tmp_path / name).write_text(f"#!/bin/sh\nprintf '%s' '{prints}'\n", encoding="utf-8")
        (tmp_path / name).chmod(0o755)
    (tmp_path / "fc-list").write_text("#!/bin/sh\n", encoding="utf-8")
    (tmp_path / "fc-list").chmod(0o755)
    found = states(checked(reviewer, "doctor", "doctor"))
    assert [found[n] for n in ("ocr", "fonts", "chromium", "libreoffice")] == ["ok", "warn", "ok", "ok"]


def test_an_old_backup_and_little_space(store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    now = datetime(2026, 3, 2, tzinfo=UTC)
    service.backup(store, folder / "b.db", now=now, user=User("an", Role.ADMIN))
    seen = service.doctor(store.path, now=now + timedelta(days=8)).checks
    assert {c.name: c.state for c in seen}["backup"] is State.WARN
    monkeypatch.setattr(module(), "SPARE", 1 << 60)
    seen = service.doctor(store.path, now=now).checks
    assert {c.name: c.state for c in seen}["space"] is State.WARN
