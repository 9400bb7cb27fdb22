"""Why a reviewer accepts, rejects or defers: `reasons.csv`. Words are messages "knowledge.reason-<code>"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from reviewer.knowledge.tables import rows
from reviewer.model import Message, Verdict


@dataclass(frozen=True, slots=True)
class ReasonCode:
    """A reason and the digit that gives it on the keyboard, once its verdict is chosen."""

    code: str
    verdict: Verdict
    digit: int  # 1-9, unique within a verdict; 9 is "other, see note"
    false_alarm: bool  # the machine was wrong: counts against the detector that spoke

    @property
    def label(self) -> Message:
        return Message.of(f"knowledge.reason-{self.code}")


@cache
def reason_codes() -> tuple[ReasonCode, ...]:
    """In the order of the table: by verdict, then digit."""
    return tuple(
        ReasonCode(
            code=row.required("code"),
            verdict=Verdict(row.required("verdict")),
            digit=row.whole("digit"),
            false_alarm=row.flag("false_alarm"),
        )
        for row in rows("reasons", ("code", "verdict", "digit", "false_alarm"))
    )
