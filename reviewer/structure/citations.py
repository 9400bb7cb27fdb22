"""Words that point at a provision or an instrument, found, expanded and placed.

A citation is an address, an instrument, or an address with its instrument. One phrase is one
citation as long as it speaks of one instrument; an instrument named inside the title of another
is a citation of its own. What cannot be told stays unknown: the instrument is then "".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from heapq import merge
from typing import TYPE_CHECKING, Final

from reviewer.model import Citation, Kind, Span
from reviewer.structure.cited import TYPE, Target, parse_target
from reviewer.structure.references import Reference, addresses, parse_reference, within

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reviewer.model import Provision

_UNITS: Final = [
    "tiểu mục",
    "mục",
    "tiết",
    "điểm",
    "khoản",
    "điều",
    "đoạn",
    "chương",
    "phần",
    "phụ lục",
    "mẫu số",
]
_UNIT_WORDS: Final = [
    *_UNITS,
    *(f"{unit[0].upper()}{unit[1:]}" for unit in _UNITS),
    "Ðiều",
    "ĐIỀU",
    "CHƯƠNG",
    "PHỤ LỤC",
]
# Where a citation may begin. Every alternative starts with a plain letter and the two kinds are
# searched apart, so that each search can skip by first letter; what stands before the letter is
# looked at only then (see `_begin`).
_UNIT_AT: Final = re.compile(f"(?:{'|'.join(_UNIT_WORDS)})(?=\\s[\\dA-ZĐa-zđ])")
_NAME_AT: Final = re.compile(f"{TYPE}(?!\\w)|(?:QCVN|TCVN|QCĐP)(?=[ ]?\\d)")
_BEFORE: Final = ("các ", "Các ", "từ ", "Từ ")
_LINK: Final = re.compile(
    r"\s*(?:,\s*)?(?:(?:của|thuộc|tại|trong|(?:ban hành )?kèm theo|ban hành theo|(?:được )?quy định tại)\s+)?"
    r"(?:các\s+)?"
)
_CHANGE = r"(?:sửa đổi|bổ sung|thay thế|hướng dẫn)"
_DYNAMIC: Final = re.compile(
    rf"\s*(?:,\s*)?(?:và\s+)?(?P<phrase>các văn bản {_CHANGE}(?:, {_CHANGE})*[^.;,\n]{{0,40}}?\(nếu có\))"
)
# Units that mean something only inside a longer address or with a capital.
_WEAK: Final = frozenset(("mục", "phần", "chương", "đoạn", "câu", "tiết", "tiểu mục"))
_HEADING: Final = re.compile(
    r"[ĐÐđ](?:iều|IỀU)\s*\w+[ ]*[.:]|(?i:chương|mục|phần|phụ lục)\s+\S+[ ]*(?:[.:]|$)", re.MULTILINE
)
_HEADED: Final = (
    Kind.ARTICLE,
    Kind.DIVISION,
    Kind.CHAPTER,
    Kind.SECTION,
    Kind.SUBSECTION,
    Kind.ATTACHED,
    Kind.ANNEX,
    Kind.FORM,
)
_SILENT: Final = (Kind.HEADER, Kind.SIGNATURE, Kind.RECIPIENTS, Kind.NOTE)


@dataclass(frozen=True, slots=True)
class Found:
    """A citation in a stretch of prose, not yet placed."""

    start: int
    end: int
    reference: Reference | None
    target: Target | None


def find(text: str, start: int = 0, end: int | None = None) -> Iterator[Found]:
    """The citations of text[start:end], in order, disjoint."""
    stop = len(text) if end is None else end
    at = start
    for begin in _begins(text, start, stop):
        if begin < at:
            continue
        found = _parse(text, begin)
        if found is None:
            continue
        yield found
        at = found.end
        dynamic = _DYNAMIC.match(text, at, stop) if found.target is not None else None
        if dynamic is not None:
            yield Found(dynamic.start("phrase"), dynamic.end("phrase"), None, None)
            at = dynamic.end()


def _begins(text: str, start: int, stop: int) -> Iterator[int]:
    """Offsets where a unit or an instrument is named, in order."""
    units = (_begin(text, match.start()) for match in _UNIT_AT.finditer(text, start, stop))
    names = (_begin(text, match.start()) for match in _NAME_AT.finditer(text, start, stop))
    return (at for at in merge(units, names) if at >= start)


def _begin(text: str, at: int) -> int:
    """`at`, or the "các" and "từ" right before it; -1 inside a word ("tạiĐiều 5" is a missing blank)."""
    if at and text[at - 1].isalnum() and not text.startswith("tại", at - 3):
        return -1
    for word in _BEFORE:
        begin = at - len(word)
        if begin >= 0 and text.startswith(word, begin) and not text[begin - 1 : begin].isalnum():
            return begin
    return at


def _parse(text: str, at: int) -> Found | None:
    reference = parse_reference(text, at)
    if reference is None:
        target = parse_target(text, at, linked=False)
        return Found(at, target.end, None, target) if target is not None else None
    link = _LINK.match(text, reference.end)
    after = link.end() if link is not None else reference.end
    target = parse_target(text, after, linked=True) if not reference.relative else None
    if target is None:
        return Found(at, reference.end, reference, None) if _stands_alone(text, reference) else None
    return Found(at, target.end, reference, target)


def _stands_alone(text: str, reference: Reference) -> bool:
    """Is an address without an instrument a citation? "mục 3" and "phần 2" are mostly not."""
    if reference.relative:
        return True
    if reference.units == {"điểm"}:  # "10 điểm", "điểm 10": a mark, not a place
        return not all(label.isdigit() for group in reference.groups for label in group[0].labels)
    if not reference.units <= _WEAK:
        return True
    first = text[reference.start]
    return first.isupper() or len(reference.units) > 1


# ------------------------------------------------------------------------ placing


@dataclass(frozen=True, slots=True)
class Speaker:
    """Where a citation is said."""

    id: str
    here: str  # its own address, or that of what it stands in
    chapter: str  # address of the chapter around it
    amends: str  # instrument that the words around it change; "" for none
    quoted: bool


def citations(text: str, provisions: Sequence[Provision], amended: Mapping[str, str]) -> tuple[Citation, ...]:
    """Every citation of a document in order. `amended`: amending or quoted provision → its target."""
    out: list[Citation] = []
    speakers = _speakers(provisions, amended)
    starts = [provision.own.start for provision in provisions]
    at = 0
    for found in find(text):
        at = bisect_right(starts, found.start) - 1
        provision = provisions[at]
        if provision.kind in _SILENT or _is_heading(text, found, provision):
            continue
        out.append(_placed(text, found, speakers[at]))
    return tuple(out)


def _is_heading(text: str, found: Found, provision: Provision) -> bool:
    """The marker of a provision is not a citation of it, nor are headings inside quoted wording."""
    if found.start == provision.span.start and provision.kind in _HEADED:
        return True
    if provision.kind is Kind.QUOTED and found.reference and found.target is None:
        return text[found.start - 1] in '“"\n' and _HEADING.match(text, found.start) is not None
    return False


def _placed(text: str, found: Found, speaker: Speaker) -> Citation:
    span = Span(found.start, found.end)
    target, reference = found.target, found.reference
    articles = addresses(reference, speaker.here, speaker.chapter) if reference else ()
    internal = target.internal if target is not None else reference is not None
    instrument = "" if internal or target is None else target.name
    if (
        reference is not None
        and target is None
        and speaker.amends
        and (speaker.quoted or not reference.relative)
    ) or (target is not None and target.internal and speaker.quoted and speaker.amends):
        internal, instrument = False, speaker.amends
    return Citation(speaker.id, span, span.of(text), internal, instrument, articles)


def _speakers(provisions: Sequence[Provision], amended: Mapping[str, str]) -> list[Speaker]:
    out: list[Speaker] = []
    by_id: dict[str, int] = {}
    containers = (Kind.DIVISION, Kind.CHAPTER, Kind.SECTION, Kind.SUBSECTION)
    for index, provision in enumerate(provisions):
        by_id[provision.id] = index
        above = out[by_id[provision.parent]] if provision.parent in by_id else None
        chapter = above.chapter if above else ""
        here = provision.address or (above.here if above else "")
        if provision.kind in containers and provision.address and not provision.address.startswith("Điều"):
            chapter = provision.address
        target = amended.get(provision.id, above.amends if above else "")
        quoted = provision.kind is Kind.QUOTED or (above.quoted if above else False)
        out.append(Speaker(provision.id, here, chapter, target, quoted))
    return out


__all__ = ["Found", "citations", "find", "within"]
