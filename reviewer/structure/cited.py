"""Instruments named in prose: "Nghị định số 78/2025/NĐ-CP ngày …", "Luật Đất đai", "Luật này"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from reviewer.knowledge.instruments import known_names, name_key, tidy_number, type_names
from reviewer.structure.lines import UPPER
from reviewer.structure.numbers import DAY, NUMBER

_EXTRA: Final = (
    "Luật sửa đổi, bổ sung",
    "Thông tư liên bộ",
    "Nghị định thư",
    "Văn bản",
    "Thông tư Liên tịch",
    "Quy chuẩn",
    "Nội quy",
    "Quy trình",
    "Chương trình",
    "Đề án",
    "Hiệp định",
    "Công ước",
    "Kết luận",
    "Điều ước",
    "Bộ Luật",
    "Nghị Quyết",
    "Nghị Định",
    "Quyết Định",
    "Thông Tư",
)
_LAWS: Final = ("Bộ luật", "Luật", "Pháp lệnh", "Hiến pháp")
_FOREIGN: Final = ("Hiệp định", "Công ước", "Nghị định thư")
_NAMES: Final = sorted({*type_names(), *_EXTRA[1:]}, key=lambda name: (-len(name), name))
_BY_SAID: Final = {said: name for name in _NAMES for said in (name, name[0].lower() + name[1:])}
# Literal alternatives, not (?i:…): a search can then skip by first letter.
TYPE: Final = "(?:" + "|".join(sorted(map(re.escape, _BY_SAID), key=lambda said: (-len(said), said))) + ")"
_START: Final = re.compile(rf"(?P<type>{TYPE})(?!\w)")
_THIS: Final = re.compile(r"\s+này(?!\w)")
_THAT: Final = re.compile(r"\s+(?:nêu trên|nói trên|trên|đó|ấy|trên đây)(?!\w)")
_NUMBERED: Final = re.compile(
    rf"\s*+(?:liên (?:tịch|ngành|bộ|sở)\s++)?(?:\(?số\)?|Số)?[ ]*+[:.]?[ ]*+(?P<number>{NUMBER})"
)
_BARE_NUMBER: Final = re.compile(r"\s+(?:số\s+)?(?P<number>\d{1,4})(?=,?\s+ngày\b)")
_DOUBLED: Final = re.compile(
    r"\s*+(?:số)?[ ]*+:?[ ]*+(?P<number>\d{1,4}/\d{4})[ /]+(?P<symbol>(?:NQ|QĐ|NĐ|TT|CT)[-–/ ]+[A-ZĐ]+)"
)
_DAY: Final = re.compile(rf",?[ ]*(?:(?i:ban hành|ký)[ ])?(?=ngày|Ngày){DAY}(?!\d)")
_YEAR: Final = re.compile(r"[ ]+năm[ ]+((?:19|20)\d{2})(?!\d)")
_CODE: Final = re.compile(
    r"(?:QCVN|TCVN|QCĐP|QCXDVN|TCXDVN|TCXD|TCN)[ ]?\d[\d\-.]*(?:[ ]?:[ ]?\d{4})?(?:[ ]?/[ ]?[A-ZĐ]{2,}\d*)*"
)
_WORD: Final = re.compile(r"\s*(?:[-–&]\s+|,\s+)?\w+")
# Old numbers without a stroke ("119-CP", "82-TC/TCT"); of a form "13-NT" is only its own number.
_HYPHENED: Final = (
    "Nghị định",
    "Quyết định",
    "Chỉ thị",
    "Thông tư",
    "Luật",
    "Pháp lệnh",
    "Sắc lệnh",
    "Nghị quyết",
)
_FIRST_WORD: Final = re.compile(rf"[ ]+[{UPPER}]\w*")
# "Phòng, chống …", "Cán bộ, công chức"
_NEXT_WORD: Final = re.compile(r"(?:[ ](?:-[ ])?|,[ ](?=[a-zđà-ỹ]))\w+")
_ABBREVIATED: Final = re.compile(rf"[ ]+[{UPPER}&]{{2,}}(?![ ][{UPPER}]{{2}})")  # "Luật TTTM", "Luật NSNN"
# "Pháp lệnh Khai thác và Bảo vệ công trình thuỷ lợi": a name that goes on behind "và"
_AND_MORE: Final = re.compile(
    rf"[ ]và[ ](?!(?:{TYPE}|Bộ|Chính phủ|Thủ tướng|Ủy ban|Uỷ ban|Hội đồng|Sở|Quốc hội|Nhà nước|UBND|HĐND)"
    rf"(?!\w))[{UPPER}][a-zđà-ỹ]"
)
_LONGEST_NAME: Final = 28  # words
# A word that no law's name goes on with; where the table does not know a name it ends there.
_STOP: Final = frozenset(
    [
        "này",
        "được",
        "có",
        "thì",
        "là",
        "phải",
        "và",
        "hoặc",
        "hay",
        "theo",
        "tại",
        "trong",
        "để",
        "khi",
        "do",
        "nếu",
        "cho",
        "trừ",
        "với",
        "bằng",
        "vào",
        "đã",
        "sẽ",
        "bị",
        "không",
        "gồm",
        "còn",
        "quy",
        "ngày",
        "năm",
        "số",
        "của",
        "về",
        "các",
        "những",
        "một",
        "hiện",
        "khác",
        "đó",
        "trên",
        "như",
        "đối",
        "từ",
        "đến",
        "hết",
        "mà",
        "nhưng",
        "hướng",
        "ban",
    ]
)
# "Quy chế … ban hành kèm theo Quyết định số 193/2001/QĐ-TTg"
_ISSUED_WITH: Final = re.compile(
    r"(?i:bản\s+)?(?i:quy chế|quy định|điều lệ|nội quy|quy trình|kế hoạch|đề án|chương trình|danh mục|"
    r"quy chuẩn)\b"
    rf"[^.\n]{{0,260}}?(?i:ban hành(?:\s+kèm)?\s+theo|ban hành tại|kèm theo)\s+(?=(?P<carrier>{TYPE})\s)"
)


@dataclass(frozen=True, slots=True)
class Target:
    """An instrument in prose. `name` is its number when one is written, else its name."""

    start: int
    end: int
    internal: bool
    name: str  # "" for "this", and for "that" ("Nghị định nêu trên")
    type: str = ""
    own: bool = False  # "Quy định này": the regulation at hand, not the act that carries it
    weak: bool = False  # "quyết định này" in small letters: a citation only in a Quyết định


def _code(said: str) -> str:
    """ "QCVN 10: 2024/ BTTTT" → "QCVN 10:2024/BTTTT"."""
    return re.sub(r"\s*([:/])\s*", r"\1", " ".join(said.split())).rstrip(".-")


@cache
def _known() -> tuple[frozenset[str], int]:
    names = known_names()
    return names, max((len(name.split()) for name in names), default=0) + 2


# "các Quyết định …: số 118/TTg …; số 20/2000/QĐ-TTg …": further numbers of a list
_LISTED: Final = re.compile(rf"[Ss]ố[ ](?P<number>{NUMBER})")
_TELLING: Final = re.compile(r"(?:QĐ|NĐ|NQ|TT|CT|TTLT|PL|L)-|/(?:QH\d|TTg|CP|HĐBT)")


def _listed(text: str, at: int) -> Target | None:
    """A number without its type, behind a sign or "và", whose symbols tell the type."""
    match = _LISTED.match(text, at)
    if match is None or not re.search(r"(?:[:;,]|\bvà)\s*$", text[max(0, at - 8) : at]):
        return None
    number = tidy_number(match.group("number"))
    if _TELLING.search(number) is None:
        return None
    return Target(at, _with_day(text, match.end("number")), False, number)


def parse_target(text: str, at: int, *, linked: bool) -> Target | None:
    """The instrument named exactly at `at`.

    `linked`: an address stands before it ("Điều 5 …"), so that an unknown name counts too.
    """
    code = _CODE.match(text, at)
    if code is not None:
        return Target(at, code.end(), internal=False, name=_code(code.group()))
    match = _START.match(text, at)
    if match is None:
        return _issued_with(text, at) if linked else _listed(text, at)
    said = match.group("type")
    this = _THIS.match(text, match.end())
    if this is not None:
        if _type(said) in _ONLY_NUMBERED:
            return None
        kind, weak = _type(said), said[0].islower() and not linked and said.lower() in _COMMON
        return Target(at, this.end(), internal=True, name="", type=kind, own=kind in _CARRIED, weak=weak)
    numbered = _numbered(text, at, match.end(), said)
    if numbered is not None:
        return numbered
    if said == "Luật" and (amending := _amending_law(text, at, match.end())) is not None:
        return amending
    bare = _NUMBER_ALONE.match(text, match.end()) if linked else None
    if bare is not None:
        return Target(at, bare.end(), False, f"{_type(said)} {bare.group('number')}", _type(said))
    if linked:
        issued = _issued_with(text, at)
        if issued is not None:
            return issued
        that = _THAT.match(text, match.end())
        if that is not None:
            return Target(at, that.end(), internal=False, name="", type=_type(said))
    return _named(text, at, match.end(), said, linked=linked)


_ONLY_NUMBERED: Final = frozenset(("Văn bản",))
# "Luật sửa đổi, bổ sung một số điều của Luật Phòng, chống thiên tai và Luật Đê điều năm 2020"
_AMENDING_LAW: Final = re.compile(
    r"[ ]sửa đổi(?:, bổ sung)?(?:[ ](?:một số )?[Đđ]iều)?[ ]của[ ](?=Luật|Bộ luật)"
)
_JOINED: Final = re.compile(r"(?:,|[ ]và)[ ](?=Luật|Bộ luật)")
_NUMBER_ALONE: Final = re.compile(r"[ ]số[ ](?P<number>\d{1,4})(?![\w/]|[.,]\d)")


def _amending_law(text: str, at: int, after: int) -> Target | None:
    """A law without a number that is named by the laws it changes; its name is all of them."""
    lead = _AMENDING_LAW.match(text, after)
    if lead is None:
        return None
    end = lead.end()
    while (inner := parse_target(text, end, linked=False)) is not None and not inner.internal:
        end = inner.end
        joined = _JOINED.match(text, end)
        if joined is None:
            return Target(at, end, False, " ".join(text[at:end].split()), "Luật")
        end = joined.end()
    return None


# Words that in small letters mean anything: "kế hoạch này" is an instrument only inside a Kế hoạch.
_COMMON: Final = frozenset(
    [
        "quy định",
        "kế hoạch",
        "hướng dẫn",
        "thông báo",
        "báo cáo",
        "chương trình",
        "đề án",
        "quy trình",
        "lệnh",
        "quyết định",
        "kết luận",
        "quy chế",
    ]
)
_CARRIED: Final = frozenset(
    (
        "Quy định",
        "Quy chế",
        "Điều lệ",
        "Nội quy",
        "Quy trình",
        "Chương trình",
        "Đề án",
        "Kế hoạch",
        "Quy chuẩn",
    )
)


def _type(said: str) -> str:
    return _BY_SAID.get(said, said)


def _numbered(text: str, at: int, after: int, said: str) -> Target | None:
    found = _NUMBERED.match(text, after)
    if found is not None and ("/" in found.group("number") or _type(said) in _HYPHENED):
        return Target(
            at, _with_day(text, found.end("number")), False, tidy_number(found.group("number")), _type(said)
        )
    doubled = _DOUBLED.match(text, after)
    if doubled is not None:
        number = tidy_number(f"{doubled.group('number')}/{doubled.group('symbol')}")
        return Target(at, _with_day(text, doubled.end()), False, number, _type(said))
    bare = _BARE_NUMBER.match(text, after)
    if bare is not None and said[0].isupper():
        name = f"{_type(said)} {bare.group('number')}"
        return Target(at, _with_day(text, bare.end()), False, name, _type(said))
    return None


def _with_day(text: str, end: int) -> int:
    day = _DAY.match(text, end)
    return day.end() if day is not None else end


def _issued_with(text: str, at: int) -> Target | None:
    match = _ISSUED_WITH.match(text, at)
    if match is None:
        return None
    inner = parse_target(text, match.end(), linked=False)
    if inner is None or inner.start != match.end():
        return None
    return Target(at, inner.end, inner.internal, inner.name, inner.type)


def _named(text: str, at: int, after: int, said: str, *, linked: bool) -> Target | None:
    """A law by its name, with its number or year where they follow."""
    kind = _type(said)
    if kind == "Hiến pháp":
        whole = _with_year(text, after)
        return Target(at, whole, False, "Hiến pháp", kind) if said[0].isupper() else None
    if kind not in (*_LAWS, *_FOREIGN):
        return None
    if text[max(0, at - 5) : at].lower().endswith("pháp ") and kind == "Luật":
        return None
    end = _end_of_name(text, at, after, said, linked=linked)
    if end is None:
        if linked and said == "Luật" and re.match(r"\s*[.,;:)\n]|\s*$", text[after : after + 3]):
            return Target(at, after, False, said, kind)
        return None
    name = " ".join(text[at:end].split())
    numbered = _NUMBERED.match(text, end)
    if numbered is not None and "số" in text[end : numbered.start("number")].lower():
        number = tidy_number(numbered.group("number"))
        return Target(at, _with_day(text, numbered.end("number")), False, number, kind)
    return Target(at, _with_year(text, end), False, name, kind)


def _with_year(text: str, end: int) -> int:
    day = _with_day(text, end)
    if day > end:
        return day
    year = _YEAR.match(text, end)
    return year.end() if year is not None else end


def _end_of_name(text: str, at: int, after: int, said: str, *, linked: bool) -> int | None:
    known = _known_name(text, at, after, _type(said))
    if known is not None or said[0].islower():
        return known
    return _guessed_name(text, after, linked=linked, commas=_type(said) in _LAWS)


def _known_name(text: str, at: int, after: int, kind: str) -> int | None:
    """End of the longest name that the table of laws knows."""
    names, longest = _known()
    end = after
    best: int | None = None
    for _ in range(min(longest, _LONGEST_NAME)):
        word = _WORD.match(text, end)
        if word is None:
            break
        end = word.end()
        if word.group().split()[-1].lower() != "và" and name_key(f"{kind} {text[after:end]}") in names:
            best = end
    if best is not None and "\n" in text[at:best]:
        return best if text[at:best].count("\n") == 1 else None
    return best


def _goes_on(text: str, end: int) -> bool:
    """A name that runs through a word at which names end: "… và Bảo vệ …", "… tự do …"."""
    free = text.endswith("tự", 0, end) and text.startswith(" do", end)
    return free or _AND_MORE.match(text, end) is not None


def _stops(word: str) -> bool:
    return word.split()[-1].lower() in _STOP


def _guessed_name(text: str, after: int, *, linked: bool, commas: bool) -> int | None:
    """End of a name that the table does not know: up to a sign or a word no name goes on with."""
    short = _ABBREVIATED.match(text, after)
    if short is not None:
        return short.end()
    first = _FIRST_WORD.match(text, after)
    if first is None:
        return None
    end = first.end()
    for _ in range(_LONGEST_NAME if linked else 10):
        word = _NEXT_WORD.match(text, end)
        if word is None or (_stops(word.group()) and not _goes_on(text, end)):
            break
        if word.group().startswith(",") and (not commas or len(text[after:end].split()) > 2):
            break
        end = word.end()
    return end
