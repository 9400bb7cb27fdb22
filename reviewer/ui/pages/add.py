"""Thêm văn bản: files in, what was read from each, or the clear error; then the analysis."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from reviewer import service
from reviewer.service import Right
from reviewer.ui import session
from reviewer.ui.markup import element
from reviewer.ui.notices import go, note, title
from reviewer.ui.parts.ingest import files, run

if TYPE_CHECKING:
    from reviewer.model import Message
    from reviewer.service.views import FileRead
    from reviewer.ui.speech import Speech


def show() -> None:
    say, store, user = session.speech(), session.store(), session.user()
    stock = service.stock_counts(store)
    size = say("ui.stock-size", instruments=say.number(stock.instruments), clauses=say.number(stock.clauses))
    title(say("ui.page-add"), size)
    if not service.may(user, Right.INGEST):
        note(say("ui.add-denied"), bad=True)
        return
    st.html(element("p", say("ui.add-what")))
    # Any type: the reading gate looks at the bytes and says what is wrong better than a file dialog.
    uploaded = st.file_uploader(say("ui.add-files"), accept_multiple_files=True, label_visibility="collapsed")
    read: dict[str, FileRead] = st.session_state.setdefault("read-files", {})
    for file in uploaded:
        if file.file_id not in read:
            read[file.file_id] = service.ingest_upload(
                store, file.name, file.getvalue(), now=session.now(), user=user
            )
    if read:
        st.html(files(list(reversed(read.values())), say))
    _analyse(say)


def _analyse(say: Speech) -> None:
    store, user = session.store(), session.user()
    with st.container(horizontal=True, vertical_alignment="center", key="analyse"):
        pressed = st.button(say("ui.analyse"), type="primary")
        st.html(element("div", say("ui.analyse-what"), cls="small mute"))
    if pressed:
        bar = st.progress(0.0, text=say("ui.analyse-running"))

        def watch(what: Message, done: int, total: int) -> None:
            bar.progress(min(1.0, done / total) if total else 0.0, text=say(what))

        service.analyse(store, as_of=session.today(), now=session.now(), user=user, progress=watch)
        bar.empty()
    report = service.last_run(store)
    if report:
        st.html(run(report, say))
        if report.suggestions and st.button(say("ui.to-queue"), key="to-queue"):
            go("queue")
