"""The last, short step of an analysis: what was laid ready becomes the queue."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from reviewer.codec import canonical
from reviewer.store.runs import BATCH, current

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from reviewer.model import Suggestion
    from reviewer.store.connect import Connection, Writer


@dataclass(frozen=True, slots=True)
class Change:
    """What a run changed among the suggestions."""

    new: int
    gone: int
    total: int


WHERE = """
    select i.key, i.subject, p.start from provision p join instrument i on i.id = p.instrument
    where p.slug = :slug
"""
ADD_DRAFT = """
    insert into suggestion_draft (run, key, action, relation, detector, probability, credit, competence,
        keeper, cluster, subject, residue, instrument, place, body)
    values (:run, :key, :action, :relation, :detector, :probability, :credit, :competence,
        :keeper, :cluster, :subject, :residue, :instrument, :place, :body)
"""


def add_suggestions(writer: Writer, run: int, suggestions: Iterable[Suggestion]) -> None:
    """Lay the suggestions ready, in the order in which new ones will be numbered."""
    source = iter(suggestions)
    while batch := [_draft(run, s) for s in islice(source, BATCH // 4)]:
        with writer.transaction() as db:
            for row in batch:
                db.execute(ADD_DRAFT, row | _where(db, row["target"]))


def _draft(run: int, s: Suggestion) -> dict[str, Any]:
    return {
        "run": run,
        "key": s.key,
        "action": s.action.value,
        "relation": None if s.relation is None else s.relation.value,
        "detector": s.detector,
        "probability": s.probability,
        "credit": s.credit.value,
        "competence": s.competence.value,
        "keeper": s.keeper,
        "cluster": s.cluster,
        "residue": len(s.coverage.residue),
        "body": canonical(s),
        "target": s.targets[0],
    }


def _where(db: Connection, slug: str) -> dict[str, Any]:
    row = db.execute(WHERE, {"slug": slug}).fetchone()
    if row is None:
        return {"instrument": "", "subject": "", "place": 0}
    return {"instrument": row["key"], "subject": row["subject"], "place": row["start"]}


RETIRE = """
    update suggestion set current = 0, last_seen_run = :previous
    where current = 1 and key not in (select key from suggestion_draft where run = :run)
"""
CHANGE = """
    update suggestion set relation = d.relation, probability = d.probability,
        doubt = 1 - d.probability, credit = d.credit,
        competence = d.competence, cluster = d.cluster, subject = d.subject, residue = d.residue,
        instrument = d.instrument, place = d.place, last_seen_run = null, current = 1
    from suggestion_draft d join suggestion_body b
    where d.run = :run and d.key = suggestion.key and b.number = suggestion.number
        and (b.body <> d.body or suggestion.current = 0 or suggestion.place <> d.place
            or suggestion.instrument <> d.instrument or suggestion.subject <> d.subject)
"""
CHANGE_BODY = """
    update suggestion_body set body = d.body
    from suggestion_draft d join suggestion s on s.key = d.key
    where d.run = :run and s.number = suggestion_body.number and d.body <> suggestion_body.body
"""
LAST_NUMBER = "select coalesce(max(number), 0) from suggestion"
ADD = """
    insert into suggestion (number, key, action, relation, detector, probability, doubt, credit,
        competence, keeper, cluster, subject, residue, instrument, place,
        first_run, last_seen_run, current, status)
    select :last + row_number() over (order by d.id), d.key, d.action, d.relation, d.detector,
        d.probability, 1 - d.probability, d.credit, d.competence, d.keeper, d.cluster, d.subject,
        d.residue, d.instrument, d.place, :run, null, 1, 'pending'
    from suggestion_draft d
    where d.run = :run and not exists (select 1 from suggestion s where s.key = d.key)
"""
ADD_BODY = """
    insert into suggestion_body (number, body)
    select s.number, d.body from suggestion s join suggestion_draft d on d.key = s.key and d.run = :run
    where s.number > :last
"""
ADD_CUT = """
    insert into suggestion_target (suggestion, side, ordinal, provision, instrument)
    select b.number, 'cut', t.key, t.value, substr(t.value, 1, instr(t.value || '/', '/') - 1)
    from suggestion_body b, json_each(b.body, '$.targets') t where b.number > :last
"""
ADD_KEEP = """
    insert into suggestion_target (suggestion, side, ordinal, provision, instrument)
    select number, 'keep', 0, keeper, substr(keeper, 1, instr(keeper || '/', '/') - 1)
    from suggestion where number > :last and keeper <> ''
"""
COUNT_CURRENT = "select count(*) from suggestion where current = 1"
FINISH = "update run set finished = :finished, report = :report where id = :run"
MAKE_CURRENT = """
    insert into setting (name, value) values ('current_run', :run)
    on conflict (name) do update set value = excluded.value
"""


def finish(db: Connection, run: int) -> Change:
    """Make what was laid ready under `run` the suggestions, in the caller's transaction; then `close`.

    New suggestions get the next numbers. One that is made again keeps its number; one that is
    no longer made stays, not current, with its decisions.
    """
    previous = current(db)
    asked = {"run": run, "previous": previous.id if previous else None}
    asked["last"] = db.execute(LAST_NUMBER).fetchone()[0]
    gone = db.execute(RETIRE, asked).rowcount
    db.execute(CHANGE, asked)
    db.execute(CHANGE_BODY, asked)
    new = db.execute(ADD, asked).rowcount
    for statement in (ADD_BODY, ADD_CUT, ADD_KEEP):
        db.execute(statement, asked)
    return Change(new, gone, db.execute(COUNT_CURRENT).fetchone()[0])


def close(db: Connection, run: int, *, now: datetime, report: str) -> None:
    db.execute(FINISH, {"run": run, "finished": now.isoformat(), "report": report})
    db.execute(MAKE_CURRENT, {"run": str(run)})
