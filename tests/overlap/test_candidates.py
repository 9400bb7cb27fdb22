"""Which pairs are proposed, why, and what is left out and counted."""

from __future__ import annotations

import random
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stocks import clause

from reviewer.i18n import catalogue
from reviewer.overlap.candidates import CandidateOptions, CandidateSet, candidates
from reviewer.overlap.roads import ROADS

if TYPE_CHECKING:
    from reviewer.model import Clause

FEE = "Trước ngày mười hằng tháng, đơn vị thu tiền phải chuyển số đã thu của tháng trước vào tài khoản quỹ"
LONG = (
    "Đơn vị thu tiền mở sổ theo dõi riêng và báo cáo số thu với cơ quan tài chính cùng cấp khi kết thúc năm. "
    f"{FEE}. Người nộp được chọn trả bằng tiền mặt tại quầy hoặc chuyển khoản qua ngân hàng phục vụ."
)
REWORDED = "Số đã thu của tháng trước phải được đơn vị thu tiền chuyển vào quỹ trước ngày mười hằng tháng"
OTHER = "Giám đốc Sở Tư pháp cấp lại thẻ cho người hành nghề trong bảy ngày kể từ khi nhận đủ giấy tờ hợp lệ"
THIRD = "Mức chi tiếp khách của các cơ quan dùng ngân sách được công khai trên trang tin của địa phương"


def named(result: CandidateSet) -> dict[tuple[str, str], tuple[str, ...]]:
    return {(pair.a, pair.b): pair.why for pair in result.pairs()}


def shuffled(clauses: list[Clause], seed: int) -> list[Clause]:
    return random.Random(seed).sample(clauses, len(clauses))


def caps(result: CandidateSet) -> dict[str, int]:
    return dict(result.caps)


CASES = [
    # what it shows, clauses, pair → a road it must name; None: not a pair
    ("identical", [clause("a/1", FEE), clause("b/1", FEE.upper())], "near-duplicate"),
    ("one word more", [clause("a/1", FEE), clause("b/1", FEE + " chuyên")], "near-duplicate"),
    ("inside a long clause", [clause("a/1", FEE), clause("b/1", LONG)], "contained"),
    (
        "a passage of one in the other",
        [clause("a/1", f"{THIRD}. {LONG}"), clause("b/1", f"{LONG} {OTHER} {OTHER}")],
        "contained",
    ),
    ("in another order", [clause("a/1", FEE), clause("b/1", REWORDED)], "neighbour"),
    (
        "old and new tone placement",
        [clause("a/1", "Uỷ ban " + FEE), clause("b/1", "Ủy ban " + FEE)],
        "near-duplicate",
    ),
    ("nothing in common", [clause("a/1", FEE), clause("b/1", OTHER, subject="Công chứng")], None),
    ("one instrument", [clause("a/1", FEE), clause("a/2", FEE)], None),
    ("one instrument in two files", [clause("a/1", FEE), clause("b/1", FEE, instrument="a")], None),
    (
        "too short to say anything",
        [clause("a/1", "Bản sao giấy phép"), clause("b/1", "Bản sao giấy phép")],
        None,
    ),
]


@pytest.mark.parametrize(("clauses", "road"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_casebook(clauses: list[Clause], road: str | None) -> None:
    filler = [clause(f"z{i}/1", f"{OTHER} số {i}", subject=f"Công chứng {i}") for i in range(3)]
    pairs = named(candidates([*clauses, *filler]))
    ids = tuple(sorted(c.id for c in clauses))
    assert (road in pairs[ids]) if road else (ids not in pairs)


def test_a_citing_article_meets_the_cited_one() -> None:
    law = [
        clause("luat/main/dieu-5/khoan-1", "Người nộp tiền thuộc hộ nghèo thì được giảm một nửa", rank=3),
        clause("luat/main/dieu-5/khoan-2", THIRD, rank=3, subject="Ngân sách"),
    ]
    decree = [
        clause(
            "nd/main/dieu-2/khoan-1",
            "Điều này hướng dẫn cách thực hiện Điều 5 của Luật",
            cites=("luat/main/dieu-5",),
        ),
        clause(
            "nd/main/dieu-2/khoan-2", "Giảm một nửa số tiền phải nộp cho các hộ nghèo", subject="Giảm nghèo"
        ),
    ]
    without = [c if not c.cites else clause(c.id, c.text) for c in decree]
    options = CandidateOptions(floor=0.99, far_floor=0.99)
    assert not named(candidates([*law, *without], options=options))
    pairs = named(candidates([*law, *decree], options=options))
    assert pairs[("luat/main/dieu-5/khoan-1", "nd/main/dieu-2/khoan-2")] == ("citation",)


def test_a_citation_of_a_whole_law_is_counted_not_followed() -> None:
    law = [clause(f"luat/main/dieu-{i}/khoan-1", f"{OTHER} lần {i}", rank=3) for i in range(50)]
    decree = clause("nd/main/dieu-1/khoan-1", FEE, cites=("luat",))
    result = candidates([*law, decree])
    assert caps(result)["wide-citations"] == 1
    assert dict(result.roads)["citation"] == 0


def test_one_wording_in_many_instruments_is_a_star_not_all_pairs() -> None:
    copies = [clause(f"i{i:02}/1", FEE, rank=6 if i == 17 else 8) for i in range(30)]
    result = candidates(copies)
    assert len(result) == 29
    assert all("i17/1" in pair for pair in named(result))  # around the copy of the highest rank
    assert [len(group) for group in result.repeated] == [30]
    assert result.repeated[0][0] == 17
    assert caps(result)["twins"] == 30 * 29 // 2 - 29


def test_copies_of_one_subject_meet_whatever_stands_first_in_another() -> None:
    copies = [clause(f"i{i}/1", FEE, subject="Đất đai" if i < 4 else "Học phí") for i in range(9)]
    pairs = set(named(candidates(copies)))
    star = {("i0/1", f"i{i}/1") for i in range(1, 5)} | {("i4/1", f"i{i}/1") for i in range(5, 9)}
    assert pairs == star


def test_a_class_meets_another_through_its_first_clauses() -> None:
    near = FEE + " chung"
    clauses = [clause(f"a{i}/1", FEE) for i in range(3)] + [clause(f"b{i}/1", near) for i in range(2)]
    pairs = named(candidates(clauses, options=CandidateOptions(floor=1.0, far_floor=1.0, contained=1.0)))
    across = {pair for pair in pairs if pair[0][0] != pair[1][0]}
    assert across == {("a0/1", "b0/1"), ("a0/1", "b1/1"), ("a1/1", "b0/1"), ("a2/1", "b0/1")}


def test_points_are_carried_by_their_clauses() -> None:
    head = "Hồ sơ đề nghị cấp giấy phép gồm có các giấy tờ sau đây"
    papers = "Bản sao quyết định thành lập của tổ chức được chứng thực theo quy định"
    both = [
        clause("a/dieu-1/khoan-1", f"{head}\na) {papers}"),
        clause("a/dieu-1/khoan-1/diem-a", papers, level="point"),
        clause("b/dieu-1/khoan-1", f"{head}\na) {papers}"),
        clause("b/dieu-1/khoan-1/diem-a", papers, level="point"),
    ]
    result = candidates(both)
    assert set(named(result)) == {("a/dieu-1/khoan-1", "b/dieu-1/khoan-1")}
    assert caps(result)["points"] > 0
    # Where only a point is shared, the point is the pair: neither clause stands in for it.
    apart = [
        clause("a/dieu-1/khoan-1", f"{OTHER}\na) {papers}\nb) {THIRD}"),
        both[1],
        clause("b/dieu-1/khoan-1", f"{FEE}; {LONG}\na) {papers}"),
        both[3],
    ]
    strong = {pair for pair, why in named(candidates(apart)).items() if why != ("neighbour",)}
    assert strong == {("a/dieu-1/khoan-1/diem-a", "b/dieu-1/khoan-1/diem-a")}


def test_containers_of_one_clause_are_limited_and_counted() -> None:
    dice = random.Random(2)
    words = (OTHER + " " + THIRD).split()
    outers = [clause(f"b{i:02}/1", f"{' '.join(dice.choices(words, k=60))}. {FEE}") for i in range(15)]
    result = candidates(
        [clause("a/1", FEE), *outers], options=CandidateOptions(floor=1.0, far_floor=1.0, outers=4)
    )
    assert sum(why == ("contained",) for why in named(result).values()) == 4
    assert caps(result)["outers"] == 11


def test_every_pair_is_counted_under_its_roads() -> None:
    result = candidates(
        [c for case in CASES for c in case[1] if case[0] in ("identical", "one instrument")][:2]
    )
    counted = dict(result.roads)
    for road in ROADS:
        assert counted[road] == sum(road in why for why in named(result).values())
    assert result.share == 1.0


@st.composite
def stocks(draw: st.DrawFn) -> list[Clause]:
    words = (FEE + " " + OTHER).split()[:14]
    texts = draw(st.lists(st.lists(st.sampled_from(words), min_size=6, max_size=20), min_size=1, max_size=5))
    return [
        clause(
            f"{draw(st.sampled_from('abcd'))}/dieu-1/khoan-{i}",
            " ".join(draw(st.sampled_from(texts)) + draw(st.lists(st.sampled_from(words), max_size=2))),
            rank=draw(st.integers(3, 4)),
            subject=draw(st.sampled_from("XY")),
            level=draw(st.sampled_from(["clause", "clause", "point"])),
        )
        for i in range(draw(st.integers(2, 12)))
    ]


@settings(deadline=None, max_examples=60)
@given(stocks(), st.integers(0, 99))
def test_the_order_of_the_input_does_not_show(clauses: list[Clause], seed: int) -> None:
    mixed = shuffled(clauses, seed)
    one, other = candidates(clauses), candidates(mixed)
    assert list(one.pairs()) == list(other.pairs())
    assert (one.roads, one.caps, one.compared) == (other.roads, other.caps, other.compared)
    assert [[clauses[i].id for i in group] for group in one.repeated] == [
        [mixed[i].id for i in group] for group in other.repeated
    ]


@settings(deadline=None, max_examples=60)
@given(stocks())
def test_pairs_are_sorted_distinct_and_between_instruments(clauses: list[Clause]) -> None:
    result = candidates(clauses)
    pairs = [(pair.a, pair.b) for pair in result.pairs()]
    assert pairs == sorted(set(pairs))
    by_id = {c.id: c for c in clauses}
    assert all(a < b and by_id[a].instrument != by_id[b].instrument for a, b in pairs)
    assert all(why == tuple(sorted(why)) and why for why in named(result).values())
    possible = [p for p in combinations(clauses, 2) if p[0].instrument != p[1].instrument]
    assert len(pairs) <= len(possible)


def test_two_clauses_of_one_id_are_refused() -> None:
    with pytest.raises(ValueError, match="one id"):
        candidates([clause("a/1", FEE), clause("a/1", OTHER)])


def test_no_clauses() -> None:
    result = candidates([])
    assert (len(result), result.share, result.repeated) == (0, 0.0, ())
    assert result.a_index.dtype == np.int32


def test_every_message_is_said_in_both_languages() -> None:
    told: list[tuple[str, float]] = []
    result = candidates([clause("a/1", FEE), clause("b/1", LONG)], progress=lambda *step: told.append(step))
    ids = {note.id for note in result.notes()} | {step for step, _ in told}
    ids |= {f"candidates.cap-{cap}" for cap, _ in result.caps} | {f"candidates.road-{road}" for road in ROADS}
    for language in ("vi", "en"):
        assert ids <= set(catalogue(language).messages)
    assert [done for _, done in told] == sorted(done for _, done in told)
