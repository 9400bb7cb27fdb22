"""What people say to each other about a suggestion: appended to the chain, never changed."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from reviewer.errors import UsageError
from reviewer.service import blind
from reviewer.service.numbers import key_of
from reviewer.service.people import Right, require
from reviewer.service.views.team import CommentView
from reviewer.store import events
from reviewer.text import nfc

if TYPE_CHECKING:
    from reviewer.service.views import User
    from reviewer.store import Store
    from reviewer.store.events import Event

LONGEST = 4000  # code points, as of a note


def comment(store: Store, id: str, text: str, *, now: datetime, user: User) -> CommentView:
    """Say something about a suggestion. What the same person said last, said again, is one comment.

    Raises UsageError for an unknown suggestion, an empty or too long text.
    """
    require(user, Right.DECIDE)
    text = nfc(text.strip())
    if not text:
        raise UsageError("service.empty-comment")
    if len(text) > LONGEST:
        raise UsageError("service.note-too-long", limit=LONGEST)
    with store.writing() as db:
        key = key_of(db, id)
        said = events.of_verb(db, "comment", key)
        if said and said[-1].actor == nfc(user.name) and said[-1].data["note"] == text:
            return _view(said[-1])
        return _view(
            events.append(
                db,
                time=now,
                actor=user.name,
                role=user.role,
                verb="comment",
                subject=key,
                payload={"note": text},
            )
        )


def comments(store: Store, id: str, *, user: User) -> tuple[CommentView, ...]:
    """Oldest first. Who is to read a suggestion without knowing of others sees only their own."""
    require(user, Right.READ)
    with store.reading() as db:
        key = key_of(db, id)
        shut = key in blind.hidden(db, user)
        found = events.of_verb(db, "comment", key)
    return tuple(_view(e) for e in found if not shut or e.actor == user.name)


def _view(event: Event) -> CommentView:
    return CommentView(
        event.seq, datetime.fromisoformat(event.time), event.actor, event.role, event.data["note"]
    )
