"""From what a reader found to a Source: one normal form for line ends, blanks and marks.

Readers say offsets in their own text; `finish` cleans that text, composes it (NFC) and moves
every offset along, so that no reader has to think of it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field, replace
from typing import Final

from reviewer.errors import GateError, ReadError
from reviewer.model import EditorLink, Hints, Message, Source, Span
from reviewer.reading.limits import LIMITS, Limits
from reviewer.text import nfc_with_offsets

_LINE_END: Final = re.compile("[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]|\r(?!\n)")
_BLANK: Final = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_BROKEN: Final = re.compile("[\ud800-\udfff]")
# Never seen on paper: zero width, direction marks, control bytes, the soft hyphen; and the
# carriage return before a line end.
_INVISIBLE: Final = re.compile(
    "[\x00-\x08\x0d-\x1b\x1f\x7f-\x84\x86-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+"
)
# Ordinary typing; everything else that is hidden is worth a word to the reader.
_SILENT: Final = "\u00ad\ufeff\r"


@dataclass(frozen=True, slots=True)
class Draft:
    """One instrument as a reader found it. Spans and offsets are in `text`, before cleaning."""

    text: str
    reader: str
    member: str = ""  # "07/2010/NĐ-CP": what follows "#" in the Source's name
    encoding: str = ""
    pages: tuple[int, ...] = ()
    hints: Hints = field(default_factory=Hints)
    links: tuple[EditorLink, ...] = ()
    tables: tuple[Span, ...] = ()
    notes: tuple[Span, ...] = ()
    warnings: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Cleaned:
    text: str
    origin: tuple[int, ...]  # () = identity
    hidden: int  # invisible characters taken out
    broken: int  # code points that are no characters


def clean(text: str) -> Cleaned:
    """`text` with one line end, one blank, nothing invisible, in NFC."""
    text = _BLANK.sub(" ", _LINE_END.sub("\n", text))
    text, broken = _BROKEN.subn("\ufffd", text)
    visible, first, hidden = _visible(text)
    composed, second = nfc_with_offsets(visible)
    if first and second:
        return Cleaned(composed, tuple(first[i] for i in second), hidden, broken)
    return Cleaned(composed, second or tuple(first), hidden, broken)


def _visible(text: str) -> tuple[str, list[int], int]:
    """`text` without invisible characters, where each code point was ([] = identity), how many went."""
    pieces: list[str] = []
    origin: list[int] = []
    hidden = done = 0
    for match in _INVISIBLE.finditer(text):
        pieces.append(text[done : match.start()])
        origin.extend(range(done, match.start()))
        hidden += sum(c not in _SILENT for c in match.group())
        done = match.end()
    if not done:
        return text, [], 0
    pieces.append(text[done:])
    origin.extend(range(done, len(text)))
    return "".join(pieces), origin, hidden


def finish(draft: Draft, *, name: str, sha256: str, limits: Limits = LIMITS) -> Source:
    """The Source of `draft`.

    Raises ReadError when nothing readable is left: an empty text never passes in silence; and
    GateError when it is longer than any instrument could be.
    """
    if len(draft.text) > limits.characters:
        raise GateError("read.too-long", file=name, limit=limits.characters)
    cleaned = clean(draft.text)
    if not cleaned.text.strip():
        raise ReadError("read.no-text", file=name)
    warnings = list(draft.warnings)
    if cleaned.hidden:
        warnings.append(Message.of("read.hidden-characters", n=cleaned.hidden))
    lost = cleaned.broken + draft.text.count("\ufffd")
    if lost:
        warnings.append(Message.of("read.unreadable-characters", n=lost))
    hints = replace(draft.hints, articles=tuple(_moved(cleaned, at) for at in draft.hints.articles))
    return Source(
        name=f"{name}#{draft.member}" if draft.member else name,
        sha256=sha256,
        text=cleaned.text,
        reader=draft.reader,
        encoding=draft.encoding,
        pages=tuple(_moved(cleaned, at) for at in draft.pages),
        hints=hints,
        links=draft.links,
        tables=_moved_spans(cleaned, draft.tables),
        notes=_moved_spans(cleaned, draft.notes),
        warnings=tuple(warnings),
        origin=cleaned.origin,
    )


def with_warnings(source: Source, *warnings: Message) -> Source:
    return replace(source, warnings=(*source.warnings, *warnings))


def _moved(cleaned: Cleaned, at: int) -> int:
    """Where offset `at` of the draft's text went."""
    return bisect_left(cleaned.origin, at) if cleaned.origin else at


def _moved_spans(cleaned: Cleaned, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    moved = (Span(_moved(cleaned, span.start), _moved(cleaned, span.end)) for span in spans)
    return tuple(span for span in moved if span.end > span.start)


class Lines:
    """A text built line by line, remembering which stretches are tables and notes."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._length = 0
        self.tables: list[Span] = []
        self.notes: list[Span] = []
        self.count = 0

    @property
    def position(self) -> int:
        """Offset at which the next line will start."""
        return self._length

    def add(self, line: str, *, note: bool = False) -> None:
        start = self._length
        self._lines.append(line)
        self._length += len(line) + 1
        self.count += 1
        if note and line:
            self.notes.append(Span(start, start + len(line)))

    def table_since(self, start: int) -> None:
        """What was added since `start` was a table."""
        if self._length - 1 > start:
            self.tables.append(Span(start, self._length - 1))

    def text(self) -> str:
        return "\n".join(self._lines) + "\n" if self._lines else ""
