"""The queue's filters: drawn from the address, written to the address."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import streamlit as st

from reviewer import service
from reviewer.model import Action, Relation
from reviewer.service.views import QueueFilter, Status
from reviewer.ui import address, session
from reviewer.ui.markup import element
from reviewer.ui.parts.ingest import counted, skipped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reviewer.service.views import Facet
    from reviewer.ui.speech import Speech

ALL = ""


def filters(filter: QueueFilter, say: Speech) -> None:
    """Search where it is called; the rest in the sidebar."""
    facets = service.facets(session.store(), filter, user=session.user())
    _text(filter, say)
    with st.sidebar, st.container(key="filters"):
        _assigned(filter, say)
        _boxes("action", facets.actions, filter.actions, say)
        _boxes("relation", facets.relations, filter.relations, say)
        _status(filter, facets.statuses, say)
        _choice("field", say("ui.filter-field"), facets.subjects, filter.subjects, say)
        _choice("doc", say("ui.filter-doc"), facets.instruments, filter.instruments, say)
        if filter != QueueFilter(statuses=(Status.PENDING,)):
            st.button(say("ui.filter-clear"), key="filter-clear", type="tertiary", on_click=clear)
        _silent(say)


def clear() -> None:
    for name in (*address.NAMES, address.ID):
        st.query_params.pop(name, None)


def put(filter: QueueFilter) -> None:
    """Write `filter` to the address; another filter starts at its first suggestion."""
    clear()
    st.query_params.update(address.write_filter(filter))


def _now() -> QueueFilter:
    return address.read_filter(st.query_params.to_dict())


def _assigned(filter: QueueFilter, say: Speech) -> None:
    def changed() -> None:
        put(replace(_now(), assigned=bool(st.session_state["filter-assigned"])))

    st.session_state["filter-assigned"] = filter.assigned
    st.checkbox(say("ui.filter-assigned"), key="filter-assigned", on_change=changed)


def _text(filter: QueueFilter, say: Speech) -> None:
    def changed() -> None:
        put(replace(_now(), text=str(st.session_state["filter-q"]).strip()))

    st.session_state["filter-q"] = filter.text
    st.text_input(
        say("ui.filter-text"),
        key="filter-q",
        placeholder=say("ui.filter-text"),
        label_visibility="collapsed",
        on_change=changed,
    )


def _boxes(name: str, found: Sequence[Facet], ticked: Sequence[str], say: Speech) -> None:
    """A box for each value there is; none ticked means all of them."""
    if len(found) < 2 and not ticked:
        return

    def changed() -> None:
        on = [facet.value for facet in found if st.session_state.get(f"filter-{name}-{facet.value}")]
        if name == "action":
            put(replace(_now(), actions=tuple(map(Action, on))))
        else:
            put(replace(_now(), relations=tuple(map(Relation, on))))

    st.html(element("div", say(f"ui.filter-{name}"), cls="side-h"))
    with st.container(key=f"boxes-{name}"):
        for facet in found:
            key = f"filter-{name}-{facet.value}"
            st.session_state[key] = facet.value in ticked
            st.checkbox(f"{say.title(facet.label)} · {say.number(facet.count)}", key=key, on_change=changed)


def _status(filter: QueueFilter, found: Sequence[Facet], say: Speech) -> None:
    counts = {facet.value: facet.count for facet in found}
    options = [status.value for status in Status] + [address.ANY]

    def label(value: str) -> str:
        if value == address.ANY:
            return say("ui.filter-all")
        name = say.name(Status(value))
        return f"{name} · {say.number(counts[value])}" if value in counts else name

    def changed() -> None:
        put(replace(_now(), statuses=address.read_statuses(str(st.session_state["filter-status"]))))

    chosen = filter.statuses[0].value if filter.statuses else address.ANY
    st.session_state["filter-status"] = chosen
    st.selectbox(say("ui.filter-status"), options, format_func=label, key="filter-status", on_change=changed)


def _choice(name: str, title: str, found: Sequence[Facet], chosen: Sequence[str], say: Speech) -> None:
    """One value or all. A value of the address that nothing has any more stays visible."""
    labels = {facet.value: f"{say.title(facet.label)} · {say.number(facet.count)}" for facet in found}
    current = chosen[0] if chosen else ALL
    options = [ALL, *labels, *([current] if current and current not in labels else [])]
    if len(options) <= 2 and not current:
        return
    key = f"filter-{name}"

    def changed() -> None:
        value = str(st.session_state[key])
        values = (value,) if value else ()
        put(replace(_now(), subjects=values) if name == "field" else replace(_now(), instruments=values))

    st.session_state[key] = current
    st.selectbox(
        title,
        options,
        format_func=lambda value: labels.get(value, value) if value else say("ui.filter-all"),
        key=key,
        on_change=changed,
    )


def _silent(say: Speech) -> None:
    """How many pairs are kept out of the queue, and why: silence must be countable."""
    run = service.last_run(session.store())
    if run is None:
        return
    pairs = dict(run.pair_relations)
    quiet = pairs.get(Relation.BOILERPLATE, 0) + pairs.get(Relation.TEMPLATE, 0)
    if not quiet:
        return
    with st.expander(say("ui.silent", n=say.number(quiet)), expanded=False):
        pairs_seen = [(count, say.name(relation)) for relation, count in run.pair_relations]
        lists = (counted(pairs_seen, say), skipped(run.skipped, say))
        st.html(element("div", element("p", say("ui.silent-why")), *lists, cls="side-p"))
