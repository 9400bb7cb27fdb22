"""Damaged files of every format: a named error, or a text whose tree loses nothing; never slow.

`REVIEWER_FUZZ=1000000 pytest tests/reading/test_fuzz.py` runs as many cases as named.
"""

from __future__ import annotations

import os
import random
import time
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from reviewer.errors import ReadError
from reviewer.reading import archive, gate, readers
from reviewer.reading.gate import Format
from reviewer.structure import parse, render
from tests.reading import build, test_doc, test_docx, test_html, test_rtf, test_sheets

if TYPE_CHECKING:
    from collections.abc import Iterator

CASES = int(os.environ.get("REVIEWER_FUZZ", "1000"))
BATCHES = 4
SECONDS = 2.0  # of CPU, for files of some kilobytes


def seeds() -> Iterator[tuple[str, bytes]]:
    for name, (body, _) in test_docx.SEEN.items():
        yield f"{name}.docx", build.docx(body)
    for name, (body, _) in test_docx.NUMBERED.items():
        yield f"{name}.docx", test_docx.with_lists(body)
    for name, (doc, _) in test_doc.READ.items():
        yield f"{name}.doc", doc.build()
    for name, (data, _) in test_sheets.XLS.items():
        yield f"{name}.xls", data
    for cells, _ in test_sheets.VALUES:
        yield "a.xlsx", test_sheets.xlsx({"a": test_sheets.rows(cells)}, strings=test_sheets.STRINGS)
    for name, (body, _) in test_html.SEEN.items():
        yield f"{name}.html", build.page(body).encode()
    for name, (body, _) in test_rtf.READ.items():
        yield f"{name}.rtf", f"{{\\rtf1 {test_rtf.FONTS}{body}}}".encode("latin-1")
    yield "a.pdf", build.pdf(build.PDF_TEXT, build.PDF_TEXT)
    yield "a.txt", build.TEXT.encode()


SEEDS = list(seeds())


def damaged(data: bytes, chance: random.Random) -> bytes:
    out = bytearray(data)
    for _ in range(chance.choice((1, 3, 20))):
        if not out:
            break
        at = chance.randrange(len(out))
        end = min(len(out), at + chance.randrange(1, 200))
        kind = chance.randrange(4)
        if kind == 0:
            out[at] = chance.choice((0, 255, 60, 62, 38, chance.randrange(256)))
        elif kind == 1:
            del out[at:end]
        elif kind == 2:
            out[at:at] = out[at:end]
        else:
            out[at:at] = chance.randbytes(chance.randrange(1, 20))
    return bytes(out)


def damaged_inside(data: bytes, chance: random.Random) -> bytes:
    """One part of a package damaged, the package whole."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        parts: dict[str, str | bytes] = {name: package.read(name) for name in package.namelist()}
    name = chance.choice(sorted(parts))
    content = parts[name]
    parts[name] = damaged(content if isinstance(content, bytes) else content.encode(), chance)
    return build.pack(parts)


def read_here(data: bytes, name: str) -> None:
    """As the child does, in this process: a traceback is a failure."""
    format = gate.sniff(data, name)
    if format is Format.ZIP:
        with archive.open_archive(data, name) as opened:
            format = archive.kind(opened, name)
    if format is not Format.ZIP:
        for source in readers.sources(format, data, name, ""):
            assert render(parse(source)) == source.text


@pytest.mark.parametrize("batch", range(BATCHES))
def test_damaged_files(batch: int) -> None:
    chance = random.Random(batch)
    for _ in range(CASES // BATCHES):
        name, whole = chance.choice(SEEDS)
        inside = whole.startswith(b"PK") and chance.random() < 0.8
        data = damaged_inside(whole, chance) if inside else damaged(whole, chance)
        started = time.process_time()
        try:
            read_here(data, name)
        except ReadError as error:
            assert error.message.id.startswith("read.")
        assert time.process_time() - started < SECONDS, name
