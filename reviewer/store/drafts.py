"""What a reviewer has begun and not said yet: one row a suggestion and reviewer, and never an event."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from reviewer.store.connect import Connection


@dataclass(frozen=True, slots=True)
class Draft:
    """Empty when nothing was begun. `keeper` is "" while the machine's stands."""

    note: str = ""
    keeper: str = ""
    exempt: tuple[str, ...] = ()


OWN = "select note, keeper, exempt from draft where suggestion = :suggestion and reviewer = :reviewer"
KEEP = """
    insert into draft (suggestion, reviewer, note, keeper, exempt, at)
    values (:suggestion, :reviewer, :note, :keeper, :exempt, :at)
    on conflict (suggestion, reviewer) do update set note = excluded.note, keeper = excluded.keeper,
        exempt = excluded.exempt, at = excluded.at
"""
DROP = "delete from draft where suggestion = :suggestion and reviewer = :reviewer"


def own(db: Connection, suggestion: str, reviewer: str) -> Draft:
    row = db.execute(OWN, {"suggestion": suggestion, "reviewer": reviewer}).fetchone()
    return Draft() if row is None else Draft(row["note"], row["keeper"], tuple(json.loads(row["exempt"])))


def keep(db: Connection, suggestion: str, reviewer: str, draft: Draft, *, now: datetime) -> None:
    """Replace what was begun; an empty draft is no row."""
    if draft == Draft():
        drop(db, suggestion, reviewer)
        return
    row = {
        "suggestion": suggestion,
        "reviewer": reviewer,
        "note": draft.note,
        "keeper": draft.keeper,
        "exempt": json.dumps(list(draft.exempt)),
        "at": now.isoformat(timespec="milliseconds"),
    }
    db.execute(KEEP, row)


def drop(db: Connection, suggestion: str, reviewer: str) -> None:
    db.execute(DROP, {"suggestion": suggestion, "reviewer": reviewer})
