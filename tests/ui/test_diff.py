"""Two wordings as the component gets them: nothing lost, citations where they stand, one line of both."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ui_samples import CUT, KEEP, instrument, side, suggestion

from reviewer.compare import diff
from reviewer.model import Span
from reviewer.service.views import CitationView, SourcePage
from reviewer.ui.parts.diff import MOST, diff_data, inline
from reviewer.ui.speech import Speech

SAY = Speech("vi")
PAIRS = (
    (CUT, KEEP),
    ("1. Nộp 02 bộ hồ sơ.", "1. Nộp 02 bộ hồ sơ."),
    ("d) Tờ khai tham gia bảo hiểm.", "2. Bộ hồ sơ gồm giấy chứng sinh, tờ khai tham gia bảo hiểm."),
    ("a) Nộp hồ sơ; b) Nhận kết quả.", "Nhận kết quả và nộp hồ sơ."),
)
words = st.lists(
    st.sampled_from(["nộp", "hồ", "sơ,", "02", "bộ;", "phải", "không", "được", "05", "ngày.", "a)", "2."]),
    max_size=14,
)


def told(pieces: list[list[str | int]], *sides: str) -> str:
    return "".join(str(p[0]) for p in pieces if p[5] in sides or p[5] == "")


def letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalpha())


@pytest.mark.parametrize(("cut", "keep"), PAIRS)
def test_one_line_holds_both_sides(cut: str, keep: str) -> None:
    rows = diff(cut, keep).rows
    assert letters("".join(told(inline(row), "cut") for row in rows)).endswith(letters(cut)[-12:])
    for row in rows:
        pieces = inline(row)
        assert letters(told(pieces, "cut")) == letters(row.left_text) or not row.left
        removed = [p for p in pieces if p[5] == "cut"]
        assert all(p[1] in ("removed", "moved") for p in removed)


@given(words, words)
def test_no_word_of_either_side_is_lost(cut: list[str], keep: list[str]) -> None:
    for row in diff(" ".join(cut), " ".join(keep)).rows:
        pieces = inline(row)
        for side_, whole in (("cut", row.left), ("keep", row.right)):
            own = [letters(p.text) for p in whole if p.differs]
            shown = [letters(str(p[0])) for p in pieces if p[5] == side_]
            assert "".join(own) == "".join(shown)


def test_a_citation_of_the_stock_can_be_opened() -> None:
    view = suggestion()
    start = CUT.index("Phòng Kinh tế")
    known = CitationView(Span(start, start + 13), "x", ("k/main/dieu-3", "k/main/dieu-4"))
    unknown = CitationView(Span(0, 6), "y", ())
    view = replace(view, cut=replace(view.cut, citations=(unknown, known)))
    cited = [side("Điều 3. Lời được dẫn.\n1. Dòng hai.", instrument())]
    data = diff_data(view, SAY, cited=cited, opened="k/main/dieu-3 k/main/dieu-4")
    rows = data["diff"]["rows"]  # type: ignore[index]
    pieces = [p for row in rows for p in row["left"]]
    assert "".join(p[0] for p in pieces) == CUT
    assert "".join(p[0] for p in pieces if p[4]).strip() == "Phòng Kinh tế"
    assert {p[4] for p in pieces} == {"", "k/main/dieu-3 k/main/dieu-4"}
    assert data["cited"]["sides"][0]["text"].count("\n") == 1  # type: ignore[index]


def test_articles_and_pages_are_cut_to_size_and_say_so() -> None:
    view = suggestion()
    long = "a" * (3 * MOST)
    page = SourcePage("/kho/tep.pdf", "pdf", 3, 12, long, Span(MOST, MOST + 5), 7)
    data = diff_data(view, SAY, pages={"a": page})
    (cut, keep) = data["around"]  # type: ignore[misc]
    assert "".join(cut["article"]["parts"]) == view.cut.article.text and not cut["article"]["cut"]
    assert cut["source"]["title"] == "tep.pdf · trang 3 trong 12" and keep["source"] is None
    assert sum(map(len, cut["source"]["parts"])) == MOST
    assert SAY.number(2 * MOST + 7) in cut["source"]["cut"]
