"""New documents against the stock. Nothing is stored."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from reviewer import compare, detect, overlap, reading, structure, suggest
from reviewer.errors import ReviewerError
from reviewer.model import Document, Message, Relation, Source, Span
from reviewer.overlap.relation import shipped_judge
from reviewer.overlap.slots import slots
from reviewer.service import lines, pipeline
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
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from reviewer.model import Clause, Judgement
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
    """New files against the stock, and against each other. Nothing is stored.

    An instrument that is in the stock already is compared with everything but itself.
    """
    require(user, Right.INGEST)
    files = list(reading.walk(paths))
    news: list[_New] = []
    for n, path in enumerate(files):
        progress(Message.of("service.step-read", file=path.name), n, len(files))
        news.append(_read(path))
    mine = [document for one in news for _, document in one.parsed]
    keys = {document.instrument.key for document in mine}
    index, repeals = pipeline.overview(chain(mine, pipeline.documents(store, progress)))
    new = [c for document in mine for c in structure.clauses(document, index)]
    stock = [
        clause
        for document in pipeline.documents(store, progress)
        if document.instrument.key not in keys
        for clause in structure.clauses(document, index)
    ]
    clauses = _once([*new, *stock])
    found = overlap.candidates(clauses, progress=pipeline.steps(progress))
    fresh = {c.id for c in new}
    is_new = np.array([c.id in fresh for c in clauses], dtype=bool)
    concerned = is_new[found.a_index] | is_new[found.b_index]
    judged = pipeline.judged(found, clauses, progress, only=concerned)
    shown = [j for j in judged.all if _is_shown(j)]
    hits = _hits(store, shown, news, fresh)
    return ScanReport(
        files=tuple(_file(one, hits, repeals, as_of) for one in news),
        compared=len(new),
        against=len(stock),
        skipped=tuple(
            Skipped(Message.of(f"service.silent-{r}", n=judged.relations[r]), judged.relations[r])
            for r in (Relation.TEMPLATE, Relation.BOILERPLATE)
            if judged.relations[r]
        ),
    )


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
