"""Compliance cost: what figures from a spreadsheet, valued at the hourly income, give.

Both are events (see `costing`): what was known on an earlier day can be had again. Nothing is valued
before a lead has set the hourly income and named its source: no official figure is known to us.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from reviewer.quota.cost import Activity, Burden, Known, Money
from reviewer.service import lines
from reviewer.service.numbers import shown_number
from reviewer.service.people import Right, require
from reviewer.service.views.costs import CostLine, CostTotal, CostView, WageView
from reviewer.store import events, suggestions

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reviewer.quota import Accepted
    from reviewer.quota.cost import Saving
    from reviewer.service.views import User
    from reviewer.store import Connection, Store
    from reviewer.store.events import Event

PREFIX: Final = "cost/"  # subject of the event: cost/<suggestion key or provision id>


def _burden(data: Mapping[str, Any]) -> Burden:
    return Burden(
        tuple(
            Activity(a["name"], Decimal(a["hours"]), Decimal(a["direct"]), Decimal(a["fee"]))
            for a in data["activities"]
        ),
        Decimal(data["times"]),
        Decimal(data["subjects"]),
    )


def wage(chain: Iterable[Event]) -> WageView | None:
    """The newest hourly income in `chain`."""
    said = [e for e in chain if e.verb == "wage"]
    if not said:
        return None
    return WageView(said[-1].data["amount"], said[-1].data["source"], said[-1].actor, said[-1].seq)


def known_figures(chain: Iterable[Event]) -> dict[str, Known]:
    """Newest figures by suggestion key or provision id."""
    newest = {e.subject.removeprefix(PREFIX): e for e in chain if e.verb == "cost"}
    return {
        subject: Known(_burden(e.data["before"]), _burden(e.data["after"]), e.data["source"])
        for subject, e in sorted(newest.items())
    }


def made_for(db: Connection, known: Mapping[str, Known]) -> dict[str, frozenset[str]]:
    found = suggestions.by_keys(db, known.keys())
    return {item.suggestion.key: frozenset(item.suggestion.targets) for item in found}


def money(db: Connection, chain: Sequence[Event]) -> Money | None:
    """What `chain` says of cost; None before figures and an hourly income are there."""
    value = wage(chain)
    known = known_figures(chain) if value else {}
    if value is None or not known:
        return None
    targets = made_for(db, known)
    return Money(
        wage=Decimal(value.amount),
        suggestions={key: known[key] for key in targets},
        targets=targets,
        provisions={slug: figure for slug, figure in known.items() if slug not in targets},
    )


def cost_total(found: Money, accepted: Sequence[Accepted]) -> CostTotal:
    """The cost meter: accepted suggestions against everything known."""
    base = found.base
    official = found.saved((a.suggestion, a.cut) for a in accepted if a.credit.official)
    net = found.saved((a.suggestion, a.cut) for a in accepted if a.credit.net)
    return CostTotal(
        base=int(base.before),
        official=int(official.saved),
        net=int(net.saved),
        known=len(found.suggestions) + len(found.provisions),
    )


def costs(store: Store, *, user: User) -> CostView:
    """Every figure with what it gives, the hourly income, and the sum over everything known."""
    require(user, Right.READ)
    with store.reading() as db:
        chain = list(events.events(db))
        found = money(db, chain)
        known = known_figures(chain)
        targets = made_for(db, known)
        places = lines.places(db, known.keys() - targets.keys())
        said = tuple(
            CostLine(
                subject=slug,
                number=shown_number(suggestions.number_of(db, slug)) if slug in targets else "",
                place=places.get(slug),
                source=figure.source,
                **_figures(figure.saving(found.wage) if found else None),
            )
            for slug, figure in known.items()
        )
        whole = _figures(found.base if found else None)
    return CostView(wage=wage(chain), lines=said, **whole)


def _figures(saving: Saving | None) -> dict[str, Any]:
    if saving is None:
        return {"before": None, "after": None, "saved": None, "percent": None}
    return {
        "before": int(saving.before),
        "after": int(saving.after),
        "saved": int(saving.saved),
        "percent": float(saving.percent),
    }


@dataclass(frozen=True, slots=True)
class Valued:
    """What a paper says of cost."""

    items: Mapping[str, Saving]  # by suggestion key
    whole: Saving  # everything known
    saved: Saving  # all accepted items that count officially
    wage: WageView


def valued(db: Connection, chain: Sequence[Event], accepted: Sequence[Accepted]) -> Valued | None:
    found = money(db, chain)
    value = wage(chain)
    if found is None or value is None:
        return None
    items = {a.suggestion: s for a in accepted if (s := found.of(a.suggestion, a.cut)) is not None}
    saved = found.saved((a.suggestion, a.cut) for a in accepted if a.credit.official)
    return Valued(items, found.base, saved, value)
