"""Consequences of the accepted set: shown, and accepted one by one by a lead before a paper leaves."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from reviewer.config import ZONE
from reviewer.errors import UsageError
from reviewer.model import Action, Message
from reviewer.overlap.functions import Function, signs
from reviewer.quota.consequences import Consequence, Definition, Holding, Reference, consequences
from reviewer.service import lines
from reviewer.service.people import Right, require
from reviewer.service.progress import standing
from reviewer.service.views.falls import ConsequenceView
from reviewer.store import catalogue, events, falling, suggestions
from reviewer.store import stock as shelves
from reviewer.text import new_tone

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reviewer.model import Document
    from reviewer.quota import Accepted
    from reviewer.service.views import User
    from reviewer.store import Connection, Store
    from reviewer.store.events import Event

ENDING: Final = (Action.REPEAL, Action.MERGE, Action.SUSPEND)  # after these nothing stands at the address
PREFIX: Final = "consequence/"
LONGEST_NOTE: Final = 1000

# "1. Bến khách ngang sông là …", "a) “Chủ bến” được hiểu là …"
_TERM: Final = re.compile(
    r"\s*(?:\d+[.)]|[a-zđ]+\))?\s*[“\"]?(?P<term>[^“”\".;:\n]{2,80}?)[”\"]?\s+"
    r"(?:được hiểu )?(?:là|gồm|bao gồm)\b"
)


@dataclass(frozen=True, slots=True)
class Borne:
    """A consequence that a lead has accepted."""

    by: str
    on: date
    note: str


def consequences_of(
    db: Connection, chain: Sequence[Event], accepted: Sequence[Accepted]
) -> tuple[tuple[Consequence, Borne | None], ...]:
    """Everything that falls with what stands accepted, and who has accepted that."""
    ended = _ended(db, accepted)
    if not ended:
        return ()
    keys = {slug.partition("/")[0] for slug in ended}
    units = falling.units(db, keys)
    whole = ended | _emptied(db, ended)
    references = [Reference(p.citing, p.target, p.quote) for p in falling.pointing(db, whole)]
    holdings = [Holding(key, frozenset(found)) for key, found in sorted(units.items())]
    found = consequences(whole, references, list(_definitions(db, units)), holdings)
    borne = _borne(chain)
    return tuple((one, borne.get(one.key)) for one in found)


def _ended(db: Connection, accepted: Sequence[Accepted]) -> set[str]:
    actions = {
        item.suggestion.key: item.suggestion.action
        for item in suggestions.by_keys(db, [a.suggestion for a in accepted])
    }
    return {slug for a in accepted if actions[a.suggestion] in ENDING for slug in a.cut}


def _emptied(db: Connection, ended: set[str]) -> set[str]:
    """Articles all of whose units end: who cites the Điều cites nothing any more."""
    articles = {spot.id for spot in catalogue.articles(db, ended).values()} - ended
    gone = {unit for found in catalogue.units_of(db, ended).values() for unit in found}
    return {slug for slug, units in catalogue.units_of(db, articles).items() if set(units) <= gone}


def _definitions(db: Connection, units: Mapping[str, Sequence[str]]) -> Iterator[Definition]:
    for key in sorted(units):
        stored = shelves.load(db, key)
        if stored is not None:
            yield from _terms(stored.document, units[key])


def _terms(document: Document, units: Sequence[str]) -> Iterator[Definition]:
    """Terms that the definitions of a document explain, each with the other units that use it."""
    provisions = {p.id: p for p in document.provisions}
    texts = {u: new_tone(provisions[u].span.of(document.text)).casefold() for u in units if u in provisions}
    for unit in texts:
        article = provisions.get(provisions[unit].parent)
        if article is None or not _defines(article.heading):
            continue
        said = _TERM.match(provisions[unit].span.of(document.text))
        if said is None:
            continue
        term = new_tone(said["term"].strip()).casefold()
        word = re.compile(rf"(?<!\w){re.escape(term)}(?!\w)")
        users = frozenset(other for other, text in texts.items() if other != unit and word.search(text))
        yield Definition(unit, said["term"].strip(), users)


def _defines(heading: str) -> bool:
    return any(sign.function is Function.DEFINITION for sign in signs("", heading))


def _borne(chain: Sequence[Event]) -> dict[str, Borne]:
    return {
        e.subject.removeprefix(PREFIX): Borne(
            e.actor, datetime.fromisoformat(e.time).astimezone(ZONE).date(), e.data["note"]
        )
        for e in chain
        if e.verb == "consequence"
    }


# --------------------------------------------------------------------------- use cases


def fallout(store: Store, *, user: User) -> tuple[ConsequenceView, ...]:
    """Consequences of the accepted set, by place."""
    require(user, Right.READ)
    with store.reading() as db:
        return _views(db)


def _views(db: Connection) -> tuple[ConsequenceView, ...]:
    chain = list(events.events(db))
    accepted, _ = standing(db, chain)
    found = consequences_of(db, chain, accepted)
    said = messages(db, [one for one, _ in found])
    return tuple(
        ConsequenceView(
            key=one.key,
            kind=one.kind,
            where=one.where,
            about=one.about,
            what=said[one.key],
            by=borne.by if borne else "",
            on=borne.on if borne else None,
            note=borne.note if borne else "",
        )
        for one, borne in found
    )


def messages(db: Connection, found: Sequence[Consequence]) -> dict[str, Message]:
    """Each consequence in a sentence."""
    slugs = {c.where for c in found if c.kind != "empty"} | {c.about for c in found if c.kind == "dangling"}
    places = lines.places(db, slugs)
    instruments = catalogue.instruments(db, {c.where for c in found if c.kind == "empty"})
    return {
        c.key: Message.of(
            f"service.fall-{c.kind}",
            where=lines.label(instruments[c.where]) if c.kind == "empty" else places[c.where],
            about=places[c.about] if c.kind == "dangling" else c.about,
            quote=" ".join(c.quote.split()),
            n=c.count,
        )
        for c in found
    }


def bear(store: Store, key: str, *, note: str, now: datetime, user: User) -> ConsequenceView:
    """Accept a consequence, saying what is done about it. Raises UsageError for another key or no words."""
    require(user, Right.LEAD)
    note = note.strip()
    if not note or len(note) > LONGEST_NOTE:
        raise UsageError("service.fall-needs-note", most=LONGEST_NOTE)
    with store.writing() as db:
        there = {view.key: view for view in _views(db)}
        if key not in there:
            raise UsageError("service.fall-unknown", key=key[:40])
        if there[key].note != note or there[key].by != user.name:
            events.append(
                db,
                time=now,
                actor=user.name,
                role=user.role,
                verb="consequence",
                subject=PREFIX + key,
                payload={"note": note},
            )
        return next(view for view in _views(db) if view.key == key)
