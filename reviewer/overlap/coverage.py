"""What a cut would lose: each duty of the cut side tied to the keeper's words that carry it.

A duty is a sentence or list item. Both texts are aligned as in `slots`; a duty is carried
when its content words stand in the keeper and nothing that binds is missing: a number,
deadline, amount, body, prohibition or negation must be there with the same value, and no
statement or item may be absent. Words that the alignment passes over because they moved are
looked for among the keeper's words that answer nothing else.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, Final

from reviewer.language import sentences
from reviewer.model import Coverage, Duty
from reviewer.overlap.slots import SEPARATORS, blocks, units
from reviewer.text import syllables

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reviewer.model import Clause, Span
    from reviewer.overlap.slots import Unit

# Syllables that carry no duty of their own; a duty is measured without them.
_LIGHT: Final = frozenset(
    syllables(
        """và của các những là được cho theo tại về với trong để từ đến khi thì mà do bởi này đó sau đây có
        việc như cùng bằng trên hoặc nếu trường hợp một số quy định điều khoản điểm luật nghị tư nêu ở ra
        vào nhằm bao gồm cụ thể"""
    )
)
_BINDING: Final = frozenset({"number", "amount", "deadline", "date", "body", "negation"})
_ENOUGH: Final = 0.6  # share of content words; the rest may be other words for the same
_LEAD_IN: Final = 0.3  # of a line that only opens a list: its items are judged one by one
_STATEMENT: Final = 3  # content words missing in a row: a statement of its own
_ITEM: Final = 2  # content words missing between separators: an item of an enumeration
_RUN: Final = 2  # equal words that must stand together; lone ones meet by chance
_MOVED: Final = 0.85  # of missing content words that one other sentence must hold
_TWICE: Final = 0.95  # the same for a sentence that already carries another duty,
_LONG: Final = 6  # and only for a duty of so many content words


@dataclass(frozen=True, slots=True)
class _Side:
    text: str
    units: Sequence[Unit]
    spans: Sequence[Span]  # its sentences
    of: Sequence[int]  # sentence of each unit
    members: Sequence[Sequence[int]]  # units of each sentence

    def heavy(self, at: Sequence[int]) -> list[int]:
        return [i for i in at if _heavy(self.units[i])]

    def said(self, at: Sequence[int]) -> str:
        return " ".join(self.units[i].text.strip() for i in at if self.units[i].word)


@dataclass(frozen=True, slots=True)
class _Match:
    """Both sides and, for each unit of the cut side that has one, the keeper's equal unit."""

    cut: _Side
    keeper: _Side
    answer: dict[int, int]
    whole: Sequence[Counter[str]]  # for each sentence of the keeper, its content words
    free: Sequence[Counter[str]]  # and those that answer nothing
    holders: Mapping[str, Sequence[int]]  # content word → sentences of the keeper that hold it

    def likely(self, wanted: Counter[str]) -> list[int]:
        """Sentences that may hold `_MOVED` of the wanted words, ascending; no other one can.

        So few words may be missing that of the rarest ones at least one must be there.
        """
        spare = int((1 - _MOVED) * wanted.total() + 1e-9)
        found: set[int] = set()
        for key in sorted(wanted, key=lambda key: (len(self.holders.get(key, ())), key)):
            if spare < 0:
                break
            found.update(self.holders.get(key, ()))
            spare -= wanted[key]
        return sorted(found)


def cover(cut: Clause, keeper: Clause) -> Coverage:
    """Duties of `cut` in order, each with the words of `keeper` that carry it or what is lost."""
    return cover_texts(cut.text, keeper.text)


def cover_texts(cut: str, keeper: str) -> Coverage:
    """`cover` for bare texts (NFC); spans are in `cut`."""
    match = _matched(_side(cut), _side(keeper))
    found = []
    for n, span in enumerate(match.cut.spans):
        at = match.cut.members[n]
        if match.cut.heavy(at):
            found.append(_duty(match, at, span))
    return Coverage(tuple(found))


@lru_cache(maxsize=256)
def _side(text: str) -> _Side:
    spans = sentences(text)
    found = units(text) if spans else ()
    of: list[int] = []
    members: list[list[int]] = [[] for _ in spans]
    at = 0
    for i, unit in enumerate(found):
        while at < len(spans) - 1 and unit.start >= spans[at].end:
            at += 1
        of.append(at)
        members[at].append(i)
    return _Side(text, found, spans, of, members)


def _matched(cut: _Side, keeper: _Side) -> _Match:
    answer = dict(_answers(cut, keeper))
    taken = set(answer.values())
    heavy = [keeper.heavy(at) for at in keeper.members]
    whole = [Counter(keeper.units[j].key for j in at) for at in heavy]
    free = [Counter(keeper.units[j].key for j in at if j not in taken) for at in heavy]
    holders: dict[str, list[int]] = {}
    for n, words in enumerate(whole):
        for key in words:
            holders.setdefault(key, []).append(n)
    return _Match(cut, keeper, answer, whole, free, holders)


def _answers(cut: _Side, keeper: _Side) -> Iterator[tuple[int, int]]:
    """Equal units of the alignment, where at least `_RUN` words or values agree in a row."""
    for block in blocks(cut.text, keeper.text) if cut.units and keeper.units else ():
        words = sum(unit.word for unit in cut.units[block.i1 : block.i2])
        if block.equal and words >= _RUN:
            yield from zip(range(block.i1, block.i2), range(block.j1, block.j2), strict=True)


def _heavy(unit: Unit) -> bool:
    """Does the unit carry content? A bare "được" and light syllables do not."""
    return not unit.passive and unit.word and (bool(unit.kind) or unit.key not in _LIGHT)


def _duty(match: _Match, at: Sequence[int], span: Span) -> Duty:
    text, heavy = span.of(match.cut.text), match.cut.heavy(at)
    needed = {match.keeper.of[match.answer[i]] for i in heavy if i in match.answer}
    share = sum(i in match.answer for i in heavy) / len(heavy)
    lost = [*_lost_values(match, heavy, needed), *_lost_words(match, at)]
    if not lost and share >= (_LEAD_IN if text.endswith(":") else _ENOUGH):
        return Duty(text, span, _words_of(match.keeper, needed), share, _otherwise(match, at))
    place, held = _elsewhere(match, heavy)
    if place >= 0:
        return Duty(text, span, match.keeper.spans[place].of(match.keeper.text), held)
    return Duty(text, span, "", share, tuple(lost) or _otherwise(match, at))


def _words_of(keeper: _Side, needed: set[int]) -> str:
    return " … ".join(keeper.spans[n].of(keeper.text) for n in sorted(needed))


# ------------------------------------------------------------------------ what is lost


def _lost_values(match: _Match, heavy: Sequence[int], needed: set[int]) -> Iterator[str]:
    """Binding values that the answering sentences do not hold."""
    local = [match.keeper.units[j] for n in needed for j in match.keeper.members[n]]
    there = {unit.key for unit in local}
    modal = any(unit.kind == "modality" and not unit.passive for unit in local)
    for i in heavy:
        unit = match.cut.units[i]
        if i in match.answer or unit.key in there:
            continue
        if unit.kind in _BINDING or (unit.kind == "modality" and (modal or "not" in unit.key)):
            yield unit.text


def _lost_words(match: _Match, at: Sequence[int]) -> Iterator[str]:
    """Stretches the keeper has nothing for: an item between separators, or a statement."""
    for stretch in _missing(match, at):
        heavy = match.cut.heavy(stretch)
        least = _ITEM if _bounded(match.cut.units, stretch) else _STATEMENT
        if len(heavy) >= least and not _reworded(match, stretch) and not _moved(match, heavy):
            yield match.cut.said(stretch)


def _missing(match: _Match, at: Sequence[int]) -> Iterator[list[int]]:
    """Runs of units without an answer."""
    for missing, group in groupby(at, key=lambda i: i not in match.answer):
        if missing:
            yield list(group)


def _reworded(match: _Match, stretch: Sequence[int]) -> bool:
    """Does the keeper have other words at this place? Then it is rewording, not a gap."""
    before, after = match.answer.get(stretch[0] - 1), match.answer.get(stretch[-1] + 1)
    if before is None or after is None:
        return False
    between = sum(_heavy(unit) for unit in match.keeper.units[before + 1 : after])
    return 2 * between >= len(match.cut.heavy(stretch))


def _moved(match: _Match, heavy: Sequence[int]) -> bool:
    """Does one sentence of the keeper hold these words, where they answer nothing else?"""
    wanted = Counter(match.cut.units[i].key for i in heavy)
    return any((wanted & match.free[n]).total() >= _MOVED * len(heavy) for n in match.likely(wanted))


def _bounded(side: Sequence[Unit], stretch: Sequence[int]) -> bool:
    first, last = stretch[0], stretch[-1]
    opens = first == 0 or side[first - 1].key in SEPARATORS or side[first].key in SEPARATORS
    closes = last + 1 == len(side) or side[last + 1].key in SEPARATORS or side[last].key in SEPARATORS
    return opens and closes


def _otherwise(match: _Match, at: Sequence[int]) -> tuple[str, ...]:
    """Everything the keeper says in other words or not at all, where it carries content."""
    return tuple(match.cut.said(s) for s in _missing(match, at) if match.cut.heavy(s))


def _elsewhere(match: _Match, heavy: Sequence[int]) -> tuple[int, float]:
    """A sentence of the keeper that holds the whole duty out of order, and the share; -1 for none.

    Words that answer other duties count only for a long duty held almost whole: two sentences
    of the cut side that the keeper says in one.
    """
    wanted = Counter(match.cut.units[i].key for i in heavy)
    binding = {match.cut.units[i].key for i in heavy if match.cut.units[i].kind in _BINDING}
    best, place = 0.0, -1
    for n in match.likely(wanted):
        if not binding <= match.whole[n].keys():
            continue
        own = (wanted & match.free[n]).total() / len(heavy)
        twice = (wanted & match.whole[n]).total() / len(heavy)
        share = own if own >= _MOVED else twice if twice >= _TWICE and len(heavy) >= _LONG else 0.0
        if share > best:
            best, place = share, n
    return place, best
