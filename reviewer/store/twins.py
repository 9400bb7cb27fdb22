"""One instrument, several files: which others hold it, and where they differ from the kept one."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reviewer.store.connect import Connection


@dataclass(frozen=True, slots=True)
class Twin:
    instrument: str  # key
    sha256: str  # of the file's bytes
    member: str
    name: str
    reader: str
    encoding: str
    characters: int
    articles: int
    added: str  # ISO 8601
    differing: int  # places; may be more than are listed
    differences: tuple[tuple[str, str, str], ...]  # place, kept words, other words


ADD = """
    insert or replace into twin (instrument, sha256, member, name, reader, encoding, characters, articles,
        added, differing, differences)
    values (:instrument, :sha256, :member, :name, :reader, :encoding, :characters, :articles,
        :added, :differing, :differences)
"""
DROP = "delete from twin where instrument = :instrument and sha256 = :sha256 and member = :member"
OF = "select * from twin where instrument = :instrument order by id"
KNOWN = "select name from twin where sha256 = :sha256 order by id limit 1"


def add(db: Connection, twin: Twin) -> None:
    values = {name: getattr(twin, name) for name in Twin.__slots__}
    db.execute(ADD, values | {"differences": json.dumps(twin.differences, ensure_ascii=False)})


def drop(db: Connection, instrument: str, sha256: str, member: str) -> None:
    """The file is the kept one now."""
    db.execute(DROP, {"instrument": instrument, "sha256": sha256, "member": member})


def of(db: Connection, instrument: str) -> tuple[Twin, ...]:
    """The other files of an instrument, in the order they came."""
    return tuple(_twin(row) for row in db.execute(OF, {"instrument": instrument}))


def known(db: Connection, sha256: str) -> str | None:
    """The name under which these bytes are known as another source; None when they are not."""
    row = db.execute(KNOWN, {"sha256": sha256}).fetchone()
    return None if row is None else str(row["name"])


def _twin(row: Any) -> Twin:
    values = {name: row[name] for name in Twin.__slots__}
    return Twin(**values | {"differences": tuple(tuple(d) for d in json.loads(row["differences"]))})


KEPT = """
    select f.sha256, f.name, f.added, s.name as source_name, s.reader, s.encoding, s.characters, i.articles
    from instrument i join source s on s.id = i.source join file f on f.id = s.file where i.key = :key
"""


def kept(db: Connection, key: str) -> Twin | None:
    """The kept file of an instrument as a source among the others; None when the stock lacks it."""
    row = db.execute(KEPT, {"key": key}).fetchone()
    if row is None:
        return None
    return Twin(
        key,
        row["sha256"],
        row["source_name"].partition("#")[2],
        row["name"],
        row["reader"],
        row["encoding"],
        row["characters"],
        row["articles"],
        row["added"],
        0,
        (),
    )
