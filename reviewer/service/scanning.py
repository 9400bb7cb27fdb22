"""New documents against the stock. Nothing is stored."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from reviewer import compare, detect, overlap, reading, structure, suggest
from reviewer.errors import ReviewerError
from reviewer.model import Document, Message, Relation, Source, Span
from reviewer.overlap.ask import ask
from reviewer.overlap.relation import shipped_judge
from reviewer.overlap.slots import slots
from reviewer.service import lines, pipeline, stockindex
from reviewer.service.instruments import finding_view
from reviewer.service.people import Right, require
from reviewer.service.views import (
    ArticleView,
    Progress,
    ScanFile,
    ScanHit,
    ScanReport,
    SideView,
    Skipped,
    User,
    silent,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from numpy.typing import NDArray

    from reviewer.model import Clause, Judgement
    from reviewer.overlap.arrays import Indices
    from reviewer.overlap.ask import Answer
    from reviewer.service.stockindex import Ready
    from reviewer.store import Store


@dataclass(frozen=True, slots=True)
class _New:
    """A file as read and parsed, or why not."""

    path: str
    parsed: tuple[tuple[Source, Document], ...] = ()
    error: Message | None = None
    code: str = ""


def scan(
    store: Store, paths: Sequence[Path], *, as_of: date, user: User, progress: Progress = silent
) -> ScanReport:
    """New files against the stock, and against each other. Nothing of them is stored.

    An instrument that is in the stock already is compared with everything but itself. The
    stock's index is made when it is not there or stale, and kept beside the database.
    """
    require(user, Right.INGEST)
    files = list(reading.walk(paths))
    news: list[_New] = []
    for n, path in enumerate(files):
        progress(Message.of("service.step-read", file=path.name), n, len(files))
        news.append(_read(path))
    there = stockindex.ready(store, progress)
    return _compared(store, news, there, as_of, progress)


def _compared(
    store: Store, news: Sequence[_New], there: Ready, as_of: date, progress: Progress
) -> ScanReport:
    mine = [document for one in news for _, document in one.parsed]
    index, law = stockindex.beside(there, mine)
    new = _once([c for document in mine for c in structure.clauses(document, index)])
    without = there.of_keys(document.instrument.key for document in mine)
    found = ask(there.index, new, without=without[there.index.place], cited=there.cited(new))
    places, old = np.unique(found.old, return_inverse=True)
    clauses = [*new, *(there.clause(place) for place in places.tolist())]
    pairs = _Pairs(found.new, old + len(new), found.why).joined(_among(new)).in_order(clauses)
    judged = _judged(pairs, clauses, progress)
    shown = [j for j in judged if _is_shown(j)]
    hits = _hits(store, shown, news, {c.id for c in new})
    return ScanReport(
        files=tuple(_file(one, hits, law, as_of) for one in news),
        compared=found.compared,
        against=int((~without).sum()),
        skipped=tuple(_skipped(judged, found, there)),
    )


@dataclass(frozen=True, slots=True)
class _Pairs:
    """Places in one list of clauses, and by which roads each pair came."""

    a: Indices
    b: Indices
    why: NDArray[np.uint8]

    def joined(self, more: _Pairs) -> _Pairs:
        return _Pairs(
            np.concatenate([self.a, more.a]),
            np.concatenate([self.b, more.b]),
            np.concatenate([self.why, more.why]),
        )

    def in_order(self, clauses: Sequence[Clause]) -> _Pairs:
        """Sides and pairs in order of their ids: one order, however the files came."""
        rank = np.empty(len(clauses), np.int64)
        rank[sorted(range(len(clauses)), key=lambda i: clauses[i].id)] = np.arange(len(clauses))
        swap = rank[self.a] > rank[self.b]
        a, b = np.where(swap, self.b, self.a), np.where(swap, self.a, self.b)
        order = np.lexsort((rank[b], rank[a]))
        return _Pairs(a[order], b[order], self.why[order])


def _among(new: Sequence[Clause]) -> _Pairs:
    """Pairs of the new clauses with each other; those of one instrument are never compared."""
    if len({clause.instrument for clause in new}) < 2:
        return _Pairs(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0, np.uint8))
    found = overlap.candidates(new)
    return _Pairs(found.a_index.astype(np.int64), found.b_index.astype(np.int64), found.why_bits)


def _judged(pairs: _Pairs, clauses: Sequence[Clause], progress: Progress) -> list[Judgement]:
    if not len(pairs.a):
        return []
    a, b = pairs.a.astype(np.int32), pairs.b.astype(np.int32)
    said = shipped_judge().pairs(a, b, clauses, progress=pipeline.share(progress, "service.step-judge"))
    return [replace(j, why=overlap.reasons(int(why))) for j, why in zip(said, pairs.why, strict=True)]


def _skipped(judged: Sequence[Judgement], found: Answer, there: Ready) -> Iterator[Skipped]:
    """Everything that was left out on purpose, and why."""
    for cap, count in found.left_out:
        if count:
            yield Skipped(Message.of(f"candidates.cap-{cap}", n=count), count)
    for relation in (Relation.TEMPLATE, Relation.BOILERPLATE):
        if count := sum(j.relation is relation for j in judged):
            yield Skipped(Message.of(f"service.silent-{relation}", n=count), count)
    if there.unkept:
        yield Skipped(Message.of("operations.index-unkept", why=there.unkept), 0)


def _is_shown(judgement: Judgement) -> bool:
    return judgement.relation in suggest.OFFERED and judgement.probability >= shipped_judge().threshold


def _once(clauses: Sequence[Clause]) -> list[Clause]:
    """Each id once: the same file may have been named twice."""
    return list({c.id: c for c in clauses}.values())


def _read(path: Path) -> _New:
    try:
        sources = reading.read(path)
    except ReviewerError as error:
        return _New(str(path), error=error.message, code=error.code)
    return _New(str(path), tuple((source, structure.parse(source)) for source in sources))


def _hits(
    store: Store, shown: Sequence[Judgement], news: Sequence[_New], fresh: set[str]
) -> dict[str, list[ScanHit]]:
    """New provision → its hits, strongest first."""
    with store.reading() as db:
        there = {slug for j in shown for slug in (j.a, j.b)} - fresh
        sides = lines.sides(db, sorted(there))
    for one in news:
        for source, document in one.parsed:
            wanted = {slug for j in shown for slug in (j.a, j.b)}
            sides |= {
                p.id: side_of(document, p.id, source.notes) for p in document.provisions if p.id in wanted
            }
    hits: dict[str, list[ScanHit]] = {}
    for j in sorted(shown, key=lambda j: (-j.probability, j.a, j.b)):
        for new, old in ((j.a, j.b), (j.b, j.a)):
            if new in fresh and new in sides and old in sides:
                hits.setdefault(new, []).append(_hit(sides[new], sides[old], j))
    return hits


def _hit(new: SideView, old: SideView, j: Judgement) -> ScanHit:
    return ScanHit(
        new=new,
        stock=old,
        relation=j.relation,
        probability=j.probability,
        reason=Message.of(f"service.scan-{j.relation}", place=old.place),
        slots=slots(new.text, old.text),
        comparison=compare.diff(new.text, old.text),
    )


def _file(one: _New, hits: dict[str, list[ScanHit]], repeals: detect.Stock, as_of: date) -> ScanFile:
    provisions = [p.id for _, document in one.parsed for p in document.provisions]
    mine = [hit for id in provisions for hit in hits.get(id, ())]
    return ScanFile(
        path=one.path,
        instruments=tuple(lines.line(document.instrument) for _, document in one.parsed),
        hits=tuple(sorted(mine, key=lambda h: -h.probability)),
        findings=tuple(
            finding_view(finding)
            for _, document in one.parsed
            for finding in detect.findings(document, as_of, stock=repeals, using=detect.detectors())
        ),
        warnings=tuple(w for s, d in one.parsed for w in (*s.warnings, *d.warnings)),
        error=one.error,
        code=one.code,
    )


def side_of(document: Document, id: str, notes: Sequence[Span]) -> SideView:
    """A provision of a document that is in no stock."""
    by_id = {p.id: p for p in document.provisions}
    provision = by_id[id]
    article = provision
    while article.kind.value != "article" and article.parent:
        article = by_id[article.parent]
    if article.kind.value != "article":
        article = provision
    own = lines.Kept(provision.span.of(document.text).rstrip(), provision.span.start, notes)
    whole = lines.Kept(article.span.of(document.text).rstrip(), article.span.start, notes)
    label = lines.label(document.instrument)
    return SideView(
        provision=id,
        address=provision.address,
        place=lines.place(provision.address, label, attached=provision.part.value == "attached"),
        instrument=lines.line(document.instrument),
        text=own.text,
        start=own.start,
        article=ArticleView(
            id=article.id,
            address=article.address,
            heading=article.heading,
            text=whole.text,
            here=whole.span(Span(provision.span.start, provision.span.end)),
        ),
    )
