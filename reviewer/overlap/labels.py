"""Labels as the project keeps them: ids of articles and what readers said, never the law's words.

`models/labels/*.csv`, one pair a row. The words come from the corpus folder when training; a
fingerprint of each side proves that they are the words the reader saw.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass, fields
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from reviewer.errors import KnowledgeError
from reviewer.model import Relation
from reviewer.overlap.codification import cut
from reviewer.overlap.labelled import Labelled, clause_of
from reviewer.overlap.streams import MARKER, WORD
from reviewer.text import nfc

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from reviewer.overlap.codification import Article

# "(Điều 1 Luật số 57/2020/QH14 Luật Thanh niên ngày 16/06/2020 của Quốc hội, có hiệu lực …"
TITLED: Final = re.compile(
    r"\(Điều \S+ (?P<type>.+?) số:?\s*(?P<number>\d\S*)\s+(?P<title>.+?)\s*ngày \d\d?/\d\d?/\d{4} của"
)
NAMED: Final = re.compile(r"\(Điều \S+ (?P<type>.+?) số:?\s*(?P<number>\d[^\s,;()]*)")


@dataclass(frozen=True, slots=True)
class Row:
    """One labelled pair by its ids."""

    pair: str
    relation: str
    contained: str
    candidate: str  # "yes" | "no"
    sure: str  # "high" | "low"
    annotators: str  # how many readers
    a_article: str
    a_clause: str  # place in the article: 0 lead-in, n the n-th clause
    a_print: str
    b_article: str
    b_clause: str
    b_print: str


COLUMNS: Final = tuple(field.name for field in fields(Row))


def fingerprint(text: str) -> str:
    """Of the words without marker, case and punctuation."""
    words = WORD.findall(nfc(MARKER.sub("", text.strip(), count=1)).lower())
    return sha256(" ".join(words).encode()).hexdigest()[:12]


def row_of(line: Mapping[str, Any]) -> Row:
    """From a labelled pair with its texts (one JSON line)."""
    a, b = line["a"], line["b"]
    return Row(
        pair=str(line["pair"]),
        relation=Relation(line["relation"]).value,
        contained=str(line.get("contained", "")),
        candidate="yes" if line["candidate"] else "no",
        sure=str(line.get("sure", "high")),
        annotators=str(line.get("annotators", 1)),
        a_article=str(a["article"]),
        a_clause=str(a["clause"]),
        a_print=fingerprint(a["text"]),
        b_article=str(b["article"]),
        b_clause=str(b["clause"]),
        b_print=fingerprint(b["text"]),
    )


def read(folder: Path) -> list[Row]:
    """Rows of every .csv of the folder, by file name then row. KnowledgeError for another shape."""
    out: list[Row] = []
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as stream:
            table = csv.DictReader(stream)
            if tuple(table.fieldnames or ()) != COLUMNS:
                raise KnowledgeError("overlap.bad-labels", file=str(path), columns=", ".join(COLUMNS))
            out.extend(Row(**row) for row in table)
    return out


def write(rows: Iterable[Row], path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        table = csv.writer(stream, lineterminator="\n")
        table.writerow(COLUMNS)
        table.writerows([getattr(row, name) for name in COLUMNS] for row in rows)


@dataclass(frozen=True, slots=True)
class Resolved:
    pairs: tuple[Labelled, ...]
    missing: tuple[str, ...]  # pairs whose article is gone from the corpus or says something else now


def resolve(rows: Sequence[Row], corpus: Sequence[Article]) -> Resolved:
    """Labelled pairs with the words of the corpus, in the order of `rows`."""
    wanted = {id for row in rows for id in (row.a_article, row.b_article)}
    found = {article.id: article for article in corpus if article.id in wanted}
    titles = named(corpus)
    pairs, missing = [], []
    for row in rows:
        a = _side(found.get(row.a_article), int(row.a_clause), row.a_print, titles)
        b = _side(found.get(row.b_article), int(row.b_clause), row.b_print, titles)
        if a is None or b is None:
            missing.append(row.pair)
            continue
        pairs.append(
            Labelled(
                pair=row.pair,
                a=clause_of(a, f"{row.pair}/a"),
                b=clause_of(b, f"{row.pair}/b"),
                relation=Relation(row.relation),
                candidate=row.candidate == "yes",
                contained=row.contained,
                sure=row.sure == "high",
                annotators=int(row.annotators),
            )
        )
    return Resolved(tuple(pairs), tuple(missing))


def named(corpus: Iterable[Article]) -> dict[tuple[str, str], str]:
    """(type, number) → title of each instrument whose first codified article gives it."""
    out: dict[tuple[str, str], str] = {}
    for article in corpus:
        match = TITLED.match(article.source)
        if match:
            out.setdefault((match["type"], match["number"]), match["title"])
    return out


def _side(
    article: Article | None, place: int, wanted: str, titles: Mapping[tuple[str, str], str]
) -> dict[str, str] | None:
    if article is None:
        return None
    for indented in (False, True):
        pieces = cut(article.text, indented=indented)
        if place < len(pieces) and fingerprint(pieces[place]) == wanted:
            match = NAMED.match(article.source)
            type, number = (match["type"], match["number"]) if match else ("", article.number)
            return {
                "demuc": article.subject,
                "chuong": article.chapter,
                "title": article.heading,
                "instrument": f"{type} số {number} {titles.get((type, number), '')}".strip(),
                "text": pieces[place],
            }
    return None
