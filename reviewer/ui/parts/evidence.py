"""What stands behind a suggestion: values side by side, the articles around, findings, roads, history."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from reviewer.ui.markup import Html, element, join

if TYPE_CHECKING:
    from reviewer.model import Slot
    from reviewer.service.views import EventView, SideView, SuggestionView
    from reviewer.ui.speech import Speech

MOST = 6000  # characters of an article drawn; annexes of 250,000 exist, what is cut off is said


def evidence(view: SuggestionView, reasons: dict[str, str], say: Speech) -> Html:
    """The panel behind the key M."""
    blocks = [
        element("h2", say("ui.evidence")),
        _why(view, say),
        _slots(view, say),
        _articles(view, say),
        _findings(view, say),
        _history(view, reasons, say),
    ]
    inner = [element("div", block) for block in blocks if block is not None]
    return element("div", *inner, cls="panel pad evidence")


def _why(view: SuggestionView, say: Speech) -> Html:
    roads = ", ".join(say(f"ui.road-{road}") for road in view.why)
    sure = "ui.evidence-sure" if view.relation else "ui.evidence-alone"
    lines = [say(sure, share=say.number(view.probability, 2))]
    if roads:
        lines.append(say("ui.evidence-roads", roads=roads))
    return element("p", " ".join(lines), cls="small mute")


def _slots(view: SuggestionView, say: Speech) -> Html | None:
    if not view.slots:
        return None
    names = ("ui.slot-kind", "ui.slot-cut", "ui.slot-keeper", "ui.slot-same")
    header = element("tr", *(element("th", say(name), scope="col") for name in names))
    rows = [_slot(slot, say) for slot in sorted(view.slots, key=lambda slot: not slot.differs)]
    return element("table", element("thead", header), element("tbody", *rows), cls="slots")


def _slot(slot: Slot, say: Speech) -> Html:
    same = say("ui.slot-differs") if slot.differs else say("ui.slot-equal")
    cells = (say(f"ui.kind-{slot.kind}"), slot.a or "–", slot.b or "–")
    row = [element("td", cell) for cell in cells]
    return element("tr", *row, element("td", element("b", same) if slot.differs else same))


def _articles(view: SuggestionView, say: Speech) -> Html:
    sides = [view.cut, *([view.keeper] if view.keeper else [])]
    return element("div", *(article(side, say) for side in sides), cls="cols two")


def article(side: SideView, say: Speech) -> Html:
    """The whole Điều with the provision in it marked."""
    whole, here = side.article, side.article.here
    start = max(0, min(here.start - MOST // 3, len(whole.text) - MOST))
    end = min(len(whole.text), max(start + MOST, here.end))
    parts = (whole.text[start : here.start], whole.text[here.start : here.end], whole.text[here.end : end])
    left_out = len(whole.text) - (end - start)
    return element(
        "div",
        element("h2", ", ".join(filter(None, (whole.address, say.instrument(side.instrument))))),
        element("div", parts[0], element("span", parts[1], cls="here"), parts[2], cls="law", lang="vi"),
        element("p", say("ui.article-cut", n=left_out), cls="small mute") if left_out else None,
    )


def _findings(view: SuggestionView, say: Speech) -> Html | None:
    if not view.findings:
        return None
    found = Counter((say(finding.message), finding.source) for finding in view.findings)
    items = [
        element(
            "li",
            say.times(what, n),
            element("span", f" · {source}", cls="mute"),
        )
        for (what, source), n in found.items()
    ]
    return element("div", element("h2", say("ui.findings")), element("ul", *items), cls="case")


def _history(view: SuggestionView, reasons: dict[str, str], say: Speech) -> Html | None:
    if not view.history:
        return None
    items = [element("li", event(entry, reasons, say)) for entry in view.history]
    return element("div", element("h2", say("ui.history")), element("ul", *items, cls="hist"))


def event(entry: EventView, reasons: dict[str, str], say: Speech) -> Html:
    """Who, when, what, why."""
    what = say.name(entry.verdict) if entry.verdict else say(f"ui.verb-{entry.verb}")
    return join(
        element("span", say.moment(entry.time), cls="nw"),
        " · ",
        element("b", entry.actor),
        f" · {what}",
        f" · {reasons.get(entry.reason, entry.reason)}" if entry.reason else None,
        f" · “{entry.note}”" if entry.note else None,
        f" · {say('ui.undone')}" if entry.undone else None,
    )
