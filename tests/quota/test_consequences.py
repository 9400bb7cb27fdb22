"""What falls with accepted provisions, as cases."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.quota.consequences import Definition, Holding, Reference, consequences, inside

A, B = "a/main/dieu-1", "b/main/dieu-2"
REFERENCE = [Reference(B, f"{A}/khoan-1", "khoản 1 Điều 1")]
TERM = [Definition(f"{A}/khoan-1", "bến", frozenset({f"{A}/khoan-2", f"{A}/khoan-3"}))]
WHOLE = [Holding("a", frozenset({f"{A}/khoan-1", f"{A}/khoan-2"}))]

CASES = [
    # ended, references, definitions, holdings → kinds
    ([], REFERENCE, TERM, WHOLE, []),
    ([f"{A}/khoan-1"], REFERENCE, [], [], ["dangling"]),
    ([A], REFERENCE, [], [], ["dangling"]),  # with the article around it
    ([f"{A}/khoan-1", B], REFERENCE, [], [], []),  # who cites ends too
    ([f"{A}/khoan-10"], REFERENCE, [], [], []),  # khoản 10 is not inside khoản 1
    ([f"{A}/khoan-1"], [], TERM, [], ["definition-lost"]),
    ([f"{A}/khoan-2"], [], TERM, [], []),
    ([f"{A}/khoan-2", f"{A}/khoan-3"], [], TERM, [], ["definition-idle"]),
    ([A], [], TERM, [], []),
    ([f"{A}/khoan-2"], [], [Definition(f"{A}/khoan-1", "bến", frozenset())], [], []),  # never used
    ([f"{A}/khoan-1", f"{A}/khoan-2"], [], [], WHOLE, ["empty"]),
    ([f"{A}/khoan-1"], [], [], WHOLE, []),
    ([A], [], [], [Holding("a", frozenset())], []),
]


@pytest.mark.parametrize(("ended", "references", "definitions", "holdings", "kinds"), CASES)
def test_what_falls(
    ended: list[str],
    references: list[Reference],
    definitions: list[Definition],
    holdings: list[Holding],
    kinds: list[str],
) -> None:
    found = consequences(set(ended), references, definitions, holdings)
    assert [c.kind for c in found] == kinds


def test_each_once_with_a_stable_key() -> None:
    once = consequences({A}, REFERENCE, [], WHOLE)
    assert consequences({A}, REFERENCE * 3, [], WHOLE) == once
    assert len({c.key for c in once}) == 2


slugs = st.lists(st.sampled_from("abc"), min_size=1, max_size=4).map("/".join)


@given(slugs, st.sets(slugs))
def test_inside_is_by_path(slug: str, ended: set[str]) -> None:
    assert inside(slug, ended) == any(slug == e or slug.startswith(f"{e}/") for e in ended)
