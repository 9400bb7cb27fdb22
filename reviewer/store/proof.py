"""One hash of everything that must not depend on when or how often the work was done; and what is amiss."""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from reviewer.codec import canonical
from reviewer.store import decisions, events, misread, people, readings, settling

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewer.store.connect import Connection

STOCK_ROWS = """
    select i.key, s.text_sha256, s.notes, s.tables, f.sha256, f.stock, i.provisions, i.units
    from instrument i join source s on s.id = i.source join file f on f.id = s.file order by i.key
"""
PROVISION_ROWS = """
    select p.slug, coalesce(q.slug, ''), p.kind, p.part, p.address, p.heading, p.start, p.stop, p.own_stop,
        p.unit from provision p left join provision q on q.id = p.parent order by p.slug
"""
CITATION_ROWS = """
    select p.slug, c.start, c.stop, c.instrument, c.articles
    from citation c join provision p on p.id = c.provision order by 1, 2, 3, 4, 5
"""
CITED_ROWS = """
    select p.slug, c.start, c.stop, q.slug from citation_target t
    join setting s on s.name = 'current_run' and t.run = cast(s.value as integer)
    join citation c on c.id = t.citation join provision p on p.id = c.provision
    join provision q on q.id = t.provision order by 1, 2, 3, 4
"""
FINDING_ROWS = """
    select f.key, p.slug, f.start, f.stop, f.message from finding f join provision p on p.id = f.provision
    join setting s on s.name = 'current_run' and f.run = cast(s.value as integer) order by 1, 2, 3, 4, 5
"""
PAIR_ROWS = """
    select a.slug, b.slug, r.relation, r.contained, r.probability, r.why, r.slots
    from pair r join provision a on a.id = r.a join provision b on b.id = r.b
    join setting s on s.name = 'current_run' and r.run = cast(s.value as integer) order by 1, 2
"""
CLUSTER_ROWS = """
    select c.key, k.slug, c.relation, c.probability, p.slug
    from cluster c join provision k on k.id = c.keeper
    join setting s on s.name = 'current_run' and c.run = cast(s.value as integer)
    join cluster_member m on m.cluster = c.id join provision p on p.id = m.provision order by 1, 5
"""
SUGGESTION_ROWS = """
    select s.number, s.key, b.body, s.instrument, s.place, s.current, s.status
    from suggestion s join suggestion_body b on b.number = s.number order by s.number
"""
TARGET_ROWS = "select suggestion, side, ordinal, provision from suggestion_target order by 1, 2, 3"
DECISION_ROWS = """
    select suggestion, reviewer, verdict, reason, note, keeper, exempt from decision_state
    order by suggestion, reviewer
"""
SETTLED_ROWS = "select suggestion, verdict, note, reviewer from settlement order by suggestion"
CANARY_ROWS = "select suggestion, verdict from canary order by suggestion"
BASELINE_ROWS = "select name, body from baseline order by name"

TWIN_ROWS = "select instrument, sha256, member, differing, differences from twin order by 1, 2, 3"

QUESTIONS: Final = (
    STOCK_ROWS,
    PROVISION_ROWS,
    CITATION_ROWS,
    FINDING_ROWS,
    PAIR_ROWS,
    CLUSTER_ROWS,
    SUGGESTION_ROWS,
    TARGET_ROWS,
    CITED_ROWS,
    DECISION_ROWS,
    SETTLED_ROWS,
    CANARY_ROWS,
    BASELINE_ROWS,
    TWIN_ROWS,
)


def digest(db: Connection) -> str:
    """Equal for equal stock, newest analysis and decisions, whatever the times and run numbers."""
    mill = sha256()
    for question in QUESTIONS:
        mill.update(b"\x1e")
        for row in db.execute(question):
            mill.update(json.dumps(tuple(row), ensure_ascii=False).encode("utf-8", "surrogatepass"))
    return mill.hexdigest()


TRIGGERS: Final = (
    "event_only_appends",
    "event_chains",
    "event_answers_once",
    "event_undoes_once",
    "event_stays",
    "event_remains",
    "baseline_stays",
    "baseline_remains",
)
TRIGGERS_THERE = "select name from sqlite_master where type = 'trigger'"
INTEGRITY = "pragma quick_check(1)"
BASELINES = "select name, event, body from baseline order by name"


@dataclass(frozen=True, slots=True)
class Proof:
    events: int
    head: str
    first_broken: int  # event number, 0 = none
    wrong_projections: int
    missing_triggers: tuple[str, ...]
    wrong_baselines: tuple[str, ...]
    integrity: str  # "ok" or SQLite's complaint


def prove(db: Connection) -> Proof:
    """Everything that can be recomputed, recomputed."""
    chain = list(events.events(db))
    number, head = events.head(db)
    broken = events.first_bad(chain)
    there = {row[0] for row in db.execute(TRIGGERS_THERE)}
    return Proof(
        events=number,
        head=head,
        first_broken=broken,
        wrong_projections=0 if broken else _wrong_projections(db, chain) + misread.wrong(db),
        missing_triggers=tuple(name for name in TRIGGERS if name not in there),
        wrong_baselines=() if broken else _wrong_baselines(db, chain),  # a broken event need not be JSON
        integrity=str(db.execute(INTEGRITY).fetchone()[0]),
    )


def _wrong_projections(db: Connection, chain: list[events.Event]) -> int:
    """Rows of the projections that the events do not give, and password hashes they do not vouch for."""
    states, standings = decisions.derived(chain)
    stored_states, stored_standings = decisions.projected(db)
    accounts, assigned = people.derived(chain)
    settled, known = settling.derived(chain)
    words = [(key, who, decision.verdict.value) for (key, who), decision in states.items()]
    pairs: tuple[tuple[Mapping[Any, Any], Mapping[Any, Any]], ...] = (
        (states, stored_states),
        (standings, stored_standings),
        (accounts, {p.name: p for p in people.people(db)}),
        (assigned, people.assignments(db)),
        (settled, settling.settlements(db)),
        (known, settling.canaries(db)),
        (readings.derived(chain, words), readings.due(db)),
    )
    wrong: int = sum(a.get(key) != b.get(key) for a, b in pairs for key in a.keys() | b.keys())
    return wrong + people.wrong_secrets(db)


def _wrong_baselines(db: Connection, chain: list[events.Event]) -> tuple[str, ...]:
    """Names whose stored counts are not those of their event, or that one side lacks."""
    said = {e.subject: (e.seq, canonical(e.data)) for e in chain if e.verb == "baseline"}
    kept = {row["name"]: (row["event"], row["body"]) for row in db.execute(BASELINES)}
    return tuple(sorted(name for name in said.keys() | kept.keys() if said.get(name) != kept.get(name)))
