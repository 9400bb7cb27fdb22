"""Only a person decides: verdicts, undo, history. Every one is an event that is never changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from reviewer.model import Verdict
    from reviewer.service.views import EventView, Reason, Receipt, User
    from reviewer.store import Store


def reasons(verdict: Verdict | None = None) -> tuple[Reason, ...]:
    """Reason codes in the order of their digits; only those that may stand with `verdict` when given."""
    raise NotImplementedError


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
    call gets the first one's receipt. A reject needs a reason; an accept needs one when the
    keeper leaves a residue. `keeper` and `exempt` are provision ids.
    Raises UsageError for an unknown suggestion, reason, keeper or exempted provision.
    """
    raise NotImplementedError


def undo(store: Store, *, now: datetime, user: User, seen: int | None = None) -> Receipt | None:
    """Take back this reviewer's newest standing decision, as a new event; None when there is none left.

    Called again it takes back the one before, without limit. `seen` is the event to be taken
    back (`Receipt.event`): when it is taken back already, its receipt is repeated and nothing
    else happens, so that a double key press undoes one decision.
    """
    raise NotImplementedError


def history(
    store: Store, *, user: User, id: str = "", actor: str = "", offset: int = 0, limit: int = 100
) -> tuple[EventView, ...]:
    """Newest first; of one suggestion, of one person, or of everybody."""
    raise NotImplementedError
