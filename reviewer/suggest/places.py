"""Provisions and instruments as a lawyer names them: "khoản 2 Điều 6 Thông tư số 12/2021/TT-BXD"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reviewer.knowledge.instruments import tidy_number
from reviewer.model import Message

if TYPE_CHECKING:
    from reviewer.model import Clause

_STEP: Final = re.compile(
    r"(?:phần|phụ lục|chương|tiểu mục|mục|điều|khoản|điểm|tiết|gạch đầu dòng)\s+(?:thứ\s+)?\S+"
    r"|đoạn\s+(?:mở đầu|\S+)",
    re.IGNORECASE,
)


def inside_out(address: str) -> str:
    """ "Điều 7 khoản 2 điểm a" → "điểm a khoản 2 Điều 7"; what is not made of steps stays as it is."""
    steps = [_step(m.group()) for m in _STEP.finditer(address)]
    whole = " ".join(m.group() for m in _STEP.finditer(address)) == " ".join(address.split())
    return " ".join(reversed(steps)) if whole else address


def _step(words: str) -> str:
    """Điều, Chương and what stands above take a capital; khoản, điểm and below none."""
    name, _, label = words.partition(" ")
    small = name.lower() in ("khoản", "điểm", "tiết", "đoạn", "gạch")
    return f"{name.lower() if small else name[:1].upper() + name[1:].lower()} {label}"


def instrument(clause: Clause) -> Message:
    """Type and number; the title of what has no number."""
    first = clause.instrument.partition("|")[0].strip()
    if first[:1].isdigit():
        return Message.of("suggest.instrument", type=clause.type or "Văn bản", number=tidy_number(first))
    return Message.of("suggest.instrument-named", name=clause.title or first)


def place(clause: Clause, *, start: bool = False) -> Message:
    """Where a clause stands; `start` = at the start of a sentence, with a capital."""
    address = inside_out(clause.address)
    if start:
        address = address[:1].upper() + address[1:]
    attached = "/attached" in clause.id
    id = "suggest.place-attached" if attached else "suggest.place"
    return Message.of(id, address=address, instrument=instrument(clause))
