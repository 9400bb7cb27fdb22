"""python -m models.ablation: what each family of features adds to the shipped model, as a Markdown table."""

from __future__ import annotations

import sys

from reviewer.overlap.ablation import RECALL, effects
from reviewer.overlap.relation import Judge


def main() -> None:
    judge = Judge.load()
    sys.stdout.write(
        f"| family | features | without it: AP / P@{RECALL} | alone: AP / P@{RECALL} |\n|---|---|---|---|\n"
    )
    for effect in effects(judge.scorer.names, judge.lessons()):
        without, alone = (f"{ap:.3f} / {at:.3f}" for ap, at in (effect.without, effect.alone))
        sys.stdout.write(f"| {effect.family or 'all'} | {effect.features} | {without} | {alone} |\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
