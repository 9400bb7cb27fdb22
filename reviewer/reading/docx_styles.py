"""What Word styles say about a run: legacy font, hidden, list membership."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reviewer.reading.ooxml import child, is_on, local, value

if TYPE_CHECKING:
    from lxml import etree

_DEEPEST_STYLE: Final = 20  # a longer chain of basedOn is a loop


@dataclass(frozen=True, slots=True)
class Look:
    """How a run is drawn, as far as its letters depend on it. None = not said here.

    "All capitals" is left out on purpose: the letters typed are kept, so "QĐ-TTg" stays itself.
    """

    font: str | None = None
    hidden: bool | None = None

    def over(self, below: Look) -> Look:
        """This look where it says something, `below` elsewhere."""
        return Look(
            self.font if self.font is not None else below.font,
            self.hidden if self.hidden is not None else below.hidden,
        )


PLAIN: Final = Look()


def look_of(properties: etree._Element | None) -> Look:
    """The look an rPr element asks for."""
    if properties is None:
        return PLAIN
    fonts = child(properties, "rFonts")
    font = value(fonts, "hAnsi") or value(fonts, "ascii")
    if font is None and fonts is not None and (value(fonts, "hAnsiTheme") or value(fonts, "asciiTheme")):
        font = ""  # a theme font is a Unicode font
    return Look(font, is_on(child(properties, "vanish")))


@dataclass(frozen=True, slots=True)
class Style:
    based_on: str
    look: Look
    number: str | None  # numId
    level: str | None


class Styles:
    """The styles of one document, chains resolved on demand."""

    def __init__(self, root: etree._Element | None) -> None:
        self._styles: dict[str, Style] = {}
        self._looks: dict[str, Look] = {}
        self._below: dict[tuple[str, str], Look] = {}  # run style, paragraph style → look
        self._default = PLAIN
        self.default_paragraph = ""
        for element in root if root is not None else ():
            if local(element) == "docDefaults":
                self._default = look_of(child(child(element, "rPrDefault"), "rPr"))
            elif local(element) == "style":
                self._add(element)

    def _add(self, element: etree._Element) -> None:
        id = value(element, "styleId") or ""
        numbering = child(child(element, "pPr"), "numPr")
        self._styles[id] = Style(
            based_on=value(child(element, "basedOn")) or "",
            look=look_of(child(element, "rPr")),
            number=value(child(numbering, "numId")),
            level=value(child(numbering, "ilvl")),
        )
        if value(element, "type") == "paragraph" and value(element, "default") in ("1", "true"):
            self.default_paragraph = id

    def _chain(self, id: str) -> list[Style]:
        chain: list[Style] = []
        while id in self._styles and len(chain) < _DEEPEST_STYLE:
            chain.append(self._styles[id])
            id = chain[-1].based_on
        return chain

    def _look(self, id: str) -> Look:
        if id not in self._looks:
            look = PLAIN
            for style in self._chain(id):
                look = look.over(style.look)
            self._looks[id] = look
        return self._looks[id]

    def look(self, run: Look, run_style: str, paragraph_style: str) -> Look:
        """The look of a run: its own words, its style, its paragraph's style, the defaults."""
        below = self._below.get((run_style, paragraph_style))
        if below is None:
            paragraph = self._look(paragraph_style or self.default_paragraph)
            below = self._look(run_style).over(paragraph).over(self._default)
            self._below[run_style, paragraph_style] = below
        return below if run is PLAIN else run.over(below)

    def numbering(self, id: str) -> tuple[str | None, str | None]:
        """List and level a paragraph style brings along; (None, None) for none."""
        for style in self._chain(id or self.default_paragraph):
            if style.number is not None:
                return style.number, style.level
        return None, None

    def numbers(self) -> dict[str, str]:
        """Style → its list, for lists that are defined through a style."""
        return {id: style.number for id, style in self._styles.items() if style.number}
