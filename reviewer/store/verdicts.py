"""What people's last words say of the machine: by who spoke (detector, relation)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from reviewer.store.connect import Connection


@dataclass(frozen=True, slots=True)
class Said:
    """Last words on one detector's suggestions of one relation ("" for none). One word a reviewer."""

    detector: str
    relation: str
    accepted: int
    rejected: int
    deferred: int
    false_alarms: int  # rejected for a reason that says the machine was wrong


BY_DETECTOR = """
    select s.detector, coalesce(s.relation, '') as relation,
        sum(d.verdict = 'accept') as accepted,
        sum(d.verdict = 'reject') as rejected,
        sum(d.verdict = 'defer') as deferred,
        sum(d.verdict = 'reject' and d.reason in (select value from json_each(:wrong))) as wrong
    from decision_state d join suggestion s on s.key = d.suggestion
    group by 1, 2 order by count(*) desc, 1, 2
"""


def by_detector(db: Connection, wrong: Collection[str]) -> list[Said]:
    """Most decided first, ties by name. `wrong`: reason codes that say the machine was wrong."""
    rows = db.execute(BY_DETECTOR, {"wrong": json.dumps(sorted(wrong))})
    return [
        Said(r["detector"], r["relation"], r["accepted"], r["rejected"], r["deferred"], r["wrong"])
        for r in rows
    ]
