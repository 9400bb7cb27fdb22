"""What is offered for two provisions, which side stays, and what is never offered."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from reviewer.i18n import LANGUAGES, say
from reviewer.model import (
    Action,
    Clause,
    Cluster,
    Competence,
    Credit,
    Finding,
    Judgement,
    Message,
    Relation,
    Span,
    Suggestion,
)
from reviewer.suggest import inside_out, order, suggest

if TYPE_CHECKING:
    from collections.abc import Sequence

TODAY = date(2026, 1, 15)
FEE = "Chậm nhất là ngày 05 hằng tháng, tổ chức thu phí phải nộp số phí đã thu vào Kho bạc Nhà nước."
MORE = f"{FEE} Tổ chức thu phí không được thu ngoài mức quy định."


def clause(
    id: str, text: str = FEE, *, rank: int = 11, province: str = "Long An", year: int = 2018, number: str = ""
) -> Clause:
    number = number or f"{len(id)}{ord(id[0])}/{year}/qđ-ubnd"
    central = rank < 10
    return Clause(
        id=f"{id}/attached/dieu-6/khoan-2",
        instrument=f"{number}|{province}|{year}-05-01",
        rank=rank,
        issuer="Bộ Tài chính" if central else "Ủy ban nhân dân",
        province="" if central else province,
        issued=date(year, 5, 1),
        type="Thông tư" if central else "Quyết định",
        title="",
        subject="Phí",
        chapter="",
        heading="",
        address="Điều 6 khoản 2",
        text=text,
    )


def judged(a: Clause, b: Clause, relation: Relation, probability: float = 0.9) -> Judgement:
    return Judgement(a.id, b.id, relation, "", probability, (), ("near-duplicate",))


def offered(
    a: Clause, b: Clause, relation: Relation, probability: float = 0.9, on: date = TODAY
) -> list[Suggestion]:
    return suggest([], [judged(a, b, relation, probability)], [a, b], [], on, threshold=0.5)


D, R, V, C = Relation.DUPLICATE, Relation.RESTATEMENT, Relation.OVERLAP, Relation.CONFLICT
central = clause("tt", rank=8, year=2010, number="45/2010/tt-btc")
local, later = clause("la"), clause("lb", province="Tây Ninh", year=2020)
merged = clause("tn", province="Tây Ninh", year=2014)


@dataclass(frozen=True)
class Case:
    name: str
    a: Clause
    b: Clause
    said: Relation
    relation: Relation
    action: Action
    keeper: Clause
    route: Competence
    reason: str  # message id
    stays: str  # message id of the keeper's reason


def _with(one: Clause, text: str) -> Clause:
    return replace(one, text=text)


def _but(one: Clause, old: str, new: str) -> Clause:
    assert old in one.text
    return replace(one, text=one.text.replace(old, new))


CASES = [
    Case("local copy of higher law", central, local, D, D, Action.REPEAL, central, Competence.SELF,
         "suggest.verbatim", "suggest.keeper-higher"),
    Case("local copy that adds a duty", central, _with(local, MORE), R, R, Action.REFER, central,
         Competence.SELF, "suggest.restated-residue", "suggest.keeper-higher"),
    Case("two central texts", central, clause("nd", rank=5, year=2001, number="1/2001/nđ-cp"), D, D,
         Action.REPEAL, clause("nd", rank=5), Competence.UPWARD, "suggest.verbatim", "suggest.keeper-higher"),
    Case("copies of one rank are merged, the later stays", local, clause("ld", year=2020), D, D,
         Action.MERGE, clause("ld"), Competence.SELF, "suggest.verbatim", "suggest.keeper-later"),
    Case("the merged province's text stays although older", local, merged, D, D, Action.MERGE, merged,
         Competence.SELF, "suggest.verbatim", "suggest.keeper-successor"),
    Case("the side that carries the other stays", _with(clause("le", year=2015), MORE), clause("lf"), R, R,
         Action.REPEAL, clause("le"), Competence.SELF, "suggest.restated", "suggest.keeper-wider"),
    Case("one deadline differs: a conflict", local, _but(clause("lg", year=2020), "05", "15"),
         D, C, Action.ALIGN, clause("lg"), Competence.SELF, "suggest.conflict", "suggest.keeper-later"),
    Case("one body differs", local, _but(clause("lh", year=2020), "Kho bạc Nhà nước", "Sở Tài chính"), D, C,
         Action.ALIGN, clause("lh"), Competence.SELF, "suggest.conflict", "suggest.keeper-later"),
    Case("must against may", local, _but(clause("li", year=2020), "phải", "có thể"), R, C, Action.ALIGN,
         clause("li"), Competence.SELF, "suggest.conflict", "suggest.keeper-later"),
    Case("identical words are a duplicate whatever was said", local, clause("lk", year=2020), V, D,
         Action.MERGE, clause("lk"), Competence.SELF, "suggest.verbatim", "suggest.keeper-later"),
    Case("overlap", _with(local, FEE + " Sở Tài chính kiểm tra."), _with(clause("ll", year=2020), MORE), V, V,
         Action.MERGE, clause("ll"), Competence.SELF, "suggest.overlap", "suggest.keeper-later"),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_what_is_offered(case: Case) -> None:
    (found,) = offered(case.a, case.b, case.said)
    assert found.keeper == case.keeper.id
    assert found.targets == tuple({case.a.id, case.b.id} - {case.keeper.id})
    assert (found.relation, found.action) == (case.relation, case.action)
    assert found.competence is case.route
    assert found.reason.id == case.reason
    assert found.keeper_reason is not None and found.keeper_reason.id == case.stays
    assert found.credit is Credit.TEXT_MERGED  # a copy that goes removes no duty


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_sides_may_come_in_either_order(case: Case) -> None:
    assert offered(case.a, case.b, case.said) == offered(case.b, case.a, case.said)


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_everything_can_be_said_in_both_languages(case: Case) -> None:
    (found,) = offered(case.a, case.b, case.said)
    messages = [found.reason, *found.cut_case, *found.keep_case]
    for language in LANGUAGES:
        for message in messages:
            said = say(message, language)
            assert not said.startswith("suggest."), said
            assert "{" not in said


def test_the_reason_is_a_sentence_a_lawyer_would_sign() -> None:
    (found,) = offered(central, local, D)
    assert say(found.reason) == (
        "Khoản 2 Điều 6 bản kèm theo Quyết định số 2108/2018/QĐ-UBND nhắc lại nguyên văn khoản 2 Điều 6 "
        "bản kèm theo Thông tư số 45/2010/TT-BTC; không thêm nghĩa vụ, số liệu nào."
    )


def test_a_cut_that_loses_something_says_what() -> None:
    (found,) = offered(central, _with(local, MORE), R)
    assert [duty.text for duty in found.coverage.residue] == [
        "Tổ chức thu phí không được thu ngoài mức quy định."
    ]
    assert any("không được" in say(message) for message in found.keep_case)


@pytest.mark.parametrize("relation", [Relation.TEMPLATE, Relation.BOILERPLATE, Relation.UNRELATED])
def test_some_relations_are_never_offered(relation: Relation) -> None:
    assert offered(local, later, relation, 0.99) == []


def test_nothing_below_the_threshold_is_offered() -> None:
    assert offered(local, later, D, 0.49) == []
    assert len(offered(local, later, D, 0.5)) == 1


def test_a_renamed_body_is_no_conflict() -> None:
    old = _but(local, "Kho bạc Nhà nước", "Sở Giao thông vận tải")
    new = _but(clause("lm", year=2025), "Kho bạc Nhà nước", "Sở Xây dựng")
    (found,) = offered(old, new, D)
    assert found.relation is D
    (before,) = offered(old, new, D, on=date(2024, 1, 1))
    assert before.relation is C


def test_a_cluster_is_one_decision() -> None:
    members = [clause(f"c{n}", year=2010 + n) for n in range(5)]
    cluster = Cluster("k", members[-1].id, tuple(sorted(m.id for m in members)), D, 0.9)
    pairs = [judged(a, b, D) for n, a in enumerate(members) for b in members[n + 1 :]]
    (found,) = suggest([cluster], pairs, members, [], TODAY, threshold=0.5)
    assert found.keeper == members[-1].id
    assert len(found.targets) == 4
    assert found.cluster == "k"
    assert found.why == ("near-duplicate",)


def test_points_inside_clauses_that_say_the_same_are_not_offered_again() -> None:
    a, b = local, clause("ln", year=2020)
    inner = [replace(c, id=f"{c.id}/diem-a", level="point", text=FEE) for c in (a, b)]
    pairs = [judged(a, b, D), judged(*inner, D)]
    (found,) = suggest([], pairs, [a, b, *inner], [], TODAY, threshold=0.5)
    assert found.keeper == b.id
    apart = [judged(_but(a, "05", "15"), b, C), judged(*inner, D)]
    both = suggest([], apart, [_but(a, "05", "15"), b, *inner], [], TODAY, threshold=0.5)
    assert len(both) == 2


def finding(detector: str, provision: str, said: Message) -> Finding:
    return Finding(detector, provision, Span(0, 4), "Điều", said, "Luật 72/2025/QH15")


def test_findings_become_one_decision_for_each_thing_to_change() -> None:
    gone = Message.of("detect.retired-body", old="Phòng Tư pháp", new="x", last="30/06/2025")
    other = Message.of("detect.retired-body", old="cấp huyện", new="cấp xã", last="30/06/2025")
    basis = [
        Message.of("detect.repealed-basis", old=old, new="y", last="1/1/2025") for old in ("Luật A", "Luật B")
    ]
    over = Message.of("detect.lapsed", day="31/12/2019")
    findings = [
        finding("retired-body", "la/attached/dieu-2", gone),
        finding("retired-body", "la/attached/dieu-9", gone),
        finding("retired-body", "la/attached/dieu-9", other),
        finding("repealed-basis", "la/main/can-cu-1", basis[0]),
        finding("repealed-basis", "la/main/can-cu-2", basis[1]),
        finding("lapsed", "la/attached/dieu-10", over),
    ]
    found = suggest([], [], [local], findings, TODAY, threshold=0.5)
    assert [(s.detector, s.action, s.credit, len(s.targets)) for s in found] == [
        ("lapsed", Action.REPEAL, Credit.ALREADY_DEAD, 1),
        ("repealed-basis", Action.AMEND, Credit.RENAME_ONLY, 2),
        ("retired-body", Action.REPLACE, Credit.RENAME_ONLY, 2),
        ("retired-body", Action.REPLACE, Credit.RENAME_ONLY, 1),
    ]
    assert all(s.competence is Competence.SELF and s.relation is None for s in found)
    assert all("{" not in say(m) for s in found for m in (s.reason, *s.cut_case))


def test_order_does_not_depend_on_the_order_of_input() -> None:
    clauses = [clause(f"{name}{n}", year=2010 + n) for n, name in enumerate("abcdef")]
    pairs = [judged(clauses[i], clauses[i + 1], D, 0.6 + (i % 2) / 4) for i in range(0, 5, 2)]
    whole = suggest([], pairs, clauses, [], TODAY, threshold=0.5)
    assert whole == suggest([], pairs[::-1], clauses[::-1], [], TODAY, threshold=0.5)
    assert whole == sorted(whole, key=order)
    assert [s.probability for s in whole] == sorted((s.probability for s in whole), reverse=True)


ADDRESSES: Sequence[tuple[str, str]] = [
    ("Điều 7 khoản 2 điểm a", "điểm a khoản 2 Điều 7"),
    ("Điều 7", "Điều 7"),
    ("Khoản 2 điểm a", "điểm a khoản 2"),
    ("Phụ lục I Mục 2", "Mục 2 Phụ lục I"),
    ("Điều 5 đoạn mở đầu", "đoạn mở đầu Điều 5"),
    ("", ""),
    ("Bảng giá đất", "Bảng giá đất"),
]


@pytest.mark.parametrize(("address", "said"), ADDRESSES)
def test_addresses_are_said_from_the_inside_out(address: str, said: str) -> None:
    assert inside_out(address) == said
