"""A tablet, and a screen at 200%: nothing has to be scrolled sideways, and the controls stay in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.test_pages import PAGES, a_document

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    Visit = Callable[[str], Page]

SIZES = {"tablet upright": (768, 1024), "tablet flat": (1024, 768), "1280 at 200%": (640, 360)}
# What stands out of the window to the right, tables that scroll by themselves left out.
OUT = """() => [...document.querySelectorAll(".stMain *")].filter((at) => {
    if (at.closest(".scroll, [data-testid=stSidebar], canvas, svg")) return false;
    const box = at.getBoundingClientRect();
    return box.width && box.height && box.right > innerWidth + 1;
}).map((at) => `${at.tagName}.${at.className}`.slice(0, 80)).slice(0, 5)"""


@pytest.mark.parametrize("name", [*PAGES, "document"])
def test_no_sideways_scrolling(app: str, database: Path, visit: Visit, name: str) -> None:
    page = visit(f"{app}/{PAGES.get(name, 'van-ban?doc=' + a_document(database))}")
    for size, (width, height) in SIZES.items():
        page.set_viewport_size({"width": width, "height": height})
        page.wait_for_function("w => document.documentElement.clientWidth <= w", arg=width)
        wide = page.evaluate(
            "() => Math.max(...['html', '[data-testid=stMain]', '[data-testid=stMainBlockContainer]']"
            ".map(s => document.querySelector(s)).filter(Boolean).map(e => e.scrollWidth - e.clientWidth))"
        )
        assert wide <= 1, (size, wide, page.evaluate(OUT))
        if name == "queue":
            expect(page.locator(".st-key-verdicts button").first).to_be_in_viewport()
