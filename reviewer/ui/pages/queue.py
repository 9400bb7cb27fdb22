"""Hàng đợi: one suggestion at a time, decided by one key, the next one already there.

Every control carries the suggestion and the version it was drawn for, in its key and in its
arguments. A key pressed while a decision is being saved therefore meets a control that is
gone, or says again what is saved already: never something about the next suggestion.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st

from reviewer import service
from reviewer.errors import UsageError
from reviewer.ui import address, bar, comments, decide, group, session
from reviewer.ui.component import desk
from reviewer.ui.notices import counts, guarded, note, title
from reviewer.ui.pages.queue_filters import filters
from reviewer.ui.parts.diff import diff_data
from reviewer.ui.parts.evidence import evidence
from reviewer.ui.parts.strip import strip
from reviewer.ui.parts.suggestion import cases, coverage, decisions, head

if TYPE_CHECKING:
    from reviewer.service.views import Choice, Place, QueueFilter, SuggestionView, Work
    from reviewer.ui.speech import Speech


CITED: Final = 5  # provisions that one citation opens at once


def show() -> None:
    say = session.speech()
    left, right = st.columns([3, 1.35], vertical_alignment="center")
    filter = address.read_filter(st.query_params.to_dict())
    with left:
        title(say("ui.page-queue"), _view_name(filter, say))
    with right:
        filters(filter, say)
    _desk()


def _view_name(filter: QueueFilter, say: Speech) -> str:
    names = [
        *(say.name(status) for status in filter.statuses),
        *(say.name(action) for action in filter.actions),
        *(say.name(relation) for relation in filter.relations),
        *filter.subjects,
    ]
    if filter.text:
        names.append(f"“{filter.text}”")
    return " · ".join(names) if names else say("ui.filter-all")


@st.fragment
@guarded
def _desk() -> None:
    """Everything that changes with a key: only this part runs again."""
    say, store, user = session.speech(), session.store(), session.user()
    filter = address.read_filter(st.query_params.to_dict())
    work = service.work(store, user=user, now=session.now())
    st.html(counts({"": say.number(work.pending_team)}))
    st.html(strip(work, say))
    view = _current(filter)
    if view is None:
        _empty(filter, work, say)
        return
    place = service.place(store, filter, view.key, user=user)
    if st.query_params.get(address.ID):
        st.query_params[address.ID] = view.number
    choice = group.chosen(view)
    _suggestion(view, place, choice, say)
    bar.draw(view, place, choice, say)


def _current(filter: QueueFilter) -> SuggestionView | None:
    """The suggestion of the address, else the first of the filter, else None."""
    store, user = session.store(), session.user()
    asked = st.query_params.get(address.ID, "")
    if asked:
        try:
            return service.suggestion(store, asked, user=user)
        except UsageError as error:
            st.query_params.pop(address.ID, None)
            note(session.speech()("ui.error"), session.speech()(error.message), bad=True)
    rows = service.queue(store, filter, user=user, limit=1).rows
    return service.suggestion(store, rows[0].key, user=user) if rows else None


def _suggestion(view: SuggestionView, place: Place, choice: Choice | None, say: Speech) -> None:
    st.html(head(view, say, place))
    if choice:
        view = group.table(view, choice, group.looked(view, choice), say)
    _wordings(view, say)
    st.html(cases(view, say))
    for block in (coverage(view, say),):
        if block:
            st.html(block)
    labels = decide.reason_labels(say)
    if said := decisions(view.decisions, labels, say):
        st.html(said)
    if decide.is_open("evidence", view):
        with st.container(key="evidence"):
            st.html(evidence(view, labels, say))
            comments.panel(view.key, say)


def _wordings(view: SuggestionView, say: Speech) -> None:
    """Both texts; a citation pressed there opens what it cites in place."""
    store, user = session.store(), session.user()
    pages = service.source_pages(
        store, [side.provision for side in (view.cut, view.keeper) if side], user=user
    )
    key, ids = st.session_state.get("cited") or ("", "")
    opened = ids if key == view.key else ""
    cited = [service.provision(store, id, user=user) for id in opened.split()[:CITED]]
    data = {**diff_data(view, say, pages=pages, cited=cited, opened=opened), "ask": decide.asked(view)}
    pressed = desk(data, key="desk")
    if pressed.startswith("cite "):
        st.session_state["cited"] = (view.key, pressed.removeprefix("cite "))
        st.rerun(scope="fragment")


def _empty(filter: QueueFilter, work: Work, say: Speech) -> None:
    """No suggestion: say why, and what to do next."""
    if work.total == 0:
        stock = service.stock_counts(session.store())
        if stock.instruments == 0:
            note(say("ui.empty-stock"), say("ui.empty-stock-next"))
        elif service.last_run(session.store()) is None:
            note(say("ui.empty-run", n=stock.instruments), say("ui.empty-run-next"))
        else:
            note(say("ui.empty-suggestions"), say("ui.empty-suggestions-next"))
        if "add" in st.session_state["pages"]:
            st.page_link(st.session_state["pages"]["add"], label=say("ui.page-add"))
        return
    note(say("ui.empty-filter"), say("ui.empty-filter-next", n=work.pending_team))
    bar.undo_button(say)
    st.button(say("ui.filter-clear"), key="clear-filter-empty", on_click=decide.clear_filter)
