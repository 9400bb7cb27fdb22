"""Văn bản: the stock as a list, and one instrument to read with its suggestions in the margin."""

from __future__ import annotations

from collections import Counter
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

import streamlit as st

from reviewer import service
from reviewer.ui import session
from reviewer.ui.component import desk
from reviewer.ui.markup import Content, element, join
from reviewer.ui.notices import go, note, title
from reviewer.ui.parts.document import document_data

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reviewer.service.views import DocumentRow, DocumentView, LinkView
    from reviewer.ui.speech import Speech

PAGE: Final = 50  # instruments a page


def show() -> None:
    key = st.query_params.get("doc", "")
    if key:
        _one(key)
    else:
        _list()


# ------------------------------------------------------------------------------ list


def _list() -> None:
    say = session.speech()
    text = st.query_params.get("q", "")
    offset = _offset(st.query_params.get("from", ""))
    left, right = st.columns([3, 1.35], vertical_alignment="center")
    page = service.documents(session.store(), user=session.user(), text=text, offset=offset, limit=PAGE)
    with left:
        title(say("ui.page-documents"), say("ui.documents-total", n=say.number(page.total)))
    with right:
        _search(text, say)
    if not page.total:
        note(say("ui.documents-none") if text else say("ui.empty-stock"), say("ui.empty-stock-next"))
        return
    opened = desk(_table(page.rows, say), key="documents")
    if opened:
        st.query_params.clear()
        st.query_params["doc"] = opened
        st.rerun()
    _pager(offset, page.total, say)


def _offset(raw: str) -> int:
    return int(raw) if raw.isdecimal() and len(raw) < 9 else 0


def _search(text: str, say: Speech) -> None:
    def changed() -> None:
        st.query_params.pop("from", None)
        st.query_params["q"] = str(st.session_state["documents-q"]).strip()

    st.session_state["documents-q"] = text
    st.text_input(
        say("ui.documents-search"),
        key="documents-q",
        placeholder=say("ui.documents-search"),
        label_visibility="collapsed",
        on_change=changed,
    )


def _table(rows: tuple[DocumentRow, ...], say: Speech) -> dict[str, object]:
    columns = (
        ("number", "nw"), ("title", ""), ("issuer", "mid"), ("issued", "nw"),
        ("articles", "num"), ("clauses", "num"), ("suggestions", "num"), ("pending", "num"),
    )  # fmt: skip
    return {
        "mode": "list",
        "item": "list",
        "list": {
            "columns": [{"label": say(f"ui.column-{name}"), "cls": cls} for name, cls in columns],
            "rows": [_row(row, say) for row in rows],
        },
    }


def _row(row: DocumentRow, say: Speech) -> dict[str, object]:
    line, counts = row.instrument, row.counts
    cells = [
        line.number or line.type or say("ui.type-unread"),
        line.title or PurePath(row.source).name,
        line.issuer,
        say.day(line.issued),
        say.number(counts.articles),
        say.number(counts.clauses),
        say.number(row.suggestions) if row.suggestions else "–",
        say.number(row.pending) if row.pending else "–",
    ]
    return {"key": line.key, "cells": cells, "sub": {"1": line.subject}}


def _pager(offset: int, total: int, say: Speech) -> None:
    if total <= PAGE:
        return

    def move(to: int) -> None:
        st.query_params["from"] = str(max(0, to))

    with st.container(horizontal=True, key="pager", vertical_alignment="center"):
        st.button(say("ui.previous"), shortcut="K", on_click=move, args=(offset - PAGE,), disabled=not offset)
        st.html(say("ui.pager", first=offset + 1, last=min(offset + PAGE, total), total=total))
        st.button(
            say("ui.next"),
            shortcut="L",
            on_click=move,
            args=(offset + PAGE,),
            disabled=offset + PAGE >= total,
        )


# ------------------------------------------------------------------------------- one


def _one(key: str) -> None:
    say = session.speech()
    view = service.document(session.store(), key, user=session.user())
    line = view.row.instrument
    title(say(line.label), line.title)
    st.html(_facts(view, say))
    links = [link for link in view.links if not (link.target and link.target.key == line.key)]
    if links:
        with st.expander(_link_counts(links, say)):
            st.html(_links(links, say))
    opened = desk(document_data(view, say), key="document")
    if opened:
        go("queue", id=opened, status="any")
    st.button(say("ui.documents-back"), type="tertiary", on_click=st.query_params.clear)


def _facts(view: DocumentView, say: Speech) -> Content:
    row, line = view.row, view.row.instrument
    named = [
        (say("ui.fact-issuer"), line.issuer),
        (say("ui.fact-issued"), say.day(line.issued)),
        (say("ui.fact-in-force"), say.day(line.in_force_from)),
        (say("ui.fact-size"), say("ui.doc-size", articles=row.counts.articles, clauses=row.counts.clauses)),
        (say("ui.fact-suggestions"), say("ui.doc-pending", n=row.suggestions, pending=row.pending)),
        (say("ui.fact-source"), PurePath(row.source).name),
    ]
    parts = [element("span", f"{name} ", element("b", value), cls="nw") for name, value in named if value]
    warnings = [element("div", say(warning), cls="small mute") for warning in view.warnings]
    return join(element("div", *parts, cls="facts"), *warnings)


def _link_counts(links: Sequence[LinkView], say: Speech) -> str:
    kinds = Counter(link.kind for link in links)
    return " · ".join(f"{say(f'ui.link-{kind}')} {n}" for kind, n in kinds.items())


def _links(links: Sequence[LinkView], say: Speech) -> Content:
    """What it rests on and what came after, as far as the stock holds it."""
    kinds = dict.fromkeys(link.kind for link in links)
    groups = []
    for kind in kinds:
        items = [element("li", _link(link, say)) for link in links if link.kind == kind]
        shown, rest = items[:6], items[6:]
        if rest:
            shown.append(element("li", say("ui.more", n=len(rest)), cls="mute"))
        groups.append(
            element("div", element("h2", say(f"ui.link-{kind}")), element("ul", *shown), cls="case")
        )
    return element("div", *groups, cls="cols links")


def _link(link: LinkView, say: Speech) -> Content:
    if link.target is None:
        return join(link.words, element("span", f" · {say('ui.link-absent')}", cls="mute"))
    return element("a", say(link.target.label), href=f"van-ban?doc={link.target.key}")
