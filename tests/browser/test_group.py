"""Ten provisions, one decision: by keyboard, by mouse, faster than the page, across a reload."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from reviewer import service
from reviewer.model import Verdict
from reviewer.service.views import Fate
from tests.service import cluster
from tools.browser import served

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Page

    from reviewer.service import Store

    Visit = Callable[[str], Page]

READY = """() => document.documentElement.dataset.keys === "ready"
    && document.querySelector('.st-key-bar [aria-label="Shortcut N"]')"""


@pytest.fixture(scope="module")
def group(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, str, str]]:
    """A store with a group of ten, its number, and the address of an app on it."""
    folder = tmp_path_factory.mktemp("group")
    store, number = cluster.ready(folder / "ten.db", folder / "in")
    with served(folder / "ten.db", user="an") as address:
        yield store, number, address
    store.close()


@pytest.fixture
def page(group: tuple[Store, str, str], visit: Visit) -> Page:
    """The group's page, nothing begun and nothing decided."""
    store, number, address = group
    while service.undo(store, now=cluster.NOW, user=cluster.USER):
        pass
    service.keep_draft(store, number, note="", keeper="1", exempt=(), now=cluster.NOW, user=cluster.USER)
    shown = visit(f"{address}/?id={number}&status=any")
    shown.wait_for_function(READY, polling="raf")
    return shown


def accept(page: Page, words: str) -> None:
    expect(page.locator(".st-key-verdicts button").first).to_contain_text(words)


def test_three_keys_decide_ten(group: tuple[Store, str, str], page: Page) -> None:
    """The one that says more is exempted by its digit; `N` records the rest: two keys, one event."""
    store, number, _ = group
    accept(page, "Nhận cả 9, nêu lý do")
    expect(page.locator(".members tr.change")).to_have_count(9)
    lone = page.locator(".members tr", has_text="16/2021")
    expect(lone).to_contain_text("Thiếu 1")
    page.keyboard.press("8")
    accept(page, "Nhận 8, miễn trừ 1")
    expect(lone).to_contain_text("Miễn trừ")
    expect(page.locator(".preview")).to_contain_text("miễn trừ khoản 1 Điều 1 Quyết định số 16/2021/QĐ-UBND")
    expect(page.locator(".preview")).to_contain_text("Chính thức +8, thực 0")
    promised = service.choice(store, number, exempt=["8"], user=cluster.USER)
    page.keyboard.press("n")
    expect(page.locator(".bar-saved")).to_contain_text(f"Nhận {number}, miễn trừ 1")
    own = service.suggestion(store, number, user=cluster.USER).own
    assert own is not None and (own.exempt, own.verdict) == (promised.exempt, Verdict.ACCEPT)
    page.wait_for_function(READY, polling="raf")
    page.keyboard.press("h")
    expect(page.locator(".item .line")).to_contain_text(number)
    expect(page.locator(".bar-saved")).to_contain_text(f"hoàn tác {number}")
    assert service.suggestion(store, number, user=cluster.USER).own is None


def test_faster_than_the_page(group: tuple[Store, str, str], page: Page) -> None:
    """The digit and `N` pressed at once are the exemption first, then the decision."""
    store, number, _ = group
    page.keyboard.press("8")
    page.keyboard.press("n")
    expect(page.locator(".bar-saved")).to_contain_text(f"Nhận {number}, miễn trừ 1")
    own = service.suggestion(store, number, user=cluster.USER).own
    assert own is not None and len(own.exempt) == 1 and own.exempt[0].startswith("16-2021")


def test_another_keeper_by_keyboard_survives_a_reload(group: tuple[Store, str, str], page: Page) -> None:
    store, number, _ = group
    page.keyboard.press("v")
    expect(page.locator(".choose")).to_contain_text("Giữ lại bản")
    page.keyboard.press("8")
    accept(page, "Nhận cả 9")
    expect(page.locator(".members tr.keep")).to_contain_text("16/2021")
    page.reload()
    page.wait_for_function(READY, polling="raf")
    expect(page.locator(".members tr.keep")).to_contain_text("16/2021")
    page.keyboard.press("n")
    expect(page.locator(".bar-saved")).to_contain_text(f"Nhận {number}")
    own = service.suggestion(store, number, user=cluster.USER).own
    assert own is not None and own.keeper.startswith("16-2021")


def test_boxes_and_marks_do_the_same(group: tuple[Store, str, str], page: Page) -> None:
    store, number, _ = group
    row = page.locator(".members tr", has_text="16/2021")
    row.get_by_role("checkbox").uncheck()
    accept(page, "Nhận 8, miễn trừ 1")
    page.keyboard.press("2")  # keys still work with the focus on a box
    accept(page, "Nhận 7, miễn trừ 2")
    page.locator(".members tr", has_text="19/2024").get_by_role("radio").check()
    expect(page.locator(".members tr.keep")).to_contain_text("19/2024")
    page.locator(".members .link", has_text="28/2023").click()
    expect(page.locator(".cell.head.left")).to_contain_text("28/2023")
    expect(page.locator(".cell.head.right")).to_contain_text("19/2024")
    begun = service.draft(store, number, user=cluster.USER)
    found = service.choice(store, number, keeper=begun.keeper, exempt=begun.exempt, user=cluster.USER)
    assert (len(found.of(Fate.EXEMPT)), found.members[9].fate) == (2, Fate.KEEP)


def test_rejecting_the_group_is_two_keys(group: tuple[Store, str, str], page: Page) -> None:
    store, number, _ = group
    page.keyboard.press("b")
    page.keyboard.press("1")
    expect(page.locator(".bar-saved")).to_contain_text(f"Bác {number}")
    own = service.suggestion(store, number, user=cluster.USER).own
    assert own is not None and (own.verdict, own.exempt, own.keeper) == (Verdict.REJECT, (), "")


def test_a_note_begun_survives_a_reload(group: tuple[Store, str, str], page: Page) -> None:
    """Nobody left the field: the words are kept in a pause of typing."""
    store, number, _ = group
    page.keyboard.press("g")
    field = page.get_by_role("textbox", name="Ghi chú")
    expect(field).to_be_focused()
    page.keyboard.type("chờ Sở Công Thương cho ý kiến")
    page.wait_for_function(
        "() => !document.querySelector('[data-testid=stApp][data-test-script-state=running]')"
    )
    for _attempt in range(100):
        if service.draft(store, number, user=cluster.USER).note:
            break
        page.wait_for_timeout(100)
    expect(field).to_be_focused()
    page.reload()
    page.wait_for_function(READY, polling="raf")
    expect(page.get_by_role("textbox", name="Ghi chú")).to_have_value("chờ Sở Công Thương cho ý kiến")
    page.keyboard.press("t")
    expect(page.locator(".bar-saved")).to_contain_text(f"Tạm để {number}")
    own = service.suggestion(store, number, user=cluster.USER).own
    assert own is not None and own.note == "chờ Sở Công Thương cho ý kiến"
