"""Signing in, pages by role, and the team page, without a browser."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from argon2 import PasswordHasher

from reviewer import service
from reviewer.codec import canonical
from reviewer.i18n import say
from reviewer.model import Verdict
from reviewer.service import accounts
from reviewer.service.views import Role, RunReport, StockCounts, User
from reviewer.ui import session
from tests.store.stocks import ready
from tests.ui.test_app import APP, ID, MOST_WIDGETS, opened, widgets, words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from streamlit.testing.v1 import AppTest

    from reviewer.store import Store

NOW = datetime.now(UTC)
TODAY = NOW.date()
WORD = "mười ký tự trở lên"
BOSS = User("quản trị", Role.ADMIN)
ACCEPT, REJECT, _ = Verdict


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    hasher = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    accounts._nobody.cache_clear()
    monkeypatch.setattr(accounts, "_hasher", lambda: hasher)
    monkeypatch.setattr(session, "FRESH", 0.0)
    monkeypatch.setenv("REVIEWER_DB", str(tmp_path / "reviewer.db"))
    monkeypatch.setenv("REVIEWER_USER", "an")
    monkeypatch.delenv("REVIEWER_ROLE", raising=False)
    made = ready(tmp_path / "reviewer.db")
    report = RunReport(1, TODAY, False, StockCounts(), 3, (), 1, (), 1, (), (), (), 2, 2, 0, ())
    with made.writing() as db:
        db.execute("update run set report = ?", (canonical(report),))
    yield made
    made.close()
    session._opened.clear()
    accounts._nobody.cache_clear()


@pytest.fixture
def office(store: Store) -> Store:
    for name, role in (
        ("quản trị", Role.ADMIN),
        ("lê", Role.LEAD),
        ("lan", Role.REVIEWER),
        ("xem", Role.VIEWER),
    ):
        service.set_person(store, name, role=role, password=WORD, now=NOW, user=BOSS)
    return store


def conflict(store: Store) -> None:
    an, binh = User("an", Role.REVIEWER), User("bình", Role.REVIEWER)
    service.decide(store, "1", ACCEPT, reason="same-rule", now=NOW, user=an)
    service.decide(store, "1", REJECT, reason="other-scope", now=NOW, user=binh)


def sign_in(app: AppTest, name: str, password: str = WORD) -> AppTest:
    fields = app.get("text_input")
    fields[0].set_value(name)
    fields[1].set_value(password)
    return app.button[0].click().run()


def to(app: AppTest, page: str, **address: str) -> AppTest:
    for name, value in address.items():
        app.query_params[name] = value
    app._page_hash = app.session_state["pages"][page]._script_hash
    return app.run()


def test_without_accounts_nobody_signs_in(store: Store) -> None:
    app = opened()
    assert "pages" in app.session_state and not app.exception
    assert say("ui.sign-out") not in words(app)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_with_accounts_there_is_nothing_but_the_door(office: Store, language: str) -> None:
    app = opened(language, id="DX-00001")
    assert "pages" not in app.session_state and not app.exception
    said = words(app)
    assert say("ui.page-sign-in", language) in said and not ID.findall(said)
    assert "bộ hồ sơ" not in said and "DX-0" not in said


def test_sign_in_work_and_out(office: Store) -> None:
    app = sign_in(opened(), "lan")
    assert not app.exception and "pages" in app.session_state
    assert "lan" in words(app)
    next(b for b in app.button if b.key.startswith("defer-")).click().run()
    assert [e.actor for e in service.history(office, user=BOSS) if e.verb == "decide"] == ["lan"]
    token = app.session_state[session.TOKEN]
    next(b for b in app.button if b.key == "sign-out").click().run()
    assert say("ui.page-sign-in") in words(app)
    assert service.session_user(office, token, now=NOW) is None


def test_a_wrong_password_is_said_and_opens_nothing(office: Store) -> None:
    app = sign_in(opened(), "lan", "không phải đâu")
    assert "pages" not in app.session_state and "RV-600" in words(app)


def test_a_disabled_person_is_out_at_the_next_click(office: Store) -> None:
    app = sign_in(opened(), "lan")
    service.set_person(office, "lan", disabled=True, now=NOW, user=BOSS)
    app.run()
    assert say("ui.page-sign-in") in words(app)


PAGES = {
    "xem": {"queue", "documents", "progress"},
    "lan": {"queue", "documents", "progress", "team"},
    "lê": {"queue", "documents", "progress", "add", "team"},
    "quản trị": {"queue", "documents", "progress", "add", "team"},
}


@pytest.mark.parametrize("name", PAGES)
def test_pages_by_role(office: Store, name: str) -> None:
    app = sign_in(opened(), name)
    ours = {"queue", "documents", "progress", "add", "team"}
    assert set(app.session_state["pages"]) & ours == PAGES[name]


def test_a_viewer_is_refused_by_the_service(office: Store) -> None:
    app = sign_in(opened(), "xem")
    next(b for b in app.button if b.key.startswith("defer-")).click().run()
    assert not [e for e in service.history(office, user=BOSS) if e.verb == "decide"]
    assert "RV-600" in words(app)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("part", ["conflicts", "agreement", "people", "mine"])
def test_every_part_draws(office: Store, part: str, language: str) -> None:
    conflict(office)
    service.plan_second_reading(office, 1.0, salt="x", now=NOW, user=BOSS)
    service.mark_canary(office, "2", REJECT, now=NOW, user=BOSS)
    service.assign(office, "lan", subjects=["Đường thủy"], now=NOW, user=BOSS)
    app = to(sign_in(opened(language), "quản trị"), "team", part=part)
    said = words(app)
    assert not app.exception and not ID.findall(said)
    assert say("ui.page-team", language) in said
    assert widgets(app) <= MOST_WIDGETS


def test_a_lead_settles_on_the_page(office: Store) -> None:
    conflict(office)
    app = to(sign_in(opened(), "lê"), "team")
    next(f for f in app.get("text_input") if f.key.startswith("settle-note-")).set_value("trùng hẳn")
    next(b for b in app.button if b.key.startswith("settle-accept-")).click().run()
    assert not app.exception
    assert service.conflicts(office, user=BOSS).total == 0
    assert say("ui.no-conflicts") in words(app)


def test_a_settlement_without_a_reason_is_refused_in_words(office: Store) -> None:
    conflict(office)
    app = to(sign_in(opened(), "lê"), "team")
    next(b for b in app.button if b.key.startswith("settle-accept-")).click().run()
    assert say("service.settle-needs-note") in words(app)
    assert service.conflicts(office, user=BOSS).total == 1


def test_the_second_reader_is_shown_nothing_of_the_first(office: Store) -> None:
    service.plan_second_reading(office, 1.0, salt="x", now=NOW, user=BOSS)
    an = User("an", Role.REVIEWER)
    service.decide(office, "1", REJECT, reason="other-scope", note="lời bí mật", now=NOW, user=an)
    service.comment(office, "1", "ý kiến bí mật", now=NOW, user=an)
    app = sign_in(opened(id="DX-00001"), "lan")
    next(b for b in app.button if b.key.startswith("evidence-")).click().run()
    said = words(app)
    assert "DX-00001" in said and not app.exception
    assert "bí mật" not in said and "other-scope" not in said


def test_the_script_of_the_app() -> None:
    assert APP.is_file()
