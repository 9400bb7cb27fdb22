"""`reviewer requirements`: the form that is promised, of a file and of the stock."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import jsonschema
import pytest

from tools.schemas import schemas

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Reviewer

TEXT = """Điều 4. Hồ sơ đề nghị cấp giấy phép bán rượu
1. Thương nhân nộp 02 bộ hồ sơ trực tiếp hoặc qua bưu chính đến Sở Công Thương. Hồ sơ gồm:
a) Đơn đề nghị theo Mẫu số 03;
b) Bản sao giấy chứng nhận đăng ký kinh doanh.
Điều 5. Trình tự cấp giấy phép bán rượu
1. Trong thời hạn 10 ngày làm việc kể từ ngày nhận đủ hồ sơ, Sở Công Thương thẩm định và cấp giấy phép.
2. Thương nhân không được cho thuê giấy phép.
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "ruou.txt"
    made.write_text(TEXT, encoding="utf-8")
    return made


def test_a_file_prints_exactly_requirements_and_duties(reviewer: Reviewer, file: Path) -> None:
    said = reviewer("requirements", file, "--json")
    assert said.code == 0
    body = said.json
    jsonschema.validate(body, json.loads(schemas()["requirements.json"]))
    assert list(body) == ["requirements", "duties"]
    (one,) = body["requirements"]
    assert list(one)[:6] == ["kind", "name", "who", "body", "quote", "address"]
    assert (one["kind"], one["name"], one["address"]) == ("procedure", "cấp giấy phép bán rượu", "Điều 4")
    assert [p["address"] for p in one["places"]] == ["Điều 4", "Điều 5"]
    for place in one["places"]:
        start, end = place["span"]["start"], place["span"]["end"]
        assert TEXT[start:end] == place["quote"]
    assert list(body["duties"][0]) == ["modality", "actor", "deadline", "quote", "address"]
    assert [(d["modality"], d["actor"], d["deadline"]) for d in body["duties"]] == [
        ("must", "Sở Công Thương", "10 ngày làm việc"),
        ("must_not", "Thương nhân", ""),
    ]


def test_a_person_reads_what_is_asked_and_what_is_not_said(reviewer: Reviewer, file: Path) -> None:
    said = reviewer("requirements", file)
    assert said.code == 0
    assert "cấp giấy phép bán rượu" in said.out and "Điều 4; Điều 5" in said.out
    assert "2 bộ" in said.out
    assert "chưa thấy" not in said.out
    file.write_text(TEXT.replace("trực tiếp hoặc qua bưu chính ", "").replace("02 bộ ", ""), encoding="utf-8")
    assert "cách thức, số lượng hồ sơ" in reviewer("requirements", file).out


def test_without_a_file_it_is_the_stock(reviewer: Reviewer, file: Path) -> None:
    assert reviewer("ingest", file).code == 0
    body = reviewer("requirements", "--json").json
    assert [one["name"] for one in body["requirements"]] == ["cấp giấy phép bán rượu"]
    assert "1 quy định" in reviewer("requirements").out


def test_a_file_that_is_not_there(reviewer: Reviewer, tmp_path: Path) -> None:
    assert reviewer("requirements", tmp_path / "khong-co.txt").code == 1
