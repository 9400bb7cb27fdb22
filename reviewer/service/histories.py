"""Events as a reader sees them."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

from reviewer.model import Verdict
from reviewer.service import blind
from reviewer.service.numbers import shown_number
from reviewer.service.people import Right, may
from reviewer.service.views import EventView
from reviewer.store import events, suggestions

if TYPE_CHECKING:
    from reviewer.service.views import User
    from reviewer.store import Connection
    from reviewer.store.events import Event

OF_SUGGESTIONS: Final = ("decide", "undo", "comment", "settle", "unsettle", "canary", "uncanary")


def event_views(
    db: Connection, *, user: User, subject: str = "", actor: str = "", offset: int = 0, limit: int = 1000
) -> list[EventView]:
    """Newest first, as `user` may see them. An undo carries what it took back."""
    reader = events.Reader(user.name, may(user, Right.LEAD), blind.hidden(db, user))
    found = events.history(db, subject=subject, actor=actor, offset=offset, limit=limit, reader=reader)
    return [_view(db, event, undone) for event, undone in found]


def _view(db: Connection, event: Event, undone: bool) -> EventView:
    data = event.data
    if event.verb == "undo":
        target = events.event(db, data["undoes"])
        data = target.data if target else {}
    number = suggestions.number_of(db, event.subject) if event.verb in OF_SUGGESTIONS else 0
    return EventView(
        seq=event.seq,
        time=datetime.fromisoformat(event.time),
        actor=event.actor,
        role=event.role,
        verb=event.verb,
        subject=event.subject,
        number=shown_number(number) if number else "",
        verdict=Verdict(data["verdict"]) if "verdict" in data else None,
        reason=data.get("reason", ""),
        note=data.get("note", ""),
        keeper=data.get("keeper", ""),
        exempt=tuple(data.get("exempt", ())),
        undone=undone,
    )
