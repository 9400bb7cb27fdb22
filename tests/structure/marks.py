"""Citations marked by hand in real provisions: `marked.csv` holds places and answers, no words.

A row is one citation: the source's name, the provision's id behind the instrument's key, whether
the whole provision or only its opening was read, offsets from the provision's start, and what a
lawyer says it cites. A provision without citations has one row without offsets. Every third
provision was kept out of sight while the grammar was tuned (`held_out`).

Marking rules: a phrase is the longest run of addresses of one instrument, from "các" or the first
unit to the instrument with its number and day; "Luật này" alone is a citation; an instrument named
in another's title is one of its own; "theo quy định của pháp luật" is none.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.model import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reviewer.model import Document

MARKED = Path(__file__).with_name("marked.csv")


@dataclass(frozen=True)
class Mark:
    start: int
    end: int
    internal: bool
    instrument: str
    articles: frozenset[str]


@dataclass(frozen=True)
class Provision:
    source: str
    id: str
    part: str  # "whole" | "opening"
    held_out: bool


@dataclass(frozen=True)
class Score:
    """Counts of one measure."""

    right: int
    extra: int
    missed: int

    @property
    def f1(self) -> float:
        total = 2 * self.right + self.extra + self.missed
        return 2 * self.right / total if total else 1.0


@dataclass(frozen=True)
class Scores:
    provisions: int
    phrases: Score  # overlapping by more than half
    exact: int  # of these, the same to the letter
    kinds: int  # of these, internal or external rightly
    addresses: Score
    instruments: Score


def marks() -> dict[Provision, tuple[Mark, ...]]:
    out: defaultdict[Provision, list[Mark]] = defaultdict(list)
    with MARKED.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            provision = Provision(row["source"], row["provision"], row["part"], row["held_out"] == "yes")
            found = out[provision]
            if row["start"]:
                articles = frozenset(a.casefold() for a in row["articles"].split("; ") if a)
                internal = row["type"] == "internal"
                found.append(
                    Mark(int(row["start"]), int(row["end"]), internal, row["instrument"].casefold(), articles)
                )
    return {provision: tuple(found) for provision, found in out.items()}


def said(documents: Sequence[Document], provision: Provision) -> tuple[Mark, ...]:
    """What the grammar finds in a marked provision; quoted wording was not marked.

    A codification page may list one instrument under two names: one of `documents` has the provision.
    """
    for document in documents:
        by_id = {p.id: p for p in document.provisions}
        place = by_id.get(f"{document.instrument.key}/{provision.id}")
        if place is not None:
            break
    else:
        raise LookupError(f"{provision.source}: {provision.id}")
    end = place.own.end if provision.part == "opening" else place.span.end
    return tuple(
        Mark(
            c.span.start - place.span.start,
            c.span.end - place.span.start,
            c.internal,
            c.instrument.casefold(),
            frozenset(a.casefold() for a in c.articles),
        )
        for c in document.citations
        if place.span.start <= c.span.start < end and by_id[c.provision].kind is not Kind.QUOTED
    )


def score(documents: Mapping[str, Sequence[Document]], *, held_out: bool | None) -> Scores:
    """`documents` by source name. `held_out`: only those, only the others, or (None) all."""
    phrases, addresses, instruments = [0, 0, 0], [0, 0, 0], [0, 0, 0]
    exact = kinds = provisions = 0
    for provision, wanted in marks().items():
        if held_out is not None and provision.held_out is not held_out:
            continue
        provisions += 1
        left = list(said(documents[provision.source], provision))
        for mark in wanted:
            hit = next((found for found in left if _overlap(mark, found) > 0.5), None)
            if hit is None:
                phrases[2] += 1
                addresses[2] += len(mark.articles)
                instruments[2] += bool(mark.instrument)
                continue
            left.remove(hit)
            phrases[0] += 1
            exact += (hit.start, hit.end) == (mark.start, mark.end)
            kinds += hit.internal == mark.internal
            addresses[0] += len(hit.articles & mark.articles)
            addresses[1] += len(hit.articles - mark.articles)
            addresses[2] += len(mark.articles - hit.articles)
            same = hit.instrument == mark.instrument
            instruments[0] += same and bool(mark.instrument)
            instruments[1] += not same and bool(hit.instrument)
            instruments[2] += not same and bool(mark.instrument)
        for found in left:
            phrases[1] += 1
            addresses[1] += len(found.articles)
            instruments[1] += bool(found.instrument)
    return Scores(provisions, Score(*phrases), exact, kinds, Score(*addresses), Score(*instruments))


def _overlap(a: Mark, b: Mark) -> float:
    inside = min(a.end, b.end) - max(a.start, b.start)
    return inside / (max(a.end, b.end) - min(a.start, b.start)) if inside > 0 else 0.0
