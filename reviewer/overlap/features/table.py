"""Everything the features need to know of each clause, worked out once as arrays."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from reviewer.overlap.background import unpacked
from reviewer.overlap.features.contrasts import Contrasts, shipped_kinds
from reviewer.overlap.features.cues import Cues, Texts
from reviewer.overlap.features.sets import Sets, columns
from reviewer.overlap.streams import Stream, Syllables, ngrams, units, whole, words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    import numpy.typing as npt

    from reviewer.model import Clause
    from reviewer.overlap.background import Background
    from reviewer.overlap.streams import Hashes

    Ints = npt.NDArray[np.int32]
    Longs = npt.NDArray[np.int64]
    Floats = npt.NDArray[np.float32]

MOST_UNITS: Final = 40  # sentences of one clause that are aligned; the rest is still in the wording features
SHORTEST_UNIT: Final = 3  # syllables; shorter lines ("a) Có") say nothing on their own
HEAD: Final = 8  # syllables of a unit's head and tail
TAIL: Final = 10
OPENS: Final = 14  # syllables of a clause that name what it is about
RUNS: Final = (3, 5, 9)  # lengths of the n-grams compared
EVERYDAY: Final = 20  # instruments: a triple in so many is everyday drafting
LAW: Final = 3  # lowest rank of laws, codes, ordinances and resolutions of the National Assembly
LOCAL: Final = 10  # highest rank of local instruments
PLACE: Final = re.compile(
    r"\b((?i:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn))(?: (?:[A-ZĐÀ-Ỹ]\w*|-))+"
)
EDITORS: Final = re.compile(r"\n?\((?:Phần|Chương|Mục|Tiểu mục|Điều|Nội dung) này[^\n]*")
DIVISION: Final = re.compile(r"^(?:phần|chương|mục|tiểu mục)(?: thứ)?\s+[\divxlc]+[\s.:]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Common:
    """How usual a clause's wording is in the codification."""

    instruments: Floats  # that hold the whole masked clause
    subjects: Floats
    heading: Floats  # instruments with this heading; 0 without one
    everyday: Floats  # share of its triples that stand in at least EVERYDAY instruments
    spread: Floats  # mean logarithm of the subjects that hold its triples


@dataclass(frozen=True, slots=True)
class Table:
    """One row a clause. Term sets hold syllables and pairs of syllables with their rarity in nats."""

    clauses: tuple[Clause, ...]
    length: Floats  # syllables
    letters: tuple[str, ...]  # one character a syllable: lets character matchers align syllables
    runs: tuple[Sets, ...]  # of RUNS; codes are packed counts, see `counts_of`
    text: Sets
    heading: Sets
    chapter: Sets
    title: Sets
    subject: Sets
    context: Sets  # heading, chapter, title and subject together
    text_in_context: Sets
    text_in_heading: Sets
    units: Sets
    unit_ptr: Longs  # units of clause i are unit_ptr[i]:unit_ptr[i+1]
    unit_common: Floats  # instruments that hold each unit's wording
    unit_total: Floats  # per clause, weight of its units
    unit_heads: Sets  # first syllables of each unit: who or what it speaks of
    unit_tails: Sets  # last syllables
    unit_in_context: Sets  # the unit's terms that its clause's context has
    unit_letters: tuple[str, ...]
    unit_length: Floats
    unit_place: Floats  # 0 first unit of its clause, 1 later
    unit_opens: Floats  # 1 when it opens a list
    stem: Sets  # heading and lead-in: what the items of the clause are
    common: Common
    cues: Cues
    contrasts: Contrasts
    rank: Floats
    year: Floats  # 0 unknown
    kind: Ints  # equal for equal types of instrument
    organ: Ints  # equal for equal issuers; two provinces' committees are one kind of issuer
    subjects: Ints  # equal for equal subjects; 0 unknown, here and below
    chapters: Ints
    headings: Ints
    provinces: Ints
    ordinal: Floats  # of the instrument's number: 36 of 36/2018/TT-BYT; 0 none


def build(clauses: Sequence[Clause], background: Background, *, progress: Callable[[float], None]) -> Table:
    """The table of `clauses`; rows are in their order. `progress` hears fractions done."""
    syllables = Syllables()
    texts = [words_of(unplaced(clause.text, clause)) for clause in clauses]
    pieces = [units(text) for text in texts]
    if pieces and not any(pieces):
        pieces[0] = [""]  # a stock without a word still has one (empty) unit to point at
    every = Stream(syllables.of(piece) for of in pieces for piece in of)
    count = np.array([len(of) for of in pieces], np.int64)
    progress(0.3)
    columns_of = [
        [unplaced(clause.heading, clause) for clause in clauses],
        [division(clause.chapter) for clause in clauses],
        [unplaced(title(clause), clause) for clause in clauses],
        [clause.subject for clause in clauses],
        [f"{clause.heading}\n{clause.chapter}" for clause in clauses],
        [f"{clause.heading}\n{lead_in(of)}" for clause, of in zip(clauses, pieces, strict=True)],
    ]
    streams = [Stream(_remembered(column, syllables)) for column in columns_of]
    hashes = syllables.hashes
    stream = every.merged(count)
    text = terms(stream, hashes, background)
    progress(0.5)
    heading, chapter, titled, subject = (terms(other, hashes, background) for other in streams[:4])
    context = heading.union(chapter, titled, subject)
    runs = tuple(_runs(stream, hashes, background, n) for n in RUNS)
    progress(0.7)
    chosen, kept = _first_units(count)
    first = every.taken(chosen)
    unit_ptr = np.concatenate([[0], np.cumsum(kept)])
    unit_terms = terms(first, hashes, background)
    place = np.arange(len(first.sizes)) - np.repeat(unit_ptr[:-1], kept)
    opens = np.array([opening(piece) for of in pieces for piece in of[:MOST_UNITS]], bool)
    owner = np.repeat(np.arange(len(clauses)), kept)
    leads = unit_terms.regrouped(np.flatnonzero((place == 0) & opens), owner, len(clauses))
    cues = Cues.of(
        Texts(
            clauses=clauses,
            words=[text.lower() for text in texts],
            stream=stream,
            headings=streams[4],
            stems=streams[5],
            units=[piece.lower() for of in pieces for piece in of],
            owner=np.repeat(np.arange(len(clauses)), count),
            aligned=chosen,
            unit_stream=first,
            hashes=hashes,
        )
    )
    table = Table(
        clauses=tuple(clauses),
        length=stream.sizes.astype(np.float32),
        letters=_letters(stream),
        runs=runs,
        text=text,
        heading=heading,
        chapter=chapter,
        title=titled,
        subject=subject,
        context=context,
        text_in_context=text.within(context),
        text_in_heading=text.within(heading),
        units=unit_terms,
        unit_ptr=unit_ptr,
        unit_common=_unit_common(first, hashes, background),
        unit_total=np.add.reduceat(np.append(unit_terms.weight, 0), unit_ptr[:-1]).astype(np.float32)
        * (kept > 0),
        unit_heads=terms(_ends(first, HEAD, False), hashes, background),
        unit_tails=terms(_ends(first, TAIL, True), hashes, background),
        unit_in_context=unit_terms.within(context, owner.astype(np.int32)),
        unit_letters=_letters(first),
        unit_length=first.sizes.astype(np.float32),
        unit_place=(place > 0).astype(np.float32),
        unit_opens=opens.astype(np.float32),
        stem=heading.union(leads),
        common=_common(stream, streams[0], hashes, background, runs[0]),
        cues=cues,
        contrasts=_contrasts(streams, stream, first, hashes),
        rank=np.array([clause.rank for clause in clauses], np.float32),
        year=np.array([clause.issued.year if clause.issued else 0 for clause in clauses], np.float32),
        kind=_numbered(clause.type for clause in clauses),
        organ=_numbered(_organ(clause) for clause in clauses),
        subjects=_numbered(clause.subject for clause in clauses),
        chapters=_numbered(clause.chapter for clause in clauses),
        headings=_numbered(clause.heading for clause in clauses),
        provinces=_numbered(clause.province for clause in clauses),
        ordinal=np.array([_ordinal(clause) for clause in clauses], np.float32),
    )
    progress(1.0)
    return table


def division(chapter: str) -> str:
    """The name of a chapter without its number and without editors' notes."""
    return DIVISION.sub("", EDITORS.sub("", chapter).split("\n(")[0].strip())


def unplaced(text: str, clause: Clause) -> str:
    """A local text without the names of its places: two provinces that say the same say the same."""
    if clause.rank < LOCAL and not clause.province:
        return text
    text = PLACE.sub(r"\1", text)
    return re.sub(re.escape(clause.province), "", text, flags=re.IGNORECASE) if clause.province else text


def title(clause: Clause) -> str:
    """Of the instrument; a law without one is known by its subject, which bears its name."""
    return clause.title or (clause.subject if clause.rank <= LAW else "")


def rarity(instruments: Floats, total: int) -> Floats:
    """Inverse document frequency in nats; 0 for what every instrument says."""
    out: Floats = np.log(np.float32(total + 1) / np.minimum(instruments, np.float32(total))).astype(
        np.float32
    )
    return out


def terms(stream: Stream, hashes: Hashes, background: Background) -> Sets:
    """Syllables and pairs of syllables, coded by rarity."""
    values, owner = hashes[stream.ids], stream.owner
    one, owner_one = ngrams(values, owner, 1)
    two, owner_two = ngrams(values, owner, 2)

    def rare(places: Ints) -> Floats:
        single = background.tables["syllable"].stored(places)[0]
        pair = background.tables["pair"].stored(places)[0]
        return rarity(unpacked(np.maximum(single, pair)), background.instruments)

    return Sets.build(
        np.concatenate([one, two]), np.concatenate([owner_one, owner_two]), len(stream.sizes), rare
    )


def counts_of(codes: Floats) -> tuple[Floats, Floats]:
    """(instruments, subjects) of the codes that `_runs` gave."""
    whole_codes = codes.astype(np.int32) - 1
    return (
        unpacked((whole_codes & 255).astype(np.uint8)),
        unpacked((whole_codes >> 8).astype(np.uint8)),
    )


def _runs(stream: Stream, hashes: Hashes, background: Background, n: int) -> Sets:
    grams, owner = ngrams(hashes[stream.ids], stream.owner, n)
    name = {3: "triple", 5: "five"}.get(n)

    def counts(places: Ints) -> Floats:
        if name is None:
            return np.ones(len(places), np.float32)
        instruments, subjects = background.tables[name].stored(places)
        return (instruments.astype(np.int32) + 256 * subjects.astype(np.int32) + 1).astype(np.float32)

    return Sets.build(grams, owner, len(stream.sizes), counts)


def _remembered(texts: Iterable[str], syllables: Syllables) -> Iterable[list[int]]:
    """Headings, chapters and titles repeat: each is read once."""
    known: dict[str, list[int]] = {}
    for text in texts:
        found = known.get(text)
        if found is None:
            found = known[text] = syllables.of(words_of(text))
        yield found


def opening(piece: str) -> bool:
    """Does the unit open a list?"""
    return piece.rstrip().endswith(":")


def lead_in(pieces: Sequence[str]) -> str:
    return pieces[0] if pieces and opening(pieces[0]) else ""


def _first_units(count: Longs) -> tuple[Longs, Longs]:
    """Places of the first MOST_UNITS units of each clause, and how many each clause has."""
    place = np.arange(int(count.sum())) - np.repeat(np.cumsum(count) - count, count)
    return np.flatnonzero(place < MOST_UNITS), np.minimum(count, MOST_UNITS)


def _ends(stream: Stream, most: int, last: bool) -> Stream:
    """The first or last `most` syllables of each text."""
    size = stream.sizes
    place = np.arange(int(size.sum())) - np.repeat(np.cumsum(size) - size, size)
    kept = place >= np.repeat(size, size) - most if last else place < most
    out = Stream(())
    out.ids = stream.ids[kept]
    out.sizes = np.minimum(size, most)
    return out


def _unit_common(first: Stream, hashes: Hashes, background: Background) -> Floats:
    held = background.of("unit", columns(whole(hashes[first.ids], first.owner, len(first.sizes))))[0]
    return np.where(first.sizes >= SHORTEST_UNIT, held, np.float32(background.instruments)).astype(np.float32)


def _common(
    stream: Stream, headings: Stream, hashes: Hashes, background: Background, triples: Sets
) -> Common:
    instruments, subjects = background.of(
        "clause", columns(whole(hashes[stream.ids], stream.owner, len(stream.sizes)))
    )
    named = columns(whole(hashes[headings.ids], headings.owner, len(headings.sizes)))
    found, spread = counts_of(triples.rows.codes)
    size = np.maximum(triples.rows.sizes, np.float32(1))
    return Common(
        instruments=instruments,
        subjects=subjects,
        heading=np.where(headings.sizes > 0, background.of("heading", named)[0], 0).astype(np.float32),
        everyday=(triples.rows.total((found >= EVERYDAY).astype(np.float32)) / size).astype(np.float32),
        spread=(triples.rows.total(np.log(spread)) / size).astype(np.float32),
    )


def _contrasts(streams: Sequence[Stream], stream: Stream, first: Stream, hashes: Hashes) -> Contrasts:
    """`streams` as `build` reads them."""
    kinds = shipped_kinds()
    heading, chapter, titled, stems = (kinds.masks(streams[i], hashes) for i in (0, 1, 2, 5))
    return Contrasts(
        heading=heading,
        stem=stems,
        text=kinds.masks(stream, hashes),
        context=heading | chapter | titled | stems,
        opening=kinds.masks(_ends(stream, OPENS, False), hashes),
        unit=kinds.masks(first, hashes),
    )


def _letters(stream: Stream) -> tuple[str, ...]:
    """Each clause as a string with one private character a syllable."""
    shifted = stream.ids.astype(np.uint32) + np.uint32(0x4E00)
    shifted = np.where(shifted >= 0xD800, shifted + np.uint32(0x2800), shifted)
    joined = shifted.astype("<u4").tobytes().decode("utf-32-le")
    ends = np.cumsum(stream.sizes)
    return tuple(
        joined[end - size : end] for end, size in zip(ends.tolist(), stream.sizes.tolist(), strict=True)
    )


def _numbered(values: Iterable[str]) -> Ints:
    """Equal numbers for texts equal but for case; 0 for an empty one."""
    known: dict[str, int] = {"": 0}
    return np.array([known.setdefault(value.casefold(), len(known)) for value in values], np.int32)


def _organ(clause: Clause) -> str:
    """Who issued it, read from the number: issuers are written in more ways than their symbols."""
    return clause.instrument.split("|", 1)[0].rsplit("/", 1)[-1]


def _ordinal(clause: Clause) -> int:
    digits = clause.instrument.split("/", 1)[0]
    return int(digits) if digits.isdecimal() and len(digits) < 6 else 0
