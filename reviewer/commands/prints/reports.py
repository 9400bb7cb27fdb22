"""What ingest, analyse, scan and demo print."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from reviewer.commands.marks import rows as marked_rows
from reviewer.commands.output import line
from reviewer.commands.prints.offers import head, sides
from reviewer.commands.prints.plain import SHOWN, day, number, paragraph
from reviewer.model import Message
from reviewer.service.views import FileState

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reviewer.commands.base import Session
    from reviewer.service.views import (
        DemoReport,
        FileRead,
        IngestReport,
        RunReport,
        ScanFile,
        ScanReport,
        StockCounts,
    )


def counts(session: Session, found: StockCounts) -> str:
    return session.say(
        "cli.counts",
        instruments=number(session, found.instruments),
        articles=number(session, found.articles),
        clauses=number(session, found.clauses),
        points=number(session, found.points),
        citations=number(session, found.citations),
        characters=number(session, found.characters),
    )


def ingest(session: Session, report: IngestReport) -> None:
    read(session, report)
    line(session.say("cli.added", counts=Message.of("cli.raw", text=counts(session, report.added))))
    line(session.say("cli.in-stock", counts=Message.of("cli.raw", text=counts(session, report.stock))))


def read(session: Session, report: IngestReport) -> None:
    """What became of each file: all that failed, and the first of the others."""
    calm = [f for f in report.files if f.state is not FileState.FAILED]
    for file in calm[:SHOWN]:
        _file(session, file)
    if len(calm) > SHOWN:
        line(session.say("cli.more-files", n=len(calm) - SHOWN))
    for file in report.files:
        if file.state is FileState.FAILED:
            _file(session, file)
    line(
        session.say(
            "cli.files",
            added=report.number(FileState.ADDED),
            unchanged=report.number(FileState.UNCHANGED),
            known=report.number(FileState.KNOWN),
            failed=report.number(FileState.FAILED),
        )
    )


def _file(session: Session, file: FileRead) -> None:
    state = session.say(f"cli.file-{file.state}")
    if file.error is not None:
        line(f"  {state}: {session.say(file.error)} [{file.code}]")
        return
    line(f"  {state}: {file.path}")
    for instrument in file.instruments[:3]:
        title = textwrap.shorten(instrument.title, 70, placeholder="…")
        line(f"      {session.say(instrument.label)}  {title}".rstrip())
    if len(file.instruments) > 3:
        line("      " + session.say("cli.more-instruments", n=len(file.instruments) - 3))
    for warning in dict.fromkeys(file.warnings):
        line("      " + session.say("cli.warning", text=warning))


def run(session: Session, report: RunReport) -> None:
    if report.reused:
        line(session.say("cli.run-reused", run=report.run, day=day(report.as_of)))
    else:
        line(session.say("cli.run-done", run=report.run, day=day(report.as_of)))
    line(
        session.say(
            "cli.examined", pairs=number(session, report.pairs), clauses=number(session, report.compared)
        )
    )
    for road, n in report.roads:
        line(f"    {session.say(f'service.road-{road}')}: {number(session, n)}")
    line(session.say("cli.clusters", n=report.clusters))
    line(session.say("cli.suggestions", total=report.suggestions, new=report.new, gone=report.gone))
    _tallied(session, "cli.by-relation", "relation", report.relations)
    _tallied(session, "cli.by-action", "action", report.actions)
    if report.findings:
        line(session.say("cli.findings"))
        for name, n in report.findings:
            line(f"    {name}: {number(session, n)}")
    if report.skipped:
        line(session.say("cli.skipped"))
        for skipped in report.skipped:
            line(f"    {session.say(skipped.reason)}")
    if report.seconds:
        phases = ", ".join(
            f"{session.say(f'cli.phase-{n}')} {number(session, s, 1)}" for n, s in report.seconds
        )
        line(session.say("cli.seconds", phases=phases))


def _tallied(session: Session, title: str, family: str, found: Iterable[tuple[str, int]]) -> None:
    pairs = [f"{session.say(f'service.{family}-{name}')} {number(session, n)}" for name, n in found]
    if pairs:
        line(session.say(title, list=", ".join(pairs)))


def demo(session: Session, report: DemoReport) -> None:
    for remark in report.remarks:
        paragraph(session.say(remark), "")
    line()
    read(session, report.ingest)
    line(session.say("cli.in-stock", counts=Message.of("cli.raw", text=counts(session, report.ingest.stock))))
    line()
    run(session, report.run)
    if report.strongest:
        line()
        line(session.say("cli.strongest", n=len(report.strongest)))
    for view in report.strongest:
        line()
        head(session, view)
        sides(session, view)
    line()
    line(session.say("cli.demo-changed" if report.changed else "cli.demo-unchanged"))


def scan(session: Session, report: ScanReport) -> None:
    for file in report.files:
        _scanned(session, file)
    line(
        session.say(
            "cli.scanned",
            files=len(report.files),
            compared=number(session, report.compared),
            against=number(session, report.against),
            found=report.found,
        )
    )
    for skipped in report.skipped:
        line(f"    {session.say(skipped.reason)}")


def _scanned(session: Session, file: ScanFile) -> None:
    if file.error is not None:
        line(f"{session.say(file.error)} [{file.code}]")
        return
    names = "; ".join(session.say(i.label) for i in file.instruments)
    line(f"{file.path}: {names}")
    for warning in dict.fromkeys(file.warnings):
        line("  " + session.say("cli.warning", text=warning))
    for hit in file.hits:
        relation = session.say(f"service.relation-{hit.relation}")
        line(f"  {session.say(hit.new.place)}")
        line(f"    {relation} {number(session, hit.probability, 2)} · {session.say(hit.reason)}")
        for row in marked_rows(hit.comparison, changed_only=True):
            paragraph(row, "      ")
