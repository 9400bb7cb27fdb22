"""The name under an instrument."""

from __future__ import annotations

import re
from typing import Final

from reviewer.structure.lines import UPPER

# Family names that open most Vietnamese names; a line of two to five words that begins with one
# is a person, "Sở Tư pháp" is not. General knowledge, not law: no table.
_FAMILIES: Final = frozenset(
    word.casefold()
    for word in [
        "Nguyễn",
        "Trần",
        "Lê",
        "Phạm",
        "Hoàng",
        "Huỳnh",
        "Phan",
        "Vũ",
        "Võ",
        "Đặng",
        "Bùi",
        "Đỗ",
        "Hồ",
        "Ngô",
        "Dương",
        "Lý",
        "Đinh",
        "Trương",
        "Lâm",
        "Đoàn",
        "Mai",
        "Tô",
        "Trịnh",
        "Hà",
        "Cao",
        "Lương",
        "Đào",
        "Thái",
        "Tạ",
        "Châu",
        "Quách",
        "Phùng",
        "Tống",
        "Vương",
        "Nông",
        "Hứa",
        "Giàng",
        "Thào",
        "Lò",
        "Điểu",
        "Tăng",
        "Kiều",
        "Chu",
        "Triệu",
        "La",
        "Lại",
        "Nghiêm",
        "Thân",
        "Doãn",
        "Ma",
        "Mùa",
        "Sùng",
        "Vàng",
        "Giang",
        "Ninh",
        "Trang",
        "Viên",
        "Âu",
        "Bạch",
        "Đàm",
        "Đồng",
        "Khổng",
        "Lưu",
        "Quản",
        "Từ",
        "Văn",
        "Ung",
        "Uông",
        "Hầu",
        "Thạch",
        "Sơn",
        "Danh",
        "Kim",
        "Phó",
        "Chẩu",
        "Bế",
        "Hoàng",
        "Mã",
        "Lục",
        "Lữ",
        "Diệp",
        "Ông",
        "Tôn",
        "Cù",
        "Khuất",
        "Khúc",
        "Mạc",
        "Nhữ",
        "Ngụy",
        "Phí",
        "Thang",
        "Thi",
        "Tiêu",
        "Trầm",
        "Yên",
        "Y",
        "Siu",
        "Rơ",
        "Ksor",
    ]
)
_NAME: Final = re.compile(rf"(?:[{UPPER}][\w’']*)(?:\s+[{UPPER}][\w’']*){{1,5}}$")
_TRAILING: Final = re.compile(
    rf"[;,.)]\s+(?:\([ĐđÃãKký ]+\)\s+)?(?P<name>[{UPPER}]\w+(?:\s+[{UPPER}]\w+){{1,4}})$"
)
_OFFICE: Final = re.compile(
    r"(?i)^(?:phó\s+)?(?:chủ\s+tịch|bộ\s+trưởng|thứ\s+trưởng|thủ\s+tướng|thống\s+đốc|giám\s+đốc|chánh\s+án|viện\s+trưởng)"
    r"(?:\s+(?:quốc\s+hội|nước|chính\s+phủ))?\s+"
)


def signer(signature: str) -> str:
    """The last cell of the signature block that reads like a person's name; "" when none does."""
    cells = [
        cell.strip(" .*-") for line in signature.split("\n") for cell in re.split(r"[\t|]|[ ]{3,}", line)
    ]
    for cell in reversed(cells):
        name = _OFFICE.sub("", " ".join(cell.split()))
        if _is_name(name):
            return " ".join(word[:1] + word[1:].lower() for word in name.split()) if name.isupper() else name
    for line in reversed(signature.split("\n")):  # the two columns of the page ended up in one line
        match = _TRAILING.search(line.rstrip(" .*-"))
        if match and _is_name(match.group("name")):
            return match.group("name")
    return ""


def _is_name(name: str) -> bool:
    words = name.split()
    return bool(_NAME.match(name)) and 2 <= len(words) <= 6 and words[0].casefold() in _FAMILIES
