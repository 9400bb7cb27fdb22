"""What still has to be accepted to reach the target: plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewer import service
from reviewer.commands import prints
from reviewer.commands.base import (
    Day,
    Session,
    Share,
    command,
    json_option,
    option,
    pass_session,
    user_option,
)
from reviewer.commands.output import print_json
from reviewer.config import settings
from reviewer.errors import Exit

if TYPE_CHECKING:
    from datetime import date


@command("plan")
@option("--count", "target", type=Share(), metavar="20%", help="cli.option-target")
@option("--cost", "cost", type=Share(), metavar="20%", help="cli.option-cost-target")
@option("--by-group", is_flag=True, help="cli.option-plan-by-group")
@option("--with-residue", is_flag=True, help="cli.option-plan-residue")
@option("--baseline", "name", default="", metavar="NAME", help="cli.option-baseline-name")
@option("--as-of", type=Day(), metavar="DATE", help="cli.option-tally-as-of")
@user_option
@json_option
@pass_session
def plan(
    session: Session,
    target: float | None,
    cost: float | None,
    by_group: bool,
    with_residue: bool,
    name: str,
    as_of: date | None,
    as_json: bool,
) -> int:
    store = session.store()
    view = service.plan_target(
        store,
        as_of=as_of or session.today,
        user=session.person(),
        baseline=name,
        target=settings(store.path).target if target is None else target,
        cost=cost,
        by_group=by_group,
        residue=with_residue,
    )
    if as_json:
        print_json(session, "plan", view)
    else:
        prints.plan(session, view)
    return Exit.OK


@command("forecast")
@option("--target", type=Share(), metavar="20%", help="cli.option-target")
@option("--baseline", "name", default="", metavar="NAME", help="cli.option-baseline-name")
@option("--as-of", type=Day(), metavar="DATE", help="cli.option-tally-as-of")
@user_option
@json_option
@pass_session
def forecast(session: Session, target: float | None, name: str, as_of: date | None, as_json: bool) -> int:
    store = session.store()
    view = service.outlook(
        store,
        as_of=as_of or session.today,
        now=session.now,
        user=session.person(),
        baseline=name,
        target=settings(store.path).target if target is None else target,
    )
    if as_json:
        print_json(session, "forecast", view)
    else:
        prints.forecast(session, view)
    return Exit.OK


COMMANDS = (plan, forecast)
