"""Printing: JSON with its schema's name, plain lines, progress on the error stream."""

from __future__ import annotations

import dataclasses
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING, Any

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from reviewer.codec import plain
from reviewer.commands import forms
from reviewer.i18n import say
from reviewer.model import Message

if TYPE_CHECKING:
    from reviewer.commands.base import Session
    from reviewer.service import views

QUIET_SECONDS = 10.0  # when nobody watches a terminal: how often a long step says where it is


def line(text: str = "") -> None:
    click.echo(text)


def note(text: str) -> None:
    """A word that is no data: to the error stream, so that output can be piped."""
    click.echo(text, err=True)


def print_json(session: Session, schema: str, value: Any) -> None:
    """A value of the type that `forms` names for this schema; messages are said beside their id."""
    assert type(value) is forms.FORMS[schema]
    body = {"schema": f"reviewer.{schema}/{forms.VERSION}", **told(value, session.language)}
    click.echo(json.dumps(body, ensure_ascii=False, indent=1))


def print_bare(value: Any) -> None:
    """Plain data of a shape of its own, without the schema's name."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=1))


def told(value: Any, language: str) -> Any:
    """As `codec.plain`, but every message is `{"id": …, "text": …}`."""
    if isinstance(value, Message):
        return {"id": value.id, "text": say(value, language)}
    if isinstance(value, tuple | list):
        return [told(item, language) for item in value]
    if isinstance(value, Mapping):
        return {str(plain(key)): told(item, language) for key, item in value.items()}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: told(getattr(value, f.name), language) for f in dataclasses.fields(value)}
    return plain(value)


def table(rows: Iterable[Sequence[object]], *, indent: str = "  ", right: Sequence[int] = ()) -> None:
    """Columns as wide as they need; `right` are aligned to the right. The last one is never padded."""
    cells = [[str(cell) for cell in row] for row in rows]
    if not cells:
        return
    widths = [max(len(row[n]) for row in cells) for n in range(len(cells[0]))]
    for row in cells:
        padded = [
            cell.rjust(widths[n]) if n in right else cell.ljust(widths[n]) for n, cell in enumerate(row)
        ]
        line((indent + "  ".join(padded)).rstrip())


@contextmanager
def watched(session: Session) -> Iterator[views.Progress]:
    """A progress callback: a bar on a terminal, else a line for each step and now and then one more."""
    if sys.stderr.isatty():
        with _bar() as bar:
            yield _on_bar(session, bar)
    else:
        yield _in_lines(session)


def _bar() -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=Console(stderr=True),
        transient=True,
    )


def _on_bar(session: Session, bar: Progress) -> views.Progress:
    tasks: dict[str, Any] = {}

    def report(what: Message, done: int, total: int) -> None:
        if what.id not in tasks:
            tasks[what.id] = bar.add_task("", total=total or None)
        bar.update(tasks[what.id], description=session.say(what)[:60], completed=done, total=total or None)

    return report


def _in_lines(session: Session) -> views.Progress:
    seen: dict[str, float] = {}

    def report(what: Message, done: int, total: int) -> None:
        now = monotonic()
        first = what.id not in seen
        if first or (now - seen[what.id] >= QUIET_SECONDS and done < total):
            seen[what.id] = now
            share = "" if first else f" {done}/{total}"
            note(f"{session.say(what)}{share}")

    return report
