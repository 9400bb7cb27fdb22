"""Everything the features need to know of each clause, worked out once as arrays."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from reviewer.overlap.background import SCALE
from reviewer.overlap.features.cues import Cues
from reviewer.overlap.features.sets import Sets
from reviewer.overlap.streams import SHORTEST_UNIT, Syllables, mask, ngrams, plain, units, whole

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import numpy.typing as npt

    from reviewer.model import Clause
    from reviewer.overlap.background import Background
    from reviewer.overlap.streams import Hashes

    Ints = npt.NDArray[np.int32]
    Floats = npt.NDArray[np.float32]

MOST_UNITS: Final = 40  # sentences of one clause that are aligned; the rest is still in the wording features
EDITORS: Final = re.compile(r"\n?\((?:Phần|Chương|Mục|Tiểu mục|Điều|Nội dung) này[^\n]*")
DIVISION: Final = re.compile(r"^(?:phần|chương|mục|tiểu mục)(?: thứ)?\s+[\divxlc]+[\s.:]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Wording:
    """One text a clause (or one unit) as hashed terms weighted by rarity."""

    terms: Sets  # syllables and pairs of syllables, code = rarity
    weight: Floats  # sum of rarities of each row


@dataclass(frozen=True, slots=True)
class Table:
    clauses: tuple[Clause, ...]
    length: Floats  # syllables
    letters: tuple[str, ...]  # one character a syllable: lets character matchers align syllables
    grams: dict[int, Sets]  # n → n-grams; the code packs counts (see `Common`)
    text: Wording
    heading: Wording
    chapter: Wording
    title: Wording
    subject: Wording
    context: Sets  # heading, chapter, title and subject together
    text_in_context: Sets
    text_or_context: Sets
    text_or_heading: Sets
    units: Wording
    unit_ptr: npt.NDArray[np.int64]  # units of clause i are unit_ptr[i]:unit_ptr[i+1]
    unit_common: Floats  # instruments that hold each unit's wording
    common: Common
    cues: Cues


@dataclass(frozen=True, slots=True)
class Common:
    """How usual a clause's wording is in the codification."""

    instruments: Floats  # that hold the whole masked clause
    subjects: Floats
    heading: Floats  # instruments with this heading
    everyday: Floats  # share of its triples that stand in at least 20 instruments
    spread: Floats  # mean logarithm of the subjects that hold its triples


def rarity(instruments: Floats, total: int) -> Floats:
    """Inverse document frequency in nats; 0 for what every instrument says."""
    return np.log(np.float32(total + 1) / np.minimum(instruments, np.float32(total))).astype(np.float32)


class Texts:
    """A column of texts as one flat stream of masked syllables."""

    def __init__(self, texts: Sequence[str], syllables: Syllables) -> None:
        flat: list[int] = []
        sizes = np.zeros(len(texts), np.int64)
        for i, text in enumerate(texts):
            numbers = syllables.number(mask(plain(text)))
            flat.extend(numbers)
            sizes[i] = len(numbers)
        self.count = len(texts)
        self.ids = np.array(flat, np.int32)
        self.sizes = sizes
        self.owner = np.repeat(np.arange(len(texts), dtype=np.int32), sizes)

    def terms(self, hashes: Hashes, background: Background) -> Wording:
        stream = hashes[self.ids]
        one, owner_one = ngrams(stream, self.owner, 1)
        two, owner_two = ngrams(stream, self.owner, 2)
        weight = np.concatenate(
            [
                rarity(background.of("syllable", one)[0], background.instruments),
                rarity(background.of("pair", two)[0], background.instruments),
            ]
        )
        sets = Sets.build(
            np.concatenate([one, two]), np.concatenate([owner_one, owner_two]), self.count, weight
        )
        return Wording(sets, sets.rows.total())


def division(chapter: str) -> str:
    """The name of a chapter without its number and without editors' notes."""
    return DIVISION.sub("", EDITORS.sub("", chapter).split("\n(")[0].strip())


def build(clauses: Sequence[Clause], background: Background, *, progress: Callable[[float], None]) -> Table:
    """The table of `clauses`; rows are in their order. `progress` hears fractions done."""
    syllables = Syllables()
    pieces = [units(clause.text)[:MOST_UNITS] for clause in clauses]
    texts = Texts([clause.text for clause in clauses], syllables)
    progress(0.4)
    split = Texts([piece for of in pieces for piece in of], syllables)
    headings = Texts([clause.heading for clause in clauses], syllables)
    chapters = Texts([division(clause.chapter) for clause in clauses], syllables)
    titles = Texts([clause.title for clause in clauses], syllables)
    subjects = Texts([clause.subject for clause in clauses], syllables)
    hashes = syllables.hashes
    text, heading, chapter, title, subject = (
        column.terms(hashes, background) for column in (texts, headings, chapters, titles, subjects)
    )
    context = heading.terms.union(chapter.terms, title.terms, subject.terms)
    progress(0.7)
    grams = {n: _grams(texts, hashes, background, n) for n in (3, 5, 9)}
    unit_stream = hashes[split.ids]
    unit_hash = whole(unit_stream, split.owner, split.count)
    long_enough = split.sizes >= SHORTEST_UNIT
    unit_common = np.where(
        long_enough, background.of("unit", unit_hash)[0], np.float32(background.instruments)
    )
    table = Table(
        clauses=tuple(clauses),
        length=texts.sizes.astype(np.float32),
        letters=_letters(texts),
        grams=grams,
        text=text,
        heading=heading,
        chapter=chapter,
        title=title,
        subject=subject,
        context=context,
        text_in_context=text.terms.within(context),
        text_or_context=text.terms.union(context),
        text_or_heading=text.terms.union(heading.terms),
        units=split.terms(hashes, background),
        unit_ptr=np.concatenate([[0], np.cumsum([len(of) for of in pieces])]).astype(np.int64),
        unit_common=unit_common.astype(np.float32),
        common=_common(texts, headings, hashes, background, grams[3]),
        cues=Cues.of(clauses),
    )
    progress(1.0)
    return table


def _grams(texts: Texts, hashes: Hashes, background: Background, n: int) -> Sets:
    grams, owner = ngrams(hashes[texts.ids], texts.owner, n)
    if n == 3:
        instruments, subjects = background.of("triple", grams)
        codes = np.rint(np.log2(instruments) * SCALE) + 256 * np.rint(np.log2(subjects) * SCALE)
    elif n == 5:
        codes = np.rint(np.log2(background.of("five", grams)[0]) * SCALE)
    else:
        codes = np.zeros(len(grams), np.float32)
    return Sets.build(grams, owner, texts.count, (codes + 1).astype(np.float32))


def _common(texts: Texts, headings: Texts, hashes: Hashes, background: Background, triples: Sets) -> Common:
    instruments, subjects = background.of("clause", whole(hashes[texts.ids], texts.owner, texts.count))
    heading = background.of("heading", whole(hashes[headings.ids], headings.owner, headings.count))[0]
    found, spread = uncoded(triples.rows.codes)
    size = np.maximum(triples.rows.sizes, 1)
    return Common(
        instruments=instruments,
        subjects=subjects,
        heading=np.where(headings.sizes > 0, heading, 0).astype(np.float32),
        everyday=triples.rows.total((found >= 20).astype(np.float32)) / size,
        spread=triples.rows.total(np.log(spread)) / size,
    )


def uncoded(codes: Floats) -> tuple[Floats, Floats]:
    """(instruments, subjects) of triples from the codes `_grams` gave them."""
    whole_codes = codes.astype(np.int64) - 1
    return (
        np.exp2((whole_codes % 256).astype(np.float32) / np.float32(SCALE)),
        np.exp2((whole_codes // 256).astype(np.float32) / np.float32(SCALE)),
    )


def _letters(texts: Texts) -> tuple[str, ...]:
    """Each clause as a string with one private character a syllable."""
    shifted = texts.ids.astype(np.uint32) + np.uint32(0x4E00)
    shifted = np.where(shifted >= 0xD800, shifted + np.uint32(0x2800), shifted)
    joined = shifted.astype("<u4").tobytes().decode("utf-32-le")
    ends = np.cumsum(texts.sizes)
    return tuple(joined[end - size : end] for end, size in zip(ends, texts.sizes, strict=True))
