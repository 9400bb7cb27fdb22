"""What plan prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewer.commands.output import line, table
from reviewer.commands.prints.plain import SHOWN, day, number, share

if TYPE_CHECKING:
    from reviewer.commands.base import Session
    from reviewer.service.views import ForecastView, PlanCost, PlanView


def plan(session: Session, view: PlanView) -> None:
    say = session.say
    line(
        say(
            "cli.plan-target",
            target=f"{number(session, 100 * view.target)}%",
            needed=view.needed,
            base=view.base,
            standing=view.standing,
        )
    )
    total = view.standing + view.gained
    line("  " + say("cli.plan-steps", n=len(view.steps), units=view.gained))
    line("  " + say("cli.plan-total", n=total, share=share(session, total, view.base)))
    if view.steps:
        line(
            "  "
            + (
                say("cli.plan-proven")
                if view.proven
                else say("cli.plan-gap", gap=_percent(session, view.gap))
            )
        )
    if view.cost:
        _cost(session, view.cost)
    for short in view.short:
        group = short.group or say("cli.plan-all")
        line(
            "  "
            + say("cli.plan-short", group=group, missing=short.wanted - short.reached, reached=short.reached)
        )
    for out in view.left_out:
        line("  " + say(f"cli.plan-out-{out.why}", n=out.suggestions, units=out.units))
    if view.short:
        line("  " + say("cli.plan-untouched", units=view.untouched))
    if view.steps:
        line()
        _steps(session, view)


def forecast(session: Session, view: ForecastView) -> None:
    say = session.say
    if view.middle and view.why != "reached":
        dates = {name: day(getattr(view, name)) or "…" for name in ("soon", "middle", "late")}
        line(say("cli.forecast", **dates))
    if view.why:
        line(say(f"cli.forecast-{view.why}", missing=view.missing, units=view.pending_units))
    line(
        "  "
        + say(
            "cli.forecast-from",
            active=view.active_days,
            days=view.days,
            share=_percent(session, view.accepted_share),
            missing=view.missing,
        )
    )


def _cost(session: Session, cost: PlanCost) -> None:
    amounts = {
        name: number(session, getattr(cost, name)) for name in ("base", "needed", "standing", "gained")
    }
    line("  " + session.say("cli.plan-cost", target=_percent(session, cost.target), **amounts))
    if cost.short:
        line("  " + session.say("cli.plan-cost-short", short=number(session, cost.short)))


def _steps(session: Session, view: PlanView) -> None:
    say = session.say
    rows = [
        (s.number, say(f"service.action-{s.action.value}"), s.group, s.units, _percent(session, s.risk))
        for s in view.steps[:SHOWN]
    ]
    heads = (say("cli.plan-suggestion"), say("cli.plan-action"), say("cli.by-group"), say("cli.plan-units"))
    table([(*heads, say("cli.plan-risk")), *rows], right=(3, 4))
    if len(view.steps) > SHOWN:
        line("  " + say("cli.plan-more", n=len(view.steps) - SHOWN))


def _percent(session: Session, part: float) -> str:
    return f"{number(session, 100 * part, 1)}%"
