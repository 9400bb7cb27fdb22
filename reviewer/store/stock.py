"""Files and instruments as they stand: the text once, everything else as spans of it."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from datetime import date
from hashlib import sha256
from typing import TYPE_CHECKING, Any

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
    Span,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewer.store.connect import Connection


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


def _spans(text: str) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in json.loads(text))


def _date(value: str | None) -> date | None:
    return None if value is None else date.fromisoformat(value)


SOURCE_HINTS = "select s.hints from source s join instrument i on i.source = s.id where i.key = :key"


def hints(db: Connection, key: str) -> Hints:
    row = db.execute(SOURCE_HINTS, {"key": key}).fetchone()
    return Hints() if row is None else build(Hints, json.loads(row["hints"]))
