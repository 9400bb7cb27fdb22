"""One decision on many provisions: who is named, how a person calls them, what an answer would record."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from reviewer.errors import UsageError
from reviewer.i18n import LANGUAGES, say
from reviewer.knowledge.addresses import inside_out
from reviewer.model import Coverage, Kind, Message
from reviewer.service import lines
from reviewer.service.numbers import key_of, shown_number
from reviewer.service.people import Right, require
from reviewer.service.views import Choice, ChoiceMember, Fate, PairView, SideView, User
from reviewer.store import catalogue, decisions, runs, suggestions
from reviewer.text import bare

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from reviewer.compare import Comparison
    from reviewer.model import Judgement, Suggestion
    from reviewer.store import Connection, Store
    from reviewer.store.catalogue import Spot

KEPT_PAIRS: Final = 4096  # pairs of texts whose coverage is remembered: every toggle asks for the same ones

# "2. ", "b) " before a provision's words.
_MARKER: Final = re.compile(r"\A\s*(?:\d+(?:\.\d+)*\.?|[a-zđ]{1,2}(?:\.?\d+)?)[.)]\s+")


def choice(store: Store, id: str, *, keeper: str = "", exempt: Sequence[str] = (), user: User) -> Choice:
    """What accepting with this keeper and these exemptions would record. Nothing is written.

    `keeper` and `exempt` are called as in `decide`. Raises UsageError for what the suggestion
    does not name, and when nothing would be left to change.
    """
    require(user, Right.READ)
    with store.reading() as db:
        key = key_of(db, id)
        item = suggestions.get(db, key, reviewer=user.name)
        assert item is not None  # key_of found it in the same snapshot
        s = item.suggestion
        kept, left_out = resolved(db, s, keeper, exempt)
        check(s, kept, left_out)
        return _choice(db, s, kept, left_out, number=item.number, reviewer=user.name)


def pair(store: Store, id: str, member: str, *, keeper: str = "", user: User) -> PairView:
    """A member beside the keeper that was chosen; the keeper itself stands alone."""
    require(user, Right.READ)
    with store.reading() as db:
        item = suggestions.get(db, key_of(db, id), reviewer=user.name)
        assert item is not None  # key_of found it in the same snapshot
        s = item.suggestion
        kept, (shown,) = resolved(db, s, keeper, [member])
        kept = kept or s.keeper
        both = {shown, kept} - {""}
        sides = lines.sides(db, sorted(both))
        spots = catalogue.spots(db, both, texts=True)
    cut = sides.get(shown) or lines.missing_side(shown)
    beside = sides.get(kept) if kept != shown else None
    if beside is None or shown not in sides:
        return PairView(cut, None, None, Coverage(()))
    return PairView(cut, beside, compared(cut.text, beside.text), _cover(s, shown, kept, sides, spots))


# ------------------------------------------------------------------------------- naming


def named(suggestion: Suggestion) -> frozenset[str]:
    """Every provision that an answer may speak of."""
    return frozenset({*suggestion.targets, suggestion.keeper} - {""})


def ordered(suggestion: Suggestion, sides: Mapping[str, SideView]) -> list[str]:
    """The machine's keeper, then the others by date (undated last) and id."""

    def turn(slug: str) -> tuple[bool, str, str]:
        issued = sides[slug].instrument.issued if slug in sides else None
        return slug != suggestion.keeper, issued.isoformat() if issued else "9", slug

    return sorted(named(suggestion), key=turn)


def resolved(
    db: Connection, suggestion: Suggestion, keeper: str, exempt: Sequence[str]
) -> tuple[str, tuple[str, ...]]:
    """Provision ids of what a person called by id, by number in the table, or by place.

    `keeper` is "" when it is the machine's. Raises UsageError for what is not named, or is twice.
    """
    known = named(suggestion)
    if {keeper, *exempt} - {""} <= known:
        found = {slug: slug for slug in known}
    else:
        sides = lines.sides(db, sorted(known), brief=known)
        found = {asked: _called(asked, suggestion, sides) for asked in {keeper, *exempt} - {""}}
    kept = found[keeper] if keeper else ""
    return "" if kept == suggestion.keeper else kept, tuple(sorted({found[slug] for slug in exempt}))


def _called(asked: str, suggestion: Suggestion, sides: Mapping[str, SideView]) -> str:
    order = ordered(suggestion, sides)
    if asked in order:
        return asked
    if asked.isascii() and asked.isdecimal() and 1 <= int(asked[:4]) <= len(order):
        return order[int(asked[:4]) - 1]
    words = _plain(asked)
    found = [slug for slug in order if slug in sides and words in _names(sides[slug])]
    if len(found) != 1:
        id = "service.many-in-suggestion" if found else "service.not-in-suggestion"
        raise UsageError(id, id=asked[:200])
    return found[0]


def _names(side: SideView) -> set[str]:
    """Everything a person may call a provision by, beside its id."""
    inner, number = inside_out(side.address), side.instrument.number
    places = [say(side.place, language) for language in LANGUAGES]
    return {_plain(name) for name in (side.address, inner, number, f"{inner} {number}", *places) if name}


def _plain(words: str) -> str:
    return " ".join(bare(words).lower().replace(",", " ").split())


def check(suggestion: Suggestion, keeper: str, exempt: Collection[str]) -> None:
    """Another keeper must be one of the provisions named; not everything may be exempted."""
    known = named(suggestion)
    for slug in (*exempt, *([keeper] if keeper else [])):
        if slug not in known:
            raise UsageError("service.not-in-suggestion", id=slug[:200])
    if not changed(suggestion, keeper, exempt):
        raise UsageError("service.nothing-left")


def changed(suggestion: Suggestion, keeper: str, exempt: Collection[str]) -> frozenset[str]:
    """What an accept changes: as the tally counts it."""
    return named(suggestion) - {keeper or suggestion.keeper, *exempt}


# ----------------------------------------------------------------------------- comparing


def loses(db: Connection, suggestion: Suggestion, keeper: str, exempt: Collection[str]) -> int:
    """Duties of what would change that no keeper carries."""
    kept = keeper or suggestion.keeper
    if not kept:
        return 0
    cut = changed(suggestion, keeper, exempt)
    if not keeper and cut == {suggestion.targets[0]}:
        return len(suggestion.coverage.residue)
    spots = catalogue.spots(db, {*cut, kept}, texts=True)
    sides = lines.sides(db, sorted({*cut, kept}), brief={*cut, kept})
    return sum(len(_cover(suggestion, slug, kept, sides, spots).residue) for slug in cut if slug in sides)


def _choice(
    db: Connection,
    s: Suggestion,
    keeper: str,
    exempt: tuple[str, ...],
    *,
    number: int,
    reviewer: str,
) -> Choice:
    everyone = named(s)
    kept = keeper or s.keeper
    sides = lines.sides(db, sorted(everyone), brief=everyone)
    spots = catalogue.spots(db, everyone, texts=True)
    pairs = runs.pairs_of(db, s.keeper) if s.keeper else {}

    def member(n: int, slug: str) -> ChoiceMember:
        side = sides.get(slug) or lines.missing_side(slug)
        alone = slug == kept or kept not in sides or slug not in sides
        cover = None if alone else _cover(s, slug, kept, sides, spots)
        return ChoiceMember(
            n=n,
            side=side,
            fate=Fate.KEEP if slug == kept else Fate.EXEMPT if slug in exempt else Fate.CHANGE,
            probability=_probability(s, slug, pairs),
            differences=() if alone else compared(side.text, sides[kept].text).differing,
            duties=len(cover.duties) if cover else 0,
            lost=tuple(", ".join(duty.lost) or duty.text for duty in cover.residue) if cover else (),
        )

    members = tuple(member(n, slug) for n, slug in enumerate(ordered(s, sides), 1))
    worth = _worth(db, changed(s, keeper, exempt))
    return Choice(
        suggestion=s.key,
        number=shown_number(number),
        version=decisions.version(db, s.key, reviewer),
        action=s.action,
        keeper=keeper,
        exempt=exempt,
        movable=bool(s.keeper),
        members=members,
        official=worth if s.credit.official else 0,
        net=worth if s.credit.net else 0,
        needs_reason=any(m.lost for m in members if m.fate is Fate.CHANGE),
        beside=_beside(db, s),
    )


def _probability(s: Suggestion, slug: str, pairs: Mapping[str, Judgement]) -> float | None:
    if slug == s.keeper:
        return 1.0
    return pairs[slug].probability if slug in pairs else None


def _worth(db: Connection, slugs: Collection[str]) -> int:
    found = catalogue.units_of(db, slugs)
    return len({unit for units in found.values() for unit in units})


def _beside(db: Connection, s: Suggestion) -> tuple[Message, ...]:
    cluster = runs.cluster(db, s.cluster) if s.cluster else None
    others = sorted(set(cluster.members) - named(s)) if cluster else []
    places = lines.places(db, others)
    return tuple(places[slug] for slug in others)


def _cover(
    s: Suggestion, slug: str, kept: str, sides: Mapping[str, SideView], spots: Mapping[str, Spot]
) -> Coverage:
    if slug == s.targets[0] and kept == s.keeper:
        return s.coverage  # what the page shows in its table
    return _covered(_words(sides[slug], spots[slug]), _words(sides[kept], spots[kept]))


def _words(side: SideView, spot: Spot) -> str:
    """Without marker or heading: the place of a provision is no duty."""
    if spot.kind is Kind.ARTICLE:
        first, _, rest = side.text.partition("\n")
        return rest or first
    return _MARKER.sub("", side.text, count=1)


@lru_cache(maxsize=KEPT_PAIRS)
def _covered(cut: str, keeper: str) -> Coverage:
    from reviewer.overlap.coverage import cover_texts  # the language pipeline: deciding a pair needs none

    return cover_texts(cut, keeper)


def compared(a: str, b: str) -> Comparison:
    from reviewer import compare

    return compare.diff(a, b)


def warm() -> None:
    """Load what the first group would otherwise wait for: the comparison and its language pipeline."""
    _covered("Nộp 01 bộ hồ sơ.", "Nộp 02 bộ hồ sơ.")
    compared("Nộp 01 bộ hồ sơ.", "Nộp 02 bộ hồ sơ.")
