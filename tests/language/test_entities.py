"""Every value is found whole and has one normal form."""

from __future__ import annotations

import re
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.language import KINDS, bindings, entities, names, quantities, sentences, tokens
from reviewer.language.patterns import AT_LEAST, AT_MOST, WITHIN
from reviewer.language.values import number

# text with the entity in brackets, its kind, its value
CASES = [
    ("[[Trong thời hạn 05 ngày làm việc]] kể từ", "deadline", "5 ngày làm việc"),
    ("[[trong thời hạn 05 (năm) ngày làm việc]]", "deadline", "5 ngày làm việc"),
    ("[[không quá 5 ngày làm việc]]", "deadline", "5 ngày làm việc"),
    ("nộp [[chậm nhất 03 tháng]]", "deadline", "3 tháng"),
    ("gửi [[chậm nhất là ngày 15 hằng tháng]];", "deadline", "ngày 15 hằng tháng"),
    ("gửi [[trước ngày 15 tháng 12 hàng năm]]", "deadline", "ngày 15 tháng 12 hằng năm"),
    ("gửi vào [[ngày 05 của tháng sau]]", "deadline", "ngày 5 tháng sau"),
    ("báo cáo [[hằng quý]].", "deadline", "hằng quý"),
    ("báo cáo [[định kỳ 6 tháng một lần]]", "deadline", "6 tháng một lần"),
    ("[[ít nhất 02 năm]] kinh nghiệm", "deadline", "≥ 2 năm"),
    ("phạt tù [[ba năm]]", "deadline", "3 năm"),
    ("mức thu [[20.000 đồng]]/hồ sơ", "amount", "20000 đồng"),
    ("vốn [[05 (năm) tỷ đồng]]", "amount", "5000000000 đồng"),
    ("vốn [[1,5 tỷ đồng]]", "amount", "1500000000 đồng"),
    ("vốn [[100 nghìn tỷ đồng]]", "amount", "100000000000000 đồng"),
    ("từ [[10 triệu]] đến", "amount", "10000000"),
    ("[[không quá 500 USD]]", "amount", "≤ 500 usd"),
    ("thuế [[0,5%]] giá trị", "percent", "0.5%"),
    ("thuế [[10 phần trăm]]", "percent", "10%"),
    ("có [[ít nhất 03]] thành viên", "number", "≥ 3"),
    ("[[không quá 1.500]] người", "number", "≤ 1500"),
    ("nộp [[hai]] bộ", "number", "2"),
    ("nộp [[01]] bộ", "number", "1"),
    ("ngày ký: [[ngày 15 tháng 6 năm 2020]]", "date", "2020-06-15"),
    ("ký [[15/6/2020]]", "date", "2020-06-15"),
    ("từ [[tháng 6 năm 2020]]", "date", "2020-06"),
    ("từ [[năm 2020]]", "date", "2020"),
    ("số [[18/2019/QĐ-UBND]]", "docnumber", "18/2019/QĐ-UBND"),
    ("số [[66.7/2025/NQ-CP]]", "docnumber", "66.7/2025/NQ-CP"),
    ("số [[53 /2025/TT-BCT]]", "docnumber", "53/2025/TT-BCT"),
    ("số [[57/2020/QH14]]", "docnumber", "57/2020/QH14"),
    ("số [[4364/QĐ-UBND]]", "docnumber", "4364/QĐ-UBND"),
    ("số [[21-LCT/HDNN8]]", "docnumber", "21-LCT/HDNN8"),
    ("[[QCVN 4-2:2010/BYT]]", "docnumber", "QCVN4-2:2010/BYT"),
    ("theo [[khoản 2, 3 và 5]]", "reference", "khoản 2, 3 và 5"),
    ("[[Mẫu số 03]]", "reference", "mẫu số 03"),
    ("[[Uỷ ban nhân dân tỉnh Long An]] quyết định", "body", "Ủy ban nhân dân tỉnh Long An"),
    ("[[Chủ tịch Ủy ban nhân dân cấp xã]]", "body", "Chủ tịch Ủy ban nhân dân cấp xã"),
    ("[[Bộ trưởng Bộ Y tế]] quy định", "body", "Bộ trưởng Bộ Y tế"),
    ("[[Sở Lao động, Thương binh và Xã hội]]", "body", "Sở Lao động - Thương binh và Xã hội"),
    ("[[tổ chức, cá nhân]] nộp", "actor", "tổ chức, cá nhân"),
    ("[[bản sao chứng thực]]", "paper", "bản sao có chứng thực"),
    ("chủ bến [[phải]] treo biển", "modality", "must"),
    ("chủ bến [[có trách nhiệm]] treo biển", "modality", "must"),
    ("chủ bến [[không được phép]] thu", "modality", "must-not"),
    ("[[nghiêm cấm]] thu", "modality", "must-not"),
    ("được [[có thể]] gia hạn", "modality", "may"),
    ("[[không phải]] nộp", "modality", "need-not"),
    ("[[được]] gia hạn", "modality", "passive"),
    ("[[không]] cấp", "negation", "not"),
    ("[[trừ trường hợp]] khẩn cấp", "negation", "except"),
]
_MARK = re.compile(r"\[\[(.*?)\]\]")

# words that look like a cue and are none
QUIET = [
    "hàng không dân dụng",
    "không khí và không gian",
    "rẽ bên phải",
    "khấu trừ thuế",
    "khu vực cấm",
    "người chưa thành niên",
    "Điều 5",
]


@pytest.mark.parametrize(("line", "kind", "value"), CASES, ids=[case[0] for case in CASES])
def test_values(line: str, kind: str, value: str) -> None:
    text = _MARK.sub(r"\1", line)
    (wanted,) = _MARK.findall(line)
    found = [e for e in entities(text) if e.text == wanted]
    assert [(e.kind, e.value) for e in found] == [(kind, value)]
    assert found[0].span.of(text) == wanted


@pytest.mark.parametrize("text", QUIET)
def test_lookalikes(text: str) -> None:
    assert [e for e in entities(text) if e.kind in ("modality", "negation", "number")] == []


@pytest.mark.parametrize(
    ("raw", "value"),
    [("05", "5"), ("1.500", "1500"), ("1.500.000", "1500000"), ("0,5", "0.5"), ("1.234,5", "1234.5"),
     ("2.5", "2.5"), ("ba mươi", "30"), ("Mười lăm", "15"), ("chín mươi chín", "99"), ("bó", "bó")],
)  # fmt: skip
def test_numbers(raw: str, value: str) -> None:
    assert number(raw) == value


@given(st.text(max_size=300))
def test_entities_lie_apart_and_are_words_of_the_text(text: str) -> None:
    found = entities(text)
    assert all(e.span.of(text) == e.text and e.text and e.kind in KINDS for e in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert all(a.span.end <= b.span.start for a, b in pairwise(names(text)))


STARTS = [
    "1.",
    "1,",
    "05 (",
    "ngày ",
    "trong thời hạn ",
    "khoản 1, ",
    "1/",
    "A-",
    "không ",
    "năm ",
    "(",
    "_",
    "…",
    "=",
    "-",
    "số 1/2020/A-",
    "a…",
    "(a",
    "a)",
    "1)",
    "_a",
    "=-",
]


@pytest.mark.parametrize("piece", STARTS)
def test_no_pattern_stalls(piece: str) -> None:
    """100 KB of the start of every pattern, never finished."""
    text = piece * (100_000 // len(piece))
    start = time.process_time()
    entities(text)
    sentences(text)
    tokens(text)
    for lead in (AT_LEAST, AT_MOST, WITHIN):
        lead.search(text, len(text) - 48)
    assert time.process_time() - start < 5


@pytest.mark.parametrize("text", [text for text, _, _ in CASES])
def test_quantities_and_bindings_are_entities_of_their_kinds(text: str) -> None:
    text = text.replace("[[", "").replace("]]", "")
    everything = entities(text)
    timed = [e for e in everything if e.kind in ("deadline", "date")]
    assert [e for e in quantities(text) if e.kind in ("deadline", "date")] == timed
    said = [e for e in everything if e.kind == "modality"]
    assert [e for e in bindings(text) if e.kind == "modality"] == said
