"""What went in comes out: documents, files, words."""

from __future__ import annotations

import dataclasses
import stat
from typing import TYPE_CHECKING

import pytest

from reviewer.store import Store, open_store, search, shelving, stock
from tests.store.stocks import CUT, KEEP, NOW, THREE, TWIN, entry, fill, ready

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("one", THREE, ids=lambda e: e.document.instrument.number)
def test_a_document_comes_back_equal(store: Store, one: shelving.Entry) -> None:
    with store.reading() as db:
        found = stock.load(db, one.document.instrument.key)
    assert found is not None
    both = (*one.source.warnings, *one.document.warnings)
    assert found.document == dataclasses.replace(one.document, warnings=both)
    assert (found.notes, found.tables) == (one.source.notes, one.source.tables)


def test_counts_add_up(store: Store) -> None:
    with store.reading() as db:
        totals = stock.totals(db)
    assert totals == stock.Counts(
        instruments=3,
        provisions=sum(len(e.document.provisions) for e in THREE),
        articles=3,
        clauses=5,
        points=0,
        citations=3,
        units=5,
        characters=sum(len(e.document.text) for e in THREE),
    )


def test_files_are_known_by_their_bytes(store: Store) -> None:
    with store.reading() as db:
        assert stock.known_file(db, THREE[0].source.sha256) == THREE[0].source.name
        assert stock.known_file(db, "0" * 64) is None
        assert stock.instrument_file(db, THREE[0].document.instrument.key) == THREE[0].source.name


def test_the_file_is_for_its_owner_only(store: Store) -> None:
    assert stat.S_IMODE(store.path.stat().st_mode) == 0o600


def test_removing_an_instrument_leaves_the_stock_of_the_others(store: Store, tmp_path: Path) -> None:
    with store.writing() as db:
        shelving.remove(db, [THREE[0].document.instrument.key])
    rest = open_store(tmp_path / "rest.db")
    fill(rest, THREE[1:])
    with store.reading() as db, rest.reading() as other:
        assert stock.totals(db) == stock.totals(other)
        assert stock.fingerprint(db) == stock.fingerprint(other)
        assert search.found(db, "sổ theo dõi", offset=0, limit=9) == ([], 0)


def test_the_digest_forgets_times_and_run_numbers(tmp_path: Path, store: Store) -> None:
    again = ready(tmp_path / "again.db")
    assert again.digest() == store.digest()
    fill(again, (entry("1/2026/QĐ-UBND", ["Một câu khác."], year=2026),))
    assert again.digest() != store.digest()


SEARCHES = [
    ("nộp hồ sơ", {CUT, KEEP, TWIN}, "all words, any order"),
    ("nop ho so", {CUT, KEEP, TWIN}, "typed without diacritics"),
    ("nộp ho so", {CUT, KEEP, TWIN}, "mixed"),
    ('"02 bộ hồ sơ"', {CUT, TWIN}, "a phrase"),
    ("nớp", set(), "a mark that is not there"),
    ("áo phao nộp", set(), "words of two khoản"),
    ("NEAR(nộp hồ)", set(), "NEAR is a word here, not syntax"),
    ('") OR words:*', set(), "syntax is not reached"),
    ("?!", set(), "no word at all"),
]


@pytest.mark.parametrize(("asked", "wanted", "why"), SEARCHES, ids=[why for *_, why in SEARCHES])
def test_search(store: Store, asked: str, wanted: set[str], why: str) -> None:
    with store.reading() as db:
        slugs, total = search.found(db, asked, offset=0, limit=20)
    assert set(slugs) == wanted, why
    assert total == len(wanted)


def test_words_that_stand_together_come_first(fast_path: Path) -> None:
    store = open_store(fast_path / "r.db")
    apart = "Giải thể trước thời điểm hết hạn thì cơ quan quyết định, giải thích và quyết toán."
    together = "Cơ quan tiếp nhận phải ghi rõ thời hạn giải quyết và hẹn ngày trả kết quả cho người nộp."
    fill(store, (entry("1/2026/QĐ-UBND", [apart, together, "Thời tiết."], year=2026),))
    with store.reading() as db:
        for asked in ("thời hạn giải quyết", "thoi han giai quyet"):
            slugs, total = search.found(db, asked, offset=0, limit=9)
            assert (slugs[0][-1], total) == ("2", 2), asked


def test_adding_the_same_instrument_twice_is_refused_whole(store: Store) -> None:
    before = store.digest()
    twice = dataclasses.replace(THREE[0], source=dataclasses.replace(THREE[0].source, sha256="f" * 64))
    with pytest.raises(Exception, match="UNIQUE"), store.writing() as db:
        shelving.add_file(db, sha256="f" * 64, name="b", stock="", added=NOW, entries=[twice])
    assert store.digest() == before
