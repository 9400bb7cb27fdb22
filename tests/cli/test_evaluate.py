"""`reviewer evaluate`: the form that is promised, on a handful of labelled pairs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest

from tools.schemas import EVALUATION

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Reviewer


def side(number: str, subject: str, text: str) -> dict[str, Any]:
    return {
        "article": number,
        "clause": 1,
        "demuc": subject,
        "chuong": "Chương I QUY ĐỊNH CHUNG",
        "title": "Điều 1. Hồ sơ",
        "source": f"(Điều 1 Thông tư số {number}, có hiệu lực thi hành kể từ ngày 01/01/2022)",
        "text": text,
        "instrument": f"Thông tư số {number} quy định về hồ sơ",
    }


def pair(n: int, relation: str, candidate: bool, a: str, b: str) -> str:
    row = {
        "pair": f"p{n}",
        "relation": relation,
        "candidate": candidate,
        "contained": "",
        "annotators": 1,
        "agreed": True,
        "sure": "high",
        "why": [],
        "a": side(f"{n}/2021/TT-BXD", "Nhà ở", a),
        "b": side(f"{n}/2022/TT-BTC", "Phí và lệ phí", b),
    }
    return json.dumps(row, ensure_ascii=False)


SAME = "Người nộp hồ sơ phải nộp 02 bộ hồ sơ tại Sở Xây dựng chậm nhất 05 ngày làm việc trước ngày khởi công."
OTHER = "Thông tư này có hiệu lực thi hành kể từ ngày 01 tháng 01 năm 2022."


@pytest.fixture
def pairs(tmp_path: Path) -> Path:
    file = tmp_path / "pairs.jsonl"
    lines = [
        pair(1, "duplicate", True, SAME, SAME),
        pair(2, "conflict", True, SAME, SAME.replace("02", "03")),
        pair(3, "boilerplate", False, OTHER, OTHER),
        pair(4, "unrelated", False, SAME, OTHER),
    ]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


def test_evaluate_prints_what_is_promised(reviewer: Reviewer, pairs: Path) -> None:
    answer = reviewer("evaluate", pairs, "--json")
    assert answer.code == 0, answer.err
    jsonschema.validate(answer.json, EVALUATION)
    assert answer.json["pairs"] == 4
    assert "macro F1" in reviewer("evaluate", pairs).out


def test_evaluate_says_what_is_wrong_with_the_file(reviewer: Reviewer, tmp_path: Path) -> None:
    cases = {
        "không có.jsonl": None,
        "rỗng.jsonl": b"",
        "không phải json.jsonl": "xin chào\n".encode(),
        "nhị phân.jsonl": b"\xff\xfe\x00\x01",
    }
    for name, content in cases.items():
        file = tmp_path / name
        if content is not None:
            file.write_bytes(content)
        answer = reviewer("evaluate", file, "--json")
        assert answer.code in (1, 2), name
        assert answer.out == "" and len(answer.err.splitlines()) == 1, name
