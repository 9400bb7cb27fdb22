"""Detector too-many-sets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reviewer.detect.base import SPEAKING, detector, found, in_quotes
from reviewer.detect.wording import around
from reviewer.model import Action, Credit, Message, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewer.detect.base import Context
    from reviewer.model import Finding, Provision

_SETS: Final = re.compile(
    r"(?<![\w./-])(?:0?(?P<digit>[2-9]|1\d)|(?P<word>hai|ba|bốn|năm|sáu|bảy))\s*(?:\(\s*\w+\s*\)\s*)?bộ(?!\w)"
    # "02 bộ" of what: a dossier, not "02 bộ nhãn thuốc", "05 bộ phận"
    r"(?=\s*(?:[.,;:(\n|]|$|hồ\s+sơ|gồm|bao\s+gồm|trong\s+đó|gửi|nộp|và|như\s+sau|theo|kèm|tại|cho|đối\s+với|tới|đến))",
    re.IGNORECASE,
)
_WORDS: Final = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7}
# What authorities send each other is not a burden on the people.
_OFFICIAL: Final = re.compile(
    r"(?i:^\W*(?:\w{1,3}[.)]\s*)?(?:đối\s+với\s+các\s+cấp|các\s+cấp|cơ\s+quan|đơn\s+vị|[uủ][ỷỳyủ]?\s?ban\s+nhân\s+dân|UBND))"
    r"|^\W*(?:\w{1,3}[.)]\s*)?(?:Bộ|Sở)\s+[A-ZĐ]|(?i:hồ\s+sơ)[^.;]*\scủa\s+(?i:[uủ]\w*\s+ban\s+nhân\s+dân|UBND)"
    r"|(?i:cơ\s+quan|Bộ|Sở)\s+(?:\S+\s+){0,6}?gửi\s+$"
)
_DOSSIER: Final = re.compile(r"(?i)(?<!\w)hồ\s+sơ(?!\w)")
# Sets that are shared out and kept, bids, requests between states, and what was filed in the past.
_OTHER: Final = re.compile(
    r"(?i)(?<!\w)(?:mỗi\s+bên|các\s+bên|lưu(?:\s+(?:trữ|giữ|tại|kèm))?|quản\s+lý\s+tại|miễn\s+nhiệm|dự\s+thầu|mời\s+thầu|tư\s+pháp\s+về|ủy\s+thác"
    r"|uỷ\s+thác|dẫn\s+độ|chuyển\s+giao\s+người|chưa\s+nộp|đã\s+nộp|trả\s+lại|trả\s+cho"
    r"|đơn\s+vị\s+đề\s+xuất)(?!\w)"
    r"|từ\s+(?:ngày|khi)\s+nhận(?:\s+được)?(?:\s+đủ)?\s+(?=\d)"
)


@detector(
    "too-many-sets",
    family="burden",
    action=Action.SIMPLIFY,
    credit=Credit.BURDEN_REDUCED,
    probability=0.6,
    measured=(48, 50),
)
def too_many_sets(provision: Provision, ctx: Context) -> Iterator[Finding]:
    """A dossier is asked for in two sets or more; one set that the office copies or scans is enough.

    Flags:  Số lượng hồ sơ: 03 bộ.
    Leaves: Số lượng hồ sơ: 01 bộ.
    Source: Nghị định 63/2010/NĐ-CP Điều 8 khoản 2 điểm d (số lượng hồ sơ), Điều 28
    """
    if provision.kind not in SPEAKING:
        return
    text = ctx.words(provision)
    if "bộ" not in text:
        return
    for m in _SETS.finditer(text):
        if in_quotes(Span(*m.span()), text):
            continue
        sentence = _line(text, m)
        if not _DOSSIER.search(sentence) and not _DOSSIER.search(around(provision, ctx)):
            continue
        if _OTHER.search(sentence) or _OFFICIAL.search(sentence):
            continue
        n = int(m["digit"]) if m["digit"] else _WORDS[m["word"]]
        message = Message.of("detect.too-many-sets", sets=n)
        yield found("too-many-sets", provision, Span(*m.span()), ctx, message, "")
        return


def _line(text: str, m: re.Match[str]) -> str:
    end = text.find("\n", m.end())
    return text[text.rfind("\n", 0, m.start()) + 1 : end if end >= 0 else len(text)]
