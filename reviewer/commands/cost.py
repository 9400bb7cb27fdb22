"""Compliance cost: wage, import, show, and the form to fill in."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from pathlib import Path

import click

from reviewer import service
from reviewer.commands import prints
from reviewer.commands.base import (
    Group,
    Session,
    argument,
    command,
    global_options,
    json_option,
    option,
    pass_session,
    user_option,
)
from reviewer.commands.output import line, print_json
from reviewer.errors import Exit, UsageError


@click.group("cost", cls=Group, help="cli.help-cost")
@global_options
def cost() -> None:
    pass


@command("wage", help="cli.help-cost-wage")
@argument("amount", metavar="VND")
@option("--source", required=True, metavar="TEXT", help="cli.option-wage-source")
@user_option
@json_option
@pass_session
def wage(session: Session, amount: str, source: str, as_json: bool) -> int:
    try:
        value = Decimal(amount)
    except InvalidOperation as exc:
        raise UsageError("service.cost-bad-wage", amount=amount[:40]) from exc
    found = service.set_wage(session.store(), value, source=source, now=session.now, user=session.person())
    if as_json:
        print_json(session, "wage", found)
    else:
        prints.wage(session, found)
    return Exit.OK


@command("import", help="cli.help-cost-import")
@argument("file", type=click.Path(path_type=Path), metavar="FILE.xlsx|.csv")
@user_option
@json_option
@pass_session
def import_(session: Session, file: Path, as_json: bool) -> int:
    found = service.import_costs(session.store(), file, now=session.now, user=session.person())
    if as_json:
        print_json(session, "cost-import", found)
    else:
        line(session.say("cli.cost-imported", n=found.subjects, new=found.new, unchanged=found.unchanged))
    return Exit.OK


@command("show", help="cli.help-cost-show")
@user_option
@json_option
@pass_session
def show(session: Session, as_json: bool) -> int:
    view = service.costs(session.store(), user=session.person())
    if as_json:
        print_json(session, "costs", view)
    else:
        prints.costs(session, view)
    return Exit.OK


@command("form", help="cli.help-cost-form")
@option("--out", required=True, type=click.Path(path_type=Path), metavar="FILE.xlsx", help="cli.option-out")
@user_option
@pass_session
def form(session: Session, out: Path) -> int:
    n = service.cost_form(session.store(), out, user=session.person(), language=session.language)
    line(session.say("cli.cost-form-written", n=n, file=str(out)))
    return Exit.OK


for _command in (wage, import_, show, form):
    cost.add_command(_command)

COMMANDS = (cost,)
