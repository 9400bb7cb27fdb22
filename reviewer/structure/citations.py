"""Words that point at a provision or an instrument, found, expanded and placed.

A citation is an address, an instrument, or an address with its instrument. One phrase is one
citation as long as it speaks of one instrument; an instrument named inside the title of another
is a citation of its own. What cannot be told stays unknown: the instrument is then "".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from heapq import merge
from typing import TYPE_CHECKING, Final

from reviewer.model import Citation, Kind, Span
from reviewer.structure.cited import TYPE, Target, parse_target
from reviewer.structure.numbers import find_day
from reviewer.structure.references import RANKS, THIS, Reference, addresses, parse_reference, within

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reviewer.model import Instrument, Provision

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
    "mẫu",
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
_NAME_AT: Final = re.compile(
    f"{TYPE}(?!\\w)|(?:QCVN|TCVN|QCĐP|QCXDVN|TCXDVN|TCXD|TCN)(?=[ ]?\\d)|[sS]ố(?=[ ]\\d{{1,5}}/)"
)
_BEFORE: Final = ("các ", "Các ", "từ ", "Từ ")
_LINK: Final = re.compile(
    r"\s*(?:,\s*)?(?:(?:của|thuộc|tại|trong|(?:ban hành )?kèm theo|ban hành theo|(?:được )?quy định tại)\s+)?"
    r"(?:các\s+)?"
)
_CHANGE = r"(?:sửa đổi|bổ sung|thay thế|hướng dẫn)"
_DYNAMIC: Final = re.compile(
    rf"\s*(?:,\s*)?(?:và\s+)?(?P<phrase>các văn bản {_CHANGE}(?:, {_CHANGE})*[^.;,\n]{{0,40}}?\(nếu có\))"
)
_INTO: Final = re.compile(r"\s+vào\s+(?:ngay\s+)?(?:sau|trước|cuối)\s+")
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
        at = found.end  # of silent words too: reading a long list again at each unit is quadratic
        if found.reference is not None and found.target is None and not _stands_alone(text, found.reference):
            continue
        yield found
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
    target = _target_of(text, reference)
    if target is not None and reference.relative:
        if _ends_relative(reference):
            target = None
        elif not target.internal:  # "khoản 2 Điều này và Điều 5 Luật Đất đai" are two
            reference, target = _relative_part(text, reference), None
    if target is not None:
        return Found(at, target.end, reference, target)
    if (near := _beside(text, reference)) is not None:
        return near
    return Found(at, reference.end, reference, None)


def _target_of(text: str, reference: Reference) -> Target | None:
    link = _titled_annex(text, reference) or _LINK.match(text, reference.end)
    return parse_target(text, link.end() if link is not None else reference.end, linked=True)


# "Phụ lục I - Danh mục hồ sơ ban hành kèm theo Nghị định …": its title stands in between
_TITLED_ANNEX: Final = re.compile(rf"\s*[-–:]\s*[^.;:\n]{{2,100}}?\s(?:ban hành\s+)?kèm theo\s+(?={TYPE}\s)")


def _titled_annex(text: str, reference: Reference) -> re.Match[str] | None:
    outermost = reference.groups[-1][-1]
    return _TITLED_ANNEX.match(text, reference.end) if outermost.unit == "phụ lục" else None


def _ends_relative(reference: Reference) -> bool:
    return THIS in reference.groups[-1][-1].labels


def _relative_part(text: str, reference: Reference) -> Reference:
    """The reference up to its last "này"."""
    said = text[reference.start : reference.end]
    head = parse_reference(said[: said.rindex(THIS) + len(THIS)], 0)
    if head is None:
        return reference
    return Reference(reference.start, reference.start + head.end, head.groups)


def _beside(text: str, reference: Reference) -> Found | None:
    """ "điểm c1 vào sau điểm c khoản 1 Điều 7 Luật Đất đai": c1 stands where its neighbour does."""
    into = None if reference.relative else _INTO.match(text, reference.end)
    neighbour = parse_reference(text, into.end()) if into is not None else None
    if neighbour is None:
        return None
    return Found(reference.start, reference.end, beside(reference, neighbour), _target_of(text, neighbour))


def beside(new: Reference, neighbour: Reference) -> Reference:
    """`new` with the outer units of its neighbour: "khoản 3a" beside "khoản 3 Điều 7" is of Điều 7."""
    reach = max(RANKS[item.unit] for group in new.groups for item in group)
    outer = tuple(item for item in neighbour.groups[-1] if RANKS[item.unit] > reach)
    return Reference(new.start, new.end, tuple((*group, *outer) for group in new.groups))


# "Loại 460, Khoản 468, Mục 6000" are lines of the budget, not of a law
_BUDGET: Final = re.compile(r"(?i:loại)\s+\d{2,4}\s*[,;-]?\s*(?:và\s+)?\Z")


def _stands_alone(text: str, reference: Reference) -> bool:
    """Is an address without an instrument a citation? "mục 3" and "phần 2" are mostly not."""
    if reference.relative:
        return True
    if reference.units == {"điểm"}:  # "10 điểm", "điểm 10": a mark, not a place
        return not all(label.isdigit() for group in reference.groups for label in group[0].labels)
    if reference.units == {"mẫu số"} and text[reference.start : reference.end].lower().count("số") == 0:
        return False  # "mẫu 2"
    if _BUDGET.search(text, max(0, reference.start - 30), reference.start):
        return False
    if not reference.units <= _WEAK:
        return True
    first = text[reference.start]
    return first.isupper() or len(reference.units) > 1


# ------------------------------------------------------------------------ placing


@dataclass(frozen=True, slots=True)
class Aim:
    """What an amending provision changes: `place` for its own words, `below` for what it holds."""

    instrument: str
    place: str
    below: str


@dataclass(frozen=True, slots=True)
class Speaker:
    """Where a citation is said."""

    id: str
    here: str  # its own address, or that of what it stands in
    chapter: str  # address of the chapter around it
    amends: str  # instrument that the words around it change; "" for none
    there: str  # the place in that instrument
    below: str  # the same for what stands in it
    quoted: bool


def citations(
    text: str, provisions: Sequence[Provision], amended: Mapping[str, Aim], what: Instrument
) -> tuple[Citation, ...]:
    """Every citation of a document in order. `amended`: amending provision → its target;
    `what`: the instrument itself, which may name itself by its number."""
    out: list[Citation] = []
    speakers = _speakers(provisions, amended)
    starts = [provision.own.start for provision in provisions]
    for found in find(text):
        at = bisect_right(starts, found.start) - 1
        provision, speaker = provisions[at], speakers[at]
        if provision.kind in _SILENT or (found.target and found.target.weak and not _itself(found, what)):
            continue
        if _is_heading(text, found, provision):
            if speaker.quoted and found.reference is not None:  # "Điều này" behind it is this one
                speakers[at] = replace(speaker, there=addresses(found.reference, speaker.there)[0])
            continue
        out.append(_placed(text, found, speaker, what))
    return tuple(out)


def _itself(found: Found, what: Instrument) -> bool:
    """Is "quyết định này" said in a Quyết định, or in what it carries?"""
    kind = found.target.type.casefold() if found.target else ""
    return kind in (what.type.casefold(), " ".join(what.attached.casefold().split()[: len(kind.split())]))


def _is_heading(text: str, found: Found, provision: Provision) -> bool:
    """The marker of a provision is not a citation of it, nor are headings inside quoted wording."""
    if found.start == provision.span.start and provision.kind in _HEADED:
        return True
    if provision.kind is Kind.QUOTED and found.reference and found.target is None:
        return text[found.start - 1] in '“"\n' and _HEADING.match(text, found.start) is not None
    return (
        provision.kind in (Kind.ATTACHED, Kind.ANNEX)
        and found.target is None
        and text[found.start - 1 : found.start] == "\n"
    )


def _placed(text: str, found: Found, speaker: Speaker, what: Instrument) -> Citation:
    span = Span(found.start, found.end)
    target, reference = found.target, found.reference
    elsewhere = bool(speaker.amends) and (
        target.internal and speaker.quoted
        if target is not None
        else reference is not None and (speaker.quoted or not reference.relative)
    )
    here = speaker.there if elsewhere else speaker.here
    articles = addresses(reference, here, speaker.chapter) if reference else ()
    if elsewhere:
        return Citation(speaker.id, span, span.of(text), False, speaker.amends, articles)
    own = target is not None and not speaker.quoted and _is_own(target, span.of(text), what)
    internal = target.internal or own if target is not None else reference is not None
    instrument = "" if internal or target is None else target.name
    return Citation(speaker.id, span, span.of(text), internal, instrument, articles)


def _is_own(target: Target, said: str, what: Instrument) -> bool:
    """Does it name itself? Numbers of two offices may agree, their days then do not."""
    if not what.number or target.name != what.number:
        return False
    return find_day(said) in (None, what.issued)


def _speakers(provisions: Sequence[Provision], amended: Mapping[str, Aim]) -> list[Speaker]:
    out: list[Speaker] = []
    by_id: dict[str, int] = {}
    containers = (Kind.DIVISION, Kind.CHAPTER, Kind.SECTION, Kind.SUBSECTION)
    for index, provision in enumerate(provisions):
        by_id[provision.id] = index
        above = out[by_id[provision.parent]] if provision.parent in by_id else _NOBODY
        chapter = above.chapter
        here = provision.address or above.here
        if provision.kind in containers and provision.address and not provision.address.startswith("Điều"):
            chapter = provision.address
        aim = amended.get(provision.id, Aim(above.amends, above.below, above.below))
        quoted = above.quoted or provision.kind is Kind.QUOTED
        out.append(Speaker(provision.id, here, chapter, aim.instrument, aim.place, aim.below, quoted))
    return out


_NOBODY: Final = Speaker("", "", "", "", "", "", quoted=False)


__all__ = ["Aim", "Found", "beside", "citations", "find", "within"]
