"""Conditions, reports, standards and inspections as one article states them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reviewer.knowledge.speech import requirement_cues
from reviewer.language import names
from reviewer.requirements.actors import NOBODY, Actor, named, subject
from reviewer.requirements.signs import Sign, place
from reviewer.requirements.values import Modality, Sort

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewer.model import Span
    from reviewer.requirements.lines import Line
    from reviewer.requirements.signs import Reading

_DEFINED: Final = re.compile(
    r"(?i)\slà\s+(?:các\s+)?(?:trường\s+hợp|việc|khoảng|hoạt\s+động|tổ\s+chức|văn\s+bản|quá\s+trình)\s"
)
_OWN_BOARD: Final = re.compile(
    r"(?i)báo\s+cáo(?:\s+[^,;.]{0,30})?\s+(?:hội\s+đồng\s+(?:quản\s+trị|thành\s+viên|trường)"
    r"|đại\s+hội|chủ\s+sở\s+hữu|ban\s+giám\s+đốc|lãnh\s+đạo|cấp\s+trên|các\s+cấp\s+quản\s+lý)"
)
_OBJECT: Final = re.compile(
    r"(?i)^(?:một\s+số\s+|các\s+|những\s+|quy\s+định\s+(?:về\s+)?)?(?:(?:yêu\s+cầu|điều\s+kiện"
    r"|tiêu\s+chí|tiêu\s+chuẩn)(?:\s+(?:chung|cơ\s+bản|tối\s+thiểu|cụ\s+thể))?(?:\s*,\s*"
    r"|\s+và\s+|\s+hoặc\s+)?)+\s*(?:(?:về|đối\s+với|để|của|cho|được)\s+)?"
)
_HOLDS: Final = re.compile(r"(?i)giấy\s+(?:chứng\s+nhận|xác\s+nhận)(?:\s+\w+){0,3}\s+đủ\s+điều\s+kiện[^.;]*$")
_AIMED: Final = re.compile(r"(?i)(?:đối\s+với|của|cho)\s+(?P<who>[^:\n]+)$")
_WORDS: Final = re.compile(r"(?i)(?:tiêu\s+chuẩn|quy\s+chuẩn)(?:[^,;.:()\n]{0,80})")
_CHECK: Final = re.compile(
    r"(?i)(?:thanh\s+tra|kiểm\s+tra|kiểm\s+định|hiệu\s+chuẩn|kiểm\s+nghiệm|thử\s+nghiệm"
    r"|giám\s+định|kiểm\s+dịch|kiểm\s+soát|giám\s+sát)(?:[^;.:()\n]{0,80})"
)
_REPORT: Final = re.compile(r"(?i)báo\s+cáo(?:[^;.:()\n]{0,110})")
_CLOSES: Final = re.compile(r"(?i)tổ\s+chức\s+thực\s+hiện|điều\s+khoản\s+thi\s+hành")
_INSIDE: Final = re.compile(
    r"(?i)chức\s+năng|cơ\s+cấu\s+tổ\s+chức|nhiệm\s+vụ,?\s+quyền\s+hạn|quản\s+lý\s+nhà\s+nước"
)


def conditions(reading: Reading) -> Iterator[Sign]:
    heading = reading.heading
    if not reading.says(
        "điều kiện",
        "yêu cầu",
        "tiêu chí",
        "nhân lực",
        "nhân sự",
        "cơ sở vật chất",
        "trang thiết bị",
        "địa điểm",
        "nhà xưởng",
        "diện tích",
        "tiêu chuẩn",
        "kinh nghiệm",
        "năng lực",
    ):
        return
    if requirement_cues("internal").search(heading) or reading.office:
        return
    headed = requirement_cues("condition-heading").match(heading)
    if headed and requirement_cues("not-condition").search(heading):
        return
    if headed and _speaks(reading):
        aimed = _AIMED.search(heading)
        who = named(aimed["who"]) if aimed else NOBODY
        if not who.official:
            yield Sign(Sort.CONDITION, _OBJECT.sub("", heading)[:200], who, "", reading.title())
        return
    pattern = requirement_cues("condition")
    formal = requirement_cues("procedure-part").match(heading) is not None
    for _, line, span, text in reading.sentences:
        found = pattern.search(text)
        if found is None or _DEFINED.search(text) or requirement_cues("not-condition").search(text):
            continue
        if requirement_cues("dossier").search(text) or _HOLDS.search(text[: found.end()]):
            continue
        who = _who(reading, line, span, text, found.start())
        if formal and not who.text:
            continue
        if not who.official:
            yield Sign(Sort.CONDITION, heading[:200] or text[:120], who, "", place(line, span))
            return


def _speaks(reading: Reading) -> bool:
    """Has the article more than a reference to another?"""
    if not reading.group.heading and len(reading.group.lines) < 2:
        return False
    actors = [duty for duty in reading.duties if duty.actor]
    return not actors or not all(duty.official for duty in actors)


def _who(reading: Reading, line: Line, span: Span, text: str, at: int) -> Actor:
    duty = reading.duty(line, span)
    if duty is not None and duty.actor:
        return Actor(duty.actor, duty.official)
    return subject(text[:at])


def reports(reading: Reading) -> Iterator[Sign]:
    pattern = requirement_cues("report")
    heading = reading.heading
    if not reading.says("báo cáo"):
        return
    if _INSIDE.search(heading) or re.match(r"(?i)(?:thành\s+phần\s+)?hồ\s+sơ", heading):
        return
    if requirement_cues("internal-inspection").search(heading):
        return
    seen: set[tuple[str, str]] = set()
    for duty in reading.duties:
        quote = duty.place.quote
        if duty.modality is not Modality.MUST or not pattern.search(quote) or _OWN_BOARD.search(quote):
            continue
        if duty.official or (
            not duty.actor and (reading.office or not requirement_cues("report-heading").search(heading))
        ):
            continue
        words = _REPORT.search(quote)
        assert words is not None  # the pattern above holds the words
        key = (duty.actor.lower(), duty.deadline)
        if key in seen:
            continue
        seen.add(key)
        yield Sign(
            Sort.REPORT,
            " ".join(words[0].split())[:160],
            Actor(duty.actor),
            _body(quote[words.start() :]),
            duty.place,
        )


def _body(words: str) -> str:
    return next((name.span.of(words) for name in names(words) if name.kind == "body"), "")


def standards(reading: Reading) -> Iterator[Sign]:
    heading = reading.heading
    if not reading.says("chuẩn", "qcvn", "tcvn", "kỹ thuật", "hợp quy"):
        return
    if _INSIDE.search(heading) or reading.office or requirement_cues("internal").search(heading):
        return
    headed = requirement_cues("standard-heading").match(heading)
    pattern, no = requirement_cues("standard"), requirement_cues("not-standard")
    for _, line, span, text in reading.sentences:
        found = pattern.search(text)
        if found is None or no.search(text):
            continue
        duty = reading.duty(line, span)
        if duty is not None and duty.official and not re.search(r"(?i)ban\s+hành|công\s+bố", found[0]):
            continue
        if duty is None and not headed and not re.search(r"(?i)phải|đạt|ban\s+hành", text):
            continue
        words = _WORDS.search(text)
        yield Sign(
            Sort.STANDARD,
            " ".join(words[0].split())[:160] if words else heading[:160],
            _who(reading, line, span, text, found.start()),
            "",
            place(line, span),
        )
        return
    if headed and not no.search(heading):
        yield Sign(Sort.STANDARD, heading[:160], NOBODY, "", reading.title())


def inspections(reading: Reading) -> Iterator[Sign]:
    heading = reading.heading
    if not reading.says("kiểm", "thanh tra", "giám định", "giám sát", "hiệu chuẩn", "thử nghiệm"):
        return
    if _INSIDE.search(heading) or (reading.office and requirement_cues("internal").search(heading)):
        return
    if (
        _CLOSES.match(heading)
        or requirement_cues("internal-inspection").search(heading)
        or reading.says("thi hành án")
    ):
        return
    headed = requirement_cues("inspection-heading").search(heading)
    pattern = requirement_cues("inspection")
    for _, line, span, text in reading.sentences:
        found = pattern.search(text)
        if found is None:
            continue
        who = _who(reading, line, span, text, found.start())
        if who.official and (reading.office or re.match(r"(?i)(?:thanh|kiểm)", found[0]) is None):
            continue
        if reading.office:
            continue
        words = _CHECK.search(text, found.start())
        name = " ".join(words[0].split()) if words else heading
        body = who.text if who.official else _body(text[found.start() :])
        yield Sign(Sort.INSPECTION, name[:160], NOBODY if who.official else who, body, place(line, span))
        return
    if headed and not reading.office and not re.match(r"(?i)giám\s+định", heading):
        first = next((d.actor for d in reading.duties if d.actor and not d.official), "")
        yield Sign(Sort.INSPECTION, heading[:160], Actor(first), "", reading.title())
