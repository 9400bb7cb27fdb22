"""Small hand-made stocks: three instruments whose second and third say the same."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from hashlib import sha256
from typing import TYPE_CHECKING

from reviewer.model import (
    Action,
    Amendment,
    Citation,
    Cluster,
    Competence,
    Coverage,
    Credit,
    Document,
    Duty,
    EditorLink,
    Effect,
    Finding,
    Instrument,
    Judgement,
    Kind,
    Level,
    Message,
    Part,
    Provision,
    Recital,
    Relation,
    Repeal,
    Slot,
    Source,
    Span,
    Suggestion,
)
from reviewer.store import Store, open_store, outcome, runs
from reviewer.store.shelving import Entry, add_file

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
DAY = date(2026, 3, 2)


def entry(number: str, clauses: list[str], *, province: str = "Vàm Đông", year: int = 2019) -> Entry:
    """An instrument "Điều 1" with one khoản for each of `clauses`."""
    key = f"{number}-{year}".replace("/", "-").lower()
    head = f"Căn cứ Luật Đò ngang;\nQUYẾT ĐỊNH số {number}\n"
    article = "Điều 1. Neo đậu\n"
    pieces = [f"{n}. {text}\n" for n, text in enumerate(clauses, 1)]
    text = head + article + "".join(pieces)
    at = len(head)
    provisions = [
        Provision(f"{key}/main/dau", "", Kind.HEADER, Part.MAIN, "", "", "", Span(0, at), Span(0, at)),
        Provision(
            f"{key}/main/dieu-1",
            "",
            Kind.ARTICLE,
            Part.MAIN,
            "1",
            "Điều 1",
            "Neo đậu",
            Span(at, len(text)),
            Span(at, at + len(article)),
        ),
    ]
    start = at + len(article)
    for n, piece in enumerate(pieces, 1):
        span = Span(start, start + len(piece))
        id = f"{key}/main/dieu-1/khoan-{n}"
        provisions.append(
            Provision(
                id, f"{key}/main/dieu-1", Kind.CLAUSE, Part.MAIN, str(n), f"Điều 1 khoản {n}", "", span, span
            )
        )
        start = span.end
    instrument = Instrument(
        key=key,
        number=number,
        type="Quyết định",
        rank=8,
        issuer=f"Ủy ban nhân dân tỉnh {province}",
        province=province,
        level=Level.PROVINCE,
        issued=date(year, 5, 22),
        title="Quy định về neo đậu",
        signer="Nguyễn Văn Thử",
        in_force_from=date(year, 6, 5),
        attached="",
        subject="Đường thủy",
    )
    last = provisions[-1]
    document = Document(
        instrument=instrument,
        text=text,
        provisions=tuple(provisions),
        citations=(
            Citation(
                last.id,
                Span(last.span.start, last.span.start + 2),
                last.span.of(text)[:2],
                False,
                "9/2000/QĐ",
                ("Điều 2",),
            ),
        ),
        recitals=(Recital(Span(0, 21), text[0:21], "Luật Đò ngang"),),
        amendments=(
            Amendment(last.id, "9/2000/QĐ", "Điều 2", "amend", Span(last.span.start, last.span.end)),
        ),
        effect=Effect(date(year, 6, 5), (Repeal("8/1999/QĐ", ""),), (Repeal("9/2000/QĐ", "Điều 3"),)),
        links=(EditorLink("Điều 1", "Điều 14.5.LQ.44. Bắt giữ"),),
        warnings=(Message.of("structure.odd", n=1),),
    )
    source = Source(
        name=f"{key}.txt",
        sha256=sha256(text.encode()).hexdigest(),
        text=text,
        reader="txt",
        notes=(Span(0, 3),),
        tables=(Span(4, 6),),
        warnings=(Message.of("read.odd", page=2),),
    )
    return Entry(source, document, frozenset(p.id for p in provisions if p.kind is Kind.CLAUSE))


THREE = (
    entry("18/2019/QĐ-UBND", ["Chủ phương tiện phải nộp 02 bộ hồ sơ.", "Chủ bến lập sổ theo dõi."]),
    entry(
        "27/2025/QĐ-UBND", ["Chủ phương tiện phải nộp 01 bộ hồ sơ.", "Thuyền viên mặc áo phao."], year=2025
    ),
    entry("09/2020/QĐ-UBND", ["Chủ phương tiện phải nộp 02 bộ hồ sơ."], province="Sông Lài", year=2020),
)
CUT = "18-2019-qđ-ubnd-2019/main/dieu-1/khoan-1"
KEEP = "27-2025-qđ-ubnd-2025/main/dieu-1/khoan-1"
TWIN = "09-2020-qđ-ubnd-2020/main/dieu-1/khoan-1"
DUTY = Duty("Chủ phương tiện phải nộp 02 bộ hồ sơ.", Span(0, 38), "", 0.75, ("02 bộ",))
SLOT = Slot("number", "02 bộ", "01 bộ")


def suggestion(
    cut: str = CUT, keeper: str = KEEP, *, probability: float = 0.93, **other: object
) -> Suggestion:
    values: dict[str, object] = {
        "action": Action.REPEAL,
        "targets": (cut,),
        "keeper": keeper,
        "relation": Relation.OVERLAP,
        "detector": "overlap",
        "probability": probability,
        "reason": Message.of("suggest.repeated", where=Message.of("suggest.there")),
        "credit": Credit.DUTY_REMOVED,
        "competence": Competence.SELF,
        "slots": (SLOT,),
        "coverage": Coverage((DUTY,)),
        "cluster": "c1",
        "why": ("near-duplicate",),
    }
    return Suggestion(**(values | other))  # type: ignore[arg-type]


@dataclass(frozen=True)
class Analysed:
    findings: tuple[Finding, ...] = (
        Finding("retired-term", CUT, Span(60, 64), "Chủ ", Message.of("detect.term", old="a"), "Luật X"),
    )
    judgements: tuple[Judgement, ...] = (
        Judgement(
            CUT, KEEP, Relation.OVERLAP, "a", 0.93, ((Relation.OVERLAP, 1.0),), ("neighbour",), (SLOT,)
        ),
    )
    clusters: tuple[Cluster, ...] = (
        Cluster("c1", KEEP, tuple(sorted((CUT, KEEP, TWIN))), Relation.OVERLAP, 0.9),
    )
    suggestions: tuple[Suggestion, ...] = (suggestion(), suggestion(TWIN, probability=0.9))


def fill(store: Store, entries: tuple[Entry, ...] = THREE) -> None:
    for one in entries:
        with store.writing() as db:
            add_file(
                db, sha256=one.source.sha256, name=one.source.name, stock="mẫu", added=NOW, entries=[one]
            )


def analysed(store: Store, what: Analysed = Analysed()) -> int:
    run = runs.start(store.writer, as_of=DAY, now=NOW, version="1", inputs="x")
    runs.add_findings(store.writer, run, what.findings)
    runs.add_pairs(store.writer, run, what.judgements)
    runs.add_clusters(store.writer, run, what.clusters)
    outcome.add_suggestions(store.writer, run, what.suggestions)
    with store.writing() as db:
        outcome.finish(db, run)
        outcome.close(db, run, now=NOW, report="{}")
    runs.sweep(store.writer)
    return run


def ready(path: Path) -> Store:
    """A store with the three instruments, analysed."""
    store = open_store(path)
    fill(store)
    analysed(store)
    return store
