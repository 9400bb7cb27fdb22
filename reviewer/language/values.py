"""One normal form for each value, so that "05 (năm) ngày" and "5 ngày" are equal."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

_ONES: Final = {
    "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5,
    "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_SCALES: Final = {"nghìn": 3, "ngàn": 3, "triệu": 6, "tỷ": 9, "tỉ": 9}
_GROUPED: Final = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_UNITS: Final = {"hàng": "hằng", "mỗi": "hằng"}
_MONEY: Final = {"vnđ": "đồng", "vnd": "đồng", "đ": "đồng", "đồng việt nam": "đồng", "eur": "euro"}


def number(raw: str) -> str:
    """Digits of a number as written in Vietnam or in words: "1.500" → "1500", "0,5" → "0.5".

    Points and commas before exactly three digits group thousands; else the last one is
    the decimal mark. What cannot be read stays as it is.
    """
    raw = raw.strip().lower()
    if not raw[:1].isdigit():
        return _worded(raw)
    if _GROUPED.fullmatch(raw):
        return str(int(re.sub(r"[.,]", "", raw)))
    parts = re.split(r"[.,]", raw)
    if len(parts) == 1:
        return str(int(raw))
    if len(parts) == 2:
        return _plain(Decimal(f"{parts[0]}.{parts[1]}"))
    if _GROUPED.fullmatch(raw[: -len(parts[-1]) - 1]):
        return _plain(Decimal(f"{''.join(parts[:-1])}.{parts[-1]}"))
    return raw


def money(count: str, scale: str, unit: str) -> str:
    """ "5 tỷ đồng" → "5000000000 đồng"; the currency in small letters."""
    value = number(count)
    unit = " ".join(unit.lower().split())
    try:
        amount = Decimal(value)
    except ArithmeticError:
        return f"{value} {scale} {unit}"
    for word in scale.split():
        amount *= 10 ** _SCALES[word]
    return f"{_plain(amount)} {_MONEY.get(unit, unit)}".strip()


def duration(count: str, unit: str) -> str:
    """ "05 ngày  làm việc" → "5 ngày làm việc"."""
    return f"{number(count)} {' '.join(unit.lower().split())}"


def calendar(raw: str) -> str:
    """ "ngày 05 hàng tháng" → "ngày 5 hằng tháng"."""
    words = [_UNITS.get(word, word) for word in raw.lower().split()]
    return " ".join(word.lstrip("0") or "0" if word.isdigit() else word for word in words if word != "của")


def day(year: str, month: str = "", date: str = "") -> str:
    """ISO style, as far as it is said: "2020", "2020-06", "2020-06-15"."""
    return "-".join(part.zfill(2) for part in (year, month, date) if part)


def document_number(raw: str) -> str:
    """Without blanks, in capitals, with plain hyphens."""
    return re.sub(r"\s+", "", raw).replace("–", "-").upper()


def _plain(value: Decimal) -> str:
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _worded(raw: str) -> str:
    """Up to chín mươi chín; "mười" starts the teens, "mươi" multiplies."""
    total = 0
    for word in raw.split():
        if word == "mười":
            total = 10
        elif word == "mươi":
            total *= 10
        elif word in _ONES:
            total += _ONES[word]
        else:
            return raw
    return str(total) if total else raw
