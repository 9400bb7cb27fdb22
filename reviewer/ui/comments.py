"""Comments beside the evidence of a suggestion: everybody's, and a field for one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from reviewer import service
from reviewer.errors import ReviewerError
from reviewer.ui import session
from reviewer.ui.notices import problem
from reviewer.ui.parts.team import comments

if TYPE_CHECKING:
    from reviewer.ui.speech import Speech

MOST = 2000  # characters


def panel(key: str, say: Speech) -> None:
    user = session.user()
    if said := comments(service.comments(session.store(), key, user=user), say):
        st.html(said)
    if not service.allowed(user, "comment"):
        return
    error = st.session_state.pop("comment-said", None)
    if error is not None:
        problem(error)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.text_input(say("ui.comment-label"), key=f"comment-{key}", max_chars=MOST)
        st.button(say("ui.comment-send"), key=f"comment-send-{key}", on_click=_send, args=(key,))


def _send(key: str) -> None:
    text = str(st.session_state.get(f"comment-{key}") or "")
    try:
        service.comment(session.store(), key, text, now=session.now(), user=session.user())
    except ReviewerError as error:
        st.session_state["comment-said"] = error
        return
    st.session_state[f"comment-{key}"] = ""
