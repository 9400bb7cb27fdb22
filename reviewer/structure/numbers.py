"""Numbers and days of instruments as they stand in text: "12/2021/QĐ-UBND", "ngày 5/3/2021"."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

# Capitals only, so that "TT-BLĐTBXHngày" (a blank is missing) ends where the number ends.
_SYMBOL: Final = (
    r"(?:TTg|Ttg|TTr|UBMTTQ|[A-ZĐÐƯÔ][A-ZĐÐƯÔ&]*(?:[ ]?&[ ]?[A-ZĐÐƯÔ]+)?\d{0,2})(?=ngày|của|về|[^a-zà-ỹđ]|$)"
)
_LOWER: Final = r"(?:qđ|nq|nđ|ct|tt|ttlt)\s?[-–/]\s?[a-zđ]{2,12}(?![a-zà-ỹ])"
NUMBER: Final = (
    r"\d{1,5}(?:\.\d{1,2})?[a-zA-Z]?[ ]?(?:/[ ]?(?:19|20)\d{2}[ ]?)?[/\-–][ ]?"
    rf"(?:{_SYMBOL}(?:(?:[ ]?[-–/][ ]?|\.[ ]?(?=UB|HĐ|TC|SN|CP|TT)){_SYMBOL})*|{_LOWER})"
)
# A number names an instrument only when letters follow the figures: "12/2021" is a fraction of one.
NUMBER_RE: Final = re.compile(rf"(?<![\w/.-]){NUMBER}")
DAY: Final = (
    r"(?:ngày[ ]?\s?)?(?P<day>\d{1,2})[ ]?(?:[/.\-–][ ]?|\s*tháng\s*)(?P<month>\d{1,2})[ ]?"
    r"(?:[/.\-–][ ]?|\s*năm\s*)(?P<year>(?:19|20)\d{2})"
)
DAY_RE: Final = re.compile(rf"(?i)(?<!\d){DAY}(?!\d)")


def day_of(match: re.Match[str]) -> date | None:
    """The day a DAY match names; None when there is no such day (31/02)."""
    try:
        return date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None


def find_day(text: str, start: int = 0, end: int | None = None) -> date | None:
    """The first real day in text[start:end]."""
    for match in DAY_RE.finditer(text, start, len(text) if end is None else end):
        day = day_of(match)
        if day is not None:
            return day
    return None
