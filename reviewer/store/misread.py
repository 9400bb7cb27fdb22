"""What people said was misread. It is read from the chain itself, so that no copy of it can drift.

A correction belongs to a file's bytes and a member of it: it is found again when the same file is
read anew, whatever the reader then makes of it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reviewer.model import Correction

if TYPE_CHECKING:
    from reviewer.store.connect import Connection

VERB: Final = "correct"


@dataclass(frozen=True, slots=True)
class Place:
    """An instrument of the stock and the bytes it was read from."""

    key: str
    file: str  # sha256 of the bytes
    member: str  # inside them; "" for the file itself

    @property
    def subject(self) -> str:
        """What events about it are filed under."""
        return f"{self.file}#{self.member}"


def member(name: str) -> str:
    """The part of a source's name behind the file's: the file may have been renamed."""
    return name.partition("#")[2]


PLACE = """
    select i.key, f.sha256, s.name from instrument i
    join source s on s.id = i.source join file f on f.id = s.file where i.key = :key
"""


def place(db: Connection, key: str) -> Place | None:
    row = db.execute(PLACE, {"key": key}).fetchone()
    return None if row is None else Place(row["key"], row["sha256"], member(row["name"]))


KEYS_OF_BYTES = """
    select i.key from instrument i join source s on s.id = i.source join file f on f.id = s.file
    where f.sha256 = :sha256 order by s.id
"""


def keys_of(db: Connection, sha256: str) -> list[str]:
    """The instruments that these bytes brought."""
    return [str(row["key"]) for row in db.execute(KEYS_OF_BYTES, {"sha256": sha256})]


SAID = "select payload from event where verb = 'correct' and subject = :subject order by seq"


def corrections(db: Connection, subject: str) -> tuple[Correction, ...]:
    """The last word on every field of a place, in the order first corrected; `was` is what was read."""
    found: dict[tuple[str, str], Correction] = {}
    for row in db.execute(SAID, {"subject": subject}):
        data = json.loads(row["payload"])
        spot = (data["provision"], data["field"])
        was = found[spot].was if spot in found else data["was"]
        found[spot] = Correction(data["provision"], data["start"], data["field"], data["value"], was)
    return tuple(found.values())


SUBJECTS = "select distinct subject from event where verb = 'correct'"
ROWS = """
    select i.*, s.name as source_name from instrument i
    join source s on s.id = i.source join file f on f.id = s.file where f.sha256 = :sha256
"""
PROVISION_ROW = "select * from provision where slug = :slug"


def wrong(db: Connection) -> int:
    """Corrected fields of stored instruments that do not read as the events say."""
    count = 0
    for subject in [str(row["subject"]) for row in db.execute(SUBJECTS)]:
        file, _, inside = subject.partition("#")
        said = corrections(db, subject)
        for row in db.execute(ROWS, {"sha256": file}).fetchall():
            if member(row["source_name"]) != inside:
                continue
            for c in said:
                if not c.provision:
                    count += (row[c.field] or "") != c.value
                    continue
                at = db.execute(PROVISION_ROW, {"slug": f"{row['key']}/{c.provision}"}).fetchone()
                count += at is not None and at["start"] == c.start and at[c.field] != c.value
    return count
