"""What overlap compares: one clause a khoản, or the whole body of an article without khoản.

A khoản's text takes in its points. Words of an article before its first khoản are a clause of
their own, "Điều 5 đoạn mở đầu" (id of the article, so a decision on it is a decision there).
Left out: recitals, closing, signature, recipients, quoted wording, editors' notes, forms,
annexes, and headings. Texts without articles yield their khoản, and their mục without khoản.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reviewer.model import Clause, Kind, Part, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reviewer.model import Document, Provision

OPENING: Final = "đoạn mở đầu"
_LEFT_OUT: Final = (Kind.QUOTED, Kind.NOTE, Kind.FORM)
_CONTAINERS: Final = (Kind.DIVISION, Kind.CHAPTER, Kind.SECTION, Kind.SUBSECTION)
_WORDS: Final = {
    Kind.DIVISION: "Phần",
    Kind.CHAPTER: "Chương",
    Kind.SECTION: "Mục",
    Kind.SUBSECTION: "Tiểu mục",
}
_MARKER: Final = re.compile(r"\s*(?:[ĐÐđð](?:iều|IỀU)\s*\w+\s*[.:)–-]*\s*|[^\s.)/-]{1,8}\s?[.)/–-]+\s*)")
_BLANKS: Final = re.compile(r"(?<![ \t])[ \t]*+\n\s*")
_SHORTEST: Final = 1  # characters; an article that was emptied has no clause


def cut(document: Document, cites: Mapping[str, Sequence[str]] | None = None) -> tuple[Clause, ...]:
    """The clauses of a document in order; `cites` says what each provision cites in the stock."""
    return tuple(_Cutter(document, dict(document.chapters), cites or {}).clauses())


@dataclass(frozen=True, slots=True)
class _Cutter:
    """One document, read once."""

    document: Document
    chapters: Mapping[str, str]
    cites: Mapping[str, Sequence[str]]  # provision → what it cites

    def clauses(self) -> Iterator[Clause]:
        provisions = self.document.provisions
        chapter: list[Provision] = []
        index = 0
        while index < len(provisions):
            provision = provisions[index]
            end = _subtree(provisions, index)
            while chapter and chapter[-1].span.end <= provision.span.start:
                chapter.pop()
            if provision.part is Part.ANNEX:
                index = end
                continue
            if provision.kind is Kind.ARTICLE:
                yield from self._article(provision, provisions[index + 1 : end], chapter)
                index = end
            elif provision.kind is Kind.CLAUSE:
                yield from self._one(provision, provisions[index + 1 : end], provision.address, "", chapter)
                index = end
            elif provision.kind in _CONTAINERS:
                chapter.append(provision)
                inner = provisions[index + 1 : end]
                if not any(p.kind in (Kind.ARTICLE, Kind.CLAUSE, *_CONTAINERS) for p in inner):
                    yield from self._one(provision, inner, provision.address, provision.heading, chapter)
                index += 1
            else:
                index += 1

    def _article(
        self, article: Provision, inner: Sequence[Provision], chapter: Sequence[Provision]
    ) -> Iterator[Clause]:
        heads = [p for p in inner if p.kind is Kind.CLAUSE]
        heads = [
            p
            for p in heads
            if not any(q.span.start <= p.span.start < q.span.end for q in heads if q is not p)
        ]
        if not heads:
            yield from self._one(article, inner, article.address, article.heading, chapter)
            return
        opening = Span(article.span.start, heads[0].span.start)
        before = [p for p in inner if p.span.start < heads[0].span.start]
        yield from self._one(
            article, before, f"{article.address} {OPENING}", article.heading, chapter, opening
        )
        for head in heads:
            below = [p for p in inner if head.span.start < p.span.start < head.span.end]
            yield from self._one(head, below, head.address, article.heading, chapter)

    def _one(
        self,
        provision: Provision,
        inner: Sequence[Provision],
        address: str,
        heading: str,
        chapter: Sequence[Provision],
        span: Span | None = None,
    ) -> Iterator[Clause]:
        text = self._words(provision, inner, span or provision.span)
        if len(text) < _SHORTEST:
            return
        document = self.document
        instrument = document.instrument
        article = address.partition(" khoản ")[0].removesuffix(f" {OPENING}")
        yield Clause(
            id=provision.id,
            instrument=instrument.identity,
            rank=instrument.rank,
            issuer=instrument.issuer,
            province=instrument.province,
            issued=instrument.issued,
            type=instrument.type,
            title=instrument.title,
            subject=instrument.subject,
            chapter=self.chapters.get(article, "") or _chapter(chapter),
            heading=heading,
            address=address or provision.address,
            text=text,
            cites=self._cited(provision, inner),
        )

    def _cited(self, provision: Provision, inner: Sequence[Provision]) -> tuple[str, ...]:
        """What the clause and its points cite, each once."""
        if not self.cites:
            return ()
        found: dict[str, None] = {}
        for p in (provision, *inner):
            if p.kind not in _LEFT_OUT:
                found.update(dict.fromkeys(self.cites.get(p.id, ())))
        return tuple(found)

    def _words(self, provision: Provision, inner: Sequence[Provision], span: Span) -> str:
        """The law's words of a span: no marker, no heading, nothing that is left out."""
        text = self.document.text
        start = self._body(provision)
        pieces: list[str] = []
        for p in inner:
            if p.kind in _LEFT_OUT and start <= p.span.start < span.end:
                pieces.append(text[start : p.span.start])
                start = p.span.end
        pieces.append(text[start : span.end])
        return _BLANKS.sub("\n", "".join(pieces)).strip()

    def _body(self, provision: Provision) -> int:
        """Offset behind the marker and the heading."""
        text, own = self.document.text, provision.own
        match = _MARKER.match(text, own.start)
        at = match.end() if match else own.start
        if provision.heading and provision.kind is not Kind.CLAUSE:
            at = _past(text, at, provision.heading)
        return min(at, provision.span.end)


def _past(text: str, at: int, heading: str) -> int:
    """Offset behind `heading`, whose blanks may be line ends in the text."""
    for word in heading.split():
        found = text.find(word, at, at + len(word) + 40)
        if found < 0:
            return at
        at = found + len(word)
    return at


def _chapter(open_: Sequence[Provision]) -> str:
    return "; ".join(
        f"{p.address.rpartition(' ')[0].split()[-1]} {p.label} {p.heading}".strip() for p in open_
    )


def _subtree(provisions: Sequence[Provision], index: int) -> int:
    """Index behind the last provision below provisions[index]."""
    end = provisions[index].span.end
    start = provisions[index].span.start
    at = index + 1
    while at < len(provisions) and (provisions[at].span.start < end or provisions[at].span.start == start):
        at += 1
    return at
