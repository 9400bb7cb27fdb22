"""What was read, and setting it right: outline, correct."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from reviewer import service
from reviewer.commands import prints
from reviewer.commands.base import (
    Day,
    Session,
    argument,
    command,
    json_option,
    option,
    pass_session,
    user_option,
)
from reviewer.commands.output import line, note, print_bare, print_json
from reviewer.errors import Exit, UsageError

if TYPE_CHECKING:
    from datetime import date

    from reviewer.service.views import NodeView, OutlineView
    from reviewer.service.views.readings import EdgeView, GraphView, SourceView


@command("outline")
@argument("file", metavar="FILE|INSTRUMENT")
@option("--as-of", type=Day(), metavar="DATE", help="cli.option-as-of")
@user_option
@json_option
@pass_session
def outline(session: Session, file: str, as_of: date | None, as_json: bool) -> int:
    path = Path(file)
    if not path.exists() and session.database.exists() and "." not in path.suffix:
        return _stored(session, file, as_of or session.today, as_json=as_json)
    known = session.store() if session.database.exists() else None
    if as_json:
        found = service.outline_data(path, language=session.language, store=known)
        print_bare(found[0] if len(found) == 1 else list(found))
        return Exit.OK
    for view in service.outline(path, store=known):
        _outline(session, view)
    return Exit.OK


def _stored(session: Session, key: str, as_of: date, *, as_json: bool) -> int:
    store, person = session.store(), session.person()
    if as_json:
        body: dict[str, Any] = service.stored_outline_data(
            store, key, user=person, as_of=as_of, language=session.language
        )
        print_bare(body)
        return Exit.OK
    view, graph = service.stored_outline(store, key, user=person, as_of=as_of)
    _outline(session, view, graph)
    for source in service.instrument_sources(store, view.instrument.key, user=person):
        _source(session, source)
    return Exit.OK


def _outline(session: Session, view: OutlineView, graph: GraphView | None = None) -> None:
    line(session.say(view.instrument.label))
    if view.instrument.title:
        line(f"  {view.instrument.title}")
    line("  " + prints.counts(session, view.counts))
    if graph is not None:
        line("  " + session.say(graph.force.message))
        if graph.force.inferred:
            line("  " + session.say("readings.force-inferred"))
        for edge in graph.edges:
            line("  " + _edge(session, edge))
    for node in view.nodes:
        line(f"{'  ' * (node.depth + 1)}{_node(session, node)}")
    for warning in view.warnings:
        note(session.say("cli.warning", text=warning))


def _source(session: Session, source: SourceView) -> None:
    """A line for a file, and for each place in which a further one differs."""
    id = "readings.source-kept" if source.kept else "readings.source-other"
    line(session.say(id, file=source.file, reader=source.reader, n=source.differing))
    for d in source.differences:
        line(f"  {d.place}: {_short(d.kept)} ≠ {_short(d.other)}")


def _short(words: str) -> str:
    return f"“{words}”" if len(words) <= 60 else f"“{words[:59]}…”"


def _edge(session: Session, edge: EdgeView) -> str:
    """ "Thay thế: 12/2009/QĐ-UBND (từ 01/01/2019)"."""
    side = "" if edge.outward else "-by"
    where = f" ({'; '.join(edge.addresses)})" if edge.addresses else ""
    day = f", {prints.day(edge.from_date)}" if edge.from_date and not edge.outward else ""
    return f"{session.say(f'readings.edge-{edge.kind}{side}')}: {edge.words}{where}{day}"


def _node(session: Session, node: NodeView) -> str:
    """One line: what it is, its heading or first words, where it stands."""
    name = node.address.split(" khoản")[0] if node.kind == "article" else ""
    first = " ".join((node.heading or node.text).split())
    shown = first if len(first) <= 70 else f"{first[:69]}…"
    kind = session.say(f"service.kind-{node.kind}")
    head = node.address or name or kind
    return (
        f"{head}: {shown}  [{node.span.start}:{node.span.end}]"
        if shown
        else f"{head}  [{node.span.start}:{node.span.end}]"
    )


@command("correct")
@argument("what", metavar="FILE|INSTRUMENT")
@option("--field", "fields", multiple=True, required=True, metavar="NAME=VALUE", help="readings.option-field")
@option("--at", default="", metavar="PLACE", help="readings.option-at")
@user_option
@json_option
@pass_session
def correct(session: Session, what: str, fields: tuple[str, ...], at: str, as_json: bool) -> int:
    pairs = []
    for said in fields:
        name, equals, value = said.partition("=")
        if not equals:
            raise UsageError("readings.bad-field", value=said[:80])
        pairs.append((name.strip(), value))
    view = service.correct(session.store(), what, pairs, at=at, now=session.now, user=session.person())
    if as_json:
        print_json(session, "correct", view)
        return Exit.OK
    for field in view.fields:
        line(
            session.say(
                "structure.corrected",
                place=field.place,
                field=session.say(f"structure.field-{field.field}"),
                was=field.was or "-",
                value=field.value or "-",
            )
        )
    if not view.fields:
        line(session.say("readings.nothing-to-correct"))
    return Exit.OK


COMMANDS = (outline, correct)
