"""Nhóm: a lead's conflicts, agreement and people; everybody's own history and password."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st

from reviewer import service
from reviewer.errors import ReviewerError
from reviewer.model import Verdict
from reviewer.ui import decide, session
from reviewer.ui.markup import element
from reviewer.ui.notices import go, note, problem, title
from reviewer.ui.pages import team_people
from reviewer.ui.parts import team as draw

if TYPE_CHECKING:
    from collections.abc import Callable

    from reviewer.service.views.team import ConflictView
    from reviewer.ui.speech import Speech

PART: Final = "part"  # in the address
SHOWN: Final = 8  # conflicts on a page: four widgets each
EVENTS: Final = 50


def show() -> None:
    say, user = session.speech(), session.user()
    parts = {name: part for name, (part, needs) in _PARTS.items() if service.allowed(user, needs)}
    title(say("ui.page-team"))
    asked = st.query_params.get(PART, "")
    names = list(parts)
    chosen = st.segmented_control(
        say("ui.team-part"),
        names,
        default=asked if asked in parts else names[0],
        required=True,
        format_func=lambda name: say(f"ui.team-{name}"),
        label_visibility="collapsed",
        key="team-part",
    )
    st.query_params[PART] = str(chosen)
    parts[str(chosen)](say)


# --------------------------------------------------------------------------- conflicts


def _conflicts(say: Speech) -> None:
    said = st.session_state.pop("settled", None)
    if isinstance(said, ReviewerError):
        problem(said)
    elif said:
        st.html(element("p", say("ui.settled", number=said.number), cls="small", role="status"))
    start = int(st.session_state.get("conflicts-from", 0))
    page = service.conflicts(session.store(), user=session.user(), offset=start, limit=SHOWN)
    if not page.total:
        note(say("ui.no-conflicts"), say("ui.no-conflicts-next"))
        return
    st.html(element("p", say("ui.conflicts-what", n=page.total)))
    labels = decide.reason_labels(say)
    for row in page.rows:
        with st.container(border=True, key=f"conflict-{row.key}"):
            st.html(draw.conflict(row, labels, say))
            _settle(row, say)
    if page.total > SHOWN:
        following = start + SHOWN if start + SHOWN < page.total else 0
        st.button(say("ui.team-more"), key="conflicts-more", on_click=_from, args=(following,))


def _from(start: int) -> None:
    st.session_state["conflicts-from"] = start


def _settle(row: ConflictView, say: Speech) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.text_input(say("ui.settle-note"), key=f"settle-note-{row.key}", max_chars=2000)
        for verdict in (Verdict.ACCEPT, Verdict.REJECT):
            st.button(
                say(f"ui.settle-{verdict.value}"),
                key=f"settle-{verdict.value}-{row.key}",
                on_click=_say_settled,
                args=(row.key, verdict),
            )
        if st.button(say("ui.settle-open"), key=f"settle-open-{row.key}", type="tertiary"):
            go("queue", id=row.number, status="any")


def _say_settled(key: str, verdict: Verdict) -> None:
    why = str(st.session_state.get(f"settle-note-{key}") or "")
    try:
        st.session_state["settled"] = service.settle(
            session.store(), key, verdict, note=why, now=session.now(), user=session.user()
        )
    except ReviewerError as error:
        st.session_state["settled"] = error


# --------------------------------------------------------------------------- agreement


def _agreement(say: Speech) -> None:
    found = service.agreement(session.store(), user=session.user())
    left, right = st.columns([1.6, 1])
    with left:
        st.html(draw.agreement(found, say))
    with right, st.container(key="freeze"):
        st.html(
            element(
                "div", element("h2", say("ui.second-plan")), element("p", say("ui.second-what"), cls="small")
            )
        )
        share = st.slider(
            say("ui.second-share"),
            0,
            100,
            round(100 * found.share),
            step=5,
            format="%d%%",
            key="second-share",
        )
        if st.button(say("ui.second-set"), disabled=share == round(100 * found.share)):
            service.plan_second_reading(session.store(), share / 100, now=session.now(), user=session.user())
            st.rerun()
        _canary(say)


def _canary(say: Speech) -> None:
    st.html(
        element("div", element("h2", say("ui.canaries")), element("p", say("ui.canary-what"), cls="small"))
    )
    with st.form("canary", border=False, clear_on_submit=True):
        number = st.text_input(say("ui.canary-number"), placeholder="DX-00012", max_chars=20)
        choices: list[Verdict | None] = [Verdict.ACCEPT, Verdict.REJECT, None]
        verdict = st.selectbox(
            say("ui.canary-answer"),
            choices,
            format_func=lambda v: say.name(v) if v else say("ui.canary-remove"),
        )
        sent = st.form_submit_button(say("ui.canary-set"))
    if sent:
        service.mark_canary(session.store(), number, verdict, now=session.now(), user=session.user())
        st.rerun()


# ---------------------------------------------------------------------------- oneself


def _mine(say: Speech) -> None:
    user = session.user()
    events = service.history(session.store(), user=user, actor=user.name, limit=EVENTS)
    if service.needs_sign_in(session.store()) and session.token():
        with st.expander(say("ui.password-change")):
            _password(say)
    if not events:
        note(say("ui.no-history"), say("ui.no-history-next"))
        return
    st.html(draw.history(events, decide.reason_labels(say), say))


def _password(say: Speech) -> None:
    with st.form("password", border=False, clear_on_submit=True):
        old = st.text_input(say("ui.password-old"), type="password", autocomplete="current-password")
        new = st.text_input(say("ui.password-new"), type="password", autocomplete="new-password")
        sent = st.form_submit_button(say("ui.password-change"))
    if sent:
        service.change_password(session.store(), old, new, now=session.now(), user=session.user())
        note(say("ui.password-changed"))


_PARTS: Final[dict[str, tuple[Callable[[Speech], None], str]]] = {
    "conflicts": (_conflicts, "conflicts"),
    "agreement": (_agreement, "agreement"),
    "people": (team_people.show, "persons"),
    "mine": (_mine, "history"),
}
