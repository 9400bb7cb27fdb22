"""The decide bar: keys on their controls, reasons by digit, "saved" only after the commit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import streamlit as st

from reviewer import service
from reviewer.errors import ReviewerError
from reviewer.model import Verdict
from reviewer.ui import address, session
from reviewer.ui.markup import element, join
from reviewer.ui.pages import queue_filters
from reviewer.ui.parts.suggestion import residue

if TYPE_CHECKING:
    from reviewer.model import Message
    from reviewer.service.views import Place, Reason, Receipt, SuggestionView
    from reviewer.ui.speech import Speech

NOTE_MOST: Final = 2000  # characters


@dataclass(frozen=True, slots=True)
class Target:
    """The suggestion and version a control was drawn for, and where to go once it is decided."""

    key: str
    version: int
    next: str

    def name(self, control: str) -> str:
        """A widget key that dies with this suggestion and version."""
        return f"{control}-{self.key}-{self.version}"


# ------------------------------------------------------------------------------ bar


def bar(view: SuggestionView, place: Place, say: Speech) -> None:
    target = Target(view.key, view.version, place.next)
    _seen(view.key)
    with st.container(key="bar"):
        if is_open("keys", view):
            st.html(key_sheet(say))
        if is_open("note", view):
            _note(view, say)
        with st.container(horizontal=True, wrap=False, key="verdicts"):
            _verdicts(target, view, say)
            _moves(target, place, say)
        with st.container(horizontal=True, key="reasons"):
            _reasons(target, view, say)
            st.html(
                element(
                    "div",
                    _saved(say),
                    cls=_saved_class(),
                    role="status",
                    aria_live="polite",
                    data_key=view.number,
                ),
                width="content",
            )


def _verdicts(target: Target, view: SuggestionView, say: Speech) -> None:
    needs_reason = residue(view, say) is not None
    accept = say("ui.accept-reason") if needs_reason else say("ui.accept")
    _button(target, "accept", accept, "N", _accept, (target, needs_reason), primary=True)
    _button(target, "reject", say("ui.reject"), "B", _arm, (target, Verdict.REJECT))
    _button(target, "defer", say("ui.defer"), "T", _say_verdict, (target, Verdict.DEFER, ""))
    undo_button(say)
    st.html(element("div", cls="bar-says"), width="stretch")


def _moves(target: Target, place: Place, say: Speech) -> None:
    before = _before(target.key) or place.previous
    for control, shortcut, to in (("previous", "K", before), ("next", "L", place.next)):
        _button(target, control, say(f"ui.{control}"), shortcut, go_to, (to,), quiet=True, disabled=not to)
    for control, shortcut in (("note", "G"), ("evidence", "M"), ("keys", "P")):
        _button(target, control, say(f"ui.{control}"), shortcut, _toggle, (control, target.key), quiet=True)


def _reasons(target: Target, view: SuggestionView, say: Speech) -> None:
    """Always there, so that `B` and a digit may follow each other faster than the page redraws."""
    verdict = armed(target)
    found = [reason for reason in service.reasons(verdict or Verdict.REJECT) if reason.digit]
    if verdict:
        st.html(element("div", say(f"ui.choose-{verdict.value}"), cls="bar-says choose"), width="content")
    else:
        names = [join(" ", element("b", reason.digit), " ", say.words(reason.label)) for reason in found]
        hint = join(element("kbd", "B", cls="key"), " ", say("ui.then"), " ", *names)
        st.html(element("div", residue(view, say), element("span", hint, cls="hint"), cls="bar-line"))
    for reason in found:
        digit, label = str(reason.digit), say.words(reason.label)
        # One name whatever is armed: a digit pressed before the page answered `B` still meets its control.
        _button(target, f"digit-{digit}", label, digit, _digit, (target, reason.digit), quiet=True)


def _button(
    target: Target,
    control: str,
    label: str,
    shortcut: str,
    act: object,
    args: tuple[object, ...],
    *,
    primary: bool = False,
    quiet: bool = False,
    disabled: bool = False,
) -> None:
    st.button(
        label,
        key=target.name(control),
        shortcut=shortcut,
        on_click=act,  # type: ignore[arg-type]
        args=args,
        type="primary" if primary else "tertiary" if quiet else "secondary",
        disabled=disabled,
    )


def undo_button(say: Speech) -> None:
    """Carries the event it would take back: pressed twice it takes back one."""
    event = _last_event()
    st.button(
        say("ui.undo"),
        key=f"undo-{event}",
        shortcut="H",
        on_click=_undo,
        args=(event,),
        disabled=not event,
    )


def _last_event() -> int:
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


def _seen(key: str) -> None:
    """Remember the way through the queue; coming back to a suggestion forgets what lay behind it."""
    trail: list[str] = st.session_state.get("trail") or []
    if key in trail:
        trail = trail[: trail.index(key)]
    st.session_state["trail"] = [*trail, key][-TRAIL:]


def _before(key: str) -> str:
    trail: list[str] = st.session_state.get("trail") or []
    return trail[trail.index(key) - 1] if key in trail[1:] else ""


def clear_filter() -> None:
    queue_filters.clear()


def armed(target: Target) -> Verdict | None:
    """The verdict that waits for its reason, of this very suggestion and version."""
    what = st.session_state.get("armed")
    return what[1] if what and what[0] == (target.key, target.version) else None


def _arm(target: Target, verdict: Verdict) -> None:
    """A second press takes it back."""
    again = armed(target) is verdict
    st.session_state["armed"] = None if again else ((target.key, target.version), verdict)


def _accept(target: Target, needs_reason: bool) -> None:
    if needs_reason and not _note_of(target.key):
        _arm(target, Verdict.ACCEPT)
    else:
        _say_verdict(target, Verdict.ACCEPT, "")


def _digit(target: Target, digit: int) -> None:
    verdict = armed(target)
    if verdict is None and st.session_state.get(target.name("reject")):
        verdict = Verdict.REJECT  # both keys arrived in one run, the digit first
    if verdict is None:
        st.session_state["said"] = "ui.digit-alone"
        return
    code = next((r.code for r in service.reasons(verdict) if r.digit == digit), "")
    if code:
        _say_verdict(target, verdict, code)


def _note_of(key: str) -> str:
    return str(st.session_state.get(f"note-{key}") or "").strip()


def _say_verdict(target: Target, verdict: Verdict, reason: str) -> None:
    try:
        receipt = service.decide(
            session.store(),
            target.key,
            verdict,
            reason=reason,
            note=_note_of(target.key),
            seen=target.version,
            now=session.now(),
            user=session.user(),
        )
    except ReviewerError as error:
        st.session_state["said"] = error
        return
    _committed(receipt)
    go_to(target.next)


def _undo(event: int) -> None:
    if event != _last_event():  # drawn before the newest decision was saved, or pressed twice
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


def _saved_class() -> str:
    return "bar-saved bad" if isinstance(st.session_state.get("said"), ReviewerError | str) else "bar-saved"


def _saved(say: Speech) -> str:
    """What became of the last key, in words; a decision only ever after its commit."""
    said = st.session_state.get("said")
    if said is None:
        return ""
    if isinstance(said, ReviewerError):
        return f"{say(said.message)} ({said.code})"
    if isinstance(said, str):
        return say(said)
    what = say("ui.saved-undo", number=said.number)
    if said.decision:
        labels = reason_labels(say)
        verdict = say.name(said.decision.verdict)
        why = labels.get(said.decision.reason, said.decision.reason)
        what = ", ".join(filter(None, (f"{verdict} {said.number}", why)))
    return say("ui.saved", time=say.clock(said.saved), what=what)


# ---------------------------------------------------------------- note, evidence, keys


def is_open(what: str, view: SuggestionView) -> bool:
    opened: dict[str, str] = st.session_state.get("open") or {}
    return opened.get(what) == view.key


def _toggle(what: str, key: str) -> None:
    opened: dict[str, str] = dict(st.session_state.get("open") or {})
    if opened.get(what) == key:
        del opened[what]
    else:
        opened[what] = key
        st.session_state["asked"] = (what, st.session_state.get("asked", ("", 0))[1] + 1)
    st.session_state["open"] = opened


def asked(view: SuggestionView) -> dict[str, object] | None:
    """What the component should bring into view now: the note's field or the evidence."""
    what, at = st.session_state.get("asked", ("", 0))
    if not what or not is_open(what, view):
        return None
    if what == "note":
        return {"at": at, "focus": ".st-key-note-field textarea"}
    return {"at": at, "reveal": ".st-key-evidence"} if what == "evidence" else None


def _note(view: SuggestionView, say: Speech) -> None:
    with st.container(key="note-field"):
        st.text_area(
            say("ui.note-label"),
            key=f"note-{view.key}",
            height=68,
            max_chars=NOTE_MOST,
            placeholder=say("ui.note-placeholder"),
        )


def reason_labels(say: Speech) -> dict[str, str]:
    reasons: tuple[Reason, ...] = service.reasons()
    return {reason.code: say.words(reason.label) for reason in reasons}


KEYS: Final = ["N", "B", "T", "H", "K", "L", "G", "M", "P"]


def key_sheet(say: Speech) -> object:
    """Every key and what it does."""
    pairs = [
        join(element("dt", element("kbd", key, cls="key")), element("dd", say(f"ui.key-{key.lower()}")))
        for key in KEYS
    ]
    return element(
        "div",
        element("h2", say("ui.keys")),
        element("dl", *pairs, cls="dl keys"),
        element("p", say("ui.keys-why"), cls="small mute"),
    )


def words(message: Message | str, say: Speech) -> str:
    return say.words(message)
