"""Word documents by a walk of their own XML: every word a reader sees, in reading order.

python-docx shows paragraphs and tables and loses text boxes, nested tables, automatic numbers,
footnotes and the letter behind a soft hyphen (which is "ư" in TCVN3 fonts). The main part is
walked while it is parsed and let go paragraph by paragraph, so memory stays flat.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from reviewer.errors import GateError, ReadError
from reviewer.model import Message
from reviewer.reading.archive import open_archive
from reviewer.reading.docx_inline import Inline
from reviewer.reading.docx_numbering import Numbering
from reviewer.reading.docx_styles import Styles
from reviewer.reading.draft import Draft, Lines
from reviewer.reading.encodings import unmask
from reviewer.reading.limits import LIMITS, Limits
from reviewer.reading.ooxml import Package, child, in_word, local, value
from reviewer.reading.tables import Line, Row, add_table, is_layout, table_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from reviewer.reading.legacy import Legacy

_TAGS: Final = ("p", "tbl", "tr", "tc", "altChunk")
_SHOWN: Final = 80  # characters of a header quoted in a warning


def read_docx(data: bytes, name: str, limits: Limits = LIMITS) -> tuple[Draft, ...]:
    """The document's text.

    Raises GateError for hostile packages, ReadError for broken ones.
    """
    with open_archive(data, name, limits) as archive:
        package = Package(archive, name, limits)
        document = Document(package, name, limits)
        draft = document.draft()
        # Fonts renamed on the way: the letters themselves say what they are.
        _, masked = unmask(draft.text)
        if masked is not None:
            draft = Document(package, name, limits, masked).draft()
    return (draft,)


@dataclass(slots=True)
class _Table:
    outer: list[Line] | None  # the cell this table stands in
    rows: list[Row] = field(default_factory=list)


class Document:
    """One walk over a document."""

    def __init__(
        self, package: Package, name: str, limits: Limits = LIMITS, default: Legacy | None = None
    ) -> None:
        self._package = package
        self._name = name
        self._limits = limits
        self._part = package.main_part("word/document.xml")
        styles = Styles(self._related("styles"))
        self._numbering = Numbering(self._related("numbering"))
        self._numbering.resolve_links(styles.numbers())
        self._styles = styles
        self.inline = Inline(styles, default)
        self._lines = Lines()
        self._cell: list[Line] | None = None
        self._tables: list[_Table] = []
        self._paragraphs = 0
        self._numbered = 0
        self._counts: Counter[str] = Counter()
        self._notes = {kind: self._note_bodies(kind) for kind in ("footnote", "endnote")}
        self._note_number = 0

    def _related(self, kind: str) -> etree._Element | None:
        parts = self._package.related(self._part, kind)
        return self._package.tree(parts[0]) if parts else None

    def draft(self) -> Draft:
        for event, element in self._package.events(self._part, _TAGS):
            if in_word(element):
                self._see(event, element)
        return Draft(
            text=self._lines.text(),
            reader="docx",
            encoding="+".join(["utf-8", *sorted(self.inline.fonts)]),
            tables=tuple(self._lines.tables),
            notes=tuple(self._lines.notes),
            warnings=tuple(self._warnings()),
        )

    # ---------------------------------------------------------------- blocks

    def _see(self, event: str, element: etree._Element) -> None:
        tag = local(element)
        if tag == "p":
            self._inside(event)
            if event == "end" and not self._depth:
                self._paragraph(element)
                _let_go(element)
        elif self._depth:
            return  # inside a text box: the paragraph around it takes it whole
        elif tag == "tbl":
            self._table(event)
        elif tag == "tr":
            self._row(event, element)
        elif tag == "tc":
            self._begin_cell(event)
        elif tag == "altChunk" and event == "start":
            self._counts["read.embedded-left-out"] += 1

    _depth = 0  # paragraphs open around the current element

    def _inside(self, event: str) -> None:
        self._depth += 1 if event == "start" else -1

    def _table(self, event: str) -> None:
        if event == "start":
            if len(self._tables) * 4 > self._limits.depth:
                raise ReadError("read.too-deep", file=self._name, limit=self._limits.depth)
            self._tables.append(_Table(self._cell))
            self._cell = None
            return
        table = self._tables.pop()
        self._cell = table.outer
        if self._cell is None:
            add_table(table.rows, self._lines)
        else:
            self._cell.extend(table_lines(table.rows, layout=is_layout(table.rows)))

    def _row(self, event: str, element: etree._Element) -> None:
        if not self._tables:
            return
        if event == "start":
            self._tables[-1].rows.append([])
            return
        if child(child(element, "trPr"), "del") is not None:
            row = self._tables[-1].rows.pop()
            self.inline.deleted += any(line.text for cell in row for line in cell)
        _let_go(element)

    def _begin_cell(self, event: str) -> None:
        if not self._tables or not self._tables[-1].rows:
            return
        self._cell = [] if event == "start" else None
        if self._cell is not None:
            self._tables[-1].rows[-1].append(self._cell)

    def _say(self, text: str, *, note: bool = False) -> None:
        if not text.strip():
            return
        if self._cell is None:
            self._lines.add(text, note=note)
        else:
            self._cell.append(Line(text, note))

    # ------------------------------------------------------------- paragraphs

    def _paragraph(self, element: etree._Element) -> None:
        self._paragraphs += 1
        if self._paragraphs > self._limits.paragraphs:
            raise GateError("read.too-many-paragraphs", file=self._name, limit=self._limits.paragraphs)
        found = self.inline.paragraph(element)
        label = self._label(element)
        if label and found.text.strip():
            self._numbered += 1
            found.text = label + found.text.lstrip()
        for line in found.text.split("\n"):
            self._say(line.strip())
        for box in found.boxes:
            for line in self._inner_lines(box):
                self._say(line)
        for kind, id in found.notes:
            self._note_number += 1
            for i, line in enumerate(self._notes[kind].get(id, ())):
                self._say(f"[{self._note_number}] {line}" if i == 0 else line, note=True)

    def _label(self, element: etree._Element) -> str:
        properties = child(element, "pPr")
        style = value(child(properties, "pStyle")) or ""
        numbering = child(properties, "numPr")
        number = value(child(numbering, "numId"))
        level = value(child(numbering, "ilvl"))
        if number is None:
            number, style_level = self._styles.numbering(style)
            level = level if level is not None else style_level
        if number is None or number == "0":
            return ""
        index = int(level) if level and level.isdecimal() else self._numbering.level_of_style(number, style)
        return self._numbering.label(number, index)

    def _inner_lines(self, element: etree._Element) -> Iterator[str]:
        """Lines of a text box, note or header: paragraphs and table cells in order."""
        for inner in element:
            if local(inner) == "p" and in_word(inner):
                found = self.inline.paragraph(inner)
                label = self._label(inner) if found.text.strip() else ""
                yield from (line for line in (label + found.text).split("\n") if line.strip())
                for box in found.boxes:
                    yield from self._inner_lines(box)
            elif local(inner) not in ("pPr", "rPr", "sectPr"):
                yield from self._inner_lines(inner)

    def _note_bodies(self, kind: str) -> dict[str, list[str]]:
        root = self._related(f"{kind}s")
        bodies: dict[str, list[str]] = {}
        for element in root if root is not None else ():
            if local(element) == kind and value(element, "type") in (None, "normal"):
                lines = [line.strip() for line in self._inner_lines(element)]
                bodies[value(element, "id") or ""] = lines
        return bodies

    # --------------------------------------------------------------- warnings

    def _warnings(self) -> Iterator[Message]:
        if self._numbered:
            yield Message.of("read.automatic-numbers", n=self._numbered)
        if self.inline.deleted:
            yield Message.of("read.deletions-left-out", n=self.inline.deleted)
        if self.inline.hidden:
            yield Message.of("read.hidden-text", n=self.inline.hidden)
        for font in sorted(self.inline.fonts):
            yield Message.of("read.legacy-font", encoding=font)
        if self.inline.pictures:
            yield Message.of("read.pictures-left-out", n=self.inline.pictures)
        for id, n in sorted(self._counts.items()):
            yield Message.of(id, n=n)
        yield from self._surroundings()

    def _surroundings(self) -> Iterator[Message]:
        """Parts beside the text: comments, page headers, macros, outside links."""
        comments = self._related("comments")
        if comments is not None and len(comments):
            yield Message.of("read.comments-left-out", n=len(comments))
        seen: set[str] = set()
        for kind in ("header", "footer"):
            for part in self._package.related(self._part, kind):
                words = " ".join(self._inner_lines(self._package.tree(part)))
                bare = "".join(c for c in words if c.isalpha())
                if len(bare) > len("trang") and words not in seen:
                    seen.add(words)
                    yield Message.of("read.page-header-left-out", text=words[:_SHOWN])
        if any(name.endswith("vbaProject.bin") for name in self._package.names):
            yield Message.of("read.macros-ignored")
        if outside := self._package.external(self._part):
            yield Message.of("read.outside-links-ignored", n=outside)


def _let_go(element: etree._Element) -> None:
    """Free a finished element and its elder brothers: the tree never grows."""
    element.clear()
    parent = element.getparent()
    if parent is not None:
        while element.getprevious() is not None:
            del parent[0]
