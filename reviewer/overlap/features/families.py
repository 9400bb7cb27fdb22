"""The features of a pair, family by family. All are symmetric in the two sides.

Sided quantities come as (least, most) of the two directions, and, where rank tells the sides
apart, also as higher text against lower text. Shares are in [0, 1]; rarities in nats.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from rapidfuzz.distance import LCSseq
from rapidfuzz.process import cpdist

from reviewer.overlap.background import SCALE
from reviewer.overlap.features.cues import FUNCTION, MODALITY
from reviewer.overlap.features.sets import Members
from reviewer.overlap.features.table import Table, uncoded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import numpy.typing as npt

    from reviewer.overlap.features.table import Wording

    Ints = npt.NDArray[np.int32]
    Floats = npt.NDArray[np.float32]
    Column = tuple[str, Floats]
    Family = Callable[[Table, Ints, Ints], Iterator[Column]]

RARE_SUBJECTS: Final = 2.5  # a triple in at most two subjects belongs to one matter


def share(part: Floats, of: Floats) -> Floats:
    return np.where(of > 0, part / np.maximum(of, 1e-6), 0).astype(np.float32)


def sided(name: str, ab: Floats, ba: Floats) -> Iterator[Column]:
    yield f"{name}_least", np.minimum(ab, ba)
    yield f"{name}_most", np.maximum(ab, ba)


def contained(name: str, left: Wording, a: Ints, b: Ints) -> Iterator[Column]:
    """Weighted containment each way."""
    both = left.terms.shared(left.terms, a, b).total()
    yield from sided(name, share(both, left.weight[a]), share(both, left.weight[b]))


def wording(t: Table, a: Ints, b: Ints) -> Iterator[Column]:
    """How much of each side's words, in which order, the other has."""
    both = t.text.terms.shared(t.text.terms, a, b).total()
    yield from sided("terms", share(both, t.text.weight[a]), share(both, t.text.weight[b]))
    yield "terms_jaccard", share(both, t.text.weight[a] + t.text.weight[b] - both)
    yield "terms_shared", np.log1p(both)
    for n, grams in t.grams.items():
        common = grams.shared(grams, a, b)
        size_a, size_b = grams.rows.sizes[a], grams.rows.sizes[b]
        yield from sided(f"grams{n}", share(common.sizes, size_a), share(common.sizes, size_b))
        yield f"grams{n}_jaccard", share(common.sizes, size_a + size_b - common.sizes)
        if n == 3:
            yield from rarity_of_shared(common)
        if n == 5:
            held = np.exp2((common.codes - 1) / np.float32(SCALE))
            yield "fives_rarest", common.greatest(np.float32(12) - np.log2(np.maximum(held, 2)))
            yield "fives_rare_share", share(common.total((held <= 3).astype(np.float32)), common.sizes)
    same = cpdist(
        [t.letters[i] for i in a],
        [t.letters[i] for i in b],
        scorer=LCSseq.similarity,
        dtype=np.float32,
        workers=1,
    )
    yield from sided("order", share(same, t.length[a]), share(same, t.length[b]))
    yield from sided("length", np.log1p(t.length[a]), np.log1p(t.length[b]))
    yield "length_ratio", share(np.minimum(t.length[a], t.length[b]), np.maximum(t.length[a], t.length[b]))


def rarity_of_shared(common: Members) -> Iterator[Column]:
    """How far the shared triples belong to one matter: both sides have them, so counts start at two."""
    instruments, subjects = uncoded(common.codes)
    instruments, subjects = np.maximum(instruments, 2), np.maximum(subjects, 1)
    rare = np.float32(12) - np.log2(instruments)
    size = common.sizes
    yield "triples", np.log1p(size)
    yield "triples_rare_mean", share(common.total(rare), size)
    yield "triples_rare_sum", np.log1p(common.total(rare))
    yield "triples_rarest", common.greatest(rare)
    own = (subjects <= RARE_SUBJECTS).astype(np.float32)
    yield "triples_one_matter", np.log1p(common.total(own))
    yield "triples_one_matter_share", share(common.total(own), size)
    yield "triples_two_instruments", np.log1p(common.total((instruments <= 2.5).astype(np.float32)))
    yield "triples_everyday_share", share(common.total((instruments >= 20).astype(np.float32)), size)
    yield "triples_subjects_mean", share(common.total(np.log2(subjects)), size)


def position(t: Table, a: Ints, b: Ints) -> Iterator[Column]:
    """Where the differing words stand: in one side's own heading, chapter or title they name its object."""
    weight = t.text.weight
    both = t.text.terms.shared(t.text.terms, a, b).total()
    a_in_b = t.text.terms.shared(t.text_or_context, a, b)
    b_in_a = t.text.terms.shared(t.text_or_context, b, a)
    yield from sided("rest", share(weight[a] - both, weight[a]), share(weight[b] - both, weight[b]))
    yield from sided("rest_weight", np.log1p(weight[a] - both), np.log1p(weight[b] - both))
    yield from sided(
        "explained", share(a_in_b.total() - both, weight[a]), share(b_in_a.total() - both, weight[b])
    )
    own = t.text_in_context.rows.total()
    object_a = own[a] - t.text_in_context.shared(t.text_or_context, a, b).total()
    object_b = own[b] - t.text_in_context.shared(t.text_or_context, b, a).total()
    yield from sided("object", share(object_a, weight[a]), share(object_b, weight[b]))
    yield from sided("object_of_rest", share(object_a, weight[a] - both), share(object_b, weight[b] - both))
    yield from sided("object_weight", np.log1p(object_a), np.log1p(object_b))
    named_a = t.heading.terms.shared(t.text_or_heading, a, b).total()
    named_b = t.heading.terms.shared(t.text_or_heading, b, a).total()
    yield from sided(
        "heading_carried", share(named_a, t.heading.weight[a]), share(named_b, t.heading.weight[b])
    )
    yield from sided(
        "heading_foreign", np.log1p(t.heading.weight[a] - named_a), np.log1p(t.heading.weight[b] - named_b)
    )


def subject(t: Table, a: Ints, b: Ints) -> Iterator[Column]:
    """Do the two clauses stand in the same matter?"""
    same = np.array([t.clauses[i].subject == t.clauses[j].subject for i, j in zip(a, b, strict=True)])
    yield "same_subject", same.astype(np.float32)
    chapters = np.array([t.clauses[i].chapter == t.clauses[j].chapter for i, j in zip(a, b, strict=True)])
    yield "same_chapter", (chapters & same).astype(np.float32)
    headings = np.array(
        [
            t.clauses[i].heading.casefold() == t.clauses[j].heading.casefold()
            for i, j in zip(a, b, strict=True)
        ]
    )
    yield "same_heading", headings.astype(np.float32)
    for name, column in (
        ("heading", t.heading),
        ("chapter", t.chapter),
        ("title", t.title),
        ("subject", t.subject),
    ):
        both = column.terms.shared(column.terms, a, b).total()
        yield from sided(name, share(both, column.weight[a]), share(both, column.weight[b]))
        yield f"{name}_differs", np.log1p(column.weight[a] + column.weight[b] - 2 * both)
    whole = t.context.rows.total()
    both = t.context.shared(t.context, a, b).total()
    yield from sided("context", share(both, whole[a]), share(both, whole[b]))
    yield from sided("heading_size", np.log1p(t.heading.weight[a]), np.log1p(t.heading.weight[b]))


def rank(t: Table, a: Ints, b: Ints) -> Iterator[Column]:
    """Parent law and implementing text, or two texts of one level."""
    ranks = np.array([clause.rank for clause in t.clauses], np.float32)
    years = np.array([clause.issued.year if clause.issued else 0 for clause in t.clauses], np.float32)
    issuers = [_organ(clause.instrument, clause.province) for clause in t.clauses]
    low, high = np.minimum(ranks[a], ranks[b]), np.maximum(ranks[a], ranks[b])
    yield "rank_upper", low
    yield "rank_lower", high
    yield "rank_step", high - low
    yield (
        "same_type",
        np.array([t.clauses[i].type == t.clauses[j].type for i, j in zip(a, b, strict=True)], np.float32),
    )
    yield "same_issuer", np.array([issuers[i] == issuers[j] for i, j in zip(a, b, strict=True)], np.float32)
    known = (years[a] > 0) & (years[b] > 0)
    yield "years_apart", np.where(known, np.abs(years[a] - years[b]), -1).astype(np.float32)
    a_upper = ranks[a] < ranks[b]
    later = np.where(a_upper, years[b] - years[a], years[a] - years[b])
    yield "lower_is_later", np.where(known & (low < high), np.sign(later), 0).astype(np.float32)
    named_ab = t.cues.title_papers.shared(t.cues.number, a, b).sizes
    named_ba = t.cues.title_papers.shared(t.cues.number, b, a).sizes
    yield "title_names_other", np.maximum(named_ab, named_ba)
    upper, lower = np.where(a_upper, a, b), np.where(a_upper, b, a)
    both = t.title.terms.shared(t.title.terms, upper, lower).total()
    yield (
        "upper_title_in_lower",
        np.where(low < high, share(both, t.title.weight[upper]), -1).astype(np.float32),
    )


def _organ(identity: str, province: str) -> str:
    return f"{identity.split('|', 1)[0].rsplit('/', 1)[-1]}|{province}"


def cues(t: Table, a: Ints, b: Ints) -> Iterator[Column]:
    """Equal and differing values, bodies, citations; modality and negation."""
    for kind, sets in t.cues.values.items():
        both = sets.shared(sets, a, b).sizes
        left, right = sets.rows.sizes[a], sets.rows.sizes[b]
        yield f"{kind}_shared", np.minimum(both, 20)
        yield (
            f"{kind}_agree",
            np.where(left + right > 0, share(both, left + right - both), -1).astype(np.float32),
        )
        yield from sided(f"{kind}_alone", np.minimum(left - both, 20), np.minimum(right - both, 20))
    cited_ab = t.cues.values["paper"].shared(t.cues.number, a, b).sizes
    cited_ba = t.cues.values["paper"].shared(t.cues.number, b, a).sizes
    yield "cites_other", np.maximum(cited_ab, cited_ba)
    for i, name in enumerate(MODALITY):
        left, right = t.cues.modality[a, i], t.cues.modality[b, i]
        yield f"{name}_gap", np.abs(np.minimum(left, 6) - np.minimum(right, 6))
        yield f"{name}_differs", ((left > 0) != (right > 0)).astype(np.float32)


def function(t: Table, a: Ints, b: Ints) -> Iterator[Column]:
    """Legal function of each clause: a delegation against the text that carries it out is no overlap."""
    for prefix, matrix in (("", t.cues.function), ("heading_", t.cues.heading_function)):
        left, right = matrix[a], matrix[b]
        for i, name in enumerate(FUNCTION):
            yield f"{prefix}{name}", left[:, i] + right[:, i]
        yield f"{prefix}function_apart", np.abs(left - right).sum(axis=1)
        yield f"{prefix}function_together", (left * right).sum(axis=1)
    short = 1 / np.maximum(t.length, 1)
    delegation = t.cues.function[:, 0] * short
    yield from sided("short_delegation", delegation[a], delegation[b])
    yield from sided("lead_in", t.cues.lead_in[a], t.cues.lead_in[b])


def boilerplate(t: Table, a: Ints, b: Ints) -> Iterator[Column]:
    """How usual each side's wording is in the codification."""
    common = t.common
    same = t.length[a] == t.length[b]
    floor = np.where(same, np.float32(2), np.float32(1))
    for name, column in (("clause_held", common.instruments), ("clause_subjects", common.subjects)):
        yield from sided(name, np.log2(np.maximum(column[a], floor)), np.log2(np.maximum(column[b], floor)))
    yield from sided("heading_held", np.log1p(common.heading[a]), np.log1p(common.heading[b]))
    yield from sided("everyday", common.everyday[a], common.everyday[b])
    yield from sided("spread", common.spread[a], common.spread[b])
