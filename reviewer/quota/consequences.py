"""What else falls when the accepted provisions do: references, definitions, whole instruments. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that point at a provision which ends."""

    provision: str  # that speaks
    target: str
    quote: str


@dataclass(frozen=True, slots=True)
class Definition:
    """A term that an instrument explains, and the units of the same instrument that use it."""

    provision: str
    term: str
    users: frozenset[str]  # without the definition itself


@dataclass(frozen=True, slots=True)
class Holding:
    """An instrument and its units."""

    instrument: str
    units: frozenset[str]


@dataclass(frozen=True, slots=True)
class Consequence:
    kind: str  # "dangling", "definition-lost", "definition-idle", "empty"
    where: str  # provision, or instrument for "empty"
    about: str  # ended provision, term, or ""
    quote: str = ""
    count: int = 0  # units that still use a lost term

    @property
    def key(self) -> str:
        """Stable while the same thing falls at the same place."""
        return sha256("\x1f".join((self.kind, self.where, self.about)).encode()).hexdigest()[:12]


def inside(slug: str, ended: Collection[str]) -> bool:
    """Whether a provision ends, alone or with one that holds it; by the path that an id is."""
    while slug:
        if slug in ended:
            return True
        slug = slug.rpartition("/")[0]
    return False


def consequences(
    ended: Collection[str],
    references: Iterable[Reference],
    definitions: Iterable[Definition],
    holdings: Iterable[Holding],
) -> tuple[Consequence, ...]:
    """By place, then kind; each once. What itself ends suffers nothing."""
    found: dict[str, Consequence] = {}

    def add(one: Consequence) -> None:
        found.setdefault(one.key, one)

    for reference in references:
        if inside(reference.target, ended) and not inside(reference.provision, ended):
            add(Consequence("dangling", reference.provision, reference.target, reference.quote))
    for definition in definitions:
        left = [user for user in definition.users if not inside(user, ended)]
        if inside(definition.provision, ended):
            if left:
                add(Consequence("definition-lost", definition.provision, definition.term, count=len(left)))
        elif definition.users and not left:
            add(Consequence("definition-idle", definition.provision, definition.term))
    for holding in holdings:
        if holding.units and all(inside(unit, ended) for unit in holding.units):
            add(Consequence("empty", holding.instrument, ""))
    return tuple(sorted(found.values(), key=lambda c: (c.where, c.kind, c.about)))
