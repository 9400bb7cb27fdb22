"""The parts of a procedure, as far as its articles say them. Nghị định 63/2010/NĐ-CP Điều 8 khoản 2."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reviewer.knowledge.speech import requirement_cues
from reviewer.requirements.duties import deadline
from reviewer.requirements.values import Parts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reviewer.requirements.signs import Reading

_SETS: Final = re.compile(
    r"(?i)(?<!\w)(?P<n>\d{1,2}|một|hai|ba|bốn|năm)\s*(?:\([^)]{1,8}\)\s*)?bộ(?!\s*(?:trưởng"
    r"|phận|luật|công|y|tài|đội))(?:\s+hồ\s+sơ)?(?!\w)"
)
_NUMBERS: Final = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5}
_WAYS: Final = (
    ("in-person", re.compile(r"(?i)trực\s+tiếp|tại\s+(?:trụ\s+sở|bộ\s+phận|trung\s+tâm)")),
    ("post", re.compile(r"(?i)bưu\s+(?:chính|điện)")),
    (
        "online",
        re.compile(
            r"(?i)trực\s+tuyến|qua\s+mạng|cổng\s+(?:dịch\s+vụ|thông\s+tin)|môi\s+trường\s+(?:điện\s+tử"
            r"|mạng)|thư\s+điện\s+tử"
        ),
    ),
)
_FORM: Final = re.compile(
    r"(?i)(?<!\w)mẫu\s+(?:(?:đơn|tờ\s+khai)\s+)?(?:số\s+)?\d[\w./-]*|(?<!\w)mẫu\s+(?:quy\s+định\s+)?tại\s+phụ\s+lục\s+[\w.]+"
)
_SOME_FORM: Final = re.compile(r"(?i)theo\s+mẫu(?!\w)")
_RESULT: Final = re.compile(
    r"(?i)(?:giấy\s+(?:phép|chứng\s+nhận|xác\s+nhận|đăng\s+ký)|chứng\s+chỉ|quyết\s+định"
    r"|văn\s+bản\s+(?:chấp\s+thuận|xác\s+nhận)|thẻ)[^,;.:()\n]{0,90}"
)
_FEE: Final = re.compile(r"(?i)(?<!\w)(?:lệ\s+phí|phí\s+(?:thẩm\s+định|cấp|đăng\s+ký|dịch\s+vụ))(?!\w)")
_ORDER: Final = re.compile(r"(?i)trình\s+tự|thủ\s+tục|quy\s+trình")
_LONGEST: Final = 300  # characters of a paper's or fee's words
MANDATORY: Final = (
    "name",
    "steps",
    "ways",
    "dossier",
    "sets",
    "deadline",
    "who",
    "body",
)  # in the decree's order


def parts(readings: Sequence[Reading], *, name: str, who: str, body: str, conditions: int) -> Parts:
    """What the articles of one procedure say together; of single values the first one said."""
    papers: dict[str, None] = {}
    sets, steps, fee, form, due = 0, 0, "", "", ""
    ways: set[str] = set()
    for reading in dict.fromkeys(map(id, readings)):
        one = next(r for r in readings if id(r) == reading)
        papers.update(dict.fromkeys(_papers(one)))
        steps += bool(_ORDER.search(one.heading))
        for _, _, _, text in one.sentences:
            found = _SETS.search(text)
            if found is not None and not sets:
                sets = _NUMBERS.get(found["n"].lower(), 0) or int(found["n"])
            ways |= {way for way, pattern in _WAYS if _handed(text) and pattern.search(text)}
            if not due and requirement_cues("from-dossier").search(text):
                due = deadline(text)
            if not form and (shown := _FORM.search(text) or _SOME_FORM.search(text)):
                form = " ".join(shown[0].split())
            if not fee and _FEE.search(text):
                fee = " ".join(text.split())[:_LONGEST]
        steps = steps or int(bool(due))
    given = _RESULT.search(name)
    made = Parts(
        papers=tuple(papers),
        sets=sets,
        steps=steps,
        ways=tuple(way for way, _ in _WAYS if way in ways),
        deadline=due,
        form=form,
        result=" ".join(given[0].split()) if given else "",
        fee=fee,
        conditions=conditions,
    )
    return _complete(made, name=name, who=who, body=body)


def _complete(made: Parts, *, name: str, who: str, body: str) -> Parts:
    from dataclasses import replace

    said = {
        "name": name, "steps": made.steps, "ways": made.ways, "dossier": made.papers, "sets": made.sets,
        "deadline": made.deadline, "who": who, "body": body,
    }  # fmt: skip
    return replace(made, missing=tuple(part for part in MANDATORY if not said[part]))


def _handed(text: str) -> bool:
    return re.search(r"(?i)nộp|gửi|tiếp\s+nhận|trả\s+kết\s+quả", text) is not None


def _papers(reading: Reading) -> list[str]:
    """The items under a sentence that opens a dossier; all items of an article headed "Hồ sơ …"."""
    lines = reading.group.lines
    headed = re.match(r"(?i)(?:thành\s+phần\s+)?hồ\s+sơ", reading.heading) is not None
    pattern = requirement_cues("dossier")
    openers = {n for n, line in enumerate(lines) if line.children and pattern.search(line.text)}
    if not openers and headed:
        openers = {0}
    out: list[str] = []
    for n, line in enumerate(lines):
        if line.parent in openers and n not in openers:
            words = " ".join(line.text.split()).strip(" ;.")
            if words:
                out.append(words[:_LONGEST])
    return out
