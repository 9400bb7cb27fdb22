"""Filters in the address: a view is a link. Pure; unknown names and values are ignored, never an error."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final, TypeVar

from reviewer.model import Action, Competence, Relation
from reviewer.service.views import Order, QueueFilter, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

ID: Final = "id"
ANY: Final = "any"  # status=any: decided ones too; nothing in the address means what still waits

_E = TypeVar("_E", bound=StrEnum)


def read_filter(address: Mapping[str, str]) -> QueueFilter:
    """The filter an address asks for. Without a status it is what nobody has decided yet."""
    return QueueFilter(
        relations=_members(Relation, address.get("relation", "")),
        actions=_members(Action, address.get("action", "")),
        statuses=read_statuses(address.get("status", "")),
        subjects=_texts(address.get("field", "")),
        instruments=_texts(address.get("doc", "")),
        competences=_members(Competence, address.get("competence", "")),
        detectors=_texts(address.get("detector", "")),
        at_least=_share(address.get("from", "")),
        text=address.get("q", "").strip()[:200],
        mine=address.get("mine", "") == "1",
        assigned=address.get("assigned", "") == "1",
        order=next(iter(_members(Order, address.get("order", ""))), Order.STRONGEST),
    )


def read_statuses(raw: str) -> tuple[Status, ...]:
    if raw == ANY:
        return ()
    return _members(Status, raw) or (Status.PENDING,)


def write_filter(filter: QueueFilter) -> dict[str, str]:
    """The address of `filter`; `read_filter` gives it back. Defaults are left out."""
    status = ANY if not filter.statuses else _list(filter.statuses)
    written = {
        "relation": _list(filter.relations),
        "action": _list(filter.actions),
        "status": "" if filter.statuses == (Status.PENDING,) else status,
        "field": _list(filter.subjects),
        "doc": _list(filter.instruments),
        "competence": _list(filter.competences),
        "detector": _list(filter.detectors),
        "from": f"{filter.at_least:g}" if filter.at_least else "",
        "q": filter.text,
        "mine": "1" if filter.mine else "",
        "assigned": "1" if filter.assigned else "",
        "order": "" if filter.order is Order.STRONGEST else filter.order.value,
    }
    return {name: value for name, value in written.items() if value}


# Every name a filter may use.
NAMES: Final = (
    "relation", "action", "status", "field", "doc", "competence", "detector", "from", "q", "mine", "assigned",
    "order",
)  # fmt: skip


def _list(values: Iterable[str]) -> str:
    """Joined by "~", which the values we write never hold: subjects do hold commas."""
    return "~".join(values)


def _texts(raw: str) -> tuple[str, ...]:
    return tuple(part for part in raw.split("~") if part)


def _members(kind: type[_E], raw: str) -> tuple[_E, ...]:
    known = {member.value: member for member in kind}
    return tuple(known[part] for part in _texts(raw) if part in known)


def _share(raw: str) -> float:
    """A probability; anything else is 0."""
    try:
        value = float(raw)
    except ValueError:
        return 0.0
    return value if 0.0 < value <= 1.0 else 0.0
