"""The legal function of a clause: what it does in law, whatever it is about.

A delegation ("Chính phủ quy định chi tiết …") is never a duplicate of the text that carries it
out, a right never of the other side's duty, a scope line never of a rule: the relation model
must see which is which. Every function is found by named cues, in the article's heading
(strong) or in the clause's own words, so that a wrong one can be traced to its cue.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Final

from reviewer.knowledge.tables import Row, rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewer.model import Clause


class Function(StrEnum):
    """In order of how much they settle: the first one found is the clause's main function."""

    SCOPE = "scope"  # what the instrument governs
    ADDRESSEES = "addressees"  # whom it governs
    DEFINITION = "definition"
    EFFECT = "effect"  # entry into force, end of force
    REPEAL = "repeal"  # what it replaces or repeals
    TRANSITION = "transition"
    IMPLEMENTATION = "implementation"  # who carries the instrument out; difficulties are reported
    DELEGATION = "delegation"  # somebody else lays down the rule
    SANCTION = "sanction"
    PROHIBITION = "prohibition"
    DOSSIER = "dossier"  # papers to submit
    PROCEDURE = "procedure"  # steps and deadlines
    CONDITION = "condition"
    FEE = "fee"  # what is paid, collected, spent
    REPORT = "report"
    AUTHORITY = "authority"  # who decides
    MANAGEMENT = "management"  # what the state's management of a field contains
    FORM = "form"  # forms and templates issued with the instrument
    ORGANISATION = "organisation"  # tasks and make-up of a body
    RIGHT = "right"
    DUTY = "duty"
    PRINCIPLE = "principle"
    REFERENCE = "reference"  # applies another provision, adds nothing
    LEAD_IN = "lead-in"  # opens a list that stands elsewhere


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that show a function. `place`: "heading", "start" (first 160 characters) or "text"."""

    name: str
    function: Function
    place: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Sign:
    """A function and the cue that showed it."""

    function: Function
    cue: str


_START: Final = 160  # a subject and its verb stand within the first two lines
_THIS: Final = (
    r"(?:bộ luật|luật|pháp lệnh|nghị định|nghị quyết|thông tư(?: liên tịch)?|quyết định|quy định|quy chế"
    r"|điều lệ|văn bản|chỉ thị|chương|mục) này"
)
_RULER: Final = (
    r"(?:quốc hội|ủy ban thường vụ quốc hội|chính phủ|thủ tướng|bộ trưởng|thống đốc|tổng thanh tra|chánh án"
    r"|viện trưởng|bộ|các bộ|ngân hàng nhà nước|hội đồng nhân dân|ủy ban nhân dân|chủ tịch ủy ban nhân dân"
    r"|tổng kiểm toán|ủy ban chứng khoán)"
)
_LAYS_DOWN: Final = (
    r"(?:quy định|hướng dẫn|ban hành|công bố)(?! tại| của| trong| này|,| và| về việc xử)"
    r"(?: chi tiết| cụ thể| việc| về| điều| các| khoản| danh mục| tiêu chuẩn| trình tự| thủ tục| mức| chế độ"
    r"| mẫu| chính sách| phương pháp| quy)"
)


@cache
def cues() -> tuple[Cue, ...]:
    """`knowledge/data/functions.csv`, in file order: of one function the first cue that fits is named."""
    return tuple(_cue(row) for row in rows("functions", ("name", "function", "place", "pattern")))


def _cue(row: Row) -> Cue:
    """In a pattern {this}, {ruler} and {lays} stand for the word groups above."""
    words = row.required("pattern")
    for name, group in (("{this}", _THIS), ("{ruler}", _RULER), ("{lays}", _LAYS_DOWN)):
        words = words.replace(name, group)
    pattern = re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
    return Cue(row.required("name"), Function(row.required("function")), row.required("place"), pattern)


_ORDER: Final = {function: i for i, function in enumerate(Function)}
_LIST_FOLLOWS: Final = re.compile(r":\s*$")


def signs(text: str, heading: str = "") -> tuple[Sign, ...]:
    """Every function the cues show, the most settling first; a heading's cue before words.

    `text` is the clause without its marker, `heading` that of its article; both NFC.
    """
    found = dict[Function, str]()
    for cue in cues():
        if cue.function not in found and cue.pattern.search(_where(cue, text, heading)):
            found[cue.function] = cue.name
    if _LIST_FOLLOWS.search(text):
        found[Function.LEAD_IN] = "list-follows"
    return tuple(Sign(f, cue) for f, cue in sorted(found.items(), key=lambda item: _ORDER[item[0]]))


def functions(clause: Clause) -> tuple[Function, ...]:
    """Functions of a clause, main one first; () when nothing shows one."""
    return tuple(sign.function for sign in signs(clause.text, clause.heading))


def main_function(clause: Clause) -> Function | None:
    """What the clause does above all; None when no cue shows."""
    return next(iter(functions(clause)), None)


def opposed(a: tuple[Function, ...], b: tuple[Function, ...]) -> bool:
    """Do the two clauses do things that cannot be the same rule?

    One side delegates, scopes, sets in force or repeals and the other does not; or one gives
    a right where the other only binds.
    """
    for function in _ALONE:
        if (function in a) != (function in b):
            return True
    binds = {Function.DUTY, Function.PROHIBITION}
    return bool(
        (Function.RIGHT in a and Function.RIGHT not in b and binds & set(b) and not binds & set(a))
        or (Function.RIGHT in b and Function.RIGHT not in a and binds & set(a) and not binds & set(b))
    )


_ALONE: Final = (
    Function.SCOPE,
    Function.ADDRESSEES,
    Function.EFFECT,
    Function.REPEAL,
    Function.TRANSITION,
    Function.DELEGATION,
)


def _where(cue: Cue, text: str, heading: str) -> str:
    if cue.place == "heading":
        return heading
    return text[:_START] if cue.place == "start" else text


def explain(text: str, heading: str = "") -> Iterator[str]:
    """ "delegation by delegation-words", one line a sign: for the model card and for debugging."""
    for sign in signs(text, heading):
        yield f"{sign.function} by {sign.cue}"
