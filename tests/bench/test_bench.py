"""The measurements measure what they say, on a stock small enough for a test."""

from __future__ import annotations

from dataclasses import replace
from time import sleep
from typing import TYPE_CHECKING

from bench import __main__ as runner
from bench import audit, inventory, join, labels, measure, stock, structure
from reviewer.model import Clause, Source
from reviewer.overlap import candidates

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

RULES = [
    "Chủ phương tiện nộp hồ sơ đăng ký tại cơ quan nơi cư trú, nhận giấy hẹn và trả lệ phí một lần",
    "Người bán hàng ghi sổ từng lần bán, giữ chứng từ năm năm và xuất trình khi được kiểm tra",
    "Trưởng thôn họp dân mỗi quý một lần, lập biên bản và gửi về xã trước ngày cuối cùng của quý",
]


def clause(id: str, text: str) -> Clause:
    return Clause(id, id, 5, "", "", None, "", "", "Chung", "", "Thủ tục", "", text)


def test_join_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [f"{rule}; lần {n}" for rule in RULES for n in range(4)]
    monkeypatch.setattr(stock, "texts", lambda: texts)
    result = join.measured(peers=False, rounds=1)
    assert result["texts"] == 12
    assert result["pairs"] == len(join.brute_force(texts)) == 18
    assert (result["against_brute_force"]["recall"], result["against_brute_force"]["precision"]) == (1, 1)
    assert result["growth"] == {}


def test_planted_copies_are_looked_for() -> None:
    result = labels.planted(
        [clause(f"c{n}", f"{rule} đợt {n}") for n, rule in enumerate(RULES * 3)], copies=4
    )
    assert result["planted"] == 4
    assert 0 <= result["held"] <= 1


def test_a_labelled_pair_is_held_when_its_clauses_are_proposed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    side = '{"demuc": "Chung", "title": "Điều 1.1. Thủ tục", "text": "%s"}'
    file = tmp_path / "pairs.jsonl"
    file.write_text(
        "".join(
            f'{{"pair": "{name}", "candidate": true, "a": {side % one}, "b": {side % other}}}\n'
            for name, one, other in (("near", RULES[0], RULES[0]), ("far", RULES[1], RULES[2]))
        ),
        "utf-8",
    )
    monkeypatch.setattr(stock, "LABELS", file)
    clauses = [clause("a", RULES[0]), clause("b", RULES[0]), clause("c", RULES[1]), clause("d", RULES[2])]
    clauses[2] = replace(clauses[2], instrument="d")  # of one instrument: never proposed
    result = labels.held(clauses, candidates(clauses))
    assert result == {"labelled": 2, "held": 0.5, "missed": ["far"], "not_found_in_stock": []}


def test_a_step_inside_another_is_taken_out() -> None:
    steps = measure.Steps()
    with steps.during("outer"), steps.during("inner"):
        sleep(0.02)
    steps.without("outer", "inner")
    assert steps.seconds["inner"] >= 0.02 > steps.seconds["outer"]


def test_every_second_is_also_a_ratio() -> None:
    result = {"seconds": {"read": 4.0}, "peers": {"x": {"seconds": 6.0, "recall": 1}}, "growth": {}}
    assert runner.ratios(result, 2.0) == {"seconds.read": 2.0, "peers.x.seconds": 3.0}


def test_growth_tells_a_straight_line_from_a_square(monkeypatch: pytest.MonkeyPatch) -> None:
    for power in (1, 2):
        monkeypatch.setattr(structure, "timed", lambda source, power=power: len(source.text) ** power / 1e9)
        assert round(structure.growth("điểm a, ")["growth"], 3) == power
    assert len(structure.bait("khoản 1, ", 50, "1. ").text) == 50


def test_audit_figures() -> None:
    result = audit.measured(60, 200, 2)
    assert (result["missed"], result["missed_in_file"]) == (0, 0)
    assert sum(result["tamperings"].values()) == 200


def test_the_inventory_is_measured_worker_by_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Điều 1. Điều kiện đối với bến đò\n1. Bến đò phải có phao.\n"
    sources = [Source(name=f"{n}.txt", sha256="", text=text, reader="txt") for n in range(4)]
    monkeypatch.setattr(stock, "sources", lambda: iter(sources))
    shares = [inventory.share(worker) for worker in range(inventory.WORKERS)]
    assert [one["found"]["requirement.condition"] for one in shares] == [2, 2]
    assert all(one["seconds"].keys() == {"inventory", "detectors"} for one in shares)
