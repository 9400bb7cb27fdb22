"""Which public database holds the data of a paper. Table: `databases.csv`, by the names of `papers.csv`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from reviewer.knowledge.tables import rows

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class Held:
    """The paper need not be asked for from `valid_from` on: officials look its data up."""

    paper: str  # canonical name of a paper
    database: str
    valid_from: date | None
    source: str
    verified: bool

    def holds(self, on: date) -> bool:
        return self.valid_from is None or self.valid_from <= on


@cache
def held_papers() -> dict[str, Held]:
    """By the paper's name, in file order."""
    found = rows("databases", ("paper", "database"))
    return {
        row.required("paper"): Held(
            row.required("paper"), row.required("database"), row.valid_from, row.source, row.verified
        )
        for row in found
    }
