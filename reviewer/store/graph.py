"""What instruments of the stock do to others, as rows."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reviewer.store.stock import instrument_from

if TYPE_CHECKING:
    from collections.abc import Collection

    from reviewer.model import Instrument
    from reviewer.store.connect import Connection


@dataclass(frozen=True, slots=True)
class Saying:
    """`speaker` says `kind` of the instrument it calls `words`."""

    speaker: Instrument
    kind: str  # "based-on", "repeals", "replaces", "amends"
    words: str
    address: str  # "" = the whole
    text: str  # of a recital; "" otherwise


BY = """
    select * from (
        select r.instrument, 'based-on' as saying, r.names as words, '' as place, r.text as said
            from recital r where r.names <> ''
        union all
        select e.instrument, e.kind, e.target, e.address, '' from effect e where e.target <> ''
        union all
        select distinct p.instrument, case a.action when 'repeal' then 'repeals' else 'amends' end,
            a.target_instrument, a.target_address, ''
            from amendment a join provision p on p.id = a.provision where a.target_instrument <> ''
    ) t join instrument i on i.id = t.instrument where i.key = :key
"""
OF = """
    select * from (
        select r.instrument, 'based-on' as saying, r.names as words, '' as place, r.text as said
            from recital r where r.names <> ''
        union all
        select e.instrument, e.kind, e.target, e.address, '' from effect e where e.target <> ''
        union all
        select distinct p.instrument, case a.action when 'repeal' then 'repeals' else 'amends' end,
            a.target_instrument, a.target_address, ''
            from amendment a join provision p on p.id = a.provision where a.target_instrument <> ''
    ) t join instrument i on i.id = t.instrument
    where t.words in (select value from json_each(:words)) and i.key <> :key order by i.key
"""
NAMES = """
    select distinct words from (
        select names as words from recital union select target from effect
        union select target_instrument from amendment
    ) where words like :start
"""
LAWS = """
    select * from instrument where type in ('Bộ luật', 'Luật', 'Pháp lệnh', 'Hiến pháp') order by issued, key
"""


GUIDING = """
    select * from instrument where (title like '%chi tiết%' or title like '%ướng dẫn%') and key <> :key
    order by key
"""


def guiding(db: Connection, key: str) -> list[Instrument]:
    """Other instruments whose title speaks of details or guidance."""
    return [instrument_from(row) for row in db.execute(GUIDING, {"key": key})]


def said_by(db: Connection, key: str) -> list[Saying]:
    """What the instrument says of others, in the order of its text by kind."""
    return [_saying(row) for row in db.execute(BY, {"key": key})]


def said_of(db: Connection, words: Collection[str], *, but: str) -> list[Saying]:
    """What other instruments say of one that is called `words`."""
    asked = {"words": json.dumps(sorted(words)), "key": but}
    return [_saying(row) for row in db.execute(OF, asked)]


def names_like(db: Connection, start: str) -> list[str]:
    """Every name beginning so under which the stock speaks of an instrument."""
    return [row["words"] for row in db.execute(NAMES, {"start": f"{start}%"})]


def laws(db: Connection) -> list[Instrument]:
    """The laws of the stock, oldest first."""
    return [instrument_from(row) for row in db.execute(LAWS)]


def _saying(row: Any) -> Saying:
    return Saying(instrument_from(row), row["saying"], row["words"], row["place"], row["said"])
