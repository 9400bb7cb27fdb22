"""Facts are dated and sourced, codes are sayable, successors lead to bodies that exist."""

from __future__ import annotations

from datetime import date
from importlib.resources import files

import pytest

from reviewer.i18n import LANGUAGES, say
from reviewer.knowledge import changes, lexicon
from reviewer.knowledge.reasons import reason_codes
from reviewer.knowledge.tables import STANDARD, parse
from reviewer.model import Verdict

DATA = files("reviewer.knowledge") / "data"
TABLES = sorted(file.name for file in DATA.iterdir() if file.name.endswith(".csv"))
TODAY = date(2026, 1, 15)


@pytest.mark.parametrize("name", TABLES)
def test_every_row_has_a_source_and_days_in_order(name: str) -> None:
    text = (DATA / name).read_text(encoding="utf-8")
    own = [column for column in text.split("\n", 1)[0].split(",") if column not in STANDARD]
    found = parse(text, own, file=name)  # refuses an empty source, a bad day, an end before its start
    assert found
    assert len({row.cells for row in found}) == len(found)


def test_whatever_ended_has_its_last_day_and_successor() -> None:
    for ended in changes.ended_instruments():
        assert ended.issued < ended.last_day, ended
        assert ended.successor != ended.number, ended
    for body in lexicon.retired_bodies(TODAY):
        assert body.successor, body.name
        assert changes.body_now(body.name, TODAY) != body.name


def test_facts_that_nobody_checked_against_the_original_say_so() -> None:
    bodies = [body for body in lexicon.bodies() if body.valid_to]
    for fact in (*changes.ended_instruments(), *changes.mergers(), *bodies):
        said = "chưa đối chiếu" in fact.source or "Bộ pháp điển" in fact.source
        assert fact.verified or said, fact


def test_spellings_name_one_body() -> None:
    spellings = [s.casefold() for body in lexicon.bodies() for s in body.spellings]
    assert len(spellings) == len(set(spellings)), {s for s in spellings if spellings.count(s) > 1}


@pytest.mark.parametrize(
    ("name", "on", "now"),
    [
        ("Bộ Giao thông vận tải", date(2025, 2, 28), "Bộ Giao thông vận tải"),
        ("Bộ Giao thông vận tải", date(2025, 3, 1), "Bộ Xây dựng"),
        ("BGTVT", TODAY, "Bộ Xây dựng"),
        ("Bộ Thủy sản", TODAY, "Bộ Nông nghiệp và Môi trường"),
        ("Bộ Thủy sản", date(2020, 1, 1), "Bộ Nông nghiệp và Phát triển nông thôn"),
        ("Bộ Tài chính", TODAY, "Bộ Tài chính"),
        ("cơ quan lạ", TODAY, "cơ quan lạ"),
    ],
)
def test_bodies_lead_to_the_one_in_office(name: str, on: date, now: str) -> None:
    assert changes.body_now(name, on) == now


def test_who_took_over_from_a_district_is_another_body() -> None:
    assert changes.renamed("Sở Giao thông vận tải", TODAY) == "Sở Xây dựng"
    assert changes.renamed("Ủy ban nhân dân cấp huyện", TODAY) == "Ủy ban nhân dân cấp huyện"


@pytest.mark.parametrize(
    ("name", "on", "now"),
    [
        ("Long An", date(2025, 6, 30), "Long An"),
        ("Long An", date(2025, 7, 1), "Tây Ninh"),
        ("Tây Ninh", TODAY, "Tây Ninh"),
        ("Hà Nội", TODAY, "Hà Nội"),
    ],
)
def test_provinces_lead_to_the_merged_one(name: str, on: date, now: str) -> None:
    assert changes.province_now(name, on) == now


@pytest.mark.parametrize("verdict", list(Verdict))
def test_reasons_have_one_digit_each_and_words_in_both_languages(verdict: Verdict) -> None:
    own = [reason for reason in reason_codes() if reason.verdict is verdict]
    digits = [reason.digit for reason in own]
    assert digits == sorted(set(digits))
    assert all(1 <= digit <= 9 for digit in digits)
    for language in LANGUAGES:
        assert all(not say(reason.label, language).startswith("knowledge.") for reason in own)


def test_codes_are_unique() -> None:
    codes = [reason.code for reason in reason_codes()]
    assert len(codes) == len(set(codes))
