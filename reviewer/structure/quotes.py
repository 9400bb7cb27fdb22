"""New wording that an amending instrument quotes for another one: “…” after "như sau:".

Quoted text is never this instrument's own provision, however much it looks like one.
"""

from __future__ import annotations

import re
from typing import Final

from reviewer.model import Span
from reviewer.structure.lines import line_start

_OPEN: Final = re.compile(r"(?:^[ \t|]*|:[ \t]*)(?P<open>[“\"«”])(?=\S)", re.MULTILINE)
_SIGNS: Final = re.compile("[“”]")
_ENDS_LINE: Final = re.compile(r"[ ]?[.;,]?[ \t|]*+(?:\(\d+\)|\[\d+\])?[.;,]?[ \t|]*(?:\n|$)")
_PLAIN_END: Final = re.compile(r"[\"”][ ]?[.;,]?[ \t|]*(?:\n|$)")
_AMENDS: Final = re.compile(r"(?i)sửa đổi|bổ sung|thay thế|thay bằng|đọc là|viết lại")
_LEAD: Final = 600  # the words that announce a quotation stand at most this far before it


def quoted_spans(text: str) -> tuple[Span, ...]:
    """Stretches between quotation marks, marks included, that an amending phrase announces.

    In order, disjoint. An opening mark that nothing closes at the end of a line is left alone.
    """
    out: list[Span] = []
    at = 0
    unclosed: set[str] = set()
    while (match := _OPEN.search(text, at)) is not None:
        start = match.start("open")
        at = match.end()
        sign = match.group("open")
        if sign in unclosed or not announced(text, start):
            continue
        end = _close(text, start, sign)
        if end is None:
            unclosed.add(sign)
            continue
        out.append(Span(start, end))
        at = end
    return tuple(out)


def announced(text: str, at: int) -> bool:
    """Do the words before `at` end with ":" and speak of an amendment?"""
    end = at
    while end > 0 and text[end - 1].isspace():
        end -= 1
    if end == 0 or text[end - 1] != ":":
        return False
    start = max(line_start(text, end - 1), end - _LEAD)
    if _AMENDS.search(text, start, end):
        return True
    # "… được sửa đổi, bổ sung\nnhư sau:" broken over two lines
    before = max(line_start(text, max(start - 1, 0)), start - _LEAD, 0)
    return (
        text[start:end].lower().lstrip().startswith("như sau")
        and _AMENDS.search(text, before, end) is not None
    )


def _close(text: str, start: int, sign: str) -> int | None:
    """End of the quotation: its own closing mark, or failing that the first that ends a line."""
    if sign != "“":
        end = _PLAIN_END.search(text, start + 1)
        return end.start() + 1 if end else None
    depth = 0
    first: int | None = None
    for match in _SIGNS.finditer(text, start):
        depth += 1 if match.group() == "“" else -1
        if match.group() == "”" and _ENDS_LINE.match(text, match.end()):
            if depth <= 0:
                return match.end()
            if first is None:
                first = match.end()
    return first
