"""A reviewer's morning without a mouse: nothing lost, nothing doubled, nothing by accident."""

from __future__ import annotations

import re
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from reviewer import service
from reviewer.model import Verdict
from reviewer.service.views import QueueFilter, Status

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    from reviewer.service.views import EventView

    Visit = Callable[[str], Page]
    Decisions = Callable[[], list[EventView]]

NUMBER = re.compile(r"DX-\d+")


def number(page: Page) -> str:
    found = NUMBER.search(page.locator(".item .line").inner_text())
    assert found
    return found.group()


READY = """() => {
    const shown = document.querySelector(".item .line")?.textContent.match(/DX-\\d+/)?.[0];
    return shown && document.querySelector(".bar-saved")?.dataset.key === shown
        && document.documentElement.dataset.keys === "ready"
        && document.querySelector('.st-key-bar [aria-label="Shortcut P"]');
}"""


def ready(page: Page) -> str:
    """Wait until the keys belong to the suggestion on the page, and no less than a person would."""
    page.wait_for_function(READY, polling="raf")
    person(page)
    return number(page)


def person(page: Page) -> None:
    """The shortest a person takes to see what is new: the same key within 300 ms is taken for a bounce."""
    page.wait_for_timeout(350)


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def moved_on(page: Page, before: str) -> str:
    expect(page.locator(".item .line")).not_to_contain_text(before)
    expect(page.locator(".bar-saved")).to_contain_text(before)
    return ready(page)


@pytest.fixture
def decisions(database: Path) -> Callable[[], list[EventView]]:
    """Every decision and undo since the test began, oldest first, as another process reads them."""

    def events() -> list[EventView]:
        store = service.open_store(database)
        found = service.history(store, user=service.local_user("an"), limit=1000)
        store.close()
        return [event for event in reversed(found) if event.verb in ("decide", "undo")]

    before = max((event.seq for event in events()), default=0)
    return lambda: [event for event in events() if event.seq > before]


def accept(page: Page) -> None:
    """`N`, and the first reason where something would be lost."""
    needs = page.locator(".bar-says b").count()
    press(page, "n")
    if needs:
        expect(page.locator(".choose")).to_be_visible()
        press(page, "1")


def test_accept_reject_defer_undo(app: str, database: Path, decisions: Decisions, visit: Visit) -> None:
    page = visit(app)
    first = ready(page)
    accept(page)
    second = moved_on(page, first)
    press(page, "b")
    expect(page.locator(".choose")).to_be_visible()
    press(page, "2")
    third = moved_on(page, second)
    press(page, "t")
    fourth = moved_on(page, third)
    press(page, "h")
    expect(page.locator(".item .line")).to_contain_text(third)
    assert ready(page) == third
    press(page, "l")
    expect(page.locator(".item .line")).to_contain_text(fourth)

    page.reload()
    expect(page.locator(".strip")).to_contain_text(re.compile(r"nhận 1.*bác 1.*tạm để 0", re.DOTALL))

    events = decisions()
    assert [(e.verb, e.number, e.verdict) for e in events] == [
        ("decide", first, Verdict.ACCEPT),
        ("decide", second, Verdict.REJECT),
        ("decide", third, Verdict.DEFER),
        ("undo", third, Verdict.DEFER),
    ]
    assert events[1].reason == next(r.code for r in service.reasons(Verdict.REJECT) if r.digit == 2)
    store, user = service.open_store(database), service.local_user("an")
    assert service.suggestion(store, first, user=user).status is Status.ACCEPTED
    assert service.suggestion(store, second, user=user).status is Status.REJECTED
    assert service.suggestion(store, third, user=user).status is Status.PENDING
    store.close()


def test_reject_faster_than_the_page(app: str, decisions: Decisions, visit: Visit) -> None:
    """`B` and its digit pressed at once are one rejection of the one suggestion on the page."""
    page = visit(app)
    before = ready(page)
    press(page, "b", "1")
    moved_on(page, before)
    assert [(e.number, e.verdict) for e in decisions()] == [(before, Verdict.REJECT)]


def test_a_key_in_the_first_instant(app: str, visit: Visit) -> None:
    """Streamlit binds its shortcuts some time after it has drawn them; a key pressed meanwhile counts."""
    page = visit(app)
    page.wait_for_function(READY, polling="raf")
    press(page, "g")
    expect(page.get_by_role("textbox", name="Ghi chú")).to_be_focused()


def test_arrows_move_as_k_and_l_do(app: str, decisions: Decisions, visit: Visit) -> None:
    page = visit(app)
    first = ready(page)
    press(page, "ArrowRight")
    expect(page.locator(".item .line")).not_to_contain_text(first)
    ready(page)
    press(page, "ArrowLeft")
    expect(page.locator(".item .line")).to_contain_text(first)
    assert not decisions()


def test_a_digit_alone_decides_nothing(app: str, decisions: Decisions, visit: Visit) -> None:
    page = visit(f"{app}/?action=refer")  # suggestions on one provision: in a group a digit exempts
    before = ready(page)
    press(page, "1")
    expect(page.locator(".bar-saved")).to_contain_text("Bấm B trước")
    assert number(page) == before
    assert not decisions()


def test_double_presses_and_a_held_key(app: str, decisions: Decisions, visit: Visit) -> None:
    page = visit(app)
    before = ready(page)
    press(page, "t", "t")  # twice before the page can answer
    moved_on(page, before)
    page.wait_for_timeout(500)
    page.evaluate(
        """() => { for (let i = 0; i < 30; i++) document.body.dispatchEvent(new KeyboardEvent("keydown",
        {key: "t", code: "KeyT", keyCode: 84, which: 84, repeat: true, bubbles: true})); }"""
    )
    page.wait_for_timeout(1000)
    assert [(e.number, e.verdict) for e in decisions()] == [(before, Verdict.DEFER)]


def test_two_tabs_and_two_clicks(app: str, decisions: Decisions, visit: Visit) -> None:
    one, other = visit(app), visit(app)
    before = ready(one)
    assert ready(other) == before
    one.get_by_role("button", name="Tạm để").dblclick()
    other.get_by_role("button", name="Tạm để").click()
    moved_on(one, before)
    moved_on(other, before)
    assert [(e.number, e.verdict) for e in decisions()] == [(before, Verdict.DEFER)]


def test_undo_goes_back_without_limit(app: str, decisions: Decisions, visit: Visit) -> None:
    page = visit(app)
    went = []
    for _ in range(3):
        went.append(ready(page))
        press(page, "t")
        moved_on(page, went[-1])
    for before in reversed(went):
        press(page, "h")
        expect(page.locator(".item .line")).to_contain_text(before)
        ready(page)
    expect(page.get_by_role("button", name="Hoàn tác")).to_be_disabled()
    assert [e.verb for e in decisions()] == ["decide"] * 3 + ["undo"] * 3


def test_typing_fires_nothing(app: str, decisions: Decisions, visit: Visit) -> None:
    page = visit(app)
    before = ready(page)
    press(page, "g")
    field = page.get_by_role("textbox", name="Ghi chú")
    expect(field).to_be_focused()
    page.keyboard.type("nhbtlkgmp 123 không bác: nội dung tốt")
    page.keyboard.press("Escape")
    expect(field).not_to_be_focused()
    page.wait_for_timeout(500)
    assert number(page) == before
    assert not decisions()
    press(page, "t")
    moved_on(page, before)
    assert [e.note for e in decisions()] == ["nhbtlkgmp 123 không bác: nội dung tốt"]


def test_search_and_filters_are_a_link(app: str, visit: Visit) -> None:
    page = visit(app)
    box = page.get_by_role("textbox", name="Tìm trong quy định")
    box.fill("ho so")
    box.press("Enter")
    page.wait_for_url(re.compile(r"q=ho"))
    shown = ready(page)
    again = visit(page.url)
    assert ready(again) == shown
    again.goto(f"{app}/?relation=conflict&status=any")
    expect(again.locator(".item .tag").nth(1)).to_have_text("Mâu thuẫn")


def test_evidence_and_keys_open_and_close(app: str, visit: Visit) -> None:
    page = visit(app)
    for key, what in (("m", ".evidence .here"), ("p", ".keys kbd")):
        ready(page)
        press(page, key)
        expect(page.locator(what).first).to_be_visible()
    for key, what in (("m", ".evidence"), ("p", ".keys")):
        ready(page)
        press(page, key)
        expect(page.locator(what)).to_have_count(0)


def test_after_the_last_suggestion(app: str, database: Path, visit: Visit) -> None:
    """Everything decided: the page says so, and undo is still one key away."""
    store, user = service.open_store(database), service.local_user("an")
    rows = service.queue(store, QueueFilter(statuses=(Status.PENDING,)), user=user, limit=1000).rows
    for row in rows[1:]:
        service.decide(store, row.key, Verdict.DEFER, now=datetime.now(UTC), user=user)
    store.close()
    page = visit(app)
    before = ready(page)
    press(page, "t")
    expect(page.locator(".msg h2")).to_have_text("Không còn đề xuất nào khớp bộ lọc")
    person(page)
    press(page, "h")
    expect(page.locator(".item .line")).to_contain_text(before)


def test_next_suggestion_is_there_at_once(app: str, visit: Visit) -> None:
    """From the key to the next suggestion on the page: 200 ms is the aim, doubled for a loaded machine."""
    page = visit(app)
    times = []
    for _ in range(8):
        before = ready(page)
        start = time.perf_counter()
        press(page, "t")
        page.wait_for_function(
            "n => !document.querySelector('.item .line')?.textContent.includes(n)", arg=before, polling="raf"
        )
        times.append(time.perf_counter() - start)
    median = sorted(times)[len(times) // 2]
    assert median < 0.4, f"median {median * 1000:.0f} ms of {[round(t * 1000) for t in times]}"
