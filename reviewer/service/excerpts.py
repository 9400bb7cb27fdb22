"""A stretch of law around the words somebody looked for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reviewer.model import Span
from reviewer.text import bare, new_tone

if TYPE_CHECKING:
    from collections.abc import Sequence

BEFORE: Final = 60  # code points kept before the first found word
LONGEST: Final = 280

_WORD: Final = re.compile(r"[^\W_]+")


def excerpt(text: str, asked: Sequence[str]) -> tuple[str, tuple[Span, ...]]:
    """About `LONGEST` code points of `text` around the first of the asked words, and where they stand.

    A word asked with its marks finds itself in either tone placement; one without finds any.
    Cut ends show as "…".
    """
    exact = {new_tone(word) for word in asked if bare(word) != word}
    loose = {word for word in asked if bare(word) == word}
    found = [
        Span(m.start(), m.end())
        for m in _WORD.finditer(text)
        if new_tone(m.group().lower()) in exact or bare(m.group()) in loose
    ]
    start = max(0, (found[0].start if found else 0) - BEFORE)
    if start:
        start = text.find(" ", start, start + BEFORE) + 1 or start
    end = min(len(text), start + LONGEST)
    if end < len(text):
        end = max(text.rfind(" ", start, end), start + LONGEST // 2)
    head = "…" if start else ""
    shown = head + text[start:end].replace("\n", " ") + ("…" if end < len(text) else "")
    shift = len(head) - start
    marks = tuple(Span(s.start + shift, s.end + shift) for s in found if s.start >= start and s.end <= end)
    return shown.rstrip(), marks
