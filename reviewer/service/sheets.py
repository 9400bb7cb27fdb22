"""The tables that can be exported. Titles in the reader's language, codes and law text as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reviewer.export import Table
from reviewer.i18n import say
from reviewer.service import lines
from reviewer.service.numbers import shown_number
from reviewer.store import catalogue, decisions, events
from reviewer.store import suggestions as offers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reviewer.export.tables import Cell
    from reviewer.model import Message
    from reviewer.store import Connection
    from reviewer.store.suggestions import Item

EVERY: Final = 1_000_000_000  # "no limit" for a paged question


def _table(name: str, columns: Sequence[str], rows: Sequence[tuple[Cell, ...]], language: str) -> Table:
    titles = tuple(say(f"service.column-{c.replace('_', '-')}", language) for c in columns)
    return Table(name, tuple(columns), titles, tuple(rows))


SUGGESTIONS: Final = (
    "number",
    "status",
    "action",
    "relation",
    "probability",
    "place",
    "keeper",
    "reason",
    "residue",
    "competence",
    "credit",
    "subject",
    "current",
    "key",
    "targets",
)


def suggestions(db: Connection, language: str) -> Table:
    """Every current suggestion and every decided one, by number."""
    items = offers.every(db)
    places = _places(db, items)
    instruments = catalogue.instruments(db, {i.instrument for i in items})
    rows: list[tuple[Cell, ...]] = []
    for item in items:
        s = item.suggestion
        found = instruments.get(item.instrument)
        rows.append(
            (
                shown_number(item.number),
                say(f"service.status-{item.status}", language),
                say(f"service.action-{s.action}", language),
                say(f"service.relation-{s.relation}", language) if s.relation else "",
                round(s.probability, 3),
                "; ".join(say(places[t], language) for t in s.targets),
                say(places[s.keeper], language) if s.keeper else "",
                say(s.reason, language),
                "; ".join(d.text for d in s.coverage.residue),
                say(f"service.competence-{s.competence}", language),
                say(f"service.credit-{s.credit}", language),
                found.subject if found else "",
                item.current,
                s.key,
                " ".join(s.targets),
            )
        )
    return _table("suggestions", SUGGESTIONS, rows, language)


def _places(db: Connection, items: Sequence[Item]) -> dict[str, Message]:
    slugs = {t for i in items for t in i.suggestion.targets} | {i.suggestion.keeper for i in items}
    return lines.places(db, slugs - {""})


DECISIONS: Final = (
    "number",
    "reviewer",
    "verdict",
    "reason_code",
    "note",
    "at",
    "status",
    "action",
    "place",
    "keeper",
    "exempt",
    "event",
    "key",
)


def decisions_(db: Connection, language: str) -> Table:
    """The last word of every reviewer, by suggestion number, then event."""
    items = {i.suggestion.key: i for i in offers.every(db)}
    places = _places(db, list(items.values()))
    states, _ = decisions.projected(db)
    said = [d for d in states.values() if d.suggestion in items]
    rows: list[tuple[Cell, ...]] = []
    for d in sorted(said, key=lambda d: (items[d.suggestion].number, d.event)):
        item = items[d.suggestion]
        keeper = d.keeper or item.suggestion.keeper
        rows.append(
            (
                shown_number(item.number),
                d.reviewer,
                say(f"service.verdict-{d.verdict}", language),
                d.reason,
                d.note,
                d.at,
                say(f"service.status-{item.status}", language),
                say(f"service.action-{item.suggestion.action}", language),
                "; ".join(say(places[t], language) for t in item.suggestion.targets),
                say(places[keeper], language) if keeper in places else keeper,
                "; ".join(say(places[e], language) if e in places else e for e in d.exempt),
                d.event,
                d.suggestion,
            )
        )
    return _table("decisions", DECISIONS, rows, language)


DOCUMENTS: Final = (
    "document",
    "type",
    "title",
    "issuer",
    "province",
    "issued",
    "in_force_from",
    "subject",
    "articles",
    "clauses",
    "points",
    "suggestions",
    "pending",
    "stock",
    "file",
    "key",
)


def documents(db: Connection, language: str) -> Table:
    """The instruments of the stock, by rank, newest first."""
    found, _ = catalogue.lines(db, run=0, text="", subject="", stock="", offset=0, limit=EVERY)
    rows: list[tuple[Cell, ...]] = [
        (
            row.instrument.number,
            row.instrument.type,
            row.instrument.title,
            row.instrument.issuer,
            row.instrument.province,
            row.instrument.issued.isoformat() if row.instrument.issued else "",
            row.instrument.in_force_from.isoformat() if row.instrument.in_force_from else "",
            row.instrument.subject,
            row.counts.articles,
            row.counts.clauses,
            row.counts.points,
            row.suggestions,
            row.pending,
            row.stock,
            row.file,
            row.instrument.key,
        )
        for row in found
    ]
    return _table("documents", DOCUMENTS, rows, language)


EVENTS: Final = ("seq", "time", "actor", "role", "verb", "subject", "payload", "prev", "hash")


def chain(db: Connection, language: str) -> Table:
    """The whole audit chain: enough to recompute every hash elsewhere."""
    rows = [
        (e.seq, e.time, e.actor, e.role, e.verb, e.subject, e.payload, e.prev, e.hash)
        for e in events.events(db)
    ]
    return _table("events", EVENTS, rows, language)


COLUMNS: Final = {
    "decisions": DECISIONS,
    "suggestions": SUGGESTIONS,
    "documents": DOCUMENTS,
    "events": EVENTS,
}
