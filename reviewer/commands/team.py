"""Working together: people, assign, comment, conflicts, settle, second-reading, canary, agreement."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from reviewer import service
from reviewer.commands import forms, prints
from reviewer.commands.base import (
    Command,
    Group,
    Session,
    Share,
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
from reviewer.model import Verdict
from reviewer.service.views import Role

if TYPE_CHECKING:
    from reviewer.service.views.team import PersonView

ROLES = [role.value for role in Role]
ANSWERS = [Verdict.ACCEPT.value, Verdict.REJECT.value]


# ------------------------------------------------------------------------------ people


@click.group("people", cls=Group, help="cli.help-people")
@global_options
def people() -> None:
    pass


def _password(session: Session) -> str:
    """Asked twice on a terminal, else the first line of standard input. An argument others could see."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    word: str = click.prompt(session.say("cli.password"), hide_input=True)
    if click.prompt(session.say("cli.password-again"), hide_input=True) != word:
        raise UsageError("cli.passwords-differ")
    return word


def _shown(session: Session, person: PersonView, as_json: bool) -> int:
    if as_json:
        print_json(session, "person", person)
    else:
        prints.people(session, (person,))
    return Exit.OK


@command("add")
@argument("name", metavar="NAME")
@option("--role", required=True, type=click.Choice(ROLES), help="cli.option-role")
@option("--oidc", is_flag=True, help="cli.option-oidc")
@user_option
@json_option
@pass_session
def add(session: Session, name: str, role: str, oidc: bool, as_json: bool) -> int:
    store = session.store(create=True)
    person = service.set_person(
        store,
        name,
        role=Role(role),
        password=None if oidc else _password(session),
        oidc=oidc,
        now=session.now,
        user=session.person(),
    )
    return _shown(session, person, as_json)


@command("list")
@user_option
@json_option
@pass_session
def listed(session: Session, as_json: bool) -> int:
    found = service.persons(session.store(), user=session.person())
    if as_json:
        print_json(session, "people", forms.People(found))
    elif found:
        prints.people(session, found)
    else:
        line(session.say("cli.no-people"))
    return Exit.OK


@command("role")
@argument("name", metavar="NAME")
@argument("role", type=click.Choice(ROLES), metavar="|".join(ROLES))
@user_option
@json_option
@pass_session
def role(session: Session, name: str, role: str, as_json: bool) -> int:
    return _changed(session, name, as_json, role=Role(role))


@command("disable")
@argument("name", metavar="NAME")
@user_option
@json_option
@pass_session
def disable(session: Session, name: str, as_json: bool) -> int:
    return _changed(session, name, as_json, disabled=True)


@command("enable")
@argument("name", metavar="NAME")
@user_option
@json_option
@pass_session
def enable(session: Session, name: str, as_json: bool) -> int:
    return _changed(session, name, as_json, disabled=False)


def _changed(
    session: Session, name: str, as_json: bool, *, role: Role | None = None, disabled: bool | None = None
) -> int:
    person = service.set_person(
        session.store(), name, role=role, disabled=disabled, now=session.now, user=session.person()
    )
    return _shown(session, person, as_json)


@command("password")
@argument("name", metavar="NAME")
@user_option
@pass_session
def password(session: Session, name: str) -> int:
    store, person = session.store(), session.person()
    service.set_password(store, name, _password(session), now=session.now, user=person)
    line(session.say("cli.password-set", name=name))
    return Exit.OK


_PEOPLE: dict[str, Command] = {
    "add": add,
    "list": listed,
    "role": role,
    "disable": disable,
    "enable": enable,
    "password": password,
}
for _name, _one in _PEOPLE.items():
    _one.help = f"cli.help-people-{_name}"
    people.add_command(_one)


@command("assign")
@argument("name", metavar="NAME")
@option("--subject", multiple=True, metavar="NAME", help="cli.option-assign-subject")
@option("--issuer", multiple=True, metavar="NAME", help="cli.option-assign-issuer")
@option("--nothing", is_flag=True, help="cli.option-assign-nothing")
@user_option
@json_option
@pass_session
def assign(
    session: Session,
    name: str,
    subject: tuple[str, ...],
    issuer: tuple[str, ...],
    nothing: bool,
    as_json: bool,
) -> int:
    if bool(subject or issuer) == nothing:
        raise UsageError("cli.assign-what")
    given = service.assign(
        session.store(), name, subjects=subject, issuers=issuer, now=session.now, user=session.person()
    )
    if as_json:
        print_json(session, "assigned", forms.Assigned(given))
    else:
        prints.assigned(session, name, given)
    return Exit.OK


# ---------------------------------------------------------------------------- comments


@command("comment")
@argument("id", metavar="ID")
@argument("text", metavar="TEXT")
@user_option
@json_option
@pass_session
def comment(session: Session, id: str, text: str, as_json: bool) -> int:
    said = service.comment(session.store(), id, text, now=session.now, user=session.person())
    if as_json:
        print_json(session, "comment", said)
    else:
        prints.comments(session, (said,))
    return Exit.OK


@command("comments")
@argument("id", metavar="ID")
@user_option
@json_option
@pass_session
def comments(session: Session, id: str, as_json: bool) -> int:
    found = service.comments(session.store(), id, user=session.person())
    if as_json:
        print_json(session, "comments", forms.Comments(found))
    elif found:
        prints.comments(session, found)
    else:
        line(session.say("cli.no-comments"))
    return Exit.OK


# --------------------------------------------------------------------------- conflicts


@command("conflicts")
@option("--limit", type=click.IntRange(1, 10_000), metavar="N", default=20, help="cli.option-limit")
@option("--offset", type=click.IntRange(0), metavar="N", default=0, help="cli.option-offset")
@user_option
@json_option
@pass_session
def conflicts(session: Session, limit: int, offset: int, as_json: bool) -> int:
    page = service.conflicts(session.store(), user=session.person(), limit=limit, offset=offset)
    if as_json:
        print_json(session, "conflicts", page)
    else:
        prints.conflicts(session, page)
    return Exit.OK


@command("settle")
@argument("id", metavar="ID")
@argument(
    "verdict",
    type=click.Choice([*(v.value for v in Verdict), "reopen"]),
    metavar="accept|reject|defer|reopen",
)
@option("--note", default="", metavar="TEXT", help="cli.option-settle-note")
@user_option
@json_option
@pass_session
def settle(session: Session, id: str, verdict: str, note: str, as_json: bool) -> int:
    done = service.settle(
        session.store(),
        id,
        None if verdict == "reopen" else Verdict(verdict),
        note=note,
        now=session.now,
        user=session.person(),
    )
    if as_json:
        print_json(session, "settled", done)
    else:
        prints.settled(session, done)
    return Exit.OK


# --------------------------------------------------------------------------- agreement


@command("second-reading")
@option("--share", required=True, type=Share(), metavar="10%", help="cli.option-second-share")
@user_option
@json_option
@pass_session
def second_reading(session: Session, share: float, as_json: bool) -> int:
    store, person = session.store(), session.person()
    service.plan_second_reading(store, share, now=session.now, user=person)
    return _agreement(session, as_json)


@command("canary")
@argument("id", metavar="ID")
@argument("verdict", type=click.Choice([*ANSWERS, "remove"]), metavar="accept|reject|remove")
@user_option
@json_option
@pass_session
def canary(session: Session, id: str, verdict: str, as_json: bool) -> int:
    known = None if verdict == "remove" else Verdict(verdict)
    done = service.mark_canary(session.store(), id, known, now=session.now, user=session.person())
    if as_json:
        print_json(session, "settled", done)
    else:
        prints.settled(session, done)
    return Exit.OK


@command("agreement")
@user_option
@json_option
@pass_session
def agreement(session: Session, as_json: bool) -> int:
    return _agreement(session, as_json)


def _agreement(session: Session, as_json: bool) -> int:
    found = service.agreement(session.store(), user=session.person())
    if as_json:
        print_json(session, "agreement", found)
    else:
        prints.agreement(session, found)
    return Exit.OK


COMMANDS = (people, assign, comment, comments, conflicts, settle, second_reading, canary, agreement)
