"""Compliance cost: what a procedure costs those who must follow it, in đồng a year.

Source: Thông tư 02/2017/TT-VPCP Điều 27. One time = hours × hourly income + other direct costs + fees;
a year = one time × times a year × subjects. No opportunity cost: a shorter deadline alone saves
nothing. The hourly income has no official figure that we could read; it is a visible parameter.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

DONG: Final = Decimal(1)
TENTH: Final = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Activity:
    """One thing a subject does: prepare a paper, hand the dossier in, collect the result."""

    name: str
    hours: Decimal
    direct: Decimal = Decimal(0)  # đồng: copies, certification, travel, services
    fee: Decimal = Decimal(0)  # đồng: fees and charges set by law


@dataclass(frozen=True, slots=True)
class Burden:
    """A procedure as it stands, or as it would stand."""

    activities: tuple[Activity, ...]
    times: Decimal  # a year, each subject
    subjects: Decimal  # a year

    def once(self, wage: Decimal) -> Decimal:
        """đồng for one subject doing it one time; `wage` in đồng an hour."""
        return sum((a.hours * wage + a.direct + a.fee for a in self.activities), Decimal(0)).quantize(
            DONG, ROUND_HALF_UP
        )

    def year(self, wage: Decimal) -> Decimal:
        return (self.once(wage) * self.times * self.subjects).quantize(DONG, ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class Saving:
    """Before and after a cut, in đồng."""

    before_once: Decimal
    after_once: Decimal
    before: Decimal  # a year
    after: Decimal

    @property
    def saved(self) -> Decimal:
        """đồng a year; negative when the change costs more."""
        return self.before - self.after

    @property
    def percent(self) -> Decimal:
        """Of the cost before, to a tenth; 0 when nothing was paid before."""
        if not self.before:
            return Decimal(0)
        return (self.saved * 100 / self.before).quantize(TENTH, ROUND_HALF_UP)


def saving(before: Burden, after: Burden, *, wage: Decimal) -> Saving:
    return Saving(before.once(wage), after.once(wage), before.year(wage), after.year(wage))


def total(savings: Sequence[Saving]) -> Saving:
    """All together; one time has no sum, so it is left at the sum of the parts for reference."""
    zero = Decimal(0)
    return Saving(
        sum((s.before_once for s in savings), zero),
        sum((s.after_once for s in savings), zero),
        sum((s.before for s in savings), zero),
        sum((s.after for s in savings), zero),
    )


@dataclass(frozen=True, slots=True)
class Known:
    """Figures for one subject: a suggestion, or a provision."""

    before: Burden
    after: Burden
    source: str  # where the figures come from: the file's name

    def saving(self, wage: Decimal) -> Saving:
        return saving(self.before, self.after, wage=wage)


@dataclass(frozen=True, slots=True)
class Money:
    """All figures there are. A suggestion's own figure stands for its provisions."""

    wage: Decimal  # đồng an hour
    suggestions: Mapping[str, Known]  # by key
    targets: Mapping[str, frozenset[str]]  # suggestion of the above → provisions it was made for
    provisions: Mapping[str, Known]  # by id

    @property
    def base(self) -> Saving:
        """Everything known, each provision once: what a share is a share of."""
        covered = frozenset().union(*self.targets.values())
        alone = [known for slug, known in sorted(self.provisions.items()) if slug not in covered]
        return total([known.saving(self.wage) for known in (*self.suggestions.values(), *alone)])

    def of(self, suggestion: str, cut: Collection[str]) -> Saving | None:
        """What accepting `suggestion` for exactly `cut` saves; None when nothing is known.

        A suggestion's own figure holds only for what it was made for: with a provision exempted or
        another keeper, only figures of the provisions themselves count.
        """
        parts = self.parts(suggestion, cut)
        return total([part.saving(self.wage) for part in parts.values()]) if parts else None

    def parts(self, suggestion: str, cut: Collection[str]) -> dict[str, Known]:
        """The figures that count for it, by subject."""
        own = self.suggestions.get(suggestion)
        if own is not None and self.targets[suggestion] == frozenset(cut):
            return {suggestion: own}
        return {slug: self.provisions[slug] for slug in sorted(cut) if slug in self.provisions}

    def saved(self, accepted: Iterable[tuple[str, Collection[str]]]) -> Saving:
        """Of several accepted suggestions together; a provision that two of them cut counts once."""
        parts: dict[str, Known] = {}
        for suggestion, cut in accepted:
            parts |= self.parts(suggestion, cut)
        return total([part.saving(self.wage) for part in parts.values()])
