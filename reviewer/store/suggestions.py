"""The queue: which suggestions there are, in what order, and where one stands among them."""

from __future__ import annotations

import json
from collections import Counter
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

    `mine`: `statuses` are of this reviewer's own word. `assigned`: only what this reviewer looks
    after. `blind`: what waits for this reviewer's second reading stands as if nobody had read it,
    and so does a canary. `order`: "strongest" (probability down) or "document"; ties by number.
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
    assigned: bool = False
    blind: bool = False
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
            "assigned": int(self.assigned),
            "blind": int(self.blind),
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


# The reviewer's own status, asked for only where it matters.
_OWN: Final = """
    coalesce((select case d.verdict when 'accept' then 'accepted' when 'reject' then 'rejected'
        else 'deferred' end from decision_state d
        where d.suggestion = s.key and d.reviewer = :reviewer), 'pending')
"""
# The status as this reviewer may know it.
_SEEN: Final = """
    case when :blind = 0 then s.status
    when s.key in (select suggestion from canary) then OWN
    when s.key in (
        select r.suggestion from second_due r where r.first <> :reviewer and not exists (
            select 1 from decision_state d where d.suggestion = r.suggestion and d.reviewer = :reviewer)
    ) then 'pending' else s.status end
"""
_WIDE: Final = """
    CURRENT and s.probability >= :at_least
    and (:instruments is null or s.number in (
        select t.suggestion from suggestion_target t
        where t.instrument in (select value from json_each(:instruments))))
    and (:assigned = 0 or (
        exists (select 1 from assignment a where a.person = :reviewer)
        and (select a.subjects = '[]' or s.subject in (select value from json_each(a.subjects))
            from assignment a where a.person = :reviewer)
        and (select a.issuers = '[]' or s.instrument in (
                select i.key from instrument i
                where i.issuer in (select value from json_each(a.issuers)))
            from assignment a where a.person = :reviewer)))
    and (:expression is null or s.number in (
        select t.suggestion from search join provision p on p.indexed = search.rowid
        join suggestion_target t on t.provision = p.slug
        where search match coalesce(:expression, '""')))
"""
_NARROW: Final = """
    (:relations is null or s.relation in (select value from json_each(:relations)))
    and (:actions is null or s.action in (select value from json_each(:actions)))
    and (:subjects is null or s.subject in (select value from json_each(:subjects)))
    and (:competences is null or s.competence in (select value from json_each(:competences)))
    and (:detectors is null or s.detector in (select value from json_each(:detectors)))
    and (:statuses is null
        or (:mine = 0 and SEEN in (select value from json_each(:statuses)))
        or (:mine = 1 and OWN in (select value from json_each(:statuses))))
"""


def _asked(question: str, current: str = "s.current = 1") -> str:
    """`question` with PASSES (the whole filter), WIDE (that without the facets), SEEN and OWN spelt out."""
    whole = question.replace("PASSES", f"{_WIDE} and {_NARROW}").replace("WIDE", _WIDE)
    return whole.replace("SEEN", _SEEN).replace("OWN", _OWN).replace("CURRENT", current)


def _counted(question: str) -> str:
    """The same for a question that reads every row: the plus keeps SQLite off an index that saves nothing."""
    return _asked(question, "+s.current = 1")


@dataclass(frozen=True, slots=True)
class _Order:
    """The questions of one order. A suggestion's turn is compared as a row of values, so indexes serve."""

    page: str
    before: str
    previous: str
    next: str


_ORDERS: Final = {
    "strongest": _Order(
        page=_asked("""
            select s.*, OWN as said, SEEN as seen from suggestion s where PASSES
            order by s.doubt, s.number limit :limit offset :offset
        """),
        before=_asked("""
            select count(*) from suggestion s where PASSES and (s.doubt, s.number) < (:doubt, :number)
        """),
        previous=_asked("""
            select s.key from suggestion s where PASSES and (s.doubt, s.number) < (:doubt, :number)
            order by s.doubt desc, s.number desc limit 1
        """),
        next=_asked("""
            select s.key from suggestion s where PASSES and (s.doubt, s.number) > (:doubt, :number)
            order by s.doubt, s.number limit 1
        """),
    ),
    "document": _Order(
        page=_asked("""
            select s.*, OWN as said, SEEN as seen from suggestion s where PASSES
            order by s.instrument, s.place, s.number limit :limit offset :offset
        """),
        before=_asked("""
            select count(*) from suggestion s where PASSES
                and (s.instrument, s.place, s.number) < (:instrument, :place, :number)
        """),
        previous=_asked("""
            select s.key from suggestion s where PASSES
                and (s.instrument, s.place, s.number) < (:instrument, :place, :number)
            order by s.instrument desc, s.place desc, s.number desc limit 1
        """),
        next=_asked("""
            select s.key from suggestion s where PASSES
                and (s.instrument, s.place, s.number) > (:instrument, :place, :number)
            order by s.instrument, s.place, s.number limit 1
        """),
    ),
}
COUNT: Final = _counted("select count(*) from suggestion s where PASSES")
BODIES = "select number, body from suggestion_body where number in (select value from json_each(:numbers))"


def page(db: Connection, ask: Ask, *, offset: int, limit: int) -> tuple[list[Item], int]:
    """A page of the queue, and how many pass the filter."""
    values = ask.values()
    rows = db.execute(_ORDERS[ask.order].page, values | {"offset": offset, "limit": limit}).fetchall()
    numbers = json.dumps([row["number"] for row in rows])
    bodies = {row["number"]: row["body"] for row in db.execute(BODIES, {"numbers": numbers})}
    items = [_item(row, bodies[row["number"]], _VERDICTS.get(row["said"]), row["seen"]) for row in rows]
    total: int = db.execute(COUNT, values).fetchone()[0]
    return items, total


def count(db: Connection, ask: Ask) -> int:
    """How many pass the filter."""
    return int(db.execute(COUNT, ask.values()).fetchone()[0])


CURRENT: Final = "select key, detector from suggestion where current = 1 order by number"


def current(db: Connection) -> dict[str, str]:
    """Key → detector of every current suggestion, by number."""
    return {row["key"]: row["detector"] for row in db.execute(CURRENT)}


_VERDICTS: Final = {
    "accepted": Verdict.ACCEPT,
    "rejected": Verdict.REJECT,
    "deferred": Verdict.DEFER,
}


TURN = "select number, doubt, instrument, place from suggestion where key = :key"
PASSING: Final = _asked("select 1 from suggestion s where s.key = :key and PASSES")


@dataclass(frozen=True, slots=True)
class Position:
    index: int  # from 0; -1 when the suggestion does not pass the filter
    total: int
    previous: str  # keys; "" at the ends
    next: str


def position(db: Connection, ask: Ask, key: str) -> Position:
    """Where `key` stands, or would stand, among those that pass."""
    values, order = ask.values(), _ORDERS[ask.order]
    total: int = db.execute(COUNT, values).fetchone()[0]
    turn = db.execute(TURN, {"key": key}).fetchone()
    if turn is None:
        return Position(-1, total, "", "")
    here = values | {name: turn[name] for name in ("number", "doubt", "instrument", "place")}
    passes = db.execute(PASSING, values | {"key": key}).fetchone() is not None
    return Position(
        index=db.execute(order.before, here).fetchone()[0] if passes else -1,
        total=total,
        previous=_key(db.execute(order.previous, here).fetchone()),
        next=_key(db.execute(order.next, here).fetchone()),
    )


def _key(row: Any) -> str:
    return "" if row is None else str(row["key"])


CUBE: Final = _counted("""
    select s.relation as relations, s.action as actions, s.subject as subjects,
        s.competence as competences, s.detector as detectors,
        case when :mine then OWN else SEEN end as statuses, count(*) as n
    from suggestion s where WIDE group by 1, 2, 3, 4, 5, 6
""")
INSTRUMENTS: Final = _counted("""
    select t.instrument as value, count(distinct s.number) as n
    from suggestion s cross join suggestion_target t on t.suggestion = s.number
    where PASSES group by t.instrument order by n desc, t.instrument limit 200
""")
# The same two where nothing outside the facets narrows and nothing is hidden from this reviewer: an
# index holds all they ask for, so that 100,000 suggestions are counted in a tenth of the time.
PLAIN_CUBE: Final = """
    select subject as subjects, relation as relations, action as actions, competence as competences,
        detector as detectors, status as statuses, count(*) as n
    from suggestion where current = 1
    group by subject, relation, action, competence, detector, status
"""
PLAIN_INSTRUMENTS: Final = """
    select t.instrument as value, count(distinct t.suggestion) as n from suggestion_target t
    where t.suggestion in (
        select s.number from suggestion s where s.current = 1
        and (:relations is null or s.relation in (select value from json_each(:relations)))
        and (:actions is null or s.action in (select value from json_each(:actions)))
        and (:subjects is null or s.subject in (select value from json_each(:subjects)))
        and (:competences is null or s.competence in (select value from json_each(:competences)))
        and (:detectors is null or s.detector in (select value from json_each(:detectors)))
        and (:statuses is null or s.status in (select value from json_each(:statuses))))
    group by t.instrument order by n desc, t.instrument limit 200
"""
HIDES: Final = "select exists (select 1 from canary) or exists (select 1 from second_due)"
FACETS: Final = ("relations", "actions", "statuses", "subjects", "competences", "detectors")


def facets(db: Connection, ask: Ask) -> dict[str, list[tuple[str, int]]]:
    """For each filter: its values, and how many suggestions each would leave, the other filters kept.

    Most first, ties by value. The 200 instruments with most suggestions.
    """
    plain = _plain(db, ask)
    cube = db.execute(PLAIN_CUBE if plain else CUBE, ask.values()).fetchall()
    chosen = {name: set(getattr(ask, name)) for name in FACETS}
    found: dict[str, list[tuple[str, int]]] = {}
    for name in FACETS:
        others = [other for other in FACETS if other != name and chosen[other]]
        counts: Counter[str] = Counter()
        for row in cube:
            if row[name] is not None and all(row[other] in chosen[other] for other in others):
                counts[row[name]] += row["n"]
        found[name] = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    question = PLAIN_INSTRUMENTS if plain else INSTRUMENTS
    rows = db.execute(question, ask.values() | {"instruments": None})
    found["instruments"] = [(row["value"], row["n"]) for row in rows]
    return found


def _plain(db: Connection, ask: Ask) -> bool:
    """Whether every suggestion passes what is no facet, with the status that everybody sees."""
    if ask.text.strip() or ask.instruments or ask.at_least > 0 or ask.mine or ask.assigned:
        return False
    return not ask.blind or not db.execute(HIDES).fetchone()[0]


BY_KEY = """
    select s.*, b.body, d.verdict as said from suggestion s join suggestion_body b on b.number = s.number
    left join decision_state d on d.suggestion = s.key and d.reviewer = :reviewer
    where s.key = :key
"""
KEY_OF_NUMBER = "select key from suggestion where number = :number"
NUMBER_OF_KEY = "select number from suggestion where key = :key"


def get(db: Connection, key: str, *, reviewer: str) -> Item | None:
    row = db.execute(BY_KEY, {"key": key, "reviewer": reviewer}).fetchone()
    return None if row is None else _item(row, row["body"], Verdict(row["said"]) if row["said"] else None)


def key_of(db: Connection, number: int) -> str | None:
    row = db.execute(KEY_OF_NUMBER, {"number": number}).fetchone()
    return None if row is None else str(row["key"])


def number_of(db: Connection, key: str) -> int:
    """0 when there is no such suggestion."""
    row = db.execute(NUMBER_OF_KEY, {"key": key}).fetchone()
    return 0 if row is None else int(row["number"])


MARGIN = """
    select s.*, b.body, g.side, g.provision as slug, p.start, p.stop
    from suggestion_target g join suggestion s on s.number = g.suggestion and s.current = 1
    join suggestion_body b on b.number = s.number
    join provision p on p.slug = g.provision
    where g.instrument = :instrument
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
        Beside(_item(row, row["body"], None), row["slug"], row["start"], row["stop"], row["side"] == "keep")
        for row in db.execute(MARGIN, {"instrument": instrument})
    ]


TOUCHING = """
    select g.provision as slug, count(*) as n
    from suggestion_target g join suggestion s on s.number = g.suggestion
    where s.current = 1 and g.side = 'cut' and g.provision in (select value from json_each(:slugs))
    group by g.provision
"""


def touching(db: Connection, slugs: Collection[str]) -> dict[str, int]:
    """How many current suggestions would change each provision."""
    rows = db.execute(TOUCHING, {"slugs": json.dumps(sorted(slugs))})
    return {row["slug"]: row["n"] for row in rows}


EVERY = """
    select s.*, b.body from suggestion s join suggestion_body b on b.number = s.number
    where s.current = 1 or s.status <> 'pending'
    order by s.number
"""


def every(db: Connection) -> list[Item]:
    """Current suggestions, and decided ones that are no longer made; by number."""
    return [_item(row, row["body"], None) for row in db.execute(EVERY)]


BY_KEYS = """
    select s.*, b.body from suggestion s join suggestion_body b on b.number = s.number
    where s.key in (select value from json_each(:keys)) order by s.number
"""


def by_keys(db: Connection, keys: Collection[str]) -> list[Item]:
    rows = db.execute(BY_KEYS, {"keys": json.dumps(sorted(keys))})
    return [_item(row, row["body"], None) for row in rows]


VERDICTS_BY_REVIEWER = """
    select d.reviewer, d.verdict, count(*) as n from decision_state d
    cross join suggestion s on s.key = d.suggestion where s.current = 1
    group by d.reviewer, d.verdict order by d.reviewer
"""
STATUS_COUNTS = "select status, count(*) as n from suggestion where current = 1 group by status"
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


def _item(row: Any, body: str, own: Verdict | None, seen: str = "") -> Item:
    return Item(
        number=row["number"],
        suggestion=parse(Suggestion, body),
        status=seen or row["status"],
        own=own,
        current=bool(row["current"]),
        instrument=row["instrument"],
    )


def _any(values: Sequence[str]) -> str | None:
    return json.dumps(list(values), ensure_ascii=False) if values else None
