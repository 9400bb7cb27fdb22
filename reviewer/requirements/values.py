"""What an inventory holds: requirements and duties, each with its exact place."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewer.model import Span


class Sort(StrEnum):
    """The five things that the 20% counts."""

    PROCEDURE = "procedure"  # thủ tục
    CONDITION = "condition"  # yêu cầu, điều kiện
    REPORT = "report"  # chế độ báo cáo
    STANDARD = "standard"  # tiêu chuẩn, quy chuẩn
    INSPECTION = "inspection"  # kiểm tra chuyên ngành


class Modality(StrEnum):
    MUST = "must"
    MUST_NOT = "must_not"
    MAY = "may"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Place:
    """Where an instrument says something."""

    provision: str  # id
    address: str  # "Điều 5 khoản 2"; "" where the law gives none
    span: Span  # in the instrument's text
    quote: str  # the words under the span


@dataclass(frozen=True, slots=True)
class Parts:
    """What Nghị định 63/2010/NĐ-CP Điều 8 khoản 2 wants of a procedure, as far as the text says it."""

    papers: tuple[str, ...] = ()  # the dossier, one entry a paper
    sets: int = 0  # number of sets; 0 = not said
    steps: int = 0  # provisions that lay down the order
    ways: tuple[str, ...] = ()  # "in-person", "post", "online", in this order
    deadline: str = ""  # "20 ngày"
    form: str = ""  # the form to fill in: "Mẫu số 03a"
    result: str = ""  # the paper that is given: "giấy phép …"
    fee: str = ""  # the words that say it
    conditions: int = 0  # conditions of the same matter in the instrument
    missing: tuple[str, ...] = ()  # mandatory parts that are not said, in the order of the decree


NO_PARTS = Parts()


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing that citizens, businesses or organisations must do or be. `places` are in text order."""

    kind: Sort
    name: str
    who: str  # as written; "" = the text does not say it here
    body: str  # before which it is done or which checks it; "" = not said
    places: tuple[Place, ...]
    parts: Parts = NO_PARTS

    def key(self, instrument: str) -> str:
        """Same requirement of the same instrument (its key): a correction survives a new reading."""
        parts = (instrument, self.kind, " ".join(self.name.casefold().split()), self.places[0].address)
        return sha256("\x1f".join(parts).encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Duty:
    """A sentence or list item that binds, allows or entitles somebody."""

    modality: Modality
    actor: str  # as written; "" = a thing, or nobody is named
    deadline: str  # as written, without lead words: "03 ngày làm việc"; "" = none
    place: Place
    official: bool  # the actor is an authority or its staff


@dataclass(frozen=True, slots=True)
class Inventory:
    requirements: tuple[Requirement, ...]  # by first place, then kind
    duties: tuple[Duty, ...]  # in text order
