"""The note under each article of the codification: which article of which instrument it is.

"(Điều 13 Nghị định số 02/2012/NĐ-CP Quy định chi tiết … ngày 11/01/2012 của Chính phủ, có hiệu
lực thi hành kể từ ngày 24/02/2012, có nội dung được sửa đổi bởi …)". Only the first article of
an instrument carries title, date and issuer; the others stop after the number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

_TYPES: Final = (
    "Thông tư liên tịch|Nghị quyết liên tịch|Thông tư|Nghị định|Bộ luật|Luật|Pháp lệnh|Quyết định"
    "|Nghị quyết|Chỉ thị|Sắc lệnh|Hiến pháp|Lệnh|Sắc luật|Thông báo|Công văn|Quy chế|Văn bản"
)
# Patterns below read notes with single blanks (`parse_note` sees to it).
_DATE: Final = r"(\d{1,2})\s*/\s*(\d{1,2})\s*/\s*(\d{4})|(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})"
_HEAD: Final = re.compile(rf"(?i)^\({{0,3}} ?(?P<place>.{{0,60}}?) ?\b(?P<type>{_TYPES})\b ?(?P<rest>.*)$")
_ARTICLE: Final = re.compile(r"(?i)^(?:[ĐÐ]iều\s*)?(\d+[a-zđ]{0,2}(?:\.\d+)?)$")
_IN_FORCE: Final = re.compile(rf"(?i)có hiệu lực(?: thi hành)?(?: kể)? từ ngày (?:{_DATE}) ?[.,;]? ?")
_NUMBER_WORD: Final = re.compile(
    r"(?i)^(?:số|số\s+liên\s+tịch|liên\s+tịch\s+số)\b\s*:?\s*(?:liên\s+tịch\s+|Thông\s+tư\s+)?"
)
_NUMBER: Final = re.compile(
    r"^(?:\d+[A-Za-zĐđ]?(?:\.\d+)?"  # 53, 66.7, 21a
    r"(?:\s*[-/–]\s*[\wĐđ.&]+)*"  # /2025/TT-BCT, -LCT/HDNN8, "/2012/QĐ- UBND"
    r"(?:\s+(?:TC|TT|QĐ|NĐ|CP|TTg)(?:\s*[-/]\s*[\w]+)+)?"  # "60 TC/TCT"
    r"(?:\s*\(\d+\))?)"  # "13-CP (1)"
)
_DATED: Final = re.compile(rf"(?is)^(?P<title>.*)\bngày\s+(?:{_DATE})(?:\s+của\s+(?P<issuer>.*))?$")
_THIS: Final = re.compile(
    r"(?i)^này\b"
)  # "Thông tư này có hiệu lực…": an editor pasted the law's own sentence
_UNNUMBERED: Final = re.compile(r"(?i)^không\s+số\b\s*")
_SPACES: Final = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class SourceNote:
    """What a note says; empty where it is silent."""

    article: str = ""  # "13", "9a"
    place: str = ""  # as written: "Điều 13", "Mục IV"
    type: str = ""
    number: str = ""  # without blanks: "89-TC/TCT"
    title: str = ""
    issuer: str = ""
    issued: date | None = None
    in_force_from: date | None = None
    history: str = ""  # what later instruments did to the article

    @property
    def key(self) -> str:
        """The same for all notes of one instrument; "" when the note names none."""
        if self.number:
            return f"{self.type} {self.number}".casefold()
        return f"{self.type} {self.title}".casefold() if self.title else ""


def parse_note(note: str) -> SourceNote:
    """Read a note; total: what cannot be read stays empty."""
    flat = _SPACES.sub(" ", note).strip()
    force = _IN_FORCE.search(flat)
    head = flat[: force.start()].rstrip(" ,") if force else flat.rstrip(") .")
    history = flat[force.end() :] if force else ""
    match = _HEAD.match(head)
    if match is None or _THIS.match(match["rest"]):
        return SourceNote(in_force_from=_day(force.groups()) if force else None, history=_bare(history))
    place = match["place"].strip(" (,")
    article = _ARTICLE.match(place)
    number, rest = _number(match["rest"])
    title, issued, issuer = _dated(rest)
    return SourceNote(
        article=article[1] if article else "",
        place=place,
        type=match["type"][0].upper() + match["type"][1:].lower(),
        number=number,
        title=title,
        issuer=issuer,
        issued=issued,
        in_force_from=_day(force.groups()) if force else None,
        history=_bare(history),
    )


def _bare(words: str) -> str:
    """Without the bracket that closes the note (kept when it closes one inside)."""
    words = words.strip(" ,;")
    while words.endswith(")") and words.count(")") > words.count("("):
        words = words[:-1].rstrip(" .")
    return words


def _number(rest: str) -> tuple[str, str]:
    """The number at the start of `rest`, and what follows it."""
    told = _NUMBER_WORD.match(rest)
    after = rest[told.end() :] if told else rest
    after = _UNNUMBERED.sub("", after)
    found = _NUMBER.match(after)
    if found is None or not found[0]:
        return "", after.strip(" ,")
    number = re.sub(r"\s*\(\d+\)$", "", found[0])
    return _SPACES.sub("", number).rstrip(".-–/"), after[found.end() :].strip(" ,")


def _dated(rest: str) -> tuple[str, date | None, str]:
    """Title, day and issuer out of "<title> ngày <day> của <issuer>"."""
    match = _DATED.match(rest)
    if match is None:
        return rest.strip(" ,."), None, ""
    issuer = (match["issuer"] or "").strip(" ,.)")
    return match["title"].strip(" ,."), _day(match.groups()[1:7]), issuer


def _day(groups: tuple[str | None, ...]) -> date | None:
    """The first complete day, month, year; None for none or for a day that does not exist."""
    numbers = [int(group) for group in groups if group]
    if len(numbers) < 3:
        return None
    try:
        return date(numbers[2], numbers[1], numbers[0])
    except ValueError:
        return None
