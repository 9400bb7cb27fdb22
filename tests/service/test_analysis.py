"""What an analysis makes of findings, pairs and earlier runs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reviewer import service
from reviewer.model import Message, Verdict
from reviewer.service.analysis import one_a_key
from reviewer.store import open_store
from tests.service import papers
from tests.service.conftest import AN, LEAD, NOW, TODAY
from tests.store.stocks import TWIN, suggestion

if TYPE_CHECKING:
    from pathlib import Path


def test_one_change_of_one_provision_is_one_decision() -> None:
    first = suggestion(reason=Message.of("a"), cut_case=(Message.of("b"),))
    again = replace(first, probability=0.5, reason=Message.of("c"), cut_case=(Message.of("b"),))
    other = suggestion(TWIN)
    merged = one_a_key([first, again, other])
    assert [s.key for s in merged] == [first.key, other.key]
    assert merged[0] == replace(first, cut_case=(Message.of("b"), Message.of("c")))


def test_another_day_is_another_analysis_and_decisions_stay(memory: Path) -> None:
    store = open_store(memory / "r.db")
    service.ingest(store, [papers.write(memory / "vb")], now=NOW, user=LEAD)
    first = service.analyse(store, as_of=TODAY, now=NOW, user=LEAD)
    assert first.new == first.suggestions > 0 and not first.reused
    assert service.analyse(store, as_of=TODAY, now=NOW, user=LEAD).reused
    key = service.queue(store, user=AN).rows[0].key
    service.decide(store, key, Verdict.DEFER, now=NOW, user=AN)
    later = service.analyse(store, as_of=TODAY.replace(day=3), now=NOW, user=LEAD)
    assert (later.reused, later.new, later.gone) == (False, 0, 0)
    view = service.suggestion(store, key, user=AN)
    assert view.current and view.own is not None and view.own.verdict is Verdict.DEFER
    last = service.last_run(store)
    assert last is not None and last.as_of == TODAY.replace(day=3)


def test_a_new_document_adds_and_a_removed_one_takes_away(memory: Path) -> None:
    store = open_store(memory / "r.db")
    folder = papers.write(memory / "vb")
    last = folder / "41-2021.txt"
    text = last.read_text(encoding="utf-8")
    last.unlink()
    service.ingest(store, [folder], now=NOW, user=LEAD)
    before = service.analyse(store, as_of=TODAY, now=NOW, user=LEAD)
    last.write_text(text, encoding="utf-8")
    service.ingest(store, [folder], now=NOW, user=LEAD)
    after = service.analyse(store, as_of=TODAY, now=NOW, user=LEAD)
    assert after.new > 0 and after.compared > before.compared
    numbers = [row.number for row in service.queue(store, user=AN, limit=100).rows]
    assert len(set(numbers)) == len(numbers) == after.suggestions


def test_an_empty_stock_is_analysed_too(memory: Path) -> None:
    report = service.analyse(open_store(memory / "r.db"), as_of=TODAY, now=NOW, user=LEAD)
    assert (report.pairs, report.suggestions, report.clusters) == (0, 0, 0)
