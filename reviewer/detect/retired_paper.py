"""Detector retired-paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewer.detect.base import SPEAKING, detector, found, in_quotes
from reviewer.knowledge.lexicon import papers
from reviewer.language import names
from reviewer.model import Action, Credit, Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewer.detect.base import Context
    from reviewer.model import Finding, Provision


@detector(
    "retired-paper",
    family="obsolete",
    action=Action.REPLACE,
    credit=Credit.RENAME_ONLY,
    probability=0.6,
)
def retired_paper(provision: Provision, ctx: Context) -> Iterator[Finding]:
    """A paper is asked for that is no longer issued or no longer valid.

    Flags:  Hồ sơ gồm bản sao sổ hộ khẩu.
    Leaves: Hồ sơ gồm bản sao thẻ căn cước.
    Source: knowledge/data/papers.csv
    """
    issued = ctx.document.instrument.issued
    if not ctx.local or provision.kind not in SPEAKING:
        return
    gone = {p.name: p for p in papers() if p.retired(ctx.as_of) and p.successor}
    text = ctx.words(provision)
    for name in names(text):
        term = gone.get(name.name)
        if term is None or term.valid_to is None or in_quotes(name.span, text):
            continue
        if issued is not None and issued > term.valid_to:
            continue
        message = Message.of(
            "detect.retired-paper", old=term.name, new=term.successor, last=f"{term.valid_to:%d/%m/%Y}"
        )
        yield found("retired-paper", provision, name.span, ctx, message, term.source)
