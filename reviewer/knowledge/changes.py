"""What the law ended or renamed: instruments replaced, provinces merged, bodies succeeded.

Tables: `repeals.csv`, `provinces.csv`, and the retired rows of `bodies.csv`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from reviewer.knowledge.lexicon import Term, bodies
from reviewer.knowledge.tables import rows

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class Ended:
    """An instrument that another one replaced. `name` is how recitals cite it; "" = by number only."""

    name: str
    number: str
    issued: date
    last_day: date  # in force
    successor: str  # number
    successor_name: str
    source: str
    verified: bool


@dataclass(frozen=True, slots=True)
class Merger:
    """A province that went into another (or kept its name in the new one)."""

    name: str
    successor: str
    last_day: date
    source: str
    verified: bool


@cache
def ended_instruments() -> tuple[Ended, ...]:
    """In file order: by name, then day of issue; those without a name last."""
    found = []
    for row in rows("repeals", ("name", "number", "issued", "successor", "successor_name")):
        issued, last = row.day("issued"), row.valid_to
        if issued is None or last is None:
            row.required("issued")
            row.required("valid_to")
            continue
        found.append(
            Ended(
                name=row.text("name"),
                number=row.required("number"),
                issued=issued,
                last_day=last,
                successor=row.required("successor"),
                successor_name=row.required("successor_name"),
                source=row.source,
                verified=row.verified,
            )
        )
    return tuple(found)


@cache
def mergers() -> tuple[Merger, ...]:
    found = []
    for row in rows("provinces", ("name", "successor")):
        row.required("valid_to")
        last = row.valid_to
        if last is not None:
            found.append(
                Merger(row.required("name"), row.required("successor"), last, row.source, row.verified)
            )
    return tuple(found)


def province_now(name: str, on: date) -> str:
    """The province that answers for `name` on that day; `name` itself when no merger is known."""
    for merger in mergers():
        if merger.name.casefold() == name.casefold() and merger.last_day < on:
            return merger.successor
    return name


def body_now(name: str, on: date) -> str:
    """The body that does the work of `name` on that day; `name` itself when nothing is known.

    Successors of successors count: Bộ Thủy sản → … → Bộ Nông nghiệp và Môi trường.
    """
    known = _by_name()
    seen: set[str] = set()
    while (term := known.get(name.casefold())) and term.retired(on) and term.successor:
        if name in seen:
            break
        seen.add(name)
        name = term.successor
    return name


def renamed(name: str, on: date) -> str:
    """`body_now`, but only across changes of name: who took over from a former district's body
    is another body, whatever work it does."""
    term = _by_name().get(name.casefold())
    return name if term and term.group == "district" else body_now(name, on)


@cache
def _by_name() -> dict[str, Term]:
    return {spelling.casefold(): term for term in bodies() for spelling in term.spellings}
