"""Detector vague-reference."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reviewer.detect.base import SPEAKING, detector, found
from reviewer.detect.wording import content
from reviewer.model import Action, Credit, Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewer.detect.base import Context
    from reviewer.model import Finding, Provision

_LAWS: Final = 3  # rank of laws and ordinances: they leave matters to other law on purpose
_LONGEST: Final = 220  # characters of a clause that says nothing else
_LAW: Final = (
    r"theo\s+(?:đúng\s+)?(?:các\s+)?quy\s+định\s+(?:khác\s+)?(?:hiện\s+hành\s+)?(?:khác\s+)?của\s+pháp\s+luật"
    r"(?:\s+hiện\s+hành|\s+(?:có\s+)?liên\s+quan(?:\s+khác)?)?\s*[.;]?"
)
# "Việc … thực hiện theo quy định của pháp luật.": the whole sentence, and nothing before it that decides.
_RULE: Final = re.compile(
    rf"(?P<what>[^.;:\n]{{0,120}}?)(?<!\w)(?:được\s+)?(?:thực\s+hiện|áp\s+dụng|tuân\s+theo|tiến\s+hành)\s+{_LAW}",
    re.IGNORECASE,
)
# "Giấy tờ khác theo quy định của pháp luật.": somebody must bring or meet it, and nobody can know what.
_REST: Final = re.compile(
    rf"(?:các\s+|những\s+|có\s+)?(?P<what>(?:loại\s+)?(?:giấy\s+tờ|tài\s+liệu|hồ\s+sơ|điều\s+kiện|yêu\s+cầu"
    rf"|tiêu\s+chuẩn|thủ\s+tục)(?:\s+(?!nguồn)[^\s.;:,]+){{0,8}}?)\s+khác\s+(?:nếu\s+có\s+)?{_LAW}",
    re.IGNORECASE,
)


@detector(
    "vague-reference",
    family="clarity",
    action=Action.AMEND,
    credit=Credit.RENAME_ONLY,
    probability=0.5,
    measured=(50, 50),
)
def vague_reference(provision: Provision, ctx: Context) -> Iterator[Finding]:
    """A clause whose whole content is "as the law says", naming no law: nobody learns from it what to do.

    Flags:  2. Việc xử lý các trường hợp khác được thực hiện theo quy định của pháp luật.
    Leaves: 2. Việc xử lý vi phạm thực hiện theo quy định của pháp luật về đất đai.
    Source: Nghị định 63/2010/NĐ-CP Điều 7; Nghị quyết 66/NQ-CP ngày 26/3/2025 (quy định không rõ ràng)
    """
    if provision.kind not in SPEAKING or ctx.document.instrument.rank <= _LAWS:
        return
    text = ctx.words(provision)
    if len(text) > _LONGEST or "pháp luật" not in text or not ctx.leaf(provision):
        return
    at = content(provision, ctx)
    said = at.of(text)
    if _RULE.fullmatch(said) or _REST.fullmatch(said):
        yield found("vague-reference", provision, at, ctx, Message.of("detect.vague-reference"), "")
