"""What the stock says of each instrument's force on a day, and what is to happen to it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from reviewer import detect
from reviewer.export.merge import Once, Scope
from reviewer.knowledge.addresses import inside_out
from reviewer.model import Action
from reviewer.service.papers import REPEALS, by_instrument, content, state
from reviewer.store import stock as shelves

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from reviewer.detect.base import Repealing
    from reviewer.model import Instrument
    from reviewer.service.papers import Tongue
    from reviewer.service.record import Record
    from reviewer.store import Connection


class Force(StrEnum):
    ENDED = "ended"
    PARTLY = "partly"
    WHOLE = "whole"
    LATER = "later"  # not yet in force


@dataclass(frozen=True, slots=True)
class Standing:
    """Read off the stock alone: a text that ends this one and is not in the stock is not seen."""

    instrument: Instrument
    force: Force
    ends: tuple[Repealing, ...]  # by day, then number


def standings(db: Connection, as_of: date) -> tuple[Standing, ...]:
    """Every instrument of the stock, by rank, then day."""
    gathering = detect.Gathering()
    for document in shelves.documents(db):
        gathering.add(document)
    stock = gathering.stock()
    found: list[Standing] = []
    for document in shelves.documents(db):
        context = detect.Context(document, as_of, stock)
        ends = sorted(set(context.ends()), key=lambda e: (str(e.from_date), e.label, e.address))
        found.append(Standing(document.instrument, _force(document.instrument, ends, as_of), tuple(ends)))
    return tuple(sorted(found, key=_order))


def _force(instrument: Instrument, ends: Sequence[Repealing], as_of: date) -> Force:
    if any(not end.address for end in ends):
        return Force.ENDED
    if instrument.in_force_from and instrument.in_force_from > as_of:
        return Force.LATER
    return Force.PARTLY if ends else Force.WHOLE


def _order(standing: Standing) -> tuple[int, str, str]:
    own = standing.instrument
    return (own.rank, own.issued.isoformat() if own.issued else "", own.key)


# ------------------------------------------------------------------------ the lists

LISTS: Final = ("ended", "partly", "in_force", "change")


def lists_scope(record: Record, all: Sequence[Standing], tongue: Tongue) -> Scope:
    """Four lists: wholly ended, partly ended, in force (the second also stands in it), to be changed."""
    chosen = {
        "ended": [s for s in all if s.force is Force.ENDED],
        "partly": [s for s in all if s.force is Force.PARTLY],
        "in_force": [s for s in all if s.force is not Force.ENDED],
    }
    made = {name: tuple(_listed(n, s, tongue) for n, s in enumerate(chosen[name], 1)) for name in chosen}
    made["change"] = tuple(_changes(record, tongue))
    counts = {f"{name}_count": tongue.number(len(made[name])) for name in LISTS}
    return Scope({**state(record, tongue), **counts}, made)


def _identity(n: int, own: Instrument, tongue: Tongue) -> dict[str, str]:
    return {
        "n": str(n),
        "type": own.type,
        "symbol": own.number,
        "issued": tongue.day(own.issued),
        "title": own.title,
        "from_day": tongue.day(own.in_force_from),
    }


def _listed(n: int, standing: Standing, tongue: Tongue) -> Scope:
    whole = standing.force is Force.ENDED
    ends = [end for end in standing.ends if not (whole and end.address)]
    days = [end.from_date for end in ends if end.from_date]
    return Scope(
        {
            **_identity(n, standing.instrument, tongue),
            "parts": "; ".join(inside_out(end.address) for end in ends if end.address),
            "cause": "; ".join(dict.fromkeys(tongue("service.paper-ended-by", by=e.label) for e in ends)),
            "ended_on": tongue.day(min(days)) if days else "",
            "remark": tongue(f"service.paper-force-{standing.force}"),
        }
    )


def _changes(record: Record, tongue: Tongue) -> list[Scope]:
    rows: list[Scope] = []
    for n, pairs in enumerate(by_instrument(record.items).values(), 1):
        own = pairs[0][1].instrument
        actions = {item.suggestion.action for item, _ in pairs}
        lines = tuple(
            Scope(
                {
                    "change": Once(
                        tongue(
                            "service.paper-listed",
                            action=tongue(f"service.action-{item.suggestion.action}"),
                            address=tongue.address(place),
                            number=item.number,
                        ),
                        f"{item.number} {place.spot.id}",
                    ),
                    "content": content(item, tongue),
                }
            )
            for item, place in pairs
        )
        reasons = dict.fromkeys(tongue(item.suggestion.reason) for item, _ in pairs)
        rows.append(
            Scope(
                {
                    **_identity(n, own, tongue),
                    "kind": tongue(f"service.paper-kind-{_kind(actions)}"),
                    "cause": "\n".join(reasons),
                    "body": "; ".join(dict.fromkeys(b for item, _ in pairs for b in item.bodies)),
                },
                {"changes": lines},
            )
        )
    return rows


def _kind(actions: set[Action]) -> str:
    """What an instrument needs: the strongest of what its items ask."""
    if Action.REPLACE in actions:
        return "replace"
    if actions <= set(REPEALS):
        return "repeal"
    return "suspend" if actions == {Action.SUSPEND} else "amend"
