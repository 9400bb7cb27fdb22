"""The outline of a file or of an instrument of the stock, as plain data and as a tree to print."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from reviewer import reading, structure
from reviewer.codec import plain
from reviewer.i18n import say
from reviewer.reading.folders import fetch
from reviewer.service import library, lines
from reviewer.service.graph import graph
from reviewer.service.instruments import key_of_document
from reviewer.service.nodes import nodes
from reviewer.service.people import Right, require
from reviewer.service.views import OutlineView
from reviewer.store import misread
from reviewer.store import stock as shelves
from reviewer.structure.corrected import corrected

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from reviewer.model import Document, Source
    from reviewer.service.views import User
    from reviewer.service.views.readings import GraphView
    from reviewer.store import Store


def outline(path: Path, *, store: Store | None = None) -> tuple[OutlineView, ...]:
    """The tree of every instrument of a file; nothing is stored. With `store`, what people corrected in
    the same bytes is corrected. Raises ReadError."""
    return tuple(_view(source, document) for source, document in _read(path, store))


def outline_data(path: Path, *, language: str, store: Store | None = None) -> tuple[dict[str, Any], ...]:
    """The same as plain data (see `structure.outline`), messages said in `language`."""
    return tuple(structure.outline(document, language) for _, document in _read(path, store))


def _read(path: Path, store: Store | None) -> Iterator[tuple[Source, Document]]:
    digest = sha256(fetch(path)[0]).hexdigest() if store is not None else ""
    for source in reading.read(path):
        document = structure.parse(source)
        if store is not None:
            subject = misread.Place("", digest, misread.member(source.name)).subject
            with store.reading() as db:
                document = corrected(document, misread.corrections(db, subject))
        yield source, replace(document, warnings=(*source.warnings, *document.warnings))


def _view(source: Source, document: Document) -> OutlineView:
    return OutlineView(
        instrument=lines.line(document.instrument),
        source=source.name,
        nodes=nodes(document, source.notes, {}),
        counts=library.counts(document),
        warnings=document.warnings,
    )


def stored_outline(store: Store, key: str, *, user: User, as_of: date) -> tuple[OutlineView, GraphView]:
    """An instrument of the stock, as corrected, and what the stock says of it. Raises UsageError."""
    require(user, Right.READ)
    document, notes, file = _stored(store, key)
    view = OutlineView(
        instrument=lines.line(document.instrument),
        source=file,
        nodes=nodes(document, notes, {}),
        counts=library.counts(document),
        warnings=document.warnings,
    )
    return view, graph(store, document.instrument.key, user=user, as_of=as_of)


def stored_outline_data(store: Store, key: str, *, user: User, as_of: date, language: str) -> dict[str, Any]:
    """The same as plain data: the outline with `status` and `graph` beside it."""
    require(user, Right.READ)
    document, _, _ = _stored(store, key)
    view = graph(store, document.instrument.key, user=user, as_of=as_of)
    return {
        **structure.outline(document, language),
        "status": {
            "state": view.force.state.value,
            "text": say(view.force.message, language),
            "from": plain(view.force.from_date),
            "by": [edge.words for edge in view.force.by],
            "inferred": view.force.inferred,
            "as_of": plain(as_of),
        },
        "graph": [
            {
                "kind": edge.kind,
                "outward": edge.outward,
                "instrument": edge.words,
                "key": edge.target.key if edge.target else None,
                "addresses": list(edge.addresses),
                "from": plain(edge.from_date),
                "inferred": edge.inferred,
            }
            for edge in view.edges
        ],
    }


def _stored(store: Store, key: str) -> tuple[Document, Any, str]:
    with store.reading() as db:
        stored = shelves.load(db, key_of_document(db, key))
    assert stored is not None  # key_of_document found it
    return stored.document, stored.notes, stored.file
