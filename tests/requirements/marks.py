"""Requirements and duties marked by hand in real provisions: places and short answers, no law text.

`marked.csv` holds the provisions of `draw.drawn()`, marked before any rule was written;
`marked_second.csv` those of `draw.second()`, marked before the rules had been run on them. One row is

requirement
    `value` is one of the five kinds; `name`, `who`, `body` as the provision writes them, "" when it
    does not; `start`, `end` are the words that state it.
duty
    `value` is must, must_not, may or right; `who` is the actor, "" when the sentence names none (a
    thing, or the passive voice); `deadline` as written; `start`, `end` are words of the duty.
none
    a provision that states neither.

How it was read:

* a requirement binds citizens, businesses or other organisations; what officials owe each other is
  none, nor is a definition that happens to say "điều kiện";
* papers, steps, deadline and fee of one matter in one provision are one procedure; a fee for a named
  licence or registration is part of that procedure;
* "phải … theo quy chuẩn" is a standard, "chịu sự kiểm tra", "phải được kiểm định" and a body's
  inspection of businesses are an inspection;
* not every duty of a long provision was marked: those that were are to be found, others are no error.

An actor longer than ninety characters is written "@start:end", offsets in the provision.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.requirements.draw import Drawn

FOLDER: Final = Path(__file__).parent
FIRST: Final = FOLDER / "marked.csv"
SECOND: Final = FOLDER / "marked_second.csv"


@dataclass(frozen=True)
class Mark:
    provision: str
    row: str  # "requirement" | "duty" | "none"
    value: str
    name: str
    who: str
    body: str
    deadline: str
    start: int
    end: int


def marks(path: Path, drawn: Iterable[Drawn]) -> dict[str, list[Mark]]:
    """Provision → its marks; a provision without any has an empty list."""
    texts = {one.id: one.text for one in drawn}
    found: dict[str, list[Mark]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            here = found.setdefault(row["provision"], [])
            if row["row"] != "none":
                here.append(_mark(row, texts[row["provision"]]))
    return found


def _mark(row: dict[str, str], text: str) -> Mark:
    who = row["who"]
    if who.startswith("@"):
        start, end = (int(part) for part in who[1:].split(":"))
        who = text[start:end]
    return Mark(
        row["provision"], row["row"], row["value"], row["name"], who, row["body"], row["deadline"],
        int(row["start"]), int(row["end"]),
    )  # fmt: skip
