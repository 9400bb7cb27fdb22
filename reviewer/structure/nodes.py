"""Marks become nodes: what each is in law's words (khoản, điểm, …), its address, its heading."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from reviewer.model import Kind, Part
from reviewer.structure.lines import Mark, Style, line_end, rest
from reviewer.text import slug

if TYPE_CHECKING:
    from reviewer.structure.runs import Level

# Depth in the tree; a node is the child of the nearest node before it with a smaller rank.
ROOT: Final = 0
CONTAINER: Final = {Kind.DIVISION: 10, Kind.CHAPTER: 20, Kind.SECTION: 30, Kind.SUBSECTION: 40}
ARTICLE: Final = 50
IN_ARTICLE: Final = 60  # + 2 for each level
DASH: Final = 90
LEAF: Final = 95

_WORDS: Final = {
    Kind.DIVISION: "phần",
    Kind.CHAPTER: "chương",
    Kind.SECTION: "mục",
    Kind.SUBSECTION: "tiểu mục",
    Kind.CLAUSE: "khoản",
    Kind.POINT: "điểm",
    Kind.SUBPOINT: "tiết",
}
_SLUGS: Final = {kind: slug(word) for kind, word in _WORDS.items()}
_CONTAINER_KINDS: Final = {
    Style.DIVISION: Kind.DIVISION,
    Style.CHAPTER: Kind.CHAPTER,
    Style.SECTION: Kind.SECTION,
    Style.SUBSECTION: Kind.SUBSECTION,
}


@dataclass(slots=True)
class Node:
    """A provision in the making; spans and ids come when all nodes are known."""

    start: int
    rank: int
    kind: Kind
    part: Part
    group: str  # "main", "attached", "annex-2": first piece of ids
    label: str = ""
    address: str = ""  # full, from outside in; "" where the law gives none
    path: str = ""  # address as part of an id: "dieu-5/khoan-2/diem-dd"
    heading: str = ""
    body: int = 0  # where the words begin, after marker (and heading, for articles)


_LONGEST_TITLE: Final = 250  # characters; more is prose behind a numeral


def container_kind(style: Style) -> Kind:
    return _CONTAINER_KINDS[style]


@lru_cache(maxsize=4096)
def label_slug(label: str) -> str:
    """ "đ" must not meet "d": "dd"."""
    return slug(label.replace("đ", "dd").replace("Đ", "dd")) or "x"


def kinds_of(path: tuple[Level, ...], *, in_article: bool) -> tuple[Kind, ...]:
    """What each level of a run is called.

    The first numbers are khoản, letters below them điểm, anything further tiết; "A." and "I."
    are mục and tiểu mục, "Phần A" outside articles when Roman numbers stand below.
    """
    out: list[Kind] = []
    for level in path:
        out.append(_kind(level, out, in_article=in_article))
    return tuple(out)


def _kind(level: Level, above: list[Kind], *, in_article: bool) -> Kind:
    style = level.style
    if style in _CONTAINER_KINDS:
        return _CONTAINER_KINDS[style]
    if style is Style.UPPER:
        if not in_article and not above:
            return Kind.DIVISION
        return Kind.SUBSECTION if Kind.SECTION in above else Kind.SECTION
    if style is Style.ROMAN:
        return Kind.SUBSECTION if Kind.SECTION in above else Kind.SECTION
    if Kind.POINT in above or Kind.SUBPOINT in above:
        return Kind.SUBPOINT
    if Kind.CLAUSE not in above:
        return Kind.CLAUSE if style in (Style.NUMBER, Style.DOTTED) else Kind.POINT
    return Kind.POINT if style in (Style.LETTER, Style.DOTTED) else Kind.SUBPOINT


def address_of(kinds: tuple[Kind, ...], path: tuple[Level, ...]) -> tuple[str, str]:
    """(address, id path) of a run's last level inside its article: "khoản 2 điểm a".

    Numbers below numbers have no name in law: the address stops being one ("").
    """
    words: list[str] = []
    slugs: list[str] = []
    nameless = False
    for kind, level in zip(kinds, path, strict=True):
        word = _WORDS[kind]
        if kind is Kind.SUBPOINT and level.style in (Style.NUMBER, Style.IN_PARENTHESES):
            nameless = True
        words.append(f"{word} {level.label}")
        slugs.append(f"{_SLUGS[kind]}-{label_slug(level.label)}")
    return "" if nameless else " ".join(words), "/".join(slugs)


def container_address(kind: Kind, label: str) -> tuple[str, str]:
    word = _WORDS[kind]
    return f"{word} {label}", f"{_SLUGS[kind]}-{label_slug(label)}"


def capital(address: str) -> str:
    return address[:1].upper() + address[1:]


def container_heading(text: str, mark: Mark, limit: int) -> str:
    """The title of a chapter: on its own line after "Chương II", or on the next lines."""
    own = rest(text, mark).strip(" .:–-")
    if len(own) > _LONGEST_TITLE:
        return ""
    at = line_end(text, mark.end) + 1
    parts = [own] if own else []
    for _ in range(4):
        if at >= limit:
            break
        end = min(line_end(text, at), limit)
        line = text[at:end].strip(" \t|")
        at = end + 1
        if not line:
            continue
        if (parts and not (line.isupper() and parts[-1].isupper())) or len(line) > _LONGEST_TITLE:
            break
        parts.append(line)
    return " ".join(" ".join(parts).split())


_SENTENCE: Final = re.compile(
    r"(?i)\b(?:này (?:có hiệu lực|áp dụng|thay thế|quy định)|chịu trách nhiệm|có trách nhiệm thi hành|"
    r"ban hành kèm theo|kể từ ngày|nay (?:ban hành|quy định|bãi bỏ|giao|phê duyệt))\b"
)


def article_heading(text: str, start: int, end: int, *, titled: bool) -> tuple[str, int]:
    """(heading, offset of the body) of an article whose words run from `start` to `end`.

    The first line is a heading when more follows and it reads like one: no sentence, no closing
    sign. `titled`: every article of this instrument has a heading, so that headings may end with a
    full stop and stand alone where the body was repealed. An article without heading begins with
    its body.
    """
    blanks = " \t|" if titled else " \t|\n"
    while start < end and text[start] in blanks:
        start += 1
    first_end = min(line_end(text, start), end)
    line = text[start:first_end].strip(" \t|")
    if not line:
        return "", start
    if not text[first_end:end].strip():
        emptied = titled and not line.endswith((".", ";", ":", ",")) and not _SENTENCE.search(line)
        return (line, end) if emptied else ("", start)
    if line.endswith((":", ";", ",")) or len(line) > 350 or _SENTENCE.search(line):
        return "", start
    if line.endswith(".") and not (titled and len(line) < 160):
        return "", start
    if line[0].islower() or re.match(r"\d+[.)] |[-–+] |[a-zđ]\) ", line):
        return "", start
    body = _past_continuation(text, line, first_end, end)
    if body > first_end + 1:
        line = " ".join(text[start:body].split())
    return line, body


def _past_continuation(text: str, line: str, at: int, end: int) -> int:
    """A heading broken by hard line ends goes on with a small letter on the next line."""
    after = at + 1
    next_end = min(line_end(text, after), end)
    following = text[after:next_end].strip(" \t|")
    broken = len(line) > 50 and following[:1].islower() and not re.match(r"[a-zđ]\d?[).]", following)
    if (
        broken
        and text[next_end:end].strip()
        and len(following) < 100
        and not following.endswith((".", ";", ":"))
    ):
        return next_end
    return at
