"""A lead's word over the reading: another kind, name, who or body, or no requirement at all."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reviewer.requirements.values import Sort  # noqa: TC001 - stored corrections are built again by their type hints

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reviewer.requirements.values import Requirement


@dataclass(frozen=True, slots=True)
class InventoryCorrection:
    """None leaves what was read. `counted` false takes the requirement out of the inventory."""

    kind: Sort | None = None
    name: str | None = None
    who: str | None = None
    body: str | None = None
    counted: bool = True
    note: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """A requirement as it stands, and the key under which it was read."""

    requirement: Requirement
    key: str
    corrected: bool


def corrected(
    read: Sequence[Requirement], corrections: Mapping[str, InventoryCorrection], *, instrument: str
) -> tuple[Standing, ...]:
    """The requirements of an instrument (its key) that stand, in the order read.

    Corrections are looked up by the key of what was read, so that they survive a new reading.
    """
    found: list[Standing] = []
    for requirement in read:
        key = requirement.key(instrument)
        correction = corrections.get(key)
        if correction is None or correction.counted:
            found.append(Standing(_one(requirement, correction), key, correction is not None))
    return tuple(found)


def _one(read: Requirement, correction: InventoryCorrection | None) -> Requirement:
    if correction is None:
        return read
    return replace(
        read,
        kind=read.kind if correction.kind is None else correction.kind,
        name=read.name if correction.name is None else correction.name,
        who=read.who if correction.who is None else correction.who,
        body=read.body if correction.body is None else correction.body,
    )
