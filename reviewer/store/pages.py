"""The text of a file as it was read, around a provision: its page where the file has pages."""

from __future__ import annotations

import json
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reviewer.model import Span

if TYPE_CHECKING:
    from collections.abc import Collection

    from reviewer.store.connect import Connection

AROUND: Final = 1500  # characters either side of a provision in a file without pages
LONGEST: Final = 8000  # characters of one page shown; annexes of 250,000 exist


@dataclass(frozen=True, slots=True)
class Page:
    """`page` counts from 1; 0 for a file without pages. `left_out`: characters of the page not shown."""

    file: str
    reader: str
    page: int
    pages: int
    text: str
    here: Span  # of the provision in `text`
    left_out: int


WHERE = """
    select p.slug, p.start, p.stop, s.id, s.name, s.reader, s.pages, s.characters
    from provision p join instrument i on i.id = p.instrument join source s on s.id = i.source
    where p.slug in (select value from json_each(:slugs))
"""
PART = "select substr(text, :start + 1, :stop - :start) as part from source where id = :id"


def pages(db: Connection, slugs: Collection[str]) -> dict[str, Page]:
    """By provision id; those that have left the stock are missing."""
    found: dict[str, Page] = {}
    for row in db.execute(WHERE, {"slugs": json.dumps(sorted(slugs))}).fetchall():
        starts = json.loads(row["pages"])
        n = bisect_right(starts, row["start"])
        if n:
            last = bisect_right(starts, max(row["start"], row["stop"] - 1))
            start, stop = starts[n - 1], starts[last] if last < len(starts) else row["characters"]
        else:
            start, stop = max(0, row["start"] - AROUND), min(row["characters"], row["stop"] + AROUND)
        whole = stop - start
        if whole > LONGEST:
            start = max(start, row["start"] - LONGEST // 4)
            stop = min(stop, max(start + LONGEST, row["stop"]))
        text = db.execute(PART, {"id": row["id"], "start": start, "stop": stop}).fetchone()["part"]
        here = Span(row["start"] - start, min(row["stop"], stop) - start)
        found[row["slug"]] = Page(
            row["name"], row["reader"], n, len(starts), text, here, max(0, whole - (stop - start))
        )
    return found
