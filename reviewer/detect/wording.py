"""What several detectors ask of a provision's words: content without its marker, the words around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reviewer.model import Kind, Span

if TYPE_CHECKING:
    from reviewer.detect.base import Context
    from reviewer.model import Provision

_MARKER: Final = re.compile(
    r"\s*(?:[ĐÐđð](?:iều|IỀU)\s+\d+[a-zđ]*\s*[.:]?|\d+(?:\.\d+)*[a-zđ]?\s?[.)]|[a-zđ]{1,2}(?:[.\d]*\d)?\s?[.)]"
    r"|[-–+•*])\s*"
)


def content(provision: Provision, ctx: Context) -> Span:
    """Where the provision's own content stands in its words: no marker, no heading, no blanks around."""
    text = ctx.words(provision)
    marker = _MARKER.match(text)
    start = marker.end() if marker else len(text) - len(text.lstrip())
    if provision.kind is Kind.ARTICLE and provision.heading and "\n" in text[start:]:
        start += text[start:].index("\n") + 1
        inner = _MARKER.match(text, start)
        start = inner.end() if inner else start
    end = len(text.rstrip())
    return Span(min(start, end), end)


def around(provision: Provision, ctx: Context) -> str:
    """The own words of everything that the provision stands in, from the inside out, up to its article."""
    words = []
    for one in ctx.above(provision):
        words.append(ctx.words(one))
        if one.kind is Kind.ARTICLE:
            break
    return "\n".join(words)
