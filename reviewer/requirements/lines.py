"""An instrument as lines to read: each provision's own words, under its heading and its lead-in.

Quoted wording, editors' notes, forms, tables, annexes, recitals and signatures are not read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from reviewer.language import pieces
from reviewer.model import Kind, Part, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reviewer.model import Document, Provision

_CONTAINERS: Final = frozenset({Kind.DIVISION, Kind.CHAPTER, Kind.SECTION, Kind.SUBSECTION})
_READ: Final = frozenset({Kind.ARTICLE, Kind.CLAUSE, Kind.POINT, Kind.SUBPOINT, Kind.PARAGRAPH, *_CONTAINERS})
_LEFT_OUT: Final = frozenset({Kind.QUOTED, Kind.NOTE, Kind.FORM, Kind.TABLE})
_MARKER: Final = re.compile(
    r"\s*(?:[ĐÐđð](?:iều|IỀU)\s*\w+\s*[.:)–-]*\s*(?:-\s+)?"
    r"|\(?[^\s.)/-]{1,8}\s?[.)/]+\s*(?:\d{1,2}\)\s*)?|[-+•*–]\s*)"
)
_BREAK: Final = re.compile(r"[.;!?]\s|\n\s*\S")
_LONGEST: Final = 20_000  # characters of one provision's own words; a longer one is a table without lines


@dataclass(frozen=True)
class Line:
    """One provision's own words without marker and heading."""

    provision: Provision
    parent: int  # index of the line above in the same list; -1 for none
    start: int  # of `text` in the instrument's text
    text: str
    children: bool
    chapter: str  # headings of the divisions it stands in, outermost first, joined by "; "

    @cached_property
    def sentences(self) -> list[Span]:
        """Spans in `text`."""
        if not _BREAK.search(self.text.rstrip()):
            start = len(self.text) - len(self.text.lstrip())
            end = len(self.text.rstrip())
            return [Span(start, end)] if end > start else []
        return pieces(self.text)


@dataclass(frozen=True)
class Group:
    """An article, or a khoản of a text without articles, with everything below it."""

    lines: tuple[Line, ...]  # the first is the article itself
    text: str  # the instrument's

    @cached_property
    def flat(self) -> str:
        """Every word of it in small letters, blanks as one: to ask quickly what cannot be there."""
        return " ".join(" ".join((self.heading, *(line.text for line in self.lines))).lower().split())

    @property
    def heading(self) -> str:
        return self.lines[0].provision.heading

    @property
    def chapter(self) -> str:
        return self.lines[0].chapter


def groups(document: Document) -> Iterator[Group]:
    """In text order. Texts without articles yield their top-most khoản."""
    text, provisions = document.text, document.provisions
    chapters = dict(document.chapters)
    open_: list[Provision] = []
    index = 0
    while index < len(provisions):
        provision = provisions[index]
        end = _subtree(provisions, index)
        if provision.part is Part.ANNEX or provision.kind in _LEFT_OUT:
            index = end
        elif provision.kind in _CONTAINERS:
            while open_ and open_[-1].span.end <= provision.span.start:
                open_.pop()
            open_.append(provision)
            index += 1
        elif provision.kind in _READ:
            while open_ and open_[-1].span.end <= provision.span.start:
                open_.pop()
            chapter = chapters.get(provision.address, "") or "; ".join(p.heading for p in open_ if p.heading)
            yield Group(tuple(_lines(text, provisions[index:end], chapter)), text)
            index = end
        else:
            index += 1


def _lines(text: str, inner: Sequence[Provision], chapter: str) -> Iterator[Line]:
    places: dict[str, int] = {}
    dropped: set[str] = set()
    parents = {p.parent for p in inner}
    count = 0
    for provision in inner:
        if provision.kind in _LEFT_OUT or provision.parent in dropped or provision.kind not in _READ:
            dropped.add(provision.id)
            continue
        start = body(text, provision)
        own = text[start : min(provision.own.end, start + _LONGEST)]
        places[provision.id] = count
        yield Line(provision, places.get(provision.parent, -1), start, own, provision.id in parents, chapter)
        count += 1


def body(text: str, provision: Provision) -> int:
    """Offset behind marker and heading."""
    own = provision.own
    match = _MARKER.match(text, own.start, own.end) if provision.kind is not Kind.PARAGRAPH else None
    at = match.end() if match else own.start
    if provision.heading and provision.kind is Kind.ARTICLE:
        for word in provision.heading.split():
            found = text.find(word, at, at + len(word) + 40)
            if found < 0:
                break
            at = found + len(word)
    while at < own.end and text[at] in " \t\n.:":
        at += 1
    return min(at, own.end)


def _subtree(provisions: Sequence[Provision], index: int) -> int:
    """Index behind the last provision below provisions[index]."""
    start, end = provisions[index].span.start, provisions[index].span.end
    at = index + 1
    while at < len(provisions) and (provisions[at].span.start < end or provisions[at].span.start == start):
        at += 1
    return at
