"""A picture page as OCR read it: lines with their places, and how sure the engine was."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reviewer.reading.paragraphs import PrintedLine

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Recognised:
    """One page. `confidence` is the engine's mean over its words, in percent."""

    lines: tuple[PrintedLine, ...]
    confidence: float


def dump_pages(pages: Mapping[int, Recognised]) -> dict[str, Any]:
    return {
        str(number): [page.confidence, [[line.text, line.left, line.right, line.top] for line in page.lines]]
        for number, page in pages.items()
    }


def load_pages(rows: dict[str, Any]) -> dict[int, Recognised]:
    return {
        int(number): Recognised(tuple(PrintedLine(*line) for line in lines), float(confidence))
        for number, (confidence, lines) in rows.items()
    }
