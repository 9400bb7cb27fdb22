"""What stands around every page: style, navigation, language, who is working."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

import streamlit as st

from reviewer import i18n, service
from reviewer.errors import ReviewerError
from reviewer.ui import session
from reviewer.ui.component import desk
from reviewer.ui.component.cookie import remember
from reviewer.ui.markup import Html, css_string, element, style_block
from reviewer.ui.notices import guarded, problem
from reviewer.ui.pages import add, documents, progress, queue, sign_in, team
from reviewer.ui.speech import Speech

if TYPE_CHECKING:
    from collections.abc import Callable

    from reviewer.service.views import User

PAGES: Final[tuple[tuple[str, str, Callable[[], None]], ...]] = (
    ("queue", "", queue.show),
    ("documents", "van-ban", documents.show),
    ("progress", "tien-do", progress.show),
    ("add", "them-van-ban", add.show),
    ("team", "nhom", team.show),
)
NEEDS: Final = {"add": "ingest_upload", "team": "comment"}  # a service function; shown to who may call it


def run() -> None:
    say = session.speech()
    st.set_page_config(page_title=say("ui.product"), page_icon=None, layout="wide", menu_items={})
    st.html(_style(say.language))
    person = _person()
    if person is None:
        _outside(say)
        return
    pages = {
        name: st.Page(guarded(show), title=say(f"ui.page-{name}"), url_path=path, default=name == "queue")
        for name, path, show in PAGES
        if service.allowed(person, NEEDS.get(name, "queue"))
    }
    page = st.navigation(list(pages.values()), position="sidebar")
    session.keep_language()
    st.session_state["pages"] = pages
    try:
        page.run()
    finally:
        with st.sidebar:
            _who(say, person)
        session.warm_up()


def _person() -> User | None:
    """Who is signed in; what forbids it is said."""
    try:
        return session.signed_in()
    except ReviewerError as error:
        problem(error)
        return None


def _outside(say: Speech) -> None:
    """Nobody is signed in: one page, and the languages."""
    page = st.Page(guarded(sign_in.show), title=say("ui.page-sign-in"), default=True)
    st.navigation([page], position="hidden").run()
    with st.container(key="who"):
        remember("")
        _languages(say)


def _who(say: Speech, user: User) -> None:
    with st.container(key="who"):
        desk(
            {"mode": "idle", "item": "", "language": say.language, "words": {"nav": say("ui.nav")}},
            key="frame",
        )
        role = say(f"service.role-{user.role.value}")
        st.html(element("div", element("b", user.name), f" · {role}", cls="side-p"))
        with st.popover(say("ui.guidelines"), width="stretch"):
            st.markdown(service.guidelines(say.language))
        _languages(say)
        if session.has_accounts():
            remember(session.token())
            st.button(say("ui.sign-out"), key="sign-out", type="tertiary", on_click=session.leave)


def _languages(say: Speech) -> None:
    with st.container(horizontal=True):
        for language in i18n.LANGUAGES:
            st.button(
                i18n.say("ui.language", language),
                key=f"lang-{language}",
                type="tertiary",
                disabled=language == say.language,
                on_click=session.choose_language,
                args=(language,),
            )


@cache
def _sheet() -> str:
    return (files("reviewer.ui") / "style.css").read_text(encoding="utf-8")


@cache
def _style(language: str) -> Html:
    """Our style sheet, and Vietnamese over the words Streamlit's uploader cannot be told to say."""
    say = Speech(language)
    upload = "".join(
        f"[data-testid=stFileUploaderDropzone{part}::after {{ content: {css_string(say(id))}; }}\n"
        for part, id in (("] button p", "ui.upload-browse"), ("Instructions]", "ui.upload-drop"))
    )
    names = f":root {{ --product: {css_string(say('ui.product'))}; }}\n"
    return style_block(_sheet() + names + upload)
