"""What accepted suggestions are worth."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.model import Action, Credit, Decision, Message, Suggestion, Verdict
from reviewer.quota import Accepted, Baseline, Line, Stocked, accepted, compare, freeze, needed, tally

UNITS = {"a": ("a",), "b": ("b",), "chương": ("a", "b", "c"), "a/điểm-b": ("a",)}
GROUPS = {"a": "Tỉnh", "b": "Tỉnh", "c": "Huyện"}

CASES = [
    ("nothing", [], (0, 0, 0)),
    ("one duty", [("a", Credit.DUTY_REMOVED)], (1, 1, 1)),
    ("one merger", [("a", Credit.TEXT_MERGED)], (1, 1, 0)),
    ("a rename", [("a", Credit.RENAME_ONLY)], (1, 0, 0)),
    ("the better of two", [("a", Credit.RENAME_ONLY), ("a", Credit.DUTY_REMOVED)], (1, 1, 1)),
    ("a point is its clause", [("a", Credit.TEXT_MERGED), ("a/điểm-b", Credit.BURDEN_REDUCED)], (1, 1, 1)),
    ("a chapter is all it holds", [("chương", Credit.ALREADY_DEAD)], (3, 3, 0)),
    ("what is no longer there", [("mất", Credit.DUTY_REMOVED)], (0, 0, 0)),
]


@pytest.mark.parametrize(("given_", "wanted"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_tally(given_: list[tuple[str, Credit]], wanted: tuple[int, int, int]) -> None:
    items = [Accepted(str(n), (slug,), credit) for n, (slug, credit) in enumerate(given_)]
    found = tally(items, UNITS, GROUPS)
    assert found.total == Line(*wanted)
    assert found.unplaced == sum(slug == "mất" for slug, _ in given_)


@given(st.lists(st.tuples(st.sampled_from([*UNITS, "mất"]), st.sampled_from(Credit)), max_size=12))
def test_the_parts_add_up(given_: list[tuple[str, Credit]]) -> None:
    items = [Accepted(str(n), (slug,), credit) for n, (slug, credit) in enumerate(given_)]
    found = tally(items, UNITS, GROUPS)
    for lines in (found.groups, found.credits):
        assert sum(line.accepted for _, line in lines) == found.total.accepted
        assert sum(line.official for _, line in lines) == found.total.official
        assert sum(line.net for _, line in lines) == found.total.net
    assert found.total.net <= found.total.official <= found.total.accepted <= 3
    assert tally(items[::-1], UNITS, GROUPS) == found


def said(verdict: Verdict, *, keeper: str = "", exempt: tuple[str, ...] = ()) -> Decision:
    return Decision("k", verdict, "", "", "an", "", 1, keeper, exempt)


CHOICES: list[tuple[str, list[Decision], tuple[str, ...]]] = [
    ("as offered", [said(Verdict.ACCEPT)], ("m", "n")),
    ("one exempted", [said(Verdict.ACCEPT, exempt=("m",))], ("n",)),
    (
        "exempted by either of two",
        [said(Verdict.ACCEPT, exempt=("m",)), said(Verdict.ACCEPT, exempt=("n",))],
        (),
    ),
    ("another keeper", [said(Verdict.ACCEPT, keeper="m")], ("g", "n")),
    (
        "the last keeper chosen",
        [said(Verdict.ACCEPT, keeper="m"), said(Verdict.ACCEPT, keeper="n")],
        ("g", "m"),
    ),
    ("another keeper, the machine's exempted", [said(Verdict.ACCEPT, keeper="m", exempt=("g",))], ("n",)),
    ("a defer exempts nothing", [said(Verdict.DEFER, exempt=("m",)), said(Verdict.ACCEPT)], ("m", "n")),
]


@pytest.mark.parametrize(("words", "wanted"), [c[1:] for c in CHOICES], ids=[c[0] for c in CHOICES])
def test_what_an_accept_cuts(words: list[Decision], wanted: tuple[str, ...]) -> None:
    offered = Suggestion(Action.REPEAL, ("m", "n"), "g", None, "overlap", 0.9, Message.of("x"))
    assert accepted(offered, words).cut == wanted


@pytest.mark.parametrize(
    ("base", "target", "wanted"),
    [(100, 0.2, 20), (101, 0.2, 21), (0, 0.2, 0), (5, 0.2, 1), (1248, 0.2, 250), (10, 0.3, 3), (7, 1.0, 7)],
)
def test_needed_is_rounded_up_without_float_dust(base: int, target: float, wanted: int) -> None:
    assert needed(base, target) == wanted


def stocked(key: str, *, text: str = "t", units: int = 3) -> Stocked:
    return Stocked(key, text, 10, 5, units, "Tỉnh")


def test_a_baseline_does_not_depend_on_order() -> None:
    one, two = stocked("a"), stocked("b")
    day = date(2026, 1, 1)
    assert freeze([two, one], as_of=day) == freeze([one, two], as_of=day)
    assert freeze([one], as_of=day).digest != freeze([one], as_of=date(2026, 1, 2)).digest


COMPARED = [
    ("the same", [stocked("a"), stocked("b")], [], 0, 0),
    ("one new", [stocked("a"), stocked("b"), stocked("c", units=4)], [], 4, 0),
    ("one gone", [stocked("a")], ["quota.instrument-gone"], 0, 3),
    ("one rewritten", [stocked("a"), stocked("b", text="u")], ["quota.text-changed"], 0, 0),
    ("one counted otherwise", [stocked("a"), stocked("b", units=9)], ["quota.count-changed"], 0, 0),
]


@pytest.mark.parametrize(
    ("now", "ids", "added", "removed"), [c[1:] for c in COMPARED], ids=[c[0] for c in COMPARED]
)
def test_compare(now: list[Stocked], ids: list[str], added: int, removed: int) -> None:
    baseline = Baseline(date(2026, 1, 1), (stocked("a"), stocked("b")))
    found = compare(baseline, now)
    assert ([m.id for m in found.messages], found.added, found.removed) == (ids, added, removed)


def test_requirements_are_counted_and_older_baselines_keep_their_digest() -> None:
    day = date(2026, 1, 1)
    old = freeze([stocked("a")], as_of=day)
    assert old.digest == ("f96a905ca13a0401e5af3b53bc6be31715d2a5bdcdf30fdbba21f273a55b2443")
    was = replace(stocked("a"), requirements=(("condition", 2),))
    frozen = freeze([was], as_of=day, inventoried=True)
    assert frozen.requirements == (("condition", 2),) and frozen.digest != old.digest
    fewer = replace(was, requirements=(("condition", 1),))
    assert [m.id for m in compare(frozen, [fewer]).messages] == ["quota.requirements-changed"]
    assert compare(old, [fewer]).messages == ()
