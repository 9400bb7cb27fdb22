"""Names the law uses for bodies, people and papers, and the cues of must, may and not.

Tables: `bodies.csv` (present and retired; a retired one has `valid_to` and, where known, its
successor), `actors.csv`, `papers.csv`, `cues.csv`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from reviewer.knowledge.tables import Row, rows

if TYPE_CHECKING:
    from datetime import date

_BODY: Final = ("name", "aliases", "kind", "successor", "note")
_PAPER: Final = ("name", "aliases", "replaceable_by_data", "successor")
_ACTOR: Final = ("name", "aliases")
_CUE: Final = ("kind", "text", "value", "not_after", "not_before")


@dataclass(frozen=True, slots=True)
class Term:
    """A name with its other spellings; `name` is the canonical one."""

    name: str
    aliases: tuple[str, ...]
    valid_from: date | None
    valid_to: date | None  # last day on which the name was right; None = still right
    source: str
    verified: bool
    group: str = ""  # bodies: ministry, department, organ, district, local
    successor: str = ""
    note: str = ""  # what went elsewhere than to the successor
    data: bool = False  # papers: published data may replace it

    @property
    def spellings(self) -> tuple[str, ...]:
        return (self.name, *self.aliases)

    def retired(self, on: date) -> bool:
        return self.valid_to is not None and self.valid_to < on


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that bind, allow, forbid, deny or except; `value` is the class they belong to.

    The cue does not count right after one of `not_after` ("hàng không") or right before one
    of `not_before` ("không khí").
    """

    kind: str  # "modality" | "negation"
    text: str
    value: str  # must, must-not, may, right, need-not, passive; not, except
    not_after: tuple[str, ...]
    not_before: tuple[str, ...]


@cache
def bodies() -> tuple[Term, ...]:
    """Every body the tables know, present and retired, in file order."""
    return tuple(
        _term(row, group=row.required("kind"), successor=row.text("successor"), note=row.text("note"))
        for row in rows("bodies", _BODY)
    )


@cache
def actors() -> tuple[Term, ...]:
    """Who laws speak to: "tổ chức, cá nhân", "người nộp hồ sơ", …"""
    return tuple(_term(row) for row in rows("actors", _ACTOR))


@cache
def papers() -> tuple[Term, ...]:
    """Papers of a dossier; `data` marks those that published data may replace."""
    return tuple(
        _term(row, successor=row.text("successor"), data=row.flag("replaceable_by_data"))
        for row in rows("papers", _PAPER)
    )


@cache
def cues() -> tuple[Cue, ...]:
    """In file order."""
    return tuple(
        Cue(
            kind=row.required("kind"),
            text=row.required("text"),
            value=row.required("value"),
            not_after=row.names("not_after"),
            not_before=row.names("not_before"),
        )
        for row in rows("cues", _CUE)
    )


def retired_bodies(on: date) -> tuple[Term, ...]:
    """Bodies whose name ended before `on`, in file order."""
    return tuple(body for body in bodies() if body.retired(on))


def _term(row: Row, *, group: str = "", successor: str = "", note: str = "", data: bool = False) -> Term:
    return Term(
        name=row.required("name"),
        aliases=row.names("aliases"),
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        source=row.source,
        verified=row.verified,
        group=group,
        successor=successor,
        note=note,
        data=data,
    )
