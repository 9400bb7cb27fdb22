"""The app in a browser: a server of its own on a free port, Debian's Chromium driven by Playwright.

Used by the browser tests and by the screenshots; nothing of the product depends on it.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.error import URLError
from urllib.request import urlopen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

ROOT: Final = Path(__file__).parent.parent
INSTALL: Final = "sudo apt-get install chromium"
ARGS: Final = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
START: Final = 60.0  # seconds a server may take on a loaded machine


def chromium() -> str | None:
    """Path of the browser: `$REVIEWER_CHROMIUM`, else `chromium` on the path, else None."""
    return os.environ.get("REVIEWER_CHROMIUM") or shutil.which("chromium")


@contextmanager
def served(database: Path, *, user: str = "an", language: str = "vi") -> Iterator[str]:
    """Run the app on `database`; yields its address. Raises RuntimeError with its log if it never answers."""
    port = _free_port()
    address = f"http://localhost:{port}"
    environment = {
        **os.environ,
        "REVIEWER_DB": str(database.absolute()),
        "REVIEWER_USER": user,
        "REVIEWER_LANG": language,
    }
    command = (
        sys.executable, "-m", "streamlit", "run", str(ROOT / "app.py"),
        f"--server.port={port}", "--server.address=localhost", "--server.headless=true",
    )  # fmt: skip
    log = database.with_suffix(".log")
    with log.open("wb") as out:
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=out, stderr=out)
        try:
            _wait(address, process, log)
            yield address
        finally:
            process.terminate()
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + START
    while time.monotonic() < end:
        if process.poll() is not None:
            break
        try:
            with urlopen(f"{address}/_stcore/health", timeout=2):
                return
        except (URLError, TimeoutError, ConnectionError):
            time.sleep(0.2)
    raise RuntimeError(f"the app did not start:\n{log.read_text(errors='replace')}")


@contextmanager
def opened() -> Iterator[Browser]:
    """Chromium without a window. Raises RuntimeError naming the command that installs it."""
    from playwright.sync_api import sync_playwright

    path = chromium()
    if path is None:
        raise RuntimeError(f"no Chromium: {INSTALL}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGS))
        try:
            yield browser
        finally:
            browser.close()


def settle(page: Page) -> None:
    """Wait until the page has its frame and Streamlit has finished the run."""
    page.wait_for_selector('[data-testid="stSidebarNav"]')
    page.wait_for_selector("h1")
    page.wait_for_selector('.stApp[data-test-script-state="notRunning"]')
    page.wait_for_function("document.fonts.ready.then(() => true)")
