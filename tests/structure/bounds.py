"""Structure marked by hand: `bounds.csv` holds where Điều, khoản, điểm and legal bases begin,
`headers.csv` what the header says; places and names, no law text.

Marking rules: a line that carries a marker of the law's own numbering begins an article, a clause
or a point, whatever depth the point has; dashes and lines whose number is lost begin none, nor do
markers inside new wording for another instrument. The instruments of `bounds.csv` were drawn by
hash from the provincial ones under 14,000 characters, beside one office transcript. An issuer is
right when it begins with what the header line says: some lines leave the province out. Fields that
the file does not say are not counted.

`python -m tests.structure.bounds` prints the figures.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.model import Kind, Source
from reviewer.structure import parse
from reviewer.text import new_tone, nfc
from tests.structure.marks import Score

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewer.model import Document

HERE = Path(__file__).parent
MEASURES = ("articles", "clauses", "points", "recitals")
FIELDS = ("number", "type", "issuer", "issued")


@dataclass(frozen=True)
class Figures:
    """`wrong` names each miss."""

    scores: dict[str, Score]
    fields: dict[str, Score]
    sequences: Score  # instruments whose articles begin exactly where marked
    wrong: tuple[str, ...]


def rows(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def begins(document: Document, measure: str) -> set[int]:
    return {
        p.span.start + _blank(document.text, p.span.start)
        for p in document.provisions
        if _is(measure, p.kind, p.label)
    }


def _is(measure: str, kind: Kind, label: str) -> bool:
    if measure == "points":
        return kind is Kind.POINT or (kind is Kind.SUBPOINT and any(c.isalnum() for c in label))
    wanted = {"articles": Kind.ARTICLE, "clauses": Kind.CLAUSE, "recitals": Kind.RECITAL}[measure]
    return kind is wanted


def _blank(text: str, at: int) -> int:
    return len(text[at : at + 200]) - len(text[at : at + 200].lstrip())


def figures(documents: dict[str, Document]) -> Figures:
    scores = dict.fromkeys(MEASURES, Score())
    fields = dict.fromkeys(FIELDS, Score())
    sequences = Score()
    wrong: list[str] = []
    for row in rows("bounds.csv"):
        document = documents[row["source"]]
        for measure in MEASURES:
            wanted = {int(n) for n in row[measure].split()}
            found = begins(document, measure)
            scores[measure] += Score(len(wanted & found), len(found - wanted), len(wanted - found))
            wrong += [f"{row['source']} {measure} extra {n}" for n in sorted(found - wanted)]
            wrong += [f"{row['source']} {measure} missed {n}" for n in sorted(wanted - found)]
            if measure == "articles":
                sequences += Score(int(wanted == found), 0, int(wanted != found))
    for row in rows("headers.csv"):
        what = documents[row["source"]].instrument
        for field in FIELDS:
            said, wanted_field = str(getattr(what, field) or ""), row[field]
            if not wanted_field:
                continue
            right = _same(field, said, wanted_field)
            fields[field] += Score(int(right), 0, int(not right))
            if not right:
                wrong.append(f"{row['source']} {field}: {said!r}, not {wanted_field!r}")
    return Figures(scores, fields, sequences, tuple(wrong))


def _same(field: str, said: str, wanted: str) -> bool:
    if field != "issuer":
        return said == wanted
    return new_tone(said).casefold().startswith(new_tone(wanted).casefold())


def marked_documents(folder: Path) -> dict[str, Document]:
    """Every marked instrument under the shared data's `folder`, by file name."""
    names = {row["source"] for name in ("bounds.csv", "headers.csv") for row in rows(name)}
    files = (f for part in ("provincial", "office") for f in (folder / part).glob("*.txt"))
    return {
        f.name: parse(Source(f.name, "0" * 64, nfc(f.read_text(encoding="utf-8")), "txt"))
        for f in sorted(files)
        if f.name in names
    }


def lines(found: Figures) -> Iterator[str]:
    for name, score in (*found.scores.items(), ("article sequence exact", found.sequences)):
        counts = f"right {score.right} extra {score.extra} missed {score.missed}"
        yield f"{name:24} F1 {score.f1:.4f}  {counts}"
    for name, score in found.fields.items():
        yield f"{name:24} {score.right} of {score.right + score.missed}"
    yield from found.wrong


def main() -> int:
    from tests.structure.support import SHARED

    for line in lines(figures(marked_documents(SHARED))):
        print(line)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
