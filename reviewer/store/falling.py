"""Questions about what hangs on provisions that are to end."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from reviewer.store.connect import Connection

POINTING = """
    select distinct p.slug as citing, t.slug as target, substr(s.text, c.start + 1, c.stop - c.start) as quote
    from json_each(:slugs) j join provision q on q.slug = j.value
    join provision t on t.instrument = q.instrument and t.start >= q.start and t.stop <= q.stop
    join setting r on r.name = 'current_run'
    join citation_target m on m.provision = t.id and m.run = cast(r.value as integer)
    join citation c on c.id = m.citation join provision p on p.id = c.provision
    join instrument i on i.id = p.instrument join source s on s.id = i.source
    order by 1, 2, 3
"""


@dataclass(frozen=True, slots=True)
class Pointing:
    citing: str
    target: str
    quote: str


def pointing(db: Connection, slugs: Collection[str]) -> list[Pointing]:
    """Citations that the newest analysis resolved to one of `slugs` or to something inside it."""
    rows = db.execute(POINTING, {"slugs": json.dumps(sorted(slugs))})
    return [Pointing(row["citing"], row["target"], row["quote"]) for row in rows]


UNITS = """
    select i.key, p.slug from instrument i join provision p on p.instrument = i.id and p.unit = 1
    where i.key in (select value from json_each(:keys)) order by i.key, p.id
"""


def units(db: Connection, keys: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Every unit of each instrument, in document order."""
    found: dict[str, list[str]] = {key: [] for key in keys}
    for row in db.execute(UNITS, {"keys": json.dumps(sorted(keys))}):
        found[row["key"]].append(row["slug"])
    return {key: tuple(slugs) for key, slugs in found.items()}
