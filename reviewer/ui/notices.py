"""Errors said in words, empty pages that teach, and the small numbers beside the navigation."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, ParamSpec

import streamlit as st

from reviewer.errors import DatabaseError, ReviewerError
from reviewer.ui import session
from reviewer.ui.markup import Content, Html, css_string, element, style_block

if TYPE_CHECKING:
    from collections.abc import Callable

P = ParamSpec("P")


def guarded(show: Callable[P, None]) -> Callable[P, None]:
    """A page that says its error in the reader's language, with the code support can search for."""

    @wraps(show)
    def shown(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            show(*args, **kwargs)
        except ReviewerError as error:
            problem(error)

    return shown


def problem(error: ReviewerError) -> None:
    say = session.speech()
    title = say("ui.database-error") if isinstance(error, DatabaseError) else say("ui.error")
    st.html(
        element(
            "div",
            element("h2", title),
            element("p", say(error.message)),
            element("p", say("ui.error-code", code=error.code), cls="small mute"),
            cls="msg bad",
            role="alert",
        )
    )


def counts(numbers: dict[str, str]) -> Html:
    """Numbers beside the navigation, as a style block: it can be renewed from inside a fragment."""
    return style_block(
        "\n".join(
            f'[data-testid="stSidebarNavLink"][href$="/{path}"]::after {{ content: {css_string(text)}; }}'
            for path, text in numbers.items()
        )
    )


def title(name: str, *more: Content) -> None:
    """The page's heading and, beside it, one line of what it shows."""
    parts = [element("span", part, cls="mute") for part in more if part]
    st.html(element("div", element("h1", name), *parts, cls="top"))


def note(heading: str, *lines: Content, bad: bool = False) -> None:
    """A box that says what is the case and what to do next."""
    body = [element("p", line) for line in lines if line]
    cls = "msg bad" if bad else "msg"
    st.html(element("div", element("h2", heading), *body, cls=cls, role="alert" if bad else "status"))


def go(page: str, **address: str) -> None:
    """Open another page inside the app; the language stays in the address."""
    lang = st.session_state.get(session.LANGUAGE)
    if lang:
        address.setdefault(session.LANGUAGE, str(lang))
    st.switch_page(st.session_state["pages"][page], query_params=address)
