"""How duties and requirements are put into words.

Tables: `actor_heads.csv` (nouns with which the name of somebody who acts begins, and whether that is
an authority), `legal_verbs.csv` (what they do), `requirement_cues.csv` (patterns that tell what kind
of requirement a heading or sentence states).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from reviewer.errors import KnowledgeError
from reviewer.knowledge.tables import rows

if TYPE_CHECKING:
    from reviewer.knowledge.tables import Row

_HEAD: Final = ("name", "side")
_VERB: Final = ("name",)
_BEHIND: Final = re.compile(r"\(\?<[!=][^()]*\)")
_CUE: Final = ("name", "use", "pattern")


@cache
def actor_heads() -> dict[str, bool]:
    """Noun in small letters → is it an authority?"""
    return {
        row.required("name").lower(): row.required("side") == "official" for row in rows("actor_heads", _HEAD)
    }


@cache
def legal_verbs() -> tuple[str, ...]:
    """Longest first."""
    return tuple(sorted((row.required("name") for row in rows("legal_verbs", _VERB)), key=len, reverse=True))


@dataclass(frozen=True, slots=True)
class RequirementCue:
    name: str
    use: str  # what the pattern is for: see requirement_cues.csv
    pattern: str


@cache
def requirement_cues(use: str) -> re.Pattern[str]:
    """The patterns of one use as one, without regard to case. Raises KnowledgeError when there is none."""
    found = [row for row in rows("requirement_cues", _CUE) if row.required("use") == use]
    if not found:
        raise KnowledgeError("knowledge.no-such-use", file="requirement_cues.csv", use=use)
    return re.compile("|".join(f"(?:{_checked(row)})" for row in found), re.IGNORECASE)


def _checked(row: Row) -> str:
    # What stands before is looked at in fixed width: one blank there, any number elsewhere.
    behind = _BEHIND.sub(lambda m: m[0].replace(" ", r"\s"), row.required("pattern"))
    pattern = behind.replace(" ", r"\s+")
    try:
        re.compile(pattern)
    except re.error as exc:
        raise KnowledgeError(
            "knowledge.bad-pattern", file=row.file, row=row.line, value=pattern[:60], why=str(exc)
        ) from exc
    return pattern
