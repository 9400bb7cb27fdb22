"""Detector superseded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reviewer.detect.base import SPEAKING, detector, found
from reviewer.knowledge.changes import province_now
from reviewer.model import Action, Credit, Level, Message, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewer.detect.base import Context, Repealing
    from reviewer.model import Finding, Instrument, Provision

_UNRANKED: Final = 99
_COUNCIL: Final = "hội đồng nhân dân"


@detector(
    "superseded",
    family="obsolete",
    action=Action.REPEAL,
    credit=Credit.ALREADY_DEAD,
    probability=0.85,
    dead=True,
    measured=(49, 50),
)
def superseded(provision: Provision, ctx: Context) -> Iterator[Finding]:
    """A later text of the same issuer, or of a higher one, says that it replaces or repeals this one.

    Flags:  Quyết định này thay thế Quyết định số 18/2016/QĐ-UBND ngày 19 tháng 8 năm 2016.
    Leaves: Quyết định số 18/2016/QĐ-UBND ngày 19 tháng 8 năm 2016 hết hiệu lực, trừ khoản 1 Điều 12.
    Source: the effect clause of the later text in the stock; Luật Ban hành văn bản quy phạm pháp luật 2025
    """
    first = ctx.document.provisions[0]
    if provision is not first and (ctx.local or provision.kind not in SPEAKING):
        return
    for end in ctx.ends():
        if end.by is None or not end.plain or not _may_end(end.by, ctx.document.instrument, end):
            continue
        if provision is first and not end.address:
            yield _said("detect.superseded", provision, ctx, end)
            return
        if provision is not first and end.address and end.address == provision.address:
            yield _said("detect.superseded-part", provision, ctx, end)
            return


def _said(id: str, provision: Provision, ctx: Context, end: Repealing) -> Finding:
    number = ctx.document.instrument.number
    words = ctx.words(provision)
    at = words.find(number)
    line = len(words.lstrip().split("\n", 1)[0]) + len(words) - len(words.lstrip())
    span = Span(at, at + len(number)) if number and at >= 0 else Span(0, line)
    day = f"{end.from_date:%d/%m/%Y}" if end.from_date else ""
    return found("superseded", provision, span, ctx, Message.of(id, by=end.label, day=day), end.label)


def _may_end(by: Instrument, own: Instrument, end: Repealing) -> bool:
    """Same issuer or its successor, or one that ranks higher; and no doubt which text is meant."""
    if _UNRANKED in (by.rank, own.rank) or by.rank > own.rank:
        return False
    if by.issued is None or own.issued is None or by.issued <= own.issued:
        return False
    if own.level is Level.CENTRAL:
        return by.level is Level.CENTRAL and (by.rank < own.rank or _same(by.issuer, own.issuer))
    if by.level is Level.CENTRAL:
        return end.issued is not None and end.issued == own.issued
    known = end.issued is not None and end.issued == own.issued
    home = bool(own.province) and by.province in (own.province, province_now(own.province, by.issued))
    if not (home or known):
        return False
    return by.rank < own.rank or (_COUNCIL in by.issuer.casefold()) == (_COUNCIL in own.issuer.casefold())


def _same(a: str, b: str) -> bool:
    """Issuers by their names; a joint circular may be ended by any of its issuers."""
    a, b = a.casefold(), b.casefold()
    return bool(a and b) and (a in b or b in a)
