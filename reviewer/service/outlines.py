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
from reviewer.service.instruments import key_of_document
from reviewer.service.network import graph
from reviewer.service.nodes import nodes
from reviewer.service.people import Right, require
from reviewer.service.views import OutlineView
from reviewer.service.views.readings import Difference, SourceView
from reviewer.store import misread, twins
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
    from reviewer.store.twins import Twin


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
    """The same as plain data: the outline with `status`, `sources` and `graph` beside it."""
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
        "sources": plain(instrument_sources(store, document.instrument.key, user=user)),
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


def instrument_sources(store: Store, key: str, *, user: User) -> tuple[SourceView, ...]:
    """The files that hold an instrument, the kept one first, and where the others differ from it."""
    require(user, Right.READ)
    with store.reading() as db:
        key = key_of_document(db, key)
        first = twins.kept(db, key)
        others = twins.of(db, key)
    kept = () if first is None else (_source(first, kept=True),)
    return (*kept, *(_source(other, kept=False) for other in others))


def _source(twin: Twin, *, kept: bool) -> SourceView:
    return SourceView(
        file=twin.name,
        member=twin.member,
        sha256=twin.sha256,
        reader=twin.reader,
        encoding=twin.encoding,
        characters=twin.characters,
        articles=twin.articles,
        kept=kept,
        differing=twin.differing,
        differences=tuple(Difference(*d) for d in twin.differences),
    )


def _stored(store: Store, key: str) -> tuple[Document, Any, str]:
    with store.reading() as db:
        stored = shelves.load(db, key_of_document(db, key))
    assert stored is not None  # key_of_document found it
    return stored.document, stored.notes, stored.file
