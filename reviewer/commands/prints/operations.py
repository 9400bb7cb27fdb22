"""What backup, restore and doctor print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewer.commands.output import line, table
from reviewer.commands.prints.plain import number

if TYPE_CHECKING:
    from reviewer.commands.base import Session
    from reviewer.service.views import BackupReport, DoctorReport, RestoreReport


def backup(session: Session, report: BackupReport) -> None:
    line(
        session.say(
            "operations.backed-up",
            file=str(report.out),
            size=number(session, report.size / 1_000_000, 1),
            events=number(session, report.events),
            head=report.head or "-",
        )
    )
    line("  " + session.say("operations.sha256", sha256=report.sha256))
    for remark in report.remarks:
        line("  " + session.say("operations.not-recorded", why=remark))


def restore(session: Session, report: RestoreReport) -> None:
    line(
        session.say(
            "operations.restored",
            database=str(report.database),
            backup=str(report.backup),
            events=number(session, report.events),
            head=report.head or "-",
        )
    )
    if report.kept:
        line("  " + session.say("operations.kept", file=str(report.kept)))
    if report.later > 0:
        line("  " + session.say("operations.later", n=report.later))
    elif report.later < 0:
        line("  " + session.say("operations.later-unknown"))
    if report.upgraded:
        line("  " + session.say("operations.upgraded"))


def doctor(session: Session, report: DoctorReport) -> None:
    rows = []
    for check in report.checks:
        said = session.say(check.said) + (f" [{check.code}]" if check.code else "")
        if check.remedy:
            said += " " + session.say("operations.remedy", text=check.remedy)
        rows.append((session.say(f"operations.state-{check.state}"), check.name, said))
    table(rows, indent="")
