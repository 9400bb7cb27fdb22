"""Detector lapsed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reviewer.detect.base import SPEAKING, day, detector, found
from reviewer.language import entities, sentences
from reviewer.model import Action, Credit, Finding, Message, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewer.detect.base import Context, Repealing
    from reviewer.model import Provision

_UNTIL: Final = re.compile(r"(?i)(?<!tính )(?:cho\s+đến|đến\s+hết|đến)\s*$")
_BEFORE: Final = re.compile(r"(?i)(?:trước|(?:chậm|muộn)\s+nhất(?:\s+(?:là|vào|trước))?)\s*$")
_MUST: Final = re.compile(r"(?i)(?<!\w)(?:phải|có\s+trách\s+nhiệm|hoàn\s+thành|xong)(?!\w)")
# "đã cấp trước ngày …", "nhà ở xây dựng trước ngày …": a fact of the past, which stays a fact.
_FACT: Final = re.compile(
    r"(?i)(?<!\w)(?:đã|từng|có\s+hiệu\s+lực|ban\s+hành|xây\s+dựng|sinh|cấp|nộp|tiếp\s+nhận|phát\s+sinh|hình\s+thành"
    r"|ký|công\s+chứng|tuyển\s+dụng|tham\s+gia|thành\s+lập|phê\s+duyệt|sử\s+dụng|nghỉ\s+hưu|lập|tồn\s+tại|dữ\s+liệu)"
    r"(?:\s+\w+){0,6}\s*$"
)
_SINCE: Final = re.compile(
    r"(?i)(?<!\w)(?:đã|từng|tham\s+gia|công\s+tác|phục\s+vụ|tính)(?:\s+\w+){0,6}\s+từ\s[^;.]*$"
)
_TAIL: Final = re.compile(r"^[\s.;/]*$|^\s*,?\s*(?:để|nhằm|và\s+báo\s+cáo|tập\s+trung)(?!\w)")


@detector(
    "lapsed",
    family="obsolete",
    action=Action.REPEAL,
    credit=Credit.ALREADY_DEAD,
    probability=0.8,
)
def lapsed(provision: Provision, ctx: Context) -> Iterator[Finding]:
    """A rule whose time has run out, or that a later text of the stock has repealed.

    Flags:  Chủ bến phải hoàn thành việc cải tạo trước ngày 31 tháng 12 năm 2017.
    Leaves: Nhà ở xây dựng trước ngày 01 tháng 7 năm 2004 thì được tách thửa.
    Source: the day in the text itself; the repealing text
    """
    if not ctx.local or provision.kind not in SPEAKING:
        return
    for end in ctx.ends():
        if end.address and end.address == provision.address and _only_one(end.address, ctx):
            yield _repealed(provision, ctx, end)
            return
    text = ctx.words(provision)
    for sentence in sentences(text):
        yield from _run_out(provision, ctx, sentence, text)


def _only_one(address: str, ctx: Context) -> bool:
    """A decision and its attached regulation both have a Điều 1: then nobody knows which is meant."""
    return sum(provision.address == address for provision in ctx.document.provisions) == 1


def _repealed(provision: Provision, ctx: Context, end: Repealing) -> Finding:
    words = ctx.words(provision)
    message = Message.of("detect.lapsed-repealed", by=end.label)
    return found("lapsed", provision, Span(0, len(words.rstrip())), ctx, message, end.label)


def _run_out(provision: Provision, ctx: Context, sentence: Span, text: str) -> Iterator[Finding]:
    """The last day a sentence names for its own rule, when that day is over. At most one."""
    words = sentence.of(text)
    for entity in entities(words):
        if entity.kind != "date" or not (last := day(entity.value)) or last >= ctx.as_of:
            continue
        before, after = words[: entity.span.start], words[entity.span.end :]
        if lead := _ends_rule(before, after):
            message = Message.of("detect.lapsed", day=f"{last:%d/%m/%Y}")
            at = Span(sentence.start + lead.start(), sentence.start + entity.span.end)
            yield found("lapsed", provision, at, ctx, message, ctx.document.instrument.number)
            return


def _ends_rule(before: str, after: str) -> re.Match[str] | None:
    """The words that make the day the rule's own end, not a fact about its subject."""
    if until := _UNTIL.search(before):
        return None if _SINCE.search(before) else until
    by = _BEFORE.search(before)
    if by is None or _FACT.search(before[: by.start()]):
        return None
    return by if _MUST.search(before) or _TAIL.match(after) else None
