"""Documents in and out of the stock: demo, ingest, read, outline, documents, search."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from reviewer import service
from reviewer.commands import forms, prints, readings
from reviewer.commands.base import (
    Day,
    Session,
    argument,
    command,
    files,
    json_option,
    option,
    pass_session,
    user_option,
)
from reviewer.commands.output import line, note, print_json, table, watched
from reviewer.commands.serve import serve_app
from reviewer.config import demo_folder
from reviewer.errors import Exit
from reviewer.service.views import FileState

if TYPE_CHECKING:
    from datetime import date


@command("demo")
@option("--no-serve", is_flag=True, help="cli.option-no-serve")
@option("--port", type=click.IntRange(1, 65535), metavar="N", default=8501, help="cli.option-port")
@option("--out", type=click.Path(path_type=Path), help="cli.option-corpus", metavar="FOLDER")
@option("--as-of", type=Day(), metavar="DATE", help="cli.option-as-of")
@user_option
@json_option
@pass_session
def demo(
    session: Session, no_serve: bool, port: int, out: Path | None, as_of: date | None, as_json: bool
) -> int:
    store = session.store(create=True)
    with watched(session) as progress:
        report = service.demo(
            store,
            out=out or demo_folder(session.database),
            as_of=as_of or session.today,
            now=session.now,
            user=session.person(),
            progress=progress,
        )
    if as_json:
        print_json(session, "demo", report)
    else:
        prints.demo(session, report)
    if report.ingest.number(FileState.FAILED):
        return Exit.PARTIAL
    if not no_serve:
        return serve_app(session, port)
    return Exit.OK


@command("ingest")
@argument("paths", nargs=-1, required=True, metavar="PATH...")
@option("--stock", metavar="NAME", default="", help="cli.option-stock")
@option("--replace", is_flag=True, help="cli.option-replace")
@user_option
@json_option
@pass_session
def ingest(session: Session, paths: tuple[str, ...], stock: str, replace: bool, as_json: bool) -> int:
    store = session.store(create=True)
    with watched(session) as progress:
        report = service.ingest(
            store,
            files(paths),
            now=session.now,
            user=session.person(),
            stock=stock,
            replace=replace,
            progress=progress,
        )
    if as_json:
        print_json(session, "ingest", report)
    else:
        prints.ingest(session, report)
    return Exit.PARTIAL if report.number(FileState.FAILED) else Exit.OK


@command("read")
@argument("file", type=click.Path(path_type=Path), metavar="FILE")
@json_option
@pass_session
def read(session: Session, file: Path, as_json: bool) -> int:
    sources = service.read_file(file)
    if as_json:
        print_json(session, "read", forms.Sources(tuple(forms.SourceText.of(s) for s in sources)))
        return Exit.OK
    for source in sources:
        if len(sources) > 1:
            line(f"=== {source.name}")
        click.echo(source.text, nl=not source.text.endswith("\n"))
        for warning in source.warnings:
            note(session.say("cli.warning", text=warning))
    return Exit.OK


@command("documents")
@argument("words", nargs=-1, metavar="[WORDS]...")
@option("--subject", default="", metavar="NAME", help="cli.option-subject")
@option("--stock", default="", metavar="NAME", help="cli.option-in-stock")
@option("--limit", type=click.IntRange(1, 10_000), metavar="N", default=50, help="cli.option-limit")
@option("--offset", type=click.IntRange(0), metavar="N", default=0, help="cli.option-offset")
@user_option
@json_option
@pass_session
def documents(
    session: Session,
    words: tuple[str, ...],
    subject: str,
    stock: str,
    limit: int,
    offset: int,
    as_json: bool,
) -> int:
    page = service.documents(
        session.store(),
        user=session.person(),
        text=" ".join(words),
        subject=subject,
        stock=stock,
        offset=offset,
        limit=limit,
    )
    if as_json:
        print_json(session, "documents", page)
        return Exit.OK
    table(
        (
            (
                session.say(row.instrument.label),
                prints.day(row.instrument.issued),
                row.suggestions,
                row.pending,
                row.instrument.title[:60],
            )
            for row in page.rows
        ),
        right=(2, 3),
    )
    line(session.say("cli.page", shown=len(page.rows), total=page.total))
    return Exit.OK


@command("search")
@argument("words", nargs=-1, required=True, metavar="WORDS...")
@option("--limit", type=click.IntRange(1, 1000), metavar="N", default=20, help="cli.option-limit")
@option("--offset", type=click.IntRange(0), metavar="N", default=0, help="cli.option-offset")
@user_option
@json_option
@pass_session
def search(session: Session, words: tuple[str, ...], limit: int, offset: int, as_json: bool) -> int:
    page = service.search(session.store(), " ".join(words), user=session.person(), offset=offset, limit=limit)
    if as_json:
        print_json(session, "search", page)
        return Exit.OK
    for hit in page.hits:
        line(session.say(hit.place))
        line(f"    {hit.excerpt}")
    line(session.say("cli.page", shown=len(page.hits), total=page.total))
    return Exit.OK


COMMANDS = (demo, ingest, read, *readings.COMMANDS, documents, search)
