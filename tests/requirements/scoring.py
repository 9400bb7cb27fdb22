"""python -m tests.requirements.scoring: how well the inventory reads provisions that were marked by hand.

Each marked provision is read alone, as `reviewer requirements FILE` reads a file. A requirement is found
when one of its kind is found in the provision: as many as were marked, no more. Of a marked duty the
answer that covers its words is compared: modality, actor (letters and blanks apart), deadline. A marked
duty that no answer covers is wrong in all three. Intervals are 95%: Wilson for shares, resampling of
provisions for F1.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from reviewer.intervals import wilson
from reviewer.model import Source
from reviewer.requirements import Sort, inventory
from reviewer.structure import parse
from tests.requirements import draw, marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from reviewer.requirements import Inventory
    from tests.requirements.draw import Drawn
    from tests.requirements.marks import Mark

ROUNDS: Final = 1_000


@dataclass
class Counts:
    """Of one provision, or of several added up."""

    right: Counter[str] = field(default_factory=Counter)  # by kind
    extra: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    duties: Counter[str] = field(default_factory=Counter)  # "all", "modality", "actor", "deadline"

    def add(self, other: Counts) -> None:
        self.right += other.right
        self.extra += other.extra
        self.missed += other.missed
        self.duties += other.duties

    def f1(self, kinds: Iterable[str]) -> float:
        right = sum(self.right[kind] for kind in kinds)
        wrong = sum(self.extra[kind] + self.missed[kind] for kind in kinds)
        return 2 * right / (2 * right + wrong) if right + wrong else 1.0


def read(text: str) -> Inventory:
    return inventory(parse(Source(name="provision.txt", sha256="", text=text, reader="txt")))


def counts(text: str, said: Sequence[Mark]) -> Counts:
    found = read(text)
    made = Counts()
    want = Counter(mark.value for mark in said if mark.row == "requirement")
    got = Counter(requirement.kind.value for requirement in found.requirements)
    for kind in want.keys() | got.keys():
        made.right[kind] = min(want[kind], got[kind])
        made.extra[kind] = got[kind] - made.right[kind]
        made.missed[kind] = want[kind] - made.right[kind]
    for mark in said:
        if mark.row != "duty":
            continue
        made.duties["all"] += 1
        answer = next(
            (d for d in found.duties if d.place.span.start < mark.end and mark.start < d.place.span.end), None
        )
        if answer is not None:
            made.duties["modality"] += answer.modality.value == mark.value
            made.duties["actor"] += _plain(answer.actor) == _plain(mark.who)
            made.duties["deadline"] += _bound(answer.deadline) == _bound(mark.deadline)
    return made


def _plain(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.lower()))


def _bound(words: str) -> str:
    """Without the word that says which side of a bound counts, and without "every year"."""
    return re.sub(r"^(?:trước|ít nhất|không quá) |(?<=\d) (?:hằng|hàng) năm$", "", _plain(words))


def score(drawn: Iterable[Drawn], marked: Mapping[str, Sequence[Mark]]) -> list[Counts]:
    return [counts(one.text, marked[one.id]) for one in drawn]


def total(each: Iterable[Counts]) -> Counts:
    made = Counts()
    for one in each:
        made.add(one)
    return made


def resampled(each: Sequence[Counts], kinds: Sequence[str]) -> tuple[float, float]:
    draw_ = random.Random(0)
    values = sorted(total(draw_.choices(each, k=len(each))).f1(kinds) for _ in range(ROUNDS if each else 0))
    return (values[int(0.025 * ROUNDS)], values[int(0.975 * ROUNDS) - 1]) if values else (0.0, 1.0)


def report(name: str, each: Sequence[Counts]) -> list[str]:
    whole = total(each)
    lines = [f"{name}: {len(each)} provisions"]
    kinds = [sort.value for sort in Sort]
    for label, of in [(kind, [kind]) for kind in kinds] + [("all kinds", kinds)]:
        low, high = resampled(each, of)
        right, extra, missed = (sum(c[k] for k in of) for c in (whole.right, whole.extra, whole.missed))
        lines.append(
            f"  {label:<11} F1 {whole.f1(of):.2f} [{low:.2f}, {high:.2f}]  "
            f"found {right}, extra {extra}, missed {missed}"
        )
    n = whole.duties["all"]
    for what in ("modality", "actor", "deadline"):
        hits = whole.duties[what]
        low, high = wilson(hits, n)
        lines.append(f"  duty {what:<9} {hits}/{n} = {hits / n if n else 1:.3f} [{low:.2f}, {high:.2f}]")
    return lines


def main() -> None:
    if not draw.CODIFICATION.exists() or not draw.PROVINCIAL.exists():
        print(f"needs the real provisions under {draw.SHARED} (set REVIEWER_SHARED)")
        return
    _print("the hundred", draw.drawn(), marks.FIRST, draw.held_out())
    # Read since, and tuned on: docs/measured.md keeps the figure of the first run on them.
    _print("forty-eight more", draw.second(), marks.SECOND, frozenset())


def _print(name: str, drawn: Sequence[Drawn], path: Path, held: frozenset[str]) -> None:
    marked = marks.marks(path, drawn)
    for label, some in (
        (f"{name}, kept out", [one for one in drawn if one.id in held]),
        (f"{name}, tuned on", [one for one in drawn if one.id not in held]),
    ):
        print("\n".join(report(label, score(some, marked))))


if __name__ == "__main__":
    main()
