"""One suggestion as a lawyer reads it: what is offered, why, what speaks against it, what would be lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewer.model import Credit
from reviewer.service.views import Status
from reviewer.ui.markup import Html, element, join
from reviewer.ui.parts.diff import CUTS
from reviewer.ui.parts.words import short

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reviewer.model import Decision, Duty, Message, Slot
    from reviewer.service.views import Place, SideView, SuggestionView
    from reviewer.ui.markup import Content
    from reviewer.ui.speech import Speech


def head(view: SuggestionView, say: Speech, place: Place | None = None) -> Html:
    """Tags, title, and the one sentence a lawyer would sign."""
    tags = [element("span", say.name(view.action), cls="tag do")]
    if view.relation:
        tags.append(element("span", say.name(view.relation), cls="tag"))
    else:
        tags.append(element("span", say.detector(view.detector), cls="tag"))
    if view.others:
        tags.append(element("span", say("ui.targets", n=1 + len(view.others)), cls="tag"))
    where = None
    if place and place.index >= 0:
        where = say("ui.place", n=say.number(place.index + 1), total=say.number(place.total)) + " · "
    sure = say("ui.sure", share=say.number(view.probability, 2))
    line = element(
        "div",
        element("span", *tags, element("span", sure, cls="mute")),
        element("span", where, view.number, " · ", state(view, say), cls="mute nw"),
        cls="line",
    )
    title = element("div", say(view.cut.place), cls="t")
    why = element("div", say(view.reason), cls="why")
    return element("div", line, title, why, cls="item")


def state(view: SuggestionView, say: Speech) -> Html:
    """Where the suggestion stands, and what this reviewer last said of it."""
    if not view.current:
        return element("span", say("ui.not-current"), cls="tag")
    if view.own:
        words = say("ui.own-word", verdict=say.name(view.own.verdict))
        return element("span", words, cls="tag ok" if view.own.verdict == "accept" else "tag")
    if view.status is Status.PENDING:
        return join(say.name(view.status))
    return element("span", say.name(view.status), cls="tag")


def cases(view: SuggestionView, say: Speech) -> Html:
    """The case for cutting beside the case for keeping, and the facts a signature needs."""
    return element(
        "div",
        _case(say("ui.case-cut" if view.action in CUTS else "ui.case-change"), view.cut_case, "case", say),
        _case(say("ui.case-keep"), view.keep_case, "case keep", say),
        facts(view, say),
        cls="cols three",
    )


def _case(title: str, lines: Sequence[Message], cls: str, say: Speech) -> Html:
    items = [element("li", say(line)) for line in lines] or [element("li", say("ui.case-none"), cls="mute")]
    return element("div", element("h2", title), element("ul", *items), cls=cls)


def facts(view: SuggestionView, say: Speech) -> Html:
    values = [slot for slot in view.slots if slot.kind != "item"]  # list items stand in the evidence
    shared = [slot for slot in values if not slot.differs]
    differing = [slot for slot in values if slot.differs]
    rows = [
        (say("ui.fact-keeper"), say(view.keeper_reason) if view.keeper_reason else say("ui.no-keeper")),
        (say("ui.fact-rank"), _ranks(view, say)),
        (say("ui.fact-competence"), say.name(view.competence)),
        (say("ui.fact-credit"), credit(view, say)),
        (say("ui.fact-shared"), _values(shared, say)),
        (say("ui.fact-differing"), _values(differing, say)),
    ]
    pairs = [join(element("dt", name), element("dd", value)) for name, value in rows if value]
    return element("dl", *pairs, cls="dl")


def _ranks(view: SuggestionView, say: Speech) -> str:
    def rank(side: SideView) -> str:
        line = side.instrument
        kind = line.type or say("ui.type-unread")
        return kind if line.rank >= 99 else say("ui.rank", type=kind, n=line.rank)

    if view.keeper is None:
        return rank(view.cut)
    return say("ui.ranks", cut=rank(view.cut), keeper=rank(view.keeper))


def credit(view: SuggestionView, say: Speech) -> Html:
    """Its class and what accepting adds to the two tallies."""
    adds = say("ui.adds", official=_signed(view.official), net=_signed(view.net))
    name = say.name(view.credit)
    if view.credit is Credit.RENAME_ONLY:
        return join(name, element("span", f" · {say('ui.adds-nothing')}", cls="mute"))
    return join(name, " · ", element("b", adds))


def _signed(value: int) -> str:
    return f"+{value}" if value else "0"


def _values(slots: Sequence[Slot], say: Speech, most: int = 6) -> str:
    """Values as written; "a ≠ b" when they differ, − or + for words of one side. The rest is counted."""
    shown = [_value(slot, short(slot.a, 40), short(slot.b, 40)) for slot in slots[:most]]
    if len(slots) > most:
        shown.append(say("ui.more", n=len(slots) - most))
    return " · ".join(shown)


def _value(slot: Slot, a: str, b: str) -> str:
    if not slot.differs:
        return a
    if slot.kind == "item" and not (a and b):
        return f"− {a}" if a else f"+ {b}"
    return f"{a or '–'} ≠ {b or '–'}"


def coverage(view: SuggestionView, say: Speech) -> Html | None:
    """Every duty of the side to be cut and the keeper's words that carry it; what nobody carries first."""
    duties = sorted(enumerate(view.coverage.duties, 1), key=lambda pair: bool(pair[1].carried_by))
    if not duties or view.keeper is None:
        return None
    duty = "ui.cover-duty" if view.action in CUTS else "ui.cover-duty-change"
    header = element(
        "tr",
        element("th", say("ui.cover-n"), scope="col", style="width:28px"),
        element("th", say(duty), scope="col", style="width:38%"),
        element("th", say("ui.cover-carried"), scope="col", style="width:38%"),
        element("th", say("ui.cover-result"), scope="col"),
    )
    rows = [_duty(n, duty, say) for n, duty in duties]
    return element(
        "div", element("table", element("thead", header), element("tbody", *rows)), cls="panel scroll"
    )


def _duty(n: int, duty: Duty, say: Speech) -> Html:
    lost = ", ".join(duty.lost)
    if duty.carried_by:
        result = join(say("ui.cover-partly", words=lost) if lost else say("ui.cover-full"))
        cells: tuple[Content, ...] = (n, duty.text, f"“{duty.carried_by}”", result)
    else:
        tag = element("span", say("ui.cover-missing"), cls="tag warn")
        result = join(tag, say("ui.cover-lost", words=lost) if lost else None)
        cells = (n, element("b", duty.text), say("ui.cover-nobody"), result)
    row = [element("td", cell) for cell in cells]
    return element("tr", *row, cls="" if duty.carried_by else "alert")


def residue(view: SuggestionView, say: Speech, most: int = 120) -> Html | None:
    """The bar's warning: what a cut would lose, in the bar even when the table is off the screen."""
    lost = view.coverage.residue if view.keeper else ()
    if not lost:
        return None
    return element(
        "div", element("b", say("ui.residue", n=len(lost))), " ", short(lost[0].text, most), cls="bar-says"
    )


def decisions(entries: Sequence[Decision], labels: dict[str, str], say: Speech) -> Html | None:
    """The last word of every reviewer."""
    if not entries:
        return None
    lines = [
        element(
            "li",
            element("b", entry.reviewer),
            " ",
            say.name(entry.verdict),
            f" · {labels.get(entry.reason, entry.reason)}" if entry.reason else None,
            f" · {entry.note}" if entry.note else None,
        )
        for entry in entries
    ]
    return element("ul", *lines, cls="hist")
