"""Scans against a stock whose index is kept beside the database."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pytest

from corpus import build
from reviewer import overlap, service, structure, suggest
from reviewer.overlap.relation import shipped_judge
from reviewer.service import stockindex
from reviewer.service.pipeline import documents
from reviewer.service.views import Role, User, silent
from reviewer.store import open_store
from tests.service.conftest import NOW

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reviewer.service.views import ScanReport
    from reviewer.store import Store

OFFICER = User("quét", Role.OFFICER)
TODAY = date(2026, 3, 2)


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The sample corpus, plain texts only: nothing here depends on formats."""
    return sorted(p for p in build(tmp_path_factory.mktemp("corpus")) if p.suffix in (".docx", ".txt"))


@pytest.fixture
def stocked(memory: Path, papers: list[Path]) -> Iterator[Store]:
    store = open_store(memory / "reviewer.db")
    service.ingest(store, papers[2:], now=NOW, user=OFFICER)
    yield store
    stockindex.forget(store.path)
    store.close()


def scanned(store: Store, *paths: Path) -> ScanReport:
    return service.scan(store, paths, as_of=TODAY, user=OFFICER)


def test_kept_made_again_or_changed_the_answer_is_one(stocked: Store, papers: list[Path]) -> None:
    made = scanned(stocked, *papers[:2])
    kept = stockindex.place(stocked.path)
    assert made.found and kept.exists() and kept.stat().st_mode & 0o777 == 0o600
    assert scanned(stocked, *papers[:2]) == made  # from memory
    stockindex.forget(stocked.path)
    before = kept.stat().st_mtime_ns
    assert scanned(stocked, *papers[:2]) == made  # from the file
    assert kept.stat().st_mtime_ns == before
    data = bytearray(kept.read_bytes())
    data[len(data) // 2] ^= 1
    for bad in (bytes(data), data[: len(data) // 2], b"", b"text"):
        kept.write_bytes(bad)
        stockindex.forget(stocked.path)
        assert scanned(stocked, *papers[:2]) == made  # made again
        assert kept.stat().st_size == len(data)
    kept.unlink()
    stockindex.forget(stocked.path)
    assert scanned(stocked, *papers[:2]) == made


def test_a_changed_stock_is_seen_at_once(stocked: Store, papers: list[Path]) -> None:
    before = scanned(stocked, papers[0])
    service.ingest(stocked, papers[1:2], now=NOW, user=OFFICER)
    after = scanned(stocked, papers[0])
    assert after.against > before.against
    stockindex.forget(stocked.path)
    assert scanned(stocked, papers[0]) == after


def test_any_order_of_arrival(memory: Path, stocked: Store, papers: list[Path]) -> None:
    other = open_store(memory / "other.db")
    for paper in reversed(papers[2:]):
        service.ingest(other, [paper], now=NOW, user=OFFICER)
    a, b = scanned(stocked, *papers[:2]), scanned(other, *reversed(papers[:2]))
    assert a.files == tuple(reversed(b.files))
    assert replace(a, files=()) == replace(b, files=())
    stockindex.forget(other.path)
    other.close()


def test_a_batch_says_of_each_file_what_a_scan_of_it_says(stocked: Store, papers: list[Path]) -> None:
    """… of the stock; against each other they are compared only together."""
    together = scanned(stocked, *papers[:2])
    keys = {i.key for f in together.files for i in f.instruments}
    for file, path in zip(together.files, papers[:2], strict=True):
        (alone,) = scanned(stocked, path).files
        assert alone.findings == file.findings
        assert alone.hits == tuple(h for h in file.hits if h.stock.instrument.key not in keys)


def test_nothing_is_lost_that_a_search_of_everything_shows(stocked: Store, papers: list[Path]) -> None:
    """The search of the whole stock with the new files in it, without any index."""
    new = [structure.parse(source) for path in papers[:2] for source in service.read_file(path)]
    old = list(documents(stocked, silent))
    index = structure.index([*new, *old])
    clauses = [c for document in (*new, *old) for c in structure.clauses(document, index)]
    fresh = {c.id for document in new for c in structure.clauses(document, index)}
    found = overlap.candidates(clauses)
    is_new = np.array([c.id in fresh for c in clauses])
    either = is_new[found.a_index] | is_new[found.b_index]
    judge = shipped_judge()
    wanted = {
        (j.a, j.b)
        for j in judge.pairs(found.a_index[either], found.b_index[either], clauses)
        if j.relation in suggest.OFFERED and j.probability >= judge.threshold
    }
    shown = {
        tuple(sorted((h.new.provision, h.stock.provision)))
        for f in scanned(stocked, *papers[:2]).files
        for h in f.hits
    }
    assert wanted and wanted <= shown


def test_where_nothing_can_be_written_it_is_slower_not_wrong(
    stocked: Store, papers: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    made = scanned(stocked, papers[0])
    stockindex.place(stocked.path).unlink()
    stockindex.forget(stocked.path)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("reviewer.overlap.arrayfile.save", full)
    again = scanned(stocked, papers[0])
    assert again.files == made.files
    assert any("No space left" in str(s.reason) for s in again.skipped)


def test_an_instrument_of_the_stock_is_not_compared_with_itself(stocked: Store, papers: list[Path]) -> None:
    report = scanned(stocked, papers[2])
    own = {i.key for i in report.files[0].instruments}
    assert not [h for h in report.files[0].hits if h.stock.instrument.key in own]


def test_an_empty_stock(memory: Path, papers: list[Path]) -> None:
    store = open_store(memory / "empty.db")
    assert scanned(store, papers[0]).against == 0
    stockindex.forget(store.path)
    store.close()


def test_a_scan_never_waits_for_what_only_training_needs() -> None:
    code = "import reviewer.service.scanning, sys; sys.exit('sklearn' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
