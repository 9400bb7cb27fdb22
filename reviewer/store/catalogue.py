"""Questions about instruments and provisions that lists, links and search results ask."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reviewer.model import Instrument, Kind, Span
from reviewer.store.stock import Counts, counts_from, instrument_from
from reviewer.text import bare

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from reviewer.store.connect import Connection


@dataclass(frozen=True, slots=True)
class Line:
    """An instrument in the list, with what hangs on it."""

    instrument: Instrument
    counts: Counts
    suggestions: int
    pending: int
    findings: int
    warnings: int
    stock: str
    file: str
    reader: str


LINES = """
    select i.*, s.characters, s.reader, f.name as file, f.stock,
        (select count(*) from warning w where w.instrument = i.id) as warnings,
        (select count(*) from finding n join provision p on p.id = n.provision
            where p.instrument = i.id and n.run = :run) as findings,
        (select count(distinct g.suggestion) from suggestion_target g
            join suggestion q on q.number = g.suggestion
            where g.instrument = i.key and g.side = 'cut' and q.current = 1) as suggestions,
        (select count(distinct g.suggestion) from suggestion_target g
            join suggestion q on q.number = g.suggestion
            where g.instrument = i.key and g.side = 'cut' and q.current = 1
                and q.status = 'pending') as pending
    from instrument i join source s on s.id = i.source join file f on f.id = s.file
    where (:key = '' or i.key = :key)
        and (:subject = '' or i.subject = :subject) and (:stock = '' or f.stock = :stock)
        and not exists (select 1 from json_each(:words) w where instr(i.bare, w.value) = 0)
    order by i.rank, i.issued desc, i.number, i.key
    limit :limit offset :offset
"""
COUNT_LINES = """
    select count(*) from instrument i join source s on s.id = i.source join file f on f.id = s.file
    where (:subject = '' or i.subject = :subject) and (:stock = '' or f.stock = :stock)
        and not exists (select 1 from json_each(:words) w where instr(i.bare, w.value) = 0)
"""


def lines(
    db: Connection, *, run: int, text: str, subject: str, stock: str, offset: int, limit: int
) -> tuple[list[Line], int]:
    """Instruments by rank, newest first; every word of `text` stands in number, title, issuer or subject."""
    asked = {
        "run": run,
        "key": "",
        "subject": subject,
        "stock": stock,
        "words": json.dumps(bare(text).split()),
        "offset": offset,
        "limit": limit,
    }
    total: int = db.execute(COUNT_LINES, asked).fetchone()[0]
    return [_line(row) for row in db.execute(LINES, asked)], total


def line(db: Connection, key: str, *, run: int) -> Line | None:
    asked = {"run": run, "key": key, "subject": "", "stock": "", "words": "[]", "offset": 0, "limit": 1}
    row = db.execute(LINES, asked).fetchone()
    return None if row is None else _line(row)


def _line(row: Any) -> Line:
    return Line(
        instrument=instrument_from(row),
        counts=counts_from(row),
        suggestions=row["suggestions"],
        pending=row["pending"],
        findings=row["findings"],
        warnings=row["warnings"],
        stock=row["stock"],
        file=row["file"],
        reader=row["reader"],
    )


BY_NUMBER = "select * from instrument where number = :number order by key"
INSTRUMENTS = """
    select * from instrument where key in (select value from json_each(:keys)) order by key
"""


def numbered(db: Connection, number: str) -> list[Instrument]:
    """Every instrument with this number: numbers repeat across years and provinces."""
    return [instrument_from(row) for row in db.execute(BY_NUMBER, {"number": number})]


def instruments(db: Connection, keys: Collection[str]) -> dict[str, Instrument]:
    rows = db.execute(INSTRUMENTS, {"keys": json.dumps(sorted(keys))})
    return {row["key"]: instrument_from(row) for row in rows}


INSTRUMENTS_OF = """
    select p.slug as of, i.* from provision p join instrument i on i.id = p.instrument
    where p.slug in (select value from json_each(:slugs))
"""


def instruments_of(db: Connection, slugs: Collection[str]) -> dict[str, Instrument]:
    """The instrument of each provision; those that left the stock are missing."""
    rows = db.execute(INSTRUMENTS_OF, {"slugs": json.dumps(sorted(slugs))})
    return {row["of"]: instrument_from(row) for row in rows}


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a provision stands, and its own words when they were asked for."""

    id: str
    address: str
    kind: Kind
    heading: str
    attached: bool  # in a regulation issued together with the instrument
    instrument: str
    span: Span
    text: str  # of the whole span


SPOTS = """
    select p.*, i.key,
        case when :texts then substr(s.text, p.start + 1, p.stop - p.start) else '' end as words
    from provision p join instrument i on i.id = p.instrument join source s on s.id = i.source
    where p.slug in (select value from json_each(:slugs))
"""


def spots(db: Connection, slugs: Collection[str], *, texts: bool = False) -> dict[str, Spot]:
    """Provisions by id; those that have left the stock are missing."""
    rows = db.execute(SPOTS, {"slugs": json.dumps(sorted(slugs)), "texts": int(texts)})
    return {row["slug"]: _spot(row) for row in rows}


def _spot(row: Any) -> Spot:
    return Spot(
        id=row["slug"],
        address=row["address"],
        kind=Kind(row["kind"]),
        heading=row["heading"],
        attached=row["part"] == "attached",
        instrument=row["key"],
        span=Span(row["start"], row["stop"]),
        text=row["words"],
    )


ARTICLES = """
    select q.slug as of, p.*, i.key, substr(s.text, p.start + 1, p.stop - p.start) as words
    from provision q join provision p on p.instrument = q.instrument and p.kind = 'article'
        and p.start <= q.start and p.stop >= q.stop
    join instrument i on i.id = p.instrument join source s on s.id = i.source
    where q.slug in (select value from json_each(:slugs))
    order by p.start
"""


def articles(db: Connection, slugs: Collection[str]) -> dict[str, Spot]:
    """The Điều that holds each provision, with its text; provisions outside any are missing."""
    rows = db.execute(ARTICLES, {"slugs": json.dumps(sorted(slugs))})
    return {row["of"]: _spot(row) for row in rows}


NOTES = """
    select i.key, s.notes from instrument i join source s on s.id = i.source
    where i.key in (select value from json_each(:keys))
"""


def notes(db: Connection, keys: Collection[str]) -> dict[str, tuple[Span, ...]]:
    """Editors' words in each instrument."""
    rows = db.execute(NOTES, {"keys": json.dumps(sorted(keys))})
    return {row["key"]: tuple(Span(a, b) for a, b in json.loads(row["notes"])) for row in rows}


@dataclass(frozen=True, slots=True)
class Cited:
    span: Span  # in the instrument's text
    instrument: str
    targets: tuple[str, ...]  # provision ids that stand in the stock


CITED = """
    select q.slug as of, c.id, c.start, c.stop, c.instrument, t.slug as target
    from provision q join provision p on p.instrument = q.instrument
        and p.start >= q.start and p.stop <= q.stop
    join citation c on c.provision = p.id
    left join setting r on r.name = 'current_run'
    left join citation_target m on m.citation = c.id and m.run = cast(r.value as integer)
    left join provision t on t.id = m.provision
    where q.slug in (select value from json_each(:slugs))
    order by c.start, c.id, m.id
"""


def cited(db: Connection, slugs: Collection[str]) -> dict[str, tuple[Cited, ...]]:
    """Citations inside each provision, in order, with what the newest analysis found them to mean."""
    found: dict[str, dict[int, Cited]] = {}
    for row in db.execute(CITED, {"slugs": json.dumps(sorted(slugs))}):
        here = found.setdefault(row["of"], {})
        before = here.get(row["id"], Cited(Span(row["start"], row["stop"]), row["instrument"], ()))
        target = (row["target"],) if row["target"] else ()
        here[row["id"]] = Cited(before.span, before.instrument, (*before.targets, *target))
    return {slug: tuple(here.values()) for slug, here in found.items()}


CITING = """
    select i.key, count(*) as n from citation c join provision p on p.id = c.provision
    join instrument i on i.id = p.instrument
    where c.instrument = :number and i.key is not :key group by i.key order by n desc, i.key limit 50
"""
AMENDING = """
    select i.key, count(*) as n from amendment a join provision p on p.id = a.provision
    join instrument i on i.id = p.instrument
    where a.target_instrument = :number and i.key is not :key group by i.key order by n desc, i.key limit 50
"""


def citing(db: Connection, number: str, *, but: str) -> list[tuple[str, int]]:
    """Keys of instruments that cite `number`, and how often."""
    return [(r["key"], r["n"]) for r in db.execute(CITING, {"number": number, "key": but})] if number else []


def amending(db: Connection, number: str, *, but: str) -> list[tuple[str, int]]:
    return (
        [(r["key"], r["n"]) for r in db.execute(AMENDING, {"number": number, "key": but})] if number else []
    )


UNITS_OF = """
    select q.slug as of, u.slug from provision q join provision u on u.instrument = q.instrument
        and u.unit = 1
        and ((u.start <= q.start and u.stop >= q.stop) or (u.start >= q.start and u.stop <= q.stop))
    where q.slug in (select value from json_each(:slugs)) order by q.slug, u.id
"""


def units_of(db: Connection, slugs: Collection[str]) -> dict[str, tuple[str, ...]]:
    """For each provision the units it stands in or holds; those that left the stock are missing."""
    found: dict[str, list[str]] = {}
    for row in db.execute(UNITS_OF, {"slugs": json.dumps(sorted(slugs))}):
        found.setdefault(row["of"], []).append(row["slug"])
    return {slug: tuple(units) for slug, units in found.items()}


SOURCES = """
    select i.key, s.text_sha256, f.sha256, s.characters, i.provisions, i.units, i.issuer, i.province
    from instrument i join source s on s.id = i.source join file f on f.id = s.file order by i.key
"""


@dataclass(frozen=True, slots=True)
class SourceRow:
    key: str
    text_sha256: str
    file_sha256: str
    characters: int
    provisions: int
    units: int
    issuer: str
    province: str


def sources(db: Connection) -> list[SourceRow]:
    return [SourceRow(*tuple(row)) for row in db.execute(SOURCES)]


SUBJECTS = "select distinct subject from instrument where subject <> '' order by subject"
STOCKS = "select distinct stock from file order by stock"


def subjects(db: Connection) -> Sequence[str]:
    return [row[0] for row in db.execute(SUBJECTS)]


def stocks(db: Connection) -> Sequence[str]:
    return [row[0] for row in db.execute(STOCKS)]
