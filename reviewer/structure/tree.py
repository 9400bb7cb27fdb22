"""The tree of an instrument: zones, chapters, articles and what stands in them, as flat nodes."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reviewer.model import Kind, Part, Span
from reviewer.structure.fronts import form_start
from reviewer.structure.lines import CONTAINERS, Mark, Style, line_end, rest
from reviewer.structure.nodes import (
    ARTICLE,
    CONTAINER,
    DASH,
    IN_ARTICLE,
    LEAF,
    ROOT,
    Node,
    address_of,
    article_heading,
    capital,
    container_address,
    container_heading,
    container_kind,
    kinds_of,
    label_slug,
)
from reviewer.structure.quotes import announced
from reviewer.structure.runs import Placed, solve

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reviewer.structure.articles import Article
    from reviewer.structure.landmarks import Zone
    from reviewer.structure.zones import Frame

_UNIT = (
    r"(?:điểm|khoản|điều|mục|chương|phần|phụ lục|mẫu(?: số)?|đoạn|tiết)\s+"
    r"(?:\d+[a-zđ]?|[a-zđ]|[IVXLC]+|thứ \w+)(?!\w)"
)
_VERB = r"(?:sửa đổi|bổ sung|thay thế|thay bằng|sửa|thêm|bãi bỏ)"
# "Điều 5 được sửa đổi …", "Bổ sung khoản 3a vào sau khoản 3 Điều 7 …", "Bãi bỏ Điều 4 …"
_AMENDING: Final = re.compile(
    rf"(?i)(?:các |tên |tiêu đề )*{_UNIT}[^\n]{{0,250}}?(?P<passive>\b(?:được|bị)\s+(?:\w+\s+)?)?\b{_VERB}\b"
    rf"|(?P<active>{_VERB}(?:,? (?:và )?{_VERB})*)\s[^\n]{{0,250}}?\b{_UNIT}"
)
_LEAD: Final = 1_500  # characters; an announcement is shorter
_AS_FOLLOWS: Final = re.compile(r"(?i)(?:như sau|sau đây|thành|là|bằng)\s*:\s*\|?$")
# "Sửa đổi, bổ sung một số điều của …": what follows are this instrument's own amending clauses.
_GENERAL_LEAD: Final = re.compile(
    r"(?i)một số (?:điều|khoản|điểm|nội dung|quy định)(?:, (?:khoản|điều|điểm))*\b"
)


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


def nodes(text: str, frame: Frame, marks: Sequence[Mark], inserts: Inserts, *, titled: bool) -> list[Node]:
    """All nodes in order of their start, parents first; the first at 0, none for an empty text."""
    out: list[Node] = []
    groups = _groups(frame.zones)
    starts = [mark.start for mark in marks]
    ends = [*(zone.start for zone in frame.zones[1:]), len(text)]
    prefix = ""
    for zone, group, end in zip(frame.zones, groups, ends, strict=True):
        if zone.kind is not Kind.PARAGRAPH:
            node = _root(zone, group)
            out.append(node)
            prefix = capital(node.address)
            if zone.kind not in (Kind.ATTACHED, Kind.ANNEX):
                continue
            form = form_start(text, zone.start, end) if zone.kind is Kind.ANNEX else None
            if form is not None:
                out.append(Node(form, LEAF, Kind.FORM, zone.part, group, body=form))
                continue
        inside = marks[bisect_left(starts, zone.start) : bisect_left(starts, end)]
        articles = [article for article in frame.articles if zone.start <= article.mark.start < end]
        body = _Body(text, zone, group, end, prefix if zone.part is Part.ANNEX else "", titled)
        out.extend(body.nodes(inside, articles))
    out.sort(key=lambda node: (node.start, node.rank))
    found = _with_leaves(text, out, inserts.leaves(), frame)
    if text and (not found or found[0].start > 0):
        found.insert(0, Node(0, ROOT, Kind.PARAGRAPH, Part.MAIN, "main"))
    return found


def _groups(zones: Sequence[Zone]) -> list[str]:
    out: list[str] = []
    annexes = attached = 0
    group = "main"
    for zone in zones:
        if zone.kind is Kind.ATTACHED:
            attached += 1
            group = "attached" if attached == 1 else f"attached-{attached}"
        elif zone.kind in (Kind.ANNEX, Kind.FORM):
            annexes += 1
            group = f"annex-{annexes}"
        out.append(group)
    return out


def _root(zone: Zone, group: str) -> Node:
    address = ""
    if zone.kind is Kind.ANNEX:
        address = f"Phụ lục {zone.label}".strip()
    elif zone.kind is Kind.FORM:
        address = f"Mẫu số {zone.label}".strip() if zone.label else ""
    return Node(
        zone.start,
        ROOT,
        zone.kind,
        zone.part,
        group,
        label=zone.label,
        address=address,
        heading=zone.heading,
        body=zone.start,
    )


@dataclass(frozen=True, slots=True)
class _Body:
    """A zone that is parsed further."""

    text: str
    zone: Zone
    group: str
    end: int
    prefix: str  # "Phụ lục II": addresses in an annex begin with it
    titled: bool

    def nodes(self, marks: Sequence[Mark], articles: Sequence[Article]) -> list[Node]:
        own = {article.mark.start for article in articles}
        tops = self._containers(marks, own)
        ordered = sorted([*tops, *(article.mark for article in articles)], key=lambda mark: mark.start)
        out: list[Node] = []
        edges = [mark.start for mark in ordered]
        taken = {mark.start for mark in tops}
        inner = [mark for mark in marks if mark.style is not Style.ARTICLE and mark.start not in taken]
        inner_starts = [mark.start for mark in inner]
        head = self.zone.start
        first = edges[0] if edges else self.end
        if self.zone.kind is Kind.PARAGRAPH and self.text[head:first].strip():
            body = Node(head, ROOT, Kind.PARAGRAPH, self.zone.part, self.group, body=head)
            out.append(body)
        out.extend(self._inside(inner[: bisect_left(inner_starts, first)], "", "", ""))
        open_containers: list[Node] = []
        for mark, end in zip(ordered, [*edges, self.end][1:], strict=True):
            within = inner[bisect_left(inner_starts, mark.start) : bisect_left(inner_starts, end)]
            if mark.style is Style.ARTICLE:
                article = self._article(mark, end, within)
                out.append(article)
                out.extend(self._inside(within, mark.label, article.address, article.path))
            else:
                out.append(self._container(mark, end, open_containers))
                if within:
                    out.extend(
                        self._inside(within, "", open_containers[-1].address, open_containers[-1].path)
                    )
        return out

    def _containers(self, marks: Sequence[Mark], own: set[int]) -> list[Mark]:
        """Chapter headings that hold articles; those among clauses are headings inside an article."""
        if not own:
            return []
        out: list[Mark] = []
        waiting: list[Mark] = []
        for mark in marks:
            if mark.start in own:
                out.extend(waiting)
                waiting = []
            elif mark.style in CONTAINERS and not mark.quoted:
                waiting.append(mark)
            elif mark.style is not Style.ARTICLE:
                waiting = []
        return out

    def _container(self, mark: Mark, end: int, open_containers: list[Node]) -> Node:
        kind = container_kind(mark.style)
        rank = CONTAINER[kind]
        while open_containers and open_containers[-1].rank >= rank:
            open_containers.pop()
        word, path = container_address(kind, mark.label)
        above = open_containers[-1] if open_containers else None
        node = Node(
            mark.start,
            rank,
            kind,
            self.zone.part,
            self.group,
            label=mark.label,
            address=capital(f"{above.address} {word}" if above else f"{self.prefix} {word}".strip()),
            path=f"{above.path}/{path}" if above else path,
            heading=container_heading(self.text, mark, end),
            body=mark.end,
        )
        open_containers.append(node)
        return node

    def _article(self, mark: Mark, end: int, within: Sequence[Mark]) -> Node:
        stop = within[0].start if within else end
        heading, body = article_heading(self.text, mark.end, end, titled=self.titled)
        if heading and body > stop > mark.end and not self.text[mark.end : stop].strip():
            heading, body = "", mark.end  # the "heading" is a clause on the marker's own line
        return Node(
            mark.start,
            ARTICLE,
            Kind.ARTICLE,
            self.zone.part,
            self.group,
            label=mark.label,
            address=f"{self.prefix} Điều {mark.label}".strip(),
            path=f"dieu-{label_slug(mark.label)}",
            heading=heading,
            body=body,
        )

    def _inside(self, marks: Sequence[Mark], article: str, address: str, path: str) -> Iterator[Node]:
        """Nodes for the markers of one article, or of a stretch without articles."""
        solved = [mark for mark in marks if mark.style is not Style.DASH and not mark.quoted]
        amending = frozenset(mark.start for mark in solved if amends(self.text, mark))
        placed = solve(self.text, solved, article=article, amending=amending)
        for item in placed:
            yield self._placed(item, article, address, path)
        for mark in marks:
            if mark.style is Style.DASH:
                rank = DASH + (mark.label == "+")
                yield Node(
                    mark.start, rank, Kind.SUBPOINT, self.zone.part, self.group, mark.label, body=mark.end
                )

    def _placed(self, item: Placed, article: str, address: str, path: str) -> Node:
        kinds = kinds_of(item.path, in_article=bool(article))
        words, slugs = address_of(kinds, item.path)
        full = f"{address or self.prefix} {words}".strip() if words else ""
        mark = item.mark
        heading = container_heading(self.text, mark, self.end) if kinds[-1] in CONTAINER else ""
        return Node(
            mark.start,
            IN_ARTICLE + 2 * len(item.path),
            kinds[-1],
            self.zone.part,
            self.group,
            label=mark.label,
            address=capital(full),
            path=f"{path}/{slugs}" if path else slugs,
            heading=heading,
            body=mark.end,
        )


def amends(text: str, mark: Mark) -> bool:
    """Does the line of a marker change another instrument? The line after a bare marker counts."""
    line = rest(text, mark)
    if not line:
        at = line_end(text, mark.end) + 1
        line = text[at : line_end(text, at)]
    return amends_here(line)


def amends_here(lead: str) -> bool:
    """Do the words of a clause (marker taken off) name a place and change it?

    "Điều 1 Thông tư số … sửa đổi Thông tư số …" only names an amending instrument: where the
    place comes first its verb is passive, or the lead announces new wording.
    """
    match = _AMENDING.match(lead)
    if match is None:
        return False
    return (
        match.group("passive") is not None or match.group("active") is not None or lead.rstrip().endswith(":")
    )


def announces_wording(lead: str) -> bool:
    """Does a clause announce new words for a named place: "Điều 5 được sửa đổi như sau:"?"""
    return bool(_AS_FOLLOWS.search(lead) and amends_here(lead) and not _GENERAL_LEAD.search(lead))


# ---------------------------------------------------------------- leaves inside nodes


def _with_leaves(text: str, found: list[Node], leaves: list[tuple[Span, Kind]], frame: Frame) -> list[Node]:
    """Quoted, editors' and tabular stretches as leaves; the words behind one go on as a paragraph."""
    fixed = {zone.start: zone for zone in frame.zones}
    starts = [node.start for node in found]
    zones = sorted(fixed)
    out = list(found)
    dropped: list[tuple[int, int]] = []
    for span, kind in leaves:
        zone = fixed[zones[bisect_right(zones, span.start) - 1]]
        plain = zone.kind in (Kind.PARAGRAPH, Kind.ATTACHED, Kind.ANNEX)
        if not plain and kind is not Kind.NOTE:
            continue  # the two columns of a header or signature are a table only to the file
        out.extend(_leaf(text, span, kind, zone, found, starts))
    for node, end in _unquoted(text, found):
        dropped.append((node.start, end))
        out.append(node)
    out = [node for node in out if node.kind is Kind.QUOTED or not _in(dropped, node.start)]
    out.sort(key=lambda node: (node.start, node.rank))
    return out


def _leaf(
    text: str, span: Span, kind: Kind, zone: Zone, found: Sequence[Node], starts: Sequence[int]
) -> Iterator[Node]:
    after = bisect_left(starts, span.end)
    limit = found[after].start if after < len(found) else len(text)
    at = bisect_right(starts, span.start) - 1
    group = found[at].group if at >= 0 else "main"
    end = limit if not text[span.end : limit].strip() else span.end
    yield Node(span.start, LEAF, kind, zone.part, group, body=span.start)
    if end < limit:
        yield Node(end, LEAF, Kind.PARAGRAPH, zone.part, group, body=end)


def _unquoted(text: str, found: Sequence[Node]) -> Iterator[tuple[Node, int]]:
    """New wording without quotation marks: all that an amending clause holds is quoted."""
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
        until = end
        yield Node(start, LEAF, Kind.QUOTED, node.part, node.group, body=start), end


def _in(ranges: Sequence[tuple[int, int]], at: int) -> bool:
    """Is `at` inside one of the ordered, disjoint ranges?"""
    index = bisect_right(ranges, (at, 1 << 60)) - 1
    return index >= 0 and ranges[index][0] <= at < ranges[index][1]
