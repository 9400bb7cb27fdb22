"""The grammar of addresses in prose: "khoản 2, các điểm b và c khoản 16 Điều 1".

Units run from the inside out (điểm › khoản › Điều › mục › chương › phần). A unit that is
further out than the one before it holds it; one that is not begins a new address that shares
what follows: "khoản 2, điểm b khoản 16 Điều 1" is Điều 1 khoản 2 and Điều 1 khoản 16 điểm b.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import product
from typing import Final, NamedTuple

from reviewer.structure.lines import roman
from reviewer.text import POINT_LETTERS

THIS: Final = "này"
_MOST: Final = 400  # addresses one phrase may expand to

# Position in an address, outermost first; the number orders units from the inside out.
RANKS: Final = {
    "câu": 0,
    "đoạn": 1,
    "tiết": 2,
    "điểm": 3,
    "khoản": 4,
    "điều": 5,
    "tiểu mục": 6,
    "mục": 7,
    "chương": 8,
    "phần": 9,
    "mẫu số": 10,
    "phụ lục": 11,
}
_UNIT: Final = r"(?i:tiểu mục|mục|tiết|điểm|khoản|[đð]iều|đoạn|câu|chương|phần|phụ lục|mẫu số|mẫu(?=\s\d))"
# Numbers that count something are no labels: "khoản 500 triệu", "điểm 9 tháng".
_COUNTS: Final = r"(?![ ]?(?:%|ngày|tháng|năm|người|triệu|tỷ|đồng|lần|bộ|giờ|mét|m2|km|nghìn)\b)"
# "khoản 1,5 triệu" is a fraction; "khoản 10,11 Điều 79" is a list written without a blank.
_NO_FRACTION: Final = (
    r"(?!\.\d)(?!,\d{1,3}+(?!(?:,[ ]?\d{1,3}+){0,20}(?:[ ]?(?:,|và|hoặc|đến|-)[ ]?\d{1,3}+){0,9},?\s+"
    r"(?i:tiết|điểm|khoản|điều|mục|chương|phụ lục|của|bộ luật|luật|nghị (?:định|quyết)|thông tư|"
    r"pháp lệnh|quyết định)(?!\w)))"
)
_DIGITS: Final = rf"\d{{1,3}}[a-zđ]?(?![\w/]){_NO_FRACTION}{_COUNTS}"
_DOTTED: Final = r"\d{1,2}(?:\.\d{1,2}){1,3}(?![\w/])"
_LETTER: Final = r"[a-zđ](?:\.?\d{1,2}(?:\.\d{1,2})*)?(?!\w)"
_ROMAN: Final = r"[IVXLC]+(?:\.\d{1,2})?(?!\w)"
_LABELS: Final = {
    "câu": re.compile(_DIGITS),
    "đoạn": re.compile(rf"{_DIGITS}|(?i:thứ (?:nhất|hai|ba|tư|năm)|cuối|mở đầu)(?!\w)"),
    "tiết": re.compile(rf"{_DOTTED}|{_DIGITS}|{_LETTER}|-|[ivx]+(?!\w)"),
    "điểm": re.compile(rf"{_DOTTED}|{_LETTER}|{_DIGITS}"),
    "khoản": re.compile(rf"{_DOTTED}|{_DIGITS}"),
    "điều": re.compile(rf"\d{{1,4}}[a-zđ]?(?![\w/]){_NO_FRACTION}"),
    "tiểu mục": re.compile(rf"{_DOTTED}|{_DIGITS}|{_ROMAN}|[A-Z](?!\w)"),
    "mục": re.compile(rf"{_DOTTED}|{_DIGITS}|{_ROMAN}|[A-ZĐ](?:\.(?:[IVX]+|\d{{1,2}}))?(?!\w)"),
    "chương": re.compile(rf"{_ROMAN}|{_DIGITS}"),
    "phần": re.compile(
        rf"(?i:thứ (?:nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười))(?!\w)|{_ROMAN}|{_DIGITS}|[A-Z](?!\w)"
    ),
    "mẫu số": re.compile(r"\d{1,3}[a-zA-Z]?(?:[.\-/]?[A-Za-zĐ\d]{1,8})*(?!\w)"),
    "phụ lục": re.compile(
        r"(?:số )?(?:[IVXLC]+(?:\.\d+|[a-zA-Z])?|\d{1,3}(?:\.\d+)?[a-zA-Z]?|[A-Z]\d?)(?!\w)"
    ),
}
_OPEN: Final = re.compile(rf"(?i:các[ ])?(?P<unit>{_UNIT})(?P<blank>\s+)(?P<from>(?i:từ)\s+)?")
_FROM: Final = re.compile(rf"(?i:từ)\s+(?={_UNIT}\s)")
# A list may go on behind a line's end only where the line stops in mid-phrase, not after ";".
_AND: Final = re.compile(
    r"[ \t]*(?:,\s*(?:và|hoặc|hay)?|;[ \t]*(?:và|hoặc|hay)?|\b(?:và|hoặc|hay)\b)\s*(?<!;\n)"
)
_TO: Final = re.compile(r"\s*(?:\b(?:đến|tới)\b(?:\s+hết)?|–|-)\s*")
_OF: Final = re.compile(r"\s*(?:,\s*)?(?:(?:của|thuộc|tại|quy định tại|ban hành kèm theo|kèm theo)\s+)?")
_JOIN: Final = re.compile(r"\s*(?:(?P<sign>[,;])\s*)?(?P<word>(?:và|hoặc|hay)\s+)?(?:tại\s+)?")
_NEXT_UNIT: Final = re.compile(rf"(?i:các[ ])?(?:(?i:từ)\s+)?{_UNIT}\s")


class Item(NamedTuple):
    """One unit with its labels: ("khoản", ("1", "2")); the label may be THIS."""

    unit: str
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """Addresses in one stretch of prose. Each path runs from the outside in."""

    start: int
    end: int
    groups: tuple[tuple[Item, ...], ...]  # of each address, innermost unit first

    @property
    def units(self) -> frozenset[str]:
        return frozenset(item.unit for group in self.groups for item in group)

    @property
    def relative(self) -> bool:
        """Does it say "Điều này", "khoản này" …?"""
        return any(THIS in item.labels for group in self.groups for item in group)


def parse_reference(text: str, at: int) -> Reference | None:
    """The longest reference that starts exactly at `at`; None when none does."""
    groups: list[list[Item]] = [[]]
    position = at
    first = True
    while True:
        found = _item(text, position, inside=bool(groups[-1]))
        if found is None:
            break
        item, end = found
        above = groups[-1][-1] if groups[-1] else None
        if not first and above is not None and RANKS[item.unit] <= RANKS[above.unit]:
            groups.append([])
        groups[-1].append(item)
        position, first = end, False
        following = _advance(text, end, item)
        if following is None:
            return Reference(at, end, _shared(groups))
        position, new_group = following
        if new_group:
            groups.append([])
    if first:
        return None
    end = max(end, at)
    return Reference(at, end, _shared([group for group in groups if group]))


def _advance(text: str, end: int, item: Item) -> tuple[int, bool] | None:
    """(offset of the next unit, does it begin a new address?); None when no unit follows.

    "khoản 2, Điều 5" and "khoản 2 của Điều 5" nest; "khoản 2 và Điều 5" does not.
    """
    of = _OF.match(text, end)
    if of is not None and of.end() > end and _NEXT_UNIT.match(text, of.end()):
        nested = _outer(text, of.end(), item)
        if nested:
            return of.end(), False
    join = _JOIN.match(text, end)
    if join is not None and join.end() > end and _NEXT_UNIT.match(text, join.end()):
        separated = join.group("sign") or join.group("word")
        outer = _outer(text, join.end(), item)
        if separated:
            return join.end(), bool(join.group("word")) or not outer or join.group("sign") == ";"
        if outer:
            return join.end(), False
        return None if "\n" in join.group() else (join.end(), True)  # "Chương II\nĐiều 7" are headings
    return None


def _outer(text: str, at: int, item: Item) -> bool:
    match = _OPEN.match(text, at)
    return match is not None and RANKS[_unit(match)] > RANKS[item.unit]


def _unit(match: re.Match[str]) -> str:
    unit = match.group("unit").lower().replace("ð", "đ")
    return "mẫu số" if unit == "mẫu" else unit


def _item(text: str, at: int, *, inside: bool) -> tuple[Item, int] | None:
    """A unit and its labels at `at`. After an inner unit only the first label belongs to it, unless
    "các" gathers them: in "khoản 1 Điều 5, Điều 6" the second Điều is an address of its own."""
    start = _FROM.match(text, at)
    ranged = start is not None
    match = _OPEN.match(text, start.end() if start else at)
    if match is None:
        return None
    unit = _unit(match)
    ranged = ranged or match.group("from") is not None
    position = match.end()
    again = _OPEN.match(text, position)
    if again is not None and _unit(again) == unit:  # "các điểm từ điểm a đến điểm g"
        position = again.end()
    if text.startswith(THIS, position) and not text[position + 3 : position + 4].isalnum():
        return Item(unit, (THIS,)), position + len(THIS)
    if unit == "phụ lục" and not _LABELS[unit].match(text, position):
        end = match.end("unit")
        return (
            (Item(unit, ("",)), end)
            if re.match(r"\s+(?:ban hành )?kèm theo\b", text[end : end + 40])
            else None
        )
    label = _label(text, position, unit)
    if label is None:
        return None
    many = not inside or match.group().lower().startswith("các") or ranged
    return _list(text, unit, label, many=many)


def _label(text: str, at: int, unit: str) -> tuple[str, int] | None:
    match = _LABELS[unit].match(text, at)
    if match is None:
        return None
    label = match.group().removeprefix("số ")
    if label.isdigit():
        label = str(int(label)) if unit not in ("mẫu số", "phụ lục") else label
    return label, match.end()


def _list(text: str, unit: str, first: tuple[str, int], *, many: bool) -> tuple[Item, int]:
    labels = [first[0]]
    end = first[1]
    while True:
        to = _TO.match(text, end)
        if to is not None:
            last = _again(text, to.end(), unit, bare=True)
            span = expand(labels[-1], last[0]) if last else ()
            if last and span:
                labels[-1:] = span
                end = last[1]
                continue
        also = _AND.match(text, end) if many else None
        if also is None:
            return Item(unit, tuple(labels)), end
        more = _again(text, also.end(), unit, bare=_same_shape(labels[-1], text, also.end()))
        if more is None or ("\n" in also.group() and text[more[1] : more[1] + 1] in (".", ")")):
            return Item(unit, tuple(labels)), end
        labels.append(more[0])
        end = more[1]


def _again(text: str, at: int, unit: str, *, bare: bool) -> tuple[str, int] | None:
    """The next label of a list, with its unit repeated or (`bare`) without."""
    match = _OPEN.match(text, at)
    if match is not None:
        return _label(text, match.end(), unit) if _unit(match) == unit and not match.group("from") else None
    return _label(text, at, unit) if bare else None


def _same_shape(label: str, text: str, at: int) -> bool:
    """Figures go on as figures and letters as letters: "điểm a, 2 bản" is no list."""
    following = text[at : at + 1]
    return following.isdigit() == label[:1].isdigit()


def expand(first: str, last: str) -> tuple[str, ...]:
    """ "1", "4" → 1 2 3 4; "b", "đ" → b c d đ; "II", "IV" → II III IV; () when it is no range."""
    if first.isdigit() and last.isdigit():
        low, high = int(first), int(last)
        return tuple(str(n) for n in range(low, high + 1)) if 0 <= high - low < _MOST and low else ()
    if first in POINT_LETTERS and last in POINT_LETTERS:
        low, high = POINT_LETTERS.index(first), POINT_LETTERS.index(last)
        return POINT_LETTERS[low : high + 1] if low < high else ()
    low, high = roman(first), roman(last)
    if low and high and low < high and first.isupper():
        return tuple(_to_roman(n) for n in range(low, high + 1))
    return ()


def _to_roman(number: int) -> str:
    out = ""
    for value, digits in (
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ):
        while number >= value:
            out, number = out + digits, number - value
    return out


def _shared(groups: list[list[Item]]) -> tuple[tuple[Item, ...], ...]:
    """Groups without the outer units take those of the group behind them."""
    out: list[tuple[Item, ...]] = []
    outer: tuple[Item, ...] = ()
    for group in reversed(groups):
        reach = RANKS[group[-1].unit]
        borrowed = tuple(item for item in outer if RANKS[item.unit] > reach)
        whole = (*group, *borrowed)
        out.append(whole)
        outer = whole
    return tuple(reversed(out))


def addresses(reference: Reference, here: str, chapter: str = "") -> tuple[str, ...]:
    """Every address, from the outside in, each once, in the order of the text.

    `here` is the speaker's own address ("Điều 5 khoản 2 điểm a"): "Điều này" is its Điều,
    "khoản này" its khoản, and a khoản without Điều stands in its Điều. `chapter` is the address
    of the chapter around it ("Phần thứ nhất chương IX"), for "Chương này" and "Phần này".
    """
    out: dict[str, None] = {}
    for group in reference.groups:
        for address in _expanded(group, here, chapter):
            out[address] = None
            if len(out) >= _MOST:
                return tuple(out)
    return tuple(out)


def _expanded(group: tuple[Item, ...], here: str, chapter: str) -> list[str]:
    base = _base(group, here, chapter)
    items = [item for item in group if item.labels != (THIS,)]
    if any(item.unit == "điều" for item in group):
        items = [item for item in items if RANKS[item.unit] <= RANKS["điều"]]
    items.sort(key=lambda item: -RANKS[item.unit])
    out: list[str] = []
    for labels in product(*(item.labels for item in items)):
        words = [_word(item.unit, label) for item, label in zip(items, labels, strict=True)]
        address = " ".join(word for word in (base, *words) if word)
        out.append(address[:1].upper() + address[1:])
        if len(out) >= _MOST:
            break
    return [address for address in out if address]


def _word(unit: str, label: str) -> str:
    if unit == "điều":
        return f"Điều {label}"
    if unit in ("phụ lục", "mẫu số"):
        return f"{unit[0].upper()}{unit[1:]} {label}".strip()
    return f"{unit} {label.lower() if label.lower().startswith('thứ') else label}"


_CUT: Final = {"điều": " khoản ", "khoản": " điểm ", "điểm": " tiết "}


def _base(group: tuple[Item, ...], here: str, chapter: str) -> str:
    """The part of the speaker's address that the words leave out."""
    this = [item.unit for item in group if item.labels == (THIS,)]
    named = [item.unit for item in group if item.labels != (THIS,)]
    if this:
        unit = max(this, key=lambda unit: RANKS[unit])
        return within(here, unit) if unit in _CUT else _chapter(chapter, unit)
    outermost = max(named, key=lambda unit: RANKS[unit])
    if outermost == "khoản":
        return within(here, "điều")
    if outermost in ("điểm", "tiết"):
        return within(here, "khoản") if outermost == "điểm" else within(here, "điểm")
    return ""


def _chapter(chapter: str, unit: str) -> str:
    """ "Phần thứ nhất chương IX" up to the label of `unit`; "" when the speaker stands in none."""
    match = re.search(rf"(?i)\b{unit}\s(?:thứ \S+(?: \S+)?(?= chương| mục|$)|\S+)", chapter)
    return chapter[: match.end()] if match else ""


def within(here: str, unit: str) -> str:
    """The speaker's address up to `unit`: "Điều 5 khoản 2" for khoản; as far as it goes."""
    if unit not in _CUT:
        return ""
    cut = here.find(_CUT[unit])
    return here if cut < 0 else here[:cut]
