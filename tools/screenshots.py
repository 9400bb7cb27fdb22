"""`python -m tools.screenshots --out docs/images`: every page in both languages, from the demo.

The demo is run into a temporary folder, so that the pictures always show what a newcomer sees.
"""

from __future__ import annotations

import argparse
import tempfile
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PIL import Image

from reviewer import service
from reviewer.i18n import LANGUAGES
from reviewer.model import Verdict
from reviewer.service.views import QueueFilter
from tools.browser import INSTALL, chromium, opened, served, settle

if TYPE_CHECKING:
    from playwright.sync_api import Browser, FilePayload, Page

    from reviewer.service import Store
    from reviewer.service.views import User


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture: the address, keys pressed in order, the height of the window at a width of 1280."""

    name: str
    address: str
    keys: tuple[str, ...] = ()
    height: int = 900
    dark: bool = False
    upload: bool = False


SHOTS: Final = (
    Shot("queue", ""),
    Shot("queue-720", "", height=720),
    Shot("queue-conflict", "?relation=conflict"),
    Shot("queue-reject", "", ("b",), height=720),
    Shot("queue-group", "?id={group}&status=any", ("3",)),
    Shot("queue-body", "?action=replace"),
    Shot("queue-evidence", "", ("p", "m")),
    Shot("queue-dark", "", dark=True),
    Shot("documents", "van-ban"),
    Shot("document", "van-ban?doc={document}"),
    Shot("progress", "tien-do"),
    Shot("add", "them-van-ban", upload=True),
)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tools.screenshots", description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("docs/images"), help="folder to write into")
    parser.add_argument("--only", default="", help="name of one picture")
    given = parser.parse_args()
    if chromium() is None:
        parser.exit(1, f"no Chromium; install it with: {INSTALL}\n")
    given.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "demo.db"
        document, group = prepare(database, Path(folder) / "corpus")
        with served(database) as address, opened() as browser:
            for shot in SHOTS:
                if given.only in ("", shot.name):
                    for language in LANGUAGES:
                        target = given.out / f"{shot.name}-{language}.png"
                        take(browser, address, shot, language, document, group, target)
                        print(target)  # noqa: T201


def prepare(database: Path, corpus: Path) -> tuple[str, str]:
    """The demo's stock with some decisions and a baseline; a document and a group worth showing."""
    store = service.open_store(database)
    user, now = service.local_user("an"), datetime.now(UTC)
    service.demo(store, out=corpus, as_of=date.today(), now=now, user=user)  # noqa: DTZ011
    service.freeze(store, f"M-{now.year}", as_of=now.date(), now=now, user=user)
    decide_some(store, user, now)
    rows = service.documents(store, user=user, limit=200).rows
    best = max(rows, key=lambda row: (0 < row.counts.articles < 40, row.suggestions))
    largest = max(service.queue(store, QueueFilter(), user=user, limit=200).rows, key=lambda row: row.targets)
    store.close()
    return best.instrument.key, largest.number


def decide_some(store: Store, user: User, now: datetime) -> None:
    rows = service.queue(store, QueueFilter(), user=user, limit=12).rows
    reject = service.reasons(Verdict.REJECT)[0].code
    accept = service.reasons(Verdict.ACCEPT)
    for index, row in enumerate(rows[2:]):
        verdict = (Verdict.ACCEPT, Verdict.ACCEPT, Verdict.REJECT, Verdict.DEFER)[index % 4]
        reason = reject if verdict is Verdict.REJECT else ""
        if verdict is Verdict.ACCEPT and row.residue and accept:
            reason = accept[0].code
        service.decide(store, row.key, verdict, reason=reason, now=now, user=user)


def take(
    browser: Browser, address: str, shot: Shot, language: str, document: str, group: str, target: Path
) -> None:
    page = browser.new_page(
        viewport={"width": 1280, "height": shot.height}, color_scheme="dark" if shot.dark else "light"
    )
    where = shot.address.format(document=document, group=group)
    joint = "&" if "?" in where else "?"
    page.goto(f"{address}/{where}{joint}lang={language}")
    settle(page)
    page.wait_for_timeout(800)
    for key in shot.keys:
        page.keyboard.press(key)
        page.wait_for_timeout(800)
    if shot.upload:
        upload(page)
    page.screenshot(path=target)
    page.close()
    shrink(target)


def shrink(path: Path) -> None:
    """256 colours are enough for a screen of text, and a third of the size."""
    with Image.open(path) as picture:
        small = picture.convert("RGB").quantize(256, dither=Image.Dither.NONE)
    small.save(path, optimize=True)


def upload(page: Page) -> None:
    """One file that reads and one that does not."""
    good = (
        "ỦY BAN NHÂN DÂN TỈNH SÔNG VÀM\nSố: 41/2026/QĐ-UBND\nSông Vàm, ngày 12 tháng 6 năm 2026\n"
        "QUYẾT ĐỊNH\nVề việc niêm yết giá vé tham quan\n"
        "Điều 1. Niêm yết\n1. Đơn vị bán vé niêm yết giá tại cổng.\n2. Giá đổi thì niêm yết lại.\n"
        "Điều 2. Hiệu lực\nQuyết định này có hiệu lực từ ngày 01/7/2026.\n"
    )
    files: list[FilePayload] = [
        {"name": "gia-ve-tham-quan.txt", "mimeType": "text/plain", "buffer": good.encode()},
        {"name": "tep-rong.txt", "mimeType": "text/plain", "buffer": b""},
    ]
    page.set_input_files("input[type=file]", files)
    page.wait_for_selector("tr.alert")
    page.wait_for_timeout(800)


if __name__ == "__main__":
    main()
