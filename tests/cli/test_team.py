"""The commands of working together: what they print, whom they refuse, and with which code."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
from argon2 import PasswordHasher

from reviewer import service
from reviewer.service import accounts
from tools.schemas import FOLDER

if TYPE_CHECKING:
    from collections.abc import Callable

    from reviewer.store import Store
    from tests.cli.conftest import Reviewer

WORD = "mười ký tự trở lên"


@pytest.fixture(autouse=True)
def typed(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Put a password on standard input."""
    hasher = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    monkeypatch.setattr(accounts, "_hasher", lambda: hasher)
    monkeypatch.delenv("REVIEWER_ROLE", raising=False)

    def put(word: str) -> None:
        monkeypatch.setattr("sys.stdin", io.StringIO(word + "\n"))

    return put


def checked(reviewer: Reviewer, schema: str, *arguments: object) -> Any:
    answer = reviewer(*arguments, "--json")
    assert answer.code == 0, answer.err
    jsonschema.validate(answer.json, json.loads((FOLDER / f"{schema}.json").read_text(encoding="utf-8")))
    return answer.json


@pytest.fixture
def office(reviewer: Reviewer, store: Store, typed: Callable[[str], None]) -> Store:
    for name, role in (("an", "admin"), ("lê", "lead"), ("lan", "reviewer"), ("xem", "viewer")):
        typed(WORD)
        assert reviewer("people", "add", name, "--role", role).code == 0
    return store


def test_accounts(reviewer: Reviewer, office: Store, typed: Callable[[str], None]) -> None:
    body = checked(reviewer, "people", "people", "list")
    assert {p["name"]: p["role"] for p in body["people"]} == {
        "an": "admin",
        "lan": "reviewer",
        "lê": "lead",
        "xem": "viewer",
    }
    assert checked(reviewer, "person", "people", "role", "lan", "officer")["role"] == "officer"
    assert checked(reviewer, "person", "people", "disable", "lan")["disabled"] is True
    assert reviewer("queue", "--user", "lan").code == 2
    assert checked(reviewer, "person", "people", "enable", "lan")["disabled"] is False
    typed("một câu khác hẳn")
    assert reviewer("people", "password", "lan").code == 0
    assert service.sign_in(office, "lan", "một câu khác hẳn", now=service_now())
    assert reviewer("verify").code == 0


def service_now() -> Any:
    from datetime import UTC, datetime

    return datetime.now(UTC)


def test_a_password_is_never_an_argument(
    reviewer: Reviewer, office: Store, typed: Callable[[str], None]
) -> None:
    assert reviewer("people", "password", "lan", WORD).code == 2
    typed("ngắn")
    answer = reviewer("people", "add", "mới", "--role", "viewer")
    assert (answer.code, "RV-100" in answer.err, "ngắn\n" in answer.out) == (2, True, False)


def test_a_whole_conflict(reviewer: Reviewer, store: Store) -> None:
    reviewer("decide", "DX-1", "accept", "--reason", "same-rule", "--user", "lan")
    reviewer("decide", "DX-1", "reject", "--reason", "other-scope", "--user", "bình")
    assert checked(reviewer, "comment", "comment", "DX-1", "Xem Luật X", "--user", "lan")["actor"] == "lan"
    assert [c["text"] for c in checked(reviewer, "comments", "comments", "DX-1")["comments"]] == [
        "Xem Luật X"
    ]
    page = checked(reviewer, "conflicts", "conflicts")
    assert [(r["number"], len(r["words"]), r["comments"]) for r in page["rows"]] == [("DX-00001", 2, 1)]
    assert "DX-00001" in reviewer("conflicts").out
    assert reviewer("settle", "DX-1", "accept").code == 2  # without a reason
    done = checked(reviewer, "settled", "settle", "DX-1", "accept", "--note", "trùng")
    assert (done["status"], done["repeated"]) == ("accepted", False)
    assert checked(reviewer, "settled", "settle", "DX-1", "accept", "--note", "trùng")["repeated"] is True
    assert checked(reviewer, "settled", "settle", "DX-1", "reopen")["status"] == "conflict"
    assert reviewer("history", "DX-1").out.count("\n") == 5
    assert reviewer("verify").code == 0


def test_agreement_and_canaries(reviewer: Reviewer, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    assert checked(reviewer, "agreement", "second-reading", "--share", "100%")["share"] == 1.0
    monkeypatch.setenv("REVIEWER_ROLE", "reviewer")
    reviewer("decide", "DX-1", "accept", "--reason", "same-rule", "--user", "lan")
    assert [r["status"] for r in checked(reviewer, "queue", "queue", "--user", "bình")["rows"]] == [
        "pending",
        "pending",
    ]
    reviewer("decide", "DX-1", "reject", "--reason", "other-scope", "--user", "bình")
    assert reviewer("agreement").code == 2
    monkeypatch.delenv("REVIEWER_ROLE")
    found = checked(reviewer, "agreement", "agreement")
    assert [(k["first"], k["second"], k["read"]) for k in found["pairs"]] == [("bình", "lan", 1)]
    assert checked(reviewer, "settled", "canary", "DX-2", "reject")["status"] == "rejected"
    assert "bình – lan" in reviewer("agreement").out
    assert reviewer("canary", "DX-2", "defer").code == 2
    assert checked(reviewer, "settled", "canary", "DX-2", "remove")["status"] == "pending"


def test_assigned(reviewer: Reviewer, store: Store) -> None:
    body = checked(reviewer, "assigned", "assign", "lan", "--subject", "Đường thủy")
    assert body["assignment"]["waiting"] == 2
    assert checked(reviewer, "queue", "queue", "--assigned", "--user", "lan")["total"] == 2
    assert checked(reviewer, "queue", "queue", "--assigned", "--user", "bình")["total"] == 0
    assert reviewer("assign", "lan").code == 2
    assert reviewer("assign", "lan", "--subject", "Hàng không").code == 2
    assert checked(reviewer, "assigned", "assign", "lan", "--nothing")["assignment"] is None


# command, who may not (the role just below), who may
REFUSED = [
    (("queue",), "người lạ", "xem"),
    (("decide", "DX-1", "defer"), "xem", "lan"),
    (("undo",), "xem", "lan"),
    (("comment", "DX-1", "x"), "xem", "lan"),
    (("analyse",), "lan", "an"),
    (("baseline", "freeze", "--name", "M"), "lan", "lê"),
    (("conflicts",), "lan", "lê"),
    (("settle", "DX-1", "accept", "--note", "x"), "lan", ""),
    (("assign", "lan", "--subject", "Đường thủy"), "lan", "lê"),
    (("second-reading", "--share", "5%"), "lan", "lê"),
    (("canary", "DX-1", "accept"), "lan", "lê"),
    (("agreement",), "lan", "lê"),
    (("people", "list"), "lan", "lê"),
    (("people", "role", "xem", "lead"), "lê", "an"),
    (("people", "disable", "xem"), "lê", "an"),
]


@pytest.mark.parametrize(
    ("arguments", "refused", "served"), REFUSED, ids=lambda v: "-".join(v) if isinstance(v, tuple) else v
)
def test_commands_by_role(
    reviewer: Reviewer, office: Store, arguments: tuple[str, ...], refused: str, served: str
) -> None:
    with office.reading() as db:
        before = db.execute("select count(*) from event").fetchone()[0]
    answer = reviewer(*arguments, "--user", refused)
    assert answer.code == 2 and "RV-600" in answer.err and not answer.out
    with office.reading() as db:
        assert db.execute("select count(*) from event").fetchone()[0] == before
    if served:
        assert reviewer(*arguments, "--user", served).code == 0
