"""Groups: cohesive, complete, and the same whatever the order of what is grouped."""

from __future__ import annotations

import random
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stocks import clause

from reviewer.model import Cluster, Judgement, Relation
from reviewer.overlap.clusters import SAME, SHOWN, cluster, precedence, repeated_wordings

LETTERS = {
    "=": Relation.DUPLICATE,
    "<": Relation.RESTATEMENT,
    "~": Relation.OVERLAP,
    "!": Relation.CONFLICT,
    "t": Relation.TEMPLATE,
    "b": Relation.BOILERPLATE,
}


def judged(a: str, b: str, relation: Relation, probability: float | None = None) -> Judgement:
    shown = relation in SHOWN
    likely = probability if probability is not None else (0.9 if shown else 0.1)
    return Judgement(a, b, relation, "", likely, ((relation, 1.0),), ())


def grouped(pairs: str) -> list[str]:
    """Pairs as "a=b b~c" → groups as "relation:keeper,members"; ids are their own precedence."""
    judgements = [judged(word[0], word[2], LETTERS[word[1]]) for word in pairs.split()]
    clauses = [clause(id, "") for id in sorted({id for word in pairs.split() for id in (word[0], word[2])})]
    made = cluster(judgements, clauses, threshold=0.5)
    return [
        f"{one.relation}:{one.keeper},{','.join(m for m in one.members if m != one.keeper)}" for one in made
    ]


CASES = [
    # what it shows, judged pairs, groups
    ("a pair", "a=b", ["duplicate:a,b"]),
    ("three copies are one decision", "a=b a=c b=c", ["duplicate:a,b,c"]),
    ("a star of copies needs no pair of its rays", "a=b a=c a=d", ["duplicate:a,b,c,d"]),
    ("no chain: a member of a member is none", "a=b b=c", ["duplicate:a,b", "duplicate:b,c"]),
    ("judged apart, never together", "a=b a=c btc", ["duplicate:a,b", "duplicate:a,c"]),
    ("boilerplate joins nothing", "aba btc", []),
    ("one restatement makes the group one", "a=b a<c b<c", ["restatement:a,b,c"]),
    ("overlaps of one text are two decisions", "a~b a~c", ["overlap:a,b", "overlap:a,c"]),
    ("three that all overlap are one", "a~b a~c b~c", ["overlap:a,b,c"]),
    ("copies overlap with a third as one", "a=b a~c b~c", ["duplicate:a,b", "overlap:a,b,c"]),
    ("a conflict is kept apart from copies", "a=b a!c b!c", ["duplicate:a,b", "conflict:a,b,c"]),
    ("an overlap among copies is settled with them", "a=b a=c b~c", ["duplicate:a,b,c"]),
]


@pytest.mark.parametrize(("pairs", "groups"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_casebook(pairs: str, groups: list[str]) -> None:
    assert grouped(pairs) == groups


def test_the_keeper_comes_first_in_rank_then_date_then_scope() -> None:
    ordered = [
        clause("d/1", "", rank=3, issued=date(1999, 1, 1)),
        clause("c/1", "", rank=6, issued=date(2021, 1, 1)),
        clause("e/1", "", rank=6, issued=date(2020, 1, 1)),
        clause("b/1", "", rank=6, issued=date(2020, 1, 1), province="Bến Sông"),
        clause("f/1", "", rank=6, issued=date(2020, 1, 1), province="Bến Sông"),
        clause("a/1", "", rank=6, issued=None),
    ]
    assert sorted(ordered, key=precedence) == ordered


def test_a_shown_pair_of_a_silent_relation_takes_the_likeliest_shown_one() -> None:
    odds = ((Relation.TEMPLATE, 0.4), (Relation.CONFLICT, 0.35), (Relation.DUPLICATE, 0.25))
    pair = Judgement("a", "b", Relation.TEMPLATE, "", 0.6, odds, ())
    (made,) = cluster([pair], [clause("a", ""), clause("b", "")], threshold=0.5)
    assert made.relation is Relation.CONFLICT


def test_probability_is_the_weakest_of_a_member_against_the_keeper() -> None:
    pairs = [
        judged("a", "b", Relation.DUPLICATE, 0.8),
        judged("a", "c", Relation.DUPLICATE, 0.7),
        judged("b", "c", Relation.DUPLICATE, 0.6),
    ]
    (made,) = cluster(pairs, [clause(id, "") for id in "abc"], threshold=0.5)
    assert made.probability == 0.7


def test_one_wording_in_many_places_is_one_row_unless_standard() -> None:
    clauses = [clause(id, "hiệu lực" if id < "c" else "nộp tiền") for id in "abcde"]
    pairs = [judged("c", "e", Relation.BOILERPLATE, 0.2), judged("b", "c", Relation.OVERLAP, 0.9)]
    (row,) = repeated_wordings(
        [(0, 1), (4, 2, 3)], clauses, pairs, standard=lambda one: one.text == "hiệu lực"
    )
    assert (row.keeper, row.members, row.probability) == ("e", ("c", "d", "e"), 0.2)


IDS = "abcdefgh"
graphs = st.dictionaries(
    st.tuples(st.sampled_from(IDS), st.sampled_from(IDS)).filter(lambda pair: pair[0] < pair[1]),
    st.tuples(st.sampled_from(list(Relation)), st.sampled_from([0.1, 0.6, 0.9])),
    max_size=20,
)


def of_graph(graph: dict[tuple[str, str], tuple[Relation, float]], seed: int = 0) -> list[Cluster]:
    dice = random.Random(seed)
    judgements = [judged(a, b, *found) for (a, b), found in graph.items()]
    clauses = [clause(id, "", rank=3 + ord(id) % 2) for id in IDS]
    dice.shuffle(judgements)
    dice.shuffle(clauses)
    return cluster(judgements, clauses, threshold=0.5)


@given(graphs, st.integers(1, 99))
def test_order_does_not_show(graph: dict[tuple[str, str], tuple[Relation, float]], seed: int) -> None:
    assert of_graph(graph) == of_graph(graph, seed)


@given(graphs)
def test_groups_are_cohesive_and_complete(graph: dict[tuple[str, str], tuple[Relation, float]]) -> None:
    made = of_graph(graph)
    shown = {pair for pair, (_, probability) in graph.items() if probability >= 0.5}
    for one in made:
        assert one.members == tuple(sorted(set(one.members)))
        keeper = min(one.members, key=lambda id: (3 + ord(id) % 2, id))
        assert one.keeper == keeper
        pairs = [(a, b) for a in one.members for b in one.members if a < b]
        assert all(pair in shown for pair in pairs if keeper in pair)
        assert not any(pair in graph and pair not in shown for pair in pairs)
        if one.relation not in SAME:
            assert all(pair in shown for pair in pairs)
    inside = {(a, b) for one in made for a in one.members for b in one.members if a < b}
    assert shown <= inside
    assert len({one.id for one in made}) == len(made)
