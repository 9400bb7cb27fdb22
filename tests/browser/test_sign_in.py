"""Signing in, in a real browser: a reload keeps the session, signing out ends it, the pages are sound."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe

from reviewer import service
from reviewer.model import Verdict
from reviewer.service.views import Role, User
from tests.conftest import copy_database
from tools.browser import served, settle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

WORD = "mười ký tự trở lên"
BOSS = User("quản trị", Role.ADMIN)


@pytest.fixture(scope="module")
def office(demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """An app with accounts, and one conflict in it."""
    database = tmp_path_factory.mktemp("office") / "reviewer.db"
    copy_database(demo, database)
    store, now = service.open_store(database), datetime.now(UTC)
    for name, role in (("quản trị", Role.ADMIN), ("lan", Role.REVIEWER)):
        service.set_person(store, name, role=role, password=WORD, now=now, user=BOSS)
    key = service.queue(store, user=BOSS, limit=1).rows[0].key
    for who, verdict, reason in (
        ("an", Verdict.ACCEPT, "same-rule"),
        ("bình", Verdict.REJECT, "other-scope"),
    ):
        user = User(who, Role.REVIEWER)
        service.decide(store, key, verdict, reason=reason, now=now, user=user)
    store.close()
    with served(database) as address:
        yield address


@pytest.fixture
def door(browser: Browser, office: str) -> Iterator[Page]:
    """The sign-in page; there is no navigation to wait for."""
    page = browser.new_page(viewport={"width": 1280, "height": 720})
    page.set_default_timeout(45_000)
    page.goto(office)
    page.get_by_label("Mật khẩu", exact=True).wait_for()
    yield page
    page.context.close()


def enter(page: Page, name: str) -> None:
    page.get_by_label("Tên", exact=True).fill(name)
    page.get_by_label("Mật khẩu", exact=True).fill(WORD)
    page.get_by_role("button", name="Đăng nhập").click()
    page.locator(".st-key-bar").wait_for()
    settle(page)


def serious(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [v["id"] for v in found if v["impact"] in ("serious", "critical")]


def test_a_session_outlives_a_reload_and_ends_with_signing_out(
    door: Page,
) -> None:
    page = door
    assert serious(page) == []
    assert page.locator(".st-key-bar").count() == 0
    enter(page, "lan")
    page.wait_for_function("document.cookie.includes('reviewer-session=')")
    page.reload()
    page.locator(".st-key-bar").wait_for()
    page.get_by_role("button", name="Đăng xuất").click()
    page.get_by_label("Mật khẩu", exact=True).wait_for()
    page.reload()
    page.get_by_label("Mật khẩu", exact=True).wait_for()
    assert page.locator(".st-key-bar").count() == 0


@pytest.mark.parametrize("part", ["conflicts", "agreement", "people", "mine"])
def test_the_team_page_has_no_serious_finding(office: str, door: Page, part: str) -> None:
    page = door
    enter(page, "quản trị")
    page.goto(f"{office}/nhom?part={part}")
    page.get_by_role("heading", name="Nhóm").wait_for()
    settle(page)
    assert serious(page) == []
