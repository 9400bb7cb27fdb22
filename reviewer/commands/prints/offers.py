"""Suggestions, decisions and history in a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewer.commands.marks import rows as marked_rows
from reviewer.commands.output import line, table
from reviewer.commands.prints.plain import day, number, paragraph
from reviewer.model import Message
from reviewer.service.views import Fate

if TYPE_CHECKING:
    from reviewer.commands.base import Session
    from reviewer.service.views import (
        Choice,
        EventView,
        Precision,
        QueuePage,
        Receipt,
        SideView,
        SuggestionView,
    )


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


def choice(session: Session, found: Choice) -> None:
    """What an accept would record: nothing is recorded."""
    line(session.say("cli.choice", number=found.number, n=len(found.members)))
    rows = []
    for member in found.members:
        fate: Message = Message.of(f"service.fate-{member.fate}")
        if member.fate is Fate.CHANGE:
            fate = Message.of(f"service.action-{found.action}")
        lost = session.say("cli.choice-lost", n=len(member.lost)) if member.lost else ""
        rows.append((member.n, session.say(fate), session.say(member.side.place), lost))
    table(rows, right=(0,))
    line("  " + session.say("cli.worth", official=found.official, net=found.net))
    if found.needs_reason:
        line("  " + session.say("cli.choice-reason"))


def precision(session: Session, found: Precision) -> None:
    """Counts first: a share of few decisions says little, and its interval says so."""
    rows: list[tuple[str, ...]] = [
        tuple(
            session.say(f"cli.precision-{name}") for name in ("what", "accepted", "decided", "share", "wrong")
        )
    ]
    for entry in (*found.lines, found.total):
        what = " · ".join(
            filter(
                None,
                (
                    entry.detector or session.say("cli.precision-total"),
                    session.say(f"service.relation-{entry.relation}") if entry.relation else "",
                ),
            )
        )
        low, high = (f"{100 * bound:.0f}" for bound in (entry.low, entry.high))
        said = f"{100 * entry.share:.0f}% ({low}–{high}%)" if entry.decided else "–"
        rows.append((what, str(entry.accepted), str(entry.decided), said, str(entry.false_alarms)))
    table(rows, right=(1, 2, 3))


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
