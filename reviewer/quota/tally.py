"""What accepted suggestions are worth: official beside net, by issuing unit and by credit class."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from typing import TYPE_CHECKING, Final

from reviewer.model import Credit, Decision, Suggestion, Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# Best first: a unit touched twice earns what the better of the two earns.
_BEST: Final = tuple(Credit)


@dataclass(frozen=True, slots=True)
class Accepted:
    """An accepted suggestion: the provisions it really changes, exempted ones left out."""

    suggestion: str
    cut: tuple[str, ...]
    credit: Credit


@dataclass(frozen=True, slots=True)
class Line:
    """Units touched, and how many of them each figure counts."""

    accepted: int = 0
    official: int = 0
    net: int = 0


@dataclass(frozen=True, slots=True)
class Tally:
    total: Line
    groups: tuple[tuple[str, Line], ...]  # by name
    credits: tuple[tuple[Credit, Line], ...]  # every class, best first
    unplaced: int  # cut provisions that no longer stand in the stock


def accepted(suggestion: Suggestion, decisions: Sequence[Decision]) -> Accepted:
    """What stands accepted of `suggestion`, given the last words of its reviewers.

    A reviewer may have chosen another keeper (it then stays and the machine's keeper goes) and
    exempted provisions; what anyone who accepts exempts is out.
    """
    words = [d for d in decisions if d.verdict is Verdict.ACCEPT]
    cut = set(suggestion.targets)
    keeper = next((d.keeper for d in reversed(words) if d.keeper), suggestion.keeper)
    if keeper != suggestion.keeper:
        cut |= {suggestion.keeper} - {""}
        cut -= {keeper}
    for word in words:
        cut -= set(word.exempt)
    return Accepted(suggestion.key, tuple(sorted(cut)), suggestion.credit)


def tally(items: Sequence[Accepted], units: Mapping[str, Sequence[str]], groups: Mapping[str, str]) -> Tally:
    """Count every touched unit once.

    `units`: provision → the units it stands in or holds; `groups`: unit → issuing unit.
    """
    earned: dict[str, Credit] = {}
    unplaced: set[str] = set()
    for item in items:
        for provision in item.cut:
            if not units.get(provision):
                unplaced.add(provision)
            for unit in units.get(provision, ()):
                before = earned.get(unit, item.credit)
                earned[unit] = min(before, item.credit, key=_BEST.index)
    by_group: dict[str, Counter[Credit]] = {}
    for unit, credit in earned.items():
        by_group.setdefault(groups.get(unit, ""), Counter())[credit] += 1
    total: Counter[Credit] = Counter(earned.values())
    return Tally(
        total=_line(total),
        groups=tuple((name, _line(by_group[name])) for name in sorted(by_group)),
        credits=tuple((credit, _line(Counter({credit: total[credit]}))) for credit in _BEST),
        unplaced=len(unplaced),
    )


def _line(counts: Counter[Credit]) -> Line:
    return Line(
        accepted=sum(counts.values()),
        official=sum(n for credit, n in counts.items() if credit.official),
        net=sum(n for credit, n in counts.items() if credit.net),
    )


def needed(base: int, target: float) -> int:
    """Units that reach `target` (0.2 = 20%) of `base`, rounded up."""
    return int((Decimal(base) * Decimal(str(target))).to_integral_value(ROUND_CEILING))
