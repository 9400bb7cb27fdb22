"""Local texts of one territory, after a merger above all: two rules for the same people.

The relation model learnt from central law, where a ministry rarely regulates one matter twice in
texts of one rank: such twins are templates there. Of a province they are the very thing a review
looks for: two former provinces each left a text on the same matter, and both now bind the same
people. So the two are shown to the model as two layers of law, the later as the upper one, with
the names of provinces taken out; what their wording then says is settled by alignment.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np

from reviewer.knowledge.changes import mergers, province_now
from reviewer.knowledge.tables import rows
from reviewer.model import Relation
from reviewer.overlap.coverage import cover_texts
from reviewer.overlap.functions import Function, main_function
from reviewer.overlap.slots import drift, slots
from reviewer.text import syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from reviewer.model import Clause, Judgement, Slot

    Ints = npt.NDArray[np.int32]

LOCAL: Final = 10  # rank from which an instrument is local (Luật BHVBQPPL 2025, Điều 4)
ONE_MATTER: Final = 0.5  # share of the shorter title's own words that the other title holds
# Probabilities of what alignment settles. Set before the model was measured on local texts:
# identical and drifted wordings are certain, full coverage nearly so.
VERBATIM: Final = 0.95
DRIFTED: Final = 0.85
CARRIED: Final = 0.8
PARTLY: Final = 0.6
COPIED: Final = 0.5  # share of the local text's runs of three syllables that the law holds
UNKNOWN: Final = 98  # a rank above is unread
LEAST: Final = 0.3  # from here on, alignment decides which relation it is
# What any instrument says about itself: never a rule for the people.
FORMAL: Final = frozenset({Function.EFFECT, Function.REPEAL, Function.IMPLEMENTATION, Function.TRANSITION})
# A heading may say scope or addressees over a clause that settles more: both sides must be such.
INTRODUCING: Final = FORMAL | {Function.SCOPE, Function.ADDRESSEES, Function.FORM}
BINDING: Final = frozenset({"number", "amount", "deadline", "date", "body", "modality", "negation"})
_NUMBER: Final = re.compile(r"\d[\d.,]*")
_FORM_WORDS: Final = frozenset(
    syllables(
        """ban hành quy định quy chế chính sách về việc trên địa bàn tỉnh thành phố thực hiện của và một số
        mức thu các trong tại quản lý hoạt động phối hợp sửa đổi bổ sung điều kèm theo quyết nghị"""
    )
)
_THIS: Final = r"(?:nghị quyết|quyết định|quy định|quy chế|chỉ thị|văn bản) này"
_PLACE: Final = "địa phương"  # stands for the name of any province


def as_layers(
    clauses: Sequence[Clause], a: Ints, b: Ints
) -> tuple[Sequence[Clause], Ints, Ints, npt.NDArray[np.bool_]]:
    """Clauses with the views of twins appended, places in them, and which pairs are twins."""
    twin = np.array([is_twin(clauses[i], clauses[j]) for i, j in zip(a, b, strict=True)], np.bool_)
    if not twin.any():
        return clauses, a, b, twin
    seen = list(clauses)
    place: dict[tuple[int, bool], int] = {}
    a, b = a.copy(), b.copy()
    for at in np.flatnonzero(twin):
        i, j = int(a[at]), int(b[at])
        upper_first = _later(clauses[i], clauses[j])
        for side, number, upper in ((a, i, upper_first), (b, j, not upper_first)):
            if (number, upper) not in place:
                place[number, upper] = len(seen)
                seen.append(_layer(clauses[number], upper=upper))
            side[at] = place[number, upper]
    return seen, a, b, twin


def is_twin(a: Clause, b: Clause) -> bool:
    """Two local texts that bind the same people, on one matter or in one wording; or a local text in
    the words of a law, whose subject the stock does not know."""
    if _copied(a, b):
        return True
    if a.rank < LOCAL or b.rank < LOCAL or not a.province or not b.province:
        return False
    return _territory(a.province) == _territory(b.province) and (one_matter(a, b) or _alike(a, b))


def _copied(a: Clause, b: Clause) -> bool:
    """Does a local text stand in the words of a central one?"""
    if (a.rank >= LOCAL) == (b.rank >= LOCAL) or max(a.rank, b.rank) > UNKNOWN:
        return False
    local, law = (a, b) if a.rank >= LOCAL else (b, a)
    runs, theirs = _runs(local.text), _runs(law.text)
    return bool(runs) and len(runs & theirs) >= COPIED * len(runs)


@lru_cache(maxsize=65536)
def _runs(text: str) -> frozenset[tuple[str, ...]]:
    words = syllables(_named(text))
    return frozenset(zip(words, words[1:], words[2:], strict=False))


def one_matter(a: Clause, b: Clause) -> bool:
    """Do the titles, without names of places and words of form, speak of one thing?"""
    mine, theirs = _matter(a.title, a.province), _matter(b.title, b.province)
    return bool(mine and theirs) and len(mine & theirs) >= ONE_MATTER * min(len(mine), len(theirs))


def settled(said: Judgement, a: Clause, b: Clause) -> Judgement:
    """What the model says of twins, corrected where the wording alone is certain."""
    if said.relation is Relation.BOILERPLATE or _formal(a, b):
        return replace(said, relation=Relation.BOILERPLATE, probability=0.0, contained="")
    first, second = unplaced(a), unplaced(b)
    if _copied(a, b):
        return _of_copy(said, a, b, first, second)
    if _flat(first) == _flat(second):
        return _as(said, Relation.DUPLICATE, VERBATIM)
    if one_matter(a, b):
        return _of_one_matter(said, a, b, first, second)
    if _measureless(first) == _measureless(second):
        return _as(said, Relation.CONFLICT, DRIFTED)
    return said if said.probability < LEAST else replace(said, relation=Relation.TEMPLATE, probability=0.0)


def _of_one_matter(said: Judgement, a: Clause, b: Clause, first: str, second: str) -> Judgement:
    whole = not cover_texts(first, second).residue, not cover_texts(second, first).residue
    if _one_contradiction(drift(first, second)):
        return _as(said, Relation.CONFLICT, DRIFTED)
    if all(whole):
        return _as(said, Relation.DUPLICATE, CARRIED)
    if any(whole):
        return replace(_as(said, Relation.RESTATEMENT, PARTLY), contained="a" if whole[0] else "b")
    if main_function(a) is main_function(b) is Function.DOSSIER:
        return _as(said, Relation.OVERLAP, PARTLY)  # two lists of papers for one procedure
    if said.probability < LEAST:
        return said
    if _one_contradiction(slots(first, second)):
        return _as(said, Relation.CONFLICT, 0.0)
    if said.relation is Relation.TEMPLATE and said.probability < CARRIED:
        return said
    return _as(said, Relation.OVERLAP, 0.0)


def _of_copy(said: Judgement, a: Clause, b: Clause, first: str, second: str) -> Judgement:
    """A local text against a law. What repeats the law holds for less land: it is contained."""
    if _one_contradiction(drift(first, second)):
        return _as(said, Relation.CONFLICT, DRIFTED)
    local = "a" if a.rank >= LOCAL else "b"
    cut, kept = (first, second) if local == "a" else (second, first)
    if not cover_texts(cut, kept).residue:
        return replace(_as(said, Relation.RESTATEMENT, CARRIED), contained=local)
    if said.probability < LEAST or said.relation not in (Relation.DUPLICATE, Relation.RESTATEMENT):
        return said
    if _one_contradiction(slots(first, second)):
        return _as(said, Relation.CONFLICT, 0.0)
    return replace(said, relation=Relation.RESTATEMENT, contained=local)


def _one_contradiction(found: Sequence[Slot]) -> bool:
    """Do the two contradict each other in measures, or in the one body they name?

    A body and a measure that differ together are two rules for two objects.
    """
    differing = {slot.kind for slot in found if _contradicts(slot)}
    return bool(differing) and ("body" not in differing or len(differing) == 1)


def _formal(a: Clause, b: Clause) -> bool:
    if _standard(a.text) or _standard(b.text):
        return True
    one, other = main_function(a), main_function(b)
    return one in FORMAL or other in FORMAL or (one in INTRODUCING and other in INTRODUCING)


def _contradicts(slot: Slot) -> bool:
    """Two values that cannot both hold: something stands on either side."""
    return slot.differs and slot.kind in BINDING and bool(slot.a and slot.b)


def _as(said: Judgement, relation: Relation, at_least: float) -> Judgement:
    return replace(said, relation=relation, probability=max(said.probability, at_least), contained="")


def _layer(clause: Clause, *, upper: bool) -> Clause:
    """The clause as a layer of one law: its subject is the matter, its place has no name."""
    if clause.rank < LOCAL:
        return replace(clause, subject=_PLACE)
    return replace(
        clause,
        text=unplaced(clause),
        title=_named(clause.title),
        heading=_named(clause.heading),
        subject=_PLACE,
        chapter="",
        province="",
        issuer="Quốc hội" if upper else "Chính phủ",
        type="Luật" if upper else "Nghị định",
        rank=2 if upper else 5,
    )


def unplaced(clause: Clause) -> str:
    """The clause's words with the names of its province taken out."""
    return _named(clause.text)


@lru_cache(maxsize=65536)
def _named(words: str) -> str:
    return _places().sub(_PLACE, words)


@cache
def _places() -> re.Pattern[str]:
    names = {name for merger in mergers() for name in (merger.name, merger.successor)}
    longest = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<!\w)(?:tỉnh\s+|thành phố\s+)?(?:{'|'.join(map(re.escape, longest))})(?!\w)", re.I)


@cache
def _territory(province: str) -> str:
    """The province that answers for it once every known merger has happened."""
    return province_now(province, date.max).casefold()


@lru_cache(maxsize=4096)
def _matter(title: str, province: str) -> frozenset[str]:
    own = set(syllables(province))
    return frozenset(s for s in syllables(_named(title)) if s not in _FORM_WORDS and s not in own)


def _alike(a: Clause, b: Clause) -> bool:
    """Most syllables in common, cheaply: alignment looks closer."""
    mine, theirs = set(syllables(a.text)), set(syllables(b.text))
    return len(mine & theirs) >= 0.8 * max(len(mine), len(theirs), 1)


def _later(a: Clause, b: Clause) -> bool:
    """Is `a` the one that governs: higher rank, later date, then the larger id."""
    return (-a.rank, a.issued or date.min, a.id) > (-b.rank, b.issued or date.min, b.id)


def _flat(text: str) -> str:
    return " ".join(syllables(text))


def _measureless(text: str) -> str:
    """Without numbers: equal where only a measure differs."""
    return " ".join(syllables(_NUMBER.sub("#", text)))


@lru_cache(maxsize=65536)
def _standard(text: str) -> bool:
    """Does a cue of `standard_clauses.csv` show a clause that stands in any local text?"""
    flat = " ".join(text.split())
    return any(cue.search(flat) for cue in _standards())


@cache
def _standards() -> tuple[re.Pattern[str], ...]:
    found = rows("standard_clauses", ("name", "pattern"))
    return tuple(re.compile(row.required("pattern").replace("{this}", _THIS), re.I) for row in found)
