"""What became of each file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reviewer.service.views import FileState
from reviewer.ui.markup import Html, element, join

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reviewer.service.views import FileRead, RunReport, Skipped
    from reviewer.ui.speech import Speech

TAG: Final = {FileState.ADDED: "tag ok", FileState.FAILED: "tag warn"}


def files(read: Sequence[FileRead], say: Speech) -> Html:
    names = ("ui.file-name", "ui.file-state", "ui.file-read")
    header = element("tr", *(element("th", say(name), scope="col") for name in names))
    rows = [_file(file, say) for file in read]
    return element(
        "div", element("table", element("thead", header), element("tbody", *rows)), cls="panel scroll"
    )


def _file(file: FileRead, say: Speech) -> Html:
    state = element("span", say.name(file.state), cls=TAG.get(file.state, "tag"))
    failed = file.state is FileState.FAILED
    row = (element("td", element("b", file.path)), element("td", state), element("td", _read(file, say)))
    return element("tr", *row, cls="alert" if failed else "")


def _read(file: FileRead, say: Speech) -> Html:
    if file.error:
        return join(say(file.error), element("span", f" ({file.code})", cls="mute") if file.code else None)
    lines = [
        element("div", element("b", say(line.label)), f" · {line.title}" if line.title else None)
        for line in file.instruments
    ]
    counts = file.counts
    if not file.instruments:
        return join("–")
    size = say(
        "ui.file-counts",
        articles=say.number(counts.articles),
        clauses=say.number(counts.clauses),
        points=say.number(counts.points),
        citations=say.number(counts.citations),
        characters=say.number(counts.characters),
    )
    warnings = [element("div", say(warning), cls="small mute") for warning in file.warnings]
    return join(*lines, element("div", size, cls="mute"), *warnings)


def run(report: RunReport, say: Speech) -> Html:
    """What the newest analysis looked at, found and left out."""
    relations = [(count, say.name(relation)) for relation, count in report.relations]
    actions = [(count, say.name(action)) for action, count in report.actions]
    left_out = skipped(report.skipped, say)
    seen = say(
        "ui.run-seen",
        instruments=say.number(report.stock.instruments),
        compared=say.number(report.compared),
        pairs=say.number(report.pairs),
        day=say.day(report.as_of),
    )
    return element(
        "div",
        element("h2", say("ui.run")),
        element("p", seen),
        element(
            "div",
            _column(say("ui.run-found", n=say.number(report.suggestions)), counted(actions, say), "case"),
            _column(say("ui.run-relations"), counted(relations, say), "case"),
            _column(say("ui.run-skipped"), left_out, "case keep"),
            cls="cols three",
        ),
        cls="panel pad",
    )


def _column(title: str, list: Html, cls: str) -> Html:
    return element("div", element("h2", title), list, cls=cls)


def counted(entries: Sequence[tuple[int, str]], say: Speech) -> Html:
    """A list of what there is, each with how many times."""
    items = [element("li", f"{say.number(count)} · {name}") for count, name in entries if count]
    return element("ul", *items)


def skipped(entries: Sequence[Skipped], say: Speech) -> Html:
    """What was left out; the reasons say how many themselves."""
    return element("ul", *(element("li", say(entry.reason)) for entry in entries if entry.count))
