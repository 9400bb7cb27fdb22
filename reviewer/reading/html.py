"""HTML as the lines a reader sees: blocks become lines, tables rows, markup nothing.

lxml parses (no network, no document type is ever loaded); the walk is a loop, because careless
editors nest thousands of tags.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from lxml import etree

from reviewer.errors import GateError, ReadError
from reviewer.model import Message
from reviewer.reading import legacy
from reviewer.reading.draft import Draft, Lines
from reviewer.reading.encodings import Decoded, better_line, decode_bytes, unmask
from reviewer.reading.limits import LIMITS, Limits
from reviewer.reading.tables import Line, Row, add_table, is_layout, table_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

_DECLARED: Final = re.compile(rb"(?i)<(?:meta|\?xml)[^>]{0,400}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w-]+)")
_BLOCKS: Final = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div"),
        *("dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5"),
        *("h6", "header", "hr", "html", "legend", "li", "main", "nav", "ol", "p", "pre", "section"),
        *("summary", "tbody", "tfoot", "thead", "ul"),
    )
)
_UNSEEN: Final = frozenset(("script", "style", "head", "noscript", "template", "iframe", "svg", "select"))
_HIDDEN: Final = re.compile(r"(?i)display\s*:\s*none|visibility\s*:\s*hidden")
_FONT: Final = re.compile(r"(?i)font(?:-family)?\s*:\s*[^;]*?[\"']?([.\w][^,;\"']*)")
_SPACES: Final = re.compile(r"[ \t\r\n\f\xa0]+")
_BREAK: Final = "\x0b"  # a <br>, until the line is cut there


@dataclass(frozen=True, slots=True)
class Block:
    """A line on the page, or the rows of a table."""

    text: str
    cls: str = ""  # class of the element that made it
    links: tuple[str, ...] = ()  # words of the links inside
    rows: tuple[Row, ...] = ()  # a table; `text` is then empty


def read_html(data: bytes, name: str, limits: Limits = LIMITS) -> tuple[Draft, ...]:
    """The page's text.

    Raises ReadError for a page nested too deep, or one that is not text at all.
    """
    decoded = decode_html(data, name)
    root = parse_html(decoded.text, name)
    draft = _draft(Page(root, name, limits), decoded)
    # Fonts named in a style sheet, or lost on the way: the letters themselves say what they are.
    _, masked = unmask(draft.text)
    if masked is not None:
        draft = _draft(Page(root, name, limits, masked), decoded)
    return (draft,)


def _draft(page: Page, decoded: Decoded) -> Draft:
    lines = Lines()
    for block in page.blocks():
        if block.rows:
            add_table(block.rows, lines)
        else:
            lines.add(block.text)
    warnings = list(page.warnings())
    if decoded.lost:
        warnings.append(Message.of("read.bad-bytes", n=decoded.lost))
    return Draft(
        text=lines.text(),
        reader="html",
        encoding="+".join([decoded.encoding, *sorted(page.fonts)]),
        tables=tuple(lines.tables),
        warnings=tuple(warnings),
    )


def decode_html(data: bytes, name: str) -> Decoded:
    """By byte order mark, then UTF-8, then the page's own word, then content."""
    declared = _DECLARED.search(data[:4096])
    if declared and not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        label = declared[1].decode("ascii", errors="replace").lower()
        try:
            if codecs.lookup(label).name not in ("utf-8", "utf-16", "iso8859-1", "cp1252", "ascii"):
                return Decoded(data.decode(label), label)
        except (LookupError, UnicodeDecodeError):
            pass  # a wrong label: content decides
    return decode_bytes(data, name)


def parse_html(text: str, name: str) -> etree._Element:
    """The tree of `text`; raises ReadError when there is no element in it."""
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=True, remove_comments=True, remove_pis=True
    )
    clean = text.replace("\x00", "").encode("utf-8", errors="replace")
    try:
        root = etree.fromstring(clean, parser)
    except etree.LxmlError as error:
        if any(entry.type == etree.ErrorTypes.ERR_NO_MEMORY for entry in parser.error_log):
            raise MemoryError from error
        raise ReadError("read.html-broken", file=name) from error
    if root is None:
        raise ReadError("read.no-text", file=name)
    # Beyond its own bound (2,048) libxml2 drops the rest of the page and says so only in its log.
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        raise ReadError("read.too-deep", file=name, limit=LIMITS.html_depth)
    return root


@dataclass(slots=True)
class _Table:
    rows: list[Row] = field(default_factory=list)
    outer: list[Line] | None = None  # the cell this table stands in


class Page:
    """One walk over a page."""

    def __init__(
        self,
        root: etree._Element,
        name: str,
        limits: Limits = LIMITS,
        default: legacy.Legacy | None = None,
    ) -> None:
        self._default = default
        self._root = root
        self._name = name
        self._limits = limits
        self._pieces: list[str] = []
        self._links: list[str] = []
        self._link_start = -1
        self._classes: list[str] = []
        self._fonts: list[legacy.Legacy | None] = []
        self._tables: list[_Table] = []
        self._cell: list[Line] | None = None
        self._preformatted = 0
        self._unseen: etree._Element | None = None
        self._count = 0  # lines and cells
        self.hidden = 0  # elements with text that the page does not show
        self.fonts: set[legacy.Legacy] = set()

    def warnings(self) -> Iterator[Message]:
        if self.hidden:
            yield Message.of("read.hidden-text", n=self.hidden)
        for font in sorted(self.fonts):
            yield Message.of("read.legacy-font", encoding=font.value)

    def blocks(self) -> Iterator[Block]:
        depth = 0
        for event, element in etree.iterwalk(self._root, events=("start", "end")):
            if event == "start":
                depth += 1
                if depth > self._limits.html_depth:
                    raise ReadError("read.too-deep", file=self._name, limit=self._limits.html_depth)
                yield from self._open(element)
            else:
                depth -= 1
                yield from self._close(element)
        yield from self._flush()

    def _open(self, element: etree._Element) -> Iterator[Block]:
        if self._unseen is not None:
            return
        tag = element.tag
        style = element.get("style") or ""
        if tag in _UNSEEN or _HIDDEN.search(style) or element.get("hidden") is not None:
            self._unseen = element
            if tag not in _UNSEEN and "".join(element.itertext()).strip():
                self.hidden += 1
            return
        self._fonts.append(self._font(element, style))
        if tag in _BLOCKS or tag in ("table", "tr", "td", "th"):
            yield from self._flush()
            self._classes.append(element.get("class") or "")
        if tag == "table":
            self._tables.append(_Table(outer=self._cell))
            self._cell = None
        elif tag == "tr" and self._tables:
            self._tables[-1].rows.append([])
        elif tag in ("td", "th") and self._tables:
            rows = self._tables[-1].rows
            if not rows:
                rows.append([])
            self._cell = []
            rows[-1].append(self._cell)
        elif tag == "pre":
            self._preformatted += 1
        elif tag == "br":
            self._pieces.append(_BREAK)
        elif tag == "a":
            self._link_start = len(self._pieces)
        self._say(element.text)

    def _close(self, element: etree._Element) -> Iterator[Block]:
        if self._unseen is not None:
            if element is self._unseen:
                self._unseen = None
                self._say(element.tail)
            return
        tag = element.tag
        if tag == "a" and self._link_start >= 0:
            words = _SPACES.sub(" ", "".join(self._pieces[self._link_start :])).strip()
            if words:
                self._links.append(words)
            self._link_start = -1
        elif tag in ("td", "th"):
            yield from self._flush()
            self._cell = None
        elif tag == "table" and self._tables:
            yield from self._flush()
            yield from self._end_table()
        elif tag == "pre":
            self._preformatted -= 1
        if tag in _BLOCKS or tag in ("table", "tr", "td", "th"):
            yield from self._flush()
            self._classes.pop()
        self._fonts.pop()
        self._say(element.tail)

    def _end_table(self) -> Iterator[Block]:
        table = self._tables.pop()
        self._cell = table.outer
        if self._cell is not None:
            self._cell.extend(table_lines(table.rows, layout=is_layout(table.rows)))
        elif table.rows:
            yield Block("", self._classes[-1] if self._classes else "", rows=tuple(table.rows))

    def _font(self, element: etree._Element, style: str) -> legacy.Legacy | None:
        found = _FONT.search(style)
        face = element.get("face") or (found[1] if found else "")
        if face:
            return legacy.of_font(face.strip())
        return self._fonts[-1] if self._fonts else self._default

    def _say(self, text: str | None) -> None:
        if not text:
            return
        font = self._fonts[-1] if self._fonts else None
        if font is not None and not text.isascii():
            shown = better_line(text, font)
            if shown != text:
                self.fonts.add(font)
            text = shown
        self._pieces.append(text.replace("\n", _BREAK) if self._preformatted else text)

    def _flush(self) -> Iterator[Block]:
        """The line collected so far; nothing when it is blank."""
        joined = "".join(self._pieces)
        links, cls = tuple(self._links), self._classes[-1] if self._classes else ""
        self._pieces.clear()
        self._links.clear()
        self._link_start = -1
        for raw in joined.split(_BREAK):
            text = _SPACES.sub(" ", raw).strip()
            if not text:
                continue
            self._count += 1
            if self._count > self._limits.paragraphs:
                raise GateError("read.too-many-paragraphs", file=self._name, limit=self._limits.paragraphs)
            if self._cell is not None:
                self._cell.append(Line(text))
            else:
                yield Block(text, cls, links)
