"""Detector duplicate-report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewer.detect.base import SPEAKING, detector, found
from reviewer.detect.reports import asked_by
from reviewer.model import Action, Credit, Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewer.detect.base import Context
    from reviewer.model import Finding, Provision


@detector(
    "duplicate-report",
    family="burden",
    action=Action.MERGE,
    credit=Credit.BURDEN_REDUCED,
    probability=0.5,
    measured=(6, 22),
    on=False,
)
def duplicate_report(provision: Provision, ctx: Context) -> Iterator[Finding]:
    """The same periodic report to the same body is asked for by another instrument of the stock.

    Flags:  Hằng năm, chủ bến báo cáo Sở Xây dựng về số lượt khách qua bến.
    Leaves: Hằng quý, chủ bến báo cáo Sở Xây dựng về số lượt khách qua bến.
    Source: the other instrument in the stock
    """
    if provision.kind not in SPEAKING or not ctx.stock.reports:
        return
    for mine in asked_by(provision, ctx.document):
        others = ctx.stock.reports.get((mine.addressee, mine.period), ())
        other = next((one for one in others if mine.same(one)), None)
        if other is not None:
            place = f"{other.address} {other.label}".strip()
            message = Message.of("detect.duplicate-report", to=mine.addressee, place=place)
            yield found("duplicate-report", provision, mine.span, ctx, message, other.label)
