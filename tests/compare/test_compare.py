"""Casebook of comparisons: brackets are the pieces that must come out."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.compare import Comparison, Piece, RowState, compare, diff
from reviewer.model import Span
from reviewer.text import nfc


@dataclass(frozen=True)
class Found:
    kind: str
    span: Span
    value: str = ""


PATTERNS = (
    ("amount", r"\d+ bộ|[\d.]+ đồng"),
    ("deadline", r"\d+ ngày làm việc"),
    ("body", r"Phòng Kinh tế|Ủy ban nhân dân cấp xã"),
    ("modality", r"\bphải\b|\bđược\b"),
    ("negation", r"\bkhông\b"),
)


def entities(text: str) -> list[Found]:
    return [Found(k, Span(*m.span())) for k, p in PATTERNS for m in re.finditer(p, text)]


def sentences(text: str) -> list[Span]:
    return [Span(*m.span()) for m in re.finditer(r"(?:\d\. )?[^.\n]+\.?\s*", text)]


def run(a: str, b: str) -> Comparison:
    return compare(a, b, entities=entities, sentences=sentences)


def shown(pieces: tuple[Piece, ...]) -> str:
    signs = {"same": "", "removed": "-", "added": "+"}
    out = ""
    for piece in pieces:
        core, space = piece.text.rstrip(), piece.text[len(piece.text.rstrip()) :]
        sign = signs.get(piece.change, f"~{piece.moved} ")
        mark = f"{piece.mark}:" if piece.mark else ""
        out += (f"[{sign}{mark}{core}]" if sign or mark else core) + space
    return out.strip()


CASES = {
    "equal": ("Nộp hồ sơ.", "Nộp hồ sơ.", ["Nộp hồ sơ. | Nộp hồ sơ."]),
    "punctuation, case and tone placement are not differences": (
        "Nộp tại UỶ ban;",
        "Nộp tại Ủy ban.",
        ["Nộp tại UỶ ban; | Nộp tại Ủy ban."],
    ),
    "a value differs as a whole": (
        "Nộp 02 bộ hồ sơ.",
        "Nộp 01 bộ hồ sơ.",
        ["Nộp [-amount:02 bộ] hồ sơ. | Nộp [+amount:01 bộ] hồ sơ."],
    ),
    "an equal value keeps its shape": (
        "Trả trong 05 ngày làm việc.",
        "Phát trong 05 ngày làm việc.",
        ["[-Trả] trong [deadline:05 ngày làm việc]. | [+Phát] trong [deadline:05 ngày làm việc]."],
    ),
    "modality": (
        "Chủ bến được từ chối.",
        "Chủ bến phải từ chối.",
        ["Chủ bến [-modality:được] từ chối. | Chủ bến [+modality:phải] từ chối."],
    ),
    "a lost negation": (
        "Người này không nộp lại hồ sơ.",
        "Người này nộp lại hồ sơ.",
        ["Người này [-negation:không] nộp lại hồ sơ. | Người này nộp lại hồ sơ."],
    ),
    "words that moved inside a sentence": (
        "Cơ quan kiểm tra tại chỗ và trả lời bằng văn bản.",
        "Cơ quan trả lời bằng văn bản sau khi kiểm tra tại chỗ.",
        [
            "Cơ quan [~1 kiểm tra tại chỗ] [-và] trả lời bằng văn bản. | "
            "Cơ quan trả lời bằng văn bản [+sau khi] [~1 kiểm tra tại chỗ]."
        ],
    ),
    "a sentence nobody carries": (
        "Nộp hồ sơ. Báo cáo hằng quý về số lượt.",
        "Nộp hồ sơ.",
        ["Nộp hồ sơ. | Nộp hồ sơ.", "[-Báo cáo hằng quý về số lượt.] | "],
    ),
    "two sentences answer one": (
        "Người dân nộp hồ sơ tại bộ phận một cửa và nhận kết quả qua bưu điện tại nhà.",
        "Người dân nộp hồ sơ tại bộ phận một cửa. Nhận kết quả qua bưu điện tại nhà.",
        [
            "Người dân nộp hồ sơ tại bộ phận một cửa [-và] nhận kết quả qua bưu điện tại nhà. | "
            "Người dân nộp hồ sơ tại bộ phận một cửa. Nhận kết quả qua bưu điện tại nhà."
        ],
    ),
    "the marker of a provision is not its words": (
        "2. Nộp hồ sơ.",
        "b) Nộp hồ sơ.",
        ["2. Nộp hồ sơ. | b) Nộp hồ sơ."],
    ),
    "a lone common word between two changes is read with them": (
        "Giao tổ trưởng dân phố của phường lập danh sách.",
        "Giao công chức địa chính của xã lập danh sách.",
        [
            "Giao [-tổ trưởng dân phố của phường] lập danh sách. | "
            "Giao [+công chức địa chính của xã] lập danh sách."
        ],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_cases(name: str) -> None:
    a, b, rows = CASES[name]
    got = [f"{shown(row.left)} | {shown(row.right)}" for row in run(nfc(a), nfc(b)).rows]
    assert [r.strip() for r in got] == [r.strip() for r in rows]


def test_a_sentence_moved_as_a_whole_is_not_missing() -> None:
    a = "Báo cáo hằng quý về số lượt. Chủ phương tiện nộp hồ sơ đăng ký tại bến tạm trước khi neo đậu."
    b = "Chủ phương tiện nộp hồ sơ đăng ký tại bến tạm trước khi neo đậu. Báo cáo hằng quý về số lượt."
    states = [row.state for row in run(a, b).rows]
    assert sorted(states) == [RowState.MOVED, RowState.MOVED, RowState.SAME]
    assert run(a, b).counts == (("moved", 1),)


def test_counts_take_a_value_that_differs_once() -> None:
    a = "Nộp 02 bộ đến Phòng Kinh tế trong 07 ngày làm việc. Chỉ nơi này buộc báo cáo số lượt."
    b = "Nộp 01 bộ đến Ủy ban nhân dân cấp xã trong 05 ngày làm việc."
    assert run(a, b).counts == (("amount", 1), ("deadline", 1), ("body", 1), ("removed", 1))
    assert run(a, b).differences == 4
    assert run(a, a).identical and not run(a, a).differences


SAMPLE = """nộp hồ sơ phải không được Phòng Kinh tế Ủy ban nhân dân cấp xã
trong 05 07 ngày làm việc bộ 01 . ; ,"""


def test_what_differs_as_values_and_words() -> None:
    a = "Nộp 02 bộ đến Phòng Kinh tế trong 07 ngày làm việc bằng giấy. Chỉ nơi này buộc báo cáo số lượt."
    b = "Nộp 01 bộ đến Ủy ban nhân dân cấp xã trong 05 ngày làm việc."
    assert [(slot.kind, slot.a, slot.b) for slot in run(a, b).differing] == [
        ("amount", "02 bộ", "01 bộ"),
        ("body", "Phòng Kinh tế", "Ủy ban nhân dân cấp xã"),
        ("deadline", "07 ngày làm việc", "05 ngày làm việc"),
        ("item", "bằng giấy", ""),
        ("item", "Chỉ nơi này buộc báo cáo số lượt.", ""),
    ]
    assert not run(a, a).differing


def test_the_language_pipeline_finds_values_and_sentences() -> None:
    a = "2. Người nộp phải nộp 02 bộ hồ sơ. Trong thời hạn 07 ngày làm việc phải cấp phép."
    b = "3. Người nộp phải nộp 02 bộ hồ sơ. Trong thời hạn 7 ngày làm việc được cấp phép."
    result = diff(a, b)
    assert [row.state for row in result.rows] == [RowState.SAME, RowState.CHANGED]
    assert result.counts == (("modality", 1),)
    assert shown(diff(a, a).rows[0].left) == "2. Người nộp [modality:phải] nộp [number:02] bộ hồ sơ."


WORDS = st.sampled_from([*SAMPLE.split(), "\n"])
TEXTS = st.one_of(st.lists(WORDS, max_size=40).map(" ".join), st.text(max_size=60)).map(nfc)


@settings(max_examples=300, deadline=None)
@given(TEXTS, TEXTS)
def test_nothing_is_lost_and_equal_means_equal(a: str, b: str) -> None:
    result = run(a, b)
    assert "".join(row.left_text for row in result.rows) == a
    assert "".join(row.right_text for row in result.rows) == b
    moved = [
        {piece.moved for row in result.rows for piece in side(row) if piece.moved}
        for side in (lambda row: row.left, lambda row: row.right)
    ]
    assert moved[0] == moved[1]
    assert run(a, a).identical


@settings(max_examples=100, deadline=None)
@given(TEXTS, TEXTS)
def test_turning_the_sides_turns_the_counts(a: str, b: str) -> None:
    """What is removed one way is there to be added the other way; nothing appears from nowhere."""
    one, other = run(a, b), run(b, a)
    assert one.identical == other.identical
    assert bool(one.differences) == bool(other.differences)
