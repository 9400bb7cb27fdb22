"""Sentences as sequences of units: a syllable, a punctuation sign, or a whole value."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Protocol

from reviewer.compare.values import Mark
from reviewer.model import Span
from reviewer.text import new_tone


class Entity(Protocol):
    """What a comparison needs of `language.Entity`."""

    @property
    def kind(self) -> str: ...
    @property
    def span(self) -> Span: ...
    @property
    def value(self) -> str: ...


Entities = Callable[[str], Sequence[Entity]]
Sentences = Callable[[str], Sequence[Span]]

MARK_OF_KIND: Final[dict[str, Mark]] = {
    "number": Mark.NUMBER,
    "percent": Mark.NUMBER,
    "docnumber": Mark.NUMBER,
    "amount": Mark.AMOUNT,
    "deadline": Mark.DEADLINE,
    "date": Mark.DATE,
    "body": Mark.BODY,
    "modality": Mark.MODALITY,
    "negation": Mark.NEGATION,
    "paper": Mark.PAPER,
}

# Shown as marks only when they differ: a bare "được" is mostly the passive voice, and nearly every
# provision names papers.
FAINT_KINDS: Final = frozenset({"paper"})
FAINT_VALUES: Final = frozenset({("modality", "passive")})

# "2. ", "b) ", "1.3. " at the start of a line: the place of a provision, not its words.
_MARKER: Final = re.compile(r"\s*(?:\d+(?:\.\d+)*\.?|[a-zđ]{1,2}(?:\.?\d+)?)[.)]\s+|\s*[-+•*–]\s+")
_PLAIN: Final = re.compile(r"\w+\s*|[^\w\s]\s*|^\s+")
_BREAK: Final = re.compile(r"\n\s*")


@dataclass(frozen=True, slots=True)
class Unit:
    """`text` includes the space after it; units are equal when their keys are."""

    text: str
    key: str
    mark: Mark | None = None
    faint: bool = False  # its mark shows only when it differs
    marker: bool = False

    @property
    def silent(self) -> bool:
        """Markers and punctuation: a lawyer does not read "2." against "3." or ";" as a difference."""
        return self.marker or (self.mark is None and not any(c.isalnum() for c in self.text))


Sentence = tuple[Unit, ...]


def sentences_of(text: str, entities: Entities, sentences: Sentences) -> list[Sentence]:
    """Units of each sentence or line of NFC `text`; all texts joined are `text`."""
    found = sorted(entities(text), key=lambda e: (e.span.start, -e.span.end))
    starts = {span.start for span in sentences(text)} | {m.end() for m in _BREAK.finditer(text)}
    # A value is never cut in two, whatever the sentence finder says.
    starts -= {at for e in found for at in range(e.span.start + 1, e.span.end)}
    edges = [0, *sorted(at for at in starts if 0 < at < len(text)), len(text)]
    return [
        tuple(_units(text, start, end, [e for e in found if start <= e.span.start < end]))
        for start, end in pairwise(edges)
        if start < end
    ]


def words_of(sentence: Sentence) -> tuple[str, ...]:
    """What alignment compares: syllables, so that a changed number does not hide a sentence."""
    return tuple(
        word for unit in sentence if not unit.marker for word in unit.key.split() if word[0].isalnum()
    )


def _units(text: str, start: int, end: int, entities: Sequence[Entity]) -> Iterator[Unit]:
    at = start
    if (start == 0 or text[start - 1].isspace()) and (marker := _MARKER.match(text, start, end)):
        at = marker.end()
        yield Unit(marker.group(), "¶", marker=True)
    for entity in entities:
        mark, span = MARK_OF_KIND.get(entity.kind), entity.span
        if mark is None or span.start < at:
            continue
        yield from _syllables(text[at : span.start])
        at = span.end
        while at < end and text[at].isspace():
            at += 1
        faint = entity.kind in FAINT_KINDS or (entity.kind, entity.value) in FAINT_VALUES
        yield Unit(text[span.start : at], _key(entity.value or span.of(text)), mark, faint)
    yield from _syllables(text[at:end])


def _syllables(text: str) -> Iterator[Unit]:
    for match in _PLAIN.finditer(text):
        yield Unit(match.group(), _key(match.group()))


def _key(text: str) -> str:
    return " ".join(new_tone(text).casefold().split())
