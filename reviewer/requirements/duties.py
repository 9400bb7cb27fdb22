"""Who must, must not, may or is entitled to do what, and by when.

A duty is a sentence, or an item of a list whose lead-in ("Sở Y tế có trách nhiệm:") or heading
("Trách nhiệm của …", "Các hành vi bị nghiêm cấm") binds. Sentences without binding words count when
somebody is to act within a time ("Trong thời hạn 5 ngày, Sở … thẩm định").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reviewer.language import bindings, quantities
from reviewer.model import Kind, Span
from reviewer.requirements.actors import NOBODY, Actor, acts, before_verb, begins_with_verb, named, subject
from reviewer.requirements.values import Duty, Modality, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewer.language import Entity
    from reviewer.requirements.lines import Group, Line

_MODALITIES: Final = {
    "must": Modality.MUST,
    "must-not": Modality.MUST_NOT,
    "may": Modality.MAY,
    "need-not": Modality.MAY,
    "right": Modality.RIGHT,
}
_CUES: Final = re.compile(
    r"(?i)(?<!\w)(?:phải|trách\s+nhiệm|nghĩa\s+vụ|bắt\s+buộc|buộc|không\s+(?:được|cần"
    r"|có\s+quyền)|cấm|có\s+quyền|được|có\s+thể)(?!\w)"
)
# "được" that gives something to somebody, or leaves it to them; else it is the passive voice.
_GRANTED: Final = re.compile(
    r"(?i)(?<!\w)được\s+(?:nhà\s+nước\s+|tỉnh\s+|ngân\s+sách\s+(?:nhà\s+nước\s+)?)?(?:hưởng"
    r"|nhận|miễn|giảm|hỗ\s+trợ|ưu\s+tiên|ưu\s+đãi|trợ\s+cấp|tham\s+gia|nghỉ|bồi\s+thường"
    r"|trả\s+lương|hoàn\s+trả|khiếu\s+nại|bảo\s+đảm|tôn\s+trọng|cung\s+cấp|xét)(?!\w)"
)
_LEFT_TO: Final = re.compile(
    r"(?i)(?<!\w)(?:được\s+(?:tự|tự\s+nguyện|lựa\s+chọn|chủ\s+động|chọn|quyết\s+định|sử\s+dụng"
    r"|ủy\s+quyền|uỷ\s+quyền))(?!\w)"
)
_NOT_GRANTED: Final = re.compile(r"(?i)(?:không|chưa|đã|nếu|khi|để|việc)\s+$")
# A noun that the binding words only describe: "đối tượng phải đăng ký", "hồ sơ phải nộp".
_DESCRIBED: Final = re.compile(
    r"(?i)(?<!\w)(?:trường\s+hợp|đối\s+tượng|giấy\s+tờ|nội\s+dung|khoản|số\s+tiền|số\s+thuế"
    r"|hàng\s+hóa|hàng\s+hoá|hành\s+vi|những\s+việc|mức|thông\s+tin|danh\s+mục|công\s+việc"
    r"|tài\s+liệu|thuộc\s+diện|thuộc\s+loại|diện|(?<!được\s)yêu\s+cầu|thời\s+gian|người|mà|nếu|khi|không"
    r"|hay|để|nhằm|vấn\s+đề|văn\s+bản|điều)\s*$"
)
_LIGHT: Final = re.compile(
    r"(?i)^[\s,]*(?:(?:sau|sau\s+đây|dưới\s+đây|như|theo|các|những|thực\s+hiện|bảo\s+đảm"
    r"|đảm\s+bảo|đáp\s+ứng|tuân\s+thủ|chấp\s+hành|nghiêm\s+chỉnh|đầy\s+đủ|đúng|một\s+số|và"
    r"|trong\s+việc|việc|cụ\s+thể|tổ\s+chức|nhiệm\s+vụ|công\s+việc|quyền|quyền\s+hạn"
    r"|nghĩa\s+vụ|trách\s+nhiệm|quy\s+định|yêu\s+cầu|nguyên\s+tắc|điều\s+kiện|hành\s+vi"
    r"|nội\s+dung|chính|chung|công\s+tác|thêm|mọi|làm|điều|hoạt\s+động"
    r"|tiến\s+hành)(?!\w)[\s,]*)*:?\s*$"
)
_FORBIDS: Final = re.compile(
    r"(?i)hành\s+vi\s+(?:bị\s+|được\s+)?(?:nghiêm\s+)?cấm|(?:hành\s+vi|việc|điều"
    r"|trường\s+hợp)\s+không\s+được\s+(?:làm|phép|thực\s+hiện)|^(?:nghiêm\s+)?cấm"
)
_BINDS: Final = re.compile(
    r"(?i)^(?:thực\s+hiện\s+)?(?P<what>(?:(?:trách\s+nhiệm|nghĩa\s+vụ|nhiệm\s+vụ"
    r"|chức\s+năng)(?:\s*,\s*|\s+và\s+)?)+)(?:(?:\s+(?:chung|cụ\s+thể|thực\s+hiện"
    r"|trong\s+việc[^:]*?))*\s+của\s+(?P<who>[^:\n]+)|\s*(?=:|$)|\s+(?:sau|sau\s+đây|như\s+sau"
    r"|cụ\s+thể)\s*(?=:|$)|(?P<topic>\s+[^:\n]+))"
)
_ENTITLES: Final = re.compile(
    r"(?i)^(?:các\s+)?(?P<what>quyền(?:\s+(?:hạn|lợi))?)(?:\s+của\s+(?P<who>[^:\n]+)|\s*(?=:"
    r"|$)|\s+(?:sau|sau\s+đây)\s*:)"
)
_BOTH: Final = re.compile(
    r"(?i)^(?:các\s+)?(?:quyền(?:\s+(?:hạn|lợi))?\s*(?:,|và)\s*(?:nghĩa\s+vụ|trách\s+nhiệm)"
    r"|(?:nhiệm\s+vụ|trách\s+nhiệm|nghĩa\s+vụ)\s*(?:,|và)\s*quyền(?:\s+(?:hạn"
    r"|lợi))?)(?:\s+và\s+trách\s+nhiệm)?(?:[^:\n]*?\s+của\s+(?P<who>[^:\n]+))?"
)
_TAIL: Final = re.compile(
    r"(?i)\s+(?:trong\s+(?:việc|công\s+tác|hoạt\s+động|quản\s+lý|quá\s+trình|trường\s+hợp)"
    r"|đối\s+với|về|khi|như\s+sau|sau\s+đây|bao\s+gồm|gồm|được\s+quy\s+định)(?!\w).*$",
    re.DOTALL,
)
_TAKES: Final = re.compile(
    r"(?i)^(?:được|có\s+quyền|yêu\s+cầu|đề\s+nghị|từ\s+chối|hưởng|khiếu\s+nại|tố\s+cáo"
    r"|khởi\s+kiện|lựa\s+chọn|quyết\s+định|tham\s+gia|sử\s+dụng|thu|kiến\s+nghị)(?!\w)"
)
_GIVES: Final = re.compile(
    r"(?i)^(?:(?:nay|hội\s+đồng\s+nhân\s+dân\s+[^,;.]{0,40}|(?:ủy"
    r"|uỷ)\s+ban\s+nhân\s+dân\s+[^,;.]{0,40})\s+)?giao\s+(?:cho\s+)?(?!quyền|dịch|thông|khoán"
    r"|nhận|đất)(?P<rest>.+)",
    re.DOTALL,
)
_DEFINES: Final = re.compile(
    r"(?i)giải\s+thích\s+từ\s+ngữ|định\s+nghĩa|phạm\s+vi\s+điều\s+chỉnh"
    r"|đối\s+tượng\s+áp\s+dụng|hiệu\s+lực\s+thi\s+hành"
)
_THING: Final = re.compile(
    r"(?i)(?:tại|việc|các|mỗi|những|trong\s+trường\s+hợp|trường\s+hợp)\s"
)  # an item that speaks of a thing
_CASED: Final = re.compile(r"(?i)(?:trong\s+)?trường\s+hợp|nếu|khi|đối\s+với|trong\s+thời")
_BANS: Final = re.compile(r"(?i)^(?:nghiêm\s+)?cấm\s+")
_QUOTED: Final = re.compile(r"“[^”]{1,400}”|\"[^\"\n]{1,400}\"|\([^()]{1,300}\)")
_LEAD: Final = re.compile(
    r"(?i)^(?:trong\s+(?:thời\s+(?:hạn|gian)|vòng)|(?:chậm|muộn)\s+nhất|thời\s+(?:hạn|gian)"
    r"|không\s+quá|tối\s+đa|nhiều\s+nhất|là|trong|vào|định\s+kỳ)\s+"
)
_TIMED: Final = re.compile(
    r"(?i)^(?:trong\s+(?:thời|vòng)|(?:chậm|muộn)\s+nhất|định\s+kỳ|trước|không\s+quá|tối\s+đa"
    r"|(?:hằng|hàng|mỗi)\s)"
)
_COUNTED: Final = re.compile(
    r"(?i)^[\s,]*(?:\([^)]*\)\s*)?(?:kể\s+từ|sau\s+khi|trước\s+khi|trước\s+ngày|tính\s+từ"
    r"|từ\s+khi|từ\s+ngày|làm\s+việc\s+kể)"
)
_EXPIRES: Final = re.compile(
    r"(?i)(?:hết\s+hạn|trước\s+khi|trước\s+thời\s+điểm|sau"
    r"|trước)(?:\s+[^,;.]{0,60})?\s+(?:ít\s+nhất\s+|tối\s+thiểu\s+)?$"
)
_LASTING: Final = re.compile(
    r"(?i)(?:có\s+thời\s+hạn|giá\s+trị|hiệu\s+lực|thời\s+hạn\s+(?:sử\s+dụng|của\s+giấy)"
    r"|kinh\s+nghiệm|lưu\s+(?:giữ|trữ)|được\s+cấp\s+trong)[^,;]{0,40}$"
)


@dataclass(frozen=True, slots=True)
class Rule:
    """What a heading or lead-in says of the items below it."""

    modality: Modality | None  # None: it only names who acts
    actor: Actor
    both: bool = False  # rights and duties in one list


FREE: Final = Rule(None, NOBODY)


def duties(group: Group) -> Iterator[Duty]:
    """In text order."""
    if _DEFINES.search(group.heading[:60]):
        return
    rules: list[Rule] = []
    for line in group.lines:
        above = rules[line.parent] if line.parent >= 0 else FREE
        rule = _of_heading(line.provision.heading, above) if line.provision.kind is Kind.ARTICLE else above
        below, found = _read(line, rule)
        rules.append(below)
        yield from found


def _read(line: Line, rule: Rule) -> tuple[Rule, list[Duty]]:
    """The rule for what stands below the line, and the line's own duties."""
    found: list[Duty] = []
    below, last = rule, NOBODY
    item = line.provision.kind is not Kind.ARTICLE
    for number, span in enumerate(_whole(line)):
        text = span.of(line.text)
        if line.children and (_opens(text) or (number == 0 and len(text) < 160)):
            lead = _lead_in(text, rule)
            if lead is not None:
                below = lead
                continue
        made = _sentence(line, span, rule if item and number == 0 else Rule(None, rule.actor), last)
        if made is not None:
            found.append(made)
            last = Actor(made.actor, made.official)
        if line.children and _opens(text):
            below = Rule(None, rule.actor) if made is not None else below
    if not item and not line.children and rule.modality is not None and not found:
        spans = line.sentences
        found = [_duty(line, spans[0], rule.modality, rule.actor, "")] if spans else []
    return below, found


def _opens(text: str) -> bool:
    """Does a list follow?"""
    return text.rstrip().endswith(":")


def _whole(line: Line) -> list[Span]:
    """Sentences; a piece that ends with ";" and says nothing yet goes on in the next piece."""
    out: list[Span] = []
    for span in line.sentences:
        if out and _goes_on(line.text, out[-1], span):
            out[-1] = Span(out[-1].start, span.end)
        else:
            out.append(span)
    return out


def _goes_on(text: str, before: Span, span: Span) -> bool:
    words = before.of(text)
    return (
        words.endswith(";")
        and (acts(words) or _GIVES.match(words) is not None or _CASED.match(words) is not None)
        and "\n" not in text[before.end : span.start]
        and not _CUES.search(words)
        and len(words) < 1_500
    )


# ------------------------------------------------------------------ headings and lead-ins


def _of_heading(heading: str, above: Rule) -> Rule:
    text = heading.strip()
    if not text:
        return above
    return _titled(text, above) or above


def _titled(text: str, above: Rule) -> Rule | None:
    """The rule of words that only name rights or duties: "Nghĩa vụ của …", "Quyền:"."""
    if _FORBIDS.search(text[:120]):
        return Rule(Modality.MUST_NOT, NOBODY)
    if (both := _BOTH.match(text)) is not None:
        return Rule(Modality.MUST, _who(both["who"], above), both=True)
    if (right := _ENTITLES.match(text)) is not None:
        return Rule(Modality.RIGHT, _who(right["who"], above))
    if (binds := _BINDS.match(text)) is not None:
        if binds["topic"]:
            return None
        return Rule(Modality.MUST, _who(binds["who"], above))
    return None


def _who(words: str | None, above: Rule) -> Actor:
    return named(_TAIL.sub("", words)) if words else above.actor


def _lead_in(text: str, rule: Rule) -> Rule | None:
    """The rule of a lead-in for its items; None when it is a sentence of its own."""
    bare = text.strip().rstrip(":. ")
    titled = _titled(text.strip(), rule) if len(text) < 200 else None
    if titled is not None:
        return titled
    given = _GIVES.match(text)
    if given is not None and _opens(text):
        who, _ = before_verb(given["rest"])
        return Rule(Modality.MUST, who)
    cues = _cues(text)
    if cues and _opens(text) and _LIGHT.match(text[cues[-1][0].span.end :]):
        entity, modality = cues[-1]
        who = subject(text[: entity.span.start])
        if not who.text and acts_not(text[: entity.span.start]):
            who = rule.actor
        return Rule(modality, who)
    if rule.modality is not None and not cues and len(bare) < 160 and acts(bare) and before_verb(bare)[1] < 0:
        return Rule(rule.modality, named(bare), rule.both)
    return None


def acts_not(before: str) -> bool:
    """Nothing but an opening stands before the binding words."""
    return len(before.strip(" \n,;:-")) < 3


# ------------------------------------------------------------------------------ sentences


def _sentence(line: Line, span: Span, rule: Rule, last: Actor) -> Duty | None:
    text = span.of(line.text)
    cues = _main(text, _cues(text))
    given = _GIVES.match(text)
    if given is not None and not (cues and cues[0][0].span.start < 40):
        who, verb = before_verb(given["rest"])
        if verb >= 0 and who.text:
            return _duty(line, span, Modality.MUST, who, text)
    if (banned := _BANS.match(text)) is not None:
        who, _ = before_verb(text[banned.end() :], case=True)
        return _duty(line, span, Modality.MUST_NOT, who, text)
    for entity, modality in cues:
        who = subject(text[: entity.span.start])
        deep = entity.span.start > 12 and not who.text
        if rule.modality is not None and deep and not _THING.match(text):
            continue
        if not who.text and acts_not(text[: entity.span.start]):
            who = rule.actor if rule.actor.text else last
        elif not who.text and re.match(r"(?i)[\s,]*(?:đồng\s+thời|ngoài\s+ra)", text):
            who = last
        return _duty(line, span, modality, who, text)
    if (granted := _granted(text, rule)) is not None:
        return _duty(line, span, granted[1], granted[0], text)
    if rule.modality is not None:
        modality = rule.modality
        if rule.both:
            modality = Modality.RIGHT if _TAKES.match(text) else Modality.MUST
        if modality is Modality.MUST and _TAKES.match(text) and text.lower().startswith("được"):
            modality = Modality.RIGHT
        return _duty(line, span, modality, rule.actor, text)
    return _timed(line, span, text, last)


def _granted(text: str, rule: Rule) -> tuple[Actor, Modality] | None:
    """A bare "được" whose subject is a person: an entitlement or a choice."""
    if "được" not in text and "Được" not in text:
        return None
    for pattern, modality in ((_LEFT_TO, Modality.MAY), (_GRANTED, Modality.RIGHT)):
        for match in pattern.finditer(text):
            before = text[: match.start()]
            if _NOT_GRANTED.search(before[-12:]):
                continue
            who = subject(before)
            if (
                who.text
                and not who.official
                and len(who.text) < 200
                and not re.search(r"(?i)(?<!\w)(?:mà|nếu|khi|đã|thuộc)(?!\w)", who.text)
            ):
                return who, modality
            if acts_not(before) and rule.modality is None and rule.actor.text and modality is Modality.RIGHT:
                return rule.actor, modality
    return None


def _timed(line: Line, span: Span, text: str, last: Actor) -> Duty | None:
    """Somebody acts within a time; a piece without a subject goes on with the one before."""
    if not deadline(text):
        return None
    who, verb = before_verb(text)
    if not who.text and last.text and begins_with_verb(text):
        return _duty(line, span, Modality.MUST, last, text)
    return _duty(line, span, Modality.MUST, who, text) if who.text and verb >= 0 else None


def _cues(text: str) -> list[tuple[Entity, Modality]]:
    """Binding words outside quotes and brackets."""
    if not _CUES.search(text):
        return []
    shut = [match.span() for match in _QUOTED.finditer(text)]
    return [
        (entity, _MODALITIES[entity.value])
        for entity in bindings(text)
        if entity.kind == "modality"
        and entity.value in _MODALITIES
        and not any(start <= entity.span.start < end for start, end in shut)
    ]


def _main(text: str, cues: list[tuple[Entity, Modality]]) -> list[tuple[Entity, Modality]]:
    """Without the cues of case clauses and of nouns that they only describe."""
    kept = [
        cue for cue in cues if not _DESCRIBED.search(text[max(0, cue[0].span.start - 40) : cue[0].span.start])
    ]
    if len(kept) == 0 or not re.match(
        r"(?i)[\s,]*(?:trường\s+hợp|nếu|khi|đối\s+với|trong\s+trường\s+hợp)(?!\w)", text
    ):
        return kept
    then = re.search(r"(?i)\sthì(?!\w)", text)
    return [cue for cue in kept if cue[0].span.start > then.start()] if then else kept


def _duty(line: Line, span: Span, modality: Modality, who: Actor, text: str) -> Duty:
    place = Place(
        line.provision.id,
        line.provision.address,
        Span(line.start + span.start, line.start + span.end),
        span.of(line.text),
    )
    return Duty(modality, who.text, deadline(text) if text else "", place, who.official)


def deadline(text: str) -> str:
    """By when, as written and without lead words; "" when the sentence sets no time to act in."""
    if not re.search(
        r"(?i)\d|hằng|hàng|mỗi|định\s+kỳ|ngay|(?:hai|ba|bốn|năm|sáu|bảy|mười)\s+(?:ngày|tháng|giờ)", text
    ):
        return ""
    often = ""
    for entity in quantities(text):
        if entity.kind not in ("deadline", "date"):
            continue
        before, after = text[: entity.span.start], text[entity.span.end : entity.span.end + 40]
        words = " ".join(entity.text.split())
        if entity.kind == "date":
            if re.search(r"(?i)(?:trước|chậm\s+nhất|đến\s+hết)\s*$", before[-20:]) and not re.search(
                r"(?i)sinh\s|ban\s+hành", after
            ):
                return f"trước {words}"
            continue
        if _LASTING.search(before[-60:]):
            continue
        if re.match(r"(?i)(?:định\s+kỳ\s+)?(?:hằng|hàng|mỗi)\s", words):
            often = often or words
        elif _TIMED.match(words) or _COUNTED.match(after) or _EXPIRES.search(before[-80:]):
            return _LEAD.sub("", _LEAD.sub("", words))
    return often
