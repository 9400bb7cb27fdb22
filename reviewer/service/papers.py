"""The office's papers as values for a template or a workbook: what each field and column says."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reviewer.export.merge import Once, Scope
from reviewer.i18n import number, say
from reviewer.knowledge.addresses import inside_out
from reviewer.model import Action, Competence, Kind, Message
from reviewer.service import lines
from reviewer.service.progress import issuing_unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date
    from decimal import Decimal

    from reviewer.model import Instrument
    from reviewer.quota.cost import Saving
    from reviewer.service.record import Item, Place, Record

QUOTED: Final = 80  # characters that name a stretch without an address
REPEALS: Final = (Action.REPEAL, Action.MERGE)  # what ends the words of a provision


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language's words, numbers and days."""

    language: str

    def __call__(self, message: Message | str, /, **args: str | int | float | Message) -> str:
        return say(message, self.language, **args)

    def number(self, value: float | Decimal, digits: int = 0) -> str:
        return number(value, self.language, digits)

    def day(self, value: date | None) -> str:
        return f"{value:%d/%m/%Y}" if value else ""

    def share(self, part: float, whole: float) -> str:
        return f"{self.number(100 * part / whole, 1)}%" if whole else "–"

    def address(self, place: Place) -> str:
        """ "khoản 2 Điều 7"; a stretch to which the law gives no address is named by its first words."""
        spot = place.spot
        if spot.address:
            address = inside_out(spot.address)
        else:
            words = " ".join(spot.text.split())
            short = words if len(words) <= QUOTED else words[:QUOTED].rsplit(" ", 1)[0] + " …"
            id = "service.paper-recital" if spot.kind is Kind.RECITAL else "service.paper-stretch"
            address = self(id, words=short)
        return self("service.paper-attached", address=address) if spot.attached else address

    def place(self, place: Place) -> str:
        return self.places([place])

    def places(self, places: Sequence[Place]) -> str:
        """Addresses by instrument: "khoản 1 Điều 2, Điều 5 Quyết định số …; Điều 7 Nghị quyết số …"."""
        found = _by_label(places, self)
        return "; ".join(f"{', '.join(addresses)} {label}" for label, addresses in found.items())

    def instrument(self, instrument: Instrument) -> str:
        """As a decision names it: type, number, day, issuer, title."""
        issuer = issuing_unit(instrument.issuer, instrument.province)
        text = self(lines.label(instrument))
        if instrument.issued:
            text = self("service.paper-dated", text=text, day=self.day(instrument.issued))
        if issuer:
            text = self("service.paper-issued", text=text, issuer=issuer)
        titled = instrument.title and instrument.title not in text
        return self("service.paper-titled", text=text, title=instrument.title) if titled else text


def content(item: Item, tongue: Tongue) -> str:
    """What is to be done, in one sentence."""
    said = tongue(f"service.paper-do-{item.suggestion.action}", places=tongue.places(item.cut))
    if item.keeper is None:
        return said
    return tongue("service.paper-keeping", text=said, keeper=tongue.place(item.keeper))


def matter(item: Item) -> str:
    """The rule at stake, by the nearest words that name it."""
    place = item.cut[0]
    return place.spot.heading or place.article or place.instrument.attached or place.instrument.title


def changes(item: Item, tongue: Tongue) -> str:
    """Exact addresses by instrument: the item's line of the change map."""
    found = _by_label(item.cut, tongue)
    return "\n".join(f"{label}: {', '.join(addresses)}" for label, addresses in found.items())


def _by_label(places: Sequence[Place], tongue: Tongue) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for place in places:
        found[tongue(lines.label(place.instrument))].append(tongue.address(place))
    return found


def item_scope(n: int, item: Item, tongue: Tongue, money: Mapping[str, Saving]) -> Scope:
    offer = item.suggestion
    saving = money.get(offer.key)
    return Scope(
        {
            "n": str(n),
            "number": item.number,
            "matter": matter(item),
            "content": content(item, tongue),
            "reason": tongue(offer.reason),
            "change": Once(changes(item, tongue), item.number),
            "body": "; ".join(item.bodies),
            "day": tongue.day(item.on),
            "by": item.by,
            "note": item.note,
            "residue": "; ".join(duty.text for duty in offer.coverage.residue),
            "credit": tongue(f"service.credit-{offer.credit}"),
            "competence": tongue(f"service.competence-{offer.competence}"),
            "before": tongue.number(saving.before) if saving else "",
            "after": tongue.number(saving.after) if saving else "",
            "saved": tongue.number(saving.saved) if saving else "",
            "percent": f"{tongue.number(saving.percent, 1)}%" if saving else "",
        }
    )


def state(record: Record, tongue: Tongue) -> dict[str, str]:
    """What every paper says of where it comes from."""
    return {
        "events": tongue.number(record.events),
        "head": record.head or "–",
        "as_of": tongue.day(record.as_of),
        "accepted": tongue.number(len(record.items)),
    }


# --------------------------------------------------------- decision and proposal


def decision_scope(record: Record, tongue: Tongue) -> Scope:
    """The office's own items: what is repealed, suspended and changed, by instrument."""
    own = [i for i in record.items if i.suggestion.competence is Competence.SELF]
    groups = {
        "repeals": [i for i in own if i.suggestion.action in REPEALS],
        "suspends": [i for i in own if i.suggestion.action is Action.SUSPEND],
        "amends": [i for i in own if i.suggestion.action not in (*REPEALS, Action.SUSPEND)],
    }
    others = len(record.items) - len(own)
    return Scope(
        {**state(record, tongue), "own": tongue.number(len(own)), "others": tongue.number(others)},
        {name: tuple(_by_instrument(items, tongue)) for name, items in groups.items()},
    )


def _by_instrument(items: Sequence[Item], tongue: Tongue) -> Iterable[Scope]:
    for n, pairs in enumerate(by_instrument(items).values(), 1):
        rows = tuple(change_scope(m, item, place, tongue) for m, (item, place) in enumerate(pairs, 1))
        yield Scope({"n": str(n), "instrument": tongue.instrument(pairs[0][1].instrument)}, {"changes": rows})


def _order(instrument: Instrument) -> tuple[int, str, str]:
    return (instrument.rank, instrument.issued.isoformat() if instrument.issued else "", instrument.key)


def change_scope(n: int, item: Item, place: Place, tongue: Tongue) -> Scope:
    """One provision of one item; `change` may be shown once only."""
    return Scope(
        {
            "n": str(n),
            "number": item.number,
            "change": Once(tongue.address(place), f"{item.number} {place.spot.id}"),
            "content": tongue(f"service.action-{item.suggestion.action}"),
            "reason": tongue(item.suggestion.reason),
            "keeper": tongue.place(item.keeper) if item.keeper else "",
            "words": place.spot.text.strip(),
        }
    )


def proposal_scope(record: Record, tongue: Tongue, money: Mapping[str, Saving]) -> Scope:
    """Everything that is not the office's own to change, by the body that can."""
    groups: dict[tuple[int, str], list[Item]] = defaultdict(list)
    for item in record.items:
        route = item.suggestion.competence
        if route is not Competence.SELF:
            groups[(_ROUTES.index(route), "; ".join(item.bodies))].append(item)
    bodies = []
    for n, key in enumerate(sorted(groups), 1):
        items = tuple(item_scope(m, item, tongue, money) for m, item in enumerate(groups[key], 1))
        way = tongue(f"service.competence-{_ROUTES[key[0]]}")
        name = key[1] or tongue("service.paper-nobody")
        bodies.append(
            Scope(
                {"n": str(n), "name": name, "route": way, "count": tongue.number(len(items))},
                {"items": items},
            )
        )
    return Scope(
        {
            **state(record, tongue),
            "others": tongue.number(sum(len(found) for found in groups.values())),
            "own": tongue.number(len(record.items) - sum(len(found) for found in groups.values())),
        },
        {"bodies": tuple(bodies)},
    )


_ROUTES: Final = (Competence.UPWARD, Competence.INSTRUCT, Competence.UNKNOWN, Competence.SELF)


def by_instrument(items: Sequence[Item]) -> dict[str, list[tuple[Item, Place]]]:
    """Instrument key → its changes in the order of the text; instruments by rank and day."""
    found: dict[str, list[tuple[Item, Place]]] = defaultdict(list)
    for item in items:
        for place in item.cut:
            found[place.instrument.key].append((item, place))
    ordered = sorted(found, key=lambda key: _order(found[key][0][1].instrument))
    return {key: sorted(found[key], key=lambda p: (p[1].spot.span.start, p[0].number)) for key in ordered}
