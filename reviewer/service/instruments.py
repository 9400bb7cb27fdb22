"""The stock as something to read: instruments, their trees, search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewer.errors import UsageError
from reviewer.model import Action, Finding, Instrument, Message, Relation, Span
from reviewer.service import blind, excerpts, lines
from reviewer.service.nodes import nodes
from reviewer.service.numbers import shown_number
from reviewer.service.people import Right, require
from reviewer.service.views import (
    DocumentPage,
    DocumentRow,
    DocumentView,
    FindingView,
    LinkView,
    MarginNote,
    SearchHit,
    SearchPage,
    SideView,
    User,
)
from reviewer.store import catalogue, runs, suggestions
from reviewer.store import search as words
from reviewer.store import stock as shelves

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from reviewer.store import Connection, Store
    from reviewer.store.catalogue import Line
    from reviewer.store.stock import Stored
    from reviewer.store.suggestions import Beside


def documents(
    store: Store,
    *,
    user: User,
    text: str = "",
    subject: str = "",
    stock: str = "",
    offset: int = 0,
    limit: int = 50,
) -> DocumentPage:
    """Instruments by rank, then date (newest first), then number.

    `text`: words of number, title, issuer or subject; diacritics optional.
    """
    require(user, Right.READ)
    with store.reading() as db:
        rows, total = catalogue.lines(
            db, run=_run(db), text=text, subject=subject, stock=stock, offset=offset, limit=limit
        )
    return DocumentPage(tuple(_row(row) for row in rows), total, offset, limit)


def _run(db: Connection) -> int:
    run = runs.current(db)
    return 0 if run is None else run.id


def _row(row: Line) -> DocumentRow:
    return DocumentRow(
        instrument=lines.line(row.instrument),
        counts=lines.counts(row.counts),
        suggestions=row.suggestions,
        pending=row.pending,
        findings=row.findings,
        stock=row.stock,
        source=row.file,
        reader=row.reader,
        warnings=row.warnings,
    )


def document(store: Store, key: str, *, user: User) -> DocumentView:
    """One instrument with its tree and margin. `key` may also be its number when only one has it."""
    require(user, Right.READ)
    with store.reading() as db:
        key = key_of_document(db, key)
        row = catalogue.line(db, key, run=_run(db))
        stored = shelves.load(db, key)
        if row is None or stored is None:
            raise UsageError("service.no-document", key=key)
        beside = suggestions.margin(db, key)
        touched: dict[str, int] = {}
        for b in beside:
            if not b.keeps:
                touched[b.provision] = touched.get(b.provision, 0) + 1
        others = {_other(b) for b in beside} - {""}
        return DocumentView(
            row=_row(row),
            text=stored.document.text,
            nodes=nodes(stored.document, stored.notes, touched),
            margin=tuple(_margin(beside, lines.places(db, others), blind.hidden(db, user))),
            findings=tuple(finding_view(f) for f in runs.findings(db, key)),
            links=tuple(_links(db, stored)),
            notes=stored.notes,
            tables=stored.tables,
            warnings=stored.document.warnings,
        )


def key_of_document(db: Connection, key: str) -> str:
    """The key of the instrument called by its key or by a number that only one has. Raises UsageError."""
    if catalogue.instruments(db, [key]):
        return key
    found = catalogue.numbered(db, key.strip())
    if len(found) == 1:
        return found[0].key
    if found:
        raise UsageError("service.many-documents", key=key, keys=", ".join(i.key for i in found))
    raise UsageError("service.no-document", key=key)


def _other(beside: Beside) -> str:
    """The provision on the other side: the keeper, or what the keeper would replace."""
    suggestion = beside.item.suggestion
    return suggestion.targets[0] if beside.keeps else suggestion.keeper


def _margin(
    beside: list[Beside], places: Mapping[str, Message], shut: Collection[str]
) -> Iterator[MarginNote]:
    for b in beside:
        s = b.item.suggestion
        other = _other(b)
        yield MarginNote(
            provision=b.provision,
            span=Span(b.start, b.stop),
            key=s.key,
            number=shown_number(b.item.number),
            action=Action(s.action),
            relation=None if s.relation is None else Relation(s.relation),
            detector=s.detector,
            probability=s.probability,
            reason=s.reason,
            other=places.get(other),
            other_provision=other,
            status=blind.status(s.key, b.item.status, None, shut),
            keeps=b.keeps,
        )


def finding_view(finding: Finding) -> FindingView:
    return FindingView(
        key=finding.key,
        detector=finding.detector,
        provision=finding.provision,
        span=finding.span,
        quote=finding.quote,
        message=finding.message,
        source=finding.source,
    )


def _links(db: Connection, stored: Stored) -> Iterator[LinkView]:
    """What the instrument stands on and does to others, as written; then what others do to it."""
    document = stored.document
    key, number = document.instrument.key, document.instrument.number
    for recital in document.recitals:
        if recital.instrument:
            yield _link(db, "basis", recital.instrument, 1)
    for kind, repeals in (("repeals", document.effect.repeals), ("replaces", document.effect.replaces)):
        for repeal in repeals:
            yield _link(db, kind, repeal.instrument, 1)
    for kind, names in (
        ("amends", [a.target_instrument for a in document.amendments]),
        ("cites", [c.instrument for c in document.citations if not c.internal]),
    ):
        tally: dict[str, int] = {}
        for name in names:
            if name:
                tally[name] = tally.get(name, 0) + 1
        for name, n in sorted(tally.items(), key=lambda item: (-item[1], item[0])):
            yield _link(db, kind, name, n)
    for kind, found in (
        ("amended-by", catalogue.amending(db, number, but=key)),
        ("cited-by", catalogue.citing(db, number, but=key)),
    ):
        others = catalogue.instruments(db, [other for other, _ in found])
        for other, n in found:
            yield LinkView(kind, others[other].number or other, lines.line(others[other]), n)


def _link(db: Connection, kind: str, words: str, count: int) -> LinkView:
    """The target only when its number is in the stock once: a number alone may be another province's."""
    found: list[Instrument] = catalogue.numbered(db, words)
    return LinkView(kind, words, lines.line(found[0]) if len(found) == 1 else None, count)


def provision(store: Store, id: str, *, user: User) -> SideView:
    """One provision and its article: what a citation opens in place."""
    require(user, Right.READ)
    with store.reading() as db:
        found = lines.sides(db, [id]).get(id)
    if found is None:
        raise UsageError("service.no-provision", id=id)
    return found


def search(store: Store, text: str, *, user: User, offset: int = 0, limit: int = 20) -> SearchPage:
    """Provisions that hold all the words, best first. Words typed without diacritics match any."""
    require(user, Right.READ)
    with store.reading() as db:
        slugs, total = words.found(db, text, offset=offset, limit=limit)
        spots = catalogue.spots(db, slugs, texts=True)
        places = lines.places(db, slugs)
        instruments = catalogue.instruments(db, {s.instrument for s in spots.values()})
        touched = suggestions.touching(db, slugs)
    asked = words.words_asked(text)
    hits = []
    for slug in slugs:
        excerpt, marks = excerpts.excerpt(spots[slug].text, asked)
        hits.append(
            SearchHit(
                provision=slug,
                place=places[slug],
                instrument=lines.line(instruments[spots[slug].instrument]),
                excerpt=excerpt,
                marks=marks,
                suggestions=touched.get(slug, 0),
            )
        )
    return SearchPage(tuple(hits), total, offset, limit)
