"""What is on the page: shared and differing values, duties carried and lost, as messages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reviewer.knowledge.changes import province_now, renamed
from reviewer.language import entities
from reviewer.model import Coverage, Message, Relation, Slot
from reviewer.overlap.coverage import cover_texts
from reviewer.overlap.slots import SLOT_KINDS, drift, slots

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from reviewer.model import Clause

# Slots whose difference makes two texts contradict each other; an addressee or a paper that
# differs more often makes them two rules.
BINDING: Final = frozenset({"number", "amount", "deadline", "date", "body", "modality", "negation"})
_COUNTED: Final = frozenset({"number", "amount", "deadline", "date", "body"})
_SHOWN: Final = 3  # differences and losses named one by one; the rest is counted
_WORDS: Final = 120  # characters of a lost duty that are quoted


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything compared about a side to be cut (a) and the side that stays (b)."""

    slots: tuple[Slot, ...]
    covers: tuple[Coverage, Coverage]  # a by b, b by a
    drift: tuple[Slot, ...]  # binding slots that differ in otherwise equal texts
    verbatim: bool

    @property
    def differing(self) -> tuple[Slot, ...]:
        return tuple(slot for slot in self.slots if slot.differs)

    @property
    def binding(self) -> tuple[Slot, ...]:
        return tuple(slot for slot in self.differing if slot.kind in BINDING)

    @property
    def against(self) -> tuple[Slot, ...]:
        """Differences that speak against the cut, each said once.

        Not what only the keeper adds (but its exceptions and its must or may do count), nor
        items, which coverage judges.
        """
        found = {
            (slot.kind, slot.a.casefold(), slot.b.casefold()): slot
            for slot in reversed(self.differing)
            if slot.kind != "item" and (slot.a or slot.kind in ("negation", "modality"))
        }
        return tuple(reversed(found.values()))

    @property
    def turned(self) -> Evidence:
        """The same with the sides changed over."""
        return Evidence(_turned(self.slots), self.covers[::-1], _turned(self.drift), self.verbatim)


def compare(a: Clause, b: Clause, as_of: date) -> Evidence:
    found = _settled(slots(a.text, b.text), a, b, as_of)
    drifted = _settled(drift(a.text, b.text), a, b, as_of)
    return Evidence(
        slots=found,
        covers=(cover_texts(a.text, b.text), cover_texts(b.text, a.text)),
        drift=tuple(slot for slot in drifted if slot.differs and _contradicts(slot)),
        verbatim=_flat(a.text) == _flat(b.text),
    )


def relation_of(said: Relation, evidence: Evidence) -> Relation:
    """The model's relation, except where a rule is certain.

    One binding value differs in otherwise equal texts: a conflict. Identical texts: a
    duplicate, whatever was said.
    """
    if evidence.verbatim:
        return Relation.DUPLICATE
    if evidence.drift and said in (Relation.DUPLICATE, Relation.RESTATEMENT):
        return Relation.CONFLICT
    return said


def _contradicts(slot: Slot) -> bool:
    """Two values of one kind that cannot both hold; an exception or "không" on one side alone.

    "Viện kiểm sát" beside "Viện kiểm sát nhân dân" is a shorter name, not another body.
    """
    if slot.kind == "negation" and not (slot.a and slot.b):
        return True
    a, b = slot.a.casefold(), slot.b.casefold()
    shorter = slot.kind == "body" and (a in b or b in a)
    return slot.kind in BINDING and not shorter and _valued(slot.kind, slot.a) and _valued(slot.kind, slot.b)


def _valued(kind: str, words: str) -> bool:
    """Are the words a value of that kind, not just what stands in its place?"""
    return any(SLOT_KINDS.get(entity.kind) == kind for entity in entities(words))


def _settled(found: Sequence[Slot], a: Clause, b: Clause, as_of: date) -> tuple[Slot, ...]:
    """Without values that only moved; bodies that are one today (old name and successor, each
    side's own province) count as equal."""
    mine, theirs = _values(a.text), _values(b.text)
    kept = []
    for slot in found:
        one_sided = _values(slot.a) <= theirs if not slot.b else _values(slot.b) <= mine
        if slot.kind != "item" and not (slot.a and slot.b) and one_sided:
            continue
        if slot.kind == "body" and slot.differs and slot.a and slot.b:
            same = _body(slot.a, a, as_of) == _body(slot.b, b, as_of)
            kept.append(Slot(slot.kind, slot.a, slot.b, same=same))
        else:
            kept.append(slot)
    return tuple(kept)


def _values(words: str) -> frozenset[tuple[str, str]]:
    return frozenset((entity.kind, entity.value) for entity in entities(words))


def _body(name: str, clause: Clause, as_of: date) -> str:
    if clause.province:
        name = name.replace(clause.province, province_now(clause.province, as_of))
        name = name.replace(f" tỉnh {province_now(clause.province, as_of)}", " tỉnh")
    return renamed(name, as_of).casefold()


def _turned(found: Sequence[Slot]) -> tuple[Slot, ...]:
    return tuple(Slot(slot.kind, slot.b, slot.a, slot.same) for slot in found)


def _flat(text: str) -> str:
    return " ".join(text.casefold().split())


# ------------------------------------------------------------------------- said as messages


def kind(slot: Slot) -> Message:
    return Message.of(f"suggest.kind-{slot.kind}")


def cut_case(
    evidence: Evidence, cut: Clause, keeper: Clause, as_of: date, *, conflict: bool = False
) -> Iterator[Message]:
    """Why a cut is sound; of a conflict, which text governs meanwhile."""
    duties = evidence.covers[0].duties
    if duties and not evidence.covers[0].residue:
        yield Message.of("suggest.case-carried", n=len(duties))
    shared = sum(not slot.differs and slot.kind in _COUNTED for slot in evidence.slots)
    if shared and not evidence.binding:
        yield Message.of("suggest.case-shared", n=shared)
    if keeper.rank < cut.rank:
        yield Message.of("suggest.case-governs-higher" if conflict else "suggest.case-higher")
    elif conflict and keeper.rank == cut.rank and keeper.issuer == cut.issuer:
        yield Message.of("suggest.case-governs-later")
    if cut.province and keeper.province and cut.province != keeper.province:
        now = {province_now(cut.province, as_of), province_now(keeper.province, as_of)}
        id = "suggest.case-one-province" if len(now) == 1 else "suggest.case-two-places"
        yield Message.of(id, a=cut.province, b=keeper.province, now=min(now))


def keep_case(evidence: Evidence, cut: Clause, keeper: Clause, *, slots: bool = True) -> Iterator[Message]:
    """What speaks against it: duties that nobody else carries, values that differ, other subjects."""
    residue = evidence.covers[0].residue
    for duty in residue[:_SHOWN]:
        yield Message.of("suggest.case-residue", words=_short(", ".join(duty.lost) or duty.text))
    if len(residue) > _SHOWN:
        yield Message.of("suggest.case-residue-more", n=len(residue) - _SHOWN)
    if slots:
        for slot in evidence.against[:_SHOWN]:
            yield differs(slot)
        if len(evidence.against) > _SHOWN:
            yield Message.of("suggest.case-differs-more", n=len(evidence.against) - _SHOWN)
    if cut.subject and keeper.subject and cut.subject.casefold() != keeper.subject.casefold():
        yield Message.of("suggest.case-subjects", a=cut.subject, b=keeper.subject)


def differs(slot: Slot) -> Message:
    if not slot.a or not slot.b:
        id = "suggest.case-only-keeper" if slot.b else "suggest.case-only-cut"
        return Message.of(id, kind=kind(slot), words=_short(slot.a or slot.b))
    return Message.of("suggest.case-differs", kind=kind(slot), a=_short(slot.a), b=_short(slot.b))


def _short(words: str) -> str:
    return words if len(words) <= _WORDS else words[:_WORDS].rsplit(" ", 1)[0] + " …"
