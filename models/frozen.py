"""python -m models.frozen --corpus FOLDER: the final report, on subjects that no choice was made on.

A model of the shipped kind is trained without any pair that touches a frozen subject, then answers those
pairs. To be run when nothing will be changed any more: what is tuned on its answer is frozen no longer.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import numpy as np

from reviewer.overlap.codification import articles
from reviewer.overlap.evaluate import Answers, measured
from reviewer.overlap.labels import read, resolve
from reviewer.overlap.learning import fit, frozen
from reviewer.overlap.relation import Judge
from reviewer.overlap.training import taught


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--corpus", type=Path, required=True, help="folder that holds phapdien/")
    given = options.parse_args()
    pairs = resolve(read(Path(__file__).parent / "labels"), list(articles(given.corpus / "phapdien"))).pairs
    kept = [pair for pair in pairs if frozen(pair)]
    judge = Judge.load()
    names, learnt = taught([pair for pair in pairs if not frozen(pair)], judge.background)
    scorer = fit(names, learnt)
    rows = taught(kept, judge.background)[1].rows[: len(kept)]
    scores = scorer.scores(rows)
    answers = Answers(
        scores.probability, scores.distribution.argmax(axis=1), scores.probability >= scorer.threshold
    )
    gold = np.array([pair.pair[0] in "pqr" for pair in kept])
    report = {
        "all": measured(kept, answers, scorer.threshold).json(),
        "given": measured(
            [pair for pair, given_one in zip(kept, gold, strict=True) if given_one],
            Answers(answers.probability[gold], answers.said[gold], answers.shown[gold]),
            scorer.threshold,
        ).json(),
    }
    sys.stdout.write(json.dumps(report, ensure_ascii=False, indent=1) + "\n")


if __name__ == "__main__":
    main()
