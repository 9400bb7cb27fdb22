"""Results as plain lines a person reads in a terminal."""

from reviewer.commands.prints.costs import cost_total, costs, wage
from reviewer.commands.prints.offers import (
    choice,
    event,
    head,
    precision,
    queue,
    receipt,
    sides,
    suggestion,
    undone,
)
from reviewer.commands.prints.operations import backup, doctor, restore
from reviewer.commands.prints.plain import day, number, paragraph, share, width
from reviewer.commands.prints.planning import forecast, plan
from reviewer.commands.prints.records import (
    baseline,
    evaluation,
    explained,
    explanation,
    recount,
    tally,
    verify,
)
from reviewer.commands.prints.reports import counts, demo, ingest, read, run, scan
from reviewer.commands.prints.team import agreement, assigned, comments, conflicts, people, settled

__all__ = [
    "agreement",
    "assigned",
    "backup",
    "baseline",
    "choice",
    "comments",
    "conflicts",
    "cost_total",
    "costs",
    "counts",
    "day",
    "demo",
    "doctor",
    "evaluation",
    "event",
    "explained",
    "explanation",
    "forecast",
    "head",
    "ingest",
    "number",
    "paragraph",
    "people",
    "plan",
    "precision",
    "queue",
    "read",
    "receipt",
    "recount",
    "restore",
    "run",
    "scan",
    "settled",
    "share",
    "sides",
    "suggestion",
    "tally",
    "undone",
    "verify",
    "wage",
    "width",
]
