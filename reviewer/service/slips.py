"""A review slip for every instrument on which somebody has decided something."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from reviewer.export.merge import Once, Scope
from reviewer.i18n import say
from reviewer.service import lines
from reviewer.service.numbers import shown_number
from reviewer.service.papers import state
from reviewer.store import catalogue, decisions, suggestions
from reviewer.store import stock as shelves

if TYPE_CHECKING:
    from reviewer.model import Decision, Message
    from reviewer.service.papers import Tongue
    from reviewer.service.record import Record
    from reviewer.store import Connection


def slips_scope(db: Connection, record: Record, tongue: Tongue) -> Scope:
    """Legal basis, provisions compared, what was seen, and every reviewer's word; instruments by key."""
    decided = [item for item in suggestions.every(db) if item.status != "pending"]
    accepted = {item.number: {p.spot.id for p in item.cut} for item in record.items}
    words: dict[str, list[Decision]] = defaultdict(list)
    for decision in sorted(decisions.projected(db)[0].values(), key=lambda d: d.event):
        words[decision.suggestion].append(decision)
    slugs = {s for i in decided for s in (*i.suggestion.targets, i.suggestion.keeper) if s}
    slugs |= {s for cut in accepted.values() for s in cut}
    spots = catalogue.spots(db, slugs, texts=True)
    places = lines.places(db, slugs)
    rows: dict[str, list[tuple[int, str, Scope]]] = defaultdict(list)
    for item in decided:
        number = shown_number(item.number)
        for slug in sorted(accepted.get(number, set()) | set(item.suggestion.targets)):
            if slug in spots:
                shown = _row(item, slug, spots[slug].text, places, words[item.suggestion.key], tongue)
                once = slug in accepted.get(number, ())
                address = Once(shown["change"], f"{number} {slug}") if once else shown["change"]
                row = Scope({**shown, "change": address, "number": number})
                rows[spots[slug].instrument].append((spots[slug].span.start, number, row))
    slips = []
    for n, key in enumerate(sorted(rows), 1):
        stored = shelves.load(db, key)
        assert stored is not None  # its provisions were read in the same snapshot
        document = stored.document
        basis = tuple(Scope({"basis": " ".join(r.text.split())}) for r in document.recitals)
        ordered = sorted(rows[key], key=lambda row: row[:2])
        slips.append(
            Scope(
                {"n": str(n), "instrument": tongue.instrument(document.instrument), "file": stored.file},
                {"recitals": basis, "rows": tuple(row for *_, row in ordered)},
            )
        )
    return Scope({**state(record, tongue), "count": tongue.number(len(slips))}, {"slips": tuple(slips)})


def _row(
    item: suggestions.Item,
    slug: str,
    text: str,
    places: dict[str, Message],
    words: list[Decision],
    tongue: Tongue,
) -> dict[str, str]:
    offer = item.suggestion
    opinions = [
        say(
            "service.paper-opinion",
            tongue.language,
            reviewer=d.reviewer,
            verdict=tongue(f"service.verdict-{d.verdict}"),
            note=f": {d.note}" if d.note else "",
        )
        for d in words
    ]
    return {
        "change": tongue(places[slug]),
        "words": text.strip(),
        "keeper": tongue(places[offer.keeper]) if offer.keeper in places else "",
        "finding": tongue(offer.reason),
        "action": tongue(f"service.action-{offer.action}"),
        "status": tongue(f"service.status-{item.status}"),
        "opinion": "\n".join(opinions),
    }
