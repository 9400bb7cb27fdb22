"""Ten decisions that say the same but for a few words: one suggestion on nine provisions."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from reviewer import service
from reviewer.service.views import QueueFilter

if TYPE_CHECKING:
    from pathlib import Path

    from reviewer.service import Store

TEXT = """ỦY BAN NHÂN DÂN
TỈNH {upper}
Số: {number}/QĐ-UBND
{province}, ngày {day} tháng {month} năm {year}

QUYẾT ĐỊNH
Ban hành quy định niêm yết giá dịch vụ tại chợ

QUYẾT ĐỊNH:

Điều 1. Niêm yết giá dịch vụ
1. Đơn vị quản lý chợ phải niêm yết giá dịch vụ tại cổng chợ chậm nhất 03 ngày làm việc trước ngày áp \
dụng và gửi bản niêm yết đến Ủy ban nhân dân cấp xã{extra}.

Điều 2. Hiệu lực thi hành
Quyết định này có hiệu lực kể từ ngày {day} tháng 12 năm {year}.
"""
LONE = "; chợ nổi còn phải niêm yết tại bến lên hàng trước 05 giờ sáng mỗi ngày"
# number, province, day, month, year, what only this one says; the newest is of the merged province
ROWS = (
    ("31/2025", "Sông Vàm", 18, 11, 2025, ""),
    ("14/2012", "Vàm Đông", 2, 3, 2012, ""),
    ("22/2014", "Sông Lài", 4, 4, 2014, ""),
    ("09/2016", "Vàm Đông", 5, 5, 2016, ""),
    ("37/2017", "Sông Lài", 6, 5, 2017, ""),
    ("05/2018", "Vàm Đông", 7, 6, 2018, ""),
    ("41/2019", "Sông Lài", 8, 6, 2019, ""),
    ("16/2021", "Vàm Đông", 9, 6, 2021, LONE),
    ("28/2023", "Sông Lài", 10, 7, 2023, ""),
    ("19/2024", "Vàm Đông", 10, 8, 2024, ""),
)
USER = service.local_user("an")
NOW = datetime(2026, 6, 12, 8, tzinfo=UTC)


def write(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for number, province, day, month, year, extra in ROWS:
        text = TEXT.format(
            number=number,
            province=province,
            upper=province.upper(),
            day=day,
            month=month,
            year=year,
            extra=extra,
        )
        (folder / f"{number.replace('/', '-')}.txt").write_text(text, encoding="utf-8")
    return folder


def ready(database: Path, folder: Path) -> tuple[Store, str]:
    """A store with the ten, read and analysed, and the number of the suggestion on all of them."""
    store = service.open_store(database)
    service.ingest(store, [write(folder)], now=NOW, user=USER)
    service.analyse(store, as_of=date(2026, 6, 12), now=NOW, user=USER)
    rows = service.queue(store, QueueFilter(), user=USER, limit=50).rows
    return store, max(rows, key=lambda row: row.targets).number
