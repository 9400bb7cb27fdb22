"""The ways to read two wordings: in one line, with the article around, from the file; citations in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from reviewer import service
from reviewer.service.views import QueueFilter

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    from reviewer.service.views import SuggestionView

    Visit = Callable[[str], Page]

READY = """() => document.documentElement.dataset.keys === "ready"
    && document.querySelector('.st-key-bar [aria-label="Shortcut N"]')"""
TOPS = "() => [...document.querySelectorAll('*')].map(e => e.shadowRoot).filter(Boolean).flatMap("
COLUMNS = TOPS + "r => [...r.querySelectorAll('.column')]).map(c => c.scrollTop)"
HERE = TOPS + "r => [...r.querySelectorAll('.column .here')]).map(h => h.getBoundingClientRect().top)"


def pick(database: Path, wanted: Callable[[SuggestionView], bool]) -> str:
    store, user = service.open_store(database), service.local_user("an")
    rows = service.queue(store, QueueFilter(), user=user, limit=200).rows
    found = (service.suggestion(store, row.key, user=user) for row in rows)
    number = next(view.number for view in found if wanted(view))
    store.close()
    return number


def opened(visit: Visit, app: str, number: str) -> Page:
    page = visit(f"{app}/?id={number}&status=any")
    page.wait_for_function(READY, polling="raf")
    return page


def test_one_line_and_back(app: str, database: Path, visit: Visit) -> None:
    number = pick(database, lambda v: bool(v.comparison and v.comparison.differences > 3 and not v.others))
    page = opened(visit, app, number)
    expect(page.locator(".grid.side")).to_be_visible()
    page.keyboard.press("i")
    expect(page.locator(".grid.inline")).to_be_visible()
    expect(page.locator(".grid.inline [data-change]").first).to_be_visible()
    page.keyboard.press("l")
    expect(page.locator(".item .line")).not_to_contain_text(number)
    page.wait_for_timeout(350)  # the same key within 300 ms is taken for a bounce
    expect(page.locator(".grid.inline, .grid.alone")).to_be_visible()  # the choice stays
    page.keyboard.press("i")
    expect(page.locator(".grid.inline")).to_have_count(0)


def test_from_difference_to_difference(app: str, database: Path, visit: Visit) -> None:
    number = pick(database, lambda v: bool(v.comparison and v.comparison.differences > 3 and not v.others))
    page = opened(visit, app, number)
    seen = []
    for _ in range(3):
        page.keyboard.press("u")
        expect(page.locator(".flash")).to_have_count(1)
        seen.append(page.locator(".flash").inner_text())
        page.wait_for_timeout(350)
    page.keyboard.press("Shift+U")
    expect(page.locator(".flash")).to_have_text(seen[1])
    assert len(set(seen)) == 3 or seen[0] != seen[1]


def test_the_article_around_scrolls_as_one(app: str, database: Path, visit: Visit) -> None:
    store, user = service.open_store(database), service.local_user("an")
    rows = service.queue(store, QueueFilter(), user=user, limit=200).rows
    views = [service.suggestion(store, row.key, user=user) for row in rows if row.targets == 1]
    store.close()

    def shorter(view: SuggestionView) -> int:
        return min(len(side.article.text) if side else 0 for side in (view.cut, view.keeper))

    page = opened(visit, app, max(views, key=shorter).number)
    page.set_viewport_size({"width": 1280, "height": 420})
    page.keyboard.press("c")
    expect(page.locator(".column .here")).to_have_count(2)
    page.wait_for_function(f"() => {{ const t = ({HERE})(); return Math.abs(t[0] - t[1]) < 3; }}")
    page.locator(".column").first.evaluate("c => c.scrollBy(0, 40)")
    page.wait_for_function(f"() => {{ const t = ({HERE})(); return Math.abs(t[0] - t[1]) < 3; }}")
    page.wait_for_timeout(350)
    page.keyboard.press("c")
    expect(page.locator(".grid.side")).to_be_visible()


def test_the_text_of_the_file(app: str, database: Path, visit: Visit) -> None:
    page = opened(visit, app, pick(database, lambda v: bool(v.comparison and not v.others)))
    page.get_by_role("button", name="Văn bản gốc").click()
    expect(page.locator(".column .here")).to_have_count(2)
    expect(page.locator(".column .title").first).to_contain_text(".")


@pytest.mark.parametrize("by", ["key", "mouse"])
def test_a_citation_opens_in_place(app: str, database: Path, visit: Visit, by: str) -> None:
    number = pick(database, lambda v: any(c.targets for c in v.cut.citations) and bool(v.keeper))
    page = opened(visit, app, number)

    def press() -> None:
        if by == "key":
            page.keyboard.press("y")
        else:
            page.locator(".cite").first.click()

    press()
    expect(page.locator(".cited .law").first).to_be_visible()
    expect(page.locator(".cited b").first).to_contain_text("Điều")
    page.wait_for_timeout(350)
    if by == "mouse":
        press()
        expect(page.locator(".cited")).to_have_count(0)
