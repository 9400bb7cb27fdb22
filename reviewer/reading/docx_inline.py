"""The words of one Word paragraph: runs in order, each in the letters its font means."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, Final

from reviewer.reading import legacy
from reviewer.reading.docx_styles import PLAIN, Look, Styles, look_of
from reviewer.reading.encodings import better_line
from reviewer.reading.ooxml import child, in_word, local, value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

_THROUGH: Final = frozenset(
    (
        *("hyperlink", "smartTag", "ins", "moveTo", "sdtContent", "fldSimple"),
        *("customXml", "dir", "bdo", "Choice", "rubyBase", "subDoc"),
    )
)
_GONE: Final = frozenset({"del", "moveFrom"})
_SOFT_HYPHEN: Final = "\u00ad"
# Wingdings and Symbol signs that forms use; any other sign becomes a bullet.
_BOXES: Final = frozenset((0x6F, 0x71, 0x72, 0xA8, 0x78, 0xFD, 0xFE))


@dataclass(slots=True)
class Paragraph:
    text: str = ""
    boxes: list[etree._Element] = field(default_factory=list)  # contents of text boxes
    notes: list[tuple[str, str]] = field(default_factory=list)  # ("footnote", id)


@dataclass(slots=True)
class _Piece:
    text: str
    encoding: legacy.Legacy | None


class Inline:
    """Reads paragraphs; counts what it leaves out."""

    def __init__(self, styles: Styles, default: legacy.Legacy | None = None) -> None:
        self._styles = styles
        self._default = default
        self.fonts: set[str] = set()  # legacy encodings met
        self.deleted = 0  # stretches under tracked deletion
        self.hidden = 0
        self.pictures = 0
        self._style = ""
        self._pieces: list[_Piece] = []
        self._found = Paragraph()

    def paragraph(self, element: etree._Element) -> Paragraph:
        outer = self._style, self._pieces, self._found
        self._style = value(child(child(element, "pPr"), "pStyle")) or ""
        self._pieces, self._found = [], Paragraph()
        self._walk(element)
        self._found.text = "".join(self._decoded(piece) for piece in _joined(self._pieces))
        found = self._found
        self._style, self._pieces, self._found = outer
        return found

    def _walk(self, element: etree._Element) -> None:
        for inner in element:
            tag = local(inner)
            if tag == "r":
                self._run(inner)
            elif tag in _THROUGH:
                self._walk(inner)
            elif tag == "sdt":
                content = child(inner, "sdtContent")
                if content is not None:
                    self._walk(content)
            elif tag in _GONE:
                self.deleted += bool("".join(inner.itertext()).strip())
            elif tag == "AlternateContent":
                self._alternate(inner)
            elif tag in ("oMath", "oMathPara"):
                self._formula(inner)

    def _alternate(self, element: etree._Element) -> None:
        """The first choice; the fallback says the same for old programs."""
        choice = child(element, "Choice")
        if choice is None:
            choice = child(element, "Fallback")
        if choice is None:
            return
        if any(local(inner) == "r" for inner in choice):
            self._walk(choice)
        else:
            self._inside_run(choice, Look())

    def _formula(self, element: etree._Element) -> None:
        text = "".join(inner.text or "" for inner in element.iter() if local(inner) == "t")
        self._pieces.append(_Piece(text, None))

    def _run(self, run: etree._Element) -> None:
        properties = child(run, "rPr")
        if properties is None:
            look = self._styles.look(PLAIN, "", self._style)
        else:
            style = value(child(properties, "rStyle")) or ""
            look = self._styles.look(look_of(properties), style, self._style)
        if look.hidden:
            self.hidden += any(local(inner) == "t" and inner.text for inner in run)
            return
        self._inside_run(run, look)

    def _inside_run(self, run: etree._Element, look: Look) -> None:
        encoding = legacy.of_font(look.font or "") or self._default
        for inner in run:
            tag = local(inner)
            if not in_word(inner) and tag != "AlternateContent":
                continue
            text = self._sign(inner, tag, encoding)
            if text:
                self._pieces.append(_Piece(text, encoding))

    def _sign(self, inner: etree._Element, tag: str, encoding: legacy.Legacy | None) -> str:
        """What one element of a run puts on the line; boxes and notes are kept for later."""
        if tag == "t":
            return inner.text or ""
        if tag in ("tab", "ptab"):
            return "\t"
        if tag in ("br", "cr"):
            return "\n"
        if tag == "noBreakHyphen":
            return "-"
        if tag == "softHyphen":
            return _SOFT_HYPHEN if encoding is legacy.Legacy.TCVN3 else ""
        if tag == "sym":
            return _symbol(inner)
        if tag in ("footnoteReference", "endnoteReference"):
            self._found.notes.append((tag.removesuffix("Reference"), value(inner, "id") or ""))
        elif tag in ("drawing", "pict", "object"):
            self._drawing(inner)
        elif tag == "AlternateContent":
            self._alternate(inner)
        elif tag == "ruby":
            self._walk(inner)
        return ""

    def _drawing(self, element: etree._Element) -> None:
        """Text boxes inside a drawing, outermost only; without any it is a picture."""
        boxes = [
            inner
            for inner in element.iter()
            if local(inner) == "txbxContent" and not _in_fallback(inner, element)
        ]
        outermost = [box for box in boxes if not any(outer in boxes for outer in box.iterancestors())]
        self._found.boxes.extend(outermost)
        if not boxes:
            self.pictures += 1

    def _decoded(self, piece: _Piece) -> str:
        if piece.encoding is None or piece.text.isascii():
            return piece.text
        shown = better_line(piece.text, piece.encoding)
        if shown != piece.text:
            self.fonts.add(piece.encoding.value)
        return shown


def _joined(pieces: list[_Piece]) -> Iterator[_Piece]:
    """Neighbours in one encoding become one: a VNI letter and its mark may stand in two runs."""
    for encoding, group in groupby(pieces, key=lambda piece: piece.encoding):
        yield _Piece("".join(piece.text for piece in group), encoding)


def _in_fallback(element: etree._Element, top: etree._Element) -> bool:
    for outer in element.iterancestors():
        if outer is top:
            return False
        if local(outer) == "Fallback":
            return True
    return False


def _symbol(element: etree._Element) -> str:
    try:
        code = int(value(element, "char") or "", 16) & 0xFF
    except ValueError:
        return "•"
    font = (value(element, "font") or "").lower()
    if legacy.of_font(value(element, "font") or "") is not None:
        return chr(code)
    if "wingdings" in font:
        return "□" if code in _BOXES else "•"
    return {0xB7: "•", 0xB3: "≥", 0xA3: "≤", 0xB1: "±", 0xB4: "×", 0x2D: "-", 0x2B: "+"}.get(code, "•")
