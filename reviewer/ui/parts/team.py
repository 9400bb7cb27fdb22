"""People, conflicts and agreement as markup. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewer.ui.markup import Html, element, join
from reviewer.ui.parts.evidence import event

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reviewer.service.views import EventView
    from reviewer.service.views.team import Agreement, CommentView, ConflictView, Kappa, PersonView
    from reviewer.ui.markup import Content
    from reviewer.ui.speech import Speech


def conflict(row: ConflictView, reasons: Mapping[str, str], say: Speech) -> Html:
    """What is suggested, and the two words on it side by side."""
    relation = say.name(row.relation) if row.relation else say.detector(row.detector)
    words = [
        element(
            "tr",
            element("td", element("b", word.reviewer)),
            element("td", say.name(word.verdict)),
            element("td", reasons.get(word.reason, word.reason)),
            element("td", word.note),
        )
        for word in row.words
    ]
    keeper = say("ui.conflict-keeper", place=row.keeper_place) if row.keeper_place else None
    return element(
        "div",
        join(element("b", row.number), f" · {say.name(row.action)} · {relation}"),
        element("div", say.title(row.place)),
        element("div", keeper, cls="mute small") if keeper else None,
        element("table", element("tbody", *words)),
        element("div", say("ui.comments-n", n=row.comments), cls="small mute") if row.comments else None,
    )


def people(found: Sequence[PersonView], say: Speech) -> Html:
    rows = []
    for p in found:
        given = p.assignment
        about = "; ".join((*given.subjects, *given.issuers)) if given else "–"
        state = say("ui.person-disabled") if p.disabled else say(f"ui.person-{p.provider}")
        waiting = say.number(given.waiting) if given else "–"
        cells: tuple[Content, ...] = (element("b", p.name), say(f"service.role-{p.role.value}"), state, about)
        rows.append(element("tr", *(element("td", c) for c in cells), element("td", waiting, cls="r")))
    names = (
        "ui.sign-in-name",
        "ui.person-role",
        "ui.person-state",
        "ui.person-assigned",
        "ui.person-waiting",
    )
    return _table(say("ui.team-people"), names, rows, say)


def agreement(found: Agreement, say: Speech) -> Html:
    """How many were read twice, kappa by pair and by detector, and the canaries."""
    facts = element(
        "p",
        say(
            "ui.agreement-facts",
            share=say.share(found.share, 0),
            drawn=say.number(found.drawn),
            read=say.number(found.read),
            waiting=say.number(found.waiting),
        ),
    )
    blocks: list[Html] = [facts]
    if found.pairs:
        names = ("ui.agreement-pair", "ui.agreement-read", "ui.agreement-same", "ui.agreement-kappa")
        blocks.append(_table(say("ui.agreement-pairs"), names, [_kappa(k, say) for k in found.pairs], say))
        blocks.append(
            _table(say("ui.agreement-detectors"), names, [_kappa(k, say) for k in found.detectors], say)
        )
        blocks.append(element("p", say("ui.agreement-how"), cls="small mute"))
    if found.scores:
        scores = [
            element(
                "tr",
                element("td", element("b", s.reviewer)),
                element("td", f"{s.right}/{s.read}", cls="r"),
                element("td", f"{say.share(s.low, 0)} – {say.share(s.high, 0)}", cls="r"),
            )
            for s in found.scores
        ]
        titles = ("ui.sign-in-name", "ui.canary-right", "ui.interval")
        blocks.append(_table(say("ui.canaries"), titles, scores, say))
    if found.canaries:
        marks = [
            element(
                "tr",
                element("td", element("b", c.number)),
                element("td", say.name(c.verdict)),
                element("td", f"{c.right}/{c.right + c.wrong}", cls="r"),
            )
            for c in found.canaries
        ]
        shown = ("ui.canary-number", "ui.canary-answer", "ui.canary-right")
        blocks.append(_table(say("ui.canary-list"), shown, marks, say))
    return element("div", *blocks)


def _kappa(k: Kappa, say: Speech) -> Html:
    name = f"{k.first} – {k.second}" if k.first else say.detector(k.detector)
    value: Content = say("ui.kappa-none")
    if k.kappa is not None and k.low is not None and k.high is not None:
        low, high = say.number(k.low, 2), say.number(k.high, 2)
        value = join(element("b", say.number(k.kappa, 2)), f" ({low} – {high})")
    return element(
        "tr",
        element("td", name),
        element("td", say.number(k.read), cls="r"),
        element("td", say.number(k.agreed), cls="r"),
        element("td", value, cls="r nw"),
    )


def history(events: Sequence[EventView], reasons: Mapping[str, str], say: Speech) -> Html:
    items = [
        element("li", element("b", e.number or e.subject), " · ", event(e, dict(reasons), say))
        for e in events
    ]
    return element("div", element("h2", say("ui.team-mine")), element("ul", *items, cls="hist"))


def comments(found: Sequence[CommentView], say: Speech) -> Html | None:
    if not found:
        return None
    items = [element("li", element("b", c.actor), f" · {say.moment(c.time)}: {c.text}") for c in found]
    return element("div", element("h2", say("ui.comments")), element("ul", *items, cls="hist"), cls="case")


def _table(title: str, names: Sequence[str], rows: Sequence[Html], say: Speech) -> Html:
    head = element("tr", *(element("th", say(name), scope="col") for name in names))
    return element(
        "div",
        element("h2", title, cls="pad"),
        element("table", element("thead", head), element("tbody", *rows)),
        cls="panel scroll",
    )
