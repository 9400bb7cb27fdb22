"""Provisions and instruments as a lawyer names them: "khoản 2 Điều 6 Thông tư số 12/2021/TT-BXD"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewer.knowledge.addresses import inside_out
from reviewer.knowledge.instruments import tidy_number
from reviewer.model import Message

if TYPE_CHECKING:
    from reviewer.model import Clause

__all__ = ["inside_out", "instrument", "place"]


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
