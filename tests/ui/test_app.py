"""The app without a browser: every page draws on the demo's stock, with few widgets and every word said."""

from __future__ import annotations

import re
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from streamlit.testing.v1 import AppTest

from reviewer import service
from reviewer.i18n import say
from reviewer.model import Verdict
from reviewer.ui import session
from tests.conftest import copy_database

if TYPE_CHECKING:
    from collections.abc import Iterator

APP = Path(__file__).parents[2] / "app.py"
ID = re.compile(r"\b(?:ui|service|compare|suggest|overlap|knowledge|detect)\.[a-z]+(?:-[a-z0-9]+)*\b")
PAGES = ("queue", "documents", "progress", "add", "team")
MOST_WIDGETS = 60
WIDGETS = ("button", "checkbox", "selectbox", "text_input", "text_area", "file_uploader")


@pytest.fixture(scope="module")
def database(demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("app") / "reviewer.db"
    copy_database(demo, target)
    return target


@pytest.fixture
def use(database: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("REVIEWER_DB", str(database))
    monkeypatch.setenv("REVIEWER_USER", "an")
    yield database
    session._opened.clear()


def opened(language: str = "vi", **address: str) -> AppTest:
    app = AppTest.from_file(str(APP), default_timeout=60)
    app.query_params["lang"] = language
    for name, value in address.items():
        app.query_params[name] = value
    return app.run()


def words(app: AppTest) -> str:
    """Everything a reader is told: markup, the component's data, labels."""
    markup = [found.proto.body for found in app.get("html")]
    data = [found.proto.json for found in app.get("bidi_component")]
    return " ".join([*markup, *data, *(found.label for kind in WIDGETS for found in app.get(kind))])


def widgets(app: AppTest) -> int:
    return sum(len(app.get(kind)) for kind in WIDGETS)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_every_page_draws(use: Path, page: str, language: str) -> None:
    app = opened(language)
    if page != "queue":  # AppTest can only switch to pages that are files
        app._page_hash = app.session_state["pages"][page]._script_hash
        app.run()
    assert say(f"ui.page-{page}", language) in words(app)
    assert not app.exception
    assert not ID.findall(words(app))
    assert widgets(app) <= MOST_WIDGETS


def test_a_decision_goes_through_the_service(use: Path) -> None:
    app = opened()
    store, user = service.open_store(use), service.local_user("an")
    before = service.work(store, user=user, now=datetime.now(UTC))
    button = next(b for b in app.button if b.key.startswith("defer-"))
    button.click().run()
    assert not app.exception
    after = service.work(store, user=user, now=datetime.now(UTC))
    assert after.own.deferred == before.own.deferred + 1
    last = service.history(store, user=user, actor="an", limit=1)[0]
    assert (last.verb, last.verdict) == ("decide", Verdict.DEFER)
    store.close()


def test_a_rerun_is_quick(use: Path) -> None:
    """Whole page, not only the fragment; the aim is 200 ms on a quiet machine."""
    app = opened()
    times = []
    for _ in range(5):
        start = time.perf_counter()
        app.run()
        times.append(time.perf_counter() - start)
    assert min(times) < 1.0


def test_an_unusable_database_is_said_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bad = tmp_path / "not-a-database.db"
    bad.write_bytes(b"hello, I am a text file" * 100)
    monkeypatch.setenv("REVIEWER_DB", str(bad))
    app = opened()
    assert not app.exception
    assert "RV-5" in words(app)
    session._opened.clear()
