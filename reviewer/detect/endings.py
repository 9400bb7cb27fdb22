"""Does a text say plainly that it ends an instrument? Titles name others, and many ends are partial."""

from __future__ import annotations

import re
from typing import Final

_NUMBER: Final = re.compile(r"\d+/(?:\d{4}/)?[A-ZĐ]{2}")
_END: Final = re.compile(r"(?i)hết\s+hiệu\s+lực|chấm\s+dứt\s+hiệu\s+lực")
_VERB: Final = r"(?:thay\s+thế|bãi\s+bỏ|hủy\s+bỏ|huỷ\s+bỏ)(?:\s+toàn\s+bộ)?\s*:?\s*"
_TYPE: Final = (
    r"(?:Bộ\s+luật|Luật|Pháp\s+lệnh|Nghị\s+định|Nghị\s+quyết|Quyết\s+định|Thông\s+tư|Chỉ\s+thị)"
    r"(?:\s+liên\s+tịch)?(?:\s+[^\d.;:\n]{0,80}?)?\s*(?:số)?\s*:?\s*"
)
_PLACES: Final = r"(?:các\s+|từ\s+)*(?:tiết|điểm|khoản|điều|chương|mục|phần)\s[^.:\n]{0,200}?\s(?:của\s+)?"
_MARK: Final = r"\W*(?:\d+\.|[a-zđ]{1,2}\))?\s*"
# By "is it a part that ends?": what stands on the line before the number, and behind the verb.
_BEFORE: Final = {
    True: re.compile(rf"(?i){_MARK}{_PLACES}{_TYPE}"),
    False: re.compile(rf"(?i){_MARK}{_TYPE}"),
}
_BEHIND: Final = {
    True: re.compile(rf"(?i){_VERB}{_PLACES}{_TYPE}$"),
    False: re.compile(rf"(?i){_VERB}{_TYPE}$"),
}
_ITEM: Final = re.compile(r"\W*(?:[a-zđ]{1,2}\)|\d+\.(?:\d+\.)?|[-–+])\s")
_LEAD: Final = re.compile(
    r"(?i)(?:hết\s+hiệu\s+lực|bãi\s+bỏ|thay\s+thế)[^.\n]*(?:văn\s+bản|thông\s+tư|nghị\s+định|quyết\s+định|nghị\s+quyết"
    r"|quy\s+định)\s+sau|(?:văn\s+bản|thông\s+tư|nghị\s+định|quyết\s+định|nghị\s+quyết|quy\s+định)\s+sau[^.\n]*"
    r"hết\s+hiệu\s+lực|^\W*điều\s+\d+\.\s*bãi\s+bỏ(?:\s+toàn\s+bộ)?(?:\s+(?:các\s+)?(?:văn\s+bản|quyết\s+định"
    r"|nghị\s+quyết|chỉ\s+thị))?(?:\s+sau(?:\s+đây)?)?\W*$"
)
# What keeps something alive, or ends only what it names.
_DOUBT: Final = re.compile(
    r"(?i)thay\s+thế\s+bởi|(?<!\w)(?:trừ|riêng)(?!\w)|tiếp\s+tục|một\s+số\s+(?:quy\s+định|nội\s+dung)|một\s+phần"
    r"|(?:những|các|nội\s+dung)\s+quy\s+định\s+(?:về|đối\s+với|liên\s+quan|trái)|cụm\s+từ|được\s+quy\s+định\s+tại"
)


def plainly_ended(text: str, number: str, address: str = "") -> bool:
    """Is `number` the first instrument of a line that ends it, right behind the verb or as an item of a
    list of what ends, and does nothing in that line or its lead keep something alive? With an
    `address` the article must be named before the number; without one, no place may be."""
    at = text.find(number)
    while at >= 0:
        start, stop = text.rfind("\n", 0, at) + 1, text.find("\n", at)
        line, before = text[start : stop if stop >= 0 else len(text)], text[start:at]
        longer = text[at + len(number) : at + len(number) + 1].isalnum()
        if not longer and _plain(text, start, line, before, address):
            return True
        at = text.find(number, at + 1)
    return False


def _plain(text: str, start: int, line: str, before: str, address: str) -> bool:
    part = bool(address)
    if _DOUBT.search(line) or (part and not _names(before, address)):
        return False
    verb = _BEHIND[part].search(before)
    if verb is not None and not _NUMBER.search(verb.group()):
        return True
    if _NUMBER.search(before) or not _BEFORE[part].fullmatch(before):
        return False
    if _END.search(line[len(before) :]):
        return True
    lead = _lead(text, start) if _ITEM.match(line) else ""
    return bool(_LEAD.search(lead)) and not _DOUBT.search(lead)


def _lead(text: str, start: int) -> str:
    """The line that opens the list of the line at `start`: the nearest one before it that is no item."""
    end = start - 1
    while end > 0:
        begin = text.rfind("\n", 0, end) + 1
        line = text[begin:end]
        if line.rstrip().endswith(":") or not _ITEM.match(line):
            return line
        end = begin - 1
    return ""


_ARTICLES: Final = re.compile(
    r"(?i)điều\s+(?P<first>\d+[a-zđ]?)(?P<more>(?:\s*(?:,|và|đến)\s*(?:các\s+)?(?:điều\s+)?\d+[a-zđ]?(?![\w/]))*)"
)


def _names(before: str, address: str) -> bool:
    """Is the article of `address` one of those named before the number, by itself or in a range?"""
    label = address.split()[1] if address.startswith("Điều ") else ""
    for m in _ARTICLES.finditer(before):
        labels = [m["first"], *re.findall(r"\d+[a-zđ]?", m["more"])]
        if label in labels:
            return True
        ends = labels[:2] if "đến" in m["more"] else []
        if ends and all(n.isdigit() for n in (label, *ends)) and int(ends[0]) <= int(label) <= int(ends[1]):
            return True
    return False
