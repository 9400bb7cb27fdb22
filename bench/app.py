"""The app's speed by the number of suggestions in the database: what a reviewer waits for.

Each size has a stock of its own, made of short decisions (60 clauses each) with one suggestion
for every two clauses. The service is called as the pages call it; where Chromium is there, keys
are pressed in the app itself: from the key to the next suggestion on the page. With
$REVIEWER_BENCH_KEEP the filled databases stay in that folder and are used again.
"""

from __future__ import annotations

import os
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from itertools import islice
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import TYPE_CHECKING, Any

from bench import measure
from reviewer import service, structure
from reviewer.codec import canonical
from reviewer.model import (
    Action,
    Competence,
    Coverage,
    Credit,
    Duty,
    Message,
    Relation,
    Slot,
    Source,
    Span,
    Suggestion,
    Verdict,
)  # fmt: skip
from reviewer.service.views import QueueFilter, Role, RunReport, Status, StockCounts, User
from reviewer.store import outcome, runs
from reviewer.store.shelving import Entry, add_file
from tools.browser import chromium, opened, served, settle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Page

    from reviewer.model import Document

SIZES = (1_000, 10_000, 100_000)
CLAUSES = 60  # of one instrument
TIMES = 40  # repetitions of a service call
LONGEST = 2.0  # seconds spent on one call
KEYS = 20  # decisions by key in the browser
NOW = datetime(2026, 6, 12, 8, tzinfo=UTC)
USER = User("an", Role.ADMIN)
FIELDS = ("Đường thủy", "Chợ và siêu thị", "Hộ tịch", "Đất đai", "Lao động", "Phí và lệ phí", "Y tế")
PROVINCES = ("VÀM ĐÔNG", "SÔNG LÀI", "SÔNG VÀM")
SUBJECTS = ("Chủ phương tiện", "Chủ cơ sở", "Người nộp phí", "Đơn vị quản lý chợ", "Tổ chức thu phí")
BODIES = ("Ủy ban nhân dân cấp xã", "Sở Xây dựng", "Sở Công Thương", "Kho bạc Nhà nước", "Công an cấp xã")
SHAPES = (
    (Action.MERGE, Relation.DUPLICATE), (Action.REPEAL, Relation.RESTATEMENT),
    (Action.MERGE, Relation.OVERLAP), (Action.ALIGN, Relation.CONFLICT), (Action.REFER, Relation.RESTATEMENT),
)  # fmt: skip


def measured() -> dict[str, Any]:
    """Milliseconds (median, 95th percentile) of each thing, by size."""
    result: dict[str, Any] = {"browser": chromium() is not None}
    with TemporaryDirectory() as folder:
        for size in SIZES:
            database = Path(os.environ.get("REVIEWER_BENCH_KEEP") or folder) / f"app-{size}.db"
            steps = measure.Steps()
            if not database.exists():
                with steps.during("fill"):
                    fill(database, size)
            found: dict[str, Any] = {
                "megabytes": round(database.stat().st_size / 1e6),
                "fill_seconds": round(steps.seconds.get("fill", 0.0), 1),
            }
            found["milliseconds"] = asked(database) | (pressed(database) if chromium() else {})
            result[f"{size:_}"] = found
    return result


# ------------------------------------------------------------------------------- stock


def fill(database: Path, size: int) -> None:
    """A stock with `size` suggestions, every tenth decided by somebody else."""
    random = Random(size)
    store = service.open_store(database)
    documents = []
    for n in range(-(-2 * size // CLAUSES)):
        source = _source(n, random)
        document = structure.parse(source)
        documents.append(document)
        units = frozenset(p.id for p in document.provisions if p.label and "khoan" in p.id)
        with store.writing() as db:
            entry = Entry(source, document, units)
            add_file(db, sha256=source.sha256, name=source.name, stock="đo", added=NOW, entries=[entry])
    run = runs.start(store.writer, as_of=NOW.date(), now=NOW, version="bench", inputs=str(size))
    outcome.add_suggestions(store.writer, run, islice(_suggestions(documents, random), size))
    with store.writing() as db:
        outcome.finish(db, run)
        report = RunReport(
            run, NOW.date(), False, StockCounts(), 0, (), 0, (), 0, (), (), (), size, size, 0, ()
        )
        outcome.close(db, run, now=NOW, report=canonical(report))
    other = User("bình", Role.ADMIN)
    for row in service.queue(store, QueueFilter(), user=USER, limit=min(size // 10, 500)).rows:
        service.decide(store, row.key, Verdict.DEFER, now=NOW, user=other)
    store.close()


def _source(n: int, random: Random) -> Source:
    issued = date(2005, 1, 1) + timedelta(days=3 * n % 7000)
    lines = [
        "ỦY BAN NHÂN DÂN", f"TỈNH {random.choice(PROVINCES)}",
        f"Số: {n + 1}/{issued.year}/QĐ-UBND",
        f"Sông Vàm, ngày {issued.day} tháng {issued.month} năm {issued.year}", "QUYẾT ĐỊNH",
        f"Ban hành quy định về {random.choice(FIELDS).lower()}", "QUYẾT ĐỊNH:",
    ]  # fmt: skip
    for article in range(1, CLAUSES // 6 + 1):
        lines.append(f"Điều {article}. Thủ tục số {article}")
        lines += [f"{k}. {_clause(random)}" for k in range(1, 7)]
    text = "\n".join(lines) + "\n"
    return Source(f"{n + 1}.txt", sha256(text.encode()).hexdigest(), text, "txt")


def _clause(random: Random) -> str:
    who, where = random.choice(SUBJECTS), random.choice(BODIES)
    days, copies = random.randint(1, 30), random.randint(1, 4)
    return f"{who} phải nộp {copies:02} bộ hồ sơ đến {where} chậm nhất {days:02} ngày trước khi hoạt động."


def _suggestions(documents: list[Document], random: Random) -> Iterator[Suggestion]:
    """A clause against one of the next document, in the order of the stock."""
    clauses = [[p.id for p in d.provisions if "khoan" in p.id] for d in documents]
    for here, there in zip(clauses, [*clauses[1:], clauses[0]], strict=True):
        for cut, keeper in zip(here[::2], there[1::2], strict=False):
            action, relation = random.choice(SHAPES)
            lost = random.random() < 0.1
            duty = Duty("phải nộp hồ sơ", Span(0, 14), "" if lost else "phải nộp", 0.2 if lost else 0.9)
            yield Suggestion(
                action=action,
                targets=(cut,),
                keeper=keeper,
                relation=relation,
                detector="overlap",
                probability=round(random.uniform(0.5, 0.99), 4),
                reason=Message.of("service.place-gone", id=cut),
                credit=random.choice(tuple(Credit)),
                competence=random.choice(tuple(Competence)),
                slots=(Slot("deadline", "05 ngày", "07 ngày"),),
                coverage=Coverage((duty,)),
                why=("neighbour",),
            )


# ----------------------------------------------------------------------------- service


def asked(database: Path) -> dict[str, dict[str, float]]:
    """The service as the pages call it."""
    store = service.open_store(database)
    pending = QueueFilter(statuses=(Status.PENDING,))
    rows = service.queue(store, pending, user=USER, limit=TIMES).rows
    keys = iter([row.key for row in rows] * 4)

    def decided() -> None:
        service.decide(store, next(keys), Verdict.DEFER, now=NOW, user=USER)

    def searched(words: str) -> Callable[[], object]:
        return lambda: service.queue(store, QueueFilter(text=words), user=USER, limit=1)

    calls: dict[str, Callable[[], object]] = {
        "facets": lambda: service.facets(store, pending, user=USER),
        "facets of a search": lambda: service.facets(store, QueueFilter(text="Sở Xây dựng"), user=USER),
        "first of the queue": lambda: service.queue(store, pending, user=USER, limit=1),
        "place in the queue": lambda: service.place(store, pending, rows[-1].key, user=USER),
        "one suggestion": lambda: service.suggestion(store, next(keys), user=USER),
        "own and team work": lambda: service.work(store, user=USER, now=NOW),
        "decide": decided,
        "search, a rare word": searched('"29 ngày" "04 bộ" "Kho bạc"'),
        "search, a common word": searched("ho so"),
        "documents": lambda: service.documents(store, user=USER, text="2019"),
    }
    found = {name: _timed(call) for name, call in calls.items()}
    store.close()
    return found


def _timed(call: Callable[[], object], times: int = TIMES) -> dict[str, float]:
    """Wall time, and processor time: on a busy machine only the second is the work itself."""
    call()  # the first one also fills caches that a working day has filled
    seconds, work = [], []
    for _ in range(times):
        start, worked = perf_counter(), process_time()
        call()
        work.append(process_time() - worked)
        seconds.append(perf_counter() - start)
        if sum(seconds) > LONGEST:
            break
    return _spread(seconds) | {"processor": round(1000 * median(work), 1), "times": len(seconds)}


def _spread(seconds: list[float]) -> dict[str, float]:
    ordered = sorted(seconds)
    p95 = ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))]
    return {"median": round(1000 * median(ordered), 1), "p95": round(1000 * p95, 1)}


# ----------------------------------------------------------------------------- browser

SHOWN = "n => { const at = document.querySelector('.item .line'); return at && !at.textContent.includes(n); }"
READY = """() => {
    const shown = document.querySelector(".item .line")?.textContent.match(/DX-\\d+/)?.[0];
    return shown && document.querySelector(".bar-saved")?.dataset.key === shown
        && document.documentElement.dataset.keys === "ready";
}"""  # the bar belongs to the suggestion on the page


def pressed(database: Path) -> dict[str, dict[str, float]]:
    """From the key to the next suggestion on the page; opening the page; searching."""
    with served(database) as address, opened() as browser:
        page = browser.new_page(viewport={"width": 1280, "height": 720})
        page.set_default_timeout(60_000)
        opens = [_open(page, address) for _ in range(5)][1:]
        keys = [_key(page) for _ in range(KEYS)]
        page.close()
    return {"page open": _spread(opens), "key to next": _spread(keys)}


def _open(page: Page, address: str) -> float:
    start = perf_counter()
    page.goto(address)
    settle(page)
    page.wait_for_function(READY, polling="raf")
    return perf_counter() - start


def _key(page: Page) -> float:
    page.wait_for_function(READY, polling="raf")
    page.wait_for_timeout(350)  # no person is faster; the same key within 300 ms is taken for a bounce
    before = page.locator(".item .line").inner_text().split("DX-")[1][:5]
    start = perf_counter()
    page.keyboard.press("t")
    page.wait_for_function(SHOWN, arg=f"DX-{before}", polling="raf")
    return perf_counter() - start
