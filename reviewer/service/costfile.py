"""The spreadsheet of cost figures: one row an activity, before and after a cut."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Final

from reviewer.errors import UsageError
from reviewer.export.workbook import Sheet, to_xlsx
from reviewer.i18n import LANGUAGES, say
from reviewer.quota.cost import Activity, Burden
from reviewer.text import bare, nfc

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

COLUMNS: Final = ("subject", "state", "activity", "hours", "direct", "fee", "times", "subjects")
_BEFORE: Final = ("truoc", "before", "hien tai")
_AFTER: Final = ("sau", "after", "sau don gian hoa")
_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)*")


@dataclass(frozen=True, slots=True)
class Stated:
    """What the file says of one subject."""

    subject: str  # as written
    row: int  # where it is first named, from 1
    before: Burden
    after: Burden


def form(numbers: Sequence[str], language: str) -> bytes:
    """An empty workbook to be filled in: two rows, before and after, for each suggestion."""
    rows = tuple(
        (number, say(f"service.cost-{state}", language), *([None] * 6))
        for number in numbers
        for state in ("before", "after")
    )
    titles = tuple(say(f"service.cost-column-{name}", language) for name in COLUMNS)
    sheet = Sheet(say("service.cost-sheet", language), titles, rows, (14, 10, 50, 12, 16, 16, 12, 14))
    return to_xlsx([sheet], more="")


def stated(rows: Iterable[Sequence[str]], file: str) -> tuple[Stated, ...]:
    """Figures by subject, in the order of the file. Raises UsageError naming the row that is wrong."""
    order: list[int] | None = None
    found: dict[str, _Subject] = {}
    for at, row in enumerate(rows, 1):
        cells = [" ".join(nfc(cell).split()) for cell in row]
        if order is None:
            order = _columns(cells)
            continue
        values = [cells[n] if n < len(cells) else "" for n in order]
        if not any(values[2:]) or not any(values):
            continue  # a blank row, or one of the form that nobody filled in
        line = dict(zip(COLUMNS, values, strict=True))
        if not line["subject"]:
            raise UsageError("service.cost-no-subject", file=file, row=at, subject="")
        found.setdefault(line["subject"], _Subject(at)).add(line, at, file)
    if order is None:
        raise UsageError("service.cost-no-columns", file=file)
    if not found:
        raise UsageError("service.cost-empty", file=file)
    return tuple(one.stated(subject, file) for subject, one in found.items())


def _columns(cells: Sequence[str]) -> list[int] | None:
    """Where each column stands, by its title in either language or its plain name."""
    there = {_title(cell): n for n, cell in enumerate(cells)}
    places = []
    for name in COLUMNS:
        titles = [name, *(say(f"service.cost-column-{name}", language) for language in LANGUAGES)]
        at = next((there[_title(t)] for t in titles if _title(t) in there), None)
        if at is None:
            return None
        places.append(at)
    return places


def _title(text: str) -> str:
    return bare(text).partition("(")[0].strip()


class _Subject:
    def __init__(self, row: int) -> None:
        self.row = row
        self.activities: dict[str, list[Activity]] = {"before": [], "after": []}
        self.often: dict[str, dict[str, Decimal]] = {"before": {}, "after": {}}

    def add(self, line: dict[str, str], row: int, file: str) -> None:
        said = bare(line["state"])
        if said not in (*_BEFORE, *_AFTER):
            raise UsageError("service.cost-bad-state", file=file, row=row, value=line["state"][:40])
        state = "before" if said in _BEFORE else "after"
        for name in ("times", "subjects"):
            if line[name]:
                value = _number(line[name], row, file)
                if self.often[state].setdefault(name, value) != value:
                    raise UsageError("service.cost-disagrees", file=file, row=row, value=line[name])
        if line["activity"] or any(line[name] for name in ("hours", "direct", "fee")):
            amounts = [_number(line[name] or "0", row, file) for name in ("hours", "direct", "fee")]
            self.activities[state].append(Activity(line["activity"], *amounts))

    def stated(self, subject: str, file: str) -> Stated:
        """Where "after" says nothing of how often, it is as often as before."""
        for name in ("times", "subjects"):
            if name not in self.often["before"]:
                raise UsageError("service.cost-how-often", file=file, row=self.row, subject=subject[:80])
        before = self._burden("before")
        return Stated(subject, self.row, before, self._burden("after"))

    def _burden(self, state: str) -> Burden:
        often = self.often["before"] | self.often[state]
        return Burden(tuple(self.activities[state]), often["times"], often["subjects"])


def _number(text: str, row: int, file: str) -> Decimal:
    """1500000, 1.500.000, 1,500,000, 2,5 and 2.5. One mark before three digits may mean both: refused."""
    found = _NUMBER.fullmatch(text.replace(" ", ""))
    if found is None:
        raise UsageError("service.cost-bad-number", file=file, row=row, value=text[:40])
    plain = found.group()
    marks = [c for c in plain if c in ".,"]
    if len(marks) == 1 and len(re.split(r"[.,]", plain)[1]) == 3 and not plain.startswith("0"):
        raise UsageError("service.cost-unclear-number", file=file, row=row, value=text[:40])
    if len(set(marks)) == 2:  # the last kind is the decimal mark
        plain = plain.replace(marks[0], "").replace(marks[-1], ".")
    elif len(marks) > 1:
        plain = plain.replace(marks[0], "")
    else:
        plain = plain.replace(",", ".")
    try:
        return Decimal(plain)
    except InvalidOperation as exc:
        raise UsageError("service.cost-bad-number", file=file, row=row, value=text[:40]) from exc
