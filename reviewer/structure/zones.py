"""The stretches of a file: header, recitals, enacting line, body, closing, signature, annexes …

What no landmark claims belongs to the zone before it, so that zones tile the text.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewer.model import Kind, Part
from reviewer.structure.articles import Article, given_articles, own_articles
from reviewer.structure.fronts import Front, behind_last_article, confirmed, fronts
from reviewer.structure.landmarks import CLOSING, RECIPIENTS, SIGNATURE, Zone
from reviewer.structure.lines import CONTAINERS, Mark, Style
from reviewer.structure.opening import opening

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


@dataclass(frozen=True, slots=True)
class Frame:
    zones: tuple[Zone, ...]  # in order, the first at 0
    articles: tuple[Article, ...]


def frame(text: str, marks: Sequence[Mark], *, given: Sequence[int] = ()) -> Frame:
    """Zones and own articles of `text`. `given` are article offsets known from the file's wrapper."""
    found = fronts(text)
    if given:
        articles = given_articles(text, given)
        found = behind_last_article(text, found, articles)
    else:
        candidates = [mark for mark in marks if mark.style is Style.ARTICLE and not mark.quoted]
        articles = own_articles(text, candidates, boundaries=[front.start for front in found])
        found = confirmed(text, found, articles)
    first = _first_structure(marks, articles)
    zones = opening(text, first, found[0].start if found else len(text))
    zones.extend(_parts(text, zones[-1].start, found, articles, marks))
    return Frame(_tidy(zones), tuple(articles))


def _first_structure(marks: Sequence[Mark], articles: Sequence[Article]) -> int | None:
    """Offset of the first article, or of the chapter headings right above it; without articles the
    first chapter heading; None without either."""
    if not articles:
        return next((mark.start for mark in marks if mark.style in CONTAINERS and not mark.quoted), None)
    start = articles[0].mark.start
    for mark in reversed([mark for mark in marks if mark.start < start]):
        if mark.style not in CONTAINERS or mark.quoted:
            break
        start = mark.start
    return start


def _parts(
    text: str, body: int, found: Sequence[Front], articles: Sequence[Article], marks: Sequence[Mark]
) -> Iterator[Zone]:
    """Roots of attached regulations and annexes, and what closes each part."""
    starts = [body, *(front.start for front in found)]
    ends = [*starts[1:], len(text)]
    begins = [article.mark.start for article in articles]
    part = Part.MAIN
    for index, (start, end) in enumerate(zip(starts, ends, strict=True)):
        inside = articles[bisect_left(begins, start) : bisect_left(begins, end)]
        if index:
            front = found[index - 1]
            part = Part.ATTACHED if front.kind is Kind.ATTACHED else Part.ANNEX
            yield Zone(front.kind, part, start, front.label, front.heading)
        if part is not Part.ANNEX:
            yield from _tail(text, start, end, part, inside, marks)


def _tail(
    text: str, start: int, end: int, part: Part, articles: Sequence[Article], marks: Sequence[Mark]
) -> Iterator[Zone]:
    """Closing, signature and recipients behind the last article. A closing sentence that is all an
    article says is that article."""
    search = articles[-1].mark.end if articles else _last_marker(marks, start, end)
    closing = CLOSING.search(text, search, end)
    if closing is not None and _says_something(text[search : closing.start()]):
        yield Zone(Kind.CLOSING, part, closing.start())
        search = closing.end()
    landmarks = [(match.start(), Kind.SIGNATURE) for match in SIGNATURE.finditer(text, search, end)]
    landmarks += [(match.start(), Kind.RECIPIENTS) for match in RECIPIENTS.finditer(text, search, end)]
    before: Kind | None = None
    for at, kind in sorted(landmarks):
        if kind is not before:
            yield Zone(kind, part, at)
        before = kind


def _says_something(words: str) -> bool:
    """More than a heading: a sentence, or several lines."""
    stripped = words.strip()
    return "\n" in stripped or stripped.endswith((".", ";", ":", "/"))


def _last_marker(marks: Sequence[Mark], start: int, end: int) -> int:
    """In a text without articles: the last numbered line; dashes also list recipients."""
    at = bisect_left(marks, end, key=_start) - 1
    while at >= 0 and marks[at].start >= start:
        if marks[at].style is not Style.DASH:
            return marks[at].end
        at -= 1
    return start


def _start(mark: Mark) -> int:
    return mark.start


def _tidy(zones: Sequence[Zone]) -> tuple[Zone, ...]:
    """In order, one zone a place (the later named wins), the first from 0."""
    out: list[Zone] = []
    for zone in sorted(zones, key=lambda zone: zone.start):
        if out and out[-1].start == zone.start:
            out.pop()
        out.append(zone)
    if out and out[0].start > 0:
        out.insert(0, Zone(Kind.HEADER, Part.MAIN, 0))
    return tuple(out)
