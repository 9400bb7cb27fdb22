"""How often people agree with the machine: counts, share, and how sure the share is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewer.ui.markup import Html, element

if TYPE_CHECKING:
    from reviewer.service.views import Precision, PrecisionLine
    from reviewer.ui.speech import Speech


def table(found: Precision, say: Speech) -> Html:
    title = element("h2", say("ui.precision"), cls="pad")
    if not found.lines:
        return element(
            "div", title, element("p", say("ui.precision-none"), cls="pad small mute"), cls="panel"
        )
    names = ("source", "accepted", "decided", "share", "range", "wrong")
    header = element(
        "tr",
        *(
            element("th", say(f"ui.precision-{name}"), scope="col", cls="r" if n else "")
            for n, name in enumerate(names)
        ),
    )
    rows = [_row(line, _name(line, say), say) for line in found.lines]
    rows.append(_row(found.total, say("ui.total"), say, cls="sum"))
    body = element("table", element("thead", header), element("tbody", *rows))
    return element(
        "div", title, body, element("p", say("ui.precision-why"), cls="pad small mute"), cls="panel scroll"
    )


def _name(line: PrecisionLine, say: Speech) -> str:
    return say.name(line.relation) if line.relation else say.detector(line.detector)


def _row(line: PrecisionLine, name: str, say: Speech, cls: str = "") -> Html:
    decided = line.decided
    span = f"{say.share(line.low, 0)}–{say.share(line.high, 0)}" if decided else "–"
    cells = (
        say.number(line.accepted),
        say.number(decided),
        say.share(line.share, 0) if decided else "–",
        span,
        say.number(line.false_alarms) if line.false_alarms else "–",
    )
    return element("tr", element("td", name), *(element("td", cell, cls="r nw") for cell in cells), cls=cls)
