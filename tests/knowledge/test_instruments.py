"""Numbers and names of instruments, as they are written and as they are meant."""

from __future__ import annotations

from datetime import date

import pytest

from reviewer.knowledge.instruments import (
    classify,
    instrument_types,
    issuer_of,
    issuer_symbols,
    law_named,
    law_names,
    name_key,
    tidy_number,
)
from reviewer.model import Level
from reviewer.text import nfc

NUMBERS = [
    # as written, tidy, type, rank, level, issuer by its symbol
    ("57/2020/QH14", "57/2020/QH14", "Luật", 2, Level.CENTRAL, ""),
    ("66.7/2025/NQ-CP", "66.7/2025/NQ-CP", "Nghị quyết", 5, Level.CENTRAL, "Chính phủ"),
    ("53 /2025/TT- BCT", "53/2025/TT-BCT", "Thông tư", 8, Level.CENTRAL, "Bộ Công Thương"),
    ("21-LCT/HDNN8", "21-LCT/HDNN8", "Luật", 2, Level.CENTRAL, ""),
    ("144 /2002/QĐ/BTC", "144/2002/QĐ/BTC", "Quyết định", 9, Level.CENTRAL, "Bộ Tài chính"),
    ("01/2012/UBTVQH13", "01/2012/UBTVQH13", "Pháp lệnh", 3, Level.CENTRAL, ""),
    ("522b/NQ-UBTVQH13", "522b/NQ-UBTVQH13", "Nghị quyết", 3, Level.CENTRAL, ""),
    ("18/2019/nq-hđnd", "18/2019/NQ-HĐND", "Nghị quyết", 10, Level.PROVINCE, ""),
    ("12/2021/QĐ-UBND", "12/2021/QĐ-UBND", "Quyết định", 11, Level.PROVINCE, ""),
    ("177/2004/QĐ-UB", "177/2004/QĐ-UB", "Quyết định", 11, Level.PROVINCE, ""),
    ("1671/qđ-ttg", "1671/QĐ-TTg", "Quyết định", 6, Level.CENTRAL, "Thủ tướng Chính phủ"),
    ("13/CP", "13/CP", "Nghị định", 5, Level.CENTRAL, "Chính phủ"),
    ("02/2002/TTLT/BTC-MTTW", "02/2002/TTLT/BTC-MTTW", "Thông tư liên tịch", 8, Level.CENTRAL, ""),
    ("04/2024/NQ-HĐTP", "04/2024/NQ-HĐTP", "Nghị quyết", 7, Level.CENTRAL, "Tòa án nhân dân tối cao"),
    ("05/VBHN-BNNPTNT", "05/VBHN-BNNPTNT", "Văn bản hợp nhất", 99, Level.CENTRAL, None),
]


@pytest.mark.parametrize(
    ("raw", "tidy", "name", "rank", "level", "issuer"), NUMBERS, ids=[n[1] for n in NUMBERS]
)
def test_numbers(raw: str, tidy: str, name: str, rank: int, level: Level, issuer: str | None) -> None:
    assert tidy_number(raw) == tidy
    kind = classify(tidy)
    assert kind is not None
    assert (kind.name, kind.rank, kind.level) == (name, rank, level)
    if issuer is not None:
        assert issuer_of(tidy) == issuer


NAMES = [
    # name, year, day, number or ""
    ("Luật Đất đai", 2003, None, "13/2003/QH11"),
    ("Luật ĐẤT ĐAI", 0, date(2015, 1, 1), "45/2013/QH13"),
    ("Luật Đất đai", 0, None, ""),  # three laws have borne the name
    ("Luật Hộ tịch", 0, None, "60/2014/QH13"),
    ("Bộ luật hình sự", 0, date(2016, 1, 1), "100/2015/QH13"),
    ("Luật bảo vệ sức khoẻ nhân dân", 0, None, "21-LCT/HDNN8"),
    ("Luật Đất đai", 0, date(1990, 1, 1), ""),  # none of them existed
    ("Luật Bay vào vũ trụ", 0, None, ""),
]


@pytest.mark.parametrize(("name", "year", "on", "number"), NAMES)
def test_names(name: str, year: int, on: date | None, number: str) -> None:
    law = law_named(name, year=year, on=on)
    assert (law.number if law else "") == number


def test_tables_are_sound() -> None:
    assert len(instrument_types()) > 20
    assert all(1 <= kind.rank <= 14 or kind.rank == 99 for kind in instrument_types())
    assert len({law.number for law in law_names()}) == len(law_names())
    assert issuer_symbols()["BTC"] == "Bộ Tài chính"


def test_names_are_composed() -> None:
    """A decomposed letter in a table would never meet the same letter of a text."""
    for law in law_names():
        assert law.name == nfc(law.name), law.name
    assert name_key("Luật Thủy lơ\u0323i") == name_key("Luật Thuỷ lợi")
