"""What baseline, tally, verify, evaluate and explain print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewer.commands.output import line, table
from reviewer.commands.prints.costs import cost_total
from reviewer.commands.prints.plain import SHOWN, day, number, paragraph, share

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reviewer.commands.base import Session
    from reviewer.overlap import Evaluation
    from reviewer.service.views import (
        BaselineView,
        BurnPoint,
        Explanation,
        Recount,
        TallyLine,
        TallyView,
        VerifyReport,
    )


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
    if view.cost:
        cost_total(session, view.cost)
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
