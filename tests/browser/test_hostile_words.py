"""Whatever a document, a file name or a person writes is shown as words: nothing of it runs on any page."""

from __future__ import annotations

import sqlite3
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from reviewer import service
from reviewer.model import Verdict
from reviewer.service.views import QueueFilter, Role, User
from tests.browser.payloads import ALL, PAYLOADS
from tools.browser import served

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page

    Visit = Callable[[str], Page]

NOW = datetime(2026, 6, 12, 8, tzinfo=UTC)
TEXT = """ỦY BAN NHÂN DÂN
TỈNH {province}
Số: {number}/QĐ-UBND
Sông Vàm, ngày 1 tháng 6 năm {year}

QUYẾT ĐỊNH
Về việc niêm yết giá {words}

QUYẾT ĐỊNH:

Điều 1. Niêm yết giá
{clauses}

Điều 2. Hiệu lực thi hành
Quyết định này có hiệu lực kể từ ngày 1 tháng 12 năm {year}.
"""
FIELDS = ("number", "title", "issuer", "province", "subject", "signer", "type")
# Elements that could still run something: with a handler, a script address, or a script of ours.
LIVE = """() => {
    const roots = [document, ...[...document.querySelectorAll("*")].map((e) => e.shadowRoot).filter(Boolean)];
    const all = roots.flatMap((root) => [...root.querySelectorAll("*")]);
    const address = /^(href|src|data|srcdoc)$/i, runs = /javascript:|window\\.ran/i;
    const live = (a) => /^on/i.test(a.name) || (address.test(a.name) && runs.test(a.value));
    const script = (at) => at.tagName === "SCRIPT" && at.textContent.includes("window.ran");
    return all.filter((at) => [...at.attributes].some(live) || script(at))
        .map((at) => at.outerHTML.slice(0, 120));
}"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    """An app whose stock, decisions, notes and names are all payloads; and the key of a document."""
    folder = tmp_path_factory.mktemp("hostile")
    inbox = folder / "in"
    inbox.mkdir()
    quarter = len(PAYLOADS) // 4
    parts = [" ".join(PAYLOADS[n * quarter : (n + 1) * quarter]) for n in range(4)]
    clauses = "\n".join(f"{n}. Đơn vị phải niêm yết {part} tại cổng." for n, part in enumerate(parts, 1))
    for n, (province, year) in enumerate((("VÀM ĐÔNG", 2019), ("SÔNG LÀI", 2020), ("SÔNG VÀM", 2025))):
        text = TEXT.format(
            province=province, number=f"{n + 5}/{year}", year=year, words=parts[n], clauses=clauses
        )
        (inbox / f"{n}<img src=x onerror=window.ran=1>.txt").write_text(text, encoding="utf-8")
    database, user = folder / "h.db", User("<img src=x onerror=window.ran=1>", Role.ADMIN)
    store = service.open_store(database)
    service.ingest(store, [inbox], now=NOW, user=user)
    service.analyse(store, as_of=date(2026, 6, 12), now=NOW, user=user)
    service.freeze(store, "<script>window.ran=1</script>", as_of=date(2026, 6, 12), now=NOW, user=user)
    rows = service.queue(store, QueueFilter(), user=user, limit=50).rows
    assert rows, "the stock must give something to look at"
    for row in rows:
        service.decide(store, row.key, Verdict.DEFER, note=ALL[:3900], now=NOW, user=user)
        service.keep_draft(store, row.key, note=ALL[:1900], now=NOW, user=User("an", Role.ADMIN))
    store.close()
    with sqlite3.connect(database) as db:
        for field in FIELDS:
            db.execute(f"update instrument set {field} = ?", (ALL,))
        db.execute("update suggestion set subject = ?", (PAYLOADS[0],))
        db.execute("update file set name = ?", (ALL,))
        db.execute("update source set name = ?", (ALL,))
        db.execute("update provision set heading = ?", (ALL,))
        db.execute("update finding set quote = ?, source = ?", (ALL, ALL))
        (key,) = db.execute("select key from instrument order by key").fetchone()
    db.close()
    with served(database, user="an") as address:
        yield address, key


PAGES = {
    "queue": "?status=any",
    "documents": "van-ban",
    "document": "van-ban?doc={key}",
    "progress": "tien-do",
    "add": "them-van-ban",
}


def test_the_check_would_see_it(browser: Browser) -> None:
    """Read as markup, the same words do run: the check below is able to fail."""
    assert len(set(PAYLOADS)) == 200
    page = browser.new_page()
    page.set_content(f"<p>{ALL}</p>")
    page.wait_for_function("window.ran > 0")
    assert len(page.evaluate(LIVE)) > 20
    page.close()


@pytest.mark.parametrize("name", PAGES)
def test_nothing_runs(hostile: tuple[str, str], visit: Visit, name: str) -> None:
    address, key = hostile
    page = visit(f"{address}/{PAGES[name].format(key=key)}")
    if name == "queue":
        page.wait_for_function('document.documentElement.dataset.keys === "ready"')
        expect(page.locator(".item .line")).to_be_visible()
        for opens in ("m", "p", "c"):
            page.keyboard.press(opens)
        expect(page.locator(".evidence")).to_be_visible()
    if name in ("queue", "document", "documents"):
        expect(page.get_by_text("onerror=", exact=False).first).to_be_attached()
    assert page.evaluate("window.ran") is None
    assert page.evaluate(LIVE) == []
