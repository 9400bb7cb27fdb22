"""What a lawyer underlines in a clause: values, citations, modality, legal function.

Plain words and a few patterns: every pair of a codification passes here. The exact values of a
pair that is shown, with their places, are `slots.slots`' business.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from typing import TYPE_CHECKING, Final

import numpy as np

from reviewer.overlap.features.phrases import Phrases
from reviewer.overlap.features.sets import Sets
from reviewer.overlap.streams import WORD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import numpy.typing as npt

    from reviewer.model import Clause
    from reviewer.overlap.streams import Hashes, Stream

    Floats = npt.NDArray[np.float32]

# A figure, an instrument's number after it, and its unit; the word before it is looked up.
FIGURE: Final = re.compile(
    r"(?<![\w.,/])0*(\d+(?:[.,]\d+)*)((?:/\d{1,4})*/[a-zđ][a-zđ0-9&-]*)?"
    r"(?: ?(?:\([^)]{2,25}\) )?"
    r"(ngày làm việc|ngày|tháng|năm|giờ|phút|đồng|triệu|tỷ|nghìn|%|phần trăm|usd)\b)?"
)
BEFORE: Final = re.compile(r"(điều|khoản|điểm|mục|chương|phụ lục|mẫu số|biểu số|số|ngày|tháng|năm) $")
BACK: Final = 9  # characters: the longest of those words and the blank
CITING: Final = frozenset({"điều", "khoản", "điểm", "mục", "chương", "phụ lục", "mẫu số", "biểu số", "số"})
TIMES: Final = frozenset({"ngày làm việc", "ngày", "tháng", "năm", "giờ", "phút"})
MEASURED: Final = frozenset({"number", "deadline", "amount"})
DIGIT: Final = re.compile(r"\d")
CITED_ARTICLE: Final = re.compile(
    r"(?:khoản (\d+[a-zđ]?) )?điều (\d+[a-zđ]?)(?: của)?"
    r"(?: (?:bộ luật|luật|pháp lệnh|nghị định|nghị quyết|thông tư|quyết định))?(?: (này))?"
)
ADDRESS: Final = re.compile(r"điều (\d+[a-zđ]?)(?: khoản (\d+[a-zđ]?))?")
DEFINITIONS: Final = ("giải thích", "từ ngữ", "thuật ngữ", "khái niệm", "định nghĩa")
TERM: Final = re.compile(r"\s*([^:;.]{2,120}?)(?:\s+là\s|\s*:|\s+(?:bao )?gồm\s|\s+được hiểu\s|\s*\()")
OPENING: Final = 8  # syllables: who or what the clause speaks of
LEAD_IN: Final = re.compile(r":\s*$")
VALUES: Final = ("number", "deadline", "amount", "citation", "paper", "body")
MODALITY: Final[dict[str, tuple[str, ...]]] = {
    "must": ("phải", "có trách nhiệm", "có nghĩa vụ", "chịu trách nhiệm"),
    "may": ("có quyền", "có thể", "được quyền", "được phép"),
    "ban": ("không được", "nghiêm cấm", "bị cấm"),
    "not": ("không", "chưa", "trừ trường hợp", "ngoại trừ"),
}
BODIES: Final = (
    "quốc hội", "chính phủ", "thủ tướng", "chủ tịch nước", "bộ công an", "bộ quốc phòng", "bộ tài chính",
    "bộ công thương", "bộ xây dựng", "bộ nội vụ", "bộ tư pháp", "bộ y tế", "bộ ngoại giao",
    "bộ giao thông vận tải", "bộ nông nghiệp", "bộ tài nguyên", "bộ khoa học", "bộ thông tin",
    "bộ kế hoạch", "bộ giáo dục", "bộ văn hóa", "bộ lao động", "ngân hàng nhà nước", "thanh tra chính phủ",
    "kiểm toán nhà nước", "ủy ban chứng khoán", "tổng cục", "cục trưởng", "chi cục", "bảo hiểm xã hội",
    "kho bạc", "hải quan", "cơ quan thuế", "tòa án", "viện kiểm sát", "công an cấp",
    "ủy ban nhân dân cấp tỉnh", "ủy ban nhân dân cấp huyện", "ủy ban nhân dân cấp xã", "ủy ban nhân dân",
    "hội đồng nhân dân", "bộ trưởng", "sở", "hội đồng", "ban chỉ đạo", "đại sứ quán", "doanh nghiệp",
    "hợp tác xã", "người sử dụng lao động", "chủ đầu tư", "nhà thầu", "người nộp thuế", "tổ chức tín dụng",
    "cơ sở giáo dục", "bệnh viện",
)  # fmt: skip
# Legal function by plain words of the clause or of its heading. A clause may have several.
FUNCTION: Final[dict[str, tuple[str, ...]]] = {
    "definition": ("giải thích từ ngữ", "từ ngữ dưới đây", "được hiểu là", "sau đây gọi", "sau đây viết tắt"),
    "scope": (
        "phạm vi điều chỉnh", "đối tượng áp dụng", "này quy định", "này hướng dẫn", "này áp dụng",
        "này điều chỉnh",
    ),
    "effect": ("có hiệu lực", "hiệu lực thi hành", "hết hiệu lực", "bãi bỏ", "thay thế"),
    "implementation": (
        "trách nhiệm thi hành", "tổ chức thực hiện", "điều khoản thi hành", "vướng mắc",
        "trách nhiệm thực hiện",
    ),
    "transition": ("chuyển tiếp", "trước ngày"),
    "right": ("có quyền", "được quyền", "quyền của", "quyền hạn"),
    "duty": ("có trách nhiệm", "có nghĩa vụ", "phải", "trách nhiệm của", "nghĩa vụ"),
    "prohibition": ("không được", "nghiêm cấm", "bị cấm"),
    "sanction": ("xử phạt", "phạt", "kỷ luật", "bị xử lý", "truy cứu", "thu hồi", "đình chỉ", "tước quyền"),
    "dossier": ("hồ sơ", "văn bản đề nghị", "đơn đề nghị", "giấy đề nghị", "bản sao"),
    "procedure": ("trình tự", "thủ tục", "trong thời hạn", "nộp", "tiếp nhận", "thẩm định"),
    "condition": ("điều kiện", "tiêu chuẩn", "yêu cầu đối với"),
    "organisation": ("cơ cấu tổ chức", "nhiệm vụ", "thành viên", "bổ nhiệm"),
    "money": ("kinh phí", "mức thu", "mức chi", "lệ phí", "ngân sách", "tài khoản"),
    "report": ("báo cáo", "thống kê"),
    "form": ("theo mẫu", "mẫu số", "phụ lục", "biểu mẫu"),
    "reference": ("theo quy định tại", "thực hiện theo", "áp dụng theo", "theo quy định của"),
    "principle": ("nguyên tắc", "bảo đảm", "chính sách"),
}  # fmt: skip
DELEGATION: Final = re.compile(
    r"(?:chính phủ|thủ tướng|bộ trưởng|bộ [\w, ]{3,45}|thống đốc[\w ]{0,30}|chánh án[\w ]{0,40}"
    r"|ủy ban nhân dân[\w, ]{0,40}|hội đồng nhân dân[\w, ]{0,40}|ủy ban thường vụ quốc hội)\s+"
    r"(?:quy định|hướng dẫn|ban hành)(?: chi tiết| cụ thể)?(?! tại| của)"
)
LAID_DOWN: Final = ("quy định", "hướng dẫn", "ban hành")


def key(kind: str, value: str) -> int:
    return int.from_bytes(blake2b(f"{kind}\x1f{value}".encode(), digest_size=8).digest(), "little")


def figures(words: str) -> Iterator[tuple[str, str]]:
    """(kind, value) of every figure of lower-case words; figures of dates are left out."""
    for found in FIGURE.finditer(words):
        figure, paper, unit = found.groups()
        if paper:
            yield "paper", figure + paper
            continue
        start = found.start()
        before = BEFORE.search(words[max(0, start - BACK) : start])
        if before and before[1] in CITING:
            yield "citation", f"{before[1]} {figure}"
        elif unit in TIMES:
            yield "deadline", f"{figure} {unit}"
        elif unit:
            yield "amount", f"{figure} {unit}"
        elif not before:
            yield "number", figure


def delegates(words: str) -> bool:
    return any(phrase in words for phrase in LAID_DOWN) and bool(DELEGATION.search(words))


def hashed(kind: str, rows: Sequence[Iterable[str]]) -> Sets:
    """Row i holds the hashed values of rows[i]."""
    return keyed([(i, kind, value) for i, row in enumerate(rows) for value in row], len(rows))


def keyed(found: Sequence[tuple[int, str, str]], count: int) -> Sets:
    """Sets from (row, kind, value)."""
    of = cache(key)
    hashes = np.array([of(kind, value) for _, kind, value in found], np.uint64)
    return Sets.build(hashes, np.array([row for row, _, _ in found], np.int32), count)


@dataclass(frozen=True, slots=True)
class Texts:
    """What the cues are read from: the clauses, their units, and both as streams."""

    clauses: Sequence[Clause]
    words: Sequence[str]  # of the clauses, lower case
    stream: Stream
    headings: Stream  # heading and chapter
    stems: Stream  # heading and lead-in
    units: Sequence[str]  # of all clauses, lower case
    owner: npt.NDArray[np.int64]  # clause of each unit
    aligned: npt.NDArray[np.int64]  # units that are aligned, in order
    unit_stream: Stream  # of the aligned units
    hashes: Hashes


@dataclass(frozen=True, slots=True)
class Cues:
    """Per clause: sets of values by kind, and counts of modal words and functions (columns as named)."""

    values: dict[str, Sets]  # of VALUES
    number: Sets  # the instrument's own number, one member
    title_papers: Sets  # numbers of instruments named in the title
    opening: Sets  # first syllables
    term: Sets  # syllables of the term a definition defines
    cited_articles: Sets  # "điều 3", "điều 3 khoản 4" of other instruments
    named_articles: Sets  # the same, named by heading or title
    own_article: Sets  # the clause's own "điều 3"
    own_clause: Sets  # its own "điều 3 khoản 4"
    modality: Floats  # clauses x MODALITY, occurrences
    function: Floats  # clauses x FUNCTION, 0 or 1
    heading_function: Floats  # clauses x FUNCTION, said by the heading or chapter
    stem_function: Floats  # clauses x FUNCTION, said by heading and lead-in
    delegation: Floats  # somebody else lays down the rule
    lead_in: Floats
    unit_function: Floats  # aligned units x FUNCTION
    unit_numbers: Sets  # figures of the aligned units that are no citation, with their unit of measure

    @classmethod
    def of(cls, texts: Texts) -> Cues:
        clauses, words = texts.clauses, texts.words
        found = [
            (i, kind, value)
            for i, piece in enumerate(texts.units)
            if DIGIT.search(piece)
            for kind, value in figures(piece)
        ]
        owner = texts.owner
        bodies_row, bodies_group = phrases("bodies").found(texts.stream, texts.hashes)
        values = {
            kind: keyed([(int(owner[i]), k, v) for i, k, v in found if k == kind], len(clauses))
            for kind in VALUES
            if kind != "body"
        }
        values["body"] = keyed(
            [(r, "body", str(g)) for r, g in zip(bodies_row.tolist(), bodies_group.tolist(), strict=True)],
            len(clauses),
        )
        place = {int(unit): i for i, unit in enumerate(texts.aligned)}
        named = cache(lambda heading, title: articles(f"{heading}\n{title}".lower()))
        titles = cache(lambda title: [value for kind, value in figures(title.lower()) if kind == "paper"])
        function = phrases("function")
        return cls(
            values=values,
            number=hashed("paper", [[number_of(clause)] for clause in clauses]),
            title_papers=hashed("paper", [titles(clause.title) for clause in clauses]),
            opening=hashed("word", [set(WORD.findall(w[:80])[:OPENING]) for w in words]),
            term=hashed("word", [defined(c.heading, w) for c, w in zip(clauses, words, strict=True)]),
            cited_articles=hashed("article", [articles(w) for w in words]),
            named_articles=hashed("article", [named(clause.heading, clause.title) for clause in clauses]),
            own_article=hashed("article", [own(clause)[:1] for clause in clauses]),
            own_clause=hashed("article", [own(clause)[1:] for clause in clauses]),
            modality=phrases("modality").counts(texts.stream, texts.hashes),
            function=np.minimum(function.counts(texts.stream, texts.hashes), 1),
            heading_function=np.minimum(function.counts(texts.headings, texts.hashes), 1),
            stem_function=np.minimum(function.counts(texts.stems, texts.hashes), 1),
            delegation=np.array([delegates(w) for w in words], np.float32),
            lead_in=np.array([bool(LEAD_IN.search(w)) for w in words], np.float32),
            unit_function=np.minimum(function.counts(texts.unit_stream, texts.hashes), 1),
            unit_numbers=keyed(
                [(place[i], "number", v) for i, k, v in found if k in MEASURED and i in place],
                len(texts.aligned),
            ),
        )


@cache
def phrases(table: str) -> Phrases:
    """The phrases of "function", "modality" or "bodies"."""
    if table == "bodies":
        return Phrases({body: (body,) for body in BODIES})
    return Phrases(FUNCTION if table == "function" else MODALITY)


def number_of(clause: Clause) -> str:
    """The instrument's number, lower case, as `values` finds it in running text."""
    return clause.instrument.split("|", 1)[0].casefold().replace(" ", "").lstrip("0")


def defined(heading: str, words: str) -> set[str]:
    """Syllables of the term that a definition clause defines; empty when it is none."""
    head = heading.lower()
    if not any(cue in head for cue in DEFINITIONS):
        return set()
    found = TERM.match(words)
    return set(WORD.findall(re.sub(r"\(.*?\)", " ", found[1]))) if found else set()


def articles(words: str) -> set[str]:
    """Articles of other instruments that are cited, with and without the clause."""
    out = set()
    for clause, article, own in CITED_ARTICLE.findall(words) if "điều " in words else ():
        if not own:
            out.add(f"điều {article}")
            if clause:
                out.add(f"điều {article} khoản {clause}")
    return out


def own(clause: Clause) -> list[str]:
    """["điều 3", "điều 3 khoản 4"] of the clause's address; shorter when it has less."""
    found = ADDRESS.search(clause.address.lower())
    if not found:
        return []
    article = f"điều {found[1]}"
    return [article, f"{article} khoản {found[2]}"] if found[2] else [article]
