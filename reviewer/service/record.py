"""What stands accepted, as the papers of the office need it: every item with its exact places."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from reviewer.config import ZONE
from reviewer.errors import UsageError, VerificationError
from reviewer.model import Verdict
from reviewer.service.numbers import shown_number
from reviewer.service.progress import issuing_unit, standing
from reviewer.store import catalogue, decisions, events, runs, suggestions

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from reviewer.model import Decision, Instrument, Suggestion
    from reviewer.quota import Accepted
    from reviewer.store import Connection
    from reviewer.store.catalogue import Spot


@dataclass(frozen=True, slots=True)
class Place:
    """A provision and the instrument it stands in."""

    spot: Spot
    instrument: Instrument
    article: str  # heading of the Điều around it; "" for none


@dataclass(frozen=True, slots=True)
class Item:
    """One accepted suggestion."""

    number: str  # "DX-00012"
    suggestion: Suggestion
    cut: tuple[Place, ...]  # what it changes: exempted provisions left out; never empty
    keeper: Place | None
    by: str  # who said the last accepting word
    on: date
    note: str

    @property
    def bodies(self) -> tuple[str, ...]:
        """Who issued what is to be changed, by name."""
        found = {issuing_unit(p.instrument.issuer, p.instrument.province) for p in self.cut}
        return tuple(sorted(found))


@dataclass(frozen=True, slots=True)
class Record:
    """The accepted set at one state of the audit chain."""

    events: int
    head: str
    as_of: date  # the day for which the newest analysis read the law
    items: tuple[Item, ...]  # by number
    accepted: tuple[Accepted, ...]  # the same as the tally takes them


def record(db: Connection) -> Record:
    """Read the accepted set and prove it whole.

    Raises VerificationError when the events and the queue do not agree on what is accepted, and
    UsageError, naming the item, when one changes nothing any more or a provision that has left the stock.
    """
    chain = list(events.events(db))
    accepted, _ = standing(db, chain)
    states, statuses = decisions.derived(chain)
    shown = {item.suggestion.key for item in suggestions.every(db) if item.status == "accepted"}
    said = {key for key, status in statuses.items() if status == "accepted"}
    lost = (said | shown) - ({a.suggestion for a in accepted} & said & shown)
    if lost:
        raise VerificationError("service.record-lost", n=len(lost), first=min(lost))
    offers = {i.suggestion.key: i for i in suggestions.by_keys(db, [a.suggestion for a in accepted])}
    places = _places(db, accepted, offers.values())
    words = _last_words(states.values())
    items = tuple(
        _item(one, offers[one.suggestion], words[one.suggestion], places)
        for one in sorted(accepted, key=lambda a: offers[a.suggestion].number)
    )
    run = runs.current(db)
    number, head = events.head(db)
    as_of = run.as_of if run else datetime.fromtimestamp(0, ZONE).date()
    return Record(number, head, as_of, items, tuple(accepted))


def _last_words(states: Collection[Decision]) -> dict[str, tuple[Decision, str]]:
    """Suggestion → its newest accepting word, and the keeper chosen by the newest that chose one."""
    found: dict[str, tuple[Decision, str]] = {}
    for decision in sorted(states, key=lambda d: d.event):
        if decision.verdict is Verdict.ACCEPT:
            _, keeper = found.get(decision.suggestion, (decision, ""))
            found[decision.suggestion] = (decision, decision.keeper or keeper)
    return found


def _places(
    db: Connection, accepted: Sequence[Accepted], offers: Collection[suggestions.Item]
) -> Mapping[str, Place]:
    slugs = {slug for one in accepted for slug in one.cut}
    slugs |= {
        slug for offer in offers for slug in (*offer.suggestion.targets, offer.suggestion.keeper) if slug
    }
    spots = catalogue.spots(db, slugs, texts=True)
    articles = catalogue.articles(db, slugs)
    instruments = catalogue.instruments(db, {s.instrument for s in spots.values()})
    return {
        slug: Place(spot, instruments[spot.instrument], articles[slug].heading if slug in articles else "")
        for slug, spot in spots.items()
    }


def _item(
    one: Accepted, offer: suggestions.Item, word: tuple[Decision, str], places: Mapping[str, Place]
) -> Item:
    number = shown_number(offer.number)
    decision, chosen = word
    gone = [slug for slug in one.cut if slug not in places]
    if gone:
        raise UsageError("service.record-gone", number=number, id=gone[0], n=len(gone))
    if not one.cut:
        raise UsageError("service.record-empty", number=number)
    cut = sorted((places[slug] for slug in one.cut), key=lambda p: (p.instrument.key, p.spot.span.start))
    return Item(
        number=number,
        suggestion=offer.suggestion,
        cut=tuple(cut),
        keeper=places.get(chosen or offer.suggestion.keeper),
        by=decision.reviewer,
        on=datetime.fromisoformat(decision.at).astimezone(ZONE).date(),
        note=decision.note,
    )
