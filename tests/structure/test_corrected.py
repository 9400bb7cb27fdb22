"""What a person says was misread: applied once or twice the same, found again when ids move."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reviewer.model import Correction, Kind, Level, Part
from reviewer.structure.corrected import canonical, corrected
from tests.structure.support import check, document

TEXT = """\
ỦY BAN NHÂN DÂN
TỈNH A
Số: 12/2019/QĐ-UBND
QUYẾT ĐỊNH
Về việc quản lý chợ
Điều 1. Chợ
1. Một.
2. Hai:
a) Ba;
Điều 2. Hiệu lực
Quyết định này có hiệu lực từ ngày ký.
"""


def test_header_fields() -> None:
    said = [
        Correction("", 0, "number", "13/2019/QĐ-UBND", "12/2019/QĐ-UBND"),
        Correction("", 0, "issued", "2019-06-05", ""),
        Correction("", 0, "level", "district", "province"),
    ]
    before = document(TEXT)
    after = corrected(before, said)
    assert after.instrument.number == "13/2019/QĐ-UBND"
    assert str(after.instrument.issued) == "2019-06-05"
    assert after.instrument.level is Level.DISTRICT
    assert after.instrument.key == before.instrument.key
    assert len(after.warnings) == len(before.warnings) + 3
    assert corrected(after, said) == after
    check(after)


def test_an_address_is_also_that_of_what_stands_below() -> None:
    before = document(TEXT)
    place = next(p for p in before.provisions if p.address == "Điều 1 khoản 2")
    said = Correction(
        place.id.partition("/")[2], place.span.start, "address", "Điều 1 khoản 3", place.address
    )
    after = corrected(before, [said])
    assert [p.address for p in after.provisions if p.kind in (Kind.CLAUSE, Kind.POINT)] == [
        "Điều 1 khoản 1",
        "Điều 1 khoản 3",
        "Điều 1 khoản 3 điểm a",
    ]
    assert [p.id for p in after.provisions] == [p.id for p in before.provisions]
    assert corrected(after, [said]) == after
    third = replace(said, value="Điều 1 khoản 4")
    again = corrected(after, [third])
    assert [p.address for p in again.provisions if p.kind is Kind.POINT] == ["Điều 1 khoản 4 điểm a"]
    assert len(again.warnings) == len(after.warnings)
    part = corrected(before, [replace(said, field="part", value="annex", was="main")])
    assert [p.part for p in part.provisions if p.address.startswith("Điều 1 khoản 2")] == [Part.ANNEX] * 2


def test_a_place_is_found_again_by_where_it_starts_and_told_when_lost() -> None:
    before = document(TEXT)
    place = next(p for p in before.provisions if p.address == "Điều 2")
    moved = Correction("main/dieu-9", place.span.start, "heading", "Thi hành", "Hiệu lực")
    assert "Thi hành" in [p.heading for p in corrected(before, [moved]).provisions]
    lost = corrected(before, [replace(moved, start=1)])
    assert lost.provisions == before.provisions
    assert lost.warnings[-1].id == "structure.correction-lost"


CANONICAL = [
    ("issued", "5/6/2019", "2019-06-05"),
    ("issued", "ngày 5 tháng 6 năm 2019", "2019-06-05"),
    ("in_force_from", "", ""),
    ("number", "12 /2019/QĐ- UBND", "12/2019/QĐ-UBND"),
    ("part", "attached", "attached"),
    ("title", "  Về   chợ ", "Về chợ"),
]
REFUSED = [("issued", "31/2/2019"), ("issued", "mai"), ("level", "thôn"), ("part", "phụ"), ("number", "")]


@pytest.mark.parametrize(("field", "value", "kept"), CANONICAL)
def test_values(field: str, value: str, kept: str) -> None:
    assert canonical(field, value) == kept


@pytest.mark.parametrize(("field", "value"), REFUSED)
def test_refused_values(field: str, value: str) -> None:
    with pytest.raises(ValueError):
        canonical(field, value)
