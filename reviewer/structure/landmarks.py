"""Whole lines with a form of their own: recital, enacting line, signature, annex heading …

The patterns say what a line may be; `opening`, `fronts` and `zones` say where it counts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reviewer.model import Kind, Part  # noqa: TC001 - dataclass fields are read at run time
from reviewer.structure.lines import UPPER, line_end

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Zone:
    """[start, start of the next zone). `kind` is PARAGRAPH for a body that is parsed further."""

    kind: Kind
    part: Part
    start: int
    label: str = ""  # of an annex: "II"
    heading: str = ""


# ------------------------------------------------------------------ before the body

_BULLET = r"^[ \t|]*(?:[-–+*•][ \t]*)?"
RECITAL: Final = re.compile(
    rf"(?i){_BULLET}(?:căn cứ|xét|theo (?:đề nghị|yêu cầu|ý kiến|tờ trình|công văn|báo cáo)|thực hiện|"
    r"trên cơ sở|sau khi|qua xem xét|để |được sự|thể theo)\b"
)
LEGAL_BASIS: Final = re.compile(rf"(?i){_BULLET}căn cứ\b")
ENACTING_WORD: Final = re.compile(
    r"(?i)^[ \t|]*(?:quyết định|quyết nghị|nghị định|nghị quyết|thông tư|chỉ thị|ra lệnh|lệnh)"
    r"[ ]*+[:.]?[ \t|]*$"
)
ENACTING_SENTENCE: Final = re.compile(
    r"(?i)\b(?:ban hành|công bố|hướng dẫn|quy định|thống nhất|yêu cầu|chỉ thị|quyết định|quyết nghị)\b"
)
MOTTO: Final = re.compile(r"(?i)cộng\s+h(?:oà|òa)\s+xã\s+hội\s+chủ\s+nghĩa")
HEADER_LINE: Final = re.compile(
    r"(?i)^[ \t|]*+(?:cộng ho|độc lập|số[ ]*:|[^\W\d]+[^,]{0,40}, ngày|ngày \d"
    r"|(?:chỉ thị|nghị quyết|quyết định|thông báo|công văn|kế hoạch|hướng dẫn|thông tư|nghị định|luật|"
    r"bộ luật|pháp lệnh)\b"
    r"|(?:ủy|uỷ) ban|hội đồng nhân dân|về việc|v/v|[-_=*\s]+$)"
)

# ------------------------------------------------------------------ behind the articles

CLOSING: Final = re.compile(
    r"^[ \t]*(?i:bộ luật|luật|pháp lệnh|nghị quyết|quyết nghị)(?: này)? (?:đã )?được .{0,300}?\bthông qua\b",
    re.MULTILINE,
)
_OFFICES = (
    "CHỦ[ ]TỊCH|BỘ[ ]TRƯỞNG|THỨ[ ]TRƯỞNG|THỦ[ ]TƯỚNG|THỐNG[ ]ĐỐC|TỔNG[ ]THANH[ ]TRA|CHÁNH[ ]ÁN|VIỆN[ ]TRƯỞNG|"
    "TỔNG[ ]KIỂM[ ]TOÁN|GIÁM[ ]ĐỐC|CHỦ[ ]NHIỆM|CHÁNH[ ]VĂN[ ]PHÒNG|TỔNG[ ]CỤC[ ]TRƯỞNG|CỤC[ ]TRƯỞNG"
)
SIGNATURE: Final = re.compile(
    rf"^[ \t|]*(?:(?:TM|KT|TL|TUQ|Q)[ ]?[./][ ]?[{UPPER}a-zđ]|[TK][ ]?/[ ]?[MT][ ]?[. ][ ]?[{UPPER}a-zđ]"
    rf"|\((?:Đã|đã|ĐÃ)[ ](?:ký|KÝ)\)|(?:PHÓ[ ])?(?:{_OFFICES})\b(?![^\n]*[;,]))",
    re.MULTILINE,
)
RECIPIENTS: Final = re.compile(r"^[ \t|]*(?i:nơi (?:nhận|gửi))[ ]*+(?::|$)", re.MULTILINE)

# ------------------------------------------------- attached regulations and annexes

# Regulations that are issued together with an instrument and have articles of their own.
_ATTACHED = (
    "bản quy định|quy định|quy chế|điều lệ|nội quy|quy chuẩn|quy trình|quy tắc|chương trình|đề án|"
    "phương án|kế hoạch|hướng dẫn|chiến lược|quy hoạch"
)
_ANNEXED = "phụ lục|biểu mẫu|mẫu|biểu|danh mục|bảng|phụ biểu|phiếu"
FRONT_WORD: Final = re.compile(rf"(?i)(?P<attached>{_ATTACHED})\b|(?P<annex>{_ANNEXED})\b")
ISSUED_WITH: Final = re.compile(
    r"^[ \t|]*(?:[(\[][ \t]*)?(?:(?i:ban hành|được ban hành|đính)\s+)?(?i:kèm\s*theo)\s+"
    r"(?i:quyết định|nghị quyết|nghị định|thông tư|chỉ thị|kế hoạch|công văn|tờ trình|luật|quy chế|"
    r"quy định)\b",
    re.MULTILINE,
)
ANNEX_LINE: Final = re.compile(
    r"^[ \t|]*(?P<head>PHỤ[ ]LỤC|Phụ[ ]lục|MẪU[ ]SỐ|Mẫu[ ]số|BIỂU[ ](?:MẪU[ ])?SỐ|Biểu[ ]số)(?:[ ](?:SỐ|số))?"
    r"(?:[ ]+(?P<label>[IVXLC]+|\d{1,3}(?:[.\-/]?[A-Za-z0-9]{1,3})?|[A-Z]))?"
    rf"[ ]*+(?P<after>[.:–-].{{0,200}}|[{UPPER}].{{0,160}}|)[ \t|]*$",
    re.MULTILINE,
)
TITLE_LINE: Final = re.compile(
    rf"^[ \t|]*(?P<title>{_ATTACHED.upper()})(?:[ ][{UPPER} ,\-]{{0,160}})?[ \t|]*$", re.MULTILINE
)


def lines_with_words(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """(offset, line) for each line of [start, end) that is not blank."""
    at = start
    while at < end:
        stop = min(line_end(text, at), end)
        line = text[at:stop]
        if line.strip(" \t|"):
            yield at, line
        at = stop + 1
