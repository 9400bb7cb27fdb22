"""Detector retired-body."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reviewer.detect.base import SPEAKING, detector, found, in_quotes
from reviewer.knowledge.changes import body_now
from reviewer.knowledge.lexicon import Term, retired_bodies
from reviewer.language import names
from reviewer.model import Action, Credit, Message, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewer.detect.base import Context
    from reviewer.model import Finding, Provision

_LEVEL: Final = "cấp huyện"
# "Thông tư số 12/2016/TT-BGTVT của Bộ Giao thông vận tải": that body did issue it.
_ISSUER: Final = re.compile(
    r"(?:\d|/[\wĐ&-]+)\s*của\s+(?:(?:liên\s+bộ|Bộ\s+trưởng|Giám\s+đốc|Chủ\s+tịch)\s+)?$"
)
_FORMER: Final = re.compile(r"(?:trước\s+đây|nguyên|thuộc)\s+là\s+$|(?:thay\s+cho|tiếp\s+nhận\s+từ)\s+$")
_DISTRICT: Final = re.compile(r"(?<!\w)(?:huyện|thị\s+xã)(?:\s+[A-ZÀ-ỸĐ][\w']*){1,4}")
_FORMERLY: Final = re.compile(
    r"\s*(?:\(\s*(?:cũ|trước\s+đây|nay\s+là)|cũ(?!\w)|trước\s+đây|nay\s+là|trước\s+(?:khi\s+)?sắp\s+xếp)"
)


@detector(
    "retired-body",
    family="obsolete",
    action=Action.REPLACE,
    credit=Credit.RENAME_ONLY,
    probability=0.6,
)
def retired_body(provision: Provision, ctx: Context) -> Iterator[Finding]:
    """A body that no longer exists is given work.

    Flags:  Chủ bến nộp hồ sơ tại Sở Giao thông vận tải.
    Leaves: Thực hiện theo Thông tư số 35/2015/TT-BGTVT ngày 24/7/2015 của Bộ Giao thông vận tải.
    Source: knowledge/data/bodies.csv
    """
    if not ctx.local or provision.kind not in SPEAKING:
        return
    text = ctx.words(provision)
    for span, term, old in _gone(text, ctx):
        message = Message.of(
            "detect.retired-body",
            old=old,
            new=body_now(term.name, ctx.as_of),
            last=f"{term.valid_to:%d/%m/%Y}" if term.valid_to else "",
        )
        yield found("retired-body", provision, span, ctx, message, term.source)


def _gone(text: str, ctx: Context) -> Iterator[tuple[Span, Term, str]]:
    """Retired names in order, and districts called by their own name."""
    issued = ctx.document.instrument.issued
    # What was written after the change means the old name.
    terms = {
        term.name: term
        for term in retired_bodies(ctx.as_of)
        if issued is None or term.valid_to is None or issued <= term.valid_to
    }
    end = 0
    hits = [(name.span, terms[name.name]) for name in names(text) if name.name in terms]
    hits += [(Span(*m.span()), terms[_LEVEL]) for m in _DISTRICT.finditer(text) if _LEVEL in terms]
    for span, term in sorted(hits, key=lambda hit: (hit[0].start, -hit[0].end)):
        if span.start < end or _named_on_purpose(span, term, text):
            continue
        end = span.end
        yield span, term, span.of(text) if term.name == _LEVEL else term.name


def _named_on_purpose(span: Span, term: Term, text: str) -> bool:
    """History, a citation's issuer, a quotation, or common words that only sound like the name."""
    before, after = text[max(0, span.start - 60) : span.start], text[span.end : span.end + 40]
    common = _proper(term.name) and not _proper(span.of(text))
    return bool(
        common
        or _ISSUER.search(before)
        or _FORMER.search(before)
        or _FORMERLY.match(after)
        or in_quotes(span, text)
    )


def _proper(name: str) -> bool:
    """Has it a capital after its first word? "Phòng Y tế" is an office, "phòng y tế" a room."""
    return any(word[0].isupper() for word in name.split()[1:])
