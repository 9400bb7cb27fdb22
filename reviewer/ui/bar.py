"""The decide bar: keys on their controls, reasons by digit, "saved" only after the commit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st

from reviewer import service
from reviewer.errors import ReviewerError
from reviewer.model import Verdict
from reviewer.service.views import Fate
from reviewer.ui import decide, group, session
from reviewer.ui.decide import KEEPER, Target
from reviewer.ui.markup import element, join
from reviewer.ui.parts.members import DIGITS, digit
from reviewer.ui.parts.suggestion import residue
from reviewer.ui.parts.words import short

if TYPE_CHECKING:
    from reviewer.service.views import Choice, ChoiceMember, Place, SuggestionView
    from reviewer.ui.markup import Html
    from reviewer.ui.speech import Speech

NOTE_MOST: Final = 2000  # characters
KEYS: Final = ("N", "B", "T", "H", "K", "L", "G", "M", "P", "I", "C", "U", "Y", "V")


def draw(view: SuggestionView, place: Place, choice: Choice | None, say: Speech) -> None:
    target = Target(view.key, view.version, place.next, choice is not None)
    st.session_state["toggled"] = set()
    decide.seen(view.key)
    with st.container(key="bar"):
        if decide.is_open("keys", view):
            st.html(key_sheet(say))
        if decide.is_open("note", view):
            _note(view, say)
        with st.container(horizontal=True, wrap=False, key="verdicts"):
            _verdicts(target, view, choice, say)
            _moves(target, place, view, say)
        with st.container(horizontal=True, key="reasons"):
            _reasons(target, view, choice, say)
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


def _verdicts(target: Target, view: SuggestionView, choice: Choice | None, say: Speech) -> None:
    needs_reason = residue(view, say) is not None
    accept = say("ui.accept-reason") if needs_reason else say("ui.accept")
    if choice:
        accept = group.accept_label(choice, say)
    _button(target, "accept", accept, "N", decide.accept, (target, needs_reason), primary=True)
    _button(target, "reject", say("ui.reject"), "B", decide.arm, (target, Verdict.REJECT))
    _button(target, "defer", say("ui.defer"), "T", decide.say_verdict, (target, Verdict.DEFER, ""))
    undo_button(say)
    st.html(element("div", cls="bar-says"), width="stretch")


def _moves(target: Target, place: Place, view: SuggestionView, say: Speech) -> None:
    before = decide.before(target.key) or place.previous
    for control, shortcut, to in (("previous", "K", before), ("next", "L", place.next)):
        _button(
            target, control, say(f"ui.{control}"), shortcut, decide.go_to, (to,), quiet=True, disabled=not to
        )
    for control, shortcut in (("note", "G"), ("evidence", "M"), ("keys", "P")):
        args = (control, target.key, decide.is_open(control, view))
        _button(target, control, say(f"ui.{control}"), shortcut, decide.toggle, args, quiet=True)


def _reasons(target: Target, view: SuggestionView, choice: Choice | None, say: Speech) -> None:
    """Always there, so that `B` and a digit may follow each other faster than the page redraws.

    One name whatever is armed: a digit pressed before the page answered still meets its control.
    In a group a digit alone exempts a member; while the keeper is being chosen it names the keeper.
    """
    what = decide.waiting(target)
    verdict = what if isinstance(what, Verdict) else None
    found = {str(r.digit): say.words(r.label) for r in service.reasons(verdict or Verdict.REJECT) if r.digit}
    if what:
        st.html(element("div", say(f"ui.choose-{what}"), cls="bar-says choose"), width="content")
    else:
        st.html(element("div", _residue(view, choice, say), _hint(found, choice, say), cls="bar-line"))
    members = {digit(m): m for m in choice.members if digit(m)} if choice else {}
    if choice and choice.movable and not what:
        _button(target, "keeper", say("ui.keeper"), "V", decide.arm, (target, KEEPER), quiet=True)
    for key in sorted({*found, *members}, key=DIGITS.index):
        label, off = found.get(key, ""), key not in found
        if what == KEEPER:
            label, off = (_member_name(members[key], say), False) if key in members else (label, True)
        _button(
            target,
            f"digit-{key}",
            label or key,
            key,
            decide.by_digit,
            (target, key),
            quiet=True,
            disabled=bool(what and off),
        )


def _hint(found: dict[str, str], choice: Choice | None, say: Speech) -> Html:
    """What the digits do: in a group they exempt; after `B` they are reasons."""
    names = [join(" ", element("b", digit), " ", label) for digit, label in found.items()]
    after = join(element("kbd", "B", cls="key"), " ", say("ui.then"), " ", *names)
    if choice is None:
        return element("span", after, cls="hint")
    last = DIGITS[min(len(choice.members), len(DIGITS)) - 1]
    first = "1" if not choice.movable else "2"
    keys = join(
        element("kbd", first, cls="key"), "–", element("kbd", last, cls="key"), " ", say("ui.exempt-hint")
    )
    return element(
        "span", keys, " · ", element("kbd", "B", cls="key"), " ", say("ui.then-reason"), cls="hint"
    )


def _residue(view: SuggestionView, choice: Choice | None, say: Speech) -> Html | None:
    """What would be lost: of the pair, or of the members that would change."""
    if choice is None:
        return residue(view, say)
    losing = [m for m in choice.of(Fate.CHANGE) if m.lost]
    if not losing:
        return None
    first = f"{losing[0].side.instrument.number}: {short(losing[0].lost[0], 90)}"
    return element("div", element("b", say("ui.residue", n=len(losing))), " ", first, cls="bar-says")


def _member_name(member: ChoiceMember, say: Speech) -> str:
    return member.side.instrument.number or say(member.side.place)


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
    event = decide.last_event()
    st.button(
        say("ui.undo"),
        key=f"undo-{event}",
        shortcut="H",
        on_click=decide.undo,
        args=(event,),
        disabled=not event,
    )


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
        labels = decide.reason_labels(say)
        verdict = say.name(said.decision.verdict)
        why = labels.get(said.decision.reason, said.decision.reason)
        left_out = len(said.decision.exempt)
        exempt = say("ui.saved-exempt", n=left_out) if left_out else ""
        what = ", ".join(filter(None, (f"{verdict} {said.number}", exempt, why)))
    return say("ui.saved", time=say.clock(said.saved), what=what)


def _note(view: SuggestionView, say: Speech) -> None:
    name = f"note-{view.key}"
    if name not in st.session_state:
        st.session_state[name] = service.draft(session.store(), view.key, user=session.user()).note
    with st.container(key="note-field"):
        st.text_area(
            say("ui.note-label"),
            key=name,
            height=68,
            on_change=decide.keep_note,
            args=(view.key,),
            max_chars=NOTE_MOST,
            placeholder=say("ui.note-placeholder"),
        )


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
