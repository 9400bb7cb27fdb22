"""Procedures: what an article says of an application, and the matter it is about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reviewer.knowledge.speech import requirement_cues
from reviewer.language import names
from reviewer.requirements.actors import NOBODY, Actor, before_verb, subject
from reviewer.requirements.signs import Sign, place
from reviewer.requirements.values import Sort
from reviewer.text import new_tone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewer.requirements.signs import Reading

_MATTER_LEAD: Final = re.compile(
    r"(?i)^[\s,:]*(?:(?:đề\s+nghị|xin|yêu\s+cầu|đối\s+với|về|của|thực\s+hiện|giải\s+quyết|để"
    r"|việc|trong|cho|khi|các|trường\s+hợp|được)(?!\w)\s*)*"
)
_SENTENCE_MATTER: Final = re.compile(
    r"(?i)hồ\s+sơ\s+(?P<matter>(?:đề\s+nghị|xin|đăng\s+ký|yêu\s+cầu|cấp|gia\s+hạn|thông\s+báo"
    r"|hưởng|công\s+nhận|miễn|giảm|hoàn|khai|chấp\s+thuận|thẩm\s+định|phê\s+duyệt|điều\s+chỉnh"
    r"|sửa\s+đổi|bổ\s+sung|chuyển|thay\s+đổi)(?!\w)[^:;\n]*?)(?:\s+(?:được\s+lập|quy\s+định"
    r"|bao\s+gồm|gồm|như\s+sau|sau\s+đây|nộp|là|thành)|\s*[:,(;]|\s*$)"
)
_RULES: Final = re.compile(r"(?i)\d[\d.,]*\s*(?:đồng|đ\b|%)|mức\s+thu")
_CODE: Final = re.compile(r"(?i)(?:này|tại\s+(?:điều|khoản|điểm)\s+\d)")
_SPLIT: Final = re.compile(r"(?i)(?:nộp|gửi)(?!\w)")
_TO: Final = re.compile(r"(?i)(?:\s(?:đến|tới|tại|cho|về|gửi|với)\s+)(?P<rest>.+)$", re.DOTALL)
_HANDLES: Final = re.compile(
    r"(?i)(?<!\w)(?:cấp|thẩm\s+định|xem\s+xét|giải\s+quyết|tiếp\s+nhận|phê\s+duyệt"
    r"|chấp\s+thuận|công\s+nhận|xác\s+nhận|quyết\s+định|trả\s+lời|kiểm\s+tra\s+hồ\s+sơ"
    r"|nhận\s+(?:được|đủ))(?!\w)"
)
_FORMAL: Final = re.compile(r"(?i)thủ\s+tục")
_NOT_MATTER: Final = re.compile(
    r"(?i)^(?:gồm|bao\s+gồm|sau|như|có|được|hợp\s+lệ|nêu|này|quy\s+định|theo|tại)"
)


def procedures(reading: Reading) -> Iterator[Sign]:
    heading = reading.heading
    if not reading.says("hồ sơ", "thủ tục", "đơn", "tờ khai", "đề nghị", "lệ phí"):
        return
    if requirement_cues("internal").search(heading) and not _applied(reading):
        return
    if reading.office and not re.match(r"(?i)thẩm\s+quyền", heading):
        return
    part = requirement_cues("procedure-part").match(heading)
    act = None if part else requirement_cues("procedure-act").match(heading)
    dossier = _first(reading, "dossier")
    handed = _applied(reading)
    late = _first(reading, "from-dossier")
    who = applicant(reading)
    if who.official:
        return
    body = handler(reading)
    about = matter(heading[part.end() :]) if part is not None else ""
    acts_on = not about or requirement_cues("procedure-act").match(about) is not None
    if part is not None and (
        dossier >= 0 or handed or _is_dossier(heading) or (acts_on and (late >= 0 or _FORMAL.search(heading)))
    ):
        name = about
        yield Sign(Sort.PROCEDURE, name, who, body, reading.title())
    elif act is not None and (dossier >= 0 or handed):
        yield Sign(Sort.PROCEDURE, matter(heading), who, body, reading.title())
    elif dossier >= 0 or (handed and (late >= 0 or _asked_for(reading))):
        yield from _in_sentences(reading, who, body)
    else:
        yield from _fees(reading)


def _asked_for(reading: Reading) -> bool:
    """Does somebody hand in a dossier for something named: "nộp hồ sơ xin cấp lại giấy …"?"""
    pattern = requirement_cues("submits")
    return any(pattern.search(text) and _SENTENCE_MATTER.search(text) for _, _, _, text in reading.sentences)


def _is_dossier(heading: str) -> bool:
    return re.match(r"(?i)(?:thành\s+phần\s+)?hồ\s+sơ", heading) is not None


def _first(reading: Reading, use: str) -> int:
    pattern = requirement_cues(use)
    return next((n for n, (_, _, _, text) in enumerate(reading.sentences) if pattern.search(text)), -1)


def _applied(reading: Reading) -> bool:
    """Does somebody who is no authority hand something in?"""
    pattern = requirement_cues("submits")
    for _, _, _, text in reading.sentences:
        found = pattern.search(text)
        if found is not None and not _before(text, found.start()).official:
            return True
    return False


def _before(text: str, at: int) -> Actor:
    who = subject(text[:at])
    return who if who.text else before_verb(text)[0]


def applicant(reading: Reading) -> Actor:
    """Who hands the dossier in; NOBODY when no sentence names anybody."""
    pattern = requirement_cues("submits")
    found = NOBODY
    for _, _, _, text in reading.sentences:
        match = pattern.search(text)
        if match is None:
            continue
        who = _before(text, match.start())
        if who.text and not who.official:
            return who
        found = found if found.text else who
    return found


def handler(reading: Reading) -> str:
    """The body the dossier goes to, or that decides; "" when none is named."""
    for _, _, _, text in reading.sentences:
        for match in _SPLIT.finditer(text):
            found = [name for name in names(text[match.end() : match.end() + 300]) if name.kind == "body"]
            if found:
                return found[0].span.of(text[match.end() : match.end() + 300])
    for _, _, _, text in reading.sentences:
        if _HANDLES.search(text):
            who, _ = before_verb(text)
            if who.official and len(who.text) < 120:
                return who.text
    return ""


def matter(words: str) -> str:
    """What a procedure is about, without the words for its parts: "cấp giấy phép …"."""
    name = " ".join(words.split()).strip(" .:;,–-")
    while True:
        trimmed = _MATTER_LEAD.sub("", name)
        if trimmed == name:
            break
        name = trimmed
    return re.sub(
        r"(?i)\s*\((?:sau\s+đây|bao\s+gồm|gồm)[^)]*\)?|\s+như\s+sau$|\s+(?:bao\s+)?gồm.*$", "", name
    ).strip(" .:;,")


def _in_sentences(reading: Reading, who: Actor, body: str) -> Iterator[Sign]:
    """Each matter that a sentence names a dossier for; else the article's own."""
    pattern = requirement_cues("dossier")
    if _first(reading, "dossier") < 0:
        pattern = requirement_cues("submits")
    seen: set[str] = set()
    for _, line, span, text in reading.sentences:
        if not pattern.search(text):
            continue
        match = _SENTENCE_MATTER.search(text)
        name = matter(match["matter"]) if match else ""
        if len(name) < 8 or _CODE.search(name) or _NOT_MATTER.match(name):
            name = matter(reading.heading)
        key = new_tone(name.lower())
        if key and key not in seen:
            seen.add(key)
            yield Sign(Sort.PROCEDURE, name[:200], who, body, place(line, span))
    if not seen:
        yield Sign(Sort.PROCEDURE, matter(reading.heading)[:200], who, body, reading.title())


def _fees(reading: Reading) -> Iterator[Sign]:
    """A fee set for a named licence or registration is a part of that procedure."""
    if not reading.says("lệ phí", "phí thẩm định") or not any(
        _RULES.search(text) for _, _, _, text in reading.sentences
    ):
        return
    heading = reading.heading
    lines = [heading, *(text for _, _, _, text in reading.sentences[:6])]
    seen: set[str] = set()
    for text in lines:
        for found in requirement_cues("fee-matter").finditer(text):
            name = re.split(
                r"(?i)\s+(?:trên\s+địa\s+bàn|là\s|và\s+lệ\s+phí|như\s+sau|được\s|đối\s+với)", found["matter"]
            )[0].strip(" .")
            key = " ".join(new_tone(name.lower()).split())
            if not any(key.startswith(one) or one.startswith(key) for one in seen):
                seen.add(key)
                yield Sign(Sort.PROCEDURE, name, NOBODY, "", reading.title())
