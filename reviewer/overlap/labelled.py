"""Labelled pairs as JSON lines: reading them, and what a side of one is as a clause.

Labels are kept apart from clauses, so that nothing that judges can see them.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from reviewer.errors import UsageError
from reviewer.model import Clause, Relation
from reviewer.overlap.streams import MARKER
from reviewer.text import nfc

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

CODE: Final = re.compile(r"^Điều\s+[\d.]+(?:[A-ZĐ]{2}\.)?[\d.a-zđ]*\.\s*")
ARTICLE: Final = re.compile(r"(\d+[a-zđ]?)\.?\s*$")
CLAUSE_NUMBER: Final = re.compile(r"(\d+[a-zđ]?)\. ")
NUMBERED: Final = re.compile(r"^(?P<type>.+?) số:?\s*(?P<number>\S+)\s*(?P<title>.*)$", re.DOTALL)
YEAR: Final = re.compile(r"/((?:19|20)\d\d)/")
# Rank of each type (Luật BHVBQPPL 2025, Điều 4); the organ in the number decides where one type has several.
RANKS: Final = {
    "hiến pháp": 1,
    "bộ luật": 2,
    "luật": 2,
    "nghị quyết": 3,
    "pháp lệnh": 3,
    "lệnh": 4,
    "nghị định": 5,
    "quyết định": 6,
    "thông tư liên tịch": 8,
    "thông tư": 8,
}


@dataclass(frozen=True, slots=True)
class Labelled:
    """One pair with what its readers said."""

    pair: str
    a: Clause
    b: Clause
    relation: Relation
    candidate: bool
    contained: str  # "a" | "b" | ""
    sure: bool
    annotators: int


def instrument(words: str) -> tuple[str, str, str]:
    """(type, number, title) of "Thông tư số 18/2021/TT-BVHTTDL quy định …"."""
    found = NUMBERED.match(nfc(words).strip())
    if not found:
        return "", "", words.strip()
    return found["type"].strip(), found["number"].strip(",.;"), found["title"].strip()


def clause_of(side: dict[str, Any], id: str) -> Clause:
    """A side of a labelled pair as a clause: the law's words and where they stand, nothing else."""
    type, number, title = instrument(str(side.get("instrument", "")))
    year = YEAR.search(number)
    heading = nfc(str(side.get("title", "")))
    code = CODE.match(heading)
    article = ARTICLE.search(code.group().strip()) if code else None
    text = nfc(str(side["text"])).strip()
    place = CLAUSE_NUMBER.match(text)
    address = f"Điều {article.group(1)}" if article else ""
    if article and place:
        address = f"{address} khoản {place.group(1)}"
    return Clause(
        id=id,
        instrument=f"{number}|{number.rsplit('/', 1)[-1]}|{year.group(1) if year else ''}".casefold(),
        rank=rank_of(type, number),
        issuer=number.rsplit("/", 1)[-1],
        province="",
        issued=date(int(year.group(1)), 1, 1) if year else None,
        type=type,
        title=title,
        subject=nfc(str(side.get("demuc", ""))),
        chapter=nfc(str(side.get("chuong", ""))),
        heading=CODE.sub("", heading),
        address=address,
        text=MARKER.sub("", text, count=1),
    )


def rank_of(type: str, number: str) -> int:
    name = type.casefold()
    if name == "nghị quyết" and not re.search(r"QH|UBTVQH", number):
        return 5
    if name == "quyết định" and "TTg" not in number:
        return 8
    return RANKS.get(name, 99)


def parse(lines: Iterable[str], *, where: str = "") -> list[Labelled]:
    """Every line as a labelled pair, in order. A line without labels is refused with its number."""
    out = []
    for n, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            out.append(_labelled(row))
        except (ValueError, KeyError, TypeError) as problem:
            raise UsageError("overlap.bad-pair", file=where, line=n, problem=str(problem)) from problem
    if not out:
        raise UsageError("overlap.no-pairs", file=where)
    return out


def _labelled(row: dict[str, Any]) -> Labelled:
    pair = str(row["pair"])
    return Labelled(
        pair=pair,
        a=clause_of(row["a"], f"{pair}/a"),
        b=clause_of(row["b"], f"{pair}/b"),
        relation=Relation(row["relation"]),
        candidate=_truth(row["candidate"]),
        contained=str(row.get("contained", "")),
        sure=row.get("sure", "high") == "high",
        annotators=int(row.get("annotators", 1)),
    )


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError(f"candidate is {value!r}, not true or false")
    return value
