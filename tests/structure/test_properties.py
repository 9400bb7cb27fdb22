"""Parsing is total and loses nothing, for any text and for text that looks like law."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.model import Hints, Source, Span
from reviewer.structure import clauses, index, outline, parse, resolve
from reviewer.text import nfc
from tests.structure.support import check

PIECES = """
Điều 1. |Điều 2: |Ðiều 3|ĐIỀU 4 |Điều 1a. |“Điều 5. |Chương II|Chương XX:TÊN|Phần thứ nhất|Mục 1. A|Tiểu mục 2
1. |2. |3) |4/ |1.1. |a) |b) |đ) |i) |(ii) |a.1) |- |+ |A. |I. |II. |[1]|“|”|"|như sau:|....|_____
Điều 5 được sửa đổi, bổ sung như sau:|Bổ sung khoản 3a vào sau khoản 3 Điều 7 như sau:|Bãi bỏ Điều 4.
Căn cứ Luật Đất đai;|QUYẾT ĐỊNH:|Nơi nhận:|TM. ỦY BAN|CHỦ TỊCH|Nguyễn Văn A|QUY ĐỊNH|PHỤ LỤC I|Mẫu số 01
(Ban hành kèm theo Quyết định số 1/2020/QĐ-UBND)|Số: 12/2020/QĐ-UBND|ngày 31 tháng 02 năm 2020
khoản 2 Điều này|Luật này|các điểm a, b và c khoản 1 Điều 5 Nghị định số 12/2020/NĐ-CP|từ Điều 1 đến Điều 9
Nghị quyết này đã được Quốc hội thông qua ngày 1/2/2003|có hiệu lực sau 10 ngày kể từ ngày ký
ỦY BAN NHÂN DÂN TỈNH X
thay thế Quyết định số 3/2019/QĐ-UBND|hết hiệu lực|văn bản|.|;|:|,| | | |\t|\u0301|🙂|\x00
""".strip()
LEGAL = st.lists(
    st.one_of(st.sampled_from(PIECES.replace("\n", "|").split("|")), st.just("\n")), max_size=40
).map(lambda pieces: nfc("".join(pieces)))


# Other work on the machine must not fail a property: no deadline for one example.
CALM = settings(deadline=None)


@given(st.text(max_size=400).map(nfc))
@CALM
def test_any_text_has_a_structure(text: str) -> None:
    check(parse(Source("t", "0" * 64, text, "txt")))


@given(LEGAL)
@settings(max_examples=400, deadline=None)
def test_legal_text_is_kept_to_the_last_character(text: str) -> None:
    found = parse(Source("t", "0" * 64, text, "txt"))
    check(found)
    stock = index([found])
    cut = clauses(found, stock)
    assert len({clause.id for clause in cut}) == len(cut)
    assert all(id in stock.ids for citation in found.citations for id in resolve(citation, stock))
    outline(found)


@given(LEGAL, st.data())
@CALM
def test_notes_tables_and_given_articles_may_stand_anywhere(text: str, data: st.DataObject) -> None:
    places = st.integers(0, len(text))
    cuts = sorted(data.draw(st.lists(places, min_size=4, max_size=4)))
    articles = tuple(sorted(set(data.draw(st.lists(places, max_size=3)))))
    reader = data.draw(st.sampled_from(("txt", "phapdien")))
    found = parse(
        Source(
            "t",
            "0" * 64,
            text,
            reader,
            hints=Hints(articles=articles),
            notes=(Span(cuts[0], cuts[1]),),
            tables=(Span(cuts[2], cuts[3]),),
        )
    )
    check(found)
    clauses(found)


@given(LEGAL)
@CALM
def test_parsing_twice_gives_one_answer(text: str) -> None:
    given = Source("t", "0" * 64, text, "txt")
    assert parse(given) == parse(given)
