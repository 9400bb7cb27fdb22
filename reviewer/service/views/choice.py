"""A suggestion on several provisions: what one answer would record, member by member."""

# ruff: noqa: TC001 - stored and exported values are built again by their type hints

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from reviewer.model import Action, Coverage, Message, Slot
from reviewer.service.views.suggestion import SideView

if TYPE_CHECKING:
    from reviewer.compare import Comparison  # brings the language pipeline, which few views need


class Fate(StrEnum):
    """What accepting would record of one provision."""

    KEEP = "keep"
    CHANGE = "change"  # what the suggestion's action says: repeal, merge, align …
    EXEMPT = "exempt"


@dataclass(frozen=True, slots=True)
class ChoiceMember:
    """A provision of the suggestion beside the keeper that was chosen.

    `n` is its number on the page and in commands: the machine's keeper first, then by date; it
    does not change with the choice. `lost` are the duties that the chosen keeper does not carry.
    """

    n: int
    side: SideView
    fate: Fate
    probability: float | None  # against the machine's keeper; None when the two were not compared
    differences: tuple[Slot, ...]  # member = a, chosen keeper = b; () of the keeper itself
    duties: int
    lost: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """What an accept with this keeper and these exemptions would record; nothing is recorded yet.

    `keeper` and `exempt` go back with the decision as they are; `keeper` is "" while the machine's
    stands. `needs_reason`: a provision that changes holds a duty that no keeper carries.
    """

    suggestion: str
    number: str
    version: int
    action: Action
    keeper: str
    exempt: tuple[str, ...]
    movable: bool  # may another provision be the keeper?
    members: tuple[ChoiceMember, ...]
    official: int  # units that accepting adds to the tally, exempted ones left out
    net: int
    needs_reason: bool
    beside: tuple[Message, ...]  # places of the same cluster that this suggestion does not touch

    def of(self, fate: Fate) -> tuple[ChoiceMember, ...]:
        return tuple(member for member in self.members if member.fate is fate)


@dataclass(frozen=True, slots=True)
class DraftView:
    """What a reviewer has begun on a suggestion and not said yet; empty when nothing."""

    note: str = ""
    keeper: str = ""
    exempt: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PairView:
    """Two provisions of a suggestion side by side: a member and the keeper that was chosen."""

    cut: SideView
    keeper: SideView | None
    comparison: Comparison | None
    coverage: Coverage
