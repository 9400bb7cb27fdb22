"""Keeping an installation well: backup, restore, doctor."""

from __future__ import annotations

from pathlib import Path

import click

from reviewer import service
from reviewer.commands import prints
from reviewer.commands.base import (
    Session,
    argument,
    command,
    json_option,
    option,
    pass_session,
    user_option,
)
from reviewer.commands.output import print_json
from reviewer.errors import Exit
from reviewer.service.views import State


@command("backup", help="operations.help-backup")
@option("--out", required=True, type=click.Path(path_type=Path), metavar="FILE", help="operations.option-out")
@option("--replace", is_flag=True, help="operations.option-replace")
@user_option
@json_option
@pass_session
def backup(session: Session, out: Path, replace: bool, as_json: bool) -> int:
    report = service.backup(session.store(), out, now=session.now, user=session.person(), replace=replace)
    if as_json:
        print_json(session, "backup", report)
    else:
        prints.backup(session, report)
    return Exit.OK


@command("restore", help="operations.help-restore")
@argument("file", type=click.Path(path_type=Path), metavar="FILE")
@user_option
@json_option
@pass_session
def restore(session: Session, file: Path, as_json: bool) -> int:
    report = service.restore(session.database, file, now=session.now, user=session.person())
    if as_json:
        print_json(session, "restore", report)
    else:
        prints.restore(session, report)
    return Exit.OK


@command("doctor", help="operations.help-doctor")
@json_option
@pass_session
def doctor(session: Session, as_json: bool) -> int:
    report = service.doctor(session.database, now=session.now)
    if as_json:
        print_json(session, "doctor", report)
    else:
        prints.doctor(session, report)
    if report.worst is State.UNUSABLE:
        return Exit.DATABASE
    return Exit.UNVERIFIED if report.worst is State.FAIL else Exit.OK


COMMANDS = (backup, restore, doctor)
