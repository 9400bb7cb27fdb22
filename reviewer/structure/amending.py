"""Does a clause change another instrument, and does it announce new wording?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reviewer.structure.lines import line_end, rest

if TYPE_CHECKING:
    from reviewer.structure.lines import Mark

_UNIT = (
    r"(?:điểm|khoản|điều|mục|chương|phần|phụ lục|mẫu(?: số)?|đoạn|tiết)\s+"
    r"(?:\d+[a-zđ]?|[a-zđ]|[IVXLC]+|thứ \w+)(?!\w)"
)
_VERB = r"(?:sửa đổi|bổ sung|thay thế|thay bằng|sửa|thêm|bãi bỏ)"
# "Điều 5 được sửa đổi …", "Bổ sung khoản 3a vào sau khoản 3 Điều 7 …", "Bãi bỏ Điều 4 …"
_AMENDING: Final = re.compile(
    rf"(?i)(?:các |tên |tiêu đề )*{_UNIT}[^\n]{{0,250}}?(?P<passive>\b(?:được|bị)\s+(?:\w+\s+)?)?\b{_VERB}\b"
    rf"|(?P<active>{_VERB}(?:,? (?:và )?{_VERB})*)\s[^\n]{{0,250}}?\b{_UNIT}"
)
_AS_FOLLOWS: Final = re.compile(r"(?i)(?:như sau|sau đây|thành|là|bằng)\s*:\s*\|?$")
# "Sửa đổi, bổ sung một số điều của …": what follows are this instrument's own amending clauses.
_GENERAL_LEAD: Final = re.compile(
    r"(?i)một số (?:điều|khoản|điểm|nội dung|quy định)(?:, (?:khoản|điều|điểm))*\b"
)


def amends(text: str, mark: Mark) -> bool:
    """Does the line of a marker change another instrument? The line after a bare marker counts."""
    line = rest(text, mark)
    if not line:
        at = line_end(text, mark.end) + 1
        line = text[at : line_end(text, at)]
    return amends_here(line)


def amends_here(lead: str) -> bool:
    """Do the words of a clause (marker taken off) name a place and change it?

    "Điều 1 Thông tư số … sửa đổi Thông tư số …" only names an amending instrument: where the
    place comes first its verb is passive, or the lead announces new wording.
    """
    match = _AMENDING.match(lead)
    if match is None:
        return False
    return (
        match.group("passive") is not None or match.group("active") is not None or lead.rstrip().endswith(":")
    )


def announces_wording(lead: str) -> bool:
    """Does a clause announce new words for a named place: "Điều 5 được sửa đổi như sau:"?"""
    return bool(_AS_FOLLOWS.search(lead) and amends_here(lead) and not _GENERAL_LEAD.search(lead))
