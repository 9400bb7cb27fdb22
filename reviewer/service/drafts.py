"""Work begun and not decided: it survives a reload, a restart, another machine. Never part of the record."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reviewer.errors import UsageError
from reviewer.service import choices
from reviewer.service.decisions import LONGEST_NOTE
from reviewer.service.numbers import key_of
from reviewer.service.people import Right, require
from reviewer.service.views import DraftView
from reviewer.store import drafts, suggestions
from reviewer.text import nfc

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from reviewer.service.views import User
    from reviewer.store import Store


def draft(store: Store, id: str, *, user: User) -> DraftView:
    """What this reviewer has begun on a suggestion; empty when nothing.

    A keeper or an exemption that the suggestion no longer names is left out.
    """
    require(user, Right.READ)
    with store.reading() as db:
        key = key_of(db, id)
        found = drafts.own(db, key, user.name)
        item = suggestions.get(db, key, reviewer=user.name)
        assert item is not None  # key_of found it in the same snapshot
        known = choices.named(item.suggestion)
    keeper = found.keeper if found.keeper in known else ""
    return DraftView(found.note, keeper, tuple(slug for slug in found.exempt if slug in known))


def keep_draft(
    store: Store,
    id: str,
    *,
    note: str | None = None,
    keeper: str | None = None,
    exempt: Sequence[str] | None = None,
    now: datetime,
    user: User,
) -> DraftView:
    """Remember what is begun; None leaves a part as it is. All of it goes once it is decided.

    Raises UsageError for a note that is too long, and as `choice` does for keeper and exemptions.
    """
    require(user, Right.DECIDE)
    if note is not None and len(note) > LONGEST_NOTE:
        raise UsageError("service.note-too-long", limit=LONGEST_NOTE)
    with store.writing() as db:
        key = key_of(db, id)
        item = suggestions.get(db, key, reviewer=user.name)
        assert item is not None  # key_of found it in the same transaction
        begun = drafts.own(db, key, user.name)
        if note is not None:
            begun = replace(begun, note=nfc(note))
        if keeper is not None or exempt is not None:
            kept, left_out = choices.resolved(
                db,
                item.suggestion,
                begun.keeper if keeper is None else keeper,
                begun.exempt if exempt is None else exempt,
            )
            choices.check(item.suggestion, kept, left_out)
            begun = replace(begun, keeper=kept, exempt=left_out)
        drafts.keep(db, key, user.name, begun, now=now)
    return DraftView(begun.note, begun.keeper, begun.exempt)
