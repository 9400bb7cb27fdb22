"""The codification as JSON lines (one article a row): what training counts and resolves labels against.

The product reads the codification through `reading`; this is the form training data comes in.
"""

from __future__ import annotations

import json
import lzma
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reviewer.errors import ReadError
from reviewer.text import nfc

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE: Final = "dieu.jsonl.xz"
NUMBER: Final = re.compile(r"\bsố\s*:?\s*(\d+[A-Za-z]?\s*/\s*[^\s,;()]+)")
CLAUSE: Final = re.compile(r"\d+\. ")
BLANK: Final = re.compile(r"\n+")


@dataclass(frozen=True, slots=True)
class Article:
    id: str
    subject: str
    chapter: str
    heading: str  # with its code: "Điều 36.3.LQ.1. Thanh niên"
    source: str
    text: str
    number: str  # of its instrument


def articles(folder: Path) -> Iterator[Article]:
    """Every article in file order."""
    path = folder / FILE
    if not path.exists():
        raise ReadError("overlap.no-corpus", file=str(path))
    with lzma.open(path, "rt", encoding="utf-8") as stream:
        for line in stream:
            row = json.loads(line)
            source = nfc(row["source"])
            number = NUMBER.search(source)
            yield Article(
                id=row["id"],
                subject=nfc(row["demuc_ten"]),
                chapter=nfc(row["chuong"]),
                heading=nfc(row["title"]),
                source=source,
                text=row["text"],
                number=re.sub(r"\s", "", number.group(1)).upper()
                if number
                else f"?{row.get('vbpl_item', '')}",
            )


def cut(text: str, *, indented: bool = False) -> list[str]:
    """Clauses of an article: place 0 is the lead-in (often empty), place n the n-th "n. " line.

    Labels count places this way, over lines that begin with the number (`indented` also takes
    lines set in by spaces, which is what background counts want).
    """
    parts: list[list[str]] = [[]]
    for line in BLANK.sub("\n", text).split("\n"):
        if CLAUSE.match(line.lstrip() if indented else line):
            parts.append([line])
        else:
            parts[-1].append(line)
    return ["\n".join(part) for part in parts]
