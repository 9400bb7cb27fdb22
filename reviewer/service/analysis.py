"""The stock compared with itself."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from hashlib import sha256
from time import perf_counter
from typing import TYPE_CHECKING

from reviewer import detect, overlap, structure, suggest
from reviewer.codec import canonical, parse
from reviewer.model import Citation, Clause, Finding, Message, Relation
from reviewer.service import lines, pipeline
from reviewer.service.people import Right, require
from reviewer.service.views import Progress, RunReport, Skipped, StockCounts, User, silent
from reviewer.store import events, outcome, runs
from reviewer.store import stock as shelves

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from contextlib import AbstractContextManager
    from datetime import date, datetime

    from reviewer.model import Cluster, Suggestion
    from reviewer.overlap import CandidateSet
    from reviewer.service.pipeline import Judged
    from reviewer.store import Store
    from reviewer.store.runs import Run

SILENT = (Relation.UNRELATED, Relation.TEMPLATE, Relation.BOILERPLATE)


def analyse(
    store: Store, *, as_of: date, now: datetime, user: User, progress: Progress = silent
) -> RunReport:
    """Findings, clusters and suggestions of the whole stock as the law stood on `as_of`.

    Nothing is written when stock, date, program, models and knowledge are those of the newest
    run. Decisions stay with their suggestions through every run. Cut off at any moment, it can
    simply be run again: what counts changes in one last transaction.
    """
    require(user, Right.INGEST)
    with store.alone("analyse"):
        with store.reading() as db:
            stock = shelves.fingerprint(db)
            before = runs.current(db)
        inputs = sha256(canonical((stock, as_of, pipeline.program_hash())).encode()).hexdigest()
        if before is not None and before.inputs == inputs:
            return replace(_report_of(before), reused=True, seconds=())
        runs.sweep(store.writer)  # what a run that was cut off left behind
        clock = _Clock()
        found = _Found.of(store, as_of, progress, clock)
        with clock.phase("write"):
            progress(Message.of("service.step-write"), 0, 1)
            report = _write(store, found, as_of=as_of, now=now, user=user, inputs=inputs, clock=clock)
            runs.sweep(store.writer)
            progress(Message.of("service.step-write"), 1, 1)
        return replace(report, seconds=clock.seconds())


def last_run(store: Store) -> RunReport | None:
    """The newest finished analysis, None before the first."""
    with store.reading() as db:
        run = runs.current(db)
    return None if run is None else _report_of(run)


def _report_of(run: Run) -> RunReport:
    return parse(RunReport, run.report)


@dataclass
class _Clock:
    """Wall seconds by phase, in the order phases began."""

    times: dict[str, float] = field(default_factory=dict)

    def phase(self, name: str) -> AbstractContextManager[None]:
        return _Phase(self.times, name)

    def seconds(self) -> tuple[tuple[str, float], ...]:
        return tuple((name, round(value, 2)) for name, value in self.times.items())


class _Phase:
    def __init__(self, times: dict[str, float], name: str) -> None:
        self.times, self.name, self.start = times, name, 0.0

    def __enter__(self) -> None:
        self.times.setdefault(self.name, 0.0)
        self.start = perf_counter()

    def __exit__(self, *_: object) -> None:
        self.times[self.name] += perf_counter() - self.start


@dataclass(frozen=True, slots=True)
class _Found:
    """Everything an analysis computes, before any of it is written."""

    candidates: CandidateSet
    judged: Judged
    clusters: list[Cluster]
    findings: list[Finding]
    cited: list[tuple[Citation, tuple[str, ...]]]  # what each citation means in this stock
    suggestions: list[Suggestion]

    @classmethod
    def of(cls, store: Store, as_of: date, progress: Progress, clock: _Clock) -> _Found:
        with clock.phase("load"):
            index, repeals = pipeline.overview(pipeline.documents(store, progress))
        with clock.phase("detect"):
            clauses: list[Clause] = []
            findings: list[Finding] = []
            cited: list[tuple[Citation, tuple[str, ...]]] = []
            using = detect.detectors()
            for document in pipeline.documents(store, progress, "service.step-detect"):
                clauses += structure.clauses(document, index)
                findings += detect.findings(document, as_of, stock=repeals, using=using)
                cited += ((c, structure.resolve(c, index)) for c in document.citations)
        with clock.phase("candidates"):
            candidates = overlap.candidates(clauses, progress=pipeline.steps(progress))
        with clock.phase("relation"):
            judged = pipeline.judged(candidates, clauses, progress)
        with clock.phase("clusters"):
            clusters = overlap.cluster(judged.all, clauses)
        with clock.phase("suggest"):
            offered = suggest.suggest(clusters, judged.kept(), clauses, findings, as_of)
            suggestions = one_a_key(offered)
        return cls(candidates, judged, clusters, findings, cited, suggestions)


def one_a_key(offered: Iterable[Suggestion]) -> list[Suggestion]:
    """The same change of the same provisions is one decision, however many reasons speak for it.

    The first, strongest one stays in its place and takes in what the others say for the change.
    """
    found: dict[str, Suggestion] = {}
    for one in offered:
        first = found.setdefault(one.key, one)
        if first is not one:
            said = {first.reason, *first.cut_case}
            more = tuple(m for m in (one.reason, *one.cut_case) if m not in said)
            found[one.key] = replace(first, cut_case=(*first.cut_case, *more))
    return list(found.values())


def _write(
    store: Store,
    found: _Found,
    *,
    as_of: date,
    now: datetime,
    user: User,
    inputs: str,
    clock: _Clock,
) -> RunReport:
    run = runs.start(store.writer, as_of=as_of, now=now, version=pipeline.program_version(), inputs=inputs)
    runs.add_findings(store.writer, run, found.findings)
    runs.add_pairs(store.writer, run, found.judged.kept())
    runs.add_clusters(store.writer, run, found.clusters)
    runs.add_cited(store.writer, run, found.cited)
    outcome.add_suggestions(store.writer, run, found.suggestions)
    with store.writing() as db:
        change = outcome.finish(db, run)
        report = _report(found, run, as_of, lines.counts(shelves.totals(db)), change)
        outcome.close(db, run, now=now, report=canonical(report))
        events.append(
            db,
            time=now,
            actor=user.name,
            role=user.role,
            verb="analyse",
            subject=str(run),
            payload={"as_of": as_of, "inputs": inputs, "suggestions": change.total, "new": change.new},
        )
    return report


def _report(found: _Found, run: int, as_of: date, stock: StockCounts, change: outcome.Change) -> RunReport:
    relations = Counter(s.relation for s in found.suggestions if s.relation is not None)
    actions = Counter(s.action for s in found.suggestions)
    detectors = Counter(f.detector for f in found.findings)
    return RunReport(
        run=run,
        as_of=as_of,
        reused=False,
        stock=stock,
        compared=found.candidates.compared,
        roads=found.candidates.roads,
        pairs=len(found.candidates),
        pair_relations=tuple((r, found.judged.relations[r]) for r in Relation),
        clusters=len(found.clusters),
        findings=tuple(sorted(detectors.items())),
        relations=tuple(relations.most_common()),
        actions=tuple(actions.most_common()),
        suggestions=change.total,
        new=change.new,
        gone=change.gone,
        skipped=tuple(_skipped(found)),
    )


def _skipped(found: _Found) -> Iterator[Skipped]:
    """Everything that was left out on purpose, and why."""
    for cap, count in found.candidates.caps:
        if count:
            yield Skipped(Message.of(f"candidates.cap-{cap}", n=count), count)
    for relation in SILENT:
        count = found.judged.relations[relation]
        if count:
            yield Skipped(Message.of(f"service.silent-{relation}", n=count), count)
