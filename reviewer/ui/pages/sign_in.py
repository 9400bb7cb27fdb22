"""Đăng nhập: shown only where an office has accounts."""

from __future__ import annotations

import streamlit as st

from reviewer import service
from reviewer.errors import ReviewerError
from reviewer.ui import session
from reviewer.ui.markup import element
from reviewer.ui.notices import problem, title


def show() -> None:
    say = session.speech()
    title(say("ui.page-sign-in"), say("ui.product"))
    if session.oidc():
        st.html(element("p", say("ui.sign-in-office-what")))
        if st.user.is_logged_in:
            st.button(say("ui.sign-out"), key="sign-out", on_click=session.leave)
        else:
            st.button(say("ui.sign-in-office"), key="sign-in-office", type="primary", on_click=st.login)
    if not service.needs_sign_in(session.store()):
        return
    with st.form("sign-in", width=380):
        name = st.text_input(say("ui.sign-in-name"), autocomplete="username", max_chars=80)
        password = st.text_input(
            say("ui.sign-in-password"), type="password", autocomplete="current-password", max_chars=500
        )
        sent = st.form_submit_button(say("ui.sign-in"), type="primary")
    if not sent or not name.strip():
        return
    try:
        session.enter(name, password)
    except ReviewerError as error:
        problem(error)
        return
    st.rerun()
