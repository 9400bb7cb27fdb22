"""Which suggestions there are, in what order, and where one stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reviewer.model import Action, Competence, Relation, Suggestion, Verdict
from reviewer.store import Store, decisions, open_store, runs, suggestions
from reviewer.store.suggestions import Ask
from tests.store.stocks import CUT, DAY, KEEP, NOW, TWIN, Analysed, analysed, fill, suggestion

if TYPE_CHECKING:
    from pathlib import Path

STRONG = suggestion(CUT, KEEP, probability=0.97)
WEAK = suggestion(TWIN, KEEP, probability=0.71, relation=Relation.CONFLICT, action=Action.ALIGN)
ODD = suggestion(
    TWIN, "", probability=0.8, relation=None, detector="retired-term", competence=Competence.UPWARD
)


@pytest.fixture
def queue(tmp_path: Path) -> Store:
    store = open_store(tmp_path / "q.db")
    fill(store)
    analysed(store, Analysed(suggestions=(STRONG, WEAK, ODD)))
    return store


def decide(store: Store, s: Suggestion, verdict: Verdict, who: str = "an") -> None:
    with store.writing() as db:
        answer = decisions.Answer(s.key, verdict, "", "", "", (), None)
        decisions.decide(db, answer, reviewer=who, role="reviewer", now=NOW)


CASES: list[tuple[str, Ask, list[Suggestion]]] = [
    ("strongest first", Ask("an"), [STRONG, ODD, WEAK]),
    ("by document", Ask("an", order="document"), [WEAK, ODD, STRONG]),
    ("relation", Ask("an", relations=["conflict"]), [WEAK]),
    ("two relations", Ask("an", relations=["conflict", "overlap"]), [STRONG, WEAK]),
    ("action", Ask("an", actions=["repeal"]), [STRONG, ODD]),
    ("detector", Ask("an", detectors=["retired-term"]), [ODD]),
    ("competence", Ask("an", competences=["upward"]), [ODD]),
    ("probability", Ask("an", at_least=0.8), [STRONG, ODD]),
    ("instrument to cut", Ask("an", instruments=["18-2019-qđ-ubnd-2019"]), [STRONG]),
    ("instrument that stays", Ask("an", instruments=["27-2025-qđ-ubnd-2025"]), [STRONG, WEAK]),
    ("words", Ask("an", text="01 bộ"), [STRONG, WEAK]),
    ("words without diacritics", Ask("an", text="01 bo ho so"), [STRONG, WEAK]),
    ("words nobody wrote", Ask("an", text="tàu vũ trụ"), []),
    ("no word at all", Ask("an", text=" ?! "), []),
    ("pending", Ask("an", statuses=["pending"]), [STRONG, ODD, WEAK]),
    ("nothing accepted yet", Ask("an", statuses=["accepted"]), []),
    ("a quote is a value", Ask("an", subjects=["' or 1=1 --"]), []),
]


@pytest.mark.parametrize(("ask", "wanted"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_filters(queue: Store, ask: Ask, wanted: list[Suggestion]) -> None:
    with queue.reading() as db:
        items, total = suggestions.page(db, ask, offset=0, limit=10)
        assert [i.suggestion for i in items] == wanted
        assert total == len(wanted)
        for n, s in enumerate(wanted):
            at = suggestions.position(db, ask, s.key)
            assert (at.index, at.total) == (n, total)
            assert at.previous == (wanted[n - 1].key if n else "")
            assert at.next == (wanted[n + 1].key if n + 1 < total else "")
            assert suggestions.page(db, ask, offset=n, limit=1)[0][0].suggestion == s


def test_what_leaves_the_filter_keeps_its_place(queue: Store) -> None:
    decide(queue, ODD, Verdict.ACCEPT)
    with queue.reading() as db:
        at = suggestions.position(db, Ask("an", statuses=["pending"]), ODD.key)
    assert (at.index, at.total, at.previous, at.next) == (-1, 2, STRONG.key, WEAK.key)


def test_own_status_beside_the_teams(queue: Store) -> None:
    decide(queue, ODD, Verdict.ACCEPT, "an")
    decide(queue, ODD, Verdict.REJECT, "bình")
    with queue.reading() as db:
        for ask, wanted in (
            (Ask("an", statuses=["conflict"]), [ODD]),
            (Ask("an", statuses=["accepted"], mine=True), [ODD]),
            (Ask("bình", statuses=["rejected"], mine=True), [ODD]),
            (Ask("bình", statuses=["pending"], mine=True), [STRONG, WEAK]),
        ):
            assert [i.suggestion for i in suggestions.page(db, ask, offset=0, limit=9)[0]] == wanted


def test_facets_count_what_each_value_would_leave(queue: Store) -> None:
    with queue.reading() as db:
        ask = Ask("an", relations=["conflict"])
        found = suggestions.facets(db, ask)
        assert found["relations"] == [("conflict", 1), ("overlap", 1)]
        assert found["actions"] == [("align", 1)]
        assert dict(found["instruments"]) == {"09-2020-qđ-ubnd-2020": 1, "27-2025-qđ-ubnd-2025": 1}
        assert suggestions.facets(db, Ask("an", mine=True, statuses=["accepted"]))["statuses"] == [
            ("pending", 3)
        ]


def test_numbers_and_decisions_outlive_runs(queue: Store) -> None:
    decide(queue, STRONG, Verdict.ACCEPT)
    stronger = suggestion(CUT, KEEP, probability=0.99)
    assert stronger.key == STRONG.key
    analysed(queue, Analysed(suggestions=(ODD, stronger)))
    with queue.reading() as db:
        item = suggestions.get(db, STRONG.key, reviewer="an")
        gone = suggestions.get(db, WEAK.key, reviewer="an")
        assert item is not None and gone is not None
        assert (item.number, item.suggestion.probability, item.status) == (1, 0.99, "accepted")
        assert (gone.number, gone.current) == (2, False)
        assert [i.suggestion.key for i in suggestions.page(db, Ask("an"), offset=0, limit=9)[0]] == [
            STRONG.key,
            ODD.key,
        ]
    analysed(queue, Analysed(suggestions=(WEAK,)))
    with queue.reading() as db:
        back = suggestions.get(db, WEAK.key, reviewer="an")
        assert back is not None and (back.number, back.current) == (2, True)


def test_an_unfinished_run_does_not_count(queue: Store) -> None:
    before = queue.digest()
    run = runs.start(queue.writer, as_of=DAY, now=NOW, version="1", inputs="y")
    runs.add_pairs(queue.writer, run, Analysed().judgements * 30)
    runs.add_clusters(queue.writer, run, Analysed().clusters)
    runs.add_findings(queue.writer, run, Analysed().findings)
    assert queue.digest() == before
    runs.sweep(queue.writer)
    assert queue.digest() == before
    with queue.reading() as db:
        assert db.execute("select count(*) from pair").fetchone()[0] == 1
        assert db.execute("select count(*) from run").fetchone()[0] == 1


@pytest.mark.parametrize(
    "ask",
    [
        Ask("an"),
        Ask("an", statuses=["pending"]),
        Ask("an", statuses=["accepted", "pending"], relations=["overlap"]),
        Ask("an", actions=["align"], competences=["self"]),
        Ask("an", detectors=["retired-term"], subjects=["Đường thủy"]),
    ],
)
def test_the_quick_way_counts_the_same(queue: Store, ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    decide(queue, STRONG, Verdict.ACCEPT)
    with queue.reading() as db:
        quick = suggestions.facets(db, ask)
        plan = " ".join(row[3] for row in db.execute("explain query plan " + suggestions.PLAIN_CUBE))
        monkeypatch.setattr(suggestions, "_plain", lambda *_: False)
        assert quick == suggestions.facets(db, ask)
    assert "COVERING INDEX suggestion_facets" in plan and "TEMP B-TREE" not in plan
