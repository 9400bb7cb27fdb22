"""Word 97-2003 documents, without any office program: the piece table and what is said of it."""

from __future__ import annotations

import re
import struct
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reviewer.errors import GateError, ReadError
from reviewer.model import Message
from reviewer.reading import doc_styles, legacy
from reviewer.reading.doc_file import DocFile, Runs
from reviewer.reading.draft import Draft, Lines
from reviewer.reading.encodings import better_line, unmask
from reviewer.reading.flow import Flow, numbered
from reviewer.reading.limits import LIMITS, Limits

if TYPE_CHECKING:
    from collections.abc import Iterator

_LETTERS, _PARAGRAPHS = 12, 13  # places of the formatting indexes in the header
_PARAGRAPH_ENDS: Final = re.compile("[\r\x07\x0c]")
_FIELD: Final = re.compile("\x13[^\x13\x14\x15]*(?:\x14([^\x13\x15]*))?\x15")
_NOTE: Final = "\x02"
_PICTURES: Final = re.compile("[\x01\x08]")
_SIGNS: Final = {"\x1e": "-", "\x1f": "\u00ad", "\x0b": "\n", "\x0e": "\n", "\xa0": " "}
_SHOWN: Final = 80


@dataclass(slots=True)
class _Paragraph:
    text: str
    end: str  # the mark that ends it: "\r", "\x07" (cell), "\x0c"
    row_end: bool
    in_table: bool
    notes: int


def read_doc(data: bytes, name: str, limits: Limits = LIMITS) -> tuple[Draft, ...]:
    """The document's text.

    Raises GateError for a password, ReadError for damage and formats before Word 6.
    """
    try:
        file = DocFile(data, name)
        draft = Document(file, name, limits).draft()
        # Fonts renamed on the way: the letters themselves say what they are.
        _, masked = unmask(draft.text)
        if masked is not None:
            draft = Document(file, name, limits, masked).draft()
    except (struct.error, IndexError) as error:  # an offset that leads out of the file
        raise ReadError("read.part-broken", file=name, part="WordDocument") from error
    return (draft,)


class Document:
    """One reading of a file."""

    def __init__(
        self, file: DocFile, name: str, limits: Limits = LIMITS, default: legacy.Legacy | None = None
    ) -> None:
        self.file = file
        self._name = name
        self._limits = limits
        self._default = default
        self._styles = doc_styles.DocStyles(file)
        self._numbering = doc_styles.lists(file, self._styles)
        self._letters = Runs(file, _LETTERS, paragraphs=False)
        self._paragraphs = Runs(file, _PARAGRAPHS, paragraphs=True)
        self._fonts: set[str] = set()
        self._counts: Counter[str] = Counter()

    def draft(self) -> Draft:
        stories = self.file.stories
        at = stories.main
        notes = list(self._notes(at, at + stories.footnotes))
        at += stories.footnotes
        headers = list(self._story(at, at + stories.headers))
        at += stories.headers
        comments = sum(1 for p in self._story(at, at + stories.comments) if p.text.strip(" \x05"))
        at += stories.comments
        notes += self._notes(at, at + stories.endnotes)
        at += stories.endnotes
        boxes = [p.text for p in self._story(at, at + stories.boxes) if p.text.strip()]
        lines = self._lines(notes, boxes)
        return Draft(
            text=lines.text(),
            reader="doc",
            encoding="+".join(["cp1252/utf-16", *sorted(self._fonts)]),
            tables=tuple(lines.tables),
            notes=tuple(lines.notes),
            warnings=tuple(self._warnings(headers, comments)),
        )

    # ---------------------------------------------------------------- lines

    def _lines(self, notes: list[list[str]], boxes: list[str]) -> Lines:
        lines = Lines()
        flow = Flow(lines)
        told = 0
        for paragraph in self._story(0, self.file.stories.main):
            called = enumerate(notes[told : told + paragraph.notes], told + 1)
            own = [line for number, body in called for line in numbered(body, number)]
            told += paragraph.notes
            if paragraph.row_end and paragraph.end == "\x07":
                flow.end_row()
                continue
            flow.paragraph(paragraph.text, own, in_table=paragraph.in_table or paragraph.end == "\x07")
            if paragraph.end == "\x07":
                flow.end_cell()
        flow.end_table()
        for number, body in enumerate(notes[told:], told + 1):  # notes whose sign was lost
            flow.paragraph("", numbered(body, number))
        for text in boxes:
            flow.paragraph(text)
            self._counts["read.text-boxes-at-end"] += 1
        return lines

    def _notes(self, start: int, end: int) -> Iterator[list[str]]:
        """Bodies of the notes of a story: each begins with the sign of its number."""
        body: list[str] = []
        for paragraph in self._story(start, end):
            if paragraph.notes and body:
                yield body
                body = []
            if paragraph.text.strip():
                body.append(paragraph.text.strip())
        if body:
            yield body

    # ----------------------------------------------------------- paragraphs

    def _story(self, start: int, end: int) -> Iterator[_Paragraph]:
        """Paragraphs of characters [start, end) of the document."""
        seen = 0
        text: list[str] = []
        for chunk, byte, style_byte in self._chunks(start, end):
            text.append(chunk)
            if byte < 0:
                continue
            seen += 1
            if seen > self._limits.paragraphs:
                raise GateError("read.too-many-paragraphs", file=self._name, limit=self._limits.paragraphs)
            yield self._paragraph("".join(text), style_byte)
            text = []
        if text:
            yield self._paragraph("".join(text) + "\r", -1)

    def _chunks(self, start: int, end: int) -> Iterator[tuple[str, int, int]]:
        """Stretches of text in one font, cut after paragraph marks.

        Yields the text, then (when it ends a paragraph) the byte of the mark twice, else -1.
        """
        for piece in self.file.pieces:
            low, high = max(start, piece.start), min(end, piece.end)
            if low >= high:
                continue
            text = self.file.text(piece, low, high)
            size = 2 if piece.wide else 1
            first = piece.at + size * (low - piece.start)
            at = 0
            for mark in [*_PARAGRAPH_ENDS.finditer(text), None]:
                stop = mark.end() if mark else len(text)
                if stop > at:
                    shown = self._shown(text[at:stop], first + size * at, size, first + size * (stop - 1))
                    byte = first + size * (stop - 1) if mark else -1
                    yield shown, byte, byte
                at = stop

    def _shown(self, text: str, byte: int, size: int, last: int) -> str:
        """`text`, stored from `byte`, without deletions and hidden words, in the letters of its fonts."""
        _, style, _ = self._paragraphs.at(last)
        out: list[tuple[legacy.Legacy | None, str]] = []
        at = 0
        while at < len(text):
            until, _, said = self._letters.at(byte + size * at)
            stop = min(len(text), max(at + 1, -(-(until - byte) // size)))
            run = text[at:stop]
            at = stop
            mark = run[-1] if run[-1] in "\r\x07\x0c" else ""
            if _on(said, doc_styles.DELETED):
                self._counts["read.deletions-left-out"] += bool(run.strip())
                run = mark
            elif (
                _on(said, doc_styles.HIDDEN) and "\x13" not in run and "\x14" not in run and "\x15" not in run
            ):
                self._counts["read.hidden-text"] += bool(run.strip())
                run = mark
            font = legacy.of_font(self._styles.font(said, style)) or self._default
            if out and out[-1][0] is font:
                out[-1] = (font, out[-1][1] + run)
            else:
                out.append((font, run))
        return "".join(self._decoded(run, font) for font, run in out)

    def _decoded(self, text: str, font: legacy.Legacy | None) -> str:
        if font is None or text.isascii():
            return text
        shown = better_line(text, font)
        if shown != text:
            self._fonts.add(font.value)
        return shown

    def _paragraph(self, raw: str, byte: int) -> _Paragraph:
        _, style, said = self._paragraphs.at(byte) if byte >= 0 else (0, 0, {})
        end, text = raw[-1], raw[:-1]
        while (shorter := _FIELD.sub(lambda match: match[1] or "", text)) != text:
            text = shorter  # fields inside fields, innermost first
        self._counts["read.pictures-left-out"] += len(_PICTURES.findall(text))
        notes = text.count(_NOTE)
        for sign, shown in _SIGNS.items():
            text = text.replace(sign, shown)
        text = re.sub("[\x00-\x08\x0f-\x1f]", "", text)
        label = self._label(said, style)
        if label and text.strip():
            self._counts["read.automatic-numbers"] += 1
            text = label + text.lstrip()
        return _Paragraph(
            text, end, _on(said, doc_styles.TABLE_ROW_END), _on(said, doc_styles.IN_TABLE), notes
        )

    def _label(self, said: dict[int, bytes], style: int) -> str:
        use, level = self._styles.list_of(said, style)
        return self._numbering.label(str(use), level) if use > 0 else ""

    # -------------------------------------------------------------- warnings

    def _warnings(self, headers: list[_Paragraph], comments: int) -> Iterator[Message]:
        for id, n in sorted(self._counts.items()):
            if n:
                yield Message.of(id, n=n)
        for font in sorted(self._fonts):
            yield Message.of("read.legacy-font", encoding=font)
        if comments:
            yield Message.of("read.comments-left-out", n=comments)
        told: set[str] = set()
        for paragraph in headers:
            words = paragraph.text.strip()
            if sum(c.isalpha() for c in words) > len("trang") and words not in told:
                told.add(words)
                yield Message.of("read.page-header-left-out", text=words[:_SHOWN])


def _on(said: dict[int, bytes], operation: int) -> bool:
    operand = said.get(operation)
    return bool(operand) and operand != b"\0"
