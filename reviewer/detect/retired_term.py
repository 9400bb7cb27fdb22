"""Detector retired-term."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reviewer.detect.base import SPEAKING, detector, found, in_quotes
from reviewer.knowledge.terms import term_pattern, term_tails
from reviewer.model import Action, Credit, Message, Span
from reviewer.text import new_tone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewer.detect.base import Context
    from reviewer.model import Finding, Provision

# In the title of a law, or in the name of an association, a fund, a programme or a school.
_NAMED: Final = re.compile(
    r"(?:Luật|Pháp\s+lệnh|Nghị\s+định|Quyết\s+định|Thông\s+tư|Nghị\s+quyết)\s[^.;\n]{0,160}$"
    r"|(?:Hội|Quỹ|Ban|Liên\s+hiệp|Chương\s+trình|Đề\s+án)\s+(?:\w+\s+){0,4}$"
)
_PROPER: Final = re.compile(r"(?:\s+(?:số\s+\d|[A-ZĐÀ-Ỹ][\w-]*)){1,}")
_AMOUNT: Final = re.compile(r"\s*(?:là\s+)?\d")  # "lương tối thiểu chung 290.000 đ": what once was
_ENDS: Final = re.compile(r"(?i)hết\s+hiệu\s+lực|bãi\s+bỏ|thay\s+thế")  # names the past on purpose
_FORMER: Final = re.compile(r"(?:trước\s+đây|nguyên|cũ)\s+là\s+$")


@detector(
    "retired-term",
    family="obsolete",
    action=Action.REPLACE,
    credit=Credit.RENAME_ONLY,
    probability=0.5,
    measured=(50, 50),
)
def retired_term(provision: Provision, ctx: Context) -> Iterator[Finding]:
    """A word that the law has replaced by another one.

    Flags:  Đội bảo vệ dân phố tuần tra ban đêm.
    Leaves: Theo Nghị định số 38/2006/NĐ-CP về bảo vệ dân phố.
    Source: knowledge/data/terms.csv
    """
    issued = ctx.document.instrument.issued
    if not ctx.local or issued is None or provision.kind not in SPEAKING:
        return
    text = ctx.words(provision)
    if not any(tail in text for tail in term_tails()) or _ENDS.search(text):
        return
    pattern, terms = term_pattern()
    flat = new_tone(text)
    said: set[str] = set()
    for m in pattern.finditer(flat):
        term = terms[" ".join(m.group().casefold().split())]
        if not term.retired(ctx.as_of) or (term.valid_to and issued > term.valid_to):
            continue
        at = Span(*m.span())
        before, after = text[max(0, at.start - 200) : at.start], text[at.end : at.end + 40]
        if term.name in said or in_quotes(at, text) or _NAMED.search(before) or _FORMER.search(before):
            continue
        if _PROPER.match(after) or _AMOUNT.match(after):
            continue
        said.add(term.name)
        last = f"{term.valid_to:%d/%m/%Y}" if term.valid_to else ""
        message = Message.of("detect.retired-term", old=term.name, new=term.successor, last=last)
        yield found("retired-term", provision, at, ctx, message, term.source)
