"""Who looks after which fields and which departments' texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewer.errors import UsageError
from reviewer.service.people import Right, require, usable
from reviewer.service.views import Status
from reviewer.service.views.team import AssignmentView
from reviewer.store import people as accounts
from reviewer.store import suggestions
from reviewer.text import new_tone

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from reviewer.service.views import User
    from reviewer.store import Connection, Store


def assignable(store: Store, *, user: User) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Fields and issuing bodies of the stock, by name."""
    require(user, Right.LEAD)
    with store.reading() as db:
        return accounts.fields(db)


def assign(
    store: Store,
    person: str,
    *,
    subjects: Sequence[str] = (),
    issuers: Sequence[str] = (),
    now: datetime,
    user: User,
) -> AssignmentView | None:
    """Give a person the suggestions of these fields and issuing bodies; with neither, none any more.

    A suggestion belongs when both lists hold it, an empty list holding all. The same again adds
    no event. Raises UsageError for an unknown person, field or body.
    """
    require(user, Right.LEAD)
    person = usable(person)
    with store.writing() as db:
        if accounts.anybody(db) and accounts.person(db, person) is None:
            known = ", ".join(p.name for p in accounts.people(db)[:20])
            raise UsageError("service.no-person", user=person, known=known or "-")
        fields, bodies = accounts.fields(db)
        wanted = (_spelt(subjects, fields), _spelt(issuers, bodies))
        there = accounts.assignment(db, person)
        if wanted != ((there.subjects, there.issuers) if there else ((), ())):
            accounts.assign(db, person, *wanted, actor=user.name, role=user.role, now=now)
        return assignment_views(db).get(person)


def _spelt(asked: Sequence[str], known: Sequence[str]) -> tuple[str, ...]:
    """As the stock spells them, sorted. Raises UsageError for one that is not there."""
    spelling = {new_tone(name).casefold(): name for name in known}
    found: set[str] = set()
    for name in asked:
        there = spelling.get(new_tone(name.strip()).casefold())
        if there is None:
            raise UsageError("service.unknown-field", name=name[:120], known="; ".join(known[:20]) or "-")
        found.add(there)
    return tuple(sorted(found))


def assignment_views(db: Connection) -> dict[str, AssignmentView]:
    """Person → what they look after and how much of it waits for them."""
    return {
        name: AssignmentView(name, one.subjects, one.issuers, _waiting(db, name))
        for name, one in accounts.assignments(db).items()
    }


def _waiting(db: Connection, person: str) -> int:
    ask = suggestions.Ask(reviewer=person, statuses=(Status.PENDING,), mine=True, assigned=True)
    return suggestions.count(db, ask)
