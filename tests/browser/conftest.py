"""One stock, one app and one browser for the whole session; each test starts with nothing decided."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reviewer import service
from tests.conftest import copy_database
from tools.browser import INSTALL, chromium, opened, served, settle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page

USER = "an"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = str(Path(__file__).parent)
    for item in items:
        if str(item.path).startswith(here):
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.xdist_group("browser"))
            if chromium() is None:
                item.add_marker(pytest.mark.skip(reason=f"no Chromium; install it with: {INSTALL}"))


@pytest.fixture(scope="session")
def running(demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """A database of this session and the address of the app on it."""
    database = tmp_path_factory.mktemp("app") / "reviewer.db"
    copy_database(demo, database)
    with served(database, user=USER) as address:
        yield database, address


@pytest.fixture
def database(running: tuple[Path, str]) -> Path:
    """The app's database, with everything undone that an earlier test decided."""
    path, _ = running
    store, user = service.open_store(path), service.local_user(USER)
    while service.undo(store, now=datetime.now(UTC), user=user):
        pass
    store.close()
    return path


@pytest.fixture
def app(database: Path, running: tuple[Path, str]) -> str:
    return running[1]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with opened() as started:
        yield started


@pytest.fixture
def visit(browser: Browser) -> Iterator[Callable[[str], Page]]:
    """Open an address in a page of its own; the page's console errors fail the test at its end."""
    pages: list[Page] = []
    troubles: list[str] = []

    def go(address: str) -> Page:
        page = browser.new_page(viewport={"width": 1280, "height": 720})
        page.set_default_timeout(45_000)
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("console", lambda m: troubles.append(f"{m.text} {m.location}") if m.type == "error" else None)
        page.on("dialog", lambda dialog: troubles.append(f"dialog {dialog.message}"))
        pages.append(page)
        page.goto(address)
        settle(page)
        return page

    yield go
    for page in pages:
        with suppress(Exception):  # a page that crashed has failed its test already
            page.close()
    # Streamlit asks for its health below the page's own path first, and says so in the console.
    assert not [trouble for trouble in troubles if "/_stcore/" not in trouble]
