"""One instrument as sections with their margin: what the component needs to draw it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from reviewer.model import Kind, Span
from reviewer.service.views import MarginNote

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
    drawn: dict[str, object]


def _numbered(view: DocumentView, say: Speech) -> list[_Numbered]:
    """Suggestions and findings in document order, numbered from 1."""
    both: list[MarginNote | FindingView] = sorted(
        [*view.margin, *view.findings], key=lambda note: (note.span.start, note.span.end, note.key)
    )
    return [_note(n, note, say) for n, note in enumerate(both, 1)]


def _note(n: int, note: MarginNote | FindingView, say: Speech) -> _Numbered:
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
        return _Numbered(n, note.span, note.provision, tone, drawn)
    drawn = {
        "n": n, "tone": "find", "title": say(f"ui.detector-{note.detector}"), "body": say(note.message),
        "other": note.source, "status": "", "key": "", "number": "",
    }  # fmt: skip
    return _Numbered(n, note.span, note.provision, "find", drawn)


def _sections(view: DocumentView, notes: Sequence[_Numbered], say: Speech) -> list[_Section]:
    sections: list[_Section] = []
    for node in view.nodes:
        here = [note for note in notes if note.provision == node.id]
        if node.kind is Kind.ARTICLE or node.kind in TITLES:
            article = node.kind is Kind.ARTICLE
            heading, text = _split(node) if article else (_one_line(node.text), "")
            sections.append(_Section(node.id, "article" if article else "title", heading, span=node.span))
        else:
            text = node.text
            quiet = node.kind in QUIET
            if not sections or (quiet != (sections[-1].cls == "quiet")):
                name = say("ui.doc-opening" if len(sections) == 0 else "ui.doc-closing") if quiet else ""
                sections.append(_Section(node.id, "quiet" if quiet else "loose", name, span=node.span))
        section = sections[-1]
        section.span = Span(section.span.start, max(section.span.end, node.own.end))
        section.clauses += node.kind is Kind.CLAUSE
        section.notes.extend(note.drawn for note in here)
        _lines(section, node, text, here, notes)
    return sections


def _one_line(text: str) -> str:
    return " · ".join(line.strip() for line in text.splitlines() if line.strip())


_ARTICLE: Final = re.compile(r"\s*Điều\s+\d+\w*\s*[.:]?\s*")


def _split(node: NodeView) -> tuple[str, str]:
    """Heading and words of an article; where the law gives no heading, "Điều 3." stands alone."""
    marker = None if node.heading else _ARTICLE.match(node.text)
    if marker:
        return marker.group().strip(), node.text[marker.end() :].rstrip("\n")
    head, _, rest = node.text.strip().partition("\n")
    return head.strip(), rest.strip("\n")


def _lines(
    section: _Section, node: NodeView, text: str, here: Sequence[_Numbered], notes: Sequence[_Numbered]
) -> None:
    numbers = [note.n for note in here]
    if not text.strip():
        if numbers and section.lines == []:
            section.lines.append(_line(node, "", numbers, hit=False, parts=[]))
        return
    start = node.own.end - len(text) if text != node.text else node.own.start
    hit = any(note.tone != "find" and _overlaps(note.span, node.own) for note in notes)
    found = [note.span for note in notes if note.tone == "find" and _overlaps(note.span, node.own)]
    section.lines.append(_line(node, text, numbers, hit=hit, parts=_parts(text, start, found)))


def _line(
    node: NodeView, text: str, numbers: list[int], *, hit: bool, parts: list[list[str]]
) -> dict[str, object]:
    cls = {Kind.QUOTED: "quoted", Kind.TABLE: "table", Kind.FORM: "table"}.get(node.kind, "")
    if node.kind in QUIET:
        cls = "quiet"
    return {
        "depth": DEPTH.get(node.kind, 1),
        "cls": f"{cls} hit".strip() if hit else cls,
        "notes": numbers,
        "parts": parts or [[text.strip("\n"), ""]],
    }


def _overlaps(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end


def _parts(text: str, start: int, found: Sequence[Span]) -> list[list[str]]:
    """`text`, which begins at `start` of the instrument's text, cut at the findings in it."""
    parts: list[list[str]] = []
    at = 0
    for span in sorted(found, key=lambda s: s.start):
        a, b = max(span.start - start, at), min(span.end - start, len(text))
        if a < b:
            parts.extend([[text[at:a], ""], [text[a:b], "m paper"]])
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
