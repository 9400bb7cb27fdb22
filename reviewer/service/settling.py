"""Two people say different things: both words stay, and a lead settles it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewer.errors import UsageError
from reviewer.model import Verdict
from reviewer.service import lines
from reviewer.service.numbers import key_of, shown_number
from reviewer.service.people import Right, require
from reviewer.service.views import Status
from reviewer.service.views.team import ConflictPage, ConflictView, Settled
from reviewer.store import decisions, events, settling, suggestions

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from reviewer.model import Message
    from reviewer.service.views import User
    from reviewer.store import Connection, Store
    from reviewer.store.suggestions import Item

LONGEST = 4000  # code points of a note


def conflicts(store: Store, *, user: User, offset: int = 0, limit: int = 50) -> ConflictPage:
    """Current suggestions that one accepts and another rejects; strongest first, ties by number."""
    require(user, Right.LEAD)
    ask = suggestions.Ask(reviewer=user.name, statuses=(Status.CONFLICT,))
    with store.reading() as db:
        items, total = suggestions.page(db, ask, offset=offset, limit=limit)
        slugs = {i.suggestion.targets[0] for i in items} | {i.suggestion.keeper for i in items}
        places = lines.places(db, slugs - {""})
        rows = tuple(_row(db, item, places) for item in items)
    return ConflictPage(rows, total, offset, limit)


def _row(db: Connection, item: Item, places: Mapping[str, Message]) -> ConflictView:
    s = item.suggestion
    return ConflictView(
        key=s.key,
        number=shown_number(item.number),
        action=s.action,
        relation=s.relation,
        detector=s.detector,
        place=places[s.targets[0]],
        keeper_place=places.get(s.keeper),
        reason=s.reason,
        words=decisions.of_suggestion(db, s.key),
        comments=len(events.of_verb(db, "comment", s.key)),
    )


def settle(
    store: Store, id: str, verdict: Verdict | None, *, note: str = "", now: datetime, user: User
) -> Settled:
    """A lead's word over a conflict, with a note that says why; None takes an earlier one back.

    The reviewers' words stay. The settlement stands until somebody says the opposite after it.
    The same word again is one event. Raises UsageError when nothing is in conflict or settled.
    """
    require(user, Right.LEAD)
    note = note.strip()
    if len(note) > LONGEST:
        raise UsageError("service.note-too-long", limit=LONGEST)
    with store.writing() as db:
        key = key_of(db, id)
        there = settling.settlement(db, key)
        status = decisions.status(db, key)
        number = shown_number(suggestions.number_of(db, key))
        if verdict is None:
            if there is None:
                raise UsageError(
                    "service.nothing-settled", number=shown_number(suggestions.number_of(db, key))
                )
        elif status == Status.CONFLICT or there is not None:
            if not note:
                raise UsageError("service.settle-needs-note")
            if there and (there.verdict, there.note) == (verdict, note) and status != Status.CONFLICT:
                return _settled(db, there.event, key, verdict, repeated=True)
        else:
            raise UsageError("service.no-conflict", number=number)
        event = settling.settle(db, key, verdict or "", note, actor=user.name, role=user.role, now=now)
        decisions.renew(db, key)
        return _settled(db, event.seq, key, verdict, repeated=False)


def mark_canary(store: Store, id: str, verdict: Verdict | None, *, now: datetime, user: User) -> Settled:
    """Say that the answer to a suggestion is known, so that reviewers can be measured by it; None ends it.

    It counts as decided so, and every reviewer is still shown it as one that waits.
    Raises UsageError for "defer": putting off is no answer.
    """
    require(user, Right.LEAD)
    if verdict is Verdict.DEFER:
        raise UsageError("service.canary-needs-answer")
    with store.writing() as db:
        key = key_of(db, id)
        there = settling.canary(db, key)
        if (there.verdict if there else None) == verdict:
            return _settled(db, there.event if there else 0, key, verdict, repeated=True)
        event = settling.mark(db, key, verdict or "", actor=user.name, role=user.role, now=now)
        decisions.renew(db, key)
        return _settled(db, event.seq, key, verdict, repeated=False)


def _settled(db: Connection, event: int, key: str, verdict: Verdict | None, *, repeated: bool) -> Settled:
    number = shown_number(suggestions.number_of(db, key))
    return Settled(event, key, number, verdict, Status(decisions.status(db, key)), repeated)
