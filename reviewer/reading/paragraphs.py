"""Printed lines back to paragraphs: a clause broken over lines or pages reads as one.

Two signs decide, both taken from how Vietnamese documents are set: a line that stops short of
the right margin ends its paragraph, and a paragraph begins with a marker or an indent. Where
the signs disagree the sentence decides: a new Điều never follows a line without a full stop.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_MARKER: Final = re.compile(
    r"[\"“'(]?(?:"
    r"[ĐÐ]iều\s+\d+\w?\s*(?:[.:]|$)"
    r"|(?:Chương|CHƯƠNG|Mục|MỤC|Tiểu mục|Phần|PHẦN|Phụ lục|PHỤ LỤC)\s+[\dIVXLA-Z]"
    r"|\d{1,3}(?:\.\d{1,3}){0,4}\s*[.)]\s*\D|[a-zđ](?:\.\d+|\d)?\s*\)|[a-zđ]\.\s|[IVX]+\s*[.)/]\s|[-–—+•*]\s"
    r"|Căn cứ\s|Xét\s|Theo đề nghị|Nơi nhận|Số\s*:|TM\.|KT\.|TL\."
    r"|(?:QUYẾT ĐỊNH|NGHỊ QUYẾT|CHỈ THỊ|QUY ĐỊNH|QUY CHẾ|NGHỊ ĐỊNH|THÔNG TƯ)\s*:?\s*$)"
)
_FINISHED: Final = re.compile(r"[.;:!?…/][\"”'’)\]]*\s*$")
_PAGE_NUMBER: Final = re.compile(r"(?i)\W{0,9}(?:trang\s{0,3})?\d{1,4}(?:\s?/\s?\d{1,4})?\W{0,9}")
# A line counts as full when it comes this close to the margin, as a share of the text's width:
# a last word of average length that did not fit leaves about this much.
_FULL: Final = 0.12
_INDENT: Final = 0.02
_RUNNING_PAGES: Final = 3  # a page header repeats at least this often …
_RUNNING_SHARE: Final = 0.3  # … and on this share of the pages (left and right pages may differ)


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line as printed; coordinates in points, `top` grows upwards."""

    text: str
    left: float = 0.0
    right: float = 0.0
    top: float = 0.0


@dataclass(frozen=True, slots=True)
class Joined:
    text: str
    pages: tuple[int, ...]  # where each page starts in `text`
    page_numbers: int  # lines left out because they only number the page
    running: tuple[str, ...]  # repeated page headers and footers left out


@dataclass(frozen=True, slots=True)
class _Margins:
    left: float
    right: float

    @property
    def width(self) -> float:
        return max(1.0, self.right - self.left)

    def full(self, line: PrintedLine) -> bool:
        return line.right > self.right - _FULL * self.width

    def indented(self, line: PrintedLine) -> bool:
        return line.left > self.left + _INDENT * self.width


def join(pages: Sequence[Sequence[PrintedLine]]) -> Joined:
    """One text out of pages of lines, in the order given."""
    running = _running(pages)
    out: list[str] = []
    starts: list[int] = []
    length = numbers = 0
    before: tuple[PrintedLine, _Margins] | None = None
    for page in pages:
        kept, dropped = _without_furniture(page, running)
        numbers += dropped
        margins = _margins(kept)
        starts.append(-1)
        for line in kept:
            glue = "" if before is None else _glue(*before, line, margins)
            if starts[-1] < 0:
                starts[-1] = length + len(glue)
            text = line.text
            out.append(glue + text)
            length += len(glue) + len(text)
            before = (line, margins)
    filled = [start if start >= 0 else length for start in starts]
    text = "".join(out)
    return Joined(text + "\n" if text else "", tuple(filled), numbers, tuple(sorted(running.values())))


def _glue(before: PrintedLine, before_in: _Margins, line: PrintedLine, line_in: _Margins) -> str:
    """What stands between two lines: a new paragraph, a blank, or nothing after a hyphen."""
    if not _continues(before, before_in, line, line_in):
        return "\n"
    # "QĐ-" + "UBND"; a dash with a blank before it is a dash
    return "" if re.search(r"\w-$", before.text) and line.text[:1].isalnum() else " "


def _continues(before: PrintedLine, before_in: _Margins, line: PrintedLine, line_in: _Margins) -> bool:
    full = before_in.full(before)
    finished = bool(_FINISHED.search(before.text))
    indented = line_in.indented(line)
    if _MARKER.match(line.text):
        return full and not finished and not indented
    if full:
        return not (indented and (finished or line.text[:1].isupper()))
    # Set ragged, or a centred title over two lines: the sentence goes on in a small letter.
    return not finished and line.text[:1].islower() and not before.text.isupper()


def _margins(lines: Sequence[PrintedLine]) -> _Margins:
    """Left and right edge of a page's running text, from its long lines."""
    if not lines:
        return _Margins(0.0, 1.0)
    widest = max(line.right - line.left for line in lines)
    long = [line for line in lines if line.right - line.left >= 0.6 * widest]
    rights = sorted(line.right for line in long)
    left = min(line.left for line in long)
    return _Margins(left, rights[(9 * (len(rights) - 1)) // 10])


def _without_furniture(page: Sequence[PrintedLine], running: dict[str, str]) -> tuple[list[PrintedLine], int]:
    """The page without its number and repeated headers; how many numbers were taken out."""
    edges = _edges(page)
    kept: list[PrintedLine] = []
    numbers = 0
    for line in page:
        if line in edges and _PAGE_NUMBER.fullmatch(line.text):
            numbers += 1
        elif line not in edges or _mask(line.text) not in running:
            kept.append(line)
    return kept, numbers


def _edges(page: Sequence[PrintedLine]) -> list[PrintedLine]:
    """The lines highest and lowest on the page (two each: number and header)."""
    if len(page) < 2:
        return []  # a page with one line has text, not furniture
    ordered = sorted(page, key=lambda line: -line.top)
    return ordered[:2] + ordered[-2:] if len(page) > 4 else [ordered[0], ordered[-1]]


def _running(pages: Sequence[Sequence[PrintedLine]]) -> dict[str, str]:
    """Header and footer lines that repeat from page to page: masked form → as first seen."""
    counts: Counter[str] = Counter()
    shown: dict[str, str] = {}
    for page in pages:
        for mask, text in {_mask(line.text): line.text for line in _edges(page)}.items():
            counts[mask] += 1
            shown.setdefault(mask, text)
    least = max(_RUNNING_PAGES, _RUNNING_SHARE * len(pages))
    return {
        mask: shown[mask]
        for mask, n in counts.items()
        if n >= least
        and any(c.isalpha() for c in mask)
        and len(mask) < 120
        and not _MARKER.match(shown[mask])
    }


def _mask(text: str) -> str:
    return re.sub(r"\d+", "#", text.strip().casefold())
