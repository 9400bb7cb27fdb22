"""What every writer puts on the page, in one order and with one set of words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from .model import Sample, Section

MOTTO: Final = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
_BODIES: Final = {"ỦY BAN NHÂN DÂN": "Ủy ban nhân dân", "HỘI ĐỒNG NHÂN DÂN": "Hội đồng nhân dân"}
_BOLD: Final = re.compile(r"Điều \d+\.")
_DIVISION: Final = re.compile(r"Chương [IVX]+|Mục \d+")


def day(sample: Sample) -> str:
    """As "Vàm Đông, ngày 05 tháng 02 năm 2019"."""
    return f"{sample.place}, {short_day(sample)}"


def short_day(sample: Sample) -> str:
    """Days below 10 and the first two months take a zero (NĐ 30/2020/NĐ-CP, phụ lục I)."""
    when = sample.issued
    month = f"{when.month:02d}" if when.month <= 2 else str(when.month)
    return f"ngày {when.day:02d} tháng {month} năm {when.year}"


def issued_with(sample: Sample, section: Section) -> str:
    """The line in brackets under the title of an attached regulation or an annex."""
    body, _, place = " ".join(sample.issuer).partition(" TỈNH ")
    who = f"{_BODIES[body]} tỉnh {place.title()}"
    return f"(Ban hành kèm theo {sample.type.capitalize()} số {sample.number} {short_day(sample)} của {who})"


def runs(text: str) -> tuple[tuple[str, bool], ...]:
    """Pieces of a paragraph with "is bold": article numbers, and whole lines that are headings."""
    if is_heading(text):
        return ((text, True),)
    match = _BOLD.match(text)
    if match is None:
        return ((text, False),)
    return ((match[0], True), (text[match.end() :], False))


def is_heading(text: str) -> bool:
    """Chapter and section lines, and article lines that carry only a heading."""
    if is_centred(text):
        return True
    match = re.fullmatch(r"Điều \d+\. (.{,109})", text)
    return match is not None and match[1][-1] not in ".:;/”"


def is_centred(text: str) -> bool:
    return bool(_DIVISION.match(text)) or (text.isupper() and len(text) < 120)
