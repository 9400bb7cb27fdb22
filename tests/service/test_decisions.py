"""Deciding, as the two faces do it."""

from __future__ import annotations

import dataclasses
import threading
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from reviewer import service
from reviewer.errors import PermissionDenied, UsageError
from reviewer.model import Verdict
from reviewer.service.views import QueueFilter, Role, Status, User
from tests.service.conftest import AN, LEAD, NOW
from tests.store.stocks import CUT, KEEP, TWIN

if TYPE_CHECKING:
    from reviewer.store import Store

ACCEPT, REJECT, DEFER = Verdict


def test_the_whole_round(store: Store) -> None:
    view = service.suggestion(store, "DX-00001", user=AN)
    assert (view.version, view.status, view.own, view.history) == (0, Status.PENDING, None, ())
    first = service.decide(
        store, view.key, REJECT, reason="other-object", note=" xem lại ", seen=view.version, now=NOW, user=AN
    )
    assert not first.repeated and first.status is Status.REJECTED and first.number == "DX-00001"
    again = service.decide(
        store, view.key, REJECT, reason="other-object", seen=view.version, now=NOW, user=AN
    )
    assert again == dataclasses.replace(first, repeated=True)
    view = service.suggestion(store, "1", user=AN)
    assert view.own is not None and (view.own.verdict, view.own.note) == (REJECT, "xem lại")
    assert view.version == first.version == first.event
    taken = service.undo(store, now=NOW, user=AN, seen=first.event)
    assert taken is not None and taken.decision is None and taken.status is Status.PENDING
    assert service.undo(store, now=NOW, user=AN) is None
    view = service.suggestion(store, view.key, user=AN)
    assert [(e.verb, e.undone, e.verdict) for e in view.history] == [
        ("decide", True, REJECT),
        ("undo", False, REJECT),
    ]


@pytest.mark.parametrize("id", ["DX-00002", "dx-2", "2", "ĐX-0002", " DX-00002 "])
def test_called_by_number(store: Store, id: str) -> None:
    assert service.suggestion(store, id, user=AN).number == "DX-00002"


REFUSED = [
    ("no such suggestion", {"id": "DX-09999"}, "service.no-suggestion"),
    ("syntax as an id", {"id": "' or 1=1 --"}, "service.no-suggestion"),
    ("a reject without a reason", {"verdict": REJECT}, "service.reject-needs-reason"),
    ("an accept that loses something, unexplained", {"verdict": ACCEPT}, "service.residue-needs-reason"),
    ("a reason of another verdict", {"verdict": DEFER, "reason": "other-object"}, "service.unknown-reason"),
    ("a reason nobody knows", {"verdict": REJECT, "reason": "x"}, "service.unknown-reason"),
    ("a keeper from elsewhere", {"verdict": DEFER, "keeper": TWIN}, "service.not-in-suggestion"),
    ("an exemption from elsewhere", {"verdict": DEFER, "exempt": [TWIN]}, "service.not-in-suggestion"),
    ("everything exempted", {"verdict": DEFER, "exempt": [CUT]}, "service.nothing-left"),
    ("a novel as a note", {"verdict": DEFER, "note": "x" * 4001}, "service.note-too-long"),
]


@pytest.mark.parametrize(("given", "id"), [c[1:] for c in REFUSED], ids=[c[0] for c in REFUSED])
def test_refused_and_nothing_written(store: Store, given: dict[str, object], id: str) -> None:
    before = store.digest()
    values: dict[str, object] = {"id": "DX-00001", "verdict": DEFER} | given
    with pytest.raises(UsageError) as error:
        service.decide(store, now=NOW, user=AN, **values)  # type: ignore[arg-type]
    assert error.value.message.id == id
    assert store.digest() == before
    assert service.history(store, user=AN) == ()


def test_a_note_explains_a_residue_too(store: Store) -> None:
    receipt = service.decide(store, "1", ACCEPT, note="đã có ở Luật X", now=NOW, user=AN)
    assert receipt.status is Status.ACCEPTED


def test_another_keeper(store: Store) -> None:
    service.decide(store, "1", ACCEPT, reason="same-rule", keeper=CUT, now=NOW, user=AN)
    view = service.suggestion(store, "1", user=AN)
    assert view.own is not None and view.own.keeper == CUT
    assert view.keeper is not None and view.keeper.provision == KEEP  # the machine's own stays on show


def test_two_people_keep_both_words(store: Store) -> None:
    service.decide(store, "1", ACCEPT, reason="same-rule", now=NOW, user=AN)
    receipt = service.decide(
        store, "1", REJECT, reason="other-scope", now=NOW, user=User("bình", Role.REVIEWER)
    )
    assert receipt.status is Status.CONFLICT
    view = service.suggestion(store, "1", user=AN)
    assert [(d.reviewer, d.verdict) for d in view.decisions] == [("an", ACCEPT), ("bình", REJECT)]
    page = service.queue(store, QueueFilter(statuses=(Status.CONFLICT,)), user=LEAD)
    assert [row.number for row in page.rows] == ["DX-00001"]


def test_work_counts_own_and_team(store: Store) -> None:
    yesterday = NOW - timedelta(days=1)
    service.decide(store, "1", ACCEPT, reason="same-rule", now=yesterday, user=AN)
    service.decide(store, "2", DEFER, now=NOW, user=AN)
    service.decide(store, "2", DEFER, now=NOW, user=LEAD)
    work = service.work(store, user=AN, now=NOW)
    assert (work.own_today.decided, work.own.decided, work.pending_own) == (1, 2, 0)
    assert (work.team.accepted, work.team.deferred, work.pending_team, work.total) == (1, 1, 0, 2)
    assert dict(work.reviewers)["lê"].deferred == 1
    assert service.work(store, user=LEAD, now=NOW).pending_own == 1


ROLES = [
    (Role.VIEWER, {"READ"}),
    (Role.REVIEWER, {"READ", "DECIDE"}),
    (Role.OFFICER, {"READ", "DECIDE", "INGEST"}),
    (Role.LEAD, {"READ", "DECIDE", "INGEST", "LEAD"}),
    (Role.ADMIN, {"READ", "DECIDE", "INGEST", "LEAD"}),
]


@pytest.mark.parametrize(("role", "rights"), ROLES)
def test_roles_are_checked_in_the_service(store: Store, role: Role, rights: set[str]) -> None:
    user = User("ai đó", role)
    acts = {
        "READ": lambda: service.queue(store, user=user),
        "DECIDE": lambda: service.decide(store, "1", DEFER, now=NOW, user=user),
        "INGEST": lambda: service.ingest(store, [], now=NOW, user=user),
        "LEAD": lambda: service.freeze(store, "M", as_of=NOW.date(), now=NOW, user=user),
    }
    for right, act in acts.items():
        if right in rights:
            act()
        else:
            with pytest.raises(PermissionDenied):
                act()


def test_twenty_reviewers_at_once(store: Store) -> None:
    """Real service calls from twenty threads: every word saved once, nobody refused."""
    problems: list[Exception] = []

    def reviewer(name: str) -> None:
        user = User(name, Role.REVIEWER)
        try:
            for n in range(25):
                key = service.queue(store, user=user, limit=2).rows[n % 2].key
                seen = service.suggestion(store, key, user=user).version if n < 2 else None
                verdict = (DEFER, REJECT)[n // 2 % 2]
                reason = ("await-basis", "other-object")[n // 2 % 2]
                service.decide(store, key, verdict, reason=reason, note=str(n), seen=seen, now=NOW, user=user)
        except Exception as exc:  # noqa: BLE001 - shown below
            problems.append(exc)

    threads = [threading.Thread(target=reviewer, args=(f"người {n}",)) for n in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not problems
    assert len(service.history(store, user=AN, limit=1000)) == 20 * 25
    assert service.verify(store).ok


def test_history_of_one_and_of_everybody(store: Store) -> None:
    service.decide(store, "1", DEFER, now=NOW, user=AN)
    service.decide(store, "2", DEFER, now=NOW, user=LEAD)
    assert [e.number for e in service.history(store, user=AN)] == ["DX-00002", "DX-00001"]
    assert [e.actor for e in service.history(store, user=AN, id="1")] == ["an"]
    assert [e.actor for e in service.history(store, user=AN, actor="lê")] == ["lê"]


def test_every_verdict_has_reasons_with_digits() -> None:
    for verdict in Verdict:
        digits = [r.digit for r in service.reasons(verdict)]
        assert digits == sorted(set(digits)) and digits
    assert any(r.false_alarm for r in service.reasons(REJECT))
