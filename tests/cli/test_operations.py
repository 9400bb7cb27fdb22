"""Backup and restore as an office runs them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewer import service
from tests.cli.test_commands import checked

if TYPE_CHECKING:
    from pathlib import Path

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
