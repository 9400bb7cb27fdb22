"""Paragraphs, numbers and days of a terminal."""

from __future__ import annotations

import shutil
import textwrap
from typing import TYPE_CHECKING

from reviewer import i18n
from reviewer.commands.output import line

if TYPE_CHECKING:
    from datetime import date

    from reviewer.commands.base import Session

SHOWN = 40  # files listed one by one before the rest is only counted


def width() -> int:
    return max(60, min(shutil.get_terminal_size((100, 24)).columns, 120))


def paragraph(text: str, indent: str = "  ") -> None:
    for piece in text.split("\n"):
        for wrapped in textwrap.wrap(piece, width() - len(indent), break_long_words=False) or [""]:
            line(indent + wrapped)


def number(session: Session, value: float, digits: int = 0) -> str:
    return i18n.number(value, session.language, digits)


def day(value: date | None) -> str:
    """22/5/2019 in both languages, as the documents write it."""
    return f"{value.day}/{value.month}/{value.year}" if value else ""


def share(session: Session, part: int, whole: int) -> str:
    return f"{number(session, 100 * part / whole, 1)}%" if whole else "–"
