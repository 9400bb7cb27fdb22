"""Stretches that are not the instrument's own words or lines: quoted wording, editors' notes, tables.

They are leaves: nothing inside them is a marker. The words behind one go on as a paragraph of
the same parent.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reviewer.model import Kind, Span
from reviewer.structure.amending import amends_here, announces_wording
from reviewer.structure.lines import Mark, Style, line_end
from reviewer.structure.nodes import LEAF, Node
from reviewer.structure.quotes import announced

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reviewer.structure.landmarks import Zone
    from reviewer.structure.zones import Frame

_LEAD: Final = 1_500  # characters; an announcement of new wording is shorter


@dataclass(frozen=True, slots=True)
class Inserts:
    """Stretches that are not this instrument's own words or lines: nothing inside them is a marker."""

    quoted: tuple[Span, ...] = ()
    notes: tuple[Span, ...] = ()
    tables: tuple[Span, ...] = ()

    def leaves(self) -> list[tuple[Span, Kind]]:
        """All of them in order; one that begins inside another is dropped."""
        every = [(span, Kind.QUOTED) for span in self.quoted]
        every += [(span, Kind.NOTE) for span in self.notes]
        every += [(span, Kind.TABLE) for span in self.tables]
        every.sort(key=lambda leaf: (leaf[0].start, -leaf[0].end))
        out: list[tuple[Span, Kind]] = []
        for span, kind in every:
            if len(span) and (not out or span.start >= out[-1][0].end):
                out.append((span, kind))
        return out


def data_tables(tables: Sequence[Span], marks: Sequence[Mark]) -> tuple[Span, ...]:
    """Tables of figures and names. One that holds articles is only how the page was laid out."""
    articles = [mark.start for mark in marks if mark.style is Style.ARTICLE and not mark.weak]
    return tuple(t for t in tables if bisect_left(articles, t.start) == bisect_left(articles, t.end))


def outside(marks: Sequence[Mark], spans: Sequence[Span]) -> list[Mark]:
    """The marks that start in none of `spans` (ordered, disjoint)."""
    if not spans:
        return list(marks)
    starts = [span.start for span in spans]
    out: list[Mark] = []
    for mark in marks:
        at = bisect_right(starts, mark.start) - 1
        if at < 0 or mark.start >= spans[at].end:
            out.append(mark)
    return out


def with_leaves(text: str, found: list[Node], leaves: list[tuple[Span, Kind]], frame: Frame) -> list[Node]:
    """Quoted, editors' and tabular stretches as leaves; the words behind one go on as a paragraph."""
    fixed = {zone.start: zone for zone in frame.zones}
    starts = [node.start for node in found]
    zones = sorted(fixed)
    out = list(found)
    dropped: list[tuple[int, int]] = []
    for index, (span, kind) in enumerate(leaves):
        zone = fixed[zones[bisect_right(zones, span.start) - 1]]
        plain = zone.kind in (Kind.PARAGRAPH, Kind.ATTACHED, Kind.ANNEX)
        if not plain and kind is not Kind.NOTE:
            continue  # the two columns of a header or signature are a table only to the file
        limit = leaves[index + 1][0].start if index + 1 < len(leaves) else len(text)
        out.extend(_leaf(text, span, kind, zone, found, starts, limit))
    quoted = [span.start for span, kind in leaves if kind is Kind.QUOTED]
    for node, end in _unquoted(text, found, quoted):
        dropped.append((node.start, end))
        out.append(node)
    out = [node for node in out if node.kind is Kind.QUOTED or not _in(dropped, node.start)]
    out.sort(key=lambda node: (node.start, node.rank))
    return out


def _leaf(
    text: str,
    span: Span,
    kind: Kind,
    zone: Zone,
    found: Sequence[Node],
    starts: Sequence[int],
    limit: int,
) -> Iterator[Node]:
    """The leaf, and a paragraph for the words behind it up to the next node or leaf (`limit`).
    Blanks and closing signs stay with the leaf."""
    after = bisect_left(starts, span.end)
    limit = min(limit, found[after].start if after < len(found) else len(text))
    at = bisect_right(starts, span.start) - 1
    group = found[at].group if at >= 0 else "main"
    yield Node(span.start, LEAF, kind, zone.part, group, body=span.start)
    if text[span.end : limit].strip(" \t\n|.,;"):
        yield Node(span.end, LEAF, Kind.PARAGRAPH, zone.part, group, body=span.end)


def _unquoted(text: str, found: Sequence[Node], quoted: Sequence[int]) -> Iterator[tuple[Node, int]]:
    """New wording without quotation marks: all that an amending clause holds is quoted, unless its
    own points announce the wording piece by piece or marks of quotation stand somewhere in it."""
    until = -1
    for index, node in enumerate(found):
        if node.start < until or node.kind not in (Kind.ARTICLE, Kind.CLAUSE, Kind.POINT):
            continue
        lead_end = line_end(text, node.body)
        if not text[node.body : lead_end].strip():
            lead_end = line_end(text, lead_end + 1)
        lead = text[node.body : min(lead_end, node.body + _LEAD)].strip(" \t|\n")
        if not announces_wording(lead):
            continue
        end = next((later.start for later in found[index + 1 :] if later.rank <= node.rank), len(text))
        start = lead_end + 1
        while start < end and text[start].isspace():
            start += 1
        if start >= end or text[start] in '“"«”' or not announced(text, start):
            continue
        if bisect_left(quoted, start) < bisect_left(quoted, end):
            continue
        first = found[index + 1] if index + 1 < len(found) else node
        if first.start == start and amends_here(text[first.body : line_end(text, first.body)]):
            continue
        until = end
        yield Node(start, LEAF, Kind.QUOTED, node.part, node.group, body=start), end


def _in(ranges: Sequence[tuple[int, int]], at: int) -> bool:
    """Is `at` inside one of the ordered, disjoint ranges?"""
    index = bisect_right(ranges, (at, 1 << 60)) - 1
    return index >= 0 and ranges[index][0] <= at < ranges[index][1]
