"""When an instrument takes effect, and what it repeals or replaces."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from reviewer.model import Effect, Kind, Part, Repeal
from reviewer.structure.citations import Found, find
from reviewer.structure.numbers import DAY, day_of
from reviewer.structure.references import addresses

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reviewer.model import Provision

_REACH: Final = 600  # characters in which "hết hiệu lực" follows the name of what expires
_LONGEST: Final = 6_000  # characters of a sentence that lists what it repeals
_LAST: Final = 4  # effect is said in the last articles, in a closing, or under a title that says so
_TITLES: Final = re.compile(
    r"(?i)hiệu lực|thi hành|bãi bỏ|thay thế|hết hiệu lực|chuyển tiếp|tổ chức thực hiện"
)
_FROM_DAY: Final = re.compile(
    rf"(?i)(?:này|^|\n)[^.;\n]{{0,260}}?\bcó hiệu lực(?: thi hành)?[^.;\n]{{0,40}}?từ\s+(?=ngày\s*\d){DAY}"
)
_AFTER_DAYS: Final = re.compile(
    r"(?i)có hiệu lực(?: thi hành)?\s+sau\s+(?P<words>[^\W\d]+\s+)?\(?(?P<days>\d{1,3})?[^\W\d]*\)?,?"
    r"\s*ngày,?\s*(?:làm việc )?(?:kể\s+)?từ\s+ngày\s+(?:ký|ban hành|thông qua|được)"
)
_ON_SIGNING: Final = re.compile(
    r"(?i)có hiệu lực(?: thi hành)?\s+(?:kể\s+)?từ\s+ngày\s+(?:ký|ban hành|thông qua)"
)
_NUMERALS: Final = {"mười": 10, "mười lăm": 15, "hai mươi": 20, "bảy": 7, "năm": 5, "ba mươi": 30}
_VERB: Final = re.compile(
    r"(?i)\b(?P<replace>thay thế(?! (?:các )?(?:cụm )?từ\b)|thay cho)|\b(?:bãi bỏ|hủy bỏ|huỷ bỏ)\b"
    r"|\bhết hiệu lực[^.\n]{0,80}:"
)
_EXPIRES: Final = re.compile(r"(?i)\b(?:hết hiệu lực|chấm dứt hiệu lực|không còn hiệu lực)\b")
# What the title of another instrument speaks of is not itself ended …
_NESTED: Final = re.compile(
    r"(?i)(?:sửa đổi|bổ sung|của|theo|tại|hướng dẫn|thi hành|chi tiết|về|đối với|ban hành|thực hiện)\s*$"
)
# … unless the verb reaches it: "bãi bỏ quy định tại Điều 7 Nghị định số …".
_DIRECT: Final = re.compile(
    r"(?i)^[\s:]*(?:(?:toàn bộ|một phần|các|những|nội dung|quy định|văn bản|sau|đây|tại|của|[-–+]|"
    r"\d+\.|[a-zđ]\))[\s:]*)*$"
)
# A sentence ends at a full stop or a line's end, but goes on through the dashes and letters of a list.
_STOP: Final = re.compile(
    r"\.(?=[ \t]+[^\W\d_a-zà-ỹ]|[ \t]*(?:\Z|\n(?![ \t|]*(?:[-–+•*]|[a-zđ]\)))))"
    r"|(?<![.])\n(?![ \t|]*(?:[-–+•*]|[a-zđ]\)|\d+[.)]))"
)


def effect(text: str, provisions: Sequence[Provision], issued: date | None) -> Effect:
    """Effect as the instrument itself says it; dates counted from signing need `issued`."""
    begins: date | None = None
    repeals: dict[Repeal, None] = {}
    replaces: dict[Repeal, None] = {}
    for start, end, titled in _stretches(text, provisions):
        begins = begins or _begins(text[start:end], issued)
        for repeal, replaced in _ended(text, start, end, titled=titled):
            (replaces if replaced else repeals).setdefault(repeal)
    return Effect(begins, tuple(r for r in repeals if r not in replaces), tuple(replaces))


def _stretches(text: str, provisions: Sequence[Provision]) -> Iterator[tuple[int, int, bool]]:
    """(start, end, does the title itself repeal) of the articles and closings that speak of effect."""
    main = [p for p in provisions if p.part is Part.MAIN]
    articles = [p for p in main if p.kind is Kind.ARTICLE]
    last = {p.id for p in articles[-_LAST:]}
    for provision in main:
        if provision.kind is Kind.ARTICLE:
            head = provision.heading or text[provision.own.start : provision.own.start + 120]
            if provision.id in last or _TITLES.search(head):
                bare = re.sub(r"^\s*\S+\s+\S+\s*", "", head) if not provision.heading else head
                titled = re.match(r"(?i)bãi bỏ\b", bare) is not None
                yield provision.span.start, provision.span.end, titled
        elif provision.kind is Kind.CLOSING:
            yield provision.span.start, provision.span.end, False
    if not articles and provisions:
        tail = max(provisions[-1].span.end - 6_000, 0)
        yield tail, provisions[-1].span.end, False


def _begins(words: str, issued: date | None) -> date | None:
    match = _FROM_DAY.search(words)
    if match is not None:
        return day_of(match)
    if issued is None:
        return None
    after = _AFTER_DAYS.search(words)
    if after is not None:
        days = after.group("days")
        number = int(days) if days else _NUMERALS.get((after.group("words") or "").strip().lower(), 0)
        return issued + timedelta(days=number) if number else None
    return issued if _ON_SIGNING.search(words) else None


def _ended(text: str, start: int, end: int, *, titled: bool) -> Iterator[tuple[Repeal, bool]]:
    """(what ends, is it replaced) in a stretch."""
    founds = [
        f for f in find(text, start, end) if f.target is not None and not f.target.internal and f.target.name
    ]
    for found in founds:
        verb = _governing(text, start, found, titled=titled)
        if verb is None:
            continue
        for address in _addresses(found):
            yield Repeal(found.target.name if found.target else "", address), verb == "replace"


def _governing(text: str, start: int, found: Found, *, titled: bool) -> str | None:
    """The verb that ends what `found` names: the last one before it in its sentence, or "hết hiệu
    lực" behind it; in an article titled "Bãi bỏ …" every listed instrument is repealed."""
    sentence = _sentence_start(text, start, found.start)
    verbs = list(_VERB.finditer(text, sentence, found.start))
    between = text[verbs[-1].end() if verbs else max(start, found.start - 60) : found.start]
    if _NESTED.search(between) and not (verbs and _DIRECT.match(between)):
        return None
    if verbs:
        return "replace" if verbs[-1].group("replace") else "repeal"
    reach = min(len(text), found.end + _REACH)
    stop = _STOP.search(text, found.end, reach)
    after = text[found.end : stop.start() if stop else reach]
    expires = _EXPIRES.search(after)
    if expires is not None and not re.search(r"(?i)\b(?:này|trừ|nhưng)\b", after[: expires.start()]):
        return "repeal"
    if titled and re.search(r"(?:^|\n)[^\n]{0,20}$", text[max(start, found.start - 60) : found.start]):
        return "repeal"
    return None


def _sentence_start(text: str, start: int, at: int) -> int:
    """Start of the sentence of `at`; the lines of a list go on with the sentence that opens it."""
    best = begin = max(start, at - _LONGEST)
    for match in _STOP.finditer(text, begin, at):
        best = match.end()
    return best


def _addresses(found: Found) -> tuple[str, ...]:
    return addresses(found.reference, "") if found.reference is not None else ("",)
