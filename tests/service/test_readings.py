"""Corrections survive a new reading; the stock says what it does to itself."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from reviewer import service
from reviewer.errors import PermissionDenied, UsageError
from reviewer.model import Message
from reviewer.service.views.readings import Force
from reviewer.store import open_store
from tests.service.conftest import AN, LEAD, NOW, TODAY
from tests.service.papers import decision

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reviewer.store import Store

OLD = decision("18/2019", "Vàm Đông", 22, 5, 2019)
ENDS = {
    "all": "Quyết định này có hiệu lực từ ngày 01 tháng 01 năm 2021 và thay thế {what}.",
    "part": "Quyết định này có hiệu lực từ ngày 01 tháng 01 năm 2021. Bãi bỏ khoản 2 Điều 1 {what}.",
}


@pytest.fixture
def empty(memory: Path) -> Iterator[Store]:
    made = open_store(memory / "empty.db", create=True)
    yield made
    made.close()


def put(store: Store, folder: Path, name: str, text: str, *, replace: bool = False) -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    service.ingest(store, [file], now=NOW, user=LEAD, replace=replace)
    return file


def later(number: str, how: str, what: str, province: str = "Vàm Đông") -> str:
    text = decision(number, province, 1, 12, 2020)
    start = text.index("Quyết định này có hiệu lực")
    return text[:start] + ENDS[how].format(what=what) + "\n"


def test_a_correction_survives_a_new_reading_of_the_same_bytes(empty: Store, memory: Path) -> None:
    file = put(empty, memory, "a.txt", OLD)
    made = service.correct(empty, str(file), [("number", "19/2019/QĐ-UBND")], now=NOW, user=LEAD)
    assert [(f.was, f.value) for f in made.fields] == [("18/2019/QĐ-UBND", "19/2019/QĐ-UBND")]
    again = service.correct(empty, made.instrument, [("number", "19/2019/QĐ-UBND")], now=NOW, user=LEAD)
    assert again.fields == ()
    renamed = memory / "khác tên.txt"
    renamed.write_text(OLD, encoding="utf-8")
    other = open_store(memory / "other.db", create=True)
    other.close()
    with empty.writing() as db:
        db.execute("delete from source")
        db.execute("delete from file")
    report = service.ingest(empty, [renamed], now=NOW, user=LEAD)
    (line,) = report.files[0].instruments
    assert line.number == "19/2019/QĐ-UBND"
    assert any(w.id == "structure.corrected" for w in report.files[0].warnings)
    assert service.verify(empty).ok


def test_verify_finds_a_stored_field_that_is_not_what_was_corrected(empty: Store, memory: Path) -> None:
    file = put(empty, memory, "a.txt", OLD)
    service.correct(empty, str(file), [("address", "Điều 3")], at="Điều 2", now=NOW, user=LEAD)
    assert service.verify(empty).ok
    with empty.writing() as db:
        db.execute("update provision set address = 'Điều 4' where address = 'Điều 3'")
    assert not service.verify(empty).ok


def test_who_may_correct_and_what(empty: Store, memory: Path) -> None:
    file = str(put(empty, memory, "a.txt", OLD))
    with pytest.raises(PermissionDenied):
        service.correct(empty, file, [("number", "1/2019/QĐ-UBND")], now=NOW, user=AN)
    for fields, at in (([("màu", "đỏ")], ""), ([("number", "1")], "Điều 9"), ([("part", "x")], "Điều 1")):
        with pytest.raises(UsageError):
            service.correct(empty, file, fields, at=at, now=NOW, user=LEAD)
    assert len(service.history(empty, user=LEAD)) == 1  # nothing but the ingest


SAYS = [
    # how it ends, what it names, its province → the force of 18/2019 of Vàm Đông
    ("all", "Quyết định số 18/2019/QĐ-UBND ngày 22 tháng 5 năm 2019", "Vàm Đông", Force.ENDED),
    ("part", "Quyết định số 18/2019/QĐ-UBND ngày 22 tháng 5 năm 2019", "Vàm Đông", Force.PARTLY),
    ("all", "Quyết định số 18/2019/QĐ-UBND", "Sông Vàm", Force.IN_FORCE),  # another province's
    ("all", "Quyết định số 81/2019/QĐ-UBND", "Vàm Đông", Force.IN_FORCE),
]


@pytest.mark.parametrize(("how", "what", "province", "state"), SAYS)
def test_force(empty: Store, memory: Path, how: str, what: str, province: str, state: Force) -> None:
    put(empty, memory, "a.txt", OLD)
    put(empty, memory, "b.txt", later("40/2020", how, what, province))
    found = service.graph(empty, "18/2019/QĐ-UBND", user=AN, as_of=TODAY).force
    assert found.state is state
    if state is not Force.IN_FORCE:
        assert [e.words for e in found.by] == ["40/2020/QĐ-UBND"]
        assert found.from_date == date(2021, 1, 1)
        assert not found.inferred
        before = service.graph(empty, "18/2019/QĐ-UBND", user=AN, as_of=date(2020, 12, 31)).force
        assert (before.state, before.inferred) == (Force.IN_FORCE, True)
    assert (
        service.graph(empty, "18/2019/QĐ-UBND", user=AN, as_of=date(2019, 1, 1)).force.state is Force.NOT_YET
    )


def test_edges_name_the_other_instrument_when_only_one_fits(empty: Store, memory: Path) -> None:
    put(empty, memory, "a.txt", OLD)
    put(empty, memory, "b.txt", later("40/2020", "all", "Quyết định số 18/2019/QĐ-UBND"))
    view = service.graph(empty, "40/2020/QĐ-UBND", user=AN, as_of=TODAY)
    kinds = {(e.kind, e.words, e.target is not None) for e in view.edges if e.outward}
    assert ("replaces", "18/2019/QĐ-UBND", True) in kinds
    assert any(kind == "based-on" for kind, _, _ in kinds)


GAP = OLD.replace("\n3. Hồ sơ gồm:", "\n5. Hồ sơ gồm:")  # a jump in the numbering: the worse reading


def test_one_instrument_in_two_files_has_two_sources(empty: Store, memory: Path) -> None:
    put(empty, memory, "a.txt", OLD)
    other = OLD.replace("02 bộ", "03 bộ")
    (memory / "b.txt").write_text(other, encoding="utf-8")
    report = service.ingest(empty, [memory / "b.txt"], now=NOW, user=LEAD)
    assert report.files[0].state.value == "known"
    assert report.files[0].warnings[-1].id == "readings.source-differs"
    kept, second = service.instrument_sources(empty, "18/2019/QĐ-UBND", user=AN)
    assert (kept.file, kept.kept, second.kept) == (str(memory / "a.txt"), True, False)
    ((place, ours, theirs),) = [(d.place, d.kept, d.other) for d in second.differences]
    assert place == "Điều 1 khoản 1"
    assert "02 bộ" in ours and "03 bộ" in theirs
    again = service.ingest(empty, [memory / "b.txt"], now=NOW, user=LEAD)
    assert again.files[0].state.value == "unchanged"


@pytest.mark.parametrize("first", ["good", "bad"])
def test_the_better_reading_is_kept_whichever_came_first(empty: Store, memory: Path, first: str) -> None:
    texts = {"good": OLD, "bad": GAP}
    order = [first, *(name for name in texts if name != first)]
    for name in order:
        put(empty, memory, f"{name}.txt", texts[name])
    kept, second = service.instrument_sources(empty, "18/2019/QĐ-UBND", user=AN)
    assert kept.file.endswith("good.txt")
    assert second.file.endswith("bad.txt")
    assert second.differing
    assert service.verify(empty).ok


def test_replace_keeps_the_new_file_and_knows_the_old_one(empty: Store, memory: Path) -> None:
    put(empty, memory, "a.txt", OLD)
    put(empty, memory, "b.txt", GAP, replace=True)
    kept, second = service.instrument_sources(empty, "18/2019/QĐ-UBND", user=AN)
    assert kept.file.endswith("b.txt") and second.file.endswith("a.txt")
    put(empty, memory, "a.txt", OLD, replace=True)
    kept, second = service.instrument_sources(empty, "18/2019/QĐ-UBND", user=AN)
    assert kept.file.endswith("a.txt") and second.file.endswith("b.txt")


def test_who_details_it_and_that_a_decision_changes_no_law(empty: Store, memory: Path) -> None:
    law = """QUỐC HỘI
Luật số: 91/2018/QH14
LUẬT
BẾN TẠM
Điều 1. Bến
1. Bến phải có sổ.
Luật này được Quốc hội khóa XIV thông qua ngày 12 tháng 6 năm 2018.
"""
    guide = later("40/2020", "all", "Luật số 91/2018/QH14").replace(
        "Ban hành quy định quản lý bến tạm", "Quy định chi tiết một số điều của Luật số 91/2018/QH14"
    )
    put(empty, memory, "a.txt", law)
    put(empty, memory, "b.txt", guide)
    view = service.graph(empty, "91/2018/QH14", user=AN, as_of=TODAY)
    assert view.force.state is Force.IN_FORCE
    assert [(e.kind, e.words) for e in view.edges if not e.outward] == [("details", "40/2020/QĐ-UBND")]


def test_laws_by_name(empty: Store) -> None:
    table = service.law_table(empty, user=AN)
    dates = [n.issued for n in table if n.name == "Luật Đất đai" and n.issued]
    assert dates == sorted(dates) and len(dates) > 1


def test_the_outline_of_the_stock_is_the_outline_with_status(empty: Store, memory: Path) -> None:
    file = put(empty, memory, "a.txt", OLD)
    (plain,) = service.outline_data(file, language="vi")
    whole = service.stored_outline_data(empty, "18/2019/QĐ-UBND", user=AN, as_of=TODAY, language="vi")
    assert whole["status"]["state"] == "in-force"
    assert {k: v for k, v in whole.items() if k not in ("status", "sources", "graph")} == plain
    view, graph = service.stored_outline(empty, "18/2019/QĐ-UBND", user=AN, as_of=TODAY)
    assert view.instrument == graph.instrument
    assert isinstance(graph.force.message, Message)
