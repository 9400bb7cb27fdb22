"""Bringing instruments into the stock, and taking them out again."""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from reviewer.codec import canonical
from reviewer.model import (
    Document,
    Kind,
    Message,
    Source,
    Span,
)
from reviewer.store import stock
from reviewer.store.search import index_words, unindex_words
from reviewer.text import bare

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date, datetime

    from reviewer.store.connect import Connection


@dataclass(frozen=True, slots=True)
class Entry:
    """One instrument on its way into the stock. `units`: ids of what is compared and counted."""

    source: Source
    document: Document
    units: frozenset[str]


ADD_FILE = """
    insert into file (sha256, name, stock, added, instruments)
    values (:sha256, :name, :stock, :added, :instruments)
"""
ADD_SOURCE = """
    insert into source (file, name, reader, encoding, text, text_sha256, characters,
        pages, tables, notes, hints, origin)
    values (:file, :name, :reader, :encoding, :text, :text_sha256, :characters,
        :pages, :tables, :notes, :hints, :origin)
"""
ADD_INSTRUMENT = """
    insert into instrument (source, key, identity, number, type, rank, issuer, province, level, issued,
        title, signer, in_force_from, attached, subject, effect_from, chapters, bare,
        provisions, articles, clauses, points, citations, units)
    values (:source, :key, :identity, :number, :type, :rank, :issuer, :province, :level, :issued,
        :title, :signer, :in_force_from, :attached, :subject, :effect_from, :chapters, :bare,
        :provisions, :articles, :clauses, :points, :citations, :units)
"""
ADD_PROVISION = """
    insert into provision (id, slug, instrument, parent, kind, part, label, address, heading,
        start, stop, own_stop, unit, indexed)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
ADD_CITATION = """
    insert into citation (provision, start, stop, internal, instrument, articles) values (?, ?, ?, ?, ?, ?)
"""
ADD_RECITAL = "insert into recital (instrument, start, stop, text, names) values (?, ?, ?, ?, ?)"
ADD_AMENDMENT = """
    insert into amendment (provision, target_instrument, target_address, action, start, stop)
    values (?, ?, ?, ?, ?, ?)
"""
ADD_EFFECT = "insert into effect (instrument, kind, target, address) values (?, ?, ?, ?)"
ADD_LINK = "insert into editor_link (instrument, article, target) values (?, ?, ?)"
ADD_WARNING = "insert into warning (instrument, message) values (?, ?)"
NEXT_PROVISION = "select coalesce(max(id), 0) + 1 from provision"


def add_file(
    db: Connection, *, sha256: str, name: str, stock: str, added: datetime, entries: Sequence[Entry]
) -> None:
    """Put a file and its instruments into the stock, in the caller's transaction. Keys must be free."""
    cursor = db.execute(
        ADD_FILE,
        {
            "sha256": sha256,
            "name": name,
            "stock": stock,
            "added": added.isoformat(),
            "instruments": len(entries),
        },
    )
    file = cursor.lastrowid
    for entry in entries:
        _add_instrument(db, int(file or 0), entry)


def _add_instrument(db: Connection, file: int, entry: Entry) -> None:
    source, document = entry.source, entry.document
    values = {
        "file": file,
        "name": source.name,
        "reader": source.reader,
        "encoding": source.encoding,
        "text": document.text,
        "text_sha256": sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest(),
        "characters": len(document.text),
        "pages": canonical(source.pages),
        "tables": _spans_text(source.tables),
        "notes": _spans_text(source.notes),
        "hints": canonical(source.hints),
        "origin": canonical(source.origin) if source.origin else None,
    }
    source_id = db.execute(ADD_SOURCE, values).lastrowid
    instrument_id = db.execute(
        ADD_INSTRUMENT, {"source": source_id, **_instrument_values(document, entry.units)}
    ).lastrowid
    ids = _add_provisions(db, int(instrument_id or 0), document, entry.units)
    _add_relations(db, int(instrument_id or 0), ids, document, source.warnings)


def _instrument_values(document: Document, units: frozenset[str]) -> dict[str, Any]:
    i = document.instrument
    kinds = [p.kind for p in document.provisions]
    return {
        "key": i.key,
        "identity": i.identity,
        "number": i.number,
        "type": i.type,
        "rank": i.rank,
        "issuer": i.issuer,
        "province": i.province,
        "level": i.level.value,
        "issued": _day(i.issued),
        "title": i.title,
        "signer": i.signer,
        "in_force_from": _day(i.in_force_from),
        "attached": i.attached,
        "subject": i.subject,
        "effect_from": _day(document.effect.from_date),
        "chapters": canonical(document.chapters),
        "bare": bare(" ".join((i.type, i.number, i.title, i.issuer, i.province, i.subject))),
        "provisions": len(kinds),
        "articles": kinds.count(Kind.ARTICLE),
        "clauses": kinds.count(Kind.CLAUSE),
        "points": kinds.count(Kind.POINT),
        "citations": len(document.citations),
        "units": len(units),
    }


def _add_provisions(
    db: Connection, instrument: int, document: Document, units: frozenset[str]
) -> dict[str, int]:
    first: int = db.execute(NEXT_PROVISION).fetchone()[0]
    ids = {p.id: first + n for n, p in enumerate(document.provisions)}
    indexed = index_words(db, document, ids)
    db.executemany(
        ADD_PROVISION,
        (
            (
                ids[p.id],
                p.id,
                instrument,
                ids.get(p.parent),
                p.kind.value,
                p.part.value,
                p.label,
                p.address,
                p.heading,
                p.span.start,
                p.span.end,
                p.own.end,
                int(p.id in units),
                indexed[p.id],
            )
            for p in document.provisions
        ),
    )
    return ids


def _add_relations(
    db: Connection, instrument: int, ids: dict[str, int], document: Document, read: Sequence[Message]
) -> None:
    db.executemany(
        ADD_CITATION,
        (
            (ids[c.provision], c.span.start, c.span.end, int(c.internal), c.instrument, _list(c.articles))
            for c in document.citations
        ),
    )
    db.executemany(
        ADD_RECITAL,
        ((instrument, r.span.start, r.span.end, r.text, r.instrument) for r in document.recitals),
    )
    db.executemany(
        ADD_AMENDMENT,
        (
            (
                ids[a.provision],
                a.target_instrument,
                a.target_address,
                a.action,
                a.quoted.start if a.quoted else None,
                a.quoted.end if a.quoted else None,
            )
            for a in document.amendments
        ),
    )
    for kind, repeals in (("repeals", document.effect.repeals), ("replaces", document.effect.replaces)):
        db.executemany(ADD_EFFECT, ((instrument, kind, r.instrument, r.address) for r in repeals))
    db.executemany(ADD_LINK, ((instrument, k.article, k.target) for k in document.links))
    db.executemany(ADD_WARNING, ((instrument, canonical(m)) for m in (*read, *document.warnings)))


RECAST_INSTRUMENT = """
    update instrument set identity = :identity, number = :number, type = :type, rank = :rank,
        issuer = :issuer, province = :province, level = :level, issued = :issued, title = :title,
        signer = :signer, in_force_from = :in_force_from, attached = :attached, subject = :subject,
        bare = :bare, units = :units
    where key = :key
"""
RECAST_PROVISION = """
    update provision set kind = ?, part = ?, label = ?, address = ?, heading = ?, unit = ? where slug = ?
"""
DROP_WARNINGS = "delete from warning where instrument = (select id from instrument where key = :key)"
ADD_WARNING_TO = (
    "insert into warning (instrument, message) select id, :message from instrument where key = :key"
)


def recast(db: Connection, document: Document, units: frozenset[str]) -> None:
    """Store what a person corrected in an instrument of the stock: the header, kinds and addresses, warnings.

    The words, the spans and the ids stay, and with them decisions and the search index.
    """
    key = document.instrument.key
    db.execute(RECAST_INSTRUMENT, _instrument_values(document, units))
    db.executemany(
        RECAST_PROVISION,
        (
            (p.kind.value, p.part.value, p.label, p.address, p.heading, int(p.id in units), p.id)
            for p in document.provisions
        ),
    )
    db.execute(DROP_WARNINGS, {"key": key})
    db.executemany(ADD_WARNING_TO, ({"key": key, "message": canonical(m)} for m in document.warnings))


FILE_OF = "select s.file from instrument i join source s on s.id = i.source where i.key = :key"
KEYS_OF_FILE = "select i.key from instrument i join source s on s.id = i.source where s.file = :file"
DROP_SOURCE = "delete from source where id = (select source from instrument where key = :key)"
DROP_EMPTY_FILES = "delete from file where not exists (select 1 from source where source.file = file.id)"


def remove(db: Connection, keys: Collection[str]) -> None:
    """Take instruments out of the stock, and files that no longer have any. Decisions stay."""
    for key in keys:
        found = stock.load(db, key)
        if found is None:
            continue
        unindex_words(db, found.document, stock.provision_ids(db, key))
        db.execute(DROP_SOURCE, {"key": key})
    db.execute(DROP_EMPTY_FILES)


_EMPTY: Final = "[]"


def _spans_text(spans: Sequence[Span]) -> str:
    return json.dumps([[s.start, s.end] for s in spans]) if spans else _EMPTY


def _list(values: Sequence[str]) -> str:
    return json.dumps(values, ensure_ascii=False) if values else _EMPTY


def _day(value: date | None) -> str | None:
    return None if value is None else value.isoformat()
