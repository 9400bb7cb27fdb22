"""The tree of an instrument: zones, chapters, articles and what stands in them, as flat nodes."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewer.model import Kind, Part
from reviewer.structure.amending import amends
from reviewer.structure.fronts import form_start
from reviewer.structure.leaves import with_leaves
from reviewer.structure.lines import CONTAINERS, Mark, Style
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
from reviewer.structure.runs import Placed, solve

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reviewer.structure.articles import Article
    from reviewer.structure.landmarks import Zone
    from reviewer.structure.leaves import Inserts
    from reviewer.structure.zones import Frame


def nodes(text: str, frame: Frame, marks: Sequence[Mark], inserts: Inserts, *, titled: bool) -> list[Node]:
    """All nodes in order of their start, parents first; the first at 0, none for an empty text."""
    out: list[Node] = []
    groups = _groups(frame.zones)
    starts = [mark.start for mark in marks]
    begins = [article.mark.start for article in frame.articles]
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
        articles = frame.articles[bisect_left(begins, zone.start) : bisect_left(begins, end)]
        body = _Body(text, zone, group, end, prefix if zone.part is Part.ANNEX else "", titled)
        out.extend(body.nodes(inside, articles))
    out.sort(key=lambda node: (node.start, node.rank))
    found = with_leaves(text, out, inserts.leaves(), frame)
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
