"""Only a person decides: verdicts, undo, history. Every one is an event that is never changed."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

from reviewer.errors import UsageError
from reviewer.knowledge.reasons import reason_codes
from reviewer.model import Verdict
from reviewer.service import blind, choices
from reviewer.service.histories import event_views
from reviewer.service.numbers import key_of, shown_number
from reviewer.service.people import Right, require
from reviewer.service.views import EventView, Reason, Receipt, User
from reviewer.store import decisions, drafts, suggestions
from reviewer.store.decisions import Answer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reviewer.store import Connection, Store
    from reviewer.store.decisions import Saved

LONGEST_NOTE: Final = 4000  # code points: a page; more belongs in a document


def reasons(verdict: Verdict | None = None) -> tuple[Reason, ...]:
    """Reason codes by verdict, then digit; only those that may stand with `verdict` when given."""
    return tuple(
        Reason(r.code, r.digit, (r.verdict,), r.label, r.false_alarm)
        for r in reason_codes()
        if verdict is None or r.verdict is verdict
    )


def decide(
    store: Store,
    id: str,
    verdict: Verdict,
    *,
    reason: str = "",
    note: str = "",
    keeper: str = "",
    exempt: Sequence[str] = (),
    seen: int | None = None,
    now: datetime,
    user: User,
) -> Receipt:
    """Save the reviewer's word on a suggestion; returns after the commit.

    `seen` is the version of the page the reviewer looked at (`SuggestionView.version`), None =
    the newest. The same (suggestion, reviewer, verdict, reason, seen) is one event: the second
    call gets the first one's receipt. A reject needs a reason; an accept needs one (or a note) when
    what it changes holds a duty that the keeper does not carry. `keeper` and `exempt` are called by
    provision id, by number in the table of members ("3") or by place ("khoản 2 Điều 7 18/2019/QĐ-UBND").
    Raises UsageError for an unknown suggestion, reason, keeper or exempted provision.
    """
    require(user, Right.DECIDE)
    note = note.strip()
    if len(note) > LONGEST_NOTE:
        raise UsageError("service.note-too-long", limit=LONGEST_NOTE)
    with store.writing() as db:
        key = key_of(db, id)
        item = suggestions.get(db, key, reviewer=user.name)
        assert item is not None  # key_of found it in the same transaction
        keeper, left_out = choices.resolved(db, item.suggestion, keeper, exempt)
        choices.check(item.suggestion, keeper, left_out)
        _check_reason(verdict, reason)
        if verdict is Verdict.ACCEPT and not (reason or note):
            lost = choices.loses(db, item.suggestion, keeper, left_out)
            if lost:
                raise UsageError("service.residue-needs-reason", n=lost)
        answer = Answer(key, verdict, reason, note, keeper, left_out, seen)
        drafts.drop(db, key, user.name)
        saved = decisions.decide(db, answer, reviewer=user.name, role=user.role, now=now)
        return _receipt(db, saved, user)


def _check_reason(verdict: Verdict, reason: str) -> None:
    known = [r.code for r in reasons(verdict)]
    if not reason and verdict is Verdict.REJECT:
        raise UsageError("service.reject-needs-reason", known=", ".join(known))
    if reason and reason not in known:
        raise UsageError("service.unknown-reason", reason=reason[:80], known=", ".join(known))


def _receipt(db: Connection, saved: Saved, user: User) -> Receipt:
    key = saved.event.subject
    own = decisions.own(db, key, user.name)
    said = own.verdict if own else None
    return Receipt(
        event=saved.event.seq,
        suggestion=key,
        number=shown_number(suggestions.number_of(db, key)),
        saved=datetime.fromisoformat(saved.event.time),
        repeated=saved.repeated,
        decision=own,
        version=decisions.version(db, key, user.name),
        status=blind.status(key, decisions.status(db, key), said, blind.hidden(db, user)),
    )


def undo(store: Store, *, now: datetime, user: User, seen: int | None = None) -> Receipt | None:
    """Take back this reviewer's newest standing decision, as a new event; None when there is none left.

    Called again it takes back the one before, without limit. `seen` is the event to be taken
    back (`Receipt.event`): when it is taken back already, its receipt is repeated and nothing
    else happens, so that a double key press undoes one decision.
    """
    require(user, Right.DECIDE)
    with store.writing() as db:
        saved = decisions.undo(db, reviewer=user.name, role=user.role, now=now, seq=seen)
        return None if saved is None else _receipt(db, saved, user)


def history(
    store: Store, *, user: User, id: str = "", actor: str = "", offset: int = 0, limit: int = 100
) -> tuple[EventView, ...]:
    """Newest first; of one suggestion, of one person, or of everybody."""
    require(user, Right.READ)
    with store.reading() as db:
        subject = key_of(db, id) if id else ""
        return tuple(event_views(db, user=user, subject=subject, actor=actor, offset=offset, limit=limit))
