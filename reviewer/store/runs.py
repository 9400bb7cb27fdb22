"""What an analysis leaves behind.

Rows are written in small batches under a run that does not count yet, so that deciding goes
on beside it; one last short transaction makes the run the current one and brings the
suggestions up to it. A run that was cut off never counts, and the next one sweeps it away.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from reviewer.codec import canonical, parse
from reviewer.model import Citation, Cluster, Finding, Judgement, Message, Relation, Slot, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from reviewer.store.connect import Connection, Writer

BATCH: Final = 2_000  # rows in one transaction: well under 50 ms, so that a decision never waits long


@dataclass(frozen=True, slots=True)
class Run:
    id: int
    as_of: date
    finished: str
    version: str
    inputs: str
    report: str  # JSON of the service's own report


CURRENT = """
    select r.* from setting s join run r on r.id = cast(s.value as integer) where s.name = 'current_run'
"""


def current(db: Connection) -> Run | None:
    """The newest finished run."""
    row = db.execute(CURRENT).fetchone()
    if row is None:
        return None
    return Run(
        row["id"],
        date.fromisoformat(row["as_of"]),
        row["finished"],
        row["version"],
        row["inputs"],
        row["report"],
    )


START = """
    insert into run (started, as_of, version, inputs) values (:started, :as_of, :version, :inputs)
"""


def start(writer: Writer, *, as_of: date, now: datetime, version: str, inputs: str) -> int:
    """Open a run; rows are then added under its number."""
    values = {
        "started": now.isoformat(),
        "as_of": as_of.isoformat(),
        "version": version,
        "inputs": inputs,
    }
    with writer.transaction() as db:
        return int(db.execute(START, values).lastrowid or 0)


SWEEP_FINDINGS = """
    delete from finding where id in (
        select id from finding where run is not :run limit :batch)
"""
SWEEP_PAIRS = "delete from pair where id in (select id from pair where run is not :run limit :batch)"
SWEEP_CLUSTERS = """
    delete from cluster where id in (select id from cluster where run is not :run limit :batch)
"""
SWEEP_CITED = """
    delete from citation_target where id in (
        select id from citation_target where run is not :run limit :batch)
"""
SWEEP_DRAFTS = "delete from suggestion_draft where id in (select id from suggestion_draft limit :batch)"
SWEEP_RUNS = """
    delete from run where finished is null and id is not :run
        and not exists (select 1 from finding f where f.run = run.id)
        and not exists (select 1 from pair p where p.run = run.id)
        and not exists (select 1 from cluster c where c.run = run.id)
        and not exists (select 1 from citation_target t where t.run = run.id)
"""


def sweep(writer: Writer) -> None:
    """Take away the rows of every run but the current one, and all drafts, a batch at a time."""
    for statement in (SWEEP_FINDINGS, SWEEP_PAIRS, SWEEP_CLUSTERS, SWEEP_CITED, SWEEP_DRAFTS):
        while True:
            with writer.transaction() as db:
                if db.execute(statement, _but_current(db)).rowcount < BATCH:
                    break
    with writer.transaction() as db:
        db.execute(SWEEP_RUNS, _but_current(db))


def _but_current(db: Connection) -> dict[str, int | None]:
    run = current(db)
    return {"run": None if run is None else run.id, "batch": BATCH}


ADD_FINDING = """
    insert into finding (run, key, detector, provision, start, stop, quote, message, source, related)
    select ?, ?, ?, p.id, ?, ?, ?, ?, ?, ? from provision p where p.slug = ?
"""
ADD_PAIR = """
    insert into pair (run, a, b, relation, contained, probability, distribution, why, slots)
    select ?, a.id, b.id, ?, ?, ?, ?, ?, ? from provision a, provision b where a.slug = ? and b.slug = ?
"""
ADD_CLUSTER = """
    insert into cluster (run, key, keeper, relation, probability)
    select ?, ?, p.id, ?, ? from provision p where p.slug = ?
"""
ADD_MEMBER = """
    insert into cluster_member (cluster, provision)
    select ?, p.id from provision p where p.slug = ?
"""


def add_findings(writer: Writer, run: int, findings: Iterable[Finding]) -> None:
    _in_batches(
        writer,
        ADD_FINDING,
        (
            (
                run,
                f.key,
                f.detector,
                f.span.start,
                f.span.end,
                f.quote,
                canonical(f.message),
                f.source,
                canonical(f.related),
                f.provision,
            )
            for f in findings
        ),
    )


def add_pairs(writer: Writer, run: int, judgements: Iterable[Judgement]) -> None:
    _in_batches(
        writer,
        ADD_PAIR,
        (
            (
                run,
                j.relation.value,
                j.contained,
                j.probability,
                canonical(j.distribution),
                canonical(j.why),
                canonical(j.slots),
                j.a,
                j.b,
            )
            for j in judgements
        ),
    )


ADD_CITED = """
    insert into citation_target (run, citation, provision)
    select ?, c.id, t.id from provision p join citation c on c.provision = p.id
    join provision t on t.slug = ? where p.slug = ? and c.start = ? and c.stop = ?
"""


def add_cited(writer: Writer, run: int, cited: Iterable[tuple[Citation, Sequence[str]]]) -> None:
    """What each citation means: ids of provisions that stand in the stock."""
    _in_batches(
        writer,
        ADD_CITED,
        ((run, id, c.provision, c.span.start, c.span.end) for c, ids in cited for id in ids),
    )


def add_clusters(writer: Writer, run: int, clusters: Iterable[Cluster]) -> None:
    source = iter(clusters)
    while batch := list(islice(source, BATCH // 10)):
        with writer.transaction() as db:
            for c in batch:
                row = db.execute(ADD_CLUSTER, (run, c.id, c.relation.value, c.probability, c.keeper))
                db.executemany(ADD_MEMBER, ((row.lastrowid, member) for member in c.members))


def _in_batches(writer: Writer, statement: str, rows: Iterable[tuple[Any, ...]]) -> None:
    source = iter(rows)
    while batch := list(islice(source, BATCH)):
        with writer.transaction() as db:
            db.executemany(statement, batch)


CLUSTER = """
    select c.*, p.slug from cluster c join provision p on p.id = c.keeper
    where c.run = :run and c.key = :key
"""
MEMBERS = """
    select p.slug from cluster_member m join provision p on p.id = m.provision
    where m.cluster = :cluster order by p.slug
"""


def cluster(db: Connection, key: str) -> Cluster | None:
    run = current(db)
    if run is None:
        return None
    row = db.execute(CLUSTER, {"run": run.id, "key": key}).fetchone()
    if row is None:
        return None
    members = tuple(r["slug"] for r in db.execute(MEMBERS, {"cluster": row["id"]}))
    return Cluster(row["key"], row["slug"], members, Relation(row["relation"]), row["probability"])


PAIRS_OF = """
    select r.*, a.slug as slug_a, b.slug as slug_b
    from pair r join provision a on a.id = r.a join provision b on b.id = r.b
    where r.run = :run and (a.slug = :slug or b.slug = :slug)
"""


def pairs_of(db: Connection, slug: str) -> Mapping[str, Judgement]:
    """What the current run says of a provision against others: other id → judgement."""
    run = current(db)
    if run is None:
        return {}
    rows = db.execute(PAIRS_OF, {"run": run.id, "slug": slug})
    found = (_judgement(row) for row in rows)
    return {(j.b if j.a == slug else j.a): j for j in found}


def _judgement(row: Any) -> Judgement:
    return Judgement(
        a=row["slug_a"],
        b=row["slug_b"],
        relation=Relation(row["relation"]),
        contained=row["contained"],
        probability=row["probability"],
        distribution=parse(tuple[tuple[Relation, float], ...], row["distribution"]),
        why=parse(tuple[str, ...], row["why"]),
        slots=parse(tuple[Slot, ...], row["slots"]),
    )


FINDINGS_OF_INSTRUMENT = """
    select f.*, p.slug from finding f join provision p on p.id = f.provision
    join instrument i on i.id = p.instrument
    where f.run = :run and i.key = :key order by f.start, f.detector, f.key
"""


def findings(db: Connection, key: str) -> Iterator[Finding]:
    """Findings of the current run in instrument `key`, in document order."""
    run = current(db)
    if run is not None:
        for row in db.execute(FINDINGS_OF_INSTRUMENT, {"run": run.id, "key": key}):
            yield _finding(row)


FINDINGS_OF_PROVISION = """
    select f.*, p.slug from finding f join provision p on p.id = f.provision
    where f.run = :run and p.slug = :slug order by f.start, f.detector, f.key
"""


def findings_at(db: Connection, slug: str) -> tuple[Finding, ...]:
    run = current(db)
    if run is None:
        return ()
    return tuple(_finding(row) for row in db.execute(FINDINGS_OF_PROVISION, {"run": run.id, "slug": slug}))


def _finding(row: Any) -> Finding:
    return Finding(
        detector=row["detector"],
        provision=row["slug"],
        span=Span(row["start"], row["stop"]),
        quote=row["quote"],
        message=parse(Message, row["message"]),
        source=row["source"],
        related=parse(tuple[str, ...], row["related"]),
    )
