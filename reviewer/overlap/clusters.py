"""Provisions that say the same across many instruments are one decision."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewer.model import Clause


def precedence(clause: Clause) -> tuple[int, int, bool, str]:
    """Sorts the clause to be kept first: higher rank, later date, wider scope (central before local), id.

    An unknown date counts as the earliest.
    """
    issued = clause.issued or date.min
    return clause.rank, -issued.toordinal(), bool(clause.province), clause.id
