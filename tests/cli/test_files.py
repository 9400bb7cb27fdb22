"""Files from the command line: read, outline, ingest, analyse, scan; the demo has its own room."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reviewer import service
from reviewer.service.views import Role, User
from tests.cli.test_commands import checked

if TYPE_CHECKING:
    from tests.cli.conftest import Reviewer

SCHEMAS = Path(__file__).parents[2] / "docs" / "schemas"
OLD = """ỦY BAN NHÂN DÂN
TỈNH VÀM ĐÔNG
Số: 18/2019/QĐ-UBND
Vàm Đông, ngày 22 tháng 5 năm 2019

QUYẾT ĐỊNH
Ban hành quy định quản lý bến tạm

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;

QUYẾT ĐỊNH:

Điều 1. Thủ tục neo đậu tại bến tạm
1. Chủ phương tiện phải nộp 02 bộ hồ sơ tại Phòng Kinh tế và Hạ tầng chậm nhất 05 ngày trước khi vào bến.
2. Chủ bến phải lập sổ theo dõi phương tiện ra vào bến và báo cáo số lượt vào ngày 05 tháng đầu quý sau.

Điều 2. Hiệu lực thi hành
Quyết định này có hiệu lực kể từ ngày 05 tháng 6 năm 2019.
"""
NEW = (
    OLD.replace("18/2019", "27/2025")
    .replace("22 tháng 5 năm 2019", "30 tháng 10 năm 2025")
    .replace("VÀM ĐÔNG", "SÔNG VÀM")
    .replace("Vàm Đông", "Sông Vàm")
    .replace("05 tháng 6 năm 2019", "15 tháng 11 năm 2025")
)


@pytest.fixture
def papers(folder: Path) -> Path:
    papers = folder / "văn bản"
    papers.mkdir()
    (papers / "18-2019.txt").write_text(OLD, encoding="utf-8")
    (papers / "27-2025.txt").write_text(NEW, encoding="utf-8")
    return papers


def test_read_prints_the_text_it_read(reviewer: Reviewer, papers: Path) -> None:
    file = papers / "18-2019.txt"
    assert reviewer("read", file).out == OLD
    body = checked(reviewer, "read", "read", file)
    assert body["sources"][0]["text"] == OLD


def test_outline(reviewer: Reviewer, papers: Path) -> None:
    body = reviewer("outline", papers / "18-2019.txt", "--json").json
    assert list(body) == [
        "instrument", "recitals", "provisions", "amendments", "citations", "effect", "warnings",
    ]  # fmt: skip
    schema = json.loads((SCHEMAS / "outline.json").read_text(encoding="utf-8"))
    shape = schema["$defs"]["instrument"]["properties"]
    assert list(body["instrument"]) == list(shape["instrument"]["properties"])
    assert body["instrument"]["number"] == "18/2019/QĐ-UBND"
    assert body["instrument"]["attached"] is None
    (clause,) = [p for p in body["provisions"] if p["address"] == "Điều 1 khoản 2"]
    assert list(clause) == list(shape["provisions"]["items"]["properties"])
    start, end = clause["span"]
    assert OLD[start:end].startswith("2. Chủ bến phải")
    for citation in body["citations"]:
        assert OLD[slice(*citation["span"])] == citation["quote"]
    assert "Điều 1 khoản 2" in reviewer("outline", papers / "18-2019.txt").out


def test_a_misread_header_is_corrected_for_good(reviewer: Reviewer, papers: Path, folder: Path) -> None:
    file = papers / "18-2019.txt"
    reviewer("ingest", file)
    body = checked(
        reviewer, "correct", "correct", file, "--field", "number=19/2019/QĐ-UBND", "--field", "date=23/5/2019"
    )
    assert [(f["field"], f["value"]) for f in body["fields"]] == [
        ("number", "19/2019/QĐ-UBND"),
        ("issued", "2019-05-23"),
    ]
    assert reviewer("correct", file, "--field", "date=2019-05-23").code == 0
    told = reviewer("outline", file, "--json").json
    assert (told["instrument"]["number"], told["instrument"]["date"]) == ("19/2019/QĐ-UBND", "2019-05-23")
    assert "18/2019/QĐ-UBND" in told["warnings"][-2]
    assert reviewer("outline", "19/2019/QĐ-UBND", "--json").json["instrument"]["date"] == "2019-05-23"
    assert reviewer("verify").code == 0
    refused = reviewer("correct", file, "--field", "date=hôm qua")
    assert refused.code == 2 and "hôm qua" in refused.err
    assert reviewer("correct", folder / "không-có.txt", "--field", "number=1/2").code == 2
    assert reviewer("correct", file, "--field", "màu=đỏ").code == 2
    assert reviewer("correct", file, "--field", "number").code == 2


def test_the_outline_of_the_stock_says_whether_it_is_in_force(
    reviewer: Reviewer, papers: Path, folder: Path
) -> None:
    later = folder / "30-2025.txt"
    ends = (
        "Quyết định này có hiệu lực kể từ ngày 01 tháng 12 năm 2025 và thay thế Quyết định số 18/2019/QĐ-UBND"
    )
    later.write_text(
        OLD.replace("Số: 18/2019", "Số: 30/2025")
        .replace("22 tháng 5 năm 2019", "15 tháng 11 năm 2025")
        .replace("Quyết định này có hiệu lực kể từ ngày 05 tháng 6 năm 2019", ends),
        encoding="utf-8",
    )
    reviewer("ingest", papers / "18-2019.txt", later)
    status = reviewer("outline", "18/2019/QĐ-UBND", "--as-of", "2025-12-31", "--json").json["status"]
    assert (status["state"], status["from"], status["by"]) == ("ended", "2025-12-01", ["30/2025/QĐ-UBND"])
    said = reviewer("outline", "18/2019/QĐ-UBND", "--as-of", "2025-11-30").out
    assert "Còn hiệu lực" in said and "suy ra" in said
    assert "Thay thế: 18/2019/QĐ-UBND" in reviewer("outline", "30/2025/QĐ-UBND").out


def test_ingest_twice_adds_once(reviewer: Reviewer, papers: Path, folder: Path) -> None:
    first = checked(reviewer, "ingest", "ingest", papers)
    assert [f["state"] for f in first["files"]] == ["added", "added"]
    assert first["added"]["clauses"] == 4
    again = checked(reviewer, "ingest", "ingest", papers)
    assert [f["state"] for f in again["files"]] == ["unchanged", "unchanged"]
    assert again["stock"] == first["stock"]
    assert "2 đã có" in reviewer("ingest", papers).out


def test_the_same_instrument_from_another_file_is_kept_out_unless_asked(
    reviewer: Reviewer, papers: Path, folder: Path
) -> None:
    reviewer("ingest", papers)
    changed = folder / "chữa.txt"
    changed.write_text(OLD.replace("02 bộ", "03 bộ"), encoding="utf-8")
    body = checked(reviewer, "ingest", "ingest", changed)
    assert body["files"][0]["state"] == "known"
    assert "18-2019.txt" in body["files"][0]["warnings"][-1]["text"]
    assert checked(reviewer, "search", "search", "03 bộ")["total"] == 0
    body = checked(reviewer, "ingest", "ingest", changed, "--replace")
    assert body["files"][0]["state"] == "added"
    assert checked(reviewer, "search", "search", "03 bộ")["total"] == 1
    assert body["stock"]["instruments"] == 2


BAD = [
    ("empty.txt", b""),
    ("blank.txt", b" \n\t\n"),
    ("random.docx", bytes(range(256)) * 40),
    ("cut.docx", b"PK\x03\x04" + b"\x00" * 60),
    ("none.pdf", b"%PDF-1.4\n%%EOF\n"),
]


@pytest.mark.parametrize(("name", "content"), BAD, ids=[name for name, _ in BAD])
def test_a_bad_file_is_named_and_the_others_go_in(
    reviewer: Reviewer, papers: Path, name: str, content: bytes
) -> None:
    (papers / name).write_bytes(content)
    body = checked(reviewer, "ingest", "ingest", papers, code=1)
    states = {Path(f["path"]).name: f["state"] for f in body["files"]}
    assert states == {"18-2019.txt": "added", "27-2025.txt": "added", name: "failed"}
    failed = next(f for f in body["files"] if f["state"] == "failed")
    assert name in failed["error"]["text"] and failed["code"].startswith("RV-2")
    answer = reviewer("read", papers / name)
    assert answer.code == 1 and answer.out == "" and len(answer.err.splitlines()) == 1


def test_a_missing_path(reviewer: Reviewer, folder: Path) -> None:
    answer = reviewer("ingest", folder / "không có.txt")
    assert answer.code == 1 and "không có.txt" in answer.out
    assert reviewer("outline", folder / "không có.txt").code == 1


def test_analyse_then_queue(reviewer: Reviewer, papers: Path) -> None:
    reviewer("ingest", papers)
    first = checked(reviewer, "analyse", "analyse", "--as-of", "2026-03-02")
    assert first["pairs"] > 0 and not first["reused"]
    again = checked(reviewer, "analyse", "analyse", "--as-of", "2026-03-02")
    assert again["reused"] and again["run"] == first["run"]
    page = checked(reviewer, "queue", "queue", "--action", "repeal", "--action", "merge", "--action", "align")
    assert page["total"] >= 2
    for row in page["rows"]:
        said = reviewer("show", row["number"]).out
        assert row["number"] in said and "suggest." not in said


def test_scan_stores_nothing_and_says_3(reviewer: Reviewer, papers: Path, folder: Path) -> None:
    reviewer("ingest", papers / "18-2019.txt")
    before = service.open_store(folder / "reviewer.db").digest()
    body = checked(reviewer, "scan", "scan", papers / "27-2025.txt", "--as-of", "2026-03-02", code=3)
    assert body["files"][0]["hits"]
    assert reviewer("scan", papers / "27-2025.txt", "--format", "json").code == 3
    said = reviewer("scan", papers / "27-2025.txt", "--as-of", "2026-03-02")
    assert "18/2019/QĐ-UBND" in said.out
    assert service.open_store(folder / "reviewer.db").digest() == before


def test_scan_with_a_bad_file_is_1(reviewer: Reviewer, papers: Path, folder: Path) -> None:
    reviewer("ingest", papers / "18-2019.txt")
    answer = reviewer("scan", papers / "27-2025.txt", folder / "none.txt")
    assert answer.code == 1 and "none.txt" in answer.out


def test_recount_gives_the_same_to_the_last_one(reviewer: Reviewer, papers: Path) -> None:
    reviewer("ingest", papers)
    reviewer("baseline", "freeze", "--name", "M")
    body = checked(reviewer, "recount", "baseline", "recount")
    assert body["differences"] == [] and body["baseline"]["units"] == 6
    assert User("x", Role.VIEWER).role is Role.VIEWER


def test_demo_is_a_form() -> None:
    """`demo --json` is checked where the demo runs (tests/demo)."""
    assert "demo"
