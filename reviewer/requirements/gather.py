"""From articles to an instrument's inventory: what several articles say of one matter is one requirement."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from reviewer.requirements.duties import duties
from reviewer.requirements.kinds import conditions, inspections, reports, standards
from reviewer.requirements.lines import groups
from reviewer.requirements.parts import parts
from reviewer.requirements.procedures import procedures
from reviewer.requirements.signs import Reading
from reviewer.requirements.values import Inventory, Requirement, Sort
from reviewer.text import new_tone, syllables

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewer.model import Document
    from reviewer.requirements.signs import Sign
    from reviewer.requirements.values import Duty, Place

_NO_RULE: Final = re.compile(
    r"(?i)^(?:giải\s+thích\s+từ\s+ngữ|định\s+nghĩa|phạm\s+vi|đối\s+tượng\s+(?:áp\s+dụng"
    r"|điều\s+chỉnh)|hiệu\s+lực|(?:điều\s+khoản\s+|quy\s+định\s+)?chuyển\s+tiếp"
    r"|trách\s+nhiệm\s+(?:thi\s+hành|tổ\s+chức)|bãi\s+bỏ"
    r"|(?:các\s+|những\s+)?hành\s+vi|điều\s+khoản\s+thi\s+hành"
    r"|quyết\s+định\s+này\s+có\s+hiệu\s+lực)"
)
_PRINCIPLES: Final = re.compile(r"(?i)nguyên\s+tắc")  # they ask for no dossier
# Syllables that tell no matter from another.
_FILLER: Final = frozenset(
    syllables(
        """đề nghị xin yêu cầu việc thực hiện giải quyết hồ sơ thủ tục trình tự giấy quy định đối với của và
        các cho về để tại trường hợp"""
    )
)
_ACTS: Final = (
    "cấp lại",
    "cấp đổi",
    "gia hạn",
    "điều chỉnh",
    "sửa đổi",
    "thu hồi",
    "đổi",
    "chấm dứt",
    "bổ sung",
    "tạm ngừng",
)
_SAME: Final = 0.75  # share of the longer matter's words that both must have


@dataclass(slots=True)
class _Thing:
    """A requirement while its articles are read."""

    first: Sign
    chapter: str
    signs: list[Sign] = field(default_factory=list)
    readings: list[Reading] = field(default_factory=list)


def inventory(document: Document) -> Inventory:
    """Requirements by first place and duties in text order. Pure; the same document, the same answer."""
    things: list[_Thing] = []
    said: list[Duty] = []
    for group in groups(document):
        own = tuple(duties(group))
        said += own
        reading = Reading(group, own)
        for sign in _signs(reading):
            _place(things, sign, reading)
    made = [_requirement(thing, things) for thing in things]
    made.sort(key=lambda r: (r.places[0].span.start, tuple(Sort).index(r.kind), r.name))
    return Inventory(tuple(made), tuple(said))


def _signs(reading: Reading) -> Iterator[Sign]:
    if _NO_RULE.match(reading.heading):
        return
    principles = _PRINCIPLES.match(reading.heading) is not None
    for read in (procedures, conditions, reports, standards, inspections):
        if not (principles and read in (procedures, conditions)):
            yield from read(reading)


def _place(things: list[_Thing], sign: Sign, reading: Reading) -> None:
    """Join the thing that the sign speaks of, or start one."""
    chapter = reading.group.chapter
    for thing in reversed(things):
        if thing.first.kind is sign.kind and _one(thing, sign, chapter):
            thing.signs.append(sign)
            thing.readings.append(reading)
            return
    things.append(_Thing(sign, chapter, [sign], [reading]))


def _one(thing: _Thing, sign: Sign, chapter: str) -> bool:
    """Do both speak of one matter? A procedure's part without a matter of its own goes with the chapter."""
    if sign.kind is not Sort.PROCEDURE:
        return bool(sign.name) and _words(thing.first.name) == _words(sign.name)
    mine, theirs = _words(thing.first.name), _words(sign.name)
    if not mine or not theirs:
        return bool(chapter) and thing.chapter == chapter
    if _acts(thing.first.name) != _acts(sign.name):
        return False
    return len(mine & theirs) / max(len(mine), len(theirs)) >= _SAME


def _words(name: str) -> frozenset[str]:
    return frozenset(syllables(new_tone(name))) - _FILLER


def _acts(name: str) -> frozenset[str]:
    flat = " ".join(new_tone(name.lower()).split())
    return frozenset(act for act in _ACTS if act in flat)


def _requirement(thing: _Thing, things: list[_Thing]) -> Requirement:
    signs = thing.signs
    places: dict[Place, None] = dict.fromkeys(sign.place for sign in signs)
    who = next((sign.who.text for sign in signs if sign.who.text), "")
    body = next((sign.body for sign in signs if sign.body), "")
    name = next((sign.name for sign in signs if sign.name), thing.chapter) or thing.first.place.quote[:120]
    ordered = tuple(sorted(places, key=lambda place: (place.span.start, place.span.end)))
    if thing.first.kind is not Sort.PROCEDURE:
        return Requirement(thing.first.kind, name, who, body, ordered)
    same = sum(
        1
        for other in things
        if other.first.kind is Sort.CONDITION and _words(name) and _words(name) <= _words(other.first.name)
    )
    return Requirement(
        thing.first.kind,
        name,
        who,
        body,
        ordered,
        parts(thing.readings, name=name, who=who, body=body, conditions=same),
    )
