"""Detector repealed-basis."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING, Final

from reviewer.detect.base import day, detector, found
from reviewer.knowledge.changes import Ended, ended_instruments
from reviewer.language import entities
from reviewer.model import Action, Credit, Kind, Message, Span
from reviewer.text import new_tone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewer.detect.base import Context
    from reviewer.model import Finding, Provision

_SHORT: Final = {
    "hđnd": "hội đồng nhân dân",
    "ubnd": "ủy ban nhân dân",
    "vbqppl": "văn bản quy phạm pháp luật",
}
# What follows a law's name and tells which law of that name is meant.
_WHICH: Final = (
    r"(?:\s+số\s+(?P<number>[^\s,;]+))?"
    r"(?:,?\s+ngày\s+(?P<d>\d{1,2})(?:\s+tháng\s+|\s*[/-]\s*)(?P<m>\d{1,2})(?:\s+năm\s+|\s*[/-]\s*)(?P<y>\d{4}))?"
    r"(?:\s+năm\s+(?P<year>\d{4}))?"
)


@detector(
    "repealed-basis",
    family="basis",
    action=Action.AMEND,
    credit=Credit.RENAME_ONLY,
    probability=0.7,
    together=True,
)
def repealed_basis(provision: Provision, ctx: Context) -> Iterator[Finding]:
    """The instrument rests on a law that has been replaced: it must be reviewed.

    Flags:  Căn cứ Luật Đất đai ngày 29 tháng 11 năm 2013;
    Leaves: Căn cứ Luật Đất đai số 31/2024/QH15;
    Source: knowledge/data/repeals.csv; Nghị định 79/2025/NĐ-CP Điều 39
    """
    if not ctx.local or provision.kind is not Kind.RECITAL:
        return
    text = ctx.words(provision)
    for span, ended in sorted(_cited(text), key=lambda hit: hit[0].start):
        if ended.last_day >= ctx.as_of:
            continue
        message = Message.of(
            "detect.repealed-basis",
            old=f"{ended.name} {ended.number}".strip(),
            new=ended.successor_name,
            last=f"{ended.last_day:%d/%m/%Y}",
        )
        yield found("repealed-basis", provision, span, ctx, message, ended.source)
    yield from _ended_in_stock(provision, ctx, text)


def _ended_in_stock(provision: Provision, ctx: Context, text: str) -> Iterator[Finding]:
    """Instruments of the stock itself that a later one has ended as a whole."""
    cited = entities(text)
    for n, entity in enumerate(cited):
        if entity.kind != "docnumber":
            continue
        following = cited[n + 1] if n + 1 < len(cited) else None
        near = following and following.kind == "date" and following.span.start - entity.span.end < 12
        issued = day(following.value) if following and near else None
        for end in ctx.stock.ends(entity.value, issued, ctx.as_of):
            if not end.address and end.instrument != ctx.document.instrument.key and end.from_date:
                message = Message.of(
                    "detect.repealed-basis",
                    old=entity.text,
                    new=end.label,
                    last=f"{end.from_date - timedelta(days=1):%d/%m/%Y}",
                )
                yield found("repealed-basis", provision, entity.span, ctx, message, end.label)
                break


def _cited(text: str) -> Iterator[tuple[Span, Ended]]:
    """Ended instruments that a recital names, by name and date or by number; each place once."""
    pattern, by_name, by_number = _index()
    taken: set[str] = set()
    for m in pattern.finditer(new_tone(text)):
        for ended in by_name[_spelled_out(m["name"])]:
            if _meant(ended, m) and ended.number not in taken:
                taken.add(ended.number)
                yield Span(m.start("name"), m.end()), ended
    for entity in entities(text):
        ended_by_number = by_number.get(entity.value) if entity.kind == "docnumber" else None
        if ended_by_number and ended_by_number.number not in taken:
            taken.add(ended_by_number.number)
            yield entity.span, ended_by_number


def _meant(ended: Ended, m: re.Match[str]) -> bool:
    """Without number, day or year nobody knows which law of that name is meant."""
    if m["number"]:
        return m["number"].rstrip(".,").upper() == ended.number.upper()
    if m["y"]:
        issued = ended.issued
        return (int(m["y"]), int(m["m"]), int(m["d"])) == (issued.year, issued.month, issued.day)
    return bool(m["year"]) and int(m["year"]) == ended.issued.year


@cache
def _index() -> tuple[re.Pattern[str], dict[str, list[Ended]], dict[str, Ended]]:
    by_name: dict[str, list[Ended]] = {}
    for ended in ended_instruments():
        if ended.name:
            by_name.setdefault(_spelled_out(ended.name), []).append(ended)
    longest = sorted(by_name, key=len, reverse=True)
    words = "|".join(_with_short_forms(name) for name in longest)
    pattern = re.compile(rf"(?<!của )(?<!hành )(?<!\w)(?P<name>{words})(?!\w){_WHICH}", re.IGNORECASE)
    return pattern, by_name, {ended.number.upper(): ended for ended in ended_instruments()}


def _with_short_forms(name: str) -> str:
    """A pattern for the name in which each long form may be written short."""
    words = re.escape(name)
    for short, long in _SHORT.items():
        words = words.replace(re.escape(long), f"(?:{re.escape(long)}|{short})")
    return words.replace(r"\ ", r"\s+")


def _spelled_out(name: str) -> str:
    """Small letters, single blanks, new tone placement, nothing abbreviated."""
    flat = " ".join(new_tone(name).casefold().split())
    for short, long in _SHORT.items():
        flat = re.sub(rf"(?<!\w){short}(?!\w)", long, flat)
    return flat
