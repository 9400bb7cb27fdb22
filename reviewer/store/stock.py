"""Files and instruments: the text once, everything else as spans of it."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from datetime import date, datetime
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from reviewer.codec import build, canonical, parse
from reviewer.model import (
    Amendment,
    Citation,
    Document,
    EditorLink,
    Effect,
    Hints,
    Instrument,
    Kind,
    Level,
    Message,
    Part,
    Provision,
    Recital,
    Repeal,
    Source,
    Span,
)
from reviewer.store.search import index_words, unindex_words
from reviewer.text import bare

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from reviewer.store.connect import Connection


@dataclass(frozen=True, slots=True)
class Entry:
    """One instrument on its way into the stock. `units`: ids of what is compared and counted."""

    source: Source
    document: Document
    units: frozenset[str]


@dataclass(frozen=True, slots=True)
class Counts:
    instruments: int = 0
    provisions: int = 0
    articles: int = 0
    clauses: int = 0
    points: int = 0
    citations: int = 0
    units: int = 0
    characters: int = 0


FILE_BY_HASH = "select id, name, instruments from file where sha256 = :sha256"


def known_file(db: Connection, sha256: str) -> str | None:
    """The name under which these bytes stand in the stock; None when they do not."""
    row = db.execute(FILE_BY_HASH, {"sha256": sha256}).fetchone()
    return None if row is None else str(row["name"])


INSTRUMENT_FILE = """
    select f.name, f.id as file, s.text_sha256 from instrument i
    join source s on s.id = i.source join file f on f.id = s.file
    where i.key = :key
"""


def instrument_file(db: Connection, key: str) -> str | None:
    """The file that brought the instrument `key`; None when it is not in the stock."""
    row = db.execute(INSTRUMENT_FILE, {"key": key}).fetchone()
    return None if row is None else str(row["name"])


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


FILE_OF = "select s.file from instrument i join source s on s.id = i.source where i.key = :key"
KEYS_OF_FILE = "select i.key from instrument i join source s on s.id = i.source where s.file = :file"
DROP_SOURCE = "delete from source where id = (select source from instrument where key = :key)"
DROP_EMPTY_FILES = "delete from file where not exists (select 1 from source where source.file = file.id)"


def remove(db: Connection, keys: Collection[str]) -> None:
    """Take instruments out of the stock, and files that no longer have any. Decisions stay."""
    for key in keys:
        found = load(db, key)
        if found is None:
            continue
        unindex_words(db, found.document, provision_ids(db, key))
        db.execute(DROP_SOURCE, {"key": key})
    db.execute(DROP_EMPTY_FILES)


# ------------------------------------------------------------------------------ reading


@dataclass(frozen=True, slots=True)
class Stored:
    """An instrument as it stands in the stock."""

    document: Document
    counts: Counts
    stock: str
    file: str
    reader: str
    notes: tuple[Span, ...]
    tables: tuple[Span, ...]


KEYS = "select key from instrument order by key"


def keys(db: Connection) -> list[str]:
    return [row[0] for row in db.execute(KEYS)]


LOAD = """
    select i.*, s.text, s.notes, s.tables, s.characters, s.reader, f.name as file, f.stock
    from instrument i join source s on s.id = i.source join file f on f.id = s.file
    where i.key = :key
"""
PROVISIONS = "select * from provision where instrument = :instrument order by id"
CITATIONS = """
    select c.*, p.slug from citation c join provision p on p.id = c.provision
    where p.instrument = :instrument order by c.id
"""
RECITALS = "select * from recital where instrument = :instrument order by id"
AMENDMENTS = """
    select a.*, p.slug from amendment a join provision p on p.id = a.provision
    where p.instrument = :instrument order by a.id
"""
EFFECTS = "select * from effect where instrument = :instrument order by id"
LINKS = "select * from editor_link where instrument = :instrument order by id"
WARNINGS = "select message from warning where instrument = :instrument order by id"


def load(db: Connection, key: str) -> Stored | None:
    """The document of instrument `key`, equal to the one that was added; None when there is none."""
    row = db.execute(LOAD, {"key": key}).fetchone()
    if row is None:
        return None
    text: str = row["text"]
    of = {"instrument": row["id"]}
    provisions = _provisions(db, of)
    document = Document(
        instrument=instrument_from(row),
        text=text,
        provisions=provisions,
        citations=tuple(_citation(r, text) for r in db.execute(CITATIONS, of)),
        recitals=tuple(
            Recital(Span(r["start"], r["stop"]), r["text"], r["names"]) for r in db.execute(RECITALS, of)
        ),
        amendments=tuple(_amendment(r) for r in db.execute(AMENDMENTS, of)),
        effect=_effect(db, of, row["effect_from"]),
        links=tuple(EditorLink(r["article"], r["target"]) for r in db.execute(LINKS, of)),
        warnings=tuple(parse(Message, r["message"]) for r in db.execute(WARNINGS, of)),
        chapters=parse(tuple[tuple[str, str], ...], row["chapters"]),
    )
    return Stored(
        document,
        counts_from(row),
        row["stock"],
        row["file"],
        row["reader"],
        _spans(row["notes"]),
        _spans(row["tables"]),
    )


def _provisions(db: Connection, of: dict[str, Any]) -> tuple[Provision, ...]:
    rows = db.execute(PROVISIONS, of).fetchall()
    slugs = {r["id"]: r["slug"] for r in rows}
    return tuple(
        Provision(
            id=r["slug"],
            parent=slugs.get(r["parent"], ""),
            kind=Kind(r["kind"]),
            part=Part(r["part"]),
            label=r["label"],
            address=r["address"],
            heading=r["heading"],
            span=Span(r["start"], r["stop"]),
            own=Span(r["start"], r["own_stop"]),
        )
        for r in rows
    )


def _citation(row: Any, text: str) -> Citation:
    span = Span(row["start"], row["stop"])
    return Citation(
        provision=row["slug"],
        span=span,
        quote=span.of(text),
        internal=bool(row["internal"]),
        instrument=row["instrument"],
        articles=tuple(json.loads(row["articles"])),
    )


def _amendment(row: Any) -> Amendment:
    quoted = None if row["start"] is None else Span(row["start"], row["stop"])
    return Amendment(row["slug"], row["target_instrument"], row["target_address"], row["action"], quoted)


def _effect(db: Connection, of: dict[str, Any], from_date: str | None) -> Effect:
    rows = db.execute(EFFECTS, of).fetchall()

    def those(kind: str) -> tuple[Repeal, ...]:
        return tuple(Repeal(r["target"], r["address"]) for r in rows if r["kind"] == kind)

    return Effect(_date(from_date), those("repeals"), those("replaces"))


def instrument_from(row: Any) -> Instrument:
    return Instrument(
        key=row["key"],
        number=row["number"],
        type=row["type"],
        rank=row["rank"],
        issuer=row["issuer"],
        province=row["province"],
        level=Level(row["level"]),
        issued=_date(row["issued"]),
        title=row["title"],
        signer=row["signer"],
        in_force_from=_date(row["in_force_from"]),
        attached=row["attached"],
        subject=row["subject"],
    )


def counts_from(row: Any) -> Counts:
    return Counts(
        instruments=1,
        provisions=row["provisions"],
        articles=row["articles"],
        clauses=row["clauses"],
        points=row["points"],
        citations=row["citations"],
        units=row["units"],
        characters=row["characters"],
    )


def documents(db: Connection) -> Iterator[Document]:
    """Every document of the stock, in order of key, one in memory at a time."""
    for key in keys(db):
        found = load(db, key)
        if found is not None:
            yield found.document


PROVISION_IDS = """
    select p.slug, p.id from provision p join instrument i on i.id = p.instrument where i.key = :key
"""


def provision_ids(db: Connection, key: str) -> dict[str, int]:
    return {row["slug"]: row["id"] for row in db.execute(PROVISION_IDS, {"key": key})}


TOTALS = """
    select count(*) as instruments, coalesce(sum(i.provisions), 0) as provisions,
        coalesce(sum(i.articles), 0) as articles, coalesce(sum(i.clauses), 0) as clauses,
        coalesce(sum(i.points), 0) as points, coalesce(sum(i.citations), 0) as citations,
        coalesce(sum(i.units), 0) as units, coalesce(sum(s.characters), 0) as characters
    from instrument i join source s on s.id = i.source
"""


def totals(db: Connection) -> Counts:
    row = db.execute(TOTALS).fetchone()
    return Counts(**{f.name: row[f.name] for f in fields(Counts)})


INPUTS = """
    select i.key, s.text_sha256, i.number, i.issued, i.subject, i.in_force_from
    from instrument i join source s on s.id = i.source order by i.key
"""


def fingerprint(db: Connection) -> str:
    """Hash of what an analysis reads of the stock: every instrument's identity and text."""
    mill = sha256()
    for row in db.execute(INPUTS):
        mill.update(canonical(tuple(row)).encode())
    return mill.hexdigest()


_EMPTY: Final = "[]"


def _spans_text(spans: Sequence[Span]) -> str:
    return json.dumps([[s.start, s.end] for s in spans]) if spans else _EMPTY


def _spans(text: str) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in json.loads(text))


def _list(values: Sequence[str]) -> str:
    return json.dumps(values, ensure_ascii=False) if values else _EMPTY


def _day(value: date | None) -> str | None:
    return None if value is None else value.isoformat()


def _date(value: str | None) -> date | None:
    return None if value is None else date.fromisoformat(value)


SOURCE_HINTS = "select s.hints from source s join instrument i on i.source = s.id where i.key = :key"


def hints(db: Connection, key: str) -> Hints:
    row = db.execute(SOURCE_HINTS, {"key": key}).fetchone()
    return Hints() if row is None else build(Hints, json.loads(row["hints"]))
