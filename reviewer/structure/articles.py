"""Which "Điều N" lines are this instrument's own articles: decided by the whole sequence.

A line may be quoted text of an amendment, a citation broken over two lines, or a typing error
in a real heading. A beam search keeps the few cheapest explanations of the candidates read so
far; each candidate is either taken or passed over. Costs are comparative only.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from reviewer.structure.lines import Mark, Style, line_start, numbered

if TYPE_CHECKING:
    from collections.abc import Sequence

_BEAM: Final = 8

# A candidate that is passed over …
_SKIP: Final = 2.5  # … though it looks like a heading
_SKIP_WEAK: Final = 0.4  # … without a full stop
_SKIP_INTRODUCED: Final = 0.0  # … because the line above says "Điều 5 được sửa đổi như sau:"
# A candidate that is taken …
_GAP: Final = 1.5  # … though numbers are missing before it (repealed, or cut from the file)
_REPEAT: Final = 2.3  # … though the same number stands before it: better twice than lost
_MISTYPED: Final = 2.2  # … with a number that does not fit, as the next in order
_RESTART: Final = 4.0  # … as Điều 1 of a second sequence that no title announces
_LATE_START: Final = 0.8  # … as the first article though it is not Điều 1
_TAKE_INTRODUCED: Final = 3.0
_TAKE_WEAK: Final = 0.6

_INTRODUCED: Final = re.compile(
    r"(?i)(?:điều\s+(?P<number>\d+\w?)\b.*)?(?:sửa đổi|bổ sung|thay thế|thay bằng|đọc là|viết lại).*:\s*$"
)


@dataclass(frozen=True, slots=True)
class Article:
    """An accepted article. `sequence` counts the sequences of Điều in the file from 0."""

    mark: Mark
    sequence: int
    expected: bool  # False: the number jumps, repeats or does not fit


class _Path(NamedTuple):
    cost: float
    last: tuple[int, int]  # (0, 0) before the first article
    sequence: int
    taken: _Link | None


class _Link(NamedTuple):
    before: _Link | None
    position: int  # among the candidates
    sequence: int
    expected: bool


def own_articles(text: str, marks: Sequence[Mark], *, boundaries: Sequence[int]) -> list[Article]:
    """The own articles among `marks` (all of style ARTICLE, in order).

    `boundaries` are the offsets where an attached regulation or an annex is announced: only
    there does a new Điều 1 cost nothing.
    """
    paths = [_Path(0.0, (0, 0), 0, None)]
    edge = 0
    previous = -1
    for index, mark in enumerate(marks):
        while edge < len(boundaries) and boundaries[edge] <= mark.start:
            edge += 1
        announced = edge > 0 and boundaries[edge - 1] > previous
        introduced = _introduced(text, mark)
        longer: list[_Path] = []
        for path in paths:
            longer.append(_skip(path, mark, introduced=introduced))
            longer.extend(_take(path, index, mark, announced=announced, introduced=introduced))
        paths = _best(longer)
        if announced and not introduced:
            previous = mark.start
    return _read_back(paths[0].taken, marks)


def _skip(path: _Path, mark: Mark, *, introduced: bool) -> _Path:
    cost = _SKIP_INTRODUCED if introduced else _SKIP_WEAK if mark.weak else _SKIP
    return path._replace(cost=path.cost + cost)


def _take(path: _Path, index: int, mark: Mark, *, announced: bool, introduced: bool) -> list[_Path]:
    number, suffix = mark.value
    base = (_TAKE_INTRODUCED if introduced else 0.0) + (_TAKE_WEAK if mark.weak else 0.0)
    last, last_suffix = path.last
    out: list[_Path] = []

    def add(cost: float, value: tuple[int, int], *, sequence: int, expected: bool) -> None:
        link = _Link(path.taken, index, sequence, expected)
        out.append(_Path(path.cost + base + cost, value, sequence, link))

    if path.taken is None:
        add(
            0.0 if number <= 1 else _LATE_START,
            (number, suffix),
            sequence=path.sequence,
            expected=number <= 1,
        )
        return out
    if announced:
        cost = 0.0 if number == 1 else _LATE_START
        add(cost, (number, suffix), sequence=path.sequence + 1, expected=number == 1)
    elif number == 1 and suffix == 0:
        add(_RESTART, (1, 0), sequence=path.sequence + 1, expected=True)
    if (number, suffix) == (last + 1, 0) or (number == last and suffix == last_suffix + 1):
        add(0.0, (number, suffix), sequence=path.sequence, expected=True)
    elif (number, suffix) > path.last:
        gap = min(number - last, 40)
        add(_GAP + 0.03 * gap, (number, suffix), sequence=path.sequence, expected=False)
    elif (number, suffix) == path.last:
        add(_REPEAT, path.last, sequence=path.sequence, expected=False)
    if number != last + 1:
        add(_MISTYPED, (last + 1, 0), sequence=path.sequence, expected=False)
    return out


def _best(paths: list[_Path]) -> list[_Path]:
    """The cheapest path for each state, at most `_BEAM`; earlier ones win ties."""
    seen: dict[tuple[tuple[int, int], int], _Path] = {}
    for path in paths:
        key = (path.last, path.sequence)
        known = seen.get(key)
        if known is None or path.cost < known.cost:
            seen[key] = path
    return sorted(seen.values(), key=lambda path: path.cost)[:_BEAM]


def _introduced(text: str, mark: Mark) -> bool:
    """Does the line above announce new wording for another instrument's article of this number?"""
    end = line_start(text, mark.start) - 1
    while end > 0 and text[end - 1].isspace():
        end -= 1
    if end <= 0 or text[end - 1] != ":":
        return False
    found = _INTRODUCED.search(text, max(line_start(text, end - 1), end - 400), end)
    if found is None:
        return False
    number = found.group("number")
    return number is None or number == mark.label


def _read_back(link: _Link | None, marks: Sequence[Mark]) -> list[Article]:
    out: list[Article] = []
    while link is not None:
        out.append(Article(marks[link.position], link.sequence, link.expected))
        link = link.before
    return out[::-1]


_GIVEN: Final = re.compile(r"\S+[ \t]+(?P<label>\w+)\.?[ \t]*")


def given_articles(text: str, offsets: Sequence[int]) -> list[Article]:
    """Articles where the file's wrapper says they start; their labels as written there."""
    out: list[Article] = []
    for at in offsets:
        match = _GIVEN.match(text, at)
        label = match.group("label") if match else ""
        end = match.end() if match else at
        out.append(Article(Mark(at, end, Style.ARTICLE, label, numbered(label)), 0, expected=True))
    return out
