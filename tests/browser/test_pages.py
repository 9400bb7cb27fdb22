"""Every page in both languages: words, errors, requests, accessibility."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlparse

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from reviewer import service
from reviewer.i18n import say

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    Visit = Callable[[str], Page]

PAGES = {"queue": "", "documents": "van-ban", "progress": "tien-do", "add": "them-van-ban"}
ID = re.compile(
    r"\b(?:ui|service|compare|detect|overlap|suggest|knowledge|reading|store)\.[a-z]+(?:-[a-z0-9]+)*\b"
)
# Words of Streamlit's own that cannot be translated; the docs list them.
FOREIGN = re.compile(
    r"\b(?:Press|Apply|Browse|Upload|Drag|Limit|per file|Running|Rerun|Deploy|Choose an option)\b"
)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("name", PAGES)
def test_words(app: str, visit: Visit, name: str, language: str) -> None:
    page = visit(f"{app}/{PAGES[name]}?lang={language}")
    expect(page.locator("h1")).to_have_text(say(f"ui.page-{name}", language))
    expect(page.get_by_role("navigation")).to_contain_text(say("ui.page-documents", language))
    page.wait_for_timeout(500)
    text = page.locator("body").inner_text()
    assert not ID.findall(text)
    assert not FOREIGN.findall(visible(page))
    assert page.evaluate("document.documentElement.lang") == language
    assert page.locator('[data-testid="stException"]').count() == 0


VISIBLE = """() => {
    const out = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
        const at = walk.currentNode.parentElement, style = getComputedStyle(at);
        const shown = parseFloat(style.fontSize) > 0 && style.visibility !== "hidden";
        const code = ["SCRIPT", "STYLE", "NOSCRIPT"].includes(at.tagName);
        if (shown && !code && at.getClientRects().length) out.push(walk.currentNode.data);
    }
    return out.join(" ");
}"""


def visible(page: Page) -> str:
    """Text with a size: what gives way to our own words is not seen."""
    return str(page.evaluate(VISIBLE))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", [*PAGES, "document"])
def test_accessibility(app: str, database: Path, visit: Visit, name: str, scheme: str) -> None:
    page = visit(f"{app}/{PAGES.get(name, 'van-ban?doc=' + a_document(database))}")
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.reload()
    page.wait_for_selector("h1")
    page.wait_for_timeout(1500)
    found = Axe().run(page).response["violations"]
    serious = [
        (v["id"], v["nodes"][0]["html"][:160]) for v in found if v["impact"] in ("serious", "critical")
    ]
    assert not serious


def a_document(database: Path) -> str:
    store = service.open_store(database)
    rows = service.documents(store, user=service.local_user("an"), limit=500).rows
    store.close()
    return max(rows, key=lambda row: (row.suggestions > 0, -row.counts.articles)).instrument.key


def test_one_click_to_english_and_it_stays(app: str, visit: Visit) -> None:
    page = visit(app)
    page.get_by_role("button", name="English").click()
    expect(page.locator("h1")).to_have_text("Queue")
    page.get_by_role("link", name="Documents", exact=True).click()
    expect(page.locator("h1")).to_have_text("Documents")
    page.wait_for_url(re.compile("lang=en"))
    page.reload()
    expect(page.locator("h1")).to_have_text("Documents")


def test_nothing_is_asked_from_outside(app: str, visit: Visit) -> None:
    page = visit(app)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for path in PAGES.values():
        page.goto(f"{app}/{path}")
        page.wait_for_selector("h1")
        page.wait_for_timeout(700)
    hosts = {urlparse(url).hostname for url in asked if not url.startswith(("data:", "blob:"))}
    assert hosts == {"localhost"}


def test_from_the_list_to_a_document_to_its_suggestion(app: str, database: Path, visit: Visit) -> None:
    page = visit(f"{app}/van-ban?doc={a_document(database)}")
    link = page.locator(".note .link").first
    wanted = link.inner_text()
    link.click()
    expect(page.locator(".item .line")).to_contain_text(wanted)
    page.goto(f"{app}/van-ban")
    first = page.locator("td .link").first
    first.click()
    page.wait_for_url(re.compile("doc="))
    expect(page.locator(".sections section").first).to_be_visible()


def test_upload_says_what_was_read_or_what_is_wrong(app: str, visit: Visit) -> None:
    page = visit(f"{app}/them-van-ban")
    text = (
        "ỦY BAN NHÂN DÂN TỈNH SÔNG VÀM\nSố: 41/2026/QĐ-UBND\nSông Vàm, ngày 12 tháng 6 năm 2026\n"
        "QUYẾT ĐỊNH\nVề việc niêm yết giá vé <script>alert(1)</script>\n"
        "Điều 1. Niêm yết\n1. Niêm yết tại cổng.\n"
    )
    page.set_input_files(
        "input[type=file]",
        [
            {"name": "ve.txt", "mimeType": "text/plain", "buffer": text.encode()},
            {"name": "rong.docx", "mimeType": "application/octet-stream", "buffer": b""},
            {"name": "<img src=x onerror=alert(1)>.txt", "mimeType": "text/plain", "buffer": text.encode()},
        ],
    )
    expect(page.locator("tr", has_text="ve.txt").first).to_contain_text("41/2026/QĐ-UBND")
    bad = page.locator("tr.alert")
    expect(bad).to_contain_text("rong.docx")
    expect(bad).to_contain_text("RV-2")
    expect(page.locator("table img, table script")).to_have_count(0)
