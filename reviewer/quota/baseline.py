"""A stock frozen at a date, and the same stock counted again."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date  # noqa: TC003 - a stored baseline is built again by its type hints
from hashlib import sha256
from typing import TYPE_CHECKING

from reviewer.codec import canonical, plain
from reviewer.model import Message

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Stocked:
    """One instrument as it was counted."""

    key: str
    text_sha256: str
    characters: int
    provisions: int
    units: int
    group: str  # issuing unit; "" when it could not be read
    requirements: tuple[tuple[str, int], ...] = ()  # kind → how many it states; kinds without any left out


@dataclass(frozen=True, slots=True)
class Baseline:
    as_of: date
    instruments: tuple[Stocked, ...]  # by key
    inventoried: bool = False  # were requirements counted? Older baselines were frozen without

    @property
    def digest(self) -> str:
        """Hash of every source and every count; of an older baseline the same as it was then."""
        body = plain(self)
        if not self.inventoried:
            del body["inventoried"]
            for stocked in body["instruments"]:
                del stocked["requirements"]
        return sha256(canonical(body).encode()).hexdigest()

    @property
    def requirements(self) -> tuple[tuple[str, int], ...]:
        """Kind → requirements in all, by name; () when they were not counted."""
        total: Counter[str] = Counter()
        for i in self.instruments:
            total.update(dict(i.requirements))
        return tuple(sorted(total.items()))

    @property
    def units(self) -> int:
        return sum(i.units for i in self.instruments)

    @property
    def provisions(self) -> int:
        return sum(i.provisions for i in self.instruments)

    @property
    def characters(self) -> int:
        return sum(i.characters for i in self.instruments)

    @property
    def groups(self) -> tuple[tuple[str, int], ...]:
        """Issuing unit → units, largest first, ties by name."""
        total: Counter[str] = Counter()
        for i in self.instruments:
            total[i.group] += i.units
        return tuple(sorted(total.items(), key=lambda item: (-item[1], item[0])))


def freeze(stock: Sequence[Stocked], *, as_of: date, inventoried: bool = False) -> Baseline:
    return Baseline(as_of, tuple(sorted(stock, key=lambda i: i.key)), inventoried)


@dataclass(frozen=True, slots=True)
class Difference:
    messages: tuple[Message, ...]
    added: int  # units of instruments that the baseline does not have
    removed: int  # units of the baseline that are no longer there


def compare(baseline: Baseline, now: Sequence[Stocked]) -> Difference:
    """What a fresh count of the stock says against the baseline, instrument by instrument."""
    there = {i.key: i for i in now}
    before = {i.key for i in baseline.instruments}
    messages: list[Message] = []
    removed = 0
    for was in baseline.instruments:
        found = there.get(was.key)
        if found is None:
            removed += was.units
            messages.append(Message.of("quota.instrument-gone", key=was.key, units=was.units))
        elif found.text_sha256 != was.text_sha256:
            messages.append(Message.of("quota.text-changed", key=was.key))
        elif (found.provisions, found.units) != (was.provisions, was.units):
            messages.append(
                Message.of("quota.count-changed", key=was.key, before=was.units, after=found.units)
            )
        if found is not None and baseline.inventoried and found.requirements != was.requirements:
            messages.append(
                Message.of(
                    "quota.requirements-changed",
                    key=was.key,
                    before=sum(n for _, n in was.requirements),
                    after=sum(n for _, n in found.requirements),
                )
            )
    added = sum(i.units for i in now if i.key not in before)
    return Difference(tuple(messages), added, removed)
