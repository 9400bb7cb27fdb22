# ruff: noqa: E501 - a case is one line
"""Which provisions of a stock a citation means; unknown stays unknown."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from reviewer.model import Hints
from reviewer.structure import clauses, index, resolve
from reviewer.structure.resolve import address_path
from tests.structure.support import document

if TYPE_CHECKING:
    from reviewer.model import Document

LAW_2003 = document(
    "Điều 1. A\n1. Một.\n2. Hai.\nĐiều 2. B\nBa.\n",
    reader="phapdien",
    hints=Hints(
        number="13/2003/QH11", type="Luật", title="Đất đai", issuer="Quốc hội", issued=date(2003, 11, 26)
    ),
)
LAW_2013 = document(
    "Điều 1. A\n1. Một:\na) X;\nđ) Y.\n2. Hai.\nĐiều 3. B\nBa.\n",
    reader="phapdien",
    hints=Hints(
        number="45/2013/QH13", type="Luật", title="Luật Đất đai", issuer="Quốc hội", issued=date(2013, 11, 29)
    ),
)


def local(province: str, day: str, body: str, number: str = "12/2021/QĐ-UBND") -> Document:
    return document(
        f"ỦY BAN NHÂN DÂN\nTỈNH {province.upper()}\nSố: {number}\n{province}, {day}\nQUYẾT ĐỊNH\nVề giá nước\n"
        f"ỦY BAN NHÂN DÂN TỈNH {province.upper()}\nCăn cứ Luật Giá;\nQUYẾT ĐỊNH:\n{body}"
    )


ATTACHED = """\
Điều 1. Ban hành kèm theo Quyết định này Quy định về giá nước.
Điều 2. Quyết định này thi hành theo Điều 1 Quyết định này.
Nơi nhận:
QUY ĐỊNH
VỀ GIÁ NƯỚC
(Ban hành kèm theo Quyết định số 12/2021/QĐ-UBND)
Điều 1. Phạm vi
1. Áp dụng theo khoản 2 Điều này.
2. Theo Điều 2 Quy định này, trừ trường hợp tại Điều 2 Quyết định này.
Điều 2. Giá
Giá nước theo điểm đ khoản 1 Điều 1 Luật Đất đai.
"""
OURS = local("Vàm Đông", "ngày 05 tháng 3 năm 2021", ATTACHED)
THEIRS = local(
    "Sông Lài", "ngày 07 tháng 4 năm 2021", "Điều 1. Giá\n1. Một.\nĐiều 2. Thi hành\nTừ ngày ký.\n"
)
STOCK = index([LAW_2003, LAW_2013, OURS, THEIRS])


def resolved(found: Document) -> list[tuple[str, list[str]]]:
    stock = index([LAW_2003, LAW_2013, OURS, THEIRS, found])
    return [
        (c.quote, [id.split("/", 1)[1] for id in resolve(c, stock)]) for c in found.citations if c.articles
    ]


def test_the_attached_regulation_and_the_act_are_told_apart() -> None:
    rows = [(c.quote, [i.split("/", 1)[1] for i in resolve(c, STOCK)]) for c in OURS.citations if c.articles]
    assert rows == [
        ("Điều 1 Quyết định này", ["main/dieu-1"]),
        ("khoản 2 Điều này", ["attached/dieu-1/khoan-2"]),
        ("Điều 2 Quy định này", ["attached/dieu-2"]),
        ("Điều 2 Quyết định này", ["main/dieu-2"]),
        ("điểm đ khoản 1 Điều 1 Luật Đất đai", ["main/dieu-1/khoan-1/diem-dd"]),
    ]


def test_a_name_means_the_law_of_its_day() -> None:
    def said(words: str, issued: date) -> list[str]:
        found = document(f"Điều 1. X\n{words}.\n", hints=Hints(number="1/2020/NĐ-CP", issued=issued))
        stock = index([LAW_2003, LAW_2013, found])
        return [id for c in found.citations for id in resolve(c, stock)]

    new, old = LAW_2013.instrument.key, LAW_2003.instrument.key
    assert said("Theo Điều 1 Luật Đất đai", date(2015, 1, 1)) == [f"{new}/main/dieu-1"]
    assert said("Theo Điều 1 Luật Đất đai", date(2010, 1, 1)) == [f"{old}/main/dieu-1"]
    assert said("Theo Điều 1 Luật Đất đai năm 2003", date(2015, 1, 1)) == [f"{old}/main/dieu-1"]
    assert said("Theo Điều 1 Luật đất đai ngày 29 tháng 11 năm 2013", date(2020, 1, 1)) == [
        f"{new}/main/dieu-1"
    ]
    assert said("Theo Điều 1 Luật Đất đai", date(2001, 1, 1)) == []


def test_a_number_that_two_provinces_use_needs_a_day_or_the_speaker_s_province() -> None:
    day = document("Điều 9. X\nTheo khoản 1 Điều 1 Quyết định số 12/2021/QĐ-UBND ngày 07 tháng 4 năm 2021.\n")
    assert resolved(day) == [(day.citations[0].quote, ["main/dieu-1/khoan-1"])]
    bare = document("Điều 9. X\nTheo khoản 1 Điều 1 Quyết định số 12/2021/QĐ-UBND.\n")
    assert resolved(bare) == [(bare.citations[0].quote, [])]
    same = local(
        "Sông Lài",
        "ngày 01 tháng 01 năm 2022",
        "Điều 1. X\nTheo khoản 1 Điều 1 Quyết định số 12/2021/QĐ-UBND.\n",
        "1/2022/QĐ-UBND",
    )
    assert resolved(same) == [(same.citations[-1].quote, ["main/dieu-1/khoan-1"])]


def test_the_attached_regulation_is_meant_when_the_words_say_so() -> None:
    found = document(
        "Điều 9. X\nTheo khoản 1 Điều 1 Quy định ban hành kèm theo Quyết định số 12/2021/QĐ-UBND "
        "ngày 05 tháng 3 năm 2021.\n"
    )
    assert resolved(found) == [(found.citations[0].quote, ["attached/dieu-1/khoan-1"])]


def test_an_instrument_that_names_itself_is_not_another_of_that_number() -> None:
    said = "Quyết định số 12/2021/QĐ-UBND"
    body = (
        f"Điều 1. X\nTheo Điều 2 {said}.\n"
        f"Điều 2. Y\nTheo Điều 1 {said} ngày 05 tháng 3 năm 2021 của Ủy ban nhân dân tỉnh Vàm Đông.\n"
    )
    theirs = local("Sông Lài", "ngày 07 tháng 4 năm 2021", body)
    stock = index([OURS, theirs])
    rows = [(c.internal, resolve(c, stock)) for c in theirs.citations if c.articles]
    assert rows == [
        (True, (f"{theirs.instrument.key}/main/dieu-2",)),
        (False, (f"{OURS.instrument.key}/main/dieu-1",)),
    ]


def test_a_dotted_point_stands_in_its_point() -> None:
    found = document(
        "Điều 9. X\n1. Theo điểm a.2 khoản 2 Điều này.\n2. Gồm:\na) Một:\na.1) X;\na.2) Y.\nb) Hai.\n"
    )
    assert resolved(found) == [("điểm a.2 khoản 2 Điều này", ["main/dieu-9/khoan-2/diem-a/tiet-a-2"])]


def test_what_the_stock_lacks_resolves_to_nothing() -> None:
    found = document("Điều 9. X\nTheo Điều 99 Luật số 45/2013/QH13 và Điều 1 Luật số 1/1999/QH10.\n")
    assert [ids for _, ids in resolved(found)] == [[], []]


def test_clauses_know_what_they_and_their_points_cite() -> None:
    found = document(
        "Điều 9. X\n1. Gồm:\na) Theo khoản 2 Điều này;\nb) Theo Điều 1 Luật số 45/2013/QH13.\n2. Hai.\n"
    )
    first, second = clauses(found, index([LAW_2013, found]))
    assert first.cites == (
        f"{found.instrument.key}/main/dieu-9/khoan-2",
        f"{LAW_2013.instrument.key}/main/dieu-1",
    )
    assert second.cites == ()


def test_addresses_become_paths() -> None:
    assert address_path("Điều 5 khoản 2 điểm đ") == "dieu-5/khoan-2/diem-dd"
    assert address_path("Phần thứ nhất chương IX mục 2") == "phan-thu-nhat/chuong-ix/muc-2"
    assert address_path("Phụ lục II") == ""
