"""A suggestion on many provisions as plain data for the component: table, record to be made, picture."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from reviewer.service.views import Fate
from reviewer.ui.parts.words import short

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reviewer.model import Slot
    from reviewer.service.views import Choice, ChoiceMember
    from reviewer.ui.speech import Speech

DIGITS: Final = "1234567890"  # keys of the first ten members, in the order of the keyboard
LANES: Final = 5  # issuers with a line of their own in the picture
PLACES: Final = 12  # named in the record's preview; the rest is counted


def digit(member: ChoiceMember) -> str:
    """The key that exempts a member or takes it back; "" beyond the tenth."""
    return DIGITS[member.n - 1] if member.n <= len(DIGITS) else ""


def members_data(choice: Choice, looked: str, say: Speech) -> dict[str, object]:
    """`mode`, `item`, `words` and `members` of the component."""
    heads: tuple[str, ...] = ("key", "place", "issuer", "differs", "cover", "fate")
    if not choice.movable:  # nothing is kept: there are only the words, and nothing to carry them
        heads = ("key", "place", "issuer", "words", "fate")
    lanes = _lanes(choice.members, say)
    years = [m.side.instrument.issued.year for m in choice.members if m.side.instrument.issued] or [0]
    return {
        "mode": "members",
        "item": choice.suggestion,
        "words": {name: say(f"ui.group-{name}") for name in ("take", "keep", "look", "picture", "legend")},
        "members": {
            "head": [[say(f"ui.group-head-{name}"), ""] for name in heads],
            "editable": True,
            "movable": choice.movable,
            "rows": [_row(member, choice, looked, lanes, say) for member in choice.members],
            "preview": preview(choice, say),
            "picture": {"lanes": lanes, "from": min(years), "to": max(years)} if choice.movable else None,
        },
    }


def _row(
    member: ChoiceMember, choice: Choice, looked: str, lanes: Sequence[str], say: Speech
) -> dict[str, object]:
    line = member.side.instrument
    differs = [slot for slot in member.differences if slot.differs]
    kept = member.fate is Fate.KEEP
    same = say("ui.member-keeper") if kept else say("ui.member-same") if choice.movable else _words(member)
    return {
        "n": member.n,
        "digit": digit(member),
        "slug": member.side.provision,
        "place": say.title(member.side.place),
        "issuer": ", ".join(filter(None, (line.province or line.issuer, say.day(line.issued)))),
        "differs": [_difference(slot) for slot in differs[:4]]
        + ([["more", "", say("ui.more", n=len(differs) - 4)]] if len(differs) > 4 else []),
        "same": same,
        "lost": say("ui.group-lost", n=len(member.lost)) if member.lost else "",
        "cover": "" if kept or not member.duties else say("ui.cover-full"),
        "fate": member.fate.value,
        "fateWords": say.name(choice.action) if member.fate is Fate.CHANGE else say.name(member.fate),
        "looked": member.side.provision == looked,
        "year": line.issued.year if line.issued else 0,
        "lane": min(lanes.index(_lane(member)), LANES) if _lane(member) in lanes else LANES,
    }


def _words(member: ChoiceMember) -> str:
    """Without a keeper there is nothing to differ from: the provision's own words."""
    return short(member.side.text, 110)


def _difference(slot: Slot) -> list[str]:
    return [slot.kind, short(slot.a, 60), short(slot.b, 60)]


def _lane(member: ChoiceMember) -> str:
    line = member.side.instrument
    return short(line.province or line.issuer or "?", 18)


def _lanes(members: Sequence[ChoiceMember], say: Speech) -> list[str]:
    """Issuing units in the order of the table; what is beyond the fifth shares the last line."""
    found = list(dict.fromkeys(_lane(member) for member in members))
    return found if len(found) <= LANES + 1 else [*found[:LANES], say("ui.group-other-lane")]


def preview(choice: Choice, say: Speech) -> dict[str, object]:
    """Exactly what one key would record."""
    keep, change, exempt = (choice.of(fate) for fate in (Fate.KEEP, Fate.CHANGE, Fate.EXEMPT))
    lines = [
        (keep, say("ui.group-record-keep")),
        (change, say("ui.group-record-change", action=say.name(choice.action).lower())),
        (exempt, say("ui.group-record-exempt")),
    ]
    adds = say("ui.adds", official=_signed(choice.official), net=_signed(choice.net))
    foot = [f"{say('ui.group-adds')} {adds}"]
    if choice.beside:
        foot.append(say("ui.group-beside", n=len(choice.beside)))
    return {
        "title": say("ui.group-record", n=len(choice.members)),
        "lines": [[str(len(members)), what, _places(members, say)] for members, what in lines if members],
        "foot": foot,
    }


def _places(members: Sequence[ChoiceMember], say: Speech) -> str:
    if len(members) == 1:
        return say(members[0].side.place)
    named = Counter(member.side.instrument.number or say(member.side.place) for member in members)
    shown = [say.times(what, n) for what, n in named.items()]
    if len(shown) > PLACES:
        shown[PLACES:] = [say("ui.more", n=len(shown) - PLACES)]
    return ", ".join(shown)


def _signed(value: int) -> str:
    return f"+{value}" if value else "0"
