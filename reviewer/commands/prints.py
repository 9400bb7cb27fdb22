"""Results as plain lines a person reads in a terminal."""

from __future__ import annotations

import shutil
import textwrap
from typing import TYPE_CHECKING

from reviewer.commands.marks import rows as marked_rows
from reviewer.commands.output import line, table
from reviewer.model import Message
from reviewer.service.views import FileState

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from reviewer.commands.base import Session
    from reviewer.overlap import Evaluation
    from reviewer.service.views import (
        BaselineView,
        BurnPoint,
        DemoReport,
        EventView,
        Explanation,
        FileRead,
        IngestReport,
        QueuePage,
        Receipt,
        Recount,
        RunReport,
        ScanFile,
        ScanReport,
        SideView,
        StockCounts,
        SuggestionView,
        TallyLine,
        TallyView,
        VerifyReport,
    )

SHOWN = 40  # files listed one by one before the rest is only counted


def width() -> int:
    return max(60, min(shutil.get_terminal_size((100, 24)).columns, 120))


def paragraph(text: str, indent: str = "  ") -> None:
    for piece in text.split("\n"):
        for wrapped in textwrap.wrap(piece, width() - len(indent), break_long_words=False) or [""]:
            line(indent + wrapped)


def number(session: Session, value: float, digits: int = 0) -> str:
    """1.234.567,8 in Vietnamese, 1,234,567.8 in English."""
    text = f"{value:,.{digits}f}"
    return text if session.language == "en" else text.translate(str.maketrans(",.", ".,"))


def day(value: date | None) -> str:
    """22/5/2019 in both languages, as the documents write it."""
    return f"{value.day}/{value.month}/{value.year}" if value else ""


def share(session: Session, part: int, whole: int) -> str:
    return f"{number(session, 100 * part / whole, 1)}%" if whole else "–"


# ------------------------------------------------------------------------------- ingest


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


# ----------------------------------------------------------------------------- analysis


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


# -------------------------------------------------------------------------------- queue


def queue(session: Session, page: QueuePage) -> None:
    for row in page.rows:
        relation = session.say(f"service.relation-{row.relation}") if row.relation else row.detector
        state = session.say(f"service.status-{row.status}")
        action = session.say(f"service.action-{row.action}")
        line(f"{row.number}  {number(session, row.probability, 2)}  {action} · {relation} · {state}")
        line(f"    {session.say(row.place)}")
        if row.keeper_place:
            line("    " + session.say("cli.keeps", place=row.keeper_place))
    line(session.say("cli.page", shown=len(page.rows), total=page.total))


def head(session: Session, view: SuggestionView) -> None:
    relation = session.say(f"service.relation-{view.relation}") if view.relation else view.detector
    action = session.say(f"service.action-{view.action}")
    line(f"{view.number} · {action} · {relation} · {number(session, view.probability, 2)}")
    paragraph(session.say(view.reason))


def sides(session: Session, view: SuggestionView) -> None:
    """Both texts, what differs between brackets."""
    line("  " + session.say("cli.side-cut", place=view.cut.place, about=_about(view.cut)))
    if view.keeper is None or view.comparison is None:
        paragraph(view.cut.text, "    ")
        return
    line("  " + session.say("cli.side-keep", place=view.keeper.place, about=_about(view.keeper)))
    for row in marked_rows(view.comparison):
        paragraph(row, "    ")


def _about(side: SideView) -> str:
    i = side.instrument
    return ", ".join(part for part in (i.issuer, day(i.issued)) if part)


def suggestion(session: Session, view: SuggestionView) -> None:
    head(session, view)
    line()
    sides(session, view)
    line()
    for title, messages in (("cli.case-cut", view.cut_case), ("cli.case-keep", view.keep_case)):
        if messages:
            line("  " + session.say(title))
            for message in messages:
                paragraph(f"- {session.say(message)}", "    ")
    if view.coverage.duties:
        line("  " + session.say("cli.coverage", n=len(view.coverage.duties), lost=len(view.coverage.residue)))
        for duty in view.coverage.duties:
            sign = "✓" if duty.carried_by else "✗"
            paragraph(f"{sign} {' '.join(duty.text.split())}", "    ")
    _facts(session, view)
    for decision in view.decisions:
        line(
            "  "
            + session.say(
                "cli.said",
                who=decision.reviewer,
                verdict=Message.of(f"service.verdict-{decision.verdict}"),
                reason=decision.reason or "-",
            )
        )


def _facts(session: Session, view: SuggestionView) -> None:
    keeper = session.say(view.keeper_reason) if view.keeper_reason else ""
    rows = [
        (session.say("cli.fact-status"), session.say(f"service.status-{view.status}")),
        (session.say("cli.fact-keeper"), keeper),
        (session.say("cli.fact-competence"), session.say(f"service.competence-{view.competence}")),
        (session.say("cli.fact-credit"), session.say(f"service.credit-{view.credit}")),
        (session.say("cli.fact-worth"), session.say("cli.worth", official=view.official, net=view.net)),
        (session.say("cli.fact-version"), str(view.version)),
    ]
    table([row for row in rows if row[1]])
    if view.cluster:
        line("  " + session.say("cli.members", n=len(view.cluster.members)))
        for member in view.cluster.members:
            line(f"    {member.side.provision}  {session.say(member.side.place)}")


def receipt(session: Session, found: Receipt) -> None:
    id = "cli.saved-before" if found.repeated else "cli.saved"
    verdict = found.decision.verdict if found.decision else None
    said: Message | str = Message.of(f"service.verdict-{verdict}") if verdict else "-"
    line(session.say(id, number=found.number, verdict=said, event=found.event))


def undone(session: Session, found: Receipt) -> None:
    now: Message | str = Message.of("service.status-pending")
    if found.decision:
        now = Message.of(f"service.verdict-{found.decision.verdict}")
    id = "cli.undone-before" if found.repeated else "cli.undone"
    line(session.say(id, number=found.number, now=now))


def event(session: Session, e: EventView) -> tuple[str, ...]:
    what = session.say(f"service.verb-{e.verb}")
    if e.verdict:
        what += f" ({session.say(f'service.verdict-{e.verdict}')})"
    if e.undone:
        what += " " + session.say("cli.was-undone")
    when = f"{e.time.astimezone():%d/%m/%Y %H:%M:%S}"
    return (str(e.seq), when, e.actor, what, e.number or e.subject, e.reason, e.note)


# ------------------------------------------------------------------------------- record


def baseline(session: Session, view: BaselineView) -> None:
    line(session.say("cli.baseline", name=view.name, day=day(view.as_of), by=view.by))
    line(
        "  "
        + session.say(
            "cli.baseline-counts",
            instruments=number(session, view.instruments),
            provisions=number(session, view.provisions),
            units=number(session, view.units),
        )
    )
    line("  " + session.say("cli.digest", digest=view.digest))


def recount(session: Session, found: Recount) -> None:
    baseline(session, found.baseline)
    for difference in found.differences[:SHOWN]:
        line(f"  {session.say(difference)}")
    if not found.differences:
        line("  " + session.say("cli.recount-same"))
    line("  " + session.say("cli.grown", added=found.added, removed=found.removed))


def tally(session: Session, view: TallyView, points: Sequence[BurnPoint]) -> None:
    if view.baseline:
        line(
            session.say(
                "cli.tally-base",
                name=view.baseline.name,
                day=day(view.as_of),
                base=number(session, view.base),
            )
        )
    else:
        line(session.say("cli.tally-no-base", day=day(view.as_of), base=number(session, view.base)))
    t = view.total
    line("  " + session.say("cli.official", n=t.official, share=share(session, t.official, view.base)))
    line("  " + session.say("cli.net", n=t.net, share=share(session, t.net, view.base)))
    line(
        "  "
        + session.say(
            "cli.needed",
            n=view.needed,
            target=f"{number(session, 100 * view.target)}%",
            missing=max(0, view.needed - t.official),
        )
    )
    title = (
        session.say("cli.base"),
        session.say("cli.touched"),
        session.say("cli.official-short"),
        session.say("cli.net-short"),
    )
    line()
    table(
        [(session.say("cli.by-group"), *title), *(_group(session, g) for g in view.by_group)],
        right=(1, 2, 3, 4),
    )
    line()
    credits = [
        (session.say(f"service.credit-{c.group}"), "", c.accepted, c.official, c.net) for c in view.by_credit
    ]
    table([(session.say("cli.by-credit"), "", *title[1:]), *credits], right=(1, 2, 3, 4))
    if view.grown or view.conflicts:
        line()
        line("  " + session.say("cli.tally-notes", grown=view.grown, conflicts=view.conflicts))
    if points:
        line()
        table(
            [
                (session.say("cli.day"), *title[1:]),
                *((day(p.day), p.accepted, p.official, p.net) for p in points),
            ],
            right=(1, 2, 3),
        )


def _group(session: Session, found: TallyLine) -> tuple[object, ...]:
    name = found.group or session.say("service.none-given")
    return name, found.base, found.accepted, found.official, found.net


def verify(session: Session, report: VerifyReport) -> None:
    line(session.say("cli.chain", events=report.events, head=report.head or "-"))
    for problem in report.problems:
        line(f"  {session.say(problem)}")
    if report.ok:
        line(session.say("cli.verified"))


def evaluation(session: Session, found: Evaluation) -> None:
    line(session.say("cli.evaluated", pairs=found.pairs, candidates=found.candidates))
    rows = [
        ("average precision", number(session, found.average_precision, 3)),
        ("kappa", number(session, found.kappa, 3)),
        *((f"precision @ recall {r:g}", number(session, p, 3)) for r, p in found.precision_at_recall),
        ("ECE", number(session, found.ece, 3)),
        ("macro F1", number(session, found.macro_f1, 3)),
    ]
    table(rows)
    classes = [
        (
            session.say(f"service.relation-{relation}"),
            score.pairs,
            number(session, score.precision, 2),
            number(session, score.recall, 2),
            number(session, score.f1, 2),
        )
        for relation, score in found.per_class
    ]
    table([(session.say("cli.relation"), "n", "P", "R", "F1"), *classes], right=(1, 2, 3, 4))


def explained(session: Session, names: Sequence[str]) -> None:
    line(session.say("cli.explainable"))
    paragraph(", ".join(names))


def explanation(session: Session, found: Explanation) -> None:
    line(f"{found.name}: {session.words(found.title)}")
    paragraph(session.words(found.text))
    for title, text in (
        ("cli.flags", found.flags),
        ("cli.leaves", found.leaves),
        ("cli.source", found.source),
    ):
        if text:
            paragraph(session.say(title, text=session.words(text)))
