"""What an amending instrument does to others: which place, how, and the new words it quotes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reviewer.model import Amendment, Kind, Span
from reviewer.structure.amending import amends_here
from reviewer.structure.citations import Aim, Found, beside, find
from reviewer.structure.references import addresses

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reviewer.model import Provision

_LEAD: Final = 1_500  # characters of a clause in which its amendment is announced
_GENERAL: Final = re.compile(
    r"(?i)(?:sửa đổi|bổ sung|thay thế|bãi bỏ)[^\n]{0,160}?(?:một số|nội dung|các)\b|^\s*sửa đổi"
)
_INTO: Final = re.compile(r"(?i)^\s*(?:\S+\s+){0,4}?vào\s+(?:sau|trước|cuối)?\s*$|^\s*(?:sau|trước)\s*$")
_PHRASE: Final = re.compile(
    r"(?i)(?:thay|thay thế|sửa|bỏ|bãi bỏ|bổ sung)\s+(?:các\s+)?(?:cụm\s+từ|từ|chữ|số)\b"
)
_ACTIONS: Final = (
    ("repeal", re.compile(r"(?i)\b(?:bãi bỏ|hủy bỏ|huỷ bỏ)\b")),
    ("amend", re.compile(r"(?i)\bsửa đổi\b")),
    ("add", re.compile(r"(?i)\b(?:bổ sung|thêm)\b")),
    ("replace", re.compile(r"(?i)\b(?:thay thế|thay)\b")),
)


@dataclass(frozen=True, slots=True)
class Changes:
    amendments: tuple[Amendment, ...]
    targets: dict[str, Aim]  # amending provision → what it changes


@dataclass(frozen=True, slots=True)
class _Scope:
    """What the words above an amending clause already said."""

    end: int
    instrument: str
    address: str


def changes(text: str, title: str, provisions: Sequence[Provision]) -> Changes:
    """Amendments in order, one a target address; `title` of the instrument names a target for all."""
    general = _named_in(title) if _GENERAL.search(title) else ""
    out: list[Amendment] = []
    targets: dict[str, Aim] = {}
    scopes: list[_Scope] = []
    for index, provision in enumerate(provisions):
        while scopes and scopes[-1].end <= provision.span.start:
            scopes.pop()
        if provision.kind not in (Kind.ARTICLE, Kind.CLAUSE, Kind.POINT, Kind.SUBPOINT):
            continue
        lead = _lead(text, provision)
        if not amends_here(lead) and not (provision.kind is Kind.ARTICLE and _GENERAL.match(lead)):
            continue
        outer = scopes[-1] if scopes else _Scope(len(text), general, "")
        founds = list(find(lead))
        instrument = _instrument(founds) or outer.instrument
        quoted = _quoted(provisions, index)
        places = list(_places(lead, founds, outer.address))
        below = places[0] if len(places) == 1 else outer.address
        if instrument or quoted is not None:
            targets[provision.id] = Aim(instrument, outer.address, below)
        scopes.append(_Scope(provision.span.end, instrument, below))
        if not amends_here(lead) or not places:
            continue
        action = _action(lead)
        out.extend(
            Amendment(provision.id, instrument, place, action, quoted) for place in dict.fromkeys(places)
        )
    return Changes(tuple(out), targets)


def _lead(text: str, provision: Provision) -> str:
    """The announcing words of a provision, without its marker."""
    own = text[provision.own.start : min(provision.own.end, provision.own.start + _LEAD)]
    return _MARKER.sub("", own, count=1)


_MARKER: Final = re.compile(r"\s*(?:[ĐÐđð](?:iều|IỀU)\s*\w+\s*[.:)–-]+|[^\s.)/]{1,8}\s?[.)/–-]+|[-+•])\s*")


def _named_in(title: str) -> str:
    return next(
        (f.target.name for f in find(title) if f.target and not f.target.internal and f.target.name), ""
    )


def _instrument(founds: Sequence[Found]) -> str:
    """The first instrument that the lead names, with or without an address before it."""
    return next((f.target.name for f in founds if f.target and not f.target.internal and f.target.name), "")


def _quoted(provisions: Sequence[Provision], index: int) -> Span | None:
    """The first quotation right below a provision."""
    own = provisions[index]
    for provision in provisions[index + 1 : index + 4]:
        if provision.span.start >= own.span.end:
            return None
        if provision.kind is Kind.QUOTED and provision.parent == own.id:
            return provision.span
    return None


def _places(lead: str, founds: Sequence[Found], above: str) -> Iterator[str]:
    """Target addresses of a lead; `above` is the address that the clause around it named."""
    references = [f for f in founds if f.reference is not None and not _inside_quotes(lead, f.start)]
    skip = -1
    for index, found in enumerate(references):
        if index == skip or found.reference is None:
            continue
        following = references[index + 1] if index + 1 < len(references) else None
        between = lead[found.end : following.start] if following else ""
        here = above
        if following is not None and following.reference is not None:
            if _INTO.match(between):
                yield from addresses(beside(found.reference, following.reference), above)
                skip = index + 1
                continue
            if re.match(r"(?i)\s+(?:được\s+)?(?:bổ sung|thêm)\s+$", between):
                here = next(iter(addresses(found.reference, above)), above)
                yield from addresses(following.reference, here)
                skip = index + 1
                continue
        yield from addresses(found.reference, here)


def _inside_quotes(lead: str, at: int) -> bool:
    return lead.count("“", 0, at) > lead.count("”", 0, at)


def _action(lead: str) -> str:
    """The earliest verb decides; wording swapped by phrase is a renaming."""
    if _PHRASE.search(lead[:200]):
        return "rename"
    found = [(match.start(), action) for action, pattern in _ACTIONS if (match := pattern.search(lead))]
    return min(found)[1] if found else "amend"
