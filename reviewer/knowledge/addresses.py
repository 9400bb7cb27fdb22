"""How a lawyer says an address: from the inside out."""

from __future__ import annotations

import re
from typing import Final

_STEP: Final = re.compile(
    r"(?:phần|phụ lục|chương|tiểu mục|mục|điều|khoản|điểm|tiết|gạch đầu dòng)\s+(?:thứ\s+)?\S+"
    r"|đoạn\s+(?:mở đầu|\S+)",
    re.IGNORECASE,
)


def inside_out(address: str) -> str:
    """ "Điều 7 khoản 2 điểm a" → "điểm a khoản 2 Điều 7"; what is not made of steps stays as it is."""
    found = [m.group() for m in _STEP.finditer(address)]
    if " ".join(found) != " ".join(address.split()):
        return address
    return " ".join(_step(words) for words in reversed(found))


def _step(words: str) -> str:
    """Điều, Chương and what stands above take a capital; khoản, điểm and below none."""
    name, _, label = words.partition(" ")
    small = name.lower() in ("khoản", "điểm", "tiết", "đoạn", "gạch")
    return f"{name.lower() if small else name[:1].upper() + name[1:].lower()} {label}"
