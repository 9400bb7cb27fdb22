"""Two people and a lead: conflicts and their settlement, assignments, comments, second reading, canaries."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from reviewer import service
from reviewer.errors import PermissionDenied, UsageError
from reviewer.model import Verdict
from reviewer.service.views import QueueFilter, Role, Status, User
from reviewer.store import decisions, events, people, proof, readings, settling
from tests.service.conftest import AN, LEAD, NOW, TODAY

if TYPE_CHECKING:
    from pathlib import Path

    from reviewer.service.views import SuggestionView
    from reviewer.store import Store

ACCEPT, REJECT, DEFER = Verdict
BINH, CHI = User("bình", Role.REVIEWER), User("chi", Role.REVIEWER)
REASONS = {ACCEPT: "same-rule", REJECT: "other-scope", DEFER: "await-basis"}


def say(store: Store, user: User, verdict: Verdict, id: str = "1") -> service.Receipt:  # type: ignore[name-defined]
    return service.decide(store, id, verdict, reason=REASONS[verdict], now=NOW, user=user)


def seen(store: Store, user: User, id: str = "1") -> SuggestionView:
    return service.suggestion(store, id, user=user)


def numbers(store: Store, user: User, **filter: object) -> list[str]:
    return [r.number for r in service.queue(store, QueueFilter(**filter), user=user).rows]  # type: ignore[arg-type]


def sound(store: Store) -> None:
    """The projections are those of the events, and making them again changes nothing."""
    assert service.verify(store).ok
    with store.writing() as db:
        decisions.rebuild(db)
        people.rebuild(db, list(events.events(db)))
        assert proof.prove(db).wrong_projections == 0


# --------------------------------------------------------------------------- conflicts


def test_a_conflict_is_listed_and_settled(store: Store) -> None:
    say(store, AN, ACCEPT)
    assert service.conflicts(store, user=LEAD).total == 0
    say(store, BINH, REJECT)
    page = service.conflicts(store, user=LEAD)
    assert [(r.number, [(w.reviewer, w.verdict) for w in r.words]) for r in page.rows] == [
        ("DX-00001", [("an", ACCEPT), ("bình", REJECT)])
    ]
    done = service.settle(store, "1", ACCEPT, note="trùng hẳn", now=NOW, user=LEAD)
    assert (done.status, done.repeated) == (Status.ACCEPTED, False)
    again = service.settle(store, "1", ACCEPT, note="trùng hẳn", now=NOW, user=LEAD)
    assert again.repeated and again.event == done.event
    assert service.conflicts(store, user=LEAD).total == 0
    view = seen(store, AN)
    assert view.status is Status.ACCEPTED and len(view.decisions) == 2  # both words stay
    assert [e.verb for e in view.history] == ["decide", "decide", "settle"]
    assert view.history[-1].note == "trùng hẳn"
    assert service.tally(store, as_of=TODAY, user=LEAD).accepted_suggestions == 1
    sound(store)


AFTER = [
    ("a third agrees", CHI, ACCEPT, Status.ACCEPTED),
    ("a third puts off", CHI, DEFER, Status.ACCEPTED),
    ("a third contradicts", CHI, REJECT, Status.CONFLICT),
    ("the loser gives in", BINH, ACCEPT, Status.ACCEPTED),
    ("the winner changes sides", AN, REJECT, Status.REJECTED),
]


@pytest.mark.parametrize(("who", "verdict", "status"), [c[1:] for c in AFTER], ids=[c[0] for c in AFTER])
def test_words_after_a_settlement(store: Store, who: User, verdict: Verdict, status: Status) -> None:
    say(store, AN, ACCEPT)
    say(store, BINH, REJECT)
    service.settle(store, "1", ACCEPT, note="trùng", now=NOW, user=LEAD)
    assert say(store, who, verdict).status is status
    sound(store)


def test_a_settlement_is_taken_back(store: Store) -> None:
    say(store, AN, ACCEPT)
    say(store, BINH, REJECT)
    service.settle(store, "1", REJECT, note="khác", now=NOW, user=LEAD)
    assert service.settle(store, "1", None, now=NOW, user=LEAD).status is Status.CONFLICT
    sound(store)


NOT_SETTLED = [
    ("1", ACCEPT, "vì", "service.no-conflict"),
    ("1", None, "", "service.nothing-settled"),
    ("99", ACCEPT, "vì", "service.no-suggestion"),
]


@pytest.mark.parametrize(("id", "verdict", "note", "said"), NOT_SETTLED)
def test_nothing_to_settle(store: Store, id: str, verdict: Verdict | None, note: str, said: str) -> None:
    say(store, AN, ACCEPT)
    with pytest.raises(UsageError) as error:
        service.settle(store, id, verdict, note=note, now=NOW, user=LEAD)
    assert error.value.message.id == said


def test_a_settlement_says_why(store: Store) -> None:
    say(store, AN, ACCEPT)
    say(store, BINH, REJECT)
    with pytest.raises(UsageError, match="settle-needs-note"):
        service.settle(store, "1", ACCEPT, note="  ", now=NOW, user=LEAD)


def test_the_tally_of_a_day_before_the_settlement(store: Store) -> None:
    say(store, AN, ACCEPT)
    say(store, BINH, REJECT)
    service.settle(store, "1", ACCEPT, note="trùng", now=NOW + timedelta(days=3), user=LEAD)
    before = service.tally(store, as_of=TODAY, user=LEAD)
    after = service.tally(store, as_of=TODAY + timedelta(days=3), user=LEAD)
    assert (before.conflicts, before.accepted_suggestions) == (1, 0)
    assert (after.conflicts, after.accepted_suggestions) == (0, 1)
    points = service.burn_up(store, as_of=TODAY + timedelta(days=3), user=LEAD)
    assert [p.accepted > 0 for p in points] == [False, False, True]


# ------------------------------------------------------------------------- assignments


def test_assigned_by_field_and_by_department(store: Store) -> None:
    assert service.assignable(store, user=LEAD)[0] == ("Đường thủy",)
    assert numbers(store, AN, assigned=True) == []
    given = service.assign(store, "an", subjects=["đường thuỷ"], now=NOW, user=LEAD)
    assert given is not None and given.subjects == ("Đường thủy",) and given.waiting == 2
    assert numbers(store, AN, assigned=True) == ["DX-00001", "DX-00002"]
    body = "Ủy ban nhân dân tỉnh Sông Lài"
    service.assign(store, "an", subjects=["Đường thủy"], issuers=[body], now=NOW, user=LEAD)
    assert numbers(store, AN, assigned=True) == ["DX-00002"]
    assert numbers(store, BINH, assigned=True) == []
    facets = service.facets(store, QueueFilter(assigned=True), user=AN)
    assert sum(f.count for f in facets.statuses) == 1
    assert service.place(store, QueueFilter(assigned=True), seen(store, AN, "2").key, user=AN).total == 1
    assert service.assign(store, "an", now=NOW, user=LEAD) is None
    assert numbers(store, AN, assigned=True) == []
    sound(store)


def test_the_same_assignment_is_one_event(store: Store) -> None:
    for _ in range(3):
        service.assign(store, "an", subjects=["Đường thủy"], now=NOW, user=LEAD)
    assert [e.verb for e in service.history(store, user=LEAD)] == ["assign"]


def test_a_field_that_is_not_there(store: Store) -> None:
    with pytest.raises(UsageError) as error:
        service.assign(store, "an", subjects=["Hàng không"], now=NOW, user=LEAD)
    assert dict(error.value.message.args)["known"] == "Đường thủy"


# ---------------------------------------------------------------------------- comments


def test_comments_are_appended_once(store: Store) -> None:
    first = service.comment(store, "1", " Xem thêm Luật X ", now=NOW, user=AN)
    assert service.comment(store, "DX-1", "Xem thêm Luật X", now=NOW, user=AN) == first
    service.comment(store, "1", "Đã xem", now=NOW, user=BINH)
    service.comment(store, "1", "Xem thêm Luật X", now=NOW, user=AN)  # again, but after an answer
    assert [(c.actor, c.text) for c in service.comments(store, "1", user=CHI)] == [
        ("an", "Xem thêm Luật X"),
        ("bình", "Đã xem"),
        ("an", "Xem thêm Luật X"),
    ]
    view = seen(store, AN)
    assert view.version == 0  # a comment is no word on the suggestion
    assert {e.number for e in view.history} == {"DX-00001"} and view.history[0].note == "Xem thêm Luật X"
    sound(store)


@pytest.mark.parametrize(
    ("text", "id"), [(" \n ", "service.empty-comment"), ("x" * 4001, "service.note-too-long")]
)
def test_no_comment(store: Store, text: str, id: str) -> None:
    with pytest.raises(UsageError) as error:
        service.comment(store, "1", text, now=NOW, user=AN)
    assert error.value.message.id == id


# ---------------------------------------------------------------------- second reading


def plan(store: Store, share: float = 1.0, salt: str = "muối") -> None:
    service.plan_second_reading(store, share, salt=salt, now=NOW, user=LEAD)


def test_the_second_reader_sees_nothing_of_the_first(store: Store) -> None:
    plan(store)
    say(store, AN, REJECT)
    service.comment(store, "1", "bí mật", now=NOW, user=AN)
    for reader, knows in ((AN, True), (BINH, False), (LEAD, True)):
        view = seen(store, reader)
        status = Status.REJECTED if knows else Status.PENDING
        assert view.status is status
        assert bool(view.decisions) == bool(view.history) == knows
        assert bool(service.comments(store, "1", user=reader)) == knows
        assert ("DX-00001" in numbers(store, reader, statuses=(Status.PENDING,))) != knows
        assert ("DX-00001" in numbers(store, reader, statuses=(Status.REJECTED,))) == knows
        counts = {f.value: f.count for f in service.facets(store, user=reader).statuses}
        assert counts.get("rejected", 0) == int(knows)
        assert bool(service.history(store, user=reader, actor="an")) == knows
        rows = service.queue(store, user=reader).rows
        assert [r.status for r in rows if r.number == "DX-00001"] == [status]
        document = service.document(store, view.cut.instrument.key, user=reader)
        assert {m.status for m in document.margin if m.number == "DX-00001"} == {status}
    assert say(store, BINH, ACCEPT).status is Status.CONFLICT
    assert len(seen(store, BINH).decisions) == 2 and service.comments(store, "1", user=BINH)
    assert seen(store, CHI).status is Status.CONFLICT  # two have read it: no third reading
    sound(store)


@pytest.mark.parametrize("form", ["decisions", "suggestions", "events"])
def test_no_export_tells_the_second_reader_either(store: Store, memory: Path, form: str) -> None:
    plan(store)
    say(store, AN, REJECT)
    with pytest.raises(PermissionDenied, match="export-blind"):
        service.export(store, form, memory / f"{form}.csv", user=BINH)
    service.export(store, form, memory / "lead.csv", user=LEAD)
    say(store, BINH, ACCEPT)
    service.export(store, form, memory / "bình.csv", user=BINH)


def test_who_puts_off_has_not_read(store: Store) -> None:
    plan(store)
    say(store, AN, DEFER)
    assert seen(store, BINH).status is Status.DEFERRED
    say(store, AN, ACCEPT)
    say(store, BINH, DEFER)
    assert seen(store, CHI).status is Status.PENDING
    sound(store)


def test_undo_gives_the_reading_back(store: Store) -> None:
    plan(store)
    say(store, AN, ACCEPT)
    assert seen(store, BINH).status is Status.PENDING and service.agreement(store, user=LEAD).waiting == 1
    service.undo(store, now=NOW, user=AN)
    assert service.agreement(store, user=LEAD).waiting == 0
    sound(store)


def test_the_sample_is_drawn_by_hash() -> None:
    keys = [f"{n:016x}" for n in range(20_000)]
    samples = {
        share: {k for k in keys if readings.Plan(share, "muối").draws(k)} for share in (0.0, 0.1, 0.3, 1.0)
    }
    assert not samples[0.0] and samples[0.1] < samples[0.3] < samples[1.0] == set(keys)
    assert abs(len(samples[0.1]) / len(keys) - 0.1) < 0.01
    other = {k for k in keys if readings.Plan(0.1, "đường").draws(k)}
    assert len(other & samples[0.1]) < 0.3 * len(other)


def test_a_plan_made_later_catches_up_and_ends(store: Store) -> None:
    say(store, AN, ACCEPT)
    plan(store)
    assert seen(store, BINH).status is Status.PENDING
    service.plan_second_reading(store, 0, now=NOW, user=LEAD)
    assert seen(store, BINH).status is Status.ACCEPTED
    plan(store, 1.0, "")  # the salt stays
    with store.reading() as db:
        assert readings.plan(db) == readings.Plan(1.0, "muối")
    sound(store)


def test_agreement_counts_blind_first_words_only(store: Store) -> None:
    plan(store)
    say(store, AN, ACCEPT, "1")
    say(store, BINH, REJECT, "1")
    say(store, BINH, ACCEPT, "1")  # changed after seeing the other's: the first word counts
    say(store, CHI, REJECT, "1")  # the third saw both
    say(store, LEAD, ACCEPT, "2")  # a lead sees everything
    say(store, AN, REJECT, "2")
    say(store, CHI, REJECT, "2")
    found = service.agreement(store, user=LEAD)
    assert (found.share, found.drawn, found.read, found.waiting) == (1.0, 2, 2, 0)
    assert [(k.first, k.second, k.read, k.agreed) for k in found.pairs] == [
        ("an", "bình", 1, 0),
        ("an", "chi", 1, 1),
    ]
    assert [(k.detector, k.read, k.agreed) for k in found.detectors] == [("overlap", 2, 1)]
    assert found.detectors[0].kappa == 0.0


# ---------------------------------------------------------------------------- canaries


def test_a_canary_is_measured_and_never_shown(store: Store) -> None:
    done = service.mark_canary(store, "2", REJECT, now=NOW, user=LEAD)
    assert done.status is Status.REJECTED
    for reader, verdict, own in ((AN, REJECT, Status.REJECTED), (BINH, ACCEPT, Status.ACCEPTED)):
        before = seen(store, reader, "2")
        assert (before.status, before.decisions, before.history) == (Status.PENDING, (), ())
        assert numbers(store, reader, statuses=(Status.PENDING,)) == ["DX-00001", "DX-00002"]
        assert say(store, reader, verdict, "2").status is own
        after = seen(store, reader, "2")
        assert (after.status, [d.reviewer for d in after.decisions]) == (own, [reader.name])
        assert {e.actor for e in after.history} == {reader.name}
        assert numbers(store, reader, statuses=(own,)) == ["DX-00002"]
        assert {e.verb for e in service.history(store, user=reader)} == {"decide"}
    found = service.agreement(store, user=LEAD)
    assert [(s.reviewer, s.read, s.right) for s in found.scores] == [("an", 1, 1), ("bình", 1, 0)]
    assert [(c.number, c.right, c.wrong) for c in found.canaries] == [("DX-00002", 1, 1)]
    assert service.conflicts(store, user=LEAD).total == 0
    sound(store)
    assert service.mark_canary(store, "2", None, now=NOW, user=LEAD).status is Status.CONFLICT
    sound(store)


def test_an_accepted_canary_counts_in_the_tally(store: Store) -> None:
    service.mark_canary(store, "1", ACCEPT, now=NOW, user=LEAD)
    assert service.tally(store, as_of=TODAY, user=LEAD).accepted_suggestions == 1


def test_putting_off_is_no_known_answer(store: Store) -> None:
    with pytest.raises(UsageError, match="canary-needs-answer"):
        service.mark_canary(store, "1", DEFER, now=NOW, user=LEAD)


FORGED = [
    "update settlement set verdict = 'reject'",
    "delete from settlement",
    "delete from second_due",
    "update canary set verdict = 'accept'",
    "update assignment set subjects = '[]', issuers = '[]'",
]


@pytest.mark.parametrize("statement", FORGED)
def test_forged_projections_are_found(store: Store, statement: str) -> None:
    plan(store)
    say(store, AN, ACCEPT)
    say(store, BINH, REJECT)
    service.settle(store, "1", ACCEPT, note="trùng", now=NOW, user=LEAD)
    say(store, AN, ACCEPT, "2")
    service.mark_canary(store, "2", REJECT, now=NOW, user=LEAD)
    service.assign(store, "an", subjects=["Đường thủy"], now=NOW, user=LEAD)
    sound(store)
    with store.writing() as db:
        assert db.execute(statement).rowcount
    assert not service.verify(store).ok


def test_status_of_nothing_and_of_everything() -> None:
    assert settling.status_of([]) == "pending"
    assert settling.status_of([("accept", 1), ("reject", 2)]) == "conflict"
    assert settling.status_of([("defer", 1)]) == "deferred"
