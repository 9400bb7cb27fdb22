"""Automatic numbers of Word lists, old format and new, as text.

Word keeps "1.", "a)" and even "Điều 5." out of the text and draws them; a reader that ignores
numbering.xml loses the address of every clause. Counters follow ECMA-376 part 1, 17.9.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reviewer.reading import legacy
from reviewer.reading.ooxml import child, is_on, local, value

if TYPE_CHECKING:
    from lxml import etree

_PLACE: Final = re.compile(r"%([1-9])")
_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_BULLETS: Final = frozenset("-–—+*•◦▪■□")
_LEVELS: Final = 9
# A list longer than this is an attack on the counter, not a law.
_HIGHEST: Final = 32_767


@dataclass(frozen=True, slots=True)
class Level:
    format: str
    text: str  # "%1.%2)"
    start: int
    restart: int | None  # restarts after a level above this (1-based); 0 = never; None = any level above
    suffix: str  # what stands between number and words
    legal: bool  # upper levels shown in digits whatever their own format
    font: str


@dataclass(frozen=True, slots=True)
class Num:
    abstract: str
    starts: dict[int, int]  # level → start override
    levels: dict[int, Level]  # levels defined anew


class Numbering:
    """The lists of one document and where each has come to."""

    def __init__(self, root: etree._Element | None) -> None:
        self._levels: dict[str, dict[int, Level]] = {}
        self._by_style: dict[tuple[str, str], int] = {}
        self._links: dict[str, str] = {}  # abstract list → style that defines it
        self._nums: dict[str, Num] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._started: set[tuple[str, int]] = set()
        if root is not None:
            self._load(root)

    def _load(self, root: etree._Element) -> None:
        for element in root:
            if local(element) == "abstractNum":
                self._load_abstract(element)
            elif local(element) == "num":
                number = value(element, "numId") or ""
                abstract = value(child(element, "abstractNumId")) or ""
                self._nums[number] = _num(element, abstract)

    def _load_abstract(self, element: etree._Element) -> None:
        id = value(element, "abstractNumId") or ""
        levels: dict[int, Level] = {}
        for inner in element:
            if local(inner) == "numStyleLink":
                self._links[id] = value(inner) or ""
            if local(inner) != "lvl":
                continue
            index = _int(value(inner, "ilvl"), 0)
            levels[index] = _level(inner)
            if style := value(child(inner, "pStyle")):
                self._by_style[id, style] = index
        self._levels[id] = levels

    def add_list(self, id: str, levels: dict[int, Level]) -> None:
        self._levels[id] = levels

    def add_use(self, number: str, num: Num) -> None:
        self._nums[number] = num

    def resolve_links(self, numbers_of_styles: dict[str, str]) -> None:
        """Lists defined through a style take that style's list."""
        for abstract, style in self._links.items():
            target = self._nums.get(numbers_of_styles.get(style, ""))
            if target is not None and target.abstract != abstract:
                self._levels[abstract] = self._levels.get(target.abstract, {})

    def level_of_style(self, number: str, style: str) -> int:
        """The level a paragraph style stands for in a list; 0 when the list does not say."""
        num = self._nums.get(number)
        return self._by_style.get((num.abstract, style), 0) if num else 0

    def label(self, number: str, index: int) -> str:
        """The next label of list `number` at level `index`, with what separates it; "" for no list."""
        num = self._nums.get(number)
        if num is None or not 0 <= index < _LEVELS:
            return ""
        levels = {**self._levels.get(num.abstract, {}), **num.levels}
        level = levels.get(index)
        if level is None:
            return ""
        counts = self._counts.setdefault(num.abstract, [None] * _LEVELS)
        self._step(counts, levels, number, num, index)
        return _shown(level, levels, counts)

    def _step(
        self, counts: list[int | None], levels: dict[int, Level], number: str, num: Num, index: int
    ) -> None:
        start = levels[index].start
        if index in num.starts and (number, index) not in self._started:
            counts[index] = None
            start = num.starts[index]
        self._started.add((number, index))
        for above in range(index):
            if counts[above] is None and above in levels:
                counts[above] = levels[above].start
        now = counts[index]
        counts[index] = start if now is None else min(now + 1, _HIGHEST)
        for below in range(index + 1, _LEVELS):
            restart = levels[below].restart if below in levels else None
            if restart is None or index < restart:
                counts[below] = None


def _num(element: etree._Element, abstract: str) -> Num:
    starts: dict[int, int] = {}
    levels: dict[int, Level] = {}
    for override in element:
        if local(override) != "lvlOverride":
            continue
        index = _int(value(override, "ilvl"), 0)
        if (start := child(override, "startOverride")) is not None:
            starts[index] = _int(value(start), 1)
        if (level := child(override, "lvl")) is not None:
            levels[index] = _level(level)
    return Num(abstract, starts, levels)


def _level(element: etree._Element) -> Level:
    suffix = value(child(element, "suff")) or "tab"
    restart = value(child(element, "lvlRestart"))
    fonts = child(child(element, "rPr"), "rFonts")
    return Level(
        format=value(child(element, "numFmt")) or "decimal",
        text=value(child(element, "lvlText")) or "",
        start=_int(value(child(element, "start")), 1),
        restart=None if restart is None else _int(restart, 0),
        suffix="" if suffix == "nothing" else " ",
        legal=is_on(child(element, "isLgl")) or False,
        font=value(fonts, "hAnsi") or value(fonts, "ascii") or "",
    )


def _shown(level: Level, levels: dict[int, Level], counts: list[int | None]) -> str:
    if level.format == "none":
        return ""
    if level.format == "bullet":
        return (level.text if level.text in _BULLETS else "-") + level.suffix

    def number(match: re.Match[str]) -> str:
        place = int(match[1]) - 1
        form = levels[place].format if place in levels else "decimal"
        return _numeral(counts[place] or 0, "decimal" if level.legal else form)

    text = level.text
    if (font := legacy.of_font(level.font)) is not None:
        text = legacy.decode(text, font)
    text = _PLACE.sub(number, text)
    return text + level.suffix if text else ""


def _numeral(n: int, format: str) -> str:
    """`n` in a numbering format; digits for formats Vietnamese documents do not use."""
    if format in ("upperRoman", "lowerRoman"):
        roman = _roman(n)
        return roman.upper() if format == "upperRoman" else roman
    if format in ("upperLetter", "lowerLetter") and n > 0:
        letter = chr(ord("a") + (n - 1) % 26) * ((n - 1) // 26 + 1)  # z, aa, bb
        return letter.upper() if format == "upperLetter" else letter
    return f"{n:02}" if format == "decimalZero" else str(n)


def _roman(n: int) -> str:
    out = ""
    for size, sign in _ROMAN:
        out += sign * (n // size)
        n %= size
    return out


def _int(written: str | None, otherwise: int) -> int:
    try:
        return int(written) if written is not None else otherwise
    except ValueError:
        return otherwise
