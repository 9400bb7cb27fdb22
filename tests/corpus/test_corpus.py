"""The sample corpus says what answers.csv says it says; checked on its sources, not through the parser."""

from __future__ import annotations

import re
import unicodedata
import zipfile
from collections import Counter
from functools import cache
from html import unescape
from itertools import combinations
from pathlib import Path

import pypdfium2
import pytest
from lxml import etree

import corpus
from corpus import answers, builder, law, model

REPO = Path(__file__).parents[2]
ANSWERS = answers.load()
SAMPLES = {sample.file: sample for sample in builder.samples()}

LEAST = [
    ("duplicate", 8),
    ("restatement-of-code", 8),
    ("restatement", 5),
    ("overlap", 6),
    ("conflict-number", 2),
    ("conflict-deadline", 2),
    ("conflict-body", 2),
    ("conflict-modality", 2),
    ("template-twin", 10),
    ("boilerplate", 10),
    ("retired-body", 5),
    ("repealed-basis", 3),
    ("lapsed", 2),
]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built")
    assert len(corpus.build(folder)) == len(SAMPLES)
    return folder


def squeeze(text: str) -> str:
    """NFC without any space: lines break elsewhere in each format."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", text))


def words_of(path: Path) -> str:
    """Text of a built file by the plainest means for its format."""
    match path.suffix:
        case ".docx":
            with zipfile.ZipFile(path) as packed:
                tree = etree.fromstring(packed.read("word/document.xml"))
            return "".join(tree.itertext())
        case ".pdf":
            document = pypdfium2.PdfDocument(path)
            pages = [document[i].get_textpage().get_text_range() for i in range(len(document))]
            document.close()
            # the page's number stands alone on the first line
            return "\n".join(re.sub(r"^\d+\s*\n", "", page) for page in pages)
        case ".html":
            return unescape(re.sub(r"<[^>]+>", "", path.read_text(encoding="utf-8")))
    raw = path.read_bytes()
    if raw.startswith(b"\xff\xfe"):
        return raw.decode("utf-16")
    encoding = SAMPLES[path.name].encoding
    return raw.decode("cp1258" if encoding == "cp1258" else "utf-8")


@cache
def squeezed(path: Path) -> str:
    return squeeze(words_of(path))


def test_the_same_bytes_every_time(built: Path, tmp_path: Path) -> None:
    again = corpus.build(tmp_path / "again")
    assert [path.name for path in again] == sorted(SAMPLES)
    for path in again:
        assert path.read_bytes() == (built / path.name).read_bytes(), path.name


def test_every_format_and_encoding_is_there() -> None:
    formats = Counter(sample.format for sample in SAMPLES.values())
    assert all(formats[kind] >= 3 for kind in ("docx", "pdf", "html", "txt")), formats
    encodings = {sample.encoding for sample in SAMPLES.values() if sample.format == "txt"}
    assert {"utf-16", "cp1258", "utf-8-nfd"} <= encodings


def test_size_of_the_corpus() -> None:
    assert len(SAMPLES) >= 24
    clauses = [
        address
        for sample in SAMPLES.values()
        for section in sample.sections
        if section.part != model.ANNEX
        for address in model.clauses(section)
    ]
    assert len(clauses) >= 250


@pytest.mark.parametrize(("kind", "least"), LEAST)
def test_enough_of_each_kind(kind: str, least: int) -> None:
    assert sum(answer.kind == kind for answer in ANSWERS) >= least


def test_rows_are_sound() -> None:
    assert len({answer.id for answer in ANSWERS}) == len(ANSWERS)
    for answer in ANSWERS:
        assert answer.kind in answers.KINDS, answer.id
        assert answer.expect in answers.HEADINGS, answer.id
        assert answer.a.file in SAMPLES, answer.id
        assert answer.b is not None or answer.quote, answer.id
    seen = Counter(frozenset((a, b)) for answer, a, b in answers.pairs(ANSWERS))
    assert [pair for pair, times in seen.items() if times > 1] == []


@pytest.mark.parametrize("answer", ANSWERS, ids=lambda answer: answer.id)
def test_planted_words_are_in_the_built_files(answer: answers.Answer, built: Path) -> None:
    for side in filter(None, (answer.a, answer.b)):
        if side.file in law.CODES:
            assert law.clause(side.file, side.address), answer.id
        elif side.file in SAMPLES and side.address:
            words = SAMPLES[side.file].text_of(side.part, side.address)
            for line in words.split("\n"):
                for cell in line.split(" | "):
                    assert squeeze(cell) in squeezed(built / side.file), (answer.id, cell)
            if side is answer.a and answer.quote:
                assert answer.quote in words, answer.id
        elif side is answer.a:  # no address: a recital, or an annex
            assert any(answer.quote in words for words in unaddressed(side)), answer.id


def unaddressed(side: answers.Side) -> list[str]:
    sample = SAMPLES[side.file]
    annexes = [section for section in sample.sections if section.part == model.ANNEX]
    return list(sample.recitals) if side.part == model.MAIN else [repr(annex.blocks) for annex in annexes]


def test_every_word_reaches_the_page(built: Path) -> None:
    for file, sample in SAMPLES.items():
        for section in sample.sections:
            for block in section.blocks:
                cells = [block] if isinstance(block, str) else [c for row in block.rows for c in row]
                for cell in cells:
                    assert squeeze(cell) in squeezed(built / file), (file, cell)


# Phrases that every Vietnamese instrument is made of; they are nobody's sentences.
FORMULAS = re.compile(
    "luật ban hành văn bản quy phạm pháp luật"
    "|nhân dân tỉnh, thành phố trực thuộc trung ương"
    "|có hiệu lực thi hành (?:kể )?từ ngày"
    "|trong thời hạn [0-9]+ ngày làm việc kể từ ngày"
    "|phải trả lời bằng văn bản và nêu rõ lý do"
    "|tính chất, mức độ vi phạm mà bị xử lý theo quy định của pháp luật"
    "|cơ quan có thẩm quyền giải quyết"
    "|của tòa án hoặc quyết định của cơ quan"
    "|chỉ huy trưởng bộ đội biên phòng tỉnh"
)


def test_no_law_text_is_shipped() -> None:
    """No run of 40 characters of a source stands in one of the six codes, formulas aside."""
    length = 40

    def runs(text: str) -> list[str]:
        plain = FORMULAS.sub("¦", " ".join(text.lower().split()))
        return [plain[i : i + length] for i in range(len(plain) - length + 1)]

    law_runs = {hash(run) for number in law.CODES for run in runs(law.code(number))}
    for path in sorted(model.SOURCES.glob("*.vb")):
        for line in path.read_text(encoding="utf-8").splitlines():
            found = [run for run in runs(line) if hash(run) in law_runs]
            assert not found, f"{path.name}: “{found[0]}” stands in a code"


def grams(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", re.sub(r"^(?:Điều \d+\.|\d+\.|[a-zđ]\)) ", "", text).lower())
    return {tuple(words[i : i + 3]) for i in range(len(words) - 2)}


def related(a: answers.Side, b: answers.Side) -> bool:
    """Same place, or one inside the other."""
    one, other = sorted((a.address + " ", b.address + " "), key=len)
    return (a.file, a.part) == (b.file, b.part) and other.startswith(one)


def test_every_similar_pair_is_listed() -> None:
    """What looks alike and is listed nowhere would make a false alarm of a right answer."""
    places = [
        (answers.Side(file, section.part, address), grams(text))
        for file, sample in SAMPLES.items()
        for section in sample.sections
        if section.part != model.ANNEX
        for address, text in model.clauses(section).items()
    ]
    listed: dict[tuple[str, str], list[tuple[answers.Side, answers.Side]]] = {}
    for _, a, b in answers.pairs(ANSWERS):
        listed.setdefault((a.file, b.file), []).append((a, b))
        listed.setdefault((b.file, a.file), []).append((b, a))
    missing = [
        (a, b)
        for (a, grams_a), (b, grams_b) in combinations(places, 2)
        if a.file != b.file
        and len(shared := grams_a & grams_b) > 4
        and len(shared) / len(grams_a | grams_b) >= 0.25
        and not any(related(a, x) and related(b, y) for x, y in listed.get((a.file, b.file), ()))
    ]
    assert missing == []


def test_the_documentation_is_up_to_date() -> None:
    written = (REPO / "docs" / "corpus.md").read_text(encoding="utf-8")
    assert written == answers.page(ANSWERS, tuple(SAMPLES.values())), (
        "run: python -m corpus.answers --write docs/corpus.md"
    )
