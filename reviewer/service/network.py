"""What the stock itself says of an instrument: what it does to others, what was done to it, is it in force.

Everything is said by some text of the stock; who is meant is resolved by number, day and province,
and laws by a dated table of names. Where two instruments fit, nobody is named.
"""

from __future__ import annotations

import re
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from reviewer.knowledge.changes import ended_instruments, province_now
from reviewer.knowledge.instruments import law_named, law_names, name_key, tidy_number
from reviewer.model import Level, Message
from reviewer.service import lines
from reviewer.service.instruments import key_of_document
from reviewer.service.people import Right, require
from reviewer.service.views.readings import EdgeView, Force, ForceView, GraphView, NameView
from reviewer.store import catalogue
from reviewer.store import graph as rows
from reviewer.structure.citations import find
from reviewer.structure.numbers import find_day

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from reviewer.model import Instrument
    from reviewer.service.views import User
    from reviewer.store import Connection, Store
    from reviewer.store.graph import Saying

_LAWS: Final = ("Bộ luật", "Luật", "Pháp lệnh", "Hiến pháp")
_LOCAL: Final = (Level.PROVINCE, Level.DISTRICT, Level.COMMUNE)
_DETAILS: Final = re.compile(
    r"(?i)quy định chi tiết|hướng dẫn(?: thi hành| thực hiện)?|chi tiết (?:và|thi hành)"
)
_OWN_NAME: Final = re.compile(r"\s+(?:ngày|số|năm)\s.*$")
_YEAR: Final = re.compile(r"năm\s+((?:19|20)\d{2})")
_CHANGES: Final = ("amends", "replaces", "repeals")
_ORDER: Final = ("based-on", "details", "amends", "replaces", "repeals")


def graph(store: Store, key: str, *, user: User, as_of: date) -> GraphView:
    """An instrument of the stock among the others, and whether it is in force on `as_of`.

    `key` may be its number. Raises UsageError when the stock does not have it.
    """
    require(user, Right.READ)
    with store.reading() as db:
        key = key_of_document(db, key)
        what = catalogue.instruments(db, [key])[key]
        names = _names(db)
        out = _edges(rows.said_by(db, key), partial(_meant, db, names), outward=True)
        out += _edges(_details(what), partial(_meant, db, names), outward=True)
        said = rows.said_of(db, _called(db, what), but=key)
        said += [saying for other in rows.guiding(db, key) for saying in _details(other)]
        inward = [
            saying
            for saying in said
            if (meant := _meant(db, names, saying)) is not None and meant.identity == what.identity
        ]
        back = _edges(inward, lambda saying: saying.speaker, outward=False)
    return GraphView(lines.line(what), _force(what, back, as_of), (*out, *back))


def law_table(store: Store, *, user: User) -> tuple[NameView, ...]:
    """Names of laws with what they mean from when: the stock's own laws, then those only known of."""
    require(user, Right.READ)
    with store.reading() as db:
        there = rows.laws(db)
    own = [
        NameView(_full(law), law.number, law.issued, law.in_force_from or law.issued, law.key)
        for law in there
    ]
    numbers = {law.number for law in there}
    known = [
        NameView(law.full, law.number, law.issued, law.valid_from or law.issued, "")
        for law in law_names()
        if law.number not in numbers
    ]
    return tuple(sorted((*own, *known), key=lambda n: (name_key(n.name), str(n.issued), n.number)))


def _full(law: Instrument) -> str:
    title = re.sub(r"\s*(?:\(.*\)|(?:năm )?(?:19|20)\d{2})\s*$", "", law.title)
    return title if name_key(title).startswith(name_key(law.type)) else f"{law.type} {title}"


Names = dict[str, list["Instrument"]]


def _names(db: Connection) -> Names:
    found: Names = {}
    for law in rows.laws(db):
        found.setdefault(name_key(_full(law)), []).append(law)
    return found


def _called(db: Connection, what: Instrument) -> set[str]:
    """Everything under which the stock may speak of it: its number, and a law's name with any day."""
    called = {what.number} if what.number else set()
    if what.type in _LAWS and what.title:
        own = name_key(_full(what))
        kinds = {what.type, what.type.replace("luật", "Luật")}
        called |= {
            words
            for kind in kinds
            for words in rows.names_like(db, kind)
            if name_key(_OWN_NAME.sub("", words)) == own
        }
    return called


def _meant(db: Connection, names: Names, saying: Saying) -> Instrument | None:
    """The one instrument of the stock that the speaker calls so; None for none or several, and where
    a lower instrument would change a higher one: then another one's title was read as a target."""
    found = _called_so(db, names, saying)
    if found is not None and saying.kind in _CHANGES and found.rank < saying.speaker.rank:
        return None
    return found


def _called_so(db: Connection, names: Names, saying: Saying) -> Instrument | None:
    speaker, words = saying.speaker, saying.words
    day = find_day(saying.text, saying.text.find(words.split()[0])) if saying.text else find_day(words)
    if re.match(r"\d", words):
        return _numbered(db, words, speaker, day if saying.text and words in saying.text else None)
    name = _OWN_NAME.sub("", words)
    year = day.year if day else int(m.group(1)) if (m := _YEAR.search(words)) else 0
    law = law_named(name, year=year, on=speaker.issued)
    if law is not None and (found := _numbered(db, law.number, speaker, None)) is not None:
        return found
    fitting = [
        one
        for one in names.get(name_key(name), ())
        if (one.issued is None or speaker.issued is None or one.issued <= speaker.issued)
        and (not year or (one.issued is not None and one.issued.year == year))
    ]
    return fitting[-1] if fitting else None


def _numbered(db: Connection, number: str, speaker: Instrument, day: date | None) -> Instrument | None:
    found = [
        one
        for one in catalogue.numbered(db, tidy_number(number))
        if one.key != speaker.key and _near(one, speaker) and day in (None, one.issued)
    ]
    return found[0] if len({one.identity for one in found}) == 1 else None


def _near(one: Instrument, speaker: Instrument) -> bool:
    """May the speaker mean it? A local number means the speaker's own province, or what went into it."""
    if one.issued and speaker.issued and one.issued > speaker.issued:
        return False
    if one.level not in _LOCAL or not one.province or not speaker.province:
        return True
    now = province_now(one.province, speaker.issued) if speaker.issued else one.province
    return speaker.province.casefold() in (one.province.casefold(), now.casefold())


def _details(what: Instrument) -> Iterable[Saying]:
    """What the title says it details or guides."""
    said = _DETAILS.search(what.title)
    if said is None:
        return
    for found in find(what.title, said.end()):
        if found.target is not None and not found.target.internal and found.target.name:
            words = what.title[found.target.start : found.target.end]
            name = found.target.name if "/" in found.target.name else words
            yield rows.Saying(what, "details", name, "", "")
            return


def _edges(
    sayings: Iterable[Saying], other: Callable[[Saying], Instrument | None], *, outward: bool
) -> list[EdgeView]:
    """One edge a kind and other instrument, with every address."""
    places: dict[tuple[str, str], list[str]] = {}
    first: dict[tuple[str, str], Saying] = {}
    for saying in sayings:
        spot = (saying.kind, saying.words if outward else saying.speaker.key)
        first.setdefault(spot, saying)
        places.setdefault(spot, []).append(saying.address)
    out = []
    for spot, saying in first.items():
        target = other(saying)
        day, guessed = _from(saying.speaker)
        whole = "" in places[spot]
        out.append(
            EdgeView(
                kind=saying.kind,
                outward=outward,
                words=saying.words if outward else saying.speaker.number or saying.speaker.title,
                target=lines.line(target) if target is not None else None,
                addresses=() if whole else tuple(dict.fromkeys(places[spot])),
                from_date=day,
                inferred=guessed,
            )
        )
    return sorted(out, key=lambda e: (_ORDER.index(e.kind), str(e.from_date), e.words))


def _from(speaker: Instrument) -> tuple[date | None, bool]:
    """From when the speaker's words count; guessed when only its day of issue is known."""
    return (speaker.in_force_from, False) if speaker.in_force_from else (speaker.issued, True)


def _force(what: Instrument, inward: Sequence[EdgeView], as_of: date) -> ForceView:
    ends = [e for e in inward if e.kind in ("repeals", "replaces")]
    ends = sorted(
        (e for e in ends if e.from_date is not None and e.from_date <= as_of),
        key=lambda e: (str(e.from_date), e.words),
    )
    whole = next((e for e in ends if not e.addresses), None)
    if whole is not None and whole.from_date is not None:
        message = Message.of("readings.force-ended", by=whole.words, day=_day(whole.from_date))
        return ForceView(Force.ENDED, as_of, message, (whole,), whole.from_date, whole.inferred)
    known = next((e for e in ended_instruments() if what.number and e.number == what.number), None)
    if known is not None and known.last_day < as_of:
        message = Message.of("readings.force-table", by=known.successor, day=_day(known.last_day))
        return ForceView(
            Force.ENDED, as_of, message, (), known.last_day + timedelta(days=1), not known.verified
        )
    begins = what.in_force_from or what.issued
    if begins is not None and begins > as_of:
        message = Message.of("readings.force-not-yet", day=_day(begins))
        return ForceView(Force.NOT_YET, as_of, message, (), begins, not what.in_force_from)
    if ends:
        message = Message.of(
            "readings.force-partly",
            by=", ".join(dict.fromkeys(e.words for e in ends)),
            places="; ".join(address for e in ends for address in e.addresses),
        )
        guessed = any(e.inferred for e in ends)
        return ForceView(Force.PARTLY, as_of, message, tuple(ends), ends[0].from_date, guessed)
    return ForceView(Force.IN_FORCE, as_of, Message.of("readings.force-in-force"), (), begins, True)


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"
