"""Baseline, tally, burn-up, verification."""

from __future__ import annotations

import sqlite3
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from reviewer import service
from reviewer.errors import UsageError
from reviewer.model import Credit, Verdict
from tests.service.conftest import AN, LEAD, NOW, TODAY
from tests.store.stocks import CUT, TWIN, Analysed, analysed, entry, fill, suggestion

if TYPE_CHECKING:
    from reviewer.store import Store

ACCEPT, REJECT, DEFER = Verdict


def accept(store: Store, id: str, day: int = 0, **more: object) -> None:
    service.decide(store, id, ACCEPT, reason="same-rule", now=NOW + timedelta(days=day), user=AN, **more)  # type: ignore[arg-type]


def test_freeze_counts_the_stock(store: Store) -> None:
    view = service.freeze(store, "M-2026", as_of=TODAY, now=NOW, user=LEAD)
    assert (view.instruments, view.units, view.provisions) == (3, 5, 11)
    assert dict(view.by_group) == {
        "Ủy ban nhân dân tỉnh Vàm Đông": 4,
        "Ủy ban nhân dân tỉnh Sông Lài": 1,
    }
    assert service.baselines(store, user=AN) == (view,)
    assert service.verify(store).ok


def test_a_baseline_is_frozen_once(store: Store) -> None:
    first = service.freeze(store, "M", as_of=TODAY, now=NOW, user=LEAD)
    assert service.freeze(store, "M", as_of=TODAY, now=NOW + timedelta(days=1), user=LEAD) == first
    fill(store, (entry("1/2026/QĐ-UBND", ["Câu mới."], year=2026),))
    with pytest.raises(UsageError) as error:
        service.freeze(store, "M", as_of=TODAY, now=NOW, user=LEAD)
    assert error.value.message.id == "service.baseline-exists"


def test_tally_counts_a_unit_once_under_its_best_credit(store: Store) -> None:
    twice = suggestion(CUT, TWIN, credit=Credit.RENAME_ONLY, probability=0.8)
    merged = suggestion(TWIN, credit=Credit.TEXT_MERGED, probability=0.7)
    analysed(store, Analysed(suggestions=(suggestion(), twice, merged)))
    service.freeze(store, "M", as_of=TODAY, now=NOW, user=LEAD)
    for key in (suggestion().key, twice.key, merged.key):
        accept(store, key)
    view = service.tally(store, as_of=TODAY, user=AN)
    assert (view.base, view.needed, view.accepted_suggestions) == (5, 1, 3)
    assert (view.total.accepted, view.total.official, view.total.net) == (2, 2, 1)
    groups = {line.group: (line.base, line.accepted, line.net) for line in view.by_group}
    assert groups == {
        "Ủy ban nhân dân tỉnh Vàm Đông": (4, 1, 1),
        "Ủy ban nhân dân tỉnh Sông Lài": (1, 1, 0),
    }
    credits = {
        line.group: (line.accepted, line.official, line.net) for line in view.by_credit if line.accepted
    }
    assert credits == {"duty-removed": (1, 1, 1), "text-merged": (1, 1, 0)}


def test_rename_only_counts_nowhere(store: Store) -> None:
    renamed = suggestion(credit=Credit.RENAME_ONLY)
    analysed(store, Analysed(suggestions=(renamed,)))
    accept(store, renamed.key)
    total = service.tally(store, as_of=TODAY, user=AN).total
    assert (total.accepted, total.official, total.net) == (1, 0, 0)


def test_what_a_reviewer_exempts_or_keeps_is_not_cut(store: Store) -> None:
    both = suggestion(CUT, targets=tuple(sorted((CUT, TWIN))))
    analysed(store, Analysed(suggestions=(both,)))
    accept(store, both.key, exempt=[TWIN])
    assert service.tally(store, as_of=TODAY, user=AN).total.accepted == 1
    accept(store, both.key, keeper=CUT)  # the machine's keeper is now cut instead
    by_group = {g.group: g.accepted for g in service.tally(store, as_of=TODAY, user=AN).by_group}
    assert by_group == {"Ủy ban nhân dân tỉnh Vàm Đông": 1, "Ủy ban nhân dân tỉnh Sông Lài": 1}


def test_conflicts_and_undone_words_count_nowhere(store: Store) -> None:
    accept(store, "1")
    accept(store, "2")
    service.decide(store, "1", REJECT, reason="other-object", now=NOW, user=LEAD)
    service.undo(store, now=NOW, user=AN)
    view = service.tally(store, as_of=TODAY, user=AN)
    assert (view.total.accepted, view.conflicts) == (0, 1)


def test_yesterdays_tally_can_be_had_again(store: Store) -> None:
    accept(store, "1", day=0)
    accept(store, "2", day=3)
    service.undo(store, now=NOW + timedelta(days=5), user=AN)
    days = [
        service.tally(store, as_of=TODAY + timedelta(days=n), user=AN).total.accepted for n in range(-1, 7)
    ]
    assert days == [0, 1, 1, 1, 2, 2, 1, 1]
    points = service.burn_up(store, as_of=TODAY + timedelta(days=6), user=AN)
    assert [(p.day - TODAY).days for p in points] == [-1, 0, 3, 5, 6]
    assert [p.accepted for p in points] == [0, 1, 2, 1, 1]


def test_a_day_ends_at_midnight_in_vietnam(store: Store) -> None:
    late = NOW.replace(hour=17, minute=30)  # 0:30 of the next day over there
    service.decide(store, "1", ACCEPT, reason="same-rule", now=late, user=AN)
    assert service.tally(store, as_of=TODAY, user=AN).total.accepted == 0
    assert service.tally(store, as_of=TODAY + timedelta(days=1), user=AN).total.accepted == 1


def test_growth_is_shown_apart(store: Store) -> None:
    service.freeze(store, "M", as_of=TODAY, now=NOW, user=LEAD)
    fill(store, (entry("1/2026/QĐ-UBND", ["Câu mới.", "Câu nữa."], year=2026),))
    view = service.tally(store, as_of=TODAY, user=AN)
    assert (view.base, view.grown) == (5, 2)


def test_nothing_frozen_nothing_decided(store: Store) -> None:
    view = service.tally(store, as_of=TODAY, user=AN)
    assert view.baseline is None and view.base == 5 and view.total.accepted == 0
    assert [p.day for p in service.burn_up(store, as_of=TODAY, user=AN)] == [TODAY]
    with pytest.raises(UsageError):
        service.tally(store, as_of=TODAY, user=AN, baseline="không có")


def test_a_cut_tail_needs_the_head_kept_elsewhere(store: Store) -> None:
    accept(store, "1")
    head = service.verify(store).head
    assert service.verify(store, head=head).ok
    db = sqlite3.connect(store.path, isolation_level=None)
    db.execute("drop trigger event_remains")
    db.execute("delete from event where verb = 'decide'")
    db.execute("delete from decision_state")
    db.execute("update suggestion set status = 'pending'")
    db.execute(
        "create trigger event_remains before delete on event"
        " begin select raise(abort, 'event: append only'); end"
    )
    db.close()
    assert service.verify(store).ok  # nothing left in the file says otherwise
    found = service.verify(store, head=head)
    assert [p.id for p in found.problems] == ["service.head-unknown"]
