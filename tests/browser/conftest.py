"""One demo stock for the whole session; every test that decides works on a copy of its own."""

from __future__ import annotations

import os
import sqlite3
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

sys.path.insert(0, str(Path(__file__).parents[2]))

from reviewer import service
from tools.browser import INSTALL, chromium, opened, served, settle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page

AS_OF = date(2026, 6, 12)
USER = "an"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = str(Path(__file__).parent)
    for item in items:
        if str(item.path).startswith(here):
            item.add_marker(pytest.mark.browser)
            if chromium() is None:
                item.add_marker(pytest.mark.skip(reason=f"no Chromium; install it with: {INSTALL}"))


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo, ingested and analysed once a worker; `$REVIEWER_DEMO_DB` names one that is ready."""
    folder = tmp_path_factory.mktemp("demo")
    database = folder / "demo.db"
    ready = os.environ.get("REVIEWER_DEMO_DB")
    if ready:
        copy(Path(ready), database)
        return database
    store = service.open_store(database)
    user = service.local_user(USER)
    service.demo(store, out=folder / "corpus", as_of=AS_OF, now=datetime.now(UTC), user=user)
    store.close()
    return database


def copy(source: Path, target: Path) -> None:
    """A consistent copy, whatever the journal mode."""
    before, after = sqlite3.connect(source), sqlite3.connect(target)
    with after:
        before.backup(after)
    before.close()
    after.close()


@pytest.fixture
def database(demo: Path, tmp_path: Path) -> Path:
    target = tmp_path / "reviewer.db"
    copy(demo, target)
    return target


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with opened() as running:
        yield running


@pytest.fixture
def app(database: Path) -> Iterator[str]:
    with served(database, user=USER) as address:
        yield address


@pytest.fixture(scope="session")
def reading(demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """An app that several tests only read from."""
    target = tmp_path_factory.mktemp("reading") / "reviewer.db"
    copy(demo, target)
    with served(target, user=USER) as address:
        yield address


@pytest.fixture
def visit(browser: Browser) -> Iterator[Callable[[str], Page]]:
    """Open an address in a page of its own; the page's console errors fail the test at its end."""
    pages: list[Page] = []
    troubles: list[str] = []

    def go(address: str) -> Page:
        page = browser.new_page(viewport={"width": 1280, "height": 720})
        page.set_default_timeout(30_000)
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("console", lambda m: troubles.append(f"{m.text} {m.location}") if m.type == "error" else None)
        page.on("dialog", lambda dialog: troubles.append(f"dialog {dialog.message}"))
        pages.append(page)
        page.goto(address)
        settle(page)
        return page

    yield go
    for page in pages:
        page.close()
    # Streamlit asks for its health below the page's own path first, and says so in the console.
    assert not [trouble for trouble in troubles if "/_stcore/" not in trouble]
