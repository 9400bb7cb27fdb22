"""The office's papers, made: report, lists, draft decision, draft proposal, review slips."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from reviewer import quota
from reviewer.codec import parse
from reviewer.errors import UsageError, VerificationError
from reviewer.export.merge import Scope, fill
from reviewer.export.workbook import Sheet, to_xlsx
from reviewer.i18n import say
from reviewer.quota import Baseline
from reviewer.service import falls, papers, slips
from reviewer.service.costbook import valued
from reviewer.service.papers import Tongue, item_scope
from reviewer.service.progress import chosen_baseline, stocked, tallied
from reviewer.service.record import record
from reviewer.store import baselines as frozen
from reviewer.store import events

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from reviewer.export.workbook import Value
    from reviewer.quota.cost import Saving
    from reviewer.service.costbook import Valued
    from reviewer.service.falls import Borne
    from reviewer.service.record import Record
    from reviewer.store import Connection


BINDING: Final = ("report", "decision", "proposal")  # what goes out to others


def template(form: str, language: str) -> bytes:
    """The Word template that ships with the program."""
    return (files("reviewer.export") / "templates" / language / f"{form}.docx").read_bytes()


def make(
    db: Connection, form: str, ending: str, *, language: str, own: Path | None, target: float
) -> tuple[bytes, int]:
    """The paper, and how many accepted items it rests on. `own`: the office's template.

    Every accepted item that belongs in the paper stands in it exactly once, or this raises.
    """
    tongue = Tongue(language)
    found = record(db)
    fallen = _fallen(db, found, tongue, must=form in BINDING)
    if ending == "xlsx":
        report = form == "report"
        sheets = (
            _report_sheets(db, found, tongue, target, fallen) if report else _list_sheets(db, found, tongue)
        )
        return to_xlsx(sheets, more=say("export.cut-cell", language)), len(found.items)
    name = str(own) if own else f"{form}.docx"
    scope = _scope(db, form, found, tongue, target, fallen)
    return fill(_template(form, language, own), scope, name=name), len(found.items)


def _template(form: str, language: str, own: Path | None) -> bytes:
    if own is None:
        return template(form, language)
    try:
        return own.read_bytes()
    except OSError as exc:
        raise UsageError("export.template-broken", template=str(own)) from exc


def _scope(
    db: Connection, form: str, found: Record, tongue: Tongue, target: float, fallen: Sequence[Fallen]
) -> Scope:
    match form:
        case "lists":
            return _lists(db, found, tongue)
        case "decision":
            return papers.decision_scope(found, tongue)
        case "proposal":
            return papers.proposal_scope(found, tongue, _items_saved(db, found))
        case "slips":
            return slips.slips_scope(db, found, tongue)
    figures = {
        name: tongue.number(value) if isinstance(value, int) else str(value)
        for name, value in _figures(db, found, tongue, target).items()
    }
    money = valued(db, list(events.events(db)), found.accepted)
    saved = money.items if money else {}
    items = tuple(item_scope(n, item, tongue, saved) for n, item in enumerate(found.items, 1))
    return Scope(
        {**figures, **papers.state(found, tongue), "cost": _cost_line(money, tongue)},
        {"items": items, "consequences": tuple(_consequence(n, c, tongue) for n, c in enumerate(fallen, 1))},
    )


def _fallen(db: Connection, found: Record, tongue: Tongue, *, must: bool) -> tuple[Fallen, ...]:
    """Consequences of the accepted set. Raises UsageError when `must` and a lead has not accepted one."""
    if not must:
        return ()
    all = falls.consequences_of(db, list(events.events(db)), found.accepted)
    said = falls.messages(db, [one for one, _ in all])
    open_ = [one for one, borne in all if borne is None]
    if open_:
        raise UsageError("service.fall-open", n=len(open_), first=said[open_[0].key], key=open_[0].key)
    return tuple(Fallen(tongue(said[one.key]), borne) for one, borne in all if borne)


@dataclass(frozen=True, slots=True)
class Fallen:
    """A consequence in words, and who accepted it."""

    what: str
    borne: Borne


def _consequence(n: int, one: Fallen, tongue: Tongue) -> Scope:
    return Scope(
        {
            "n": str(n),
            "what": one.what,
            "by": one.borne.by,
            "day": tongue.day(one.borne.on),
            "note": one.borne.note,
        }
    )


def _figures(db: Connection, found: Record, tongue: Tongue, target: float) -> dict[str, int | str]:
    """The report's own figures, by the name of their field."""
    baseline = chosen_baseline(frozen.frozen(db), "")
    base = parse(Baseline, baseline.body) if baseline else quota.freeze(stocked(db), as_of=found.as_of)
    total = tallied(db, found.accepted).total
    return {
        "baseline": baseline.name if baseline else tongue("service.paper-no-baseline"),
        "base": base.units,
        "target": f"{tongue.number(100 * target)}%",
        "needed": quota.needed(base.units, target),
        "official": total.official,
        "official_share": tongue.share(total.official, base.units),
        "net": total.net,
        "net_share": tongue.share(total.net, base.units),
    }


def _items_saved(db: Connection, found: Record) -> Mapping[str, Saving]:
    money = valued(db, list(events.events(db)), found.accepted)
    return money.items if money else {}


def _cost_line(money: Valued | None, tongue: Tongue) -> str:
    """Before, saved, share, and what an hour is valued at by whom."""
    if money is None:
        return tongue("service.paper-no-cost")
    return tongue(
        "service.paper-cost",
        before=tongue.number(money.whole.before),
        saved=tongue.number(money.saved.saved),
        share=tongue.share(float(money.saved.saved), float(money.whole.before)),
        wage=tongue.number(float(money.wage.amount)),
        source=money.wage.source,
    )


# ------------------------------------------------------------------------------ sheets

_PLAN: Final = (
    ("n", 5),
    ("number", 11),
    ("matter", 24),
    ("content", 44),
    ("reason", 44),
    ("change", 40),
    ("body", 24),
    ("day", 12),
    ("before", 14),
    ("after", 14),
    ("saved", 14),
    ("percent", 9),
)


def _titles(tongue: Tongue, *columns: str) -> tuple[str, ...]:
    return tuple(tongue(f"export.column-{name}") for name in columns)


def _report_sheets(
    db: Connection, found: Record, tongue: Tongue, target: float, fallen: Sequence[Fallen]
) -> list[Sheet]:
    money = valued(db, list(events.events(db)), found.accepted)
    plan: list[tuple[Value, ...]] = []
    map: list[tuple[Value, ...]] = []
    for n, item in enumerate(found.items, 1):
        said = item_scope(n, item, tongue, {}).values
        texts = (said["matter"], said["content"], said["reason"], str(said["change"]), said["body"])
        saving = money.items.get(item.suggestion.key) if money else None
        amounts: tuple[Value, ...] = (None,) * 4
        if saving:
            amounts = (saving.before, saving.after, saving.saved, saving.percent)
        plan.append((n, item.number, *texts, item.on, *amounts))
        for place in item.cut:
            action = tongue(f"service.action-{item.suggestion.action}")
            instrument = tongue.instrument(place.instrument)
            map.append((item.number, instrument, tongue.address(place), action, place.spot.id))
    _complete([str(row[1]) for row in plan], [i.number for i in found.items])
    _complete(
        [f"{row[0]} {row[4]}" for row in map], [f"{i.number} {p.spot.id}" for i in found.items for p in i.cut]
    )
    figures = _figures(db, found, tongue, target)
    facts: list[tuple[Value, ...]] = [
        (tongue(f"service.paper-{name}"), value)
        for name, value in figures.items()
        if not name.endswith("_share")
    ]
    if money:
        facts += [
            (tongue("service.paper-cost-before"), money.whole.before),
            (tongue("service.paper-cost-saved"), money.saved.saved),
            (tongue("service.paper-wage"), Decimal(money.wage.amount)),
            (tongue("service.paper-wage-source"), money.wage.source),
        ]
    two = (tongue("service.paper-figure"), tongue("service.paper-value"))
    return [
        Sheet(
            tongue("service.paper-sheet-plan"),
            _titles(tongue, *(name for name, _ in _PLAN)),
            tuple(plan),
            tuple(width for _, width in _PLAN),
        ),
        Sheet(
            tongue("service.paper-sheet-changes"),
            (
                *_titles(tongue, "number"),
                tongue("service.paper-instrument"),
                *_titles(tongue, "change"),
                tongue("service.paper-action"),
                tongue("service.paper-provision"),
            ),
            tuple(map),
            (11, 60, 30, 20, 50),
        ),
        _consequences_sheet(fallen, tongue),
        Sheet(tongue("service.paper-sheet-figures"), two, tuple(facts), (40, 40)),
        _proof(found, tongue),
    ]


def _consequences_sheet(fallen: Sequence[Fallen], tongue: Tongue) -> Sheet:
    titles = (
        *_titles(tongue, "n"),
        *(tongue(f"service.fall-column-{name}") for name in ("what", "by", "day", "note")),
    )
    rows = tuple((n, one.what, one.borne.by, one.borne.on, one.borne.note) for n, one in enumerate(fallen, 1))
    return Sheet(tongue("service.paper-sheet-consequences"), titles, rows, (5, 80, 20, 12, 60))


def _proof(found: Record, tongue: Tongue) -> Sheet:
    facts: tuple[tuple[str, Value], ...] = (
        ("accepted", len(found.items)),
        ("events", found.events),
        ("head", found.head),
        ("as_of", found.as_of),
    )
    rows = tuple((tongue(f"service.paper-{name}"), value) for name, value in facts)
    titles = (tongue("service.paper-figure"), tongue("service.paper-value"))
    return Sheet(tongue("service.paper-sheet-state"), titles, rows, (40, 70))


_LISTS: Final = {
    "ended": ("n", "type", "symbol", "issued", "title", "cause", "ended_on"),
    "partly": ("n", "type", "symbol", "issued", "title", "parts", "cause", "ended_on"),
    "in_force": ("n", "type", "symbol", "issued", "title", "from_day", "remark"),
    "change": ("n", "type", "symbol", "issued", "title", "kind", "change", "cause", "body"),
}
_WIDTHS: Final = {"n": 5, "type": 14, "symbol": 22, "title": 50, "cause": 44, "change": 60, "parts": 30}


def _list_sheets(db: Connection, found: Record, tongue: Tongue) -> list[Sheet]:
    lists = _lists(db, found, tongue).lists
    sheets = [
        Sheet(
            tongue(f"service.paper-sheet-{name}"),
            tuple(_list_title(column, tongue) for column in columns),
            tuple(tuple(_list_cell(scope, column) for column in columns) for scope in lists[name]),
            tuple(_WIDTHS.get(column, 16) for column in columns),
        )
        for name, columns in _LISTS.items()
    ]
    shown = [key for scope in lists["change"] for key in scope.once()]
    _complete(shown, [f"{i.number} {p.spot.id}" for i in found.items for p in i.cut])
    return [*sheets, _proof(found, tongue)]


def _lists(db: Connection, found: Record, tongue: Tongue) -> Scope:
    from reviewer.service import standings  # brings the language pipeline, which no other paper needs

    return standings.lists_scope(found, standings.standings(db, found.as_of), tongue)


def _list_title(column: str, tongue: Tongue) -> str:
    return tongue("service.paper-kind") if column == "kind" else _titles(tongue, column.replace("_", "-"))[0]


def _list_cell(scope: Scope, column: str) -> Value:
    if column == "change":
        return "\n".join(line.values["change"] for line in scope.lists["changes"])
    return int(scope.values["n"]) if column == "n" else scope.values[column]


def _complete(shown: Sequence[str], wanted: Sequence[str]) -> None:
    """Every accepted item once. Raises VerificationError naming the first that is not."""
    there, due = Counter(shown), Counter(wanted)
    wrong = sorted(key for key in there.keys() | due.keys() if there[key] != 1 or due[key] != 1)
    if wrong:
        raise VerificationError("service.record-twice", n=len(wrong), first=wrong[0])
