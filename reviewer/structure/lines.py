"""Lines that open with something that may be a marker: "Điều 5.", "2.", "đ)", "Chương II", "- ".

A mark is only a candidate. Which marks are structure and which are prose ("2. Quý" in a
sentence broken by a PDF) is decided from the whole sequence, in `articles` and `runs`.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

ALPHABET: Final = "abcdđefghijklmnopqrstuvwxyz"  # points skip f, j, w, z; some writers do not
UPPER: Final = "A-ZĐÐÀ-ÖØ-ÝĂĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"


class Style(StrEnum):
    ARTICLE = "article"
    DIVISION = "division"
    CHAPTER = "chapter"
    SECTION = "section"
    SUBSECTION = "subsection"
    UPPER = "upper"  # "A."
    ROMAN = "roman"  # "II."
    NUMBER = "number"  # "2.", "2)", "2/", "2 -"
    DOTTED = "dotted"  # "1.2", "1.2.3."
    LETTER = "letter"  # "đ)", "đ.", "đ/"
    LETTER_NUMBER = "letter-number"  # "a.1)", "a1)"
    LOWER_ROMAN = "lower-roman"  # "(ii)", "ii)"
    IN_PARENTHESES = "in-parentheses"  # "(1)"
    DASH = "dash"


CONTAINERS: Final = (Style.DIVISION, Style.CHAPTER, Style.SECTION, Style.SUBSECTION)


class Mark(NamedTuple):
    """A candidate marker. A tuple, not a dataclass: a codification has half a million of them.

    `value` orders marks of one style: (5, 1) for "5a", (4,) for "đ", (1, 2) for "1.2".
    """

    start: int  # of the marker's first character
    end: int  # where the words of the node begin
    style: Style
    label: str
    value: tuple[int, ...]
    weak: bool = False  # no full stop or parenthesis vouches for it
    quoted: bool = False  # a quotation mark stands before it


_WORD: Final = {
    "phần": Style.DIVISION,
    "chương": Style.CHAPTER,
    "mục": Style.SECTION,
    "tiểu mục": Style.SUBSECTION,
}
_ORDINAL: Final = {
    "nhất": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7,
    "tám": 8, "chín": 9, "mười": 10, "mười một": 11, "mười hai": 12, "mười ba": 13, "mười bốn": 14,
    "mười lăm": 15,
}  # fmt: skip
_ORDINAL_WORDS: Final = "|".join(sorted(_ORDINAL, key=len, reverse=True)).replace(" ", "[ ]")  # VERBOSE

_MARK: Final = re.compile(
    rf"""
    ^[ \t|]* (?P<quote>[“”"'‘«]{{0,2}}) [ ]?
    (?: [ĐÐđð](?:iều|IỀU) [ \t]* (?P<article>\d{{1,4}}(?:[a-zđ]\d?)?)
          (?: (?P<article_stop>[ ]?(?:[.:)]|[-–—](?!\d))) | (?=[ \t|]*$) | (?=[ \t]+["“]?[{UPPER}]) )
      | (?P<container>(?i:phần|chương|tiểu[ ]mục|mục)) [ \t]+
          (?P<container_label>(?:(?i:thứ[ ](?:{_ORDINAL_WORDS}))|[IVXLCivxlc]+|\d{{1,3}}[a-z]?|[A-Z])(?!\w))
          (?: (?P<container_stop>[ \t]*[.:–—-]) | (?=[ \t|]*$) | (?=[ \t]+["“]?[{UPPER}]) )
      | (?P<letter_number>[a-zđ]\.?[ ]?\d{{1,2}}(?:\.\d{{1,2}}){{0,3}}) [ ]?(?:\)|\.(?!\d))
      | (?P<dotted>\d{{1,3}}(?:\.\d{{1,2}}){{1,4}}) (?:[.):]|(?=[ \t]*[-–])|(?=[ \t])|(?=[{UPPER}]))(?!\d)
      | (?P<number>\d{{1,3}}[a-zđ]?) (?P<number_stop>[ ]?(?:\.(?!\d)|\)|/(?![\dA-Za-zĐ])|[-–](?=[ \t])))
      | (?P<letter>[a-zđ]) (?P<letter_stop>[ ]?(?:\)|/(?!\w))\.?|\.(?=[ \t]|$|[{UPPER}]))
      | (?P<roman>[IVX]{{1,5}}[ivx]{{0,4}}) (?:[ ]?[./)-]) (?=[ \t]|$|[{UPPER}])
      | (?P<upper>[A-HK]) (?:[.)/]|[ ]?[-–:](?=[ \t])) (?=[ \t]|$|[{UPPER}])
      | (?P<lower_roman>\((?:[ivx]{{1,5}})\)|[ivx]{{2,5}}\))
      | \((?P<parenthesis>\d{{1,2}}|[a-zđ])\)
      | (?P<dash>[-–—•●▪*+])(?![-–—*=+\d])
    ) [ \t]*
    """,
    re.MULTILINE | re.VERBOSE,
)

_TRAILING: Final = re.compile(
    r"(?<=[.;])[ ]+(?P<marker>[ĐÐ]iều[ ](?P<article>\d{1,4}[a-zđ]?)|(?P<number>\d{1,2}))\.[ \t]*$",
    re.MULTILINE,
)

# "Mục 2 Chương II Nghị định này", "Điều 5 Luật Đất đai": a citation, not a heading.
_CITED: Final = re.compile(
    r"(?i)(?:chương|mục|phần|phụ lục|của|và|hoặc|này|bộ luật|luật|pháp lệnh|nghị (?:định|quyết)|thông tư|"
    r"quyết định|quy (?:chế|định) (?:này|ban hành)|hiến pháp|điều lệ)\b"
)


def marks(text: str) -> list[Mark]:
    """Every candidate of `text`, in order; one a line at most."""
    out: list[Mark] = []
    for match in _MARK.finditer(text):
        mark = _READERS[match.lastgroup or ""](match, text)
        if mark is not None:
            out.append(mark)
    trailing = list(_trailing(text))
    return sorted([*out, *trailing]) if trailing else out


def _trailing(text: str) -> Iterator[Mark]:
    """Markers that lost their line: "… đúng quy định. Điều 8." with the words on the next line."""
    for match in _TRAILING.finditer(text):
        style = Style.ARTICLE if match.group("article") else Style.NUMBER
        label = match.group("article") or match.group("number")
        yield Mark(match.start("marker"), match.end(), style, label, numbered(label))


def roman(raw: str) -> int:
    """Value of a Roman numeral in either case; 0 when it is not one."""
    values = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
    total = 0
    digits = [values.get(c, 0) for c in raw.upper()]
    for here, after in zip(digits, [*digits, 0][1:], strict=True):
        total += -here if here < after else here
    return total if 0 < total < 200 and all(digits) else 0


def numbered(label: str) -> tuple[int, int]:
    """ "5" → (5, 0), "5a" → (5, 1), "5đ" → (5, 5)."""
    digits = re.match(r"\d+", label)
    number = int(digits.group()) if digits else 0
    suffix = label[len(digits.group()) :] if digits else label
    return number, ALPHABET.index(suffix[0]) + 1 if suffix and suffix[0] in ALPHABET else 0


def line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def line_end(text: str, at: int) -> int:
    """Offset of the newline that ends the line of `at`, or the end of the text."""
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def rest(text: str, mark: Mark) -> str:
    """The words after a marker on its own line."""
    return text[mark.end : line_end(text, mark.end)].strip(" \t|")


def last_word_before(text: str, at: int) -> str:
    """The last word or sign before `at`, line ends ignored; "" at the start of the text."""
    end = at
    while end > 0 and text[end - 1].isspace():
        end -= 1
    start = end
    while start > 0 and end - start < 20 and not text[start - 1].isspace():
        start -= 1
    return text[start:end]


def _mark(
    match: re.Match[str], group: str, style: Style, label: str, value: tuple[int, ...], *, weak: bool = False
) -> Mark:
    start = match.start(group)
    quoted = bool(match.group("quote"))
    return Mark(start, match.end(), style, label, value, weak, quoted)


def _article(match: re.Match[str], text: str) -> Mark | None:
    label = match.group("article")
    weak = match.group("article_stop") is None
    if weak and _CITED.match(text, match.end()):
        return None
    start = match.start() + len(match.group()) - len(match.group().lstrip(" \t|“”\"'‘«"))
    number, suffix = numbered(label)
    quoted = bool(match.group("quote"))
    return Mark(start, match.end(), Style.ARTICLE, label, (number, suffix), weak, quoted)


def _container(match: re.Match[str], text: str) -> Mark | None:
    raw = match.group("container_label")
    weak = match.group("container_stop") is None
    if weak and _CITED.match(text, match.end()):
        return None
    if raw.lower().startswith("thứ "):
        label, number = raw.lower(), _ORDINAL[raw.lower()[4:]]
    elif raw[0].isdigit():
        label, number = raw, numbered(raw)[0]
    else:
        label, number = raw.upper(), roman(raw) or ord(raw.upper()[0]) - 64
    style = _WORD[match.group("container").lower()]
    return _mark(match, "container", style, label, (number,), weak=weak)


def _letter(match: re.Match[str], text: str) -> Mark | None:
    del text
    letter = match.group("letter")
    weak = ")" not in match.group("letter_stop")
    return _mark(match, "letter", Style.LETTER, letter, (ALPHABET.index(letter),), weak=weak)


def _letter_number(match: re.Match[str], text: str) -> Mark | None:
    del text
    raw = match.group("letter_number").replace(" ", "")
    numbers = tuple(int(part) for part in re.findall(r"\d+", raw))
    return _mark(match, "letter_number", Style.LETTER_NUMBER, raw, (ALPHABET.index(raw[0]), *numbers))


def _number(match: re.Match[str], text: str) -> Mark | None:
    del text
    label = match.group("number")
    weak = match.group("number_stop").strip() not in (".", ")")
    return _mark(match, "number", Style.NUMBER, label, numbered(label), weak=weak)


def _dotted(match: re.Match[str], text: str) -> Mark | None:
    del text
    label = match.group("dotted")
    return _mark(match, "dotted", Style.DOTTED, label, tuple(int(part) for part in label.split(".")))


def _roman(match: re.Match[str], text: str) -> Mark | None:
    del text
    raw = match.group("roman")
    value = roman(raw)
    return _mark(match, "roman", Style.ROMAN, raw.upper(), (value,)) if value else None


def _upper(match: re.Match[str], text: str) -> Mark | None:
    del text
    raw = match.group("upper")
    return _mark(match, "upper", Style.UPPER, raw, (ALPHABET.replace("đ", "").index(raw.lower()),))


def _lower_roman(match: re.Match[str], text: str) -> Mark | None:
    del text
    raw = match.group("lower_roman").strip("()")
    value = roman(raw)
    return _mark(match, "lower_roman", Style.LOWER_ROMAN, raw, (value,)) if value else None


def _parenthesis(match: re.Match[str], text: str) -> Mark | None:
    del text
    raw = match.group("parenthesis")
    start = match.start("parenthesis") - 1
    quoted = bool(match.group("quote"))
    if raw.isdigit():
        return Mark(start, match.end(), Style.IN_PARENTHESES, raw, (int(raw),), True, quoted)
    return Mark(start, match.end(), Style.LETTER, raw, (ALPHABET.index(raw),), True, quoted)


def _dash(match: re.Match[str], text: str) -> Mark | None:
    del text
    return _mark(match, "dash", Style.DASH, match.group("dash"), (), weak=True)


_READERS: Final = {
    "article": _article,
    "article_stop": _article,
    "container_label": _container,
    "container_stop": _container,
    "letter_number": _letter_number,
    "dotted": _dotted,
    "number_stop": _number,
    "letter_stop": _letter,
    "roman": _roman,
    "upper": _upper,
    "lower_roman": _lower_roman,
    "parenthesis": _parenthesis,
    "dash": _dash,
}
