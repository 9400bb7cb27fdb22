"""One instrument as sections with their margin: what the component needs to draw it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from reviewer.model import Kind, Span
from reviewer.service.views import MarginNote
from reviewer.ui.parts.diff import mark_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reviewer.service.views import DocumentView, FindingView, NodeView
    from reviewer.ui.speech import Speech

TITLES: Final = frozenset(
    {Kind.DIVISION, Kind.CHAPTER, Kind.SECTION, Kind.SUBSECTION, Kind.ATTACHED, Kind.ANNEX}
)
DEPTH: Final = {Kind.CLAUSE: 2, Kind.POINT: 3, Kind.SUBPOINT: 4}
QUIET: Final = frozenset(
    {Kind.HEADER, Kind.RECITAL, Kind.ENACTING, Kind.CLOSING, Kind.SIGNATURE, Kind.RECIPIENTS, Kind.NOTE}
)
FIRST_OPEN: Final = 3  # articles unfolded when nothing in the instrument has a note


NOWHERE: Final = Span(0, 0)


@dataclass(slots=True)
class _Section:
    id: str
    cls: str
    heading: str
    lines: list[dict[str, object]] = field(default_factory=list)
    notes: list[dict[str, object]] = field(default_factory=list)
    clauses: int = 0
    span: Span = NOWHERE


def document_data(view: DocumentView, say: Speech) -> dict[str, object]:
    """`mode`, `item`, `words` and `doc` of the component."""
    notes = _numbered(view, say)
    sections = _sections(view, notes, say)
    noted = any(section.notes for section in sections)
    articles = 0
    drawn = []
    for section in sections:
        articles += section.cls == "article"
        unfolded = bool(section.notes) or (not noted and section.cls == "article" and articles <= FIRST_OPEN)
        drawn.append(
            {
                "id": section.id,
                "cls": section.cls,
                "heading": section.heading,
                "summary": _summary(section, say),
                "lines": section.lines,
                "notes": section.notes,
                "open": unfolded,
            }
        )
    return {
        "mode": "document",
        "item": view.row.instrument.key,
        "words": {"heat": say("ui.doc-heat", n=len(notes))},
        "doc": {"sections": drawn, "heat": _heat(view, sections, notes)},
    }


@dataclass(frozen=True, slots=True)
class _Numbered:
    n: int
    span: Span
    provision: str
    tone: str
    mark: str  # shape of a finding's words; "" for a suggestion
    drawn: dict[str, object]


def _numbered(view: DocumentView, say: Speech) -> list[_Numbered]:
    """Suggestions and findings in document order, numbered from 1.

    A detector's suggestion is told by its findings: they carry its number, it is not told again.
    """
    told = {(finding.detector, finding.provision) for finding in view.findings}
    offered = {(note.detector, note.provision): note for note in view.margin if not note.keeps}
    alone = [note for note in view.margin if note.keeps or (note.detector, note.provision) not in told]
    both: list[MarginNote | FindingView] = sorted(
        [*alone, *view.findings], key=lambda note: (note.span.start, note.span.end, note.key)
    )
    return [_note(n, note, offered, say) for n, note in enumerate(both, 1)]


_Offered = dict[tuple[str, str], MarginNote]


def _note(n: int, note: MarginNote | FindingView, offered: _Offered, say: Speech) -> _Numbered:
    if isinstance(note, MarginNote):
        tone = "keep" if note.keeps else "cut"
        name = say.name(note.relation) if note.relation else say.name(note.action)
        title = f"{name} {say.number(note.probability, 2)}"
        if note.keeps:
            title = say("ui.doc-keeps", name=title)
        other = say("ui.doc-other", place=note.other) if note.other else ""
        drawn = {
            "n": n, "tone": tone, "title": title, "body": say(note.reason), "other": other,
            "status": say.name(note.status), "key": note.key, "number": note.number,
        }  # fmt: skip
        return _Numbered(n, note.span, note.provision, tone, "", drawn)
    asks = offered.get((note.detector, note.provision))
    drawn = {
        "n": n, "tone": "find", "title": say.detector(note.detector), "body": say(note.message),
        "other": note.source, "status": say.name(asks.status) if asks else "",
        "key": asks.key if asks else "", "number": asks.number if asks else "",
    }  # fmt: skip
    return _Numbered(n, note.span, note.provision, "find", mark_of(note.detector), drawn)


def _sections(view: DocumentView, notes: Sequence[_Numbered], say: Speech) -> list[_Section]:
    sections: list[_Section] = []
    for node in view.nodes:
        here = [note for note in notes if note.provision == node.id]
        if node.kind is Kind.ARTICLE or node.kind in TITLES:
            article = node.kind is Kind.ARTICLE
            heading, start = _split(node) if article else (_one_line(node.text), len(node.text))
            sections.append(_Section(node.id, "article" if article else "title", heading, span=node.span))
        else:
            start = 0
            quiet = node.kind in QUIET
            if not sections or (quiet != (sections[-1].cls == "quiet")):
                name = say("ui.doc-opening" if len(sections) == 0 else "ui.doc-closing") if quiet else ""
                sections.append(_Section(node.id, "quiet" if quiet else "loose", name, span=node.span))
        section = sections[-1]
        section.span = Span(section.span.start, max(section.span.end, node.own.end))
        section.clauses += node.kind is Kind.CLAUSE
        section.notes.extend(note.drawn for note in here)
        _lines(section, node, start, here, notes)
    return sections


def _one_line(text: str) -> str:
    return " · ".join(line.strip() for line in text.splitlines() if line.strip())


_ARTICLE: Final = re.compile(r"\s*Điều\s+\d+\w*\s*[.:]?\s*")


def _split(node: NodeView) -> tuple[str, int]:
    """Heading of an article and where its words begin; "Điều 3." alone where the law gives no heading."""
    marker = None if node.heading else _ARTICLE.match(node.text)
    if marker:
        return marker.group().strip(), marker.end()
    start = len(node.text) - len(node.text.lstrip())
    end = node.text.find("\n", start)
    end = len(node.text) if end < 0 else end
    return node.text[start:end].strip(), end


def _lines(
    section: _Section, node: NodeView, start: int, here: Sequence[_Numbered], notes: Sequence[_Numbered]
) -> None:
    """The words of `node` from `start` on, with the numbers of its notes."""
    numbers, text = [note.n for note in here], node.text[start:]
    if not text.strip():
        if numbers and not section.lines:
            section.lines.append(_line(node, numbers, hit=False, parts=[]))
        return
    hit = any(note.tone != "find" and _overlaps(note.span, node.own) for note in notes)
    found = [(note.span, note.mark) for note in notes if note.mark and _overlaps(note.span, node.own)]
    parts = _parts(text, node.own.start + start, found)
    section.lines.append(_line(node, numbers, hit=hit, parts=parts))


def _line(node: NodeView, numbers: list[int], *, hit: bool, parts: list[list[str]]) -> dict[str, object]:
    cls = {Kind.QUOTED: "quoted", Kind.TABLE: "table", Kind.FORM: "table"}.get(node.kind, "")
    if node.kind in QUIET:
        cls = "quiet"
    if parts:  # line ends belong to the text, not to the line drawn
        parts[0][0] = parts[0][0].lstrip("\n")
        parts[-1][0] = parts[-1][0].rstrip("\n")
    return {
        "depth": DEPTH.get(node.kind, 1),
        "cls": f"{cls} hit".strip() if hit else cls,
        "notes": numbers,
        "parts": parts,
    }


def _overlaps(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end


def _parts(text: str, start: int, found: Sequence[tuple[Span, str]]) -> list[list[str]]:
    """`text`, which begins at `start` of the instrument's text, cut at the findings in it."""
    parts: list[list[str]] = []
    at = 0
    for span, mark in sorted(found, key=lambda pair: pair[0].start):
        a, b = max(span.start - start, at), min(span.end - start, len(text))
        if a < b:
            parts.extend([[text[at:a], ""], [text[a:b], f"m {mark}"]])
            at = b
    parts.append([text[at:], ""])
    return [part for part in parts if part[0]]


def _summary(section: _Section, say: Speech) -> str:
    if section.cls != "article":
        return ""
    what = say("ui.doc-clauses", n=section.clauses) if section.clauses else ""
    notes = say("ui.doc-notes", n=len(section.notes)) if section.notes else say("ui.doc-no-notes")
    return ", ".join(filter(None, (what, notes)))


def _heat(
    view: DocumentView, sections: Sequence[_Section], notes: Sequence[_Numbered]
) -> list[dict[str, object]]:
    length = max(len(view.text), 1)

    def section_at(at: int) -> str:
        inside = [s.id for s in sections if s.span.start <= at < s.span.end]
        return inside[-1] if inside else ""

    return [
        {
            "top": round(100 * note.span.start / length, 3),
            "height": round(100 * len(note.span) / length, 3),
            "tone": note.tone,
            "section": section_at(note.span.start),
        }
        for note in notes
    ]
