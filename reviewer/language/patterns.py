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

_ONES: Final = "[Hh]ai|[Bb]a|[Bb]ốn|[Nn]ăm|[Ss]áu|[Bb]ảy|[Tt]ám|[Cc]hín"
_WORD_NUMBER: Final = (
    rf"(?:(?:{_ONES})\s+mươi(?:\s+(?:mốt|hai|ba|bốn|tư|lăm|sáu|bảy|tám|chín))?"
    r"|[Mm]ười(?:\s+(?:một|hai|ba|bốn|lăm|sáu|bảy|tám|chín))?"
    rf"|[Mm]ột|{_ONES})"
)
_DIGITS: Final = r"(?>\d+(?:[.,]\d+)*)"
_SAID: Final = r"(?:\s*\([^()\d]{1,40}\))?"  # "05 (năm) ngày"
_SCALE: Final = r"(?:nghìn|ngàn|triệu|tỷ|tỉ)"
_TIME: Final = (
    r"(?:ngày(?:\s+làm\s+việc)?|giờ(?:\s+làm\s+việc)?|tuần|tháng|quý|năm|phút)(?!\w)(?!\s+\d{4}(?!\d))"
)
_PER: Final = r"(?:\s*(?P<per>một\s+lần|/\s*lần))?"

# One scan for everything that starts with digits and is no document number, date or reference.
QUANTITY: Final = re.compile(
    rf"""(?<![\w/.,-])(?P<count>{_DIGITS}){_SAID}(?:
      \s*(?P<scale>(?:{_SCALE}(?:\s*{_SCALE})?)?)\s*
        (?P<money>đồng(?:\s+Việt\s+Nam)?|VNĐ|VND|USD|đô\s?la(?:\s+Mỹ)?|[Ee]uro|EUR|đ)(?!\w)
    | \s*(?P<percent>%|‰|phần\s+trăm)
    | \s*(?P<time>{_TIME}){_PER}
    | \s*(?P<thousands>{_SCALE})(?!\w)
    | (?![\w/])
    )""",
    re.VERBOSE,
)

WORDED: Final = re.compile(
    rf"""(?<!\w)(?P<count>{_WORD_NUMBER})\s+(?:
      (?P<time>{_TIME}){_PER}
    | (?=(?:bản|bộ|lần|thành\s+viên|người|phần|loại)(?!\w))
    )""",
    re.VERBOSE,
)

_SINCE: Final = r"(?:đầu|cuối\s+cùng|cuối|liền\s+kề|kế\s+tiếp|tiếp\s+theo|sau|trước|báo\s+cáo|\d{1,2})"
CALENDAR: Final = re.compile(
    rf"""(?<!\w)(?:
      [Nn]gày\s+\d{{1,2}}(?!\s*[/.-]\s*\d|\d|\s+tháng\s+\d{{1,2}}\s+năm\s+\d{{4}})
        (?:\s+(?:của\s+)?(?:tháng|quý)\s+{_SINCE}(?:\s+(?:của\s+)?(?:quý|năm|tháng)\s+{_SINCE})?)?
        (?:\s+(?:của\s+)?(?:hằng|hàng|mỗi)\s+(?:tháng|quý|năm)|\s+năm\s+{_SINCE})?
    | (?:[Hh]ằng|[Hh]àng|[Mm]ỗi)\s+(?:ngày|tuần|tháng|quý|năm)(?:\s+một\s+lần)?
    )(?!\w)""",
    re.VERBOSE,
)

_LABEL: Final = r"(?:\d+[a-zđ]?(?:\.\d+)*|[a-zđ]\d?|[IVXLC]+)(?!\w)"
REFERENCE: Final = re.compile(
    rf"""(?<!\w)(?:[Đđ]iểm|[Kk]hoản|[Đđ]iều|[Mm]ục|[Cc]hương|[Pp]hần|[Pp]hụ\s+lục|[Tt]iết|
      [Mm]ẫu(?:\s+(?:biểu|đơn|số))*|[Bb]iểu(?:\s+mẫu)?(?:\s+số)?|[Bb]ảng(?:\s+số)?|[Cc]ột|[Hh]ình)\s+
      {_LABEL}(?:(?:\s*,\s*|\s+và\s+|\s+hoặc\s+|\s+đến\s+){_LABEL})*
    """,
    re.VERBOSE,
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
