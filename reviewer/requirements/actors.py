"""Who a sentence is about: the noun phrase before the words that bind."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from reviewer.knowledge.speech import actor_heads, legal_verbs
from reviewer.text import new_tone

# What may open a sentence before its subject: time, case, ground, purpose.
_OPENER: Final = re.compile(
    r"(?i)^(?:trong\s+(?:thời\s+(?:hạn|gian)|vòng|trường\s+hợp|quá\s+trình|phạm\s+vi)"
    r"|trường\s+hợp|đối\s+với|nếu|khi|sau\s+khi|trước\s+khi"
    r"|ngay\s+(?:sau\s+)?khi|sau|trước|chậm\s+nhất|căn\s+cứ|trên\s+cơ\s+sở|dựa|theo|ngoài|để"
    r"|tại|ở|vào|tùy|tuỳ|kể\s+từ|từ|hằng|hàng|mỗi|định\s+kỳ"
    r"|khi\s+đó|đồng\s+thời|ngoài\s+ra|riêng|bằng|qua|thông\s+qua|mà|đến|hết|quá|tối\s+thiểu"
    r"|trong|việc|ngày)(?!\w)"
)
_QUANT: Final = r"(?:các|những|mọi|mỗi|tất\s+cả(?:\s+các)?|toàn\s+bộ|từng|một|hai|riêng)"
# "Tổ chức thực hiện …" is a verb, "Tổ chức bộ máy" a thing.
_NO_NAME: Final = (
    r"\s+(?:bộ\s+máy|thực\s+hiện|triển\s+khai|thi\s+hành|công\s+tác|hoạt\s+động"
    r"|kinh\s+doanh\s+(?:của|trong)|đó\s+là|hội\s+nghị|lấy\s+ý\s+kiến|lại)(?!\w)"
)
_TRAILING: Final = re.compile(
    r"(?i)(?:[\s,]+(?:còn|cũng|đều|chỉ|vẫn|thì|đồng\s+thời|thường\s+xuyên|kịp\s+thời|luôn|sẽ"
    r"|nhất\s+thiết|và|hoặc|tự|phải|bắt\s+buộc"
    r"|chủ\s+động|định\s+kỳ|hằng\s+năm|hàng\s+năm|không|đã|đang|ngay|trực\s+tiếp))+\s*$|[\s,:;]+$"
)
# Where a subject stops although the verb is further on.
_CUT: Final = re.compile(
    r"(?i)(?:,\s*|\s+)(?:(?:khi|nếu|để|sau\s+khi|trước\s+khi|kể\s+từ|trong\s+(?:thời\s+(?:hạn"
    r"|gian)|vòng|trường\s+hợp|quá\s+trình)"
    r"|chậm\s+nhất|căn\s+cứ|trên\s+cơ\s+sở|ngoài\s+việc|ngoài\s+các|theo\s+(?:chức\s+năng"
    r"|thẩm\s+quyền|nhiệm\s+vụ|quy\s+định)|hằng|hàng\s+(?:năm|quý|tháng)"
    r"|định\s+kỳ|trừ(?:\s+trường\s+hợp)?|ngay\s+sau|tùy|tuỳ|thì|trước\s+ngày"
    r"|tại\s+thời\s+điểm)(?!\w).*$|tại\s+Điều\s+này$)",
    re.DOTALL,
)
_TOGETHER: Final = re.compile(r"(?i)(?:tổ\s+chức|cá\s+nhân|cơ\s+quan|đơn\s+vị|doanh\s+nghiệp)\s*$")
_PARTNER: Final = re.compile(r"(?i)(?:tổ\s+chức|cá\s+nhân|đơn\s+vị|cơ\s+quan|hợp\s+tác\s+xã)(?!\w)")
# Nouns that say nothing alone: "cơ quan | kiểm tra" is a name, "doanh nghiệp | nộp" is not.
_BARE: Final = frozenset(
    (
        "người", "cơ quan", "đơn vị", "tổ chức", "bên", "đoàn", "tổ", "hội đồng", "ban", "cơ sở", "chủ",
        "trung tâm", "trưởng đoàn", "đối tượng", "phòng", "nhà", "đội", "trạm", "viện", "công ty",
    )
)  # fmt: skip
_LONGEST: Final = 900  # characters of a subject; lists of offices are long


@dataclass(frozen=True, slots=True)
class Actor:
    text: str  # as written; "" = nobody
    official: bool = False


NOBODY: Final = Actor("")


@cache
def _heads() -> re.Pattern[str]:
    longest = sorted(actor_heads(), key=len, reverse=True)
    words = "|".join(re.escape(new_tone(word)).replace(r"\ ", r"\s+") for word in longest)
    return re.compile(
        rf"(?P<many>(?:{_QUANT}\s+)*)(?:loại\s+)?(?P<head>{words})(?!\w)"
        rf"(?:(?<!tổ chức)|(?<=các tổ chức)|(?!{_NO_NAME}))",
        re.IGNORECASE,
    )


@cache
def _sides() -> dict[str, bool]:
    return {new_tone(word): official for word, official in actor_heads().items()}


@cache
def _verbs() -> re.Pattern[str]:
    words = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in legal_verbs())
    return re.compile(
        rf"(?<!\w)(?<!các )(?<!những )(?<!được )(?<!bị )(?<!cơ quan, )"
        rf"(?!cấp\s+(?:tỉnh|huyện|xã|bộ|trung\s+ương|trên|dưới|có\s+thẩm|quân|sở|cơ|ủy|phó|trưởng|cứu)(?!\w))(?:{words})(?!\w)",
        re.IGNORECASE,
    )


def acts(text: str) -> bool:
    """Does `text` begin with the name of somebody who can act?"""
    return _heads().match(new_tone(text[:80])) is not None


def named(text: str) -> Actor:
    """`text` as an actor, trimmed; NOBODY when it does not begin like one."""
    words = text.strip(" \n\t,.;:-")
    while trimmed := _TRAILING.sub("", words):
        if trimmed == words:
            break
        words = trimmed
    if not words or len(words) > _LONGEST or not acts(words):
        return NOBODY
    return Actor(words, official(words))


def official(words: str) -> bool:
    """An authority or its staff; "cơ quan, tổ chức, cá nhân" takes in others and is none."""
    flat = new_tone(words)
    found = _heads().match(flat)
    if found is None:
        return False
    side = _sides()[" ".join(found["head"].lower().split())]
    if side and re.search(
        r"(?i)(?<!\w)(?:tổ\s+chức,?\s+(?:và\s+)?cá\s+nhân|doanh\s+nghiệp|cá\s+nhân)(?!\w)", flat
    ):
        return len(flat) > 120 or "doanh nghiệp nhà nước" in flat.lower()
    if not side and re.match(
        r"(?i)(?:các\s+)?người\s+(?:có\s+thẩm\s+quyền|ra\s+quyết\s+định|được\s+giao|tiến\s+hành)"
        r"|(?:các\s+)?đơn\s+vị\s+(?:thuộc|trực\s+thuộc|quân\s+đội)|giám\s+đốc\s+(?:các\s+)?(?:sở"
        r"|cảng\s+vụ|công\s+an|kho\s+bạc)",
        flat,
    ):
        return True
    return side


def subject(before: str) -> Actor:
    """Who stands before the binding words; `before` runs from the sentence's start to them."""
    words = before
    for _ in range(6):
        words = words.lstrip(" \n\t,;:–-")
        opener = _OPENER.match(words)
        if opener is None or (acts(words) and not opener):
            break
        comma = _next(words)
        if comma < 0:
            return NOBODY
        words = words[comma:]
    if re.search(r"(?i)(?:,|\sthì|\svà)\s*$", before):  # "X kê khai hồ sơ và | chịu trách nhiệm"
        case = _CASE.match(before) is not None
        who, verb = (
            before_verb(before, case=case) if case or not before.rstrip().endswith("thì") else (NOBODY, -1)
        )
        if verb >= 0:
            return who
    words = _CUT.sub("", words) if acts(words) else words
    return named(words)


def _next(words: str) -> int:
    """Offset behind the comma or "thì" after which somebody who acts is named; -1 for none."""
    thi = re.search(r"(?i)\sthì(?!\w)", words)
    if thi is not None:
        return thi.end()
    for comma in re.finditer(",", words):
        rest = words[comma.end() :].lstrip()
        if _TOGETHER.search(words[: comma.start()]) and _PARTNER.match(rest):
            continue
        if acts(rest) or _OPENER.match(rest):
            return comma.end()
    return -1


_CASE: Final = re.compile(r"(?i)^(?:(?:trong\s+)?trường\s+hợp|nếu|khi)\s+(?:mà\s+)?")
_STATE: Final = re.compile(
    r"(?i)(?<!\w)(?:không|có|bị|được|thuộc|vi\s+phạm|đã|chưa|muốn|tự|là|phát\s+hiện|gây)(?!\w)"
)


def before_verb(sentence: str, *, case: bool = False) -> tuple[Actor, int]:
    """The actor of a sentence without binding words, and where its verb starts; (NOBODY, -1) for none.

    "Trong thời hạn 5 ngày, Sở Y tế thẩm định …" gives "Sở Y tế". With `case`, whoever a case clause
    speaks of acts in the main one too: "Nếu nhà đầu tư tự đầu tư thì …".
    """
    words, offset = sentence, 0
    if case and (opened := _CASE.match(words)) is not None and acts(words[opened.end() :]):
        words, offset = words[opened.end() :], opened.end()
    for _ in range(6):
        trimmed = words.lstrip(" \n\t,;:–-")
        offset += len(words) - len(trimmed)
        words = trimmed
        if acts(words):
            break
        if _OPENER.match(words) is None:
            return NOBODY, -1
        comma = _next(words)
        if comma < 0:
            return NOBODY, -1
        words, offset = words[comma:], offset + comma
    head = _heads().match(new_tone(words))
    if head is None:
        return NOBODY, -1
    # "Sở Xây dựng": a capital is part of a name.
    verbs = [
        verb
        for verb in _verbs().finditer(words, head.end())
        if verb.start() < _LONGEST and not verb[0][0].isupper()
    ]
    if case:
        verbs = sorted([*verbs, *_STATE.finditer(words, head.end())], key=lambda verb: verb.start())
    if not verbs:
        return NOBODY, -1
    verb = verbs[0]
    bare = " ".join(head["head"].lower().split()) in _BARE
    if bare and verb.start() <= head.end() + 1:
        later = [
            one
            for one in verbs[1:]
            if one.start() > verb.end() + 1 and _chain(words[verb.end() : one.start()])
        ]
        if not later:
            return NOBODY, -1
        verb = later[0]
    who = named(_CUT.sub("", words[: verb.start()]))
    return who, offset + verb.start()


def begins_with_verb(sentence: str) -> bool:
    """ "hằng năm, báo cáo …": only a time stands before the verb."""
    words = re.sub(r"(?i)^[\s,;]*(?:(?:hằng|hàng|mỗi)\s+\w+|định\s+kỳ(?:\s+\w+){0,4})?[\s,]*", "", sentence)
    return _verbs().match(words) is not None


def _chain(words: str) -> bool:
    """Is what follows each comma another name? Then the list of names goes on."""
    return all(acts(piece.strip()) for piece in re.split(r"[,;]", words)[1:])
