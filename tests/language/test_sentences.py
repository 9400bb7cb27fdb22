"""Tokens keep document numbers whole; sentences and list items are what a lawyer counts."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.language import pieces as quick_pieces
from reviewer.language import sentences, tokens

# pieces are the expected sentences; joined they are the text
CASES = [
    ("full stops", ["Tổ chức nộp hồ sơ.", " ", "Sở xem xét."]),
    ("list items", ["Hồ sơ gồm:", "\n", "a) Đơn;", "\n", "b) Bản sao;", " ", "c) Ảnh."]),
    ("a line that goes on", ["Tổ chức nộp\nhồ sơ tại Sở."]),
    ("a line that is closed", ["Tổ chức nộp hồ sơ.", "\n", "trong ngày."]),
    ("numbers", ["Mức thu 1.500.000 đồng theo Điều 5.", " ", "Thu hằng năm."]),
    ("markers", ["1. Tổ chức nộp hồ sơ.", "\n", "2. Sở xem xét."]),
    ("nested markers", ["1.2. Tổ chức nộp hồ sơ."]),
    ("short forms", ["UBND TP. Tân An quyết định."]),
    ("dashes", ["Nguyên tắc:", "\n", "- Công khai;", "\n", "- Minh bạch."]),
    ("document numbers", ["Theo Quyết định số 18/2019/QĐ-UBND.", " ", "Thực hiện từ năm 2020."]),
]


@pytest.mark.parametrize(("name", "pieces"), CASES, ids=[case[0] for case in CASES])
def test_sentences(name: str, pieces: list[str]) -> None:
    text = "".join(pieces)
    assert [span.of(text) for span in sentences(text)] == [p for p in pieces if p.strip()], name


@given(st.text(max_size=300))
def test_sentences_hold_every_word_once_and_in_order(text: str) -> None:
    spans = sentences(text)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    said = "".join("".join(span.of(text).split()) for span in spans)
    assert said == "".join(text.split())


@pytest.mark.parametrize(
    "number", ["18/2019/QĐ-UBND", "66.7/2025/NQ-CP", "57/2020/QH14", "4364/QĐ-UBND", "12/2012/TTLT-BCA-BQP"]
)
def test_document_numbers_are_one_token(number: str) -> None:
    assert tokens(f"Quyết định số {number}, ngày") == ["Quyết", "định", "số", number, ",", "ngày"]


@given(st.text(max_size=200))
def test_tokens_lose_nothing_but_blanks(text: str) -> None:
    assert "".join("".join(token.split()) for token in tokens(text)) == "".join(text.split())


@pytest.mark.parametrize(
    "text",
    [
        "Sở cấp giấy phép. Trường hợp không cấp, phải trả lời.",
        "a) Đơn đề nghị;\nb) Bản sao theo Thông tư số 12/2020/TT-BTC của Bộ Tài chính;",
        "1. Người nộp có quyền rút hồ sơ\n2. Cơ quan trả lại phí.",
        "",
    ],
)
def test_pieces_are_sentences_without_tokens(text: str) -> None:
    assert quick_pieces(text) == sentences(text)
