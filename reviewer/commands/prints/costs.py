"""What cost and the cost line of tally print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewer.commands.output import line, table
from reviewer.commands.prints.plain import number, share

if TYPE_CHECKING:
    from reviewer.commands.base import Session
    from reviewer.service.views import CostTotal, CostView, WageView


def wage(session: Session, found: WageView) -> None:
    amount = number(session, float(found.amount))
    line(session.say("cli.cost-wage", amount=amount, source=found.source, by=found.by))


def costs(session: Session, view: CostView) -> None:
    if view.wage:
        wage(session, view.wage)
    else:
        line(session.say("cli.cost-no-wage"))
    if not view.lines:
        line(session.say("cli.cost-none"))
        return
    heads = tuple(
        session.say(f"cli.cost-{name}") for name in ("subject", "before", "after", "saved", "share")
    )
    rows = [
        (
            item.number or (session.say(item.place) if item.place else item.subject),
            *(_amount(session, value) for value in (item.before, item.after, item.saved)),
            _percent(session, item.percent),
        )
        for item in view.lines
    ]
    amounts = tuple(_amount(session, value) for value in (view.before, view.after, view.saved))
    total = (session.say("cli.cost-total"), *amounts, _percent(session, view.percent))
    table([heads, *rows, total], right=(1, 2, 3, 4))


def cost_total(session: Session, cost: CostTotal) -> None:
    line(
        "  "
        + session.say(
            "cli.cost-tally",
            base=number(session, cost.base),
            official=number(session, cost.official),
            share=share(session, cost.official, cost.base),
            net=number(session, cost.net),
            known=cost.known,
        )
    )


def _amount(session: Session, value: int | None) -> str:
    return "–" if value is None else number(session, value)


def _percent(session: Session, value: float | None) -> str:
    return "–" if value is None else f"{number(session, value, 1)}%"
