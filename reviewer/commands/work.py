"""Finding and deciding: analyse, scan, queue, show, decide, undo, history, reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from reviewer import service
from reviewer.commands import forms, prints
from reviewer.commands.base import (
    Day,
    Session,
    argument,
    command,
    files,
    json_option,
    option,
    pass_session,
    user_option,
)
from reviewer.commands.output import line, print_json, table, watched
from reviewer.errors import Exit
from reviewer.model import Action, Competence, Relation, Verdict
from reviewer.service.views import Order, QueueFilter, Status

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from enum import StrEnum


@command("analyse")
@option("--as-of", type=Day(), metavar="DATE", help="cli.option-as-of")
@user_option
@json_option
@pass_session
def analyse(session: Session, as_of: date | None, as_json: bool) -> int:
    store = session.store()
    with watched(session) as progress:
        report = service.analyse(
            store,
            as_of=as_of or session.today,
            now=session.now,
            user=session.person(),
            progress=progress,
        )
    if as_json:
        print_json(session, "analyse", report)
    else:
        prints.run(session, report)
    return Exit.OK


@command("scan")
@argument("paths", nargs=-1, required=True, metavar="PATH...")
@option("--format", "form", type=click.Choice(("text", "json")), default="text", help="cli.option-format")
@option("--as-of", type=Day(), metavar="DATE", help="cli.option-as-of")
@user_option
@json_option
@pass_session
def scan(session: Session, paths: tuple[str, ...], form: str, as_of: date | None, as_json: bool) -> int:
    store = session.store()
    with watched(session) as progress:
        report = service.scan(
            store,
            files(paths),
            as_of=as_of or session.today,
            user=session.person(),
            progress=progress,
        )
    if as_json or form == "json":
        print_json(session, "scan", report)
    else:
        prints.scan(session, report)
    if any(file.error for file in report.files):
        return Exit.PARTIAL
    return Exit.FOUND if report.found else Exit.OK


def _choices(name: str, kind: type[StrEnum], help: str) -> Callable[[Callable[..., int]], Callable[..., int]]:
    return option(f"--{name}", name, multiple=True, type=click.Choice([v.value for v in kind]), help=help)


@command("queue")
@_choices("relation", Relation, "cli.option-relation")
@_choices("action", Action, "cli.option-action")
@_choices("status", Status, "cli.option-status")
@_choices("competence", Competence, "cli.option-competence")
@option("--subject", multiple=True, metavar="NAME", help="cli.option-subject")
@option("--document", multiple=True, metavar="KEY", help="cli.option-document")
@option("--at-least", type=click.FloatRange(0, 1), metavar="N", default=0.0, help="cli.option-at-least")
@option("--text", default="", metavar="WORDS", help="cli.option-text")
@option("--mine", is_flag=True, help="cli.option-mine")
@option("--assigned", is_flag=True, help="cli.option-assigned")
@option("--order", type=click.Choice([o.value for o in Order]), default="strongest", help="cli.option-order")
@option("--limit", type=click.IntRange(1, 10_000), metavar="N", default=20, help="cli.option-limit")
@option("--offset", type=click.IntRange(0), metavar="N", default=0, help="cli.option-offset")
@user_option
@json_option
@pass_session
def queue(
    session: Session,
    relation: tuple[str, ...],
    action: tuple[str, ...],
    status: tuple[str, ...],
    competence: tuple[str, ...],
    subject: tuple[str, ...],
    document: tuple[str, ...],
    at_least: float,
    text: str,
    mine: bool,
    assigned: bool,
    order: str,
    limit: int,
    offset: int,
    as_json: bool,
) -> int:
    filter = QueueFilter(
        relations=tuple(Relation(v) for v in relation),
        actions=tuple(Action(v) for v in action),
        statuses=tuple(Status(v) for v in status),
        subjects=subject,
        instruments=document,
        competences=tuple(Competence(v) for v in competence),
        at_least=at_least,
        text=text,
        mine=mine,
        assigned=assigned,
        order=Order(order),
    )
    page = service.queue(session.store(), filter, user=session.person(), offset=offset, limit=limit)
    if as_json:
        print_json(session, "queue", page)
    else:
        prints.queue(session, page)
    return Exit.OK


@command("show")
@argument("id", metavar="ID")
@user_option
@json_option
@pass_session
def show(session: Session, id: str, as_json: bool) -> int:
    view = service.suggestion(session.store(), id, user=session.person())
    if as_json:
        print_json(session, "suggestion", view)
    else:
        prints.suggestion(session, view)
    return Exit.OK


@command("decide")
@argument("id", metavar="ID")
@argument("verdict", type=click.Choice([v.value for v in Verdict]), metavar="accept|reject|defer")
@option("--reason", default="", metavar="CODE", help="cli.option-reason")
@option("--note", default="", metavar="TEXT", help="cli.option-note")
@option("--keep", "--keeper", "keeper", default="", metavar="ADDRESS", help="cli.option-keeper")
@option("--except", "exempt", multiple=True, metavar="ADDRESS", help="cli.option-except")
@option("--preview", is_flag=True, help="cli.option-preview")
@option("--seen", type=click.IntRange(0), metavar="N", help="cli.option-seen")
@user_option
@json_option
@pass_session
def decide(
    session: Session,
    id: str,
    verdict: str,
    reason: str,
    note: str,
    keeper: str,
    exempt: tuple[str, ...],
    preview: bool,
    seen: int | None,
    as_json: bool,
) -> int:
    if preview:
        found = service.choice(session.store(), id, keeper=keeper, exempt=exempt, user=session.person())
        if as_json:
            print_json(session, "choice", found)
        else:
            prints.choice(session, found)
        return Exit.OK
    receipt = service.decide(
        session.store(),
        id,
        Verdict(verdict),
        reason=reason,
        note=note,
        keeper=keeper,
        exempt=exempt,
        seen=seen,
        now=session.now,
        user=session.person(),
    )
    if as_json:
        print_json(session, "receipt", receipt)
    else:
        prints.receipt(session, receipt)
    return Exit.OK


@command("undo")
@option("--seen", type=click.IntRange(1), metavar="N", help="cli.option-undo-seen")
@user_option
@json_option
@pass_session
def undo(session: Session, seen: int | None, as_json: bool) -> int:
    receipt = service.undo(session.store(), now=session.now, user=session.person(), seen=seen)
    if as_json:
        print_json(session, "undo", forms.Undone(receipt))
    elif receipt is None:
        line(session.say("cli.nothing-to-undo"))
    else:
        prints.undone(session, receipt)
    return Exit.OK


@command("history")
@argument("id", required=False, default="", metavar="[ID]")
@option("--mine", is_flag=True, help="cli.option-my-history")
@option("--limit", type=click.IntRange(1, 10_000), metavar="N", default=50, help="cli.option-limit")
@option("--offset", type=click.IntRange(0), metavar="N", default=0, help="cli.option-offset")
@user_option
@json_option
@pass_session
def history(session: Session, id: str, mine: bool, limit: int, offset: int, as_json: bool) -> int:
    person = session.person()
    found = service.history(
        session.store(),
        user=person,
        id=id,
        actor=person.name if mine else "",
        offset=offset,
        limit=limit,
    )
    if as_json:
        print_json(session, "history", forms.History(found))
    else:
        table(prints.event(session, e) for e in found)
    return Exit.OK


@command("reasons")
@option("--for", "verdict", type=click.Choice([v.value for v in Verdict]), help="cli.option-for")
@json_option
@pass_session
def reasons(session: Session, verdict: str | None, as_json: bool) -> int:
    found = service.reasons(Verdict(verdict) if verdict else None)
    if as_json:
        print_json(session, "reasons", forms.Reasons(found))
    else:
        table((r.digit or "", r.code, session.words(r.label), ", ".join(r.verdicts)) for r in found)
    return Exit.OK


@command("precision")
@user_option
@json_option
@pass_session
def precision(session: Session, as_json: bool) -> int:
    found = service.precision(session.store(), user=session.person())
    if as_json:
        print_json(session, "precision", found)
    else:
        prints.precision(session, found)
    return Exit.OK


COMMANDS = (analyse, scan, queue, show, decide, undo, history, reasons, precision)
