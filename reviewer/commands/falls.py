"""Consequences of the accepted set: shown, and accepted by a lead."""

from __future__ import annotations

import click

from reviewer import service
from reviewer.commands import forms
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
from reviewer.errors import Exit


@click.group("consequences", cls=Group, help="cli.help-consequences")
@global_options
def consequences() -> None:
    pass


@command("show", help="cli.help-consequences-show")
@user_option
@json_option
@pass_session
def show(session: Session, as_json: bool) -> int:
    found = service.fallout(session.store(), user=session.person())
    if as_json:
        print_json(session, "consequences", forms.Consequences(found))
        return Exit.OK
    line(session.say("cli.consequences", n=len(found), open=sum(not one.by for one in found)))
    for one in found:
        line(f"{one.key}  {session.say(one.what)}")
        if one.by:
            line("    " + session.say("cli.consequence-by", by=one.by, note=one.note))
    return Exit.OK


@command("accept", help="cli.help-consequences-accept")
@argument("key", metavar="KEY")
@option("--note", required=True, metavar="TEXT", help="cli.option-consequence-note")
@user_option
@json_option
@pass_session
def accept(session: Session, key: str, note: str, as_json: bool) -> int:
    found = service.bear(session.store(), key, note=note, now=session.now, user=session.person())
    if as_json:
        print_json(session, "consequence", found)
    else:
        line(session.say("cli.consequence-accepted", what=found.what))
    return Exit.OK


consequences.add_command(show)
consequences.add_command(accept)

COMMANDS = (consequences,)
