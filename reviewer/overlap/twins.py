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
from reviewer.language import entities
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
ONE_FEE: Final = 0.75  # as ONE_MATTER: fees of one field differ by a word of the title
# Probabilities of what alignment settles. Set before the model was measured on local texts:
# identical and drifted wordings are certain, full coverage nearly so.
VERBATIM: Final = 0.95
DRIFTED: Final = 0.85
CARRIED: Final = 0.8
PARTLY: Final = 0.6
ONE_RULE: Final = 0.9  # share of words beside the values that two texts of one rule have in common
ONE_THING: Final = 0.55  # as ONE_RULE, where the model already leans to showing the pair
SAME_WORDS: Final = 0.9  # of all syllables: the rest is another way to say it
STRETCH: Final = 12  # syllables from which a stretch names its own object
ACT: Final = 3  # syllables after a body or a "phải" that name what is done
MOSTLY_COPIED: Final = 0.7  # as COPIED, from which the rest only narrows the rule to local people
COPIED: Final = 0.5  # share of the local text's runs of three syllables that the law holds
UNKNOWN: Final = 98  # a rank above is unread
LEAST: Final = 0.4  # from here on, alignment decides which relation it is
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
_BINDS: Final = frozenset({"phải", "không được", "nghiêm cấm", "cấm"})
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
    return _territory(a.province) == _territory(b.province) and (
        one_matter(a, b) or _alike(a.text, b.text) or _same_but_measures(unplaced(a), unplaced(b))
    )


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


def one_matter(a: Clause, b: Clause, least: float = ONE_MATTER) -> bool:
    """Do the titles, without names of places and words of form, speak of one thing?"""
    mine, theirs = _matter(a.title, a.province), _matter(b.title, b.province)
    return bool(mine and theirs) and len(mine & theirs) >= least * min(len(mine), len(theirs))


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
    if _same_but_measures(first, second):
        return _as(said, Relation.CONFLICT, DRIFTED)
    return said if said.probability < LEAST else replace(said, relation=Relation.TEMPLATE, probability=0.0)


def _of_one_matter(said: Judgement, a: Clause, b: Clause, first: str, second: str) -> Judgement:
    whole = not cover_texts(first, second).residue, not cover_texts(second, first).residue
    if _contradict(slots(first, second)) and _one_object(first, second, ONE_RULE):
        return _as(said, Relation.CONFLICT, DRIFTED)
    if all(whole) or (any(whole) and _alike(first, second, SAME_WORDS)):
        return _as(said, Relation.DUPLICATE, CARRIED)
    if any(whole):
        return replace(_as(said, Relation.RESTATEMENT, PARTLY), contained="a" if whole[0] else "b")
    differing = _contradict(slots(first, second))
    fees = Function.FEE in (main_function(a), main_function(b))
    if fees and not one_matter(a, b, ONE_FEE) and not _one_object(first, second, ONE_RULE):
        return replace(said, relation=Relation.TEMPLATE, probability=0.0)  # another fee
    if said.probability >= LEAST and differing and _one_object(first, second, ONE_THING):
        return _as(said, Relation.CONFLICT, PARTLY)
    if _one_procedure(a, b) or _one_act(first, second):
        return _as(said, Relation.OVERLAP, PARTLY)
    if said.probability < LEAST:
        return said
    if said.relation is Relation.TEMPLATE and said.probability < CARRIED:
        return said
    return _as(said, Relation.OVERLAP, 0.0)


def _of_copy(said: Judgement, a: Clause, b: Clause, first: str, second: str) -> Judgement:
    """A local text against a law. What repeats the law holds for less land: it is contained."""
    local = "a" if a.rank >= LOCAL else "b"
    cut, kept = (first, second) if local == "a" else (second, first)
    shown = said.probability >= LEAST and said.relation in (Relation.DUPLICATE, Relation.RESTATEMENT)
    drifted = _contradict(drift(first, second))
    if drifted or (shown and _contradict(slots(first, second))):
        return _as(said, Relation.CONFLICT, DRIFTED if drifted else 0.0)
    copied = len(_runs(cut) & _runs(kept)) / max(len(_runs(cut)), 1)
    if not cover_texts(cut, kept).residue and (shown or copied >= MOSTLY_COPIED):
        return replace(_as(said, Relation.RESTATEMENT, CARRIED), contained=local)
    if shown or copied >= MOSTLY_COPIED:
        return replace(_as(said, Relation.RESTATEMENT, PARTLY), contained=local)
    return said


def _contradict(found: Sequence[Slot]) -> bool:
    """Is there a value on either side that cannot hold together with the other's?

    Not where a place or body stands on one side alone: that is another object.
    """
    if any(slot.kind in ("body", "actor") and bool(slot.a) != bool(slot.b) for slot in found):
        return False
    return any(slot.differs and slot.kind in BINDING and slot.a and slot.b for slot in found)


def _one_object(first: str, second: str, least: float) -> bool:
    """Apart from their values, do the two speak in the same words? Other words name another object."""
    mine, theirs = _rest(first), _rest(second)
    return len(mine & theirs) >= least * max(len(mine), len(theirs), 1)


@lru_cache(maxsize=4096)
def _rest(text: str) -> frozenset[str]:
    kept, at = [], 0
    for value in entities(text):
        kept.append(text[at : value.span.start])
        at = max(at, value.span.end)
    return frozenset(syllables(" ".join([*kept, text[at:]])))


def _one_procedure(a: Clause, b: Clause) -> bool:
    """Do both list the papers of the matter's procedure?"""
    return main_function(a) is main_function(b) is Function.DOSSIER


def _one_act(first: str, second: str) -> bool:
    """Is one act asked for in both: by the same body at the opening, or in the same words after "phải"?"""
    return bool(_acts(first) & _acts(second))


@lru_cache(maxsize=4096)
def _acts(text: str) -> frozenset[tuple[str, ...]]:
    """Who opens the text and what they do; and what must or must not be done."""
    found = set()
    for value in entities(text):
        opens = value.span.start == 0 and value.kind in ("body", "actor")
        binds = value.kind == "modality" and value.text.lower() in _BINDS
        size = ACT if opens else ACT + 1  # "phải mặc áo phao" binds crew here and passengers there
        after = tuple(syllables(text[value.span.end : value.span.end + 60])[:size])
        if (opens or binds) and len(after) == size:
            found.add((value.value.casefold(), *after))
    return frozenset(found)


def _formal(a: Clause, b: Clause) -> bool:
    if _standard(a.text) or _standard(b.text):
        return True
    one, other = main_function(a), main_function(b)
    return one in FORMAL or other in FORMAL or (one in INTRODUCING and other in INTRODUCING)


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


def _alike(first: str, second: str, least: float = 0.8) -> bool:
    """Most syllables in common, cheaply: alignment looks closer."""
    mine, theirs = _syllable_set(first), _syllable_set(second)
    return len(mine & theirs) >= least * max(len(mine), len(theirs), 1)


@lru_cache(maxsize=65536)
def _syllable_set(text: str) -> frozenset[str]:
    return frozenset(syllables(text))


def _same_but_measures(first: str, second: str) -> bool:
    """Without numbers, is one text the other, or a whole stretch of it?"""
    mine, theirs = sorted((_measureless(first), _measureless(second)), key=len)
    if "#" not in mine or mine.count(" ") < STRETCH or f" {mine} " not in f" {theirs} ":
        return False
    return _NUMBER.findall(first) != _NUMBER.findall(second)


def _later(a: Clause, b: Clause) -> bool:
    """Is `a` the one that governs: higher rank, later date, then the larger id."""
    return (-a.rank, a.issued or date.min, a.id) > (-b.rank, b.issued or date.min, b.id)


def _flat(text: str) -> str:
    return " ".join(syllables(text))


@lru_cache(maxsize=65536)
def _measureless(text: str) -> str:
    """Syllables with # for every number."""
    return " ".join("#" if word[0].isdigit() else word for word in syllables(_NUMBER.sub("0", text)))


@lru_cache(maxsize=65536)
def _standard(text: str) -> bool:
    """Does a cue of `standard_clauses.csv` show a clause that stands in any local text?"""
    flat = " ".join(text.split())
    return any(cue.search(flat) for cue in _standards())


@cache
def _standards() -> tuple[re.Pattern[str], ...]:
    found = rows("standard_clauses", ("name", "pattern"))
    return tuple(re.compile(row.required("pattern").replace("{this}", _THIS), re.I) for row in found)
