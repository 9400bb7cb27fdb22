"""What a lawyer compares in a provision: numbers, deadlines, bodies, must and must not, …

Patterns find quantities, cues find modality and negation, spaCy's phrase matcher finds the
names of the knowledge tables; of overlapping finds the longest stays.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from reviewer.knowledge import lexicon
from reviewer.language import patterns, values
from reviewer.language.pipeline import phrases
from reviewer.model import Span
from reviewer.text import new_tone

if TYPE_CHECKING:
    from collections.abc import Iterator

# Of two finds of equal length the kind that stands first here wins.
KINDS: Final = (
    "docnumber", "date", "amount", "percent", "deadline", "reference", "number",
    "body", "paper", "actor", "modality", "negation",
)  # fmt: skip
_ORDER: Final = {kind: i for i, kind in enumerate(KINDS)}


@dataclass(frozen=True, slots=True)
class Entity:
    """A span with its kind and a `value` that is equal exactly when the meaning is.

    Values: numbers without leading zeros or grouping ("≥ 3", "≤ 20" with a bound); durations
    "5 ngày làm việc"; dates as far as said ("2020-06"); money in whole units of its currency;
    bodies, actors, papers by canonical name; modality and negation by class (must, must-not,
    may, right, need-not, passive; not, except). A bare "được" is "passive": mostly the
    passive voice, so on its own it says nothing.
    """

    kind: str
    span: Span
    text: str
    value: str


@lru_cache(maxsize=8192)
def entities(text: str) -> tuple[Entity, ...]:
    """Non-overlapping entities of an NFC text by position; among overlapping ones the longest."""
    flat = new_tone(text)
    found = [*_quantities(flat), *_cues(flat), *_names(flat)]
    return _kept(text, sorted(found, key=_order))


@lru_cache(maxsize=2048)
def quantities(text: str) -> tuple[Entity, ...]:
    """Numbers, dates, deadlines, amounts, references: `entities` without names and cues, at a third of
    its cost. A quantity that a longer name or cue takes in is not left out here."""
    return _kept(text, sorted(_quantities(new_tone(text)), key=_order))


@lru_cache(maxsize=2048)
def bindings(text: str) -> tuple[Entity, ...]:
    """Words of must, may and not: `entities` without names and quantities. "không quá 5 ngày" is none."""
    flat = new_tone(text)
    found = [*_cues(flat)]
    if any(cue[2] == "negation" for cue in found):
        found += _quantities(flat)  # a bound is no negation
    kept = _kept(text, sorted(found, key=_order))
    return tuple(entity for entity in kept if entity.kind in ("modality", "negation"))


def _order(find: _Find) -> tuple[int, int, int]:
    return find[0], -find[1], _ORDER[find[2]]


def _kept(text: str, found: list[_Find]) -> tuple[Entity, ...]:
    """Of overlapping finds, in order, the longest."""
    kept: list[_Find] = []
    for find in found:
        if kept and find[0] < kept[-1][1]:
            if find[1] - find[0] > kept[-1][1] - kept[-1][0]:
                kept[-1] = find
            continue
        kept.append(find)
    return tuple(Entity(kind, Span(a, b), text[a:b], value) for a, b, kind, value in kept)


_Find = tuple[int, int, str, str]  # start, end, kind, value


def _quantities(text: str) -> Iterator[_Find]:
    for m in patterns.DOCUMENT_NUMBER.finditer(text):
        yield m.start(), m.end(), "docnumber", values.document_number(m[0])
    for m in patterns.DATE.finditer(text):
        g = m.groupdict()
        year = g["y"] or g["y2"] or g["y3"] or g["y4"]
        month = g["m"] or g["m2"] or g["m3"] or ""
        yield m.start(), m.end(), "date", values.day(year, month, g["d"] or g["d2"] or "")
    for m in patterns.REFERENCE.finditer(text):
        yield m.start(), m.end(), "reference", " ".join(m[0].lower().split())
    for m in patterns.CALENDAR.finditer(text):
        yield _deadline(text, m, values.calendar(m[0]))
    for pattern in (patterns.QUANTITY, patterns.WORDED):
        for m in pattern.finditer(text):
            yield _counted(text, m)


def _counted(text: str, m: re.Match[str]) -> _Find:
    g = m.groupdict()
    if g["time"]:
        every = " một lần" if g["per"] else ""
        return _deadline(text, m, values.duration(g["count"], g["time"]) + every)
    if g.get("money") or g.get("thousands"):
        scale = g["thousands"] or g["scale"]
        return _bounded(text, m, "amount", values.money(g["count"], scale, g["money"] or ""))
    if g.get("percent"):
        return _bounded(text, m, "percent", f"{values.number(g['count'])}%")
    return _bounded(text, m, "number", values.number(g["count"]))


def _deadline(text: str, m: re.Match[str], value: str) -> _Find:
    """ "trong thời hạn", "chậm nhất", "không quá" say the same bound; "ít nhất" the other one."""
    for lead in (patterns.WITHIN, patterns.AT_MOST):
        if (found := _lead(lead, text, m.start())) is not None:
            return found, m.end(), "deadline", value
    return _bounded(text, m, "deadline", value)


def _bounded(text: str, m: re.Match[str], kind: str, value: str) -> _Find:
    end = m.start() + len(m[0].rstrip())
    if (found := _lead(patterns.AT_LEAST, text, m.start())) is not None:
        return found, end, kind, f"≥ {value}"
    if (found := _lead(patterns.AT_MOST, text, m.start())) is not None:
        return found, end, kind, f"≤ {value}"
    return m.start(), end, kind, value


def _lead(pattern: re.Pattern[str], text: str, at: int) -> int | None:
    """Where the words right before `at` start, if they are that lead."""
    m = pattern.search(text, max(0, at - patterns.LEAD_LENGTH), at)
    return m.start() if m else None


# ------------------------------------------------------------------- must, may, not


@cache
def _cue_pattern() -> tuple[re.Pattern[str], dict[str, lexicon.Cue]]:
    cues = {cue.text: cue for cue in lexicon.cues()}
    longest = sorted(cues, key=len, reverse=True)
    alternatives = "|".join(re.escape(text).replace(r"\ ", r"\s+") for text in longest)
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)", re.IGNORECASE), cues


_WORD_AFTER: Final = re.compile(r"\s+(\w+)")


def _cues(text: str) -> Iterator[_Find]:
    pattern, cues = _cue_pattern()
    for m in pattern.finditer(text):
        cue = cues[" ".join(m[0].lower().split())]
        if cue.not_after and _follows(text, m.start(), cue.not_after):
            continue
        after = _WORD_AFTER.match(text, m.end()) if cue.not_before else None
        if after and after[1].lower() in cue.not_before:
            continue
        yield m.start(), m.end(), cue.kind, cue.value


def _follows(text: str, at: int, words: tuple[str, ...]) -> bool:
    before = text[max(0, at - 20) : at].lower().rstrip()
    return any(before.endswith(word) and not before[: -len(word)][-1:].isalnum() for word in words)


# --------------------------------------------------------------- bodies, actors, papers

_HEAD: Final = re.compile(
    r"(?i)(?<!\w)(?:(?:phó\s+)?(?:thủ\s+trưởng|bộ\s+trưởng|giám\s+đốc|chủ\s+tịch|cục\s+trưởng|chi\s+cục\s+trưởng"
    r"|tổng\s+cục\s+trưởng|chánh\s+án|viện\s+trưởng|trưởng\s+phòng|tổng\s+thanh\s+tra|thống\s+đốc|trưởng))\s+$"
)
_PLACE: Final = re.compile(
    r"\s+(?:cấp\s+(?:tỉnh|huyện|xã)|các\s+cấp|(?:tỉnh|thành\s+phố|quận|huyện|thị\s+xã|xã|phường|thị\s+trấn)"
    r"(?:\s+(?:[A-ZÀ-ỸĐ][\w-]*)(?:\s+[A-ZÀ-ỸĐ][\w-]*){0,3})?)(?!\w)"
)
_PLACED: Final = ("ủy ban nhân dân", "ubnd", "hội đồng nhân dân", "hđnd", "công an", "tòa án nhân dân",
                  "viện kiểm sát nhân dân", "sở", "phòng", "thanh tra", "kho bạc nhà nước")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Name:
    """A name of the knowledge tables in a text, without its head or place."""

    kind: str  # "body" | "actor" | "paper"
    span: Span
    name: str  # the canonical one


def names(text: str) -> tuple[Name, ...]:
    """Names of bodies, actors and papers by position; of overlapping ones the longest."""
    found = sorted(phrases(new_tone(text)), key=lambda f: (f[1], -f[2]))
    kept: list[tuple[str, int, int, str]] = []
    for find in found:
        if kept and find[1] < kept[-1][2]:
            if find[2] - find[1] > kept[-1][2] - kept[-1][1]:
                kept[-1] = find
            continue
        kept.append(find)
    return tuple(Name(kind, Span(start, end), name) for kind, start, end, name in kept)


def _names(text: str) -> Iterator[_Find]:
    for kind, start, end, name in phrases(text):
        if kind == "body":
            yield _body(text, start, end, name)
        else:
            yield start, end, kind, name


def _body(text: str, start: int, end: int, name: str) -> _Find:
    """With its head ("Chủ tịch …") and its place ("… tỉnh Long An"): other competence, other body."""
    head = _HEAD.search(text, max(0, start - 30), start)
    value = name
    if name.lower().startswith(_PLACED) and (place := _PLACE.match(text, end)):
        end = place.end()
        value = f"{name} {' '.join(place[0].split())}"
    if head:
        value = f"{' '.join(head[0].split()).capitalize()} {value}"
        start = head.start()
    return start, end, "body", value
