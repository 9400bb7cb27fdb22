"""Accepted against the baseline: two figures side by side, official and net, and where they come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewer.model import Credit
from reviewer.ui.markup import Html, element, join

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reviewer.service.views import TallyLine, TallyView
    from reviewer.ui.speech import Speech


def cards(view: TallyView, say: Speech) -> Html:
    """Official, net, and what the figures stand on."""
    return element(
        "div",
        _card("official", view.total.official, view, say),
        _card("net", view.total.net, view, say),
        _ground(view, say),
        cls="panel big",
    )


def _card(kind: str, done: int, view: TallyView, say: Speech) -> Html:
    share = done / view.base if view.base else 0.0
    # The bar's full width is one and a half times the target, so that the target line stands at two thirds.
    scale = 1.5 * view.target
    width = min(100.0, 100 * share / scale) if scale else 0.0
    missing = max(0, view.needed - done)
    small = element("small", f"{say.number(done)} / {say.number(view.base)}")
    left = say("ui.card-missing", n=say.number(missing)) if missing else say("ui.card-reached")
    return element(
        "div",
        join(
            element("b", say(f"ui.card-{kind}")),
            element("span", f" · {say(f'ui.card-{kind}-what')}", cls="mute"),
        ),
        element("div", say.share(share), small, cls="n"),
        element(
            "div",
            element("span", cls="net" if kind == "net" else "off", style=f"width:{width:.2f}%"),
            element("span", cls="mark", style="left:66.67%"),
            element("span", say.share(view.target, 0), cls="label", style="left:66.67%"),
            cls="meter",
            role="img",
            aria_label=say("ui.card-label", share=say.share(share), target=say.share(view.target, 0)),
        ),
        element("span", left, cls="small"),
    )


def _ground(view: TallyView, say: Speech) -> Html:
    if view.baseline is None:
        name = say("ui.no-baseline")
        what = say("ui.no-baseline-what")
    else:
        name = say("ui.baseline", name=view.baseline.name, day=say.day(view.baseline.as_of))
        what = say("ui.baseline-digest", digest=view.baseline.digest[:12], by=view.baseline.by)
    lines = [
        what,
        say("ui.accepted-suggestions", n=view.accepted_suggestions),
        say("ui.grown", n=view.grown) if view.grown else "",
        say("ui.strip-conflicts", n=view.conflicts) if view.conflicts else "",
    ]
    return element(
        "div",
        join(element("b", name)),
        element("div", say.number(view.base), element("small", say("ui.units")), cls="n"),
        *(element("div", line, cls="small mute") for line in lines if line),
    )


def by_group(view: TallyView, say: Speech) -> Html:
    header = _header(
        ("ui.group", "ui.group-base", "ui.card-official", "ui.card-net", "ui.group-to-target"), say
    )
    rows = [_group(line, view, say) for line in view.by_group]
    total = _group(view.total, view, say, name=say("ui.total"), cls="sum")
    return _table(say("ui.by-group"), header, [*rows, total])


def _group(line: TallyLine, view: TallyView, say: Speech, name: str = "", cls: str = "") -> Html:
    def amount(value: int) -> Html:
        share = say.share(value / line.base) if line.base else "–"
        return element(
            "td", element("b", say.number(value)), element("span", f" {share}", cls="mute"), cls="r nw"
        )

    scale = 1.5 * view.target * line.base
    bars = [
        element("span", cls=kind, style=f"width:{min(100.0, 100 * value / scale) if scale else 0.0:.2f}%")
        for kind, value in (("off", line.official), ("net", line.net))
    ]
    mini = element("div", *bars, element("span", cls="mark", style="left:66.67%"), cls="mini")
    return element(
        "tr",
        element("td", name or line.group or say("ui.group-unread")),
        element("td", say.number(line.base), cls="r"),
        amount(line.official),
        amount(line.net),
        element("td", mini),
        cls=cls,
    )


def by_credit(view: TallyView, say: Speech) -> Html:
    header = _header(("ui.credit", "ui.accepted", "ui.card-official", "ui.card-net"), say)
    rows = [_credit(line, say) for line in view.by_credit]
    cells = (view.total.accepted, view.total.official, view.total.net)
    total = element(
        "tr",
        element("td", say("ui.total")),
        *(element("td", say.number(n), cls="r") for n in cells),
        cls="sum",
    )
    return _table(say("ui.by-credit"), header, [*rows, total])


def _credit(line: TallyLine, say: Speech) -> Html:
    name = say.name(Credit(line.group)) if line.group in set(Credit) else line.group
    cells = [say.number(line.accepted), say.number(line.official) if line.official else "–"]
    cells.append(say.number(line.net) if line.net else "–")
    return element("tr", element("td", name), *(element("td", cell, cls="r") for cell in cells))


def _header(names: Sequence[str], say: Speech) -> Html:
    cells = [
        element("th", say(name), scope="col", cls="r" if index else "") for index, name in enumerate(names)
    ]
    return element("tr", *cells)


def _table(title: str, header: Html, rows: Sequence[Html]) -> Html:
    return element(
        "div",
        element("h2", title, cls="pad"),
        element("table", element("thead", header), element("tbody", *rows)),
        cls="panel scroll",
    )
