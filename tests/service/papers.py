"""Small decisions as files: enough alike to give suggestions, few enough to analyse in a moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

DECISION = """ỦY BAN NHÂN DÂN
TỈNH {upper}
Số: {number}/QĐ-UBND
{province}, ngày {day} tháng {month} năm {year}

QUYẾT ĐỊNH
Ban hành quy định quản lý bến tạm

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;

QUYẾT ĐỊNH:

Điều 1. Thủ tục neo đậu tại bến tạm
1. Chủ phương tiện phải nộp {copies} bộ hồ sơ tại Phòng Hạ tầng chậm nhất {days} ngày trước khi vào bến.
2. Chủ bến phải lập sổ theo dõi phương tiện ra vào bến và báo cáo số lượt vào ngày {report} tháng đầu quý sau.
3. Hồ sơ gồm:
a) Đơn đề nghị neo đậu theo mẫu của {province};
b) Bản sao sổ hộ khẩu của chủ phương tiện.

Điều 2. Hiệu lực thi hành
Quyết định này có hiệu lực kể từ ngày {day} tháng 12 năm {year}.
"""


def decision(
    number: str,
    province: str,
    day: int,
    month: int,
    year: int,
    *,
    copies: str = "02",
    days: str = "05",
    report: str = "05",
) -> str:
    return DECISION.format(
        number=number,
        province=province,
        upper=province.upper(),
        day=day,
        month=month,
        year=year,
        copies=copies,
        days=days,
        report=report,
    )


OLD = decision("18/2019", "Vàm Đông", 22, 5, 2019)
NEW = decision("27/2025", "Sông Vàm", 30, 10, 2025)
PAPERS = {
    "18-2019.txt": OLD,
    "27-2025.txt": NEW,
    "09-2020.txt": decision("09/2020", "Sông Lài", 3, 2, 2020, copies="03"),
    "41-2021.txt": decision("41/2021", "Sông Lài", 14, 9, 2021, days="07", report="10"),
}


def write(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in PAPERS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder
