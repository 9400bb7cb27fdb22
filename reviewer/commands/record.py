"""What is kept and proved: baseline, tally, export, verify, evaluate, explain."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reviewer import service
from reviewer.commands import forms, prints
from reviewer.commands.base import (
    Command,
    Day,
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
from reviewer.config import settings
from reviewer.errors import Exit

if TYPE_CHECKING:
    from datetime import date


@click.group("baseline", cls=Group, help="cli.help-baseline")
@global_options
def baseline() -> None:
    pass


def _of_baseline(name: str) -> Command:
    found = _BASELINE[name]
    found.help = f"cli.help-baseline-{name}"
    return found


@command("freeze")
@option("--name", required=True, metavar="NAME", help="cli.option-baseline-name")
@option("--as-of", type=Day(), metavar="DATE", help="cli.option-as-of")
@user_option
@json_option
@pass_session
def freeze(session: Session, name: str, as_of: date | None, as_json: bool) -> int:
    view = service.freeze(
        session.store(),
        name,
        as_of=as_of or session.today,
        now=session.now,
        user=session.person(),
    )
    if as_json:
        print_json(session, "baseline", view)
    else:
        prints.baseline(session, view)
    return Exit.OK


@command("show")
@user_option
@json_option
@pass_session
def show(session: Session, as_json: bool) -> int:
    views = service.baselines(session.store(), user=session.person())
    if as_json:
        print_json(session, "baselines", forms.Baselines(views))
    elif not views:
        line(session.say("cli.no-baseline"))
    for view in () if as_json else views:
        prints.baseline(session, view)
    return Exit.OK


@command("recount")
@option("--name", default="", metavar="NAME", help="cli.option-baseline-name")
@user_option
@json_option
@pass_session
def recount(session: Session, name: str, as_json: bool) -> int:
    found = service.recount(session.store(), name, user=session.person())
    if as_json:
        print_json(session, "recount", found)
    else:
        prints.recount(session, found)
    return Exit.UNVERIFIED if found.differences else Exit.OK


_BASELINE = {"freeze": freeze, "show": show, "recount": recount}
for _name in _BASELINE:
    baseline.add_command(_of_baseline(_name))


@command("tally")
@option("--as-of", type=Day(), metavar="DATE", help="cli.option-tally-as-of")
@option("--baseline", "name", default="", metavar="NAME", help="cli.option-baseline-name")
@option("--target", type=Share(), metavar="20%", help="cli.option-target")
@option("--burn-up", is_flag=True, help="cli.option-burn-up")
@user_option
@json_option
@pass_session
def tally(
    session: Session,
    as_of: date | None,
    name: str,
    target: float | None,
    burn_up: bool,
    as_json: bool,
) -> int:
    store, person = session.store(), session.person()
    day = as_of or session.today
    view = service.tally(
        store,
        as_of=day,
        user=person,
        baseline=name,
        target=settings(store.path).target if target is None else target,
    )
    points = service.burn_up(store, as_of=day, user=person) if burn_up else ()
    if as_json:
        print_json(session, "tally", forms.Progress(view, points))
    else:
        prints.tally(session, view, points)
    return Exit.OK


@command("export")
@argument("form", type=click.Choice(service.FORMS), metavar="|".join(service.FORMS))
@option("--out", required=True, type=click.Path(path_type=Path), metavar="FILE", help="cli.option-out")
@option("--template", type=click.Path(path_type=Path), metavar="FILE.docx", help="cli.option-template")
@option("--target", type=Share(), metavar="20%", help="cli.option-target")
@user_option
@json_option
@pass_session
def export(
    session: Session, form: str, out: Path, template: Path | None, target: float | None, as_json: bool
) -> int:
    store = session.store()
    report = service.export(
        store,
        form,
        out,
        user=session.person(),
        language=session.language,
        template=template,
        target=settings(store.path).target if target is None else target,
    )
    if as_json:
        print_json(session, "export", report)
    else:
        line(session.say("cli.exported", file=str(report.out), rows=report.rows, head=report.head or "-"))
    return Exit.OK


@command("template")
@argument("form", type=click.Choice(service.PAPERS), metavar="|".join(service.PAPERS))
@option("--out", required=True, type=click.Path(path_type=Path), metavar="FILE.docx", help="cli.option-out")
@pass_session
def template(session: Session, form: str, out: Path) -> int:
    service.export_template(form, out, language=session.language)
    line(session.say("cli.template-written", file=str(out)))
    return Exit.OK


@command("verify")
@option("--head", default="", metavar="HASH", help="cli.option-head")
@json_option
@pass_session
def verify(session: Session, head: str, as_json: bool) -> int:
    report = service.verify(session.store(), head=head)
    if as_json:
        print_json(session, "verify", forms.Verified(report.ok, report))
    else:
        prints.verify(session, report)
    return Exit.OK if report.ok else Exit.UNVERIFIED


@command("evaluate")
@argument("pairs", type=click.Path(path_type=Path), metavar="PAIRS.jsonl")
@option("--cv", is_flag=True, help="cli.option-cv")
@json_option
@pass_session
def evaluate(session: Session, pairs: Path, cv: bool, as_json: bool) -> int:
    found = service.evaluate(pairs, cv=cv)
    if as_json:
        line(json.dumps(found.json(), ensure_ascii=False, indent=1))
    else:
        prints.evaluation(session, found)
    return Exit.OK


@command("explain")
@argument("name", required=False, default="", metavar="[NAME]")
@json_option
@pass_session
def explain(session: Session, name: str, as_json: bool) -> int:
    if not name:
        names = service.explained()
        if as_json:
            print_json(session, "explained", forms.Names(names))
        else:
            prints.explained(session, names)
        return Exit.OK
    found = service.explain(name)
    if as_json:
        print_json(session, "explanation", found)
    else:
        prints.explanation(session, found)
    return Exit.OK


COMMANDS = (baseline, tally, evaluate, export, template, verify, explain)
