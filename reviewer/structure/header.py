"""Who issued what, when, under which number: from the top and the foot of the text.

The file's wrapper (hints) wins wherever it speaks. Layouts: two columns flattened into lines,
all on one line, title first with the number inside it, titles that lost their capitals.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reviewer.knowledge.instruments import (
    UNRANKED,
    InstrumentType,
    classify,
    instrument_types,
    issuer_of,
    tidy_number,
    type_names,
)
from reviewer.model import Instrument, Level
from reviewer.structure.issuers import Issuer, cells, find_issuer, implied_issuer, named_issuer, proper
from reviewer.structure.numbers import DAY, DAY_RE, NUMBER, day_of
from reviewer.structure.signers import signer
from reviewer.text import slug

if TYPE_CHECKING:
    from datetime import date

    from reviewer.model import Source

_TYPES: Final = "|".join(re.escape(name) for name in type_names() if name != "Văn bản hợp nhất")
_MOTTO: Final = re.compile(
    r"(?i)cộng\s+h(?:oà|òa)\s+xã\s+hội\s+chủ\s+nghĩa\s+việt\s+nam|độc\s+lập\s*[-–]\s*tự\s+do\s*[-–]\s*hạnh\s+phúc"
)
_NUMBER = rf"số[ ]*+[:.]?[ ]*+(?P<number>(?-i:{NUMBER}))"
_OWN_NUMBER: Final = re.compile(
    rf"(?im)(?:^[ \t|]*+|(?<=[\t|])|(?<=[ ]{{3}}))(?:(?:{_TYPES})[ ]++)?{_NUMBER}"
)
# "Nghị định của Chính phủ\nsố 116/2003/NĐ-CP ngày 10/10/2003"
_TITLE_NUMBER: Final = re.compile(
    rf"(?im)^[ \t|]*(?:{_TYPES})(?:\s+của\s+[^\n,;\d]{{3,60}}?)?[\s,]+{_NUMBER}"
)
_PLACE_AND_DAY: Final = re.compile(rf"(?i)(?:[^\d,]{{2,40}},\s*)?(?=ngày){DAY}\W*")
_ADOPTED: Final = re.compile(r"(?i)thông qua\s+(?=ngày)")
_ISSUER_LINE: Final = re.compile(
    r"(?i)(?:chủ tịch )?(?:uỷ|ủy) ban (?:nhân dân|thường vụ).{0,40}|hội đồng nhân dân.{0,60}|chính phủ|"
    r"quốc hội|thủ tướng chính phủ|bộ trưởng bộ .{2,60}|bộ (?!luật).{2,60}|chủ tịch nước.{0,40}|"
    r"thống đốc .{2,50}|chánh án .{2,50}|viện trưởng .{2,50}|tổng .{2,50}"
)
# What a consolidated text says behind its title: how the instrument came to be as it is.
_HISTORY: Final = re.compile(
    rf"(?i)(?:{_TYPES}) số (?-i:{NUMBER}).{{0,400}}?(?:có hiệu lực (?:thi hành )?(?:kể )?từ|"
    r"được sửa đổi[^.;]{0,60}? (?:bởi|theo))"
)
_GOES_ON: Final = re.compile(r"(?i)\b(?:theo|của|và|tại|bởi|trong|điều|định)$")
_RULE: Final = re.compile(r"^[\s\-–—_=*.:o0#|]*$")


@dataclass(frozen=True, slots=True)
class Layout:
    """The stretches of a text that tell what it is."""

    header: str
    recitals: str
    body: str  # the opening of it
    closing: str
    signature: str  # signature and recipients
    attached: str  # title block of the attached regulation; "" without one


def instrument(source: Source, layout: Layout) -> Instrument:
    hints = source.hints
    header = _MOTTO.sub("\t", layout.header)
    raw, at = _number(header)
    number = hints.number or raw
    number = tidy_number(number) if number else ""
    issued = hints.issued or _issued(header, at, layout, number)
    name = hints.type or _type(header, number)
    kind = classify(number, name) or classify(number) or _only(name)
    whole = "\n".join((layout.recitals, layout.body, layout.closing))
    issuer = _issuer(hints.issuer, header, number, kind, whole)
    title = hints.title or _title(header, name, issuer, whole)
    rank, level = _rank(kind, issuer)
    return Instrument(
        key=_key(source, number, name, title, issuer, issued),
        number=number,
        type=name or (kind.name if kind else ""),
        rank=rank,
        issuer=issuer.name,
        province=issuer.province,
        level=level,
        issued=issued,
        title=title,
        signer=signer(layout.signature),
        in_force_from=hints.in_force_from,
        attached=" ".join(layout.attached.split()),
        subject=hints.subject,
    )


def _number(header: str) -> tuple[str, int]:
    """The instrument's own number and where it ends; numbers inside a title belong to others."""
    found = [match for pattern in (_OWN_NUMBER, _TITLE_NUMBER) if (match := pattern.search(header))]
    if not found:
        return "", 0
    first = min(found, key=lambda match: match.start("number"))
    return first.group("number"), first.end("number")


def _issued(header: str, at: int, layout: Layout, number: str) -> date | None:
    """The day beside the number, then the day after a place, then the day a council adopted it."""
    if at:
        near = DAY_RE.search(header, at, at + 60)
        if near and not re.search(r"(?i)sửa đổi|căn cứ|theo|về", header[at : near.start()]):
            return day_of(near)
    for cell in cells(f"{header[:at]}\t{header[at:]}"):
        place = _PLACE_AND_DAY.fullmatch(cell)
        if place and (day := day_of(place)):
            return day
    if not number or "HĐND" in number:
        adopted = _ADOPTED.search(layout.closing)
        match = DAY_RE.match(layout.closing, adopted.end()) if adopted else None
        if match:
            return day_of(match)
    return None


def _type(header: str, number: str) -> str:
    """What the instrument calls itself: a line of the header, checked against its number."""
    by_number = classify(number) if number else None
    said = ""
    for cell in cells(header):
        match = re.match(rf"(?i)({_TYPES})\b(?![ ]*số)", cell)
        if match:
            name = next(name for name in type_names() if name.casefold() == match.group(1).casefold())
            if by_number is None or name == by_number.name or name in ("Bộ luật", "Luật"):
                return name
            said = said or name
    if by_number is not None:
        return by_number.name
    return said


def _only(name: str) -> InstrumentType | None:
    """The first kind of that name, for level and rank when the number is missing."""
    return next((kind for kind in instrument_types() if kind.name == name), None)


def _issuer(hint: str, header: str, number: str, kind: InstrumentType | None, whole: str) -> Issuer:
    if hint:
        return named_issuer(hint, header, whole)
    found = find_issuer(header, whole)
    if found.name:
        return found
    by_number = issuer_of(number)
    if by_number:
        return Issuer(by_number, "", Level.CENTRAL)
    return implied_issuer(kind, header, whole, numbered=bool(number))


def _rank(kind: InstrumentType | None, issuer: Issuer) -> tuple[int, Level]:
    """Rank and level; the issuer's level decides among kinds of one name."""
    level = issuer.level if issuer.level is not Level.UNKNOWN else kind.level if kind else Level.UNKNOWN
    if kind is None:
        return UNRANKED, level
    same = [other for other in instrument_types() if other.name == kind.name]
    for other in same:
        if other.issuer and other.issuer.casefold() == issuer.name.casefold():
            return other.rank, level
    if kind.level is level:
        return kind.rank, level
    for other in same:
        if other.level is level and (not other.issuer or level is not Level.CENTRAL):
            return other.rank, level
    return (kind.rank if kind.level is level or len(same) == 1 else UNRANKED), level


def _title(header: str, name: str, issuer: Issuer, whole: str) -> str:
    """The words between the type and the recitals, without number, day, issuer and rules."""
    lines = cells(header)
    start = _title_line(lines, name)
    if start is None:
        return ""
    words: list[str] = []
    for index, line in enumerate(lines[start:]):
        rest = line
        if index == 0 and name:
            rest = re.sub(rf"(?i)^{re.escape(name)}\b", "", rest).strip()
        rest = re.sub(
            r"(?i)^của [^\d,;]{3,60}?(?=\s+số\b|\s+về\b|\s+hướng dẫn\b|\s+sửa\b|\s+quy\b|\s+ban\b|$)",
            "",
            rest,
        )
        rest = re.sub(rf"(?i)^[ ,]*số[ :.]*(?-i:{NUMBER})", "", rest).strip()
        rest = re.sub(rf"(?i)^[ ,]*{DAY_RE.pattern.removeprefix('(?i)')}", "", rest).lstrip(" ,")
        if not rest or _RULE.match(rest):
            continue
        if words and (_issuer_line(rest, issuer) or re.match(r"(?i)kh(?:oá|óa) \w+[,\s-]", rest)):
            break
        if words and _HISTORY.match(rest) and not _GOES_ON.search(words[-1]):
            break
        if not words and _issuer_line(rest, issuer):
            continue
        words.append(rest)
    title = " ".join(" ".join(words).split()).strip(" -–*")
    return _with_capitals(title, issuer, whole)


def _title_line(lines: list[str], name: str) -> int | None:
    if name:
        pattern = re.compile(rf"(?i){re.escape(name)}\b(?![ ]*số[ ]*:)")
        for index, line in enumerate(lines):
            if pattern.match(line):
                return index
    return next(
        (i for i, line in enumerate(lines) if re.match(r"(?i)về việc|v/v|ban hành|quy định", line)), None
    )


def _issuer_line(line: str, issuer: Issuer) -> bool:
    folded = line.casefold().strip(" :,")
    if issuer.name and folded == issuer.name.casefold():
        return True
    return _ISSUER_LINE.fullmatch(folded) is not None


def _with_capitals(title: str, issuer: Issuer, whole: str) -> str:
    """A title that lost its capitals gets back those of its province and its first letter."""
    if issuer.province:
        title = re.sub(rf"(?i)(?<!\w){re.escape(issuer.province)}(?!\w)", issuer.province, title)
    if title.isupper():
        title = proper(title, whole)
    return title[:1].upper() + title[1:]


def _key(source: Source, number: str, name: str, title: str, issuer: Issuer, issued: date | None) -> str:
    """Slug of number, province or issuer, day; without a number the title and the file's hash tell.

    A type that disagrees with the number ("Thông tư" 02/2002/TTLT-…) joins the key: the wrapper
    then lists one instrument under two names, and each part needs a key of its own.
    """
    who = issuer.province or issuer.name
    when = issued.isoformat() if issued else ""
    parts = [number, who, when] if number else [f"{name} {title}"[:60], who, when, source.sha256[:8]]
    hint = source.hints.type
    if hint and number and (by_number := classify(number)) and not _agrees(number, hint):
        parts.append(hint if by_number.name != hint else "")
    key = slug(" ".join(part for part in parts if part)) or source.sha256[:8] or "unread"
    if source.reader == "phapdien" and source.hints.subject:
        key = f"{key}@{slug(source.hints.subject)}"
    return key


def _agrees(number: str, name: str) -> bool:
    return any(
        kind.name == name and kind.number is not None and kind.number.fullmatch(number)
        for kind in instrument_types()
    )
