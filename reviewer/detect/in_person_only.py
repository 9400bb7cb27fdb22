"""Detector in-person-only."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reviewer.detect.base import SPEAKING, detector, found, in_quotes
from reviewer.model import Action, Credit, Message, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewer.detect.base import Context
    from reviewer.model import Finding, Provision

_DOSSIERS = r"(?:hồ\s+sơ|đơn|giấy\s+tờ|tờ\s+khai|văn\s+bản|báo\s+cáo)"
_IN_PERSON: Final = re.compile(
    rf"(?i)(?<!\w)(?:phải\s+)?nộp\s+(?:[^\s.;:,]+\s+){{0,9}}?trực\s+tiếp\s+(?:tại|đến|tới|ở|cho)(?!\w)"
    rf"|(?<!\w)(?:phải\s+)?trực\s+tiếp\s+(?:đến\s+(?:[^\s.;:,]+\s+){{1,12}}?(?:để\s+)?)?"
    rf"(?:nộp|làm\s+thủ\s+tục)\s+(?:[^\s.;:,]+\s+){{0,4}}?{_DOSSIERS}"
)
# What makes the filing in person one of several ways, or somebody's own choice.
_CHOICE: Final = re.compile(
    r"(?i)(?<!\w)(?:trường\s+hợp|nếu|khi|có\s+thể|được\s+quyền|hoặc|một\s+trong|thời\s+điểm)(?!\w)"
)
_MONEY: Final = re.compile(r"(?i)tiền|ngân\s+sách|ngân\s+hàng|kho\s+bạc|thuế|mời\s+thầu|thi\s+tuyển")
_OTHER_WAY: Final = re.compile(
    r"(?i)bưu\s+(?:chính|điện|phẩm)|trực\s+tuyến|điện\s+tử|qua\s+mạng|dịch\s+vụ\s+công|cổng\s+thông\s+tin|email|fax"
    r"|môi\s+trường\s+mạng|phần\s+mềm|đường\s+bưu|ủy\s+quyền|uỷ\s+quyền|hệ\s+thống\s+thông\s+tin|một\s+cửa\s+quốc\s+gia"
    r"|gửi\s+qua|hệ\s+thống\s+mạng|trực\s+tiếp\s*,?\s+(?:hoặc|hay)|(?:hoặc|hay)\s+(?:\w+\s+){0,3}?trực\s+tiếp|trực\s+tiếp/|qua\s+đường"
)
_DOSSIER: Final = re.compile(r"(?i)(?<!\w)(?:hồ\s+sơ|đơn|tờ\s+khai|giấy\s+tờ|đăng\s+ký|thủ\s+tục)(?!\w)")


@detector(
    "in-person-only",
    family="burden",
    action=Action.SIMPLIFY,
    credit=Credit.BURDEN_REDUCED,
    probability=0.5,
    measured=(3, 6),
    on=False,
)
def in_person_only(provision: Provision, ctx: Context) -> Iterator[Finding]:
    """A dossier can be filed only in person: the article names no other way.

    Flags:  Người đề nghị nộp hồ sơ trực tiếp tại Sở Xây dựng.
    Leaves: Người đề nghị nộp hồ sơ trực tiếp tại Sở Xây dựng hoặc qua dịch vụ bưu chính.
    Source: Nghị định 63/2010/NĐ-CP Điều 8 khoản 2 điểm c (cách thức thực hiện), Điều 28
    """
    if provision.kind not in SPEAKING:
        return
    text = ctx.words(provision)
    if "rực tiếp" not in text or not _DOSSIER.search(text):
        return
    for m in _IN_PERSON.finditer(text):
        start = max(text.rfind(stop, 0, m.start()) for stop in (".", ";", "\n"))
        sentence = text[start + 1 : m.end()]
        if (
            in_quotes(Span(*m.span()), text)
            or _CHOICE.search(sentence)
            or _MONEY.search(sentence + text[m.end() : m.end() + 40])
        ):
            continue
        if _OTHER_WAY.search(ctx.whole(ctx.article(provision))):
            continue
        yield found(
            "in-person-only", provision, Span(*m.span()), ctx, Message.of("detect.in-person-only"), ""
        )
        return
