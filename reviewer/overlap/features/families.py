"""The features of a pair, family by family. All are symmetric in the two sides.

Sided quantities come as (least, most) of the two directions, and, where rank tells the sides
apart, also as higher text against lower text. Shares are in [0, 1]; rarities in nats.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from rapidfuzz.distance import LCSseq, Postfix, Prefix
from rapidfuzz.process import cpdist

from reviewer.overlap.features.cues import FUNCTION, MODALITY
from reviewer.overlap.features.table import EVERYDAY, RUNS, counts_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import numpy.typing as npt

    from reviewer.overlap.features.sets import Members, Sets
    from reviewer.overlap.features.table import Table

    Ints = npt.NDArray[np.int32]
    Floats = npt.NDArray[np.float32]
    Column = tuple[str, Floats]
    Family = Callable[[Table, Ints, Ints], Iterator[Column]]

RARE_SUBJECTS: Final = 2.5  # a triple in at most two subjects belongs to one matter
TWO: Final = 2.5  # and one in at most two instruments to these two texts
NOBODY: Final = 12  # log2 of more instruments than the codification has: the rarest scores highest


def share(part: Floats, of: Floats) -> Floats:
    return np.where(of > 1e-6, part / np.maximum(of, np.float32(1e-6)), 0).astype(np.float32)


def said(part: Floats, of: Floats, other: Floats) -> Floats:
    """A share, or -1 where either side says nothing (local instruments have no codification subject)."""
    return np.where((of > 0) & (other > 0), share(part, of), np.float32(-1)).astype(np.float32)


def log(value: Floats) -> Floats:
    """log(1 + value), rounding noise below zero taken off."""
    out: Floats = np.log1p(np.maximum(value, np.float32(0)))
    return out


def sided(name: str, ab: Floats, ba: Floats) -> Iterator[Column]:
    yield f"{name}_least", np.minimum(ab, ba)
    yield f"{name}_most", np.maximum(ab, ba)


def wording(t: Table, a: Ints, b: Ints) -> Iterator[Column]:
    """How much of each side's words, in which order, the other has."""
    weight = t.text.weight
    both = t.text.shared(t.text, a, b).total()
    yield from sided("terms", share(both, weight[a]), share(both, weight[b]))
    yield "terms_jaccard", share(both, weight[a] + weight[b] - both)
    yield "terms_shared", log(both)
    for n, runs in zip(RUNS, t.runs, strict=True):
        common = runs.shared(runs, a, b)
        size_a, size_b = runs.rows.sizes[a], runs.rows.sizes[b]
        yield from sided(f"runs{n}", share(common.sizes, size_a), share(common.sizes, size_b))
        yield f"runs{n}_jaccard", share(common.sizes, size_a + size_b - common.sizes)
        if n == 3:
            yield from triples(common)
        if n == 5:
            held = np.maximum(counts_of(common.codes)[0], np.float32(2))
            yield "fives_rarest", common.greatest(NOBODY - np.log2(held))
            yield "fives_rare_share", share(common.total((held <= 3).astype(np.float32)), common.sizes)
    left, right = [t.letters[i] for i in a], [t.letters[i] for i in b]
    for name, scorer in (("order", LCSseq), ("start", Prefix), ("end", Postfix)):
        same = cpdist(left, right, scorer=scorer.similarity, dtype=np.float32, workers=1)
        yield from sided(name, share(same, t.length[a]), share(same, t.length[b]))
    yield from sided("length", log(t.length[a]), log(t.length[b]))
    yield "length_ratio", share(np.minimum(t.length[a], t.length[b]), np.maximum(t.length[a], t.length[b]))


def triples(common: Members) -> Iterator[Column]:
    """How far the shared triples belong to one matter: both sides have them, so counts start at two."""
    instruments, subjects = counts_of(common.codes)
    instruments = np.maximum(instruments, np.float32(2))
    rare = NOBODY - np.log2(instruments)
    size = common.sizes
    yield "triples", log(size)
    yield "triples_rare_mean", share(common.total(rare), size)
    yield "triples_rare_sum", log(common.total(rare))
    yield "triples_rarest", common.greatest(rare)
    own = (subjects <= RARE_SUBJECTS).astype(np.float32)
    yield "triples_one_matter", log(common.total(own))
    yield "triples_one_matter_share", share(common.total(own), size)
    two = common.total((instruments <= TWO).astype(np.float32))
    yield "triples_two", log(two)
    yield "triples_two_share", share(two, size)
    yield "triples_eight_share", share(common.total((instruments >= 8).astype(np.float32)), size)
    yield "triples_everyday_share", share(common.total((instruments >= EVERYDAY).astype(np.float32)), size)
    yield "triples_subjects_mean", share(common.total(np.log2(subjects)), size)


def elsewhere(t: Table, what: Sets, also: Sets, also_shared: Sets, a: Ints, b: Ints) -> Floats:
    """Weight of what[a] that neither text[b] nor also[b] has; `also_shared` is text within also."""
    out: Floats = (
        what.weight[a]
        - what.shared(t.text, a, b).total()
        - what.shared(also, a, b).total()
        + what.shared(also_shared, a, b).total()
    )
    return np.maximum(out, np.float32(0))


def position(t: Table, a: Ints, b: Ints) -> Iterator[Column]:
    """Where the differing words stand: in one side's own heading, chapter or title they name its object."""
    weight = t.text.weight
    both = t.text.shared(t.text, a, b).total()
    yield from sided("rest", share(weight[a] - both, weight[a]), share(weight[b] - both, weight[b]))
    yield from sided("rest_weight", log(weight[a] - both), log(weight[b] - both))
    foreign_a = elsewhere(t, t.text, t.context, t.text_in_context, a, b)
    foreign_b = elsewhere(t, t.text, t.context, t.text_in_context, b, a)
    yield from sided(
        "explained",
        share(weight[a] - both - foreign_a, weight[a]),
        share(weight[b] - both - foreign_b, weight[b]),
    )
    own = t.text_in_context.weight
    object_a = elsewhere(t, t.text_in_context, t.context, t.text_in_context, a, b)
    object_b = elsewhere(t, t.text_in_context, t.context, t.text_in_context, b, a)
    yield from sided("object", share(object_a, weight[a]), share(object_b, weight[b]))
    yield from sided("object_of_rest", share(object_a, weight[a] - both), share(object_b, weight[b] - both))
    yield from sided("object_weight", log(object_a), log(object_b))
    shared = t.text_in_context.shared(t.text_in_context, a, b).total()
    yield "object_shared", log(shared)
    yield "object_shared_share", share(shared, np.minimum(own[a], own[b]))
    yield "object_balance", share(shared, shared + object_a + object_b)
    topic_a = t.text_in_context.shared(t.text, a, b).total()
    topic_b = t.text_in_context.shared(t.text, b, a).total()
    beyond = both - (topic_a + topic_b - shared)
    yield "beyond_topic", log(beyond)
    yield from sided("beyond_topic", share(beyond, weight[a] - own[a]), share(beyond, weight[b] - own[b]))
    yield "topic_of_shared", share(both - beyond, both)
    head_both = t.text_in_heading.shared(t.text_in_heading, a, b).total()
    yield "head_shared", log(head_both)
    head_a = elsewhere(t, t.text_in_heading, t.heading, t.text_in_heading, a, b)
    head_b = elsewhere(t, t.text_in_heading, t.heading, t.text_in_heading, b, a)
    yield from sided("head_object", log(head_a), log(head_b))
    yield "head_balance", share(head_both, head_both + head_a + head_b)
    named_a = elsewhere(t, t.heading, t.heading, t.text_in_heading, a, b)
    named_b = elsewhere(t, t.heading, t.heading, t.text_in_heading, b, a)
    head = t.heading.weight
    yield from sided("heading_foreign_share", share(named_a, head[a]), share(named_b, head[b]))
    yield from sided("heading_foreign", log(named_a), log(named_b))


def oriented(t: Table, a: Ints, b: Ints) -> Iterator[Column]:
    """Shares told apart by rank: of the higher text in the lower, of the lower in the higher."""
    swap = t.rank[a] > t.rank[b]
    upper, lower = np.where(swap, b, a), np.where(swap, a, b)
    level = t.rank[a] == t.rank[b]
    for name, sets in (("terms", t.text), ("heading", t.heading), ("title", t.title)):
        both = sets.shared(sets, upper, lower).total()
        above, below = sets.weight[upper], sets.weight[lower]
        up, down = said(both, above, below), said(both, below, above)
        yield f"{name}_upper", np.where(level, np.minimum(up, down), up)
        yield f"{name}_lower", np.where(level, np.maximum(up, down), down)
    up = log(elsewhere(t, t.text_in_context, t.context, t.text_in_context, upper, lower))
    down = log(elsewhere(t, t.text_in_context, t.context, t.text_in_context, lower, upper))
    yield "object_upper", np.where(level, np.minimum(up, down), up)
    yield "object_lower", np.where(level, np.maximum(up, down), down)
    long_up, long_down = log(t.length[upper]), log(t.length[lower])
    yield "length_upper", np.where(level, np.minimum(long_up, long_down), long_up)
    yield "length_lower", np.where(level, np.maximum(long_up, long_down), long_down)


def subject(t: Table, a: Ints, b: Ints) -> Iterator[Column]:
    """Do the two clauses stand in the same matter? -1 where a side does not say."""
    yield "same_subject", equal(t.subjects, a, b)
    same = (t.subjects[a] == t.subjects[b]).astype(np.float32)
    yield "same_chapter", np.minimum(equal(t.chapters, a, b), same)
    yield "same_heading", equal(t.headings, a, b)
    for name, sets in (
        ("heading", t.heading),
        ("chapter", t.chapter),
        ("title", t.title),
        ("subject", t.subject),
    ):
        left, right = sets.weight[a], sets.weight[b]
        both = sets.shared(sets, a, b).total()
        yield from sided(name, said(both, left, right), said(both, right, left))
        unknown = (left == 0) | (right == 0)
        yield f"{name}_differs", np.where(unknown, np.float32(-1), log(left + right - 2 * both))
    both = t.context.shared(t.context, a, b).total()
    yield from sided("context", share(both, t.context.weight[a]), share(both, t.context.weight[b]))
    yield from sided("heading_size", log(t.heading.weight[a]), log(t.heading.weight[b]))


def equal(numbers: Ints, a: Ints, b: Ints) -> Floats:
    """1 equal, 0 different, -1 unknown (number 0)."""
    unknown = (numbers[a] == 0) | (numbers[b] == 0)
    return np.where(unknown, -1, numbers[a] == numbers[b]).astype(np.float32)


def rank(t: Table, a: Ints, b: Ints) -> Iterator[Column]:
    """Parent law and implementing text, or two texts of one level."""
    low, high = np.minimum(t.rank[a], t.rank[b]), np.maximum(t.rank[a], t.rank[b])
    yield "rank_upper", low
    yield "rank_lower", high
    yield "rank_step", high - low
    yield "same_type", (t.kind[a] == t.kind[b]).astype(np.float32)
    yield "same_issuer", (t.organ[a] == t.organ[b]).astype(np.float32)
    known = (t.year[a] > 0) & (t.year[b] > 0)
    yield "years_apart", np.where(known, np.abs(t.year[a] - t.year[b]), -1).astype(np.float32)
    a_upper = t.rank[a] < t.rank[b]
    later = np.where(a_upper, t.year[b] - t.year[a], t.year[a] - t.year[b])
    yield "lower_is_later", np.where(known & (low < high), np.sign(later), 0).astype(np.float32)
    named_ab = t.cues.title_papers.shared(t.cues.number, a, b).sizes
    named_ba = t.cues.title_papers.shared(t.cues.number, b, a).sizes
    yield "title_names_other", np.maximum(named_ab, named_ba)
    upper, lower = np.where(a_upper, a, b), np.where(a_upper, b, a)
    both = t.title.shared(t.title, upper, lower).total()
    above = said(both, t.title.weight[upper], t.title.weight[lower])
    yield "upper_title_in_lower", np.where(low < high, above, np.float32(-1))
    yield "provinces_differ", 1 - equal(t.provinces, a, b)
    counted = known & (t.year[a] == t.year[b]) & (t.ordinal[a] > 0) & (t.ordinal[b] > 0)
    yield (
        "number_gap",
        np.where(counted, log(np.abs(t.ordinal[a] - t.ordinal[b])), -1).astype(np.float32),
    )


def cues(t: Table, a: Ints, b: Ints) -> Iterator[Column]:
    """Equal and differing values, citations; modality and negation."""
    for kind, sets in t.cues.values.items():
        both = sets.shared(sets, a, b).sizes
        left, right = sets.rows.sizes[a], sets.rows.sizes[b]
        yield f"{kind}_shared", np.minimum(both, 20)
        yield (
            f"{kind}_agree",
            np.where(left + right > 0, share(both, left + right - both), -1).astype(np.float32),
        )
        yield from sided(f"{kind}_alone", np.minimum(left - both, 20), np.minimum(right - both, 20))
    for name, cited, own in (
        ("instrument", t.cues.values["paper"], t.cues.number),
        ("article", t.cues.cited_articles, t.cues.own_article),
        ("clause", t.cues.cited_articles, t.cues.own_clause),
        ("named", t.cues.named_articles, t.cues.own_article),
    ):
        yield f"cites_{name}", np.maximum(cited.shared(own, a, b).sizes, cited.shared(own, b, a).sizes)
    opening = t.cues.opening
    both = opening.shared(opening, a, b).sizes
    yield from sided("opening", share(both, opening.weight[a]), share(both, opening.weight[b]))
    defined = t.cues.term.weight
    both = t.cues.term.shared(t.cues.term, a, b).sizes
    yield "definitions", (defined[a] > 0).astype(np.float32) + (defined[b] > 0)
    two = (defined[a] > 0) & (defined[b] > 0)
    yield "same_term", np.where(two, share(2 * both, defined[a] + defined[b]), -1).astype(np.float32)
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
    delegation = t.cues.delegation
    yield from sided("delegation", delegation[a], delegation[b])
    short = (delegation * 20 / np.maximum(t.length, np.float32(20))).astype(np.float32)
    yield from sided("short_delegation", short[a], short[b])
    yield from sided("lead_in", t.cues.lead_in[a], t.cues.lead_in[b])


def boilerplate(t: Table, a: Ints, b: Ints) -> Iterator[Column]:
    """How usual each side's wording is in the codification."""
    common = t.common
    for name, column in (("clause_held", common.instruments), ("clause_subjects", common.subjects)):
        yield from sided(name, np.log2(column[a]), np.log2(column[b]))
    yield from sided("heading_held", log(common.heading[a]), log(common.heading[b]))
    yield from sided("everyday", common.everyday[a], common.everyday[b])
    yield from sided("spread", common.spread[a], common.spread[b])
