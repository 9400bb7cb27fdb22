"""Footnotes of consolidated texts that were flattened into the text: "[3]" and, further down,
"[3] Khoản này được sửa đổi theo …". They are the consolidators' words, never the law's."""

from __future__ import annotations

import re
from typing import Final

from reviewer.model import Span
from reviewer.structure.lines import line_end

_BODY: Final = re.compile(r"^[ \t]*\[(?P<number>\d{1,3})\][ \t]+(?=\S)", re.MULTILINE)
_CALL: Final = re.compile(r"\[(?P<number>\d{1,3})\]")


def footnotes(text: str) -> tuple[Span, ...]:
    """Calls and bodies, in order, disjoint. A body runs to the next one, or to the end of its line.

    A number in brackets is a footnote only when it occurs in the text and again at the head of a
    line below: formulas and lists of literature stay as they are.
    """
    bodies = list(_BODY.finditer(text))
    if not bodies:
        return ()
    first_call: dict[str, int] = {}
    for match in _CALL.finditer(text):
        first_call.setdefault(match.group("number"), match.start())
    real = [match for match in bodies if first_call[match.group("number")] < match.start("number") - 1]
    if not real:
        return ()
    out = [Span(match.start(), line_end(text, match.end())) for match in real]
    numbers = {match.group("number") for match in real}
    starts = {match.start("number") - 1 for match in real}
    out += [
        Span(*match.span())
        for match in _CALL.finditer(text)
        if match.group("number") in numbers and match.start() not in starts
    ]
    return _disjoint(sorted(out, key=lambda span: span.start))


def _disjoint(spans: list[Span]) -> tuple[Span, ...]:
    out: list[Span] = []
    for span in spans:
        if not out or span.start >= out[-1].end:
            out.append(span)
    return tuple(out)
