"""What a second reader must not see: others' words on a suggestion that both read without knowing.

A canary (a suggestion whose answer is known) hides others' words for good, else the number of
people who read it would give it away. Leads see everything; their words do not count as readings.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from reviewer.errors import PermissionDenied
from reviewer.model import Verdict
from reviewer.service.people import Right, may
from reviewer.service.views import Status
from reviewer.store import readings

if TYPE_CHECKING:
    from collections.abc import Collection

    from reviewer.service.views import SuggestionView, User
    from reviewer.store import Connection

_STATUS: Final = {
    Verdict.ACCEPT: Status.ACCEPTED,
    Verdict.REJECT: Status.REJECTED,
    Verdict.DEFER: Status.DEFERRED,
}


def hidden(db: Connection, user: User) -> frozenset[str]:
    """Keys of the suggestions on which `user` sees only what they said themselves."""
    return frozenset() if may(user, Right.LEAD) else readings.hidden(db, user.name)


def status(key: str, true: str, own: Verdict | None, shut: Collection[str]) -> Status:
    """The status of a suggestion as somebody may know it."""
    if key not in shut:
        return Status(true)
    return _STATUS[own] if own else Status.PENDING


def shown(db: Connection, view: SuggestionView, user: User) -> SuggestionView:
    """`view` without what others said, where `user` must not see it."""
    shut = hidden(db, user)
    if view.key not in shut:
        return view
    own = view.own.verdict if view.own else None
    return replace(
        view,
        status=status(view.key, view.status, own, shut),
        decisions=tuple(d for d in view.decisions if d.reviewer == user.name),
    )


def nothing_hidden(db: Connection, user: User) -> None:
    """Raise PermissionDenied when a table of everybody's words would show `user` too much."""
    if hidden(db, user):
        raise PermissionDenied("service.export-blind", user=user.name)
