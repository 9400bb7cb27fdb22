"""The inventory of requirements, as plain data: what `reviewer requirements --json` prints."""

# ruff: noqa: TC001 - schemas are made from these type hints

from __future__ import annotations

from dataclasses import dataclass

from reviewer.model import Span
from reviewer.requirements import Modality, Sort


@dataclass(frozen=True, slots=True)
class StatedAt:
    """One place where an instrument states (a part of) a requirement."""

    provision: str
    address: str
    span: Span  # code points of the text that `reviewer read` prints
    quote: str


@dataclass(frozen=True, slots=True)
class RequirementView:
    """A requirement: kind, name, who must do it, before which body, and where it is stated.

    `quote` and `address` are those of the first of `places`. The parts from `papers` on are filled for
    procedures only; `missing` names the mandatory ones that the text does not say.
    """

    kind: Sort
    name: str
    who: str  # "" = the text does not say
    body: str
    quote: str
    address: str
    key: str  # stable over readings: corrections hang on it
    instrument: str  # key of the instrument
    label: str  # "18/2019/QĐ-UBND"
    places: tuple[StatedAt, ...]
    papers: tuple[str, ...]
    sets: int  # 0 = not said
    steps: int
    ways: tuple[str, ...]  # in-person, post, online
    deadline: str
    form: str
    result: str
    fee: str
    conditions: int
    missing: tuple[str, ...]
    corrected: bool


@dataclass(frozen=True, slots=True)
class DutyView:
    """A duty, prohibition, permission or right. `actor` is "" when the sentence names nobody."""

    modality: Modality
    actor: str
    deadline: str
    quote: str
    address: str


@dataclass(frozen=True, slots=True)
class InventoryView:
    """Requirements that bind people and businesses, and duties, of a file or of the stock."""

    requirements: tuple[RequirementView, ...]
    duties: tuple[DutyView, ...]
