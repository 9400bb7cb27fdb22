"""Rich Text Format: control words to text, old fonts by the font that draws each run.

Format: Microsoft's RTF specification 1.9.1. One pass over the tokens with a stack of group
states; what a group is for (font table, footnote, picture) is decided by its first word.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import TYPE_CHECKING, Final

from reviewer.errors import GateError, ReadError
from reviewer.model import Message
from reviewer.reading import legacy
from reviewer.reading.draft import Draft, Lines
from reviewer.reading.encodings import better_line, unmask
from reviewer.reading.flow import Flow, numbered
from reviewer.reading.limits import LIMITS, Limits

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reviewer.reading.tables import Line

_TOKEN: Final = re.compile(
    r"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\(.)|([{}])|[\r\n]+|([^\\{}\r\n]+)", re.S
)
_SIGNS: Final = {
    "tab": "\t", "line": "\n", "softline": "\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " ",
}  # fmt: skip
_ENDS: Final = frozenset({"par", "sect", "page", "column"})
# Groups that hold no words of the document. Starred groups we do not know are left out as well.
_SILENT: Final = frozenset(
    (
        *(
            "fonttbl",
            "colortbl",
            "stylesheet",
            "info",
            "pict",
            "nonshppict",
            "fldinst",
            "objdata",
            "objclass",
        ),
        *("listtable", "listoverridetable", "revtbl", "rsidtbl", "generator", "bkmkstart", "bkmkend", "sp"),
        *("pntxta", "pntxtb", "themedata", "colorschememapping", "latentstyles", "datastore", "datafield"),
        *("filetbl", "xmlnstbl", "mmathPr", "pgptbl", "template", "operator", "userprops", "atnid"),
    )
)
_STARRED_WITH_WORDS: Final = frozenset(
    {"shpinst", "shptxt", "shppict", "footnote", "ud", "fldrslt", "bkmkstart"}
)
_HEADERS: Final = frozenset(
    {"header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"}
)
_CODE_PAGES: Final = {163: "cp1258", 238: "cp1250", 204: "cp1251", 161: "cp1253", 162: "cp1254", 128: "cp932"}
_DEEPEST: Final = 5_000
_SHOWN: Final = 80


@dataclass(frozen=True, slots=True)
class _State:
    """What holds inside a group."""

    place: str = "body"  # body, fonts, silent, note, header, comment
    font: int = 0
    unicode_skip: int = 1
    hidden: bool = False
    deleted: bool = False
    in_table: bool = False


@dataclass(slots=True)
class _Text:
    """A stream of text being collected: the body, a note, a header."""

    runs: list[tuple[int, str]] = field(default_factory=list)  # font and letters (cp1252 for bytes)
    notes: list[Line] = field(default_factory=list)
    done: list[str] = field(default_factory=list)  # finished paragraphs, outside the body


def read_rtf(data: bytes, name: str, limits: Limits = LIMITS) -> tuple[Draft, ...]:
    """The document's text.

    Raises ReadError for a file cut off before any text, GateError beyond the limits.
    """
    source = data.decode("latin-1")
    draft = Reader(source, name, limits).draft()
    # Fonts renamed on the way: the letters themselves say what they are.
    _, masked = unmask(draft.text)
    if masked is not None:
        draft = Reader(source, name, limits, masked).draft()
    return (draft,)


class Reader:
    """One pass over a file."""

    def __init__(
        self, source: str, name: str, limits: Limits = LIMITS, default: legacy.Legacy | None = None
    ) -> None:
        self._source = source
        self._name = name
        self._limits = limits
        self._default = default
        self._state = _State()
        self._stack: list[_State] = []
        self._lines = Lines()
        self._flow = Flow(self._lines)
        self._body = _Text()
        self._texts: dict[str, _Text] = {"note": _Text(), "header": _Text(), "comment": _Text()}
        self._fonts: dict[int, legacy.Legacy | None] = {}
        self._code_pages: dict[int, str] = {}
        self._code_page = "cp1252"
        self._font_name = ""
        self._skip = 0  # fallback characters still to come after \u
        self._high = 0  # first half of a surrogate pair
        self._starred = False
        self._notes = 0
        self._headers: list[str] = []
        self._counts: Counter[str] = Counter()
        self._seen: set[str] = set()

    def draft(self) -> Draft:
        at = 0
        while match := _TOKEN.match(self._source, at):
            at = self._token(match)
        self._end_paragraph()
        self._flow.end_table()
        if self._stack:
            self._counts["read.cut-off"] += 1
        return Draft(
            text=self._lines.text(),
            reader="rtf",
            encoding="+".join([self._code_page, *sorted(self._seen)]),
            tables=tuple(self._lines.tables),
            notes=tuple(self._lines.notes),
            warnings=tuple(self._warnings()),
        )

    # ----------------------------------------------------------------- tokens

    def _token(self, match: re.Match[str]) -> int:
        """Take one token; where the next begins."""
        word, number, byte, sign, brace, text = match.groups()
        if brace:
            self._brace(brace)
        elif word is not None:
            return self._word(word, int(number) if number else None, match.end())
        elif byte is not None:
            self._bytes(int(byte, 16))
        elif sign is not None:
            self._sign(sign)
        elif text is not None:
            self._say(text)
        return match.end()

    def _brace(self, brace: str) -> None:
        self._skip = 0
        if brace == "{":
            if len(self._stack) >= _DEEPEST:
                raise ReadError("read.too-deep", file=self._name, limit=_DEEPEST)
            self._stack.append(self._state)
            self._starred = False
            return
        if not self._stack:
            return
        closing, self._state = self._state, self._stack.pop()
        if closing.place != self._state.place:
            self._leave(closing.place)

    def _sign(self, sign: str) -> None:
        if sign == "*":
            self._starred = True
        elif sign == "~":
            self._say(" ")
        elif sign == "_":
            self._say("-")
        elif sign == "-":
            # Word writes the TCVN3 letter "ư" (byte 0xAD) as an optional hyphen.
            self._say("\xad")
        elif sign in "\\{}":
            self._say(sign)
        elif sign in "\r\n":
            self._end_paragraph()

    def _word(self, word: str, number: int | None, end: int) -> int:
        state = self._state
        starred, self._starred = self._starred, False
        if word == "bin" and number:
            return min(len(self._source), end + max(0, number))
        if word == "u" and number is not None:
            self._unicode(number)
        elif word in _SILENT or (starred and word not in _STARRED_WITH_WORDS):
            self._counts["read.pictures-left-out"] += word == "pict"
            self._state = replace(state, place="fonts" if word == "fonttbl" else "silent")
        elif word in _HEADERS:
            self._enter("header")
        elif word == "footnote":
            self._enter("note")
        elif word == "annotation":
            self._enter("comment")
        elif word in _SIGNS:
            self._say(_SIGNS[word])
        elif word in _ENDS:
            self._end_paragraph()
        elif word in ("cell", "nestcell", "row", "nestrow"):
            self._table(word)
        else:
            self._format(word, number)
        return end

    def _format(self, word: str, number: int | None) -> None:
        state = self._state
        if word == "f" and number is not None:
            self._state = replace(state, font=number)
        elif word == "uc" and number is not None:
            self._state = replace(state, unicode_skip=max(0, number))
        elif word == "v":
            self._state = replace(state, hidden=number != 0)
        elif word == "deleted":
            self._state = replace(state, deleted=number != 0)
        elif word == "plain":
            self._state = replace(state, hidden=False, deleted=False)
        elif word == "pard":
            self._state = replace(state, in_table=False)
        elif word == "intbl":
            self._state = replace(state, in_table=True)
        elif word == "ansicpg" and number:
            self._code_page = f"cp{number}" if number in (1252, 1258, 1250, 1251) else "cp1252"
        elif word == "fcharset" and number is not None and state.place == "fonts":
            self._code_pages[state.font] = _CODE_PAGES.get(number, "")
        elif word == "deff" and number is not None:
            self._state = replace(state, font=number)

    # ------------------------------------------------------------------- text

    def _bytes(self, byte: int) -> None:
        if self._skip:
            self._skip -= 1
            return
        font = self._state.font
        old = self._encoding(font) is not None
        page = "cp1252" if old else self._code_pages.get(font) or self._code_page
        try:
            self._say(bytes([byte]).decode(page))
        except UnicodeDecodeError:
            self._say(chr(byte))

    def _unicode(self, number: int) -> None:
        code = number % 0x10000
        self._skip = 0
        if 0xD800 <= code < 0xDC00:
            self._high = code
        elif 0xDC00 <= code < 0xE000:
            if self._high:
                self._say(chr(0x10000 + ((self._high - 0xD800) << 10) + code - 0xDC00))
            self._high = 0
        else:
            self._say(chr(code))
        self._skip = self._state.unicode_skip

    def _say(self, text: str) -> None:
        if self._skip:
            cut = min(self._skip, len(text))
            self._skip -= cut
            text = text[cut:]
        state = self._state
        if not text or state.place == "silent":
            return
        if state.place == "fonts":
            self._name_font(text)
        elif state.deleted or state.hidden:
            id = "read.deletions-left-out" if state.deleted else "read.hidden-text"
            self._counts[id] += bool(text.strip())
        else:
            self._current().runs.append((state.font, text))

    def _name_font(self, text: str) -> None:
        """Names of the font table come in pieces, each font's ended by a semicolon."""
        name, end, _ = text.partition(";")
        self._font_name += name
        if end:
            self._fonts[self._state.font] = legacy.of_font(self._font_name.strip())
            self._font_name = ""

    def _encoding(self, font: int) -> legacy.Legacy | None:
        return self._fonts.get(font) or self._default

    def _current(self) -> _Text:
        return self._texts.get(self._state.place, self._body)

    def _take(self, text: _Text) -> str:
        """The letters collected, each in what its font means."""
        out = []
        for encoding, run in groupby(text.runs, key=lambda run: self._encoding(run[0])):
            letters = "".join(piece for _, piece in run)
            if encoding is not None and not letters.isascii():
                shown = better_line(letters, encoding)
                if shown != letters:
                    self._seen.add(encoding.value)
                letters = shown
            out.append(letters)
        text.runs = []
        return "".join(out)

    # ---------------------------------------------------------- places and ends

    def _enter(self, place: str) -> None:
        self._state = replace(self._state, place=place, in_table=False, hidden=False)

    def _leave(self, place: str) -> None:
        """A group for another place has ended."""
        text = self._texts.get(place)
        if text is None:
            return
        text.done.append(self._take(text).strip())
        words = [line for line in text.done if line]
        text.done = []
        if not words:
            return
        if place == "note":
            self._notes += 1
            self._body.notes += numbered(words, self._notes)
        elif place == "comment":
            self._counts["read.comments-left-out"] += 1
        else:
            self._headers.append(" ".join(words))

    def _end_paragraph(self) -> None:
        text = self._current()
        if text is not self._body:
            text.done.append(self._take(text).strip())
            return
        if self._state.place == "silent":
            return
        if self._lines.count > self._limits.paragraphs:
            raise GateError("read.too-many-paragraphs", file=self._name, limit=self._limits.paragraphs)
        notes, text.notes = text.notes, []
        self._flow.paragraph(self._take(text).rstrip(), notes, in_table=self._state.in_table)

    def _table(self, word: str) -> None:
        if self._current() is not self._body:
            return
        if word in ("cell", "nestcell"):
            notes, self._body.notes = self._body.notes, []
            self._flow.paragraph(self._take(self._body).rstrip(), notes, in_table=True)
            self._flow.end_cell()
        else:
            self._flow.end_row()

    def _warnings(self) -> Iterator[Message]:
        for id, n in sorted(self._counts.items()):
            if n:
                yield Message.of(id, n=n)
        for font in sorted(self._seen):
            yield Message.of("read.legacy-font", encoding=font)
        yield from headers_left_out(self._headers)


def headers_left_out(headers: Sequence[str]) -> Iterator[Message]:
    """A warning for each page header with words beyond "Trang 5"."""
    for words in dict.fromkeys(headers):
        if sum(c.isalpha() for c in words) > len("trang"):
            yield Message.of("read.page-header-left-out", text=words[:_SHOWN])
