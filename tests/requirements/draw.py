"""The hundred provisions that are marked by hand: drawn by hash, before anything was written to find them.

Fifty articles come from the codification and fifty from the provincial texts. Of each fifty, twenty
are drawn from all articles and thirty from those that hold the words of one kind (six each), so that
every kind has something to be measured on. Within a stratum the articles with the smallest hash are
taken; one already taken is passed over. Articles longer than `LONGEST` characters (mostly tables)
and shorter than `SHORTEST` are left out.
"""

from __future__ import annotations

import json
import lzma
import os
import re
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reviewer import reading, structure
from reviewer.model import Kind
from reviewer.text import nfc

if TYPE_CHECKING:
    from collections.abc import Iterator

SHARED: Final = Path(os.environ.get("REVIEWER_SHARED", Path(__file__).parents[3] / "shared")) / "data"
CODIFICATION: Final = SHARED / "phapdien" / "dieu.jsonl.xz"
PROVINCIAL: Final = SHARED / "provincial"
LONGEST: Final = 3_500
SHORTEST: Final = 120
SHORT: Final = 1_800  # of the second draw
EIGHT: Final = 8
PLAIN: Final = 20
EACH: Final = 6
SALT: Final = "requirements-1"
CODE: Final = re.compile(r"^[ĐÐ]iều\s+\d[\d.]*\.[A-ZĐ]{1,4}\.(?:\d+\.)*(\d+[a-zđ]*)\.?\s*")
FIFTY: Final = 50
TWENTY: Final = 20
WORDS: Final = {
    "procedure": re.compile(r"(?i)hồ sơ|thủ tục"),
    "condition": re.compile(r"(?i)(?:yêu cầu|đáp ứng|đủ|các|có) điều kiện"),
    "report": re.compile(r"(?i)báo cáo (?:định kỳ|kết quả|tình hình)|(?:định kỳ|phải|trách nhiệm) báo cáo"),
    "standard": re.compile(r"(?i)tiêu chuẩn|quy chuẩn|định mức"),
    "inspection": re.compile(r"(?i)kiểm tra|kiểm định|thanh tra"),
}


@dataclass(frozen=True)
class Drawn:
    id: str  # of the codification's row, or "<file>#<provision>"
    corpus: str  # "codification" | "provincial"
    title: str
    text: str  # the article: heading, clauses, points

    @property
    def held_out(self) -> bool:
        """Kept out of sight while the rules are written; two of every five, by hash."""
        return self.id in held_out()


def codification() -> Iterator[Drawn]:
    with lzma.open(CODIFICATION, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            heading = CODE.sub(r"Điều \1. ", nfc(row["title"]))
            yield Drawn(row["id"], "codification", row["demuc_ten"], f"{heading}\n{nfc(row['text'])}")


def provincial() -> Iterator[Drawn]:
    for path in sorted(PROVINCIAL.glob("*.txt")):
        for source in reading.read(path):
            document = structure.parse(source)
            key = document.instrument.key
            for p in document.provisions:
                if p.kind is Kind.ARTICLE:
                    yield Drawn(
                        f"{path.name}#{p.id.removeprefix(key + '/')}",
                        "provincial",
                        document.instrument.title,
                        p.span.of(document.text).strip(),
                    )


def second() -> tuple[Drawn, ...]:
    """Forty-eight more of the codification, eight a kind and eight of all, drawn when the rules stood."""
    return _second()


@cache
def second_held_out() -> frozenset[str]:
    """Half of the second draw, by hash: never looked at while rules were changed."""
    ids = sorted((one.id for one in second()), key=lambda id: _hash(f"held out:{id}"))
    return frozenset(ids[: len(ids) // 2])


@cache
def _second() -> tuple[Drawn, ...]:
    known = {one.id for one in drawn()}
    ranked = sorted(
        (a for a in codification() if SHORTEST <= len(a.text) <= SHORT and a.id not in known),
        key=lambda a: _hash(f"second:{a.id}"),
    )
    taken = {a.id: a for a in ranked[:EIGHT]}
    for pattern in WORDS.values():
        fitting = (a for a in ranked if a.id not in taken and pattern.search(a.text))
        taken |= {a.id: a for a in islice(fitting, EIGHT)}
    return tuple(taken.values())


def drawn() -> tuple[Drawn, ...]:
    """Codification first; within a corpus the plain stratum first, then by kind."""
    return _drawn()


@cache
def held_out() -> frozenset[str]:
    """Twenty of each fifty: those with the smallest hash. `tests` compares their digest."""
    out: set[str] = set()
    for corpus in ("codification", "provincial"):
        ids = sorted((a.id for a in drawn() if a.corpus == corpus), key=lambda id: _hash(f"held out:{id}"))
        out |= set(ids[:TWENTY])
    return frozenset(out)


@cache
def _drawn() -> tuple[Drawn, ...]:
    return (*_fifty(codification()), *_fifty(provincial()))


def _fifty(articles: Iterator[Drawn]) -> list[Drawn]:
    ranked = sorted((a for a in articles if SHORTEST <= len(a.text) <= LONGEST), key=lambda a: _hash(a.id))
    taken: dict[str, Drawn] = {a.id: a for a in ranked[:PLAIN]}
    for pattern in WORDS.values():
        fitting = (a for a in ranked if a.id not in taken and pattern.search(a.text))
        taken |= {a.id: a for a in islice(fitting, EACH)}
    rest = (a for a in ranked if a.id not in taken)
    taken |= {a.id: a for a in islice(rest, FIFTY - len(taken))}
    return list(taken.values())


def _hash(id: str) -> str:
    return sha256(f"{SALT}:{id}".encode()).hexdigest()


if __name__ == "__main__":
    for n, one in enumerate(drawn()):
        print(f"=== {n} {one.id} [{one.title[:60]}]\n{one.text}\n")
