"""Bringing compliance cost in: the hourly income, and figures from a spreadsheet."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any, Final

from reviewer import reading
from reviewer.codec import canonical
from reviewer.errors import UsageError
from reviewer.i18n import DEFAULT
from reviewer.service.costbook import PREFIX, known_figures, made_for, wage
from reviewer.service.costfile import Stated, form, stated
from reviewer.service.exports import write_file
from reviewer.service.numbers import key_of, shown_number
from reviewer.service.people import Right, require
from reviewer.service.views.costs import CostImport, WageView
from reviewer.store import catalogue, events, suggestions

if TYPE_CHECKING:
    from datetime import datetime
    from decimal import Decimal
    from pathlib import Path

    from reviewer.quota.cost import Burden
    from reviewer.service.views import User
    from reviewer.store import Connection, Store

LARGEST: Final = 16 * 1024 * 1024  # bytes of a CSV file: some hundred thousand rows


def cost_form(store: Store, out: Path, *, user: User, language: str = DEFAULT) -> int:
    """Write an empty workbook for the figures of every accepted suggestion; returns how many there are."""
    require(user, Right.READ)
    with store.reading() as db:
        numbers = [shown_number(i.number) for i in suggestions.every(db) if i.status == "accepted"]
    write_file(out, form(numbers, language))
    return len(numbers)


def set_wage(store: Store, amount: Decimal, *, source: str, now: datetime, user: User) -> WageView:
    """Value an hour at `amount` đồng from now on. Raises UsageError without a source or a positive amount."""
    require(user, Right.LEAD)
    source = source.strip()
    if not (0 < amount < 10_000_000) or not source or len(source) > 400:
        raise UsageError("service.cost-bad-wage", amount=str(amount))
    with store.writing() as db:
        found = wage(list(events.events(db)))
        if found is None or (found.amount, found.source) != (str(amount), source):
            events.append(
                db,
                time=now,
                actor=user.name,
                role=user.role,
                verb="wage",
                subject="wage",
                payload={"amount": str(amount), "source": source},
            )
        found = wage(list(events.events(db)))
    assert found is not None  # it was just written, or stood there
    return found


def import_costs(store: Store, path: Path, *, now: datetime, user: User) -> CostImport:
    """Keep the figures of `path` (.xlsx or .csv), one event for each subject whose figures are new.

    All or nothing. Raises UsageError naming the row that cannot be understood, or a subject that is not in
    the stock, or a suggestion some of whose provisions another suggestion's figures stand for.
    """
    require(user, Right.LEAD)
    found = stated(rows(path), path.name)
    new = 0
    with store.writing() as db:
        chain = list(events.events(db))
        there = {e.subject: e.payload for e in chain if e.verb == "cost"}
        for one in found:
            subject = PREFIX + _subject(db, one, path.name)
            payload = {"before": _plain(one.before), "after": _plain(one.after), "source": path.name}
            if there.get(subject) == canonical(payload):
                continue
            new += 1
            events.append(
                db, time=now, actor=user.name, role=user.role, verb="cost", subject=subject, payload=payload
            )
        _no_overlap(db)
    return CostImport(path, len(found), new, len(found) - new)


def rows(path: Path) -> list[list[str]]:
    """Cells of the first table in the file, as text."""
    if path.suffix.lower() == ".csv":
        try:
            data = path.read_bytes()
        except OSError as exc:
            raise UsageError("service.cost-unreadable", file=path.name) from exc
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as exc:
            raise UsageError("service.cost-unreadable", file=path.name) from exc
        if len(data) > LARGEST or "\x00" in text:
            raise UsageError("service.cost-unreadable", file=path.name)
        first = text.partition("\n")[0]
        mark = max(",;\t", key=first.count)
        return [list(row) for row in csv.reader(io.StringIO(text, newline=""), delimiter=mark)]
    if path.suffix.lower() != ".xlsx":
        raise UsageError("service.cost-unreadable", file=path.name)
    sources = reading.read(path)
    return [line.split("\t") for source in sources for line in source.text.split("\n")]


def _subject(db: Connection, one: Stated, file: str) -> str:
    """A suggestion's key or a provision's id."""
    if one.subject in catalogue.spots(db, [one.subject]):
        return one.subject
    try:
        return key_of(db, one.subject)
    except UsageError as exc:
        raise UsageError("service.cost-no-subject", file=file, row=one.row, subject=one.subject[:80]) from exc


def _no_overlap(db: Connection) -> None:
    """Two suggestions' figures for one provision would count it twice."""
    taken: dict[str, str] = {}
    for key, targets in sorted(made_for(db, known_figures(events.events(db))).items()):
        for slug in targets:
            if slug in taken:
                numbers = [shown_number(suggestions.number_of(db, k)) for k in (taken[slug], key)]
                raise UsageError("service.cost-overlap", a=numbers[0], b=numbers[1], id=slug)
            taken[slug] = key


def _plain(burden: Burden) -> dict[str, Any]:
    return {
        "times": str(burden.times),
        "subjects": str(burden.subjects),
        "activities": [
            {"name": a.name, "hours": str(a.hours), "direct": str(a.direct), "fee": str(a.fee)}
            for a in burden.activities
        ],
    }
