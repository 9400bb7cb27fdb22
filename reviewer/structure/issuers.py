"""Bodies that issue instruments, their province and level, in any spelling a header has."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reviewer.knowledge.instruments import central_cities, issuer_symbols, name_key
from reviewer.model import Level
from reviewer.structure.lines import UPPER

if TYPE_CHECKING:
    from reviewer.knowledge.instruments import InstrumentType

_CENTRAL: Final = (
    "Ủy ban Thường vụ Quốc hội",
    "Quốc hội",
    "Chủ tịch nước",
    "Thủ tướng Chính phủ",
    "Chính phủ",
    "Hội đồng Bộ trưởng",
    "Hội đồng Thẩm phán Tòa án nhân dân tối cao",
    "Tòa án nhân dân tối cao",
    "Viện kiểm sát nhân dân tối cao",
    "Kiểm toán nhà nước",
)
_UNIT_NAME = r"(?P<unit>tỉnh|thành\s+phố|tp\.?|huyện|quận|thị\s+xã|xã|phường|thị\s+trấn|đặc khu)\b"
_LOCAL: Final = re.compile(
    r"(?i)(?P<chair>chủ tịch\s+)?(?P<body>(?:uỷ|ủy)\s+ban\s+nhân\s+dân|hội\s+đồng\s+nhân\s+dân|ubnd|hđnd)"
    rf"(?:\s+{_UNIT_NAME}(?P<name>[^\n\t|,;:()]{{0,40}}))?"
)
_UNIT: Final = re.compile(rf"(?i)^{_UNIT_NAME}(?P<name>[^\n\t|,;:()]{{1,40}})$")
_LEVELS: Final = {
    "tỉnh": Level.PROVINCE,
    "huyện": Level.DISTRICT,
    "quận": Level.DISTRICT,
    "thị xã": Level.DISTRICT,
    "xã": Level.COMMUNE,
    "phường": Level.COMMUNE,
    "thị trấn": Level.COMMUNE,
    "đặc khu": Level.COMMUNE,
}
_MINISTRY: Final = re.compile(
    r"(?i)^(?:(?:bộ trưởng|thống đốc|tổng thanh tra|chủ nhiệm)\s+)?"
    r"(?P<name>bộ (?!luật)\S.{1,60}|ngân hàng nhà nước.{0,20}|thanh tra chính phủ)$"
)
_NAMED_PROVINCE: Final = re.compile(
    r"(?:[Tt]ỉnh|TỈNH)[ ]+(?!Ủy|Uỷ|ỦY|UỶ|Đảng|Đoàn|Hội)"
    rf"(?P<name>[{UPPER}]\w*(?:[ ](?:-[ ])?[{UPPER}]\w*){{0,3}})"
)
_NAMED_CITY: Final = re.compile(r"(?i)thành[ ]phố[ ]+(?P<name>\w+ \w+(?: \w+)?)")


_COMMITTEE_ORDERS: Final = re.compile(
    r"(?i)(?:uỷ|ủy) ban nhân dân (?:tỉnh|thành phố)(?: [^\n,.;]{0,30})? "
    r"(?:yêu cầu|chỉ thị|giao|sẽ|quyết định)\b"
)


@dataclass(frozen=True, slots=True)
class Issuer:
    name: str  # "Ủy ban nhân dân tỉnh Long An"; "" when unread
    province: str  # "Long An"; "" for central bodies
    level: Level


NOBODY: Final = Issuer("", "", Level.UNKNOWN)


def cells(header: str) -> list[str]:
    """The lines of a header, each cut where its columns part, blanks made single."""
    parts = (part for line in header.split("\n") for part in re.split(r"[\t|]|[ ]{3,}", line))
    return [" ".join(part.split()) for part in parts]


def find_issuer(header: str, whole: str) -> Issuer:
    """The issuer named by a cell of the header; `whole` lends capitals and, failing that, the province."""
    cells = [
        " ".join(cell.split()) for line in header.split("\n") for cell in re.split(r"[\t|]|[ ]{3,}", line)
    ]
    cells = [cell.strip(" -–*:.") for cell in cells if cell.strip(" -–*:.")]
    for index, cell in enumerate(cells[:40]):
        if len(cell) > 110:
            continue
        match = _LOCAL.match(cell)
        if match and (match.end() == len(cell) or match.group("unit")):
            return _local(match, cells[index + 1 : index + 4], header, whole)
        central = _central(cell)
        if central:
            return Issuer(central, "", Level.CENTRAL)
    return NOBODY


def named_issuer(hint: str, header: str, whole: str) -> Issuer:
    """An issuer given by the file's wrapper, with its level and province."""
    match = _LOCAL.match(hint)
    if match:
        found = _local(match, [], header, whole)
        return Issuer(hint, found.province, found.level)
    return Issuer(hint, "", Level.CENTRAL)


def implied_issuer(kind: InstrumentType | None, header: str, whole: str, *, numbered: bool) -> Issuer:
    """The issuer that the kind of instrument implies, when no line names one.

    Without a number the kind proves little: a text whose sentences give orders in the name of a
    people's committee is that committee's.
    """
    if kind is None:
        return NOBODY
    local = kind.issuer if kind.level is Level.PROVINCE else ""
    if not numbered:
        local = "Ủy ban nhân dân" if _COMMITTEE_ORDERS.search(whole) else ""
    if local:
        province = _likely_province(header, whole)
        body = local.removesuffix(" cấp tỉnh")
        name = f"{body} {_unit_of(province)} {province}" if province else body
        return Issuer(name, province, Level.PROVINCE)
    return Issuer(kind.issuer, "", Level.CENTRAL) if numbered and kind.issuer else NOBODY


def _central(cell: str) -> str:
    folded = name_key(
        re.sub(r"(?i)^(?:quyết định|nghị quyết|nghị định|thông tư|chỉ thị|lệnh)\s+(?:của\s+)?", "", cell)
    )
    folded = re.sub(r"\s+(?:nước )?cộng hòa.*$|\s+số\b.*$", "", folded)
    folded = folded.removeprefix("của ")
    for name in _CENTRAL:
        if folded == name_key(name) or folded == f"chủ tịch {name_key(name)}":
            return name
    match = _MINISTRY.match(folded)
    if match is None:
        return ""
    ministry = match.group("name")
    for name in issuer_symbols().values():
        if name_key(name) == ministry or name_key(name).replace(" - ", ", ") == ministry:
            return name
    return ministry[0].upper() + ministry[1:] if len(ministry) < 60 and "," not in ministry[:12] else ""


def _local(match: re.Match[str], following: list[str], header: str, whole: str) -> Issuer:
    body = "Hội đồng nhân dân" if match.group("body").casefold()[0] == "h" else "Ủy ban nhân dân"
    if match.group("chair"):
        body = f"Chủ tịch {body}"
    unit, name = (match.group("unit") or "").lower(), (match.group("name") or "").strip(" .-")
    if not unit or (unit and not name):
        for cell in following:
            found = _UNIT.match(cell)
            if found:
                unit, name = found.group("unit").lower(), found.group("name").strip(" .-")
                break
    unit = re.sub(r"\s+", " ", unit).replace("tp.", "thành phố").replace("tp", "thành phố")
    name = re.split(r"(?i)\s+kh(?:oá|óa)\b|\s+tỉnh\s+|\s+số\b|\s+về\b", name)[0]
    name = proper(name, whole) if name else ""
    level = _level(unit, name)
    if level is Level.PROVINCE and name:
        return Issuer(f"{body} {unit} {name}", name, level)
    province = _likely_province(header, whole)
    if unit in ("", "tỉnh") or (unit == "thành phố" and not name):
        level = Level.PROVINCE
        said = (
            f"{body} {unit or _unit_of(province)} {province}".strip()
            if province
            else f"{body} {unit}".strip()
        )
        return Issuer(said, province, level)
    return Issuer(f"{body} {unit} {name}".strip(), province, level)


def _level(unit: str, name: str) -> Level:
    if unit == "thành phố":
        return Level.PROVINCE if name_key(name) in central_cities() else Level.DISTRICT
    return _LEVELS.get(unit, Level.UNKNOWN)


def _unit_of(province: str) -> str:
    if not province:
        return ""
    return "thành phố" if name_key(province) in central_cities() else "tỉnh"


def _likely_province(header: str, whole: str) -> str:
    """The province the text speaks of most; titles that lost their capitals lend theirs to none."""
    counts: Counter[str] = Counter()
    for text, weight in ((header, 3), (whole[:20_000], 1)):
        for match in _NAMED_PROVINCE.finditer(text):
            name = match.group("name")
            counts[proper(name, whole) if name.isupper() else name] += weight
        for match in _NAMED_CITY.finditer(text):
            city = next((c for c in central_cities() if name_key(match.group("name")).startswith(c)), "")
            if city:
                counts[proper(city, whole)] += weight
    return counts.most_common(1)[0][0] if counts else ""


def proper(name: str, whole: str) -> str:
    """`name` with the capitals it has elsewhere in the text; names of places get one a word."""
    if not name:
        return name
    match = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", whole[:60_000], re.IGNORECASE)
    while match is not None and (match.group().isupper() or match.group().islower()):
        match = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE).search(
            whole, match.end(), 60_000
        )
    if match is not None:
        return match.group()
    if len(name) <= 40:
        return " ".join(word[:1].upper() + word[1:].lower() for word in name.split())
    lower = name.lower()
    return lower[:1].upper() + lower[1:]
