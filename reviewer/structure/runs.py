"""How the markers inside an article nest: 1. › a) › a.1), decided from the whole run.

A stack of open levels explains the markers read so far; a new marker continues an open level,
opens a deeper one, or is prose. A beam search keeps the cheapest explanations, because "3."
may continue the clauses or a list inside point b), and only what follows tells. Costs are
comparative only; the cases in tests/structure/test_runs.py are the specification.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from reviewer.structure.lines import ALPHABET, CONTAINERS, Mark, Style, last_word_before
from reviewer.text import POINT_LETTERS

if TYPE_CHECKING:
    from collections.abc import Sequence

_BEAM: Final = 6

# Levels in the order in which they usually nest, outermost first.
_ORDER: Final = {
    style: rank
    for rank, style in enumerate(
        (
            Style.DIVISION,
            Style.CHAPTER,
            Style.SECTION,
            Style.SUBSECTION,
            Style.UPPER,
            Style.ROMAN,
            Style.NUMBER,
            Style.DOTTED,
            Style.LETTER,
            Style.LETTER_NUMBER,
            Style.LOWER_ROMAN,
            Style.IN_PARENTHESES,
        )
    )
}
_GAP: Final = 1.5
_REPEAT: Final = 2.6
_RESET: Final = 3.2  # 1. 2. 3. 1. with nothing that separates the two runs
_LATE: Final = 1.8  # a level that does not begin with its first label
_INVERTED: Final = 1.0  # numbers under letters
_NESTED: Final = 1.0  # numbers under numbers
_NESTED_TWICE: Final = 6.0
_AFTER: Final = 0.8  # a heading ("I.") that ends the clauses before it
_DEEPEST: Final = 7
_TABULAR: Final = 3_000  # markers in one article; more is a table, whose every reading is as good
_FAR: Final = 6.0  # an explanation this much dearer than the best is dropped
_BROKEN: Final = 2.2  # the line above stops in the middle of a phrase
# Words that never end a sentence: what follows them is its continuation.
_OPEN_WORDS: Final = frozenset(("và", "hoặc", "của", "các", "tại", "với"))
_SKIP: Final = {
    Style.NUMBER: 3.0,
    Style.LETTER: 3.0,
    Style.ROMAN: 2.6,
    Style.UPPER: 1.8,
    Style.DOTTED: 1.2,
    Style.LETTER_NUMBER: 2.0,
    Style.LOWER_ROMAN: 1.0,
    Style.IN_PARENTHESES: 1.0,
}


_HEADINGS: Final = (*CONTAINERS, Style.UPPER, Style.ROMAN)


class Level(NamedTuple):
    style: Style
    value: tuple[int, ...]
    label: str


class Placed(NamedTuple):
    """A marker and the open levels it stands in, itself last. `expected`: the label fits the run."""

    mark: Mark
    path: tuple[Level, ...]
    expected: bool


class _Step(NamedTuple):
    before: _Step | None
    placed: Placed


class _State(NamedTuple):
    cost: float
    stack: tuple[Level, ...]
    steps: _Step | None


def solve(
    text: str, marks: Sequence[Mark], *, article: str = "", amending: frozenset[int] = frozenset()
) -> list[Placed]:
    """The markers of one article (or of a text without articles) that are structure, in order.

    `article` is its label: "3.1" under Điều 3 may be a clause. `amending` holds the starts of
    markers whose line changes another instrument: they are clauses of this one.
    """
    states = [_State(0.0, (), None)]
    beam = _BEAM if len(marks) < _TABULAR else 1
    for mark in marks:
        before = last_word_before(text, mark.start)
        quick = _obvious(states[0], mark, before) if len(states) == 1 else None
        if quick is not None:
            states = [quick]
            continue
        grown: list[_State] = []
        for state in states:
            grown.extend(_grow(state, mark, before, article=article, amending=mark.start in amending))
        states = _best(grown)[:beam]
    return _read_back(states[0].steps)


def _obvious(state: _State, mark: Mark, before: str) -> _State | None:
    """The only sensible step, most of the time: "1." before anything else, the next number of
    the one level that it continues, "a)" right below a number; each after a finished line."""
    stack, style = state.stack, mark.style
    if mark.weak or _open(before):
        return None
    depths = [depth for depth, level in enumerate(stack) if level.style is style]
    if depths:
        costs = [step_cost(style, stack[depth].value, mark.value) for depth in depths]
        if costs.count(0.0) != 1 or sum(cost < _GAP for cost in costs) > 1:
            return None
        return _take(state, stack[: depths[costs.index(0.0)]], mark, 0.0, expected=True)
    first_number = not stack and style is Style.NUMBER and mark.value == (1, 0)
    below_number = bool(stack) and stack[-1].style is Style.NUMBER
    if first_number or (not depths and below_number and style is Style.LETTER and mark.value == (0,)):
        return _take(state, stack, mark, 0.0, expected=True)
    return None


def _grow(state: _State, mark: Mark, before: str, *, article: str, amending: bool) -> list[_State]:
    out = [_State(state.cost + skip_cost(mark, before), state.stack, state.steps)]
    penalty = _BROKEN if _open(before) else 0.0
    inner = True
    for depth in range(len(state.stack) - 1, -1, -1):
        level = state.stack[depth]
        if level.style is not mark.style or not _same_family(level, mark):
            continue
        cost = step_cost(mark.style, level.value, mark.value)
        if before.endswith(";") and not inner:
            cost += 0.5
        if amending and depth > 0:
            cost += 0.6
        out.append(_take(state, state.stack[:depth], mark, cost + penalty, expected=cost < 1.0))
        inner = False
    if len(state.stack) < _DEEPEST:
        opening = open_cost(state.stack, mark, before, article)
        out.append(_take(state, state.stack, mark, opening + penalty, expected=opening < _LATE))
    if state.stack and all(_ORDER[mark.style] < _ORDER[level.style] for level in state.stack):
        opening = open_cost((), mark, before, article) + (_AFTER if mark.style in _HEADINGS else 0.3)
        out.append(_take(state, (), mark, opening + penalty, expected=opening < _LATE))
    return out


def _take(state: _State, under: tuple[Level, ...], mark: Mark, cost: float, *, expected: bool) -> _State:
    path = (*under, Level(mark.style, mark.value, mark.label))
    return _State(state.cost + cost, path, _Step(state.steps, Placed(mark, path, expected)))


def skip_cost(mark: Mark, before: str) -> float:
    cost = _SKIP.get(mark.style, 2.0)
    if mark.weak:
        cost -= 0.8
    return max(0.1, cost - _BROKEN) if _open(before) else cost


def step_cost(style: Style, last: tuple[int, ...], new: tuple[int, ...]) -> float:
    """What it costs to say that `new` follows `last` on one level. 0 = exactly the next."""
    if style is Style.LETTER:
        return _letter_step(last[0], new[0])
    if style is Style.NUMBER:
        return _number_step(last, new)
    if new == last:
        return _REPEAT
    if len(new) != len(last):
        return 1.0
    if new[:-1] != last[:-1]:
        return 1.0 if new > last else _RESET
    gap = new[-1] - last[-1]
    return 0.0 if gap == 1 else _GAP + 0.1 * min(gap, 10) if gap > 1 else _RESET


def _letter_step(last: int, new: int) -> float:
    if new == last:
        return _REPEAT
    if new < last:
        return _RESET
    between = [letter for letter in ALPHABET[last + 1 : new] if letter in POINT_LETTERS]
    if not between:
        return 0.0 if ALPHABET[new] in POINT_LETTERS else 0.3
    return 0.2 if between == ["đ"] else _GAP + 0.1 * min(len(between), 10)


def _number_step(last: tuple[int, ...], new: tuple[int, ...]) -> float:
    if new == last:
        return _REPEAT
    if new[0] == last[0] and new[1] == 0:
        return 0.3  # "1a." was put before "1."
    if new < last:
        return _RESET
    if new[0] == last[0]:
        return 0.0 if new[1] == last[1] + 1 else 0.4
    gap = new[0] - last[0]
    if gap == 1:
        return 0.0 if new[1] == 0 else 0.4
    return _GAP + 0.1 * min(gap, 10)


def open_cost(stack: tuple[Level, ...], mark: Mark, before: str, article: str) -> float:
    """What it costs to say that `mark` begins a level below the innermost open one."""
    style, value = mark.style, mark.value
    top = stack[-1] if stack else None
    if style is Style.DOTTED:
        return _open_dotted(stack, value, article)
    if style is Style.LETTER_NUMBER:
        fits = any(level.style is Style.LETTER and level.value[0] == value[0] for level in stack)
        return (0.0 if fits else 1.4) + (0.0 if value[-1] == 1 else _LATE)
    first = 0 if style in (Style.LETTER, Style.UPPER) else 1
    cost = 0.0 if value[0] == first else _LATE + 0.1 * min(value[0] - first, 10)
    if style in CONTAINERS and not stack:
        return min(cost, 0.5)
    if top is None:
        return cost
    same = sum(level.style is style for level in stack)
    if same:
        cost += _NESTED_TWICE if same > 1 else _NESTED if before.endswith(":") else _NESTED + 0.6
    elif _ORDER[style] < _ORDER[top.style]:
        cost += _INVERTED + 0.3 * (_ORDER[top.style] - _ORDER[style] > 3)
    return cost


def _open_dotted(stack: tuple[Level, ...], value: tuple[int, ...], article: str) -> float:
    late = 0.0 if value[-1] == 1 else _LATE
    for level in reversed(stack):
        if level.style is Style.NUMBER and len(value) == 2:
            return late if level.value[0] == value[0] else 2.4
        if level.style is Style.DOTTED:
            return late if level.value == value[:-1] else 2.4
    if stack and stack[-1].style is not Style.ROMAN and stack[-1].style not in CONTAINERS:
        return 2.4 + late
    return late if article.isdigit() and int(article) == value[0] else 1.0 + late


def _same_family(level: Level, mark: Mark) -> bool:
    """Dotted numbers continue a level of their own length only; others always may."""
    return mark.style not in (Style.DOTTED, Style.LETTER_NUMBER) or len(level.value) == len(mark.value)


def _open(before: str) -> bool:
    """Does the text before a mark stop in the middle of a phrase?"""
    return before.endswith(",") or before.lower() in _OPEN_WORDS


def _best(states: list[_State]) -> list[_State]:
    seen: dict[tuple[Level, ...], _State] = {}
    for state in states:
        known = seen.get(state.stack)
        if known is None or state.cost < known.cost:
            seen[state.stack] = state
    best = sorted(seen.values(), key=lambda state: state.cost)[:_BEAM]
    return [state for state in best if state.cost < best[0].cost + _FAR]


def _read_back(step: _Step | None) -> list[Placed]:
    out: list[Placed] = []
    while step is not None:
        out.append(step.placed)
        step = step.before
    return out[::-1]
