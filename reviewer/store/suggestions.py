"""The queue: which suggestions there are, in what order, and where one stands among them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from reviewer.codec import parse
from reviewer.model import Suggestion, Verdict
from reviewer.store.search import expression

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from reviewer.store.connect import Connection


@dataclass(frozen=True, slots=True)
class Ask:
    """What the queue is filtered by; empty means "any". Values are those of the model's enums.

    `mine`: `statuses` are of this reviewer's own word. `order`: "strongest" (probability down)
    or "document"; ties by number.
    """

    reviewer: str
    relations: Sequence[str] = ()
    actions: Sequence[str] = ()
    statuses: Sequence[str] = ()
    subjects: Sequence[str] = ()
    instruments: Sequence[str] = ()
    competences: Sequence[str] = ()
    detectors: Sequence[str] = ()
    at_least: float = 0.0
    text: str = ""
    mine: bool = False
    order: str = "strongest"

    def values(self) -> dict[str, Any]:
        return {
            "reviewer": self.reviewer,
            "relations": _any(self.relations),
            "actions": _any(self.actions),
            "statuses": _any(self.statuses),
            "subjects": _any(self.subjects),
            "instruments": _any(self.instruments),
            "competences": _any(self.competences),
            "detectors": _any(self.detectors),
            "at_least": self.at_least,
            "expression": expression(self.text) or (None if not self.text.strip() else NO_WORD),
            "mine": int(self.mine),
            "order": self.order,
            "keep": "",
        }


NO_WORD: Final = '"\x01"'  # punctuation alone was asked for: nothing matches it


@dataclass(frozen=True, slots=True)
class Item:
    number: int
    suggestion: Suggestion
    status: str
    own: Verdict | None
    current: bool
    instrument: str


def _of_filtered(question: str) -> str:
    """`question` asked of the suggestions that pass the filter, and of the one to `keep`."""
    return _FILTERED + question


_FILTERED: Final = """
    with filtered as (
        select s.*, coalesce(t.status, 'pending') as status, d.verdict as own, (
            (:relations is null or s.relation in (select value from json_each(:relations)))
            and (:actions is null or s.action in (select value from json_each(:actions)))
            and (:subjects is null or s.subject in (select value from json_each(:subjects)))
            and (:competences is null or s.competence in (select value from json_each(:competences)))
            and (:detectors is null or s.detector in (select value from json_each(:detectors)))
            and s.probability >= :at_least
            and (:statuses is null or case when :mine
                then case d.verdict when 'accept' then 'accepted' when 'reject' then 'rejected'
                    when 'defer' then 'deferred' else 'pending' end
                else coalesce(t.status, 'pending') end in (select value from json_each(:statuses)))
            and (:instruments is null or s.key in (
                select g.suggestion from json_each(:instruments) j join instrument i on i.key = j.value
                join provision p on p.instrument = i.id
                join suggestion_target g on g.provision = p.slug))
            and (:expression is null or s.key in (
                select g.suggestion from search join provision p on p.indexed = search.rowid
                join suggestion_target g on g.provision = p.slug
                where search match coalesce(:expression, '""')))
        ) as passes
        from suggestion s
        left join standing t on t.suggestion = s.key
        left join decision_state d on d.suggestion = s.key and d.reviewer = :reviewer
        where s.current = 1 and (passes or s.key = :keep)
    )
"""

PAGE = _of_filtered("""
    select * from filtered
    order by case when :order = 'document' then instrument else '' end,
        case when :order = 'document' then place else -probability end, number
    limit :limit offset :offset
""")
COUNT = _of_filtered("select count(*) from filtered")


def page(db: Connection, ask: Ask, *, offset: int, limit: int) -> tuple[list[Item], int]:
    """A page of the queue, and how many pass the filter."""
    values = ask.values()
    rows = db.execute(PAGE, values | {"offset": offset, "limit": limit}).fetchall()
    total: int = db.execute(COUNT, values).fetchone()[0]
    return [_item(row) for row in rows], total


PLACE = _of_filtered("""
    , ranked as (
        select key, passes, row_number() over turn as turn, lag(key, 1, '') over turn as previous,
            lead(key, 1, '') over turn as next, count(*) over () as total
        from filtered
        window turn as (
            order by case when :order = 'document' then instrument else '' end,
                case when :order = 'document' then place else -probability end, number)
    )
    select * from ranked where key = :keep
""")


@dataclass(frozen=True, slots=True)
class Position:
    index: int  # from 0; -1 when the suggestion does not pass the filter
    total: int
    previous: str  # keys; "" at the ends
    next: str


def position(db: Connection, ask: Ask, key: str) -> Position:
    """Where `key` stands, or would stand, among those that pass."""
    row = db.execute(PLACE, ask.values() | {"keep": key}).fetchone()
    if row is None:
        return Position(-1, db.execute(COUNT, ask.values()).fetchone()[0], "", "")
    index = row["turn"] - 1 if row["passes"] else -1
    return Position(index, row["total"] - (not row["passes"]), row["previous"], row["next"])


FACET: Final = {
    "relations": _of_filtered(
        "select relation as value, count(*) as n from filtered where relation is not null"
        " group by relation order by n desc, relation"
    ),
    "actions": _of_filtered(
        "select action as value, count(*) as n from filtered group by action order by n desc, action"
    ),
    "statuses": _of_filtered(
        "select status as value, count(*) as n from filtered group by status order by n desc, status"
    ),
    "subjects": _of_filtered(
        "select subject as value, count(*) as n from filtered group by subject order by n desc, subject"
    ),
    "competences": _of_filtered(
        "select competence as value, count(*) as n from filtered"
        " group by competence order by n desc, competence"
    ),
    "detectors": _of_filtered(
        "select detector as value, count(*) as n from filtered group by detector order by n desc, detector"
    ),
    "instruments": _of_filtered(
        "select i.key as value, count(distinct f.key) as n from filtered f"
        " join suggestion_target g on g.suggestion = f.key join provision p on p.slug = g.provision"
        " join instrument i on i.id = p.instrument group by i.key order by n desc, i.key limit 200"
    ),
}


def facet(db: Connection, ask: Ask, name: str) -> list[tuple[str, int]]:
    """For filter `name`, each value and how many suggestions it would leave, the other filters kept."""
    values = ask.values() | {name: None}
    return [(row["value"], row["n"]) for row in db.execute(FACET[name], values)]


BY_KEY = """
    select s.*, coalesce(t.status, 'pending') as status, d.verdict as own
    from suggestion s
    left join standing t on t.suggestion = s.key
    left join decision_state d on d.suggestion = s.key and d.reviewer = :reviewer
    where s.key = :key
"""
KEY_OF_NUMBER = "select key from suggestion where number = :number"
NUMBER_OF_KEY = "select number from suggestion where key = :key"


def get(db: Connection, key: str, *, reviewer: str) -> Item | None:
    row = db.execute(BY_KEY, {"key": key, "reviewer": reviewer}).fetchone()
    return None if row is None else _item(row)


def key_of(db: Connection, number: int) -> str | None:
    row = db.execute(KEY_OF_NUMBER, {"number": number}).fetchone()
    return None if row is None else str(row["key"])


def number_of(db: Connection, key: str) -> int:
    """0 when there is no such suggestion."""
    row = db.execute(NUMBER_OF_KEY, {"key": key}).fetchone()
    return 0 if row is None else int(row["number"])


MARGIN = """
    select s.*, coalesce(t.status, 'pending') as status, null as own,
        g.side, g.provision as slug, p.start, p.stop
    from instrument i join provision p on p.instrument = i.id
    join suggestion_target g on g.provision = p.slug
    join suggestion s on s.key = g.suggestion
    left join standing t on t.suggestion = s.key
    where i.key = :instrument and s.current = 1
    order by p.start, p.id, s.number
"""


@dataclass(frozen=True, slots=True)
class Beside:
    """A suggestion beside a provision of one instrument."""

    item: Item
    provision: str
    start: int
    stop: int
    keeps: bool


def margin(db: Connection, instrument: str) -> list[Beside]:
    """Current suggestions on either side, in document order."""
    return [
        Beside(_item(row), row["slug"], row["start"], row["stop"], row["side"] == "keep")
        for row in db.execute(MARGIN, {"instrument": instrument})
    ]


TOUCHING = """
    select g.provision as slug, count(*) as n
    from suggestion_target g join suggestion s on s.key = g.suggestion
    where s.current = 1 and g.side = 'cut' and g.provision in (select value from json_each(:slugs))
    group by g.provision
"""


def touching(db: Connection, slugs: Collection[str]) -> dict[str, int]:
    """How many current suggestions would change each provision."""
    rows = db.execute(TOUCHING, {"slugs": json.dumps(sorted(slugs))})
    return {row["slug"]: row["n"] for row in rows}


EVERY = """
    select s.*, coalesce(t.status, 'pending') as status, null as own
    from suggestion s left join standing t on t.suggestion = s.key
    where s.current = 1 or t.status is not null
    order by s.number
"""


def every(db: Connection) -> list[Item]:
    """Current suggestions, and decided ones that are no longer made; by number."""
    return [_item(row) for row in db.execute(EVERY)]


ACCEPTED = """
    select s.*, t.status, null as own from standing t join suggestion s on s.key = t.suggestion
    where t.status = 'accepted' order by s.number
"""


def accepted(db: Connection) -> list[Item]:
    return [_item(row) for row in db.execute(ACCEPTED)]


BY_KEYS = """
    select s.*, coalesce(t.status, 'pending') as status, null as own
    from suggestion s left join standing t on t.suggestion = s.key
    where s.key in (select value from json_each(:keys)) order by s.number
"""


def by_keys(db: Connection, keys: Collection[str]) -> list[Item]:
    return [_item(row) for row in db.execute(BY_KEYS, {"keys": json.dumps(sorted(keys))})]


VERDICTS_BY_REVIEWER = """
    select d.reviewer, d.verdict, count(*) as n from decision_state d
    join suggestion s on s.key = d.suggestion where s.current = 1
    group by d.reviewer, d.verdict order by d.reviewer
"""
STATUS_COUNTS = """
    select coalesce(t.status, 'pending') as status, count(*) as n
    from suggestion s left join standing t on t.suggestion = s.key
    where s.current = 1 group by 1
"""
DECIDED_SINCE = """
    select d.verdict, count(*) as n from decision_state d
    where d.reviewer = :reviewer and d.at >= :since group by d.verdict
"""


def verdicts_by_reviewer(db: Connection) -> dict[str, dict[str, int]]:
    """Last words on current suggestions: reviewer → verdict → how many."""
    found: dict[str, dict[str, int]] = {}
    for row in db.execute(VERDICTS_BY_REVIEWER):
        found.setdefault(row["reviewer"], {})[row["verdict"]] = row["n"]
    return found


def status_counts(db: Connection) -> dict[str, int]:
    """Current suggestions by status."""
    return {row["status"]: row["n"] for row in db.execute(STATUS_COUNTS)}


def decided_since(db: Connection, reviewer: str, since: str) -> dict[str, int]:
    """This reviewer's standing verdicts said at or after `since` (ISO 8601, UTC)."""
    rows = db.execute(DECIDED_SINCE, {"reviewer": reviewer, "since": since})
    return {row["verdict"]: row["n"] for row in rows}


def _item(row: Any) -> Item:
    return Item(
        number=row["number"],
        suggestion=parse(Suggestion, row["body"]),
        status=row["status"],
        own=Verdict(row["own"]) if row["own"] else None,
        current=bool(row["current"]),
        instrument=row["instrument"],
    )


def _any(values: Sequence[str]) -> str | None:
    return json.dumps(list(values), ensure_ascii=False) if values else None
