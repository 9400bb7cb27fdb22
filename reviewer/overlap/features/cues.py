"""What a lawyer underlines in a clause: values, bodies, citations, modality, legal function."""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING, Final

import numpy as np

from reviewer.overlap.features.sets import Sets
from reviewer.overlap.streams import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    import numpy.typing as npt

    from reviewer.model import Clause

    Floats = npt.NDArray[np.float32]

NUMBER: Final = re.compile(r"\b\d+(?:[.,]\d+)*\b")
CITED: Final = re.compile(
    r"\b(?:điều|khoản|điểm|mục|chương|phụ lục|mẫu(?: số)?|biểu(?: số)?|số)\s+(?:\d+[\w/.\-]*|[ivx]+\b|[a-zđ]\b)"
    r"(?:(?:\s*,\s*|\s+và\s+|\s+hoặc\s+)(?:\d+[\w/.\-]*|[a-zđ]\b))*"
)
DEADLINE: Final = re.compile(
    r"\b0*(\d+)\s*(?:\([^)]{2,20}\)\s*)?(ngày làm việc|ngày|tháng|năm|giờ|quý|phút)\b"
)
AMOUNT: Final = re.compile(
    r"\b(\d+(?:[.,]\d+)*)\s*(đồng|triệu|tỷ|tỉ|nghìn|usd|đô la|đôla|%|phần trăm|kg|m2|ha|mét|lít)"
)
DATE: Final = re.compile(
    r"\bngày\s+\d{1,2}\s*(?:tháng|/|-)\s*\d{1,2}(?:\s*(?:năm|/|-)\s*\d{4})?|\b\d{1,2}/\d{1,2}/\d{4}"
)
PAPER_NUMBER: Final = re.compile(r"\b\d{1,4}[a-z]?/(?:\d{4}/)?[a-zđ0-9]+(?:-[a-zđ0-9]+)*\b")
BODY: Final = re.compile(
    r"\b(?:chính phủ|thủ tướng chính phủ|quốc hội|chủ tịch nước|bộ trưởng(?: bộ [\w, ]{2,30}?)?(?=\s(?:quy|ban|có|quyết|chịu|hướng|phân|thành|trình)|[.,;])"
    r"|bộ (?:công an|quốc phòng|tài chính|công thương|xây dựng|nội vụ|tư pháp|y tế|ngoại giao|giao thông vận tải"
    r"|nông nghiệp và phát triển nông thôn|nông nghiệp và môi trường|tài nguyên và môi trường|khoa học và công nghệ"
    r"|thông tin và truyền thông|kế hoạch và đầu tư|giáo dục và đào tạo|văn hóa, thể thao và du lịch"
    r"|lao động - thương binh và xã hội)"
    r"|ngân hàng nhà nước|thanh tra chính phủ|kiểm toán nhà nước|ủy ban chứng khoán nhà nước|tổng cục \w+ ?\w*|cục \w+ \w+"
    r"|sở \w+ ?\w*|tòa án nhân dân(?: \w+){0,2}|viện kiểm sát(?: nhân dân)?|ủy ban nhân dân(?: cấp \w+| tỉnh| huyện| xã)?"
    r"|hội đồng nhân dân(?: cấp \w+| tỉnh| huyện| xã)?|kho bạc nhà nước|hội đồng \w+ \w+|ban chỉ đạo|cơ quan \w+ \w+)"
)
MODALITY: Final = {
    "must": re.compile(r"\b(?:phải|có trách nhiệm|có nghĩa vụ|chịu trách nhiệm)\b"),
    "may": re.compile(r"\b(?:được(?! quy định| thực hiện| ban hành| cấp| xác định)|có quyền|có thể)\b"),
    "ban": re.compile(r"\b(?:không được|nghiêm cấm|cấm)\b"),
    "not": re.compile(r"\b(?:không|chưa|trừ|ngoại trừ)\b"),
}
# Legal function, by what the clause's words or its heading say. A clause may have several.
FUNCTION: Final = {
    "delegation": re.compile(
        r"(?:chính phủ|thủ tướng|bộ trưởng|bộ [\w, ]{3,45}|thống đốc[\w ]{0,30}|chánh án[\w ]{0,40}|ủy ban nhân dân[\w, ]{0,40}"
        r"|hội đồng nhân dân[\w, ]{0,40}|ủy ban thường vụ quốc hội)\s+(?:quy định|hướng dẫn|ban hành|quyết định)"
        r"(?: chi tiết| cụ thể)?(?! tại| của)"
    ),
    "by-delegate": re.compile(
        r"(?:theo|thực hiện theo) (?:quy định|hướng dẫn) của (?:chính phủ|bộ|thủ tướng|pháp luật)"
    ),
    "definition": re.compile(r"giải thích từ ngữ|từ ngữ dưới đây|được hiểu là|sau đây gọi"),
    "scope": re.compile(
        r"phạm vi điều chỉnh|đối tượng áp dụng|văn bản này (?:quy định|hướng dẫn|áp dụng|điều chỉnh)"
    ),
    "effect": re.compile(
        r"có hiệu lực(?: thi hành)? (?:kể )?từ|hiệu lực thi hành|hết hiệu lực|bãi bỏ|thay thế"
    ),
    "implementation": re.compile(
        r"chịu trách nhiệm (?:thi hành|thực hiện|tổ chức thực hiện|hướng dẫn)|tổ chức thực hiện|trách nhiệm thi hành"
        r"|điều khoản thi hành|khó khăn, vướng mắc|vướng mắc"
    ),
    "transition": re.compile(r"chuyển tiếp|đã (?:được )?(?:cấp|ban hành|nộp|tiếp nhận) trước ngày"),
    "right": re.compile(r"có quyền|được quyền|quyền của|quyền hạn"),
    "duty": re.compile(r"có trách nhiệm|có nghĩa vụ|phải |trách nhiệm của|nghĩa vụ"),
    "prohibition": re.compile(r"không được|nghiêm cấm|bị cấm|cấm "),
    "sanction": re.compile(r"phạt |xử phạt|kỷ luật|bị xử lý|truy cứu|thu hồi|đình chỉ|tước quyền"),
    "procedure": re.compile(r"hồ sơ|trình tự|thủ tục|trong thời hạn|nộp |tiếp nhận|thẩm định"),
    "organisation": re.compile(r"cơ cấu tổ chức|nhiệm vụ|thành viên|bổ nhiệm|hội đồng"),
    "money": re.compile(r"kinh phí|mức thu|mức chi|lệ phí|phí |ngân sách|tài khoản|đồng/"),
    "report": re.compile(r"báo cáo|thống kê|biểu mẫu"),
    "reference": re.compile(r"(?:thực hiện|áp dụng|theo) (?:theo )?quy định (?:tại|của)"),
    "principle": re.compile(r"nguyên tắc|bảo đảm|chính sách"),
}
LEAD_IN: Final = re.compile(r":\s*$")


def key(kind: str, value: str) -> int:
    return int.from_bytes(blake2b(f"{kind}\x1f{value}".encode(), digest_size=8).digest(), "little")


def numbers(words: str) -> set[str]:
    """Figures that are not part of a citation, a date or an instrument's number; no leading zeros."""
    return {found.lstrip("0") or "0" for found in NUMBER.findall(CITED.sub(" ", DATE.sub(" ", words)))}


def deadlines(words: str) -> set[str]:
    return {f"{int(n)} {unit}" for n, unit in DEADLINE.findall(words)}


def amounts(words: str) -> set[str]:
    return {f"{n.rstrip('0').rstrip(',.') or n} {unit}" for n, unit in AMOUNT.findall(words)}


def bodies(words: str) -> set[str]:
    return {found.strip() for found in BODY.findall(words)}


def citations(words: str) -> set[str]:
    return set(CITED.findall(words))


def papers(words: str) -> set[str]:
    return set(PAPER_NUMBER.findall(words))


KINDS: Final[tuple[tuple[str, Callable[[str], set[str]]], ...]] = (
    ("number", numbers),
    ("deadline", deadlines),
    ("amount", amounts),
    ("body", bodies),
    ("citation", citations),
    ("paper", papers),
)


def hashed(kind: str, rows: Sequence[Iterable[str]]) -> Sets:
    """Row i holds the hashed values of rows[i]."""
    values = [(key(kind, value), i) for i, row in enumerate(rows) for value in sorted(row)]
    return Sets.build(
        np.array([v for v, _ in values], np.uint64), np.array([i for _, i in values], np.int32), len(rows)
    )


@dataclass(frozen=True, slots=True)
class Cues:
    """Per clause: sets of values by kind, and counts of modal words and functions (columns as named)."""

    values: dict[str, Sets]
    number: Sets  # the instrument's own number, one member
    title_papers: Sets  # numbers of instruments named in the title
    modality: Floats  # clauses x MODALITY, occurrences
    function: Floats  # clauses x FUNCTION, 0 or 1
    heading_function: Floats  # clauses x FUNCTION, said by the heading or chapter
    lead_in: Floats
    points: Floats  # lines that begin with a point's letter

    @classmethod
    def of(cls, clauses: Sequence[Clause]) -> Cues:
        words = [plain(clause.text) for clause in clauses]
        heads = [plain(f"{clause.heading}\n{clause.chapter}") for clause in clauses]
        found = [{kind: extract(w) for kind, extract in KINDS} for w in words]
        return cls(
            values={kind: hashed(kind, [row[kind] for row in found]) for kind, _ in KINDS},
            number=hashed("paper", [[number_of(clause)] for clause in clauses]),
            title_papers=hashed("paper", [papers(plain(clause.title)) for clause in clauses]),
            modality=_matrix([[len(p.findall(w)) for p in MODALITY.values()] for w in words], len(MODALITY)),
            function=_matrix([[bool(p.search(w)) for p in FUNCTION.values()] for w in words], len(FUNCTION)),
            heading_function=_matrix(
                [[bool(p.search(h)) for p in FUNCTION.values()] for h in heads], len(FUNCTION)
            ),
            lead_in=np.array([bool(LEAD_IN.search(clause.text)) for clause in clauses], np.float32),
            points=np.array([clause.text.count("\n") for clause in clauses], np.float32),
        )


def number_of(clause: Clause) -> str:
    """The instrument's number, lower case, as `papers` finds it in running text."""
    return clause.instrument.split("|", 1)[0].casefold().replace(" ", "")


def _matrix(rows: list[list[int]] | list[list[bool]], width: int) -> Floats:
    return np.array(rows, np.float32).reshape(len(rows), width)
