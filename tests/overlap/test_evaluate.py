"""The figures themselves, on answers whose score can be counted by hand."""

from __future__ import annotations

import json
import os
from pathlib import Path

import numpy as np
import pytest

from reviewer.errors import UsageError
from reviewer.intervals import wilson
from reviewer.model import Relation
from reviewer.overlap.ablation import effects
from reviewer.overlap.evaluate import (
    Answers,
    average_precision,
    calibration_error,
    evaluate,
    measured,
    precision_at,
)
from reviewer.overlap.labelled import Labelled, parse
from reviewer.overlap.learning import STRICTEST, kappa, splits, threshold
from reviewer.overlap.lessons import lessons, with_copies
from reviewer.overlap.scorer import RELATIONS
from tests.overlap.stocks import clause

SHARED = Path(os.environ.get("REVIEWER_SHARED", Path(__file__).parents[3] / "shared"))
GOLD = SHARED / "data" / "gold" / "pairs.jsonl"
R = Relation

# probabilities, wanted, average precision
RANKED: list[tuple[list[float], list[int], float]] = [
    ([0.9, 0.8, 0.1], [1, 1, 0], 1.0),
    ([0.9, 0.8, 0.1], [0, 0, 1], 1 / 3),
    ([0.9, 0.8, 0.7, 0.6], [1, 0, 1, 0], (1 + 2 / 3) / 2),
    ([0.5, 0.5, 0.5, 0.5], [1, 0, 0, 0], 0.25),  # equal scores are one step
    ([0.5, 0.4], [0, 0], 0.0),
]


@pytest.mark.parametrize(("probability", "wanted", "value"), RANKED)
def test_average_precision(probability: list[float], wanted: list[int], value: float) -> None:
    assert average_precision(np.array(wanted, bool), np.array(probability)) == pytest.approx(value)


@pytest.mark.parametrize(("recall", "value"), [(0.5, 1.0), (0.7, 2 / 3), (1.0, 2 / 3)])
def test_precision_at_a_recall(recall: float, value: float) -> None:
    wanted = np.array([1, 0, 1, 0], bool)
    assert precision_at(wanted, np.array([0.9, 0.8, 0.7, 0.6]), recall) == pytest.approx(value)


@pytest.mark.parametrize(
    ("probability", "wanted", "value"),
    [([1.0, 0.0], [1, 0], 0.0), ([1.0, 0.0], [0, 1], 1.0), ([0.55, 0.55], [1, 0], 0.05), ([0.2], [0], 0.2)],
)
def test_calibration_error(probability: list[float], wanted: list[int], value: float) -> None:
    assert calibration_error(np.array(wanted, bool), np.array(probability)) == pytest.approx(value)


@pytest.mark.parametrize(
    ("truth", "said", "value"),
    [([1, 0, 1, 0], [1, 0, 1, 0], 1.0), ([1, 0, 1, 0], [0, 1, 0, 1], -1.0), ([1, 1], [1, 1], 0.0)],
)
def test_kappa(truth: list[int], said: list[int], value: float) -> None:
    assert kappa(np.array(truth, bool), np.array(said, bool)) == pytest.approx(value)


def test_wilson_interval_holds_the_share() -> None:
    low, high = wilson(35, 50)
    assert (round(low, 2), round(high, 2)) == (0.56, 0.81)


def labelled(relation: Relation, subject: str, contained: str = "") -> Labelled:
    wanted = relation in (R.DUPLICATE, R.RESTATEMENT, R.OVERLAP, R.CONFLICT)
    a = clause("A/1", "Nộp phí.", subject=subject)
    b = clause("B/1", "Nộp phí trước ngày 05 hằng tháng.", subject=subject)
    return Labelled(f"{relation}{subject}", a, b, relation, wanted, contained, True, 1)


def test_every_figure_of_six_answers() -> None:
    pairs = [
        labelled(R.DUPLICATE, "A"),
        labelled(R.RESTATEMENT, "A", "a"),
        labelled(R.RESTATEMENT, "B", "b"),
        labelled(R.TEMPLATE, "B"),
        labelled(R.TEMPLATE, "C"),
        labelled(R.UNRELATED, "C"),
    ]
    said = [R.DUPLICATE, R.RESTATEMENT, R.OVERLAP, R.OVERLAP, R.TEMPLATE, R.UNRELATED]
    answers = Answers(
        np.array([0.9, 0.8, 0.4, 0.7, 0.1, 0.0]),
        np.array([RELATIONS.index(relation) for relation in said]),
        np.array([1, 1, 0, 1, 0, 0], bool),
    )
    found = measured(pairs, answers, 0.5)
    shown = dict(found.shown)
    assert shown == {R.DUPLICATE: 1.0, R.RESTATEMENT: 0.5, R.TEMPLATE: 0.5, R.UNRELATED: 0.0}
    assert found.precision == pytest.approx(2 / 3)
    assert found.recall == pytest.approx(2 / 3)
    assert found.contained_right == 0.5
    scores = dict(found.per_class)
    assert scores[R.RESTATEMENT].recall == 0.5
    assert scores[R.TEMPLATE].f1 == pytest.approx(2 / 3)
    assert found.macro_f1 == pytest.approx((1 + 2 / 3 + 2 / 3 + 1) / 4)
    json.dumps(found.json())


@pytest.mark.parametrize(
    ("probability", "silent", "value"),
    [
        ([0.9, 0.1], [0, 1], 0.4),  # nothing silent comes near
        ([0.9, 0.455], [0, 1], 0.46),
        ([0.9, 0.8], [0, 1], STRICTEST),  # never stricter, whatever is shown
        ([0.9, 0.8], [0, 0], 0.4),
    ],
)
def test_the_threshold_keeps_the_silent_out(
    probability: list[float], silent: list[int], value: float
) -> None:
    assert threshold(np.array(probability), np.array(silent, bool)) == value


def test_no_pair_of_the_test_fold_and_no_copy_of_it_is_trained_on() -> None:
    pairs = [labelled(R.DUPLICATE, f"Đề mục {n}") for n in range(20)]
    copies, origin = with_copies(pairs)
    known = lessons(np.zeros((len(copies), 1), np.float32), copies, origin)
    tested = np.zeros(len(copies), int)
    for train, test in splits(known):
        assert not (train & test).any()
        assert not set(known.subject_a[train]) & set(known.subject_a[test])
        assert known.original[test].all()
        tested += test
    assert tested.tolist() == [1] * len(pairs) + [0] * len(pairs)


def test_a_family_that_tells_is_missed_and_one_that_does_not_is_not() -> None:
    pairs = [labelled((R.DUPLICATE, R.TEMPLATE)[n % 2], f"Đề mục {n}") for n in range(60)]
    copies, origin = with_copies(pairs)
    wanted = np.array([pair.candidate for pair in copies], np.float32)
    noise = np.random.default_rng(5).random(len(copies)).astype(np.float32)
    whole, tells, idle = effects(
        ("tells.x", "idle.y"), lessons(np.column_stack([wanted, noise]), copies, origin)
    )
    assert (whole.family, whole.features, tells.family, idle.family) == ("", 2, "tells", "idle")
    assert tells.alone[0] == idle.without[0] == 1.0
    assert max(tells.without[0], idle.alone[0]) < whole.without[0]


@pytest.mark.parametrize(
    "line",
    ["", "{}", '{"pair": "p"}', "[]", '{"pair":"p","a":{"text":"x"},"b":{"text":"y"},"relation":"same"}'],
)
def test_a_line_that_is_no_labelled_pair_is_refused(line: str) -> None:
    with pytest.raises(UsageError):
        evaluate([line])


def test_labels_given_never_change_what_is_said() -> None:
    if not GOLD.exists():
        pytest.skip(f"no labelled pairs at {GOLD}")
    lines = GOLD.read_text(encoding="utf-8").splitlines()[:60]
    truth = evaluate(lines)
    turned = []
    for line in lines:
        row = json.loads(line)
        turned.append(json.dumps({**row, "candidate": not row["candidate"]}))
    false = evaluate(turned)
    assert truth.threshold == false.threshold
    assert dict(truth.shown) == dict(false.shown)
    assert truth.candidates == len(parse(lines)) - false.candidates
