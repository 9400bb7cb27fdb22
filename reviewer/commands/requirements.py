"""reviewer requirements: what a file or the stock asks of people."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reviewer import service
from reviewer.commands import forms
from reviewer.commands.base import Session, argument, command, json_option, pass_session, user_option
from reviewer.commands.output import line, told, watched
from reviewer.errors import Exit

if TYPE_CHECKING:
    from reviewer.service.views import InventoryView, RequirementView

WIDTH = 90  # characters of a name in a list


@command("requirements")
@argument("file", required=False, type=click.Path(path_type=Path), metavar="[FILE]")
@user_option
@json_option
@pass_session
def requirements(session: Session, file: Path | None, as_json: bool) -> int:
    if file is not None:
        found = service.inventory_of(file)
    else:
        with watched(session) as progress:
            found = service.requirements(session.store(), user=session.person(), progress=progress)
    if as_json:
        assert type(found) is forms.BARE["requirements"]
        line(json.dumps(told(found, session.language), ensure_ascii=False, indent=1))
    else:
        _print(session, found)
    return Exit.OK


def _print(session: Session, found: InventoryView) -> None:
    kinds = Counter(one.kind for one in found.requirements)
    for kind in dict.fromkeys(one.kind for one in found.requirements):
        line(session.say("cli.requirements-kind", kind=session.say(f"service.sort-{kind}"), n=kinds[kind]))
        for one in found.requirements:
            if one.kind is kind:
                _one(session, one)
    line(session.say("cli.requirements-total", n=len(found.requirements), duties=len(found.duties)))


def _one(session: Session, one: RequirementView) -> None:
    name = one.name if len(one.name) <= WIDTH else f"{one.name[: WIDTH - 1]}…"
    places = "; ".join(dict.fromkeys(place.address for place in one.places if place.address))
    line(f"  {name}  [{one.label}: {places}]" if one.label else f"  {name}  [{places}]")
    for id, words in (("who", one.who), ("body", one.body), ("deadline", one.deadline), ("fee", one.fee)):
        if words:
            line("    " + session.say(f"cli.requirement-{id}", text=" ".join(words.split())))
    if one.papers:
        line("    " + session.say("cli.requirement-papers", n=len(one.papers), sets=one.sets or "?"))
    if one.missing:
        parts = ", ".join(session.say(f"service.part-{part}") for part in one.missing)
        line("    " + session.say("cli.requirement-missing", parts=parts))


COMMANDS = (requirements,)
