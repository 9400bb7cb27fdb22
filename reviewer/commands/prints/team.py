"""What people, comments, conflicts and agreement print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewer.commands.output import line, table
from reviewer.commands.prints.plain import number, paragraph
from reviewer.model import Message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reviewer.commands.base import Session
    from reviewer.service.views.team import (
        Agreement,
        AssignmentView,
        CommentView,
        ConflictPage,
        Kappa,
        PersonView,
        Settled,
    )


def people(session: Session, found: Sequence[PersonView]) -> None:
    rows: list[tuple[object, ...]] = []
    for p in found:
        state = session.say("ui.person-disabled" if p.disabled else f"ui.person-{p.provider}")
        given = p.assignment
        about = "; ".join((*given.subjects, *given.issuers)) if given else ""
        rows.append((p.name, session.say(f"service.role-{p.role}"), state, about))
    table(rows)


def assigned(session: Session, name: str, given: AssignmentView | None) -> None:
    if given is None:
        line(session.say("cli.assigned-nothing", name=name))
        return
    what = "; ".join((*given.subjects, *given.issuers))
    line(session.say("cli.assigned", name=name, what=what, n=given.waiting))


def comments(session: Session, found: Sequence[CommentView]) -> None:
    for c in found:
        line(f"{c.time.astimezone():%d/%m/%Y %H:%M} {c.actor}")
        paragraph(c.text)


def conflicts(session: Session, page: ConflictPage) -> None:
    for row in page.rows:
        line(f"{row.number}  {session.say(f'service.action-{row.action}')}  {session.say(row.place)}")
        for word in row.words:
            line(
                "    "
                + session.say(
                    "cli.said",
                    who=word.reviewer,
                    verdict=Message.of(f"service.verdict-{word.verdict}"),
                    reason=word.reason or "-",
                )
            )
            if word.note:
                paragraph(word.note, "      ")
    line(session.say("cli.page", shown=len(page.rows), total=page.total))


def settled(session: Session, done: Settled) -> None:
    verdict: Message | str = Message.of(f"service.verdict-{done.verdict}") if done.verdict else "-"
    id = "cli.settled-before" if done.repeated else "cli.settled"
    status = Message.of(f"service.status-{done.status}")
    line(session.say(id, number=done.number, verdict=verdict, status=status, event=done.event))


def agreement(session: Session, found: Agreement) -> None:
    line(
        session.say(
            "ui.agreement-facts",
            share=f"{number(session, 100 * found.share)}%",
            drawn=number(session, found.drawn),
            read=number(session, found.read),
            waiting=number(session, found.waiting),
        )
    )
    for title, rows in (
        ("ui.agreement-pairs", [(f"{k.first} – {k.second}", k) for k in found.pairs]),
        ("ui.agreement-detectors", [(k.detector, k) for k in found.detectors]),
    ):
        if rows:
            line(session.say(title))
            table(((name, *_kappa(session, k)) for name, k in rows), right=(1,))
    if found.scores:
        line(session.say("ui.canaries"))
        table(
            (
                s.reviewer,
                f"{s.right}/{s.read}",
                f"{number(session, 100 * s.low)}% – {number(session, 100 * s.high)}%",
            )
            for s in found.scores
        )


def _kappa(session: Session, k: Kappa) -> tuple[str, str]:
    value = session.say("ui.kappa-none")
    if k.kappa is not None and k.low is not None and k.high is not None:
        low, high = number(session, k.low, 2), number(session, k.high, 2)
        value = f"{number(session, k.kappa, 2)} ({low} – {high})"
    return f"{k.agreed}/{k.read}", value
