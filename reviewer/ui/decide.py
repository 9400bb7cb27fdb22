"""What the decide bar's keys do. Every action carries the suggestion and version it was drawn for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import streamlit as st

from reviewer import service
from reviewer.errors import ReviewerError
from reviewer.model import Verdict
from reviewer.ui import address, group, session
from reviewer.ui.pages import queue_filters
from reviewer.ui.parts.members import DIGITS

if TYPE_CHECKING:
    from reviewer.service.views import Choice, Reason, Receipt, SuggestionView
    from reviewer.ui.speech import Speech

KEEPER: Final = "keeper"  # what waits for a digit after `V`


@dataclass(frozen=True, slots=True)
class Target:
    """The suggestion and version a control was drawn for, and where to go once it is decided."""

    key: str
    version: int
    next: str
    group: bool  # a suggestion on many provisions

    def name(self, control: str) -> str:
        """A widget key that dies with this suggestion and version."""
        return f"{control}-{self.key}-{self.version}"


def last_event() -> int:
    """This reviewer's newest decision that stands; 0 for none among their last hundred events."""
    user = session.user()
    for event in service.history(session.store(), user=user, actor=user.name, limit=100):
        if event.verb == "decide" and not event.undone:
            return event.seq
    return 0


# --------------------------------------------------------------------------- actions


def go_to(key: str) -> None:
    """Show `key`; "" = the first of the filter."""
    if key:
        st.query_params[address.ID] = key
    else:
        st.query_params.pop(address.ID, None)


TRAIL: Final = 200  # suggestions remembered, so that K also finds those that left the filter when decided


def seen(key: str) -> None:
    """Remember the way through the queue; coming back to a suggestion forgets what lay behind it."""
    trail: list[str] = st.session_state.get("trail") or []
    if key in trail:
        trail = trail[: trail.index(key)]
    st.session_state["trail"] = [*trail, key][-TRAIL:]


def before(key: str) -> str:
    trail: list[str] = st.session_state.get("trail") or []
    return trail[trail.index(key) - 1] if key in trail[1:] else ""


def clear_filter() -> None:
    queue_filters.clear()


def waiting(target: Target) -> Verdict | str | None:
    """What waits for a digit, of this very suggestion and version: a verdict's reason, or the keeper."""
    what = st.session_state.get("armed")
    return what[1] if what and what[0] == (target.key, target.version) else None


def arm(target: Target, what: Verdict | str) -> None:
    """A second press takes it back."""
    if what == KEEPER and st.session_state.get("toggled"):
        return  # its digit came first, in the same run, and has been seen to
    again = waiting(target) == what
    st.session_state["armed"] = None if again else ((target.key, target.version), what)


def accept(target: Target, needs_reason: bool) -> None:
    """In a group, digits that arrived in the same run come first, as they were pressed."""
    if target.group:
        for key in DIGITS:
            if st.session_state.get(target.name(f"digit-{key}")):
                by_digit(target, key)
        choice = _choice(target)
        if choice is None:
            return
        needs_reason = choice.needs_reason
    if needs_reason and not _note_of(target.key):
        arm(target, Verdict.ACCEPT)
    else:
        say_verdict(target, Verdict.ACCEPT, "")


def _choice(target: Target) -> Choice | None:
    """As it stands in the database now; None when the control was drawn for an earlier version."""
    view = service.suggestion(session.store(), target.key, user=session.user())
    return group.chosen(view) if view.version == target.version else None


def by_digit(target: Target, key: str) -> None:
    what = waiting(target)
    if what is None and st.session_state.get(target.name("reject")):
        what = Verdict.REJECT  # both keys arrived in one run, the digit first
    if what is None and st.session_state.get(target.name("keeper")):
        what = KEEPER
    if isinstance(what, Verdict):
        code = next((r.code for r in service.reasons(what) if str(r.digit) == key), "")
        if code:
            say_verdict(target, what, code)
        return
    if not target.group:
        st.session_state["said"] = "ui.digit-alone"
        return
    toggled: set[str] = st.session_state.setdefault("toggled", set())
    if key in toggled:  # `N` of the same run has seen to it
        return
    toggled.add(key)
    choice = _choice(target)
    if choice is None:
        return
    if what == KEEPER:
        st.session_state["armed"] = None
        group.keep_by_digit(choice, key)
    else:
        group.by_digit(choice, key)


def _note_of(key: str) -> str:
    """What stands in the field, else what was begun earlier."""
    typed = st.session_state.get(f"note-{key}")
    if typed is None:
        typed = service.draft(session.store(), key, user=session.user()).note
    return str(typed).strip()


def say_verdict(target: Target, verdict: Verdict, reason: str) -> None:
    begun = service.draft(session.store(), target.key, user=session.user())
    accepting = verdict is Verdict.ACCEPT
    try:
        receipt = service.decide(
            session.store(),
            target.key,
            verdict,
            reason=reason,
            note=_note_of(target.key),
            keeper=begun.keeper if accepting else "",
            exempt=begun.exempt if accepting else (),
            seen=target.version,
            now=session.now(),
            user=session.user(),
        )
    except ReviewerError as error:
        st.session_state["said"] = error
        return
    _committed(receipt)
    go_to(target.next)


def undo(event: int) -> None:
    if event != last_event():  # drawn before the newest decision was saved, or pressed twice
        return
    try:
        receipt = service.undo(session.store(), seen=event, now=session.now(), user=session.user())
    except ReviewerError as error:
        st.session_state["said"] = error
        return
    if receipt:
        _committed(receipt)
        go_to(receipt.suggestion)


def _committed(receipt: Receipt) -> None:
    st.session_state["said"] = receipt
    st.session_state["armed"] = None
    st.session_state["open"] = {}


def is_open(what: str, view: SuggestionView) -> bool:
    """A note that was begun is open until it is closed."""
    found: dict[str, str] = st.session_state.get("open") or {}
    if what in found and found[what].lstrip("-") == view.key:
        return not found[what].startswith("-")
    return what == "note" and bool(service.draft(session.store(), view.key, user=session.user()).note)


def toggle(what: str, key: str, now_open: bool) -> None:
    found: dict[str, str] = dict(st.session_state.get("open") or {})
    found[what] = f"-{key}" if now_open else key
    if not now_open:
        st.session_state["asked"] = (what, st.session_state.get("asked", ("", 0))[1] + 1)
    st.session_state["open"] = found


def asked(view: SuggestionView) -> dict[str, object] | None:
    """What the component should bring into view now: the note's field or the evidence."""
    what, at = st.session_state.get("asked", ("", 0))
    if not what or not is_open(what, view):
        return None
    if what == "note":
        return {"at": at, "focus": ".st-key-note-field textarea"}
    return {"at": at, "reveal": ".st-key-evidence"} if what == "evidence" else None


def keep_note(key: str) -> None:
    try:
        note = str(st.session_state.get(f"note-{key}") or "")
        service.keep_draft(session.store(), key, note=note, now=session.now(), user=session.user())
    except ReviewerError as error:
        st.session_state["said"] = error


def reason_labels(say: Speech) -> dict[str, str]:
    reasons: tuple[Reason, ...] = service.reasons()
    return {reason.code: say.words(reason.label) for reason in reasons}
