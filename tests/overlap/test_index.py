"""New clauses asked against a prepared stock: exact where it says so, and the same whatever else is asked."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.overlap import arrayfile, candidates, reasons
from reviewer.overlap.ask import ask
from reviewer.overlap.index import Index
from reviewer.text import syllables
from tests.overlap.stocks import clause

if TYPE_CHECKING:
    from pathlib import Path

    from reviewer.model import Clause

WORDS = [f"từ{n}" for n in range(60)]


def drawn(seed: int, many: int) -> list[Clause]:
    """Clauses of which many are edits, parts or copies of others; in instruments of a few clauses."""
    dice, texts = random.Random(seed), []
    for _ in range(many):
        kind = dice.random()
        if texts and kind < 0.5:
            words = dice.choice(texts).split()
            if kind < 0.15:
                words = words[dice.randrange(4) : len(words) - dice.randrange(4)]
            elif kind < 0.35:
                at = dice.randrange(len(words) + 1)
                words = [*words[:at], dice.choice(WORDS), *words[at + 1 :]]
            elif kind < 0.45:
                words = words + dice.choices(WORDS, k=20)
        else:
            words = dice.choices(WORDS, k=dice.randrange(5, 40))
        texts.append(" ".join(words))
    return [
        clause(f"vb-{n // 4}/main/dieu-{n % 4 + 1}", text, subject=f"đề mục {n % 3}")
        for n, text in enumerate(texts)
    ]


def split(seed: int) -> tuple[list[Clause], list[Clause]]:
    every = drawn(seed, 160)
    return every[:24], every[24:]


def grams(text: str) -> set[tuple[str, ...]]:
    words = syllables(text)
    return {tuple(words[i : i + 5]) for i in range(max(1, len(words) - 4))}


def told(index: Index, new: list[Clause], stock: list[Clause]) -> dict[tuple[str, str], tuple[str, ...]]:
    found = ask(index, new)
    return {
        (new[a].id, stock[b].id): reasons(int(why))
        for a, b, why in zip(found.new, found.old, found.why, strict=True)
    }


@given(st.integers(0, 10_000))
@settings(max_examples=15, deadline=None)
def test_near_duplicates_are_all_pairs_and_no_others(seed: int) -> None:
    new, stock = split(seed)
    found = {pair for pair, why in told(Index.build(stock), new, stock).items() if "near-duplicate" in why}
    wanted = set()
    for one in new:
        for other in stock:
            a, b = grams(one.text), grams(other.text)
            long = min(len(syllables(one.text)), len(syllables(other.text))) >= 8
            if long and one.instrument != other.instrument and len(a & b) >= 0.8 * len(a | b):
                wanted.add((one.id, other.id))
    firsts = {pair for pair in wanted if pair in found}
    assert found <= wanted
    # of one wording only the first six are named, so what is missing must be such a copy
    for new_id, old_id in wanted - firsts:
        text = next(grams(c.text) for c in stock if c.id == old_id)
        assert sum(grams(c.text) == text for c in stock) > 6, (new_id, old_id)


@given(st.integers(0, 10_000))
@settings(max_examples=10, deadline=None)
def test_whatever_the_full_search_holds_for_near_or_contained_is_found(seed: int) -> None:
    """The search of the whole stock, which weighs all words anew, finds nothing certain that this loses."""
    new, stock = split(seed)
    found = told(Index.build(stock), new, stock)
    mine = {c.id for c in new}
    for pair in candidates([*new, *stock]).pairs():
        if (pair.a in mine) == (pair.b in mine) or not {"near-duplicate"} & set(pair.why):
            continue
        a, b = (pair.a, pair.b) if pair.a in mine else (pair.b, pair.a)
        assert (a, b) in found


@given(st.integers(0, 10_000), st.randoms(use_true_random=False))
@settings(max_examples=10, deadline=None)
def test_order_and_company_change_nothing(seed: int, dice: random.Random) -> None:
    new, stock = split(seed)
    whole = told(Index.build(stock), new, stock)
    shuffled = stock[:]
    dice.shuffle(shuffled)
    index = Index.build(shuffled)
    assert told(index, new, shuffled) == whole
    alone: dict[tuple[str, str], tuple[str, ...]] = {}
    for one in dice.sample(new, len(new)):
        alone |= told(index, [one], shuffled)
    assert alone == whole


def test_a_clause_is_never_paired_with_its_own_instrument() -> None:
    new, stock = split(1)
    again = [replace(c, id=f"{c.id}-x", instrument=stock[0].instrument) for c in stock[:4]]
    found = told(Index.build(stock), [*new, *again], stock)
    own = {c.id for c in stock if c.instrument == stock[0].instrument}
    assert not [pair for pair in found if pair[0].endswith("-x") and pair[1] in own]


def test_rows_that_are_left_out() -> None:
    new, stock = split(2)
    index = Index.build(stock)
    gone = np.zeros(len(index), bool)
    gone[ask(index, new).old.size % len(index)] = True
    found = ask(index, new, without=gone)
    row = {int(place): at for at, place in enumerate(index.place)}
    assert not any(gone[row[int(place)]] for place in found.old)
    assert len(ask(index, new, without=np.ones(len(index), bool))) == 0


def test_many_copies_are_a_few_and_a_count() -> None:
    text = " ".join(WORDS[:20])
    stock = [clause(f"vb-{n}/main/dieu-1", text) for n in range(30)]
    new = [clause("moi/main/dieu-1", text)]
    found = ask(Index.build(stock), new)
    assert len(found) == 6
    assert dict(found.left_out)["twins"] >= 24


def test_cited_clauses_are_asked_for_their_wording() -> None:
    new, stock = split(3)
    index = Index.build(stock)
    rows = np.arange(10)
    found = ask(index, new[:1], cited=[[rows]])
    cited = [w for w in found.why if "citation" in reasons(int(w))]
    assert len(cited) <= 2


@pytest.mark.parametrize("many", [0, 1])
def test_small_stocks(many: int) -> None:
    new, stock = split(4)
    assert len(ask(Index.build(stock[:many]), new)) <= len(new) * max(many, 0)
    assert len(ask(Index.build(stock), [])) == 0


# ----------------------------------------------------------------------------- the array file


def kept(path: Path) -> Index:
    return Index.from_arrays(arrayfile.load(path, "k"))


def test_read_back_the_index_answers_the_same(tmp_path: Path) -> None:
    new, stock = split(5)
    index = Index.build(stock)
    arrayfile.save(tmp_path / "i", "k", index.arrays())
    assert told(kept(tmp_path / "i"), new, stock) == told(index, new, stock)
    assert (tmp_path / "i").stat().st_mode & 0o777 == 0o600
    assert [p.name for p in tmp_path.iterdir()] == ["i"]


def test_no_changed_byte_is_trusted(tmp_path: Path) -> None:
    path = tmp_path / "i"
    arrayfile.save(path, "k", {"a": np.arange(50), "b": np.array([True, False])})
    whole = path.read_bytes()
    for at in range(len(whole)):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        with pytest.raises(arrayfile.Unfit):
            arrayfile.load(path, "k")
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        with pytest.raises(arrayfile.Unfit):
            arrayfile.load(path, "k")
    path.write_bytes(whole)
    with pytest.raises(arrayfile.Unfit):
        arrayfile.load(path, "another")
    assert arrayfile.load(path, "k")["a"].tolist() == list(range(50))
