"""Detector paper-in-database."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from reviewer.detect.base import SPEAKING, detector, found, in_quotes
from reviewer.detect.wording import around, content
from reviewer.knowledge.databases import held_papers
from reviewer.knowledge.lexicon import papers
from reviewer.language import names
from reviewer.model import Action, Credit, Message
from reviewer.text import new_tone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewer.detect.base import Context
    from reviewer.model import Finding, Provision

_DOSSIER: Final = re.compile(
    r"(?i)(?<!\w)hồ\s+sơ(?!\w)[^.;]{0,200}?(?:gồm|thành\s+phần|như\s+sau|sau\s+đây|:)|thành\s+phần\s+hồ\s+sơ"
    r"|(?<!\w)(?:nộp|gửi)(?!\w)[^.;]{0,120}?(?:giấy\s+tờ|bản\s+sao|sau\s+đây|như\s+sau)"
)
_COPY: Final = (
    r"(?:(?:\d+|một|hai)\s+(?:\(\s*\w+\s*\)\s+)?)?(?:bản\s+sao|bản\s+chính|bản\s+gốc|bản\s+chụp|bản\s+phô\s?tô|bản\s+photo"
    r"|bản\s+phôtô|phô\s?tô)"
    r"(?:\s*[,(]?\s*(?:có|được)?\s*(?:công\s+chứng|chứng\s+thực|xác\s+thực|hợp\s+lệ|hoặc|hay|bản|sao|chính|gốc|chụp"
    r"|điện\s+tử|kèm|để|đối\s+chiếu|từ|sổ|của|một|trong|các|loại|giấy\s+tờ|sau|theo\s+quy\s+định|[,/();:]))*\s*"
)
# Right before the name: a copy of it, or the item of a list begins with it.
_ASKED: Final = re.compile(rf"(?i)(?:{_COPY}|(?:kèm\s+theo|nộp)\s+)$")
# What is applied for, issued, changed or named is not asked for.
_NOT_ASKED: Final = re.compile(
    r"(?i)(?<!\w)(?:cấp|cấp\s+lại|cấp\s+đổi|đổi|gia\s+hạn|thu\s+hồi|điều\s+chỉnh|thay\s+đổi|số|trên|trong|theo|không|miễn"
    r"|thay|hủy|sửa\s+đổi|mất|nước\s+ngoài)\s+(?:\w+\s+)?$"
    r"|(?<!\w)cấp\s+(?:lại\s+)?bản\s+sao\s+(?:trích\s+lục\s+)?$"
)
_FOREIGN: Final = re.compile(r"(?i)nước\s+ngoài|nước\s+sở\s+tại|lãnh\s+sự")
# Between private people, or a record that only names the paper.
_PRIVATE: Final = re.compile(
    r"(?i)doanh\s+nghiệp\s+bảo\s+hiểm|hợp\s+đồng\s+bảo\s+hiểm|tổ\s+chức\s+tín\s+dụng|khách\s+hàng|biên\s+bản\s+phải"
    r"|cho\s+thuê,\s+cho\s+mượn|lưu\s+giữ|phạm\s+nhân|kết\s+án|đặc\s+xá|nhận\s+khoán|công\s+chức|người\s+nhận\s+con\s+nuôi"
)
_NUMBER: Final = re.compile(r"\s*(?:\([^)]*\)\s*)?(?:số|:)\s*[\d….]|\s*[.…]{3}")
_BY_DATA: Final = re.compile(
    r"(?i)cơ\s+sở\s+dữ\s+liệu|không\s+phải\s+nộp|không\s+yêu\s+cầu|khai\s+thác\s+(?:dữ|thông)"
)


@detector(
    "paper-in-database",
    family="burden",
    action=Action.SIMPLIFY,
    credit=Credit.BURDEN_REDUCED,
    probability=0.6,
    measured=(47, 50),
)
def paper_in_database(provision: Provision, ctx: Context) -> Iterator[Finding]:
    """A dossier asks for a paper, mostly as a certified copy, whose data a public database holds.

    Flags:  Hồ sơ gồm: bản sao có chứng thực giấy khai sinh.
    Leaves: Hồ sơ đề nghị cấp bản sao giấy khai sinh gồm: tờ khai theo mẫu.
    Source: knowledge/data/databases.csv; Nghị quyết 66.7/2025/NQ-CP
    """
    if provision.kind not in SPEAKING:
        return
    text = ctx.words(provision)
    held = held_papers()
    if not any(tail in text for tail in _tails()):
        return
    hits = [name for name in names(text) if name.name in held and held[name.name].holds(ctx.as_of)]
    above = around(provision, ctx) if hits else ""
    if not hits or not (_DOSSIER.search(text) or _DOSSIER.search(above)) or _PRIVATE.search(text + above):
        return
    start = content(provision, ctx).start
    said: set[str] = set()
    for hit in hits:
        row = held[hit.name]
        before = text[max(0, hit.span.start - 120) : hit.span.start]
        line = text[text.rfind("\n", 0, hit.span.start) + 1 : hit.span.end + 60]
        begins = hit.span.start == start or not text[: hit.span.start].rsplit("\n", 1)[-1].strip(" -–+•")
        if hit.name in said or in_quotes(hit.span, text) or _FOREIGN.search(line) or _BY_DATA.search(text):
            continue
        if not (begins or _ASKED.search(before)) or _NOT_ASKED.search(before):
            continue
        if _NUMBER.match(text, hit.span.end) or (ctx.local and hit.name in _gone(ctx)):
            continue  # another detector speaks about papers that are no longer issued
        said.add(hit.name)
        message = Message.of("detect.paper-in-database", paper=hit.name, database=row.database)
        yield found("paper-in-database", provision, hit.span, ctx, message, row.source)


def _gone(ctx: Context) -> frozenset[str]:
    return frozenset(paper.name for paper in papers() if paper.retired(ctx.as_of))


@cache
def _tails() -> tuple[str, ...]:
    """The last words of every spelling of a paper of the table: cheaper to look for than its names."""
    held = held_papers()
    spellings = (said for paper in papers() if paper.name in held for said in paper.spellings)
    tails = (" ".join(said.split()[1:][-3:]) or said for said in spellings)
    return tuple(sorted({form for tail in tails for form in (tail, new_tone(tail))}))
