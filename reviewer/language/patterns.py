"""What numbers, dates, deadlines, amounts and references look like in Vietnamese law.

Every pattern is anchored on a digit or a fixed word and has no nested repetition, so a long
table costs time in proportion to its length.
"""

from __future__ import annotations

import re
from typing import Final

_SEGMENT: Final = r"[A-ZĐƯ][A-ZĐƯ0-9&]*g?"

DOCUMENT_NUMBER: Final = re.compile(
    rf"""(?<![\w/.])(?:
      \d{{1,5}}(?:\.\d{{1,3}})?[A-ZĐa-z]?\s?/\s?\d{{4}}\s?/\s?{_SEGMENT}(?:[-–.]{_SEGMENT})* # 18/2019/QĐ-UBND
    | \d{{1,5}}[A-ZĐa-z]?\s?/\s?{_SEGMENT}(?:[-–]{_SEGMENT})+ # 4364/QĐ-UBND
    | \d{{1,4}}-[A-ZĐ]{{2,6}}/[A-ZĐ0-9]{{2,10}} # 21-LCT/HDNN8
    | (?:QCVN|TCVN|TCXDVN|TCXD|QCĐP)\s?\d+(?:[-.]\d+)*\s?:\s?\d{{4}}(?:/{_SEGMENT})? # QCVN 4-2:2010/BYT
    )""",
    re.VERBOSE,
)

DATE: Final = re.compile(
    r"""(?<![\w/.-])(?:
      (?:[Nn]gày\s+|mồng\s+)?(?P<d>\d{1,2})\s+tháng\s+(?P<m>\d{1,2})\s+năm\s+(?P<y>\d{4})
    | (?:[Nn]gày\s+)?(?P<d2>\d{1,2})[/.-](?P<m2>\d{1,2})[/.-](?P<y2>\d{4})
    | [Tt]háng\s+(?P<m3>\d{1,2})(?:\s+năm\s+|\s*/\s*)(?P<y3>\d{4})
    | [Nn]ăm\s+(?P<y4>(?:19|20)\d{2})
    )(?!\d)""",
    re.VERBOSE,
)

_WORD_NUMBER: Final = (
    r"(?:(?:hai|ba|bốn|năm|sáu|bảy|tám|chín)\s+mươi(?:\s+(?:mốt|hai|ba|bốn|tư|lăm|sáu|bảy|tám|chín))?"
    r"|mười(?:\s+(?:một|hai|ba|bốn|lăm|sáu|bảy|tám|chín))?"
    r"|một|hai|ba|bốn|năm|sáu|bảy|tám|chín)"
)
_DIGITS: Final = r"\d+(?:[.,]\d+)*"
_SAID: Final = r"(?:\s*\([^()\d]{1,40}\))?"  # "05 (năm) ngày"

_DAY_OF: Final = (
    r"(?:\s+(?:của\s+)?(?:tháng|quý)\s+(?:đầu|cuối|cuối\s+cùng|liền\s+kề|kế\s+tiếp|tiếp\s+theo|sau|trước|\d{1,2})"
    r"(?:\s+(?:của\s+)?(?:quý|năm|tháng)(?:\s+(?:sau|kế\s+tiếp|tiếp\s+theo|liền\s+kề|báo\s+cáo))?)?)?"
    r"(?:\s+(?:của\s+)?(?:hằng|hàng|mỗi)\s+(?:tháng|quý|năm)|\s+năm\s+(?:sau|báo\s+cáo|kế\s+tiếp|tiếp\s+theo))?"
)

DEADLINE: Final = re.compile(
    rf"""(?<![\w/.,-])(?:
      (?P<day>[Nn]gày\s+\d{{1,2}}(?!\s*[/.-]\s*\d|\d){_DAY_OF})
    | (?P<every>(?:[Hh]ằng|[Hh]àng|[Mm]ỗi)\s+(?:ngày|tuần|tháng|quý|năm)(?:\s+một\s+lần)?)
    | (?P<count>{_DIGITS}|(?i:{_WORD_NUMBER})){_SAID}\s*
      (?P<unit>ngày\s+làm\s+việc|ngày|giờ\s+làm\s+việc|giờ|tuần|tháng|quý|năm|phút)
      (?!\s+\d{{4}}(?!\d))(?:\s*(?P<per>một\s+lần|/\s*lần))?
    )(?!\w)""",
    re.VERBOSE,
)

AMOUNT: Final = re.compile(
    rf"""(?<![\w/])(?P<count>{_DIGITS}){_SAID}\s*
      (?P<scale>(?:(?:nghìn|ngàn|triệu|tỷ|tỉ)(?:\s*(?:nghìn|ngàn|triệu|tỷ|tỉ))?)?)\s*
      (?P<unit>đồng(?:\s+Việt\s+Nam)?|VNĐ|VND|USD|đô\s?la(?:\s+Mỹ)?|[Ee]uro|EUR|đ)(?!\w)
    """,
    re.VERBOSE,
)

SCALED: Final = re.compile(
    rf"(?<![\w/])(?P<count>{_DIGITS}){_SAID}\s*(?P<scale>nghìn|ngàn|triệu|tỷ|tỉ)(?!\w)"
)

PERCENT: Final = re.compile(rf"(?<![\w/])(?P<count>{_DIGITS}){_SAID}\s*(?:%|‰|phần\s+trăm)")

_LABEL: Final = r"(?:\d+[a-zđ]?(?:\.\d+)*|[a-zđ]\d?|[IVXLC]+)(?!\w)"
REFERENCE: Final = re.compile(
    rf"""(?<!\w)(?:[Đđ]iểm|[Kk]hoản|[Đđ]iều|[Mm]ục|[Cc]hương|[Pp]hần|[Pp]hụ\s+lục|[Tt]iết|
      [Mm]ẫu(?:\s+(?:biểu|đơn|số))*|[Bb]iểu(?:\s+mẫu)?(?:\s+số)?|[Bb]ảng(?:\s+số)?|[Cc]ột|[Hh]ình)\s+
      {_LABEL}(?:(?:\s*,\s*|\s+và\s+|\s+hoặc\s+|\s+đến\s+){_LABEL})*
    """,
    re.VERBOSE,
)

NUMBER: Final = re.compile(rf"(?<![\w/.,-])(?P<count>{_DIGITS}){_SAID}(?![\w/])")
WORDED: Final = re.compile(
    rf"(?<!\w)(?P<count>(?i:{_WORD_NUMBER}))\s+(?=(?:bản|bộ|lần|thành\s+viên|người|phần|loại)(?!\w))"
)

# Words before a quantity that say which side of it counts. They join the entity, so that the
# "không" of "không quá" is never read as a negation.
AT_LEAST: Final = re.compile(
    r"(?i)(?<!\w)(?:ít\s+nhất(?:\s+là)?|tối\s+thiểu(?:\s+là)?|không\s+dưới|không\s+ít\s+hơn|trên|từ\s+đủ)\s+$"
)
AT_MOST: Final = re.compile(
    r"(?i)(?<!\w)(?:(?:tối\s+đa|nhiều\s+nhất)(?:\s+(?:là|không\s+quá))?|không\s+(?:quá|vượt\s+quá|nhiều\s+hơn)|dưới)\s+$"
)
WITHIN: Final = re.compile(
    r"(?i)(?<!\w)(?:trong\s+(?:thời\s+(?:hạn|gian)|vòng)(?:\s+(?:không\s+quá|tối\s+đa|là))?"
    r"|(?:chậm|muộn)\s+nhất(?:\s+(?:là|không\s+quá|trong\s+(?:thời\s+hạn|vòng)))?(?:\s+trước|\s+vào)?"
    r"|thời\s+(?:hạn|gian)(?:\s+(?:là|không\s+quá|tối\s+đa))?|định\s+kỳ|trước)\s+$"
)
LEAD_LENGTH: Final = 48  # characters before a quantity in which its lead words may stand
