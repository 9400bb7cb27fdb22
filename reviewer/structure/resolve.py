"""Which provisions of the stock a citation means.

The answer is empty where the stock does not hold the instrument, and where two instruments fit
(a province's number without a day): an unknown is kept unknown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reviewer.knowledge.instruments import law_named, name_key, tidy_number
from reviewer.model import Kind
from reviewer.structure.nodes import label_slug
from reviewer.structure.numbers import find_day
from reviewer.text import slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from reviewer.model import Citation, Document

_NAMED: Final = ("Bộ luật", "Luật", "Pháp lệnh", "Hiến pháp")
_CITABLE: Final = (
    Kind.DIVISION,
    Kind.CHAPTER,
    Kind.SECTION,
    Kind.SUBSECTION,
    Kind.ARTICLE,
    Kind.CLAUSE,
    Kind.POINT,
    Kind.SUBPOINT,
)
_STEP: Final = re.compile(
    r"(?i)(?P<unit>tiểu mục|điều|khoản|điểm|tiết|đoạn|câu|mục|chương|phần)\s+(?P<label>thứ \S+|\S+)"
)
_OF_ATTACHED: Final = re.compile(
    r"(?i)kèm theo|(?:quy định|quy chế|điều lệ|nội quy|quy trình|bản quy định)\s"
)
_OWN: Final = re.compile(r"(?P<type>[^\W\d]+(?: [^\W\d]+){0,2}) này$")
_YEAR: Final = re.compile(r"năm\s+((?:19|20)\d{2})")


@dataclass(frozen=True, slots=True)
class Entry:
    """What telling instruments apart needs."""

    key: str
    identity: str
    type: str
    province: str
    issued: date | None

    @property
    def number(self) -> str:
        return self.identity.partition("|")[0].upper()


@dataclass(frozen=True, slots=True)
class Index:
    """The stock as citations see it. Build it once with `index`; it never changes."""

    entries: Mapping[str, Entry]  # by key
    numbers: Mapping[str, tuple[str, ...]]  # number → keys
    names: Mapping[str, tuple[str, ...]]  # name of a law → keys, oldest first
    ids: frozenset[str]  # of everything that has an address


def index(documents: Iterable[Document]) -> Index:
    entries: dict[str, Entry] = {}
    numbers: dict[str, list[str]] = {}
    names: dict[str, list[str]] = {}
    ids: set[str] = set()
    for document in documents:
        what = document.instrument
        entries[what.key] = Entry(what.key, what.identity, what.type, what.province, what.issued)
        if what.number:
            numbers.setdefault(tidy_number(what.number), []).append(what.key)
        if what.type in _NAMED and what.title:
            names.setdefault(_law_key(what.type, what.title), []).append(what.key)
        ids.update(p.id for p in document.provisions if p.kind in _CITABLE and p.address)
    return Index(
        entries,
        {number: tuple(keys) for number, keys in numbers.items()},
        {name: tuple(sorted(keys, key=lambda key: str(entries[key].issued))) for name, keys in names.items()},
        frozenset(ids),
    )


def _law_key(kind: str, title: str) -> str:
    """ "Bộ luật dân sự 2015", "Thanh niên" → the key of "Bộ luật dân sự", "Luật Thanh niên"."""
    name = re.sub(r"\s*(?:\(.*\)|(?:năm )?(?:19|20)\d{2})\s*$", "", title)
    key = name_key(name)
    prefix = name_key(kind)
    return key if key.startswith(prefix) else f"{prefix} {key}"


def resolve(citation: Citation, index: Index) -> tuple[str, ...]:
    """Ids of the provisions that `citation` names and the stock holds, in the order named.

    A citation of a whole instrument resolves to nothing: it names no provision.
    """
    key, _, rest = citation.provision.partition("/")
    speaker = index.entries.get(key)
    if speaker is None or not citation.articles:
        return ()
    if citation.internal:
        keys = _siblings(speaker, index)
        groups = _internal_groups(citation.quote, speaker, rest.partition("/")[0])
    else:
        keys = instruments(citation, index)
        attached = _OF_ATTACHED.search(citation.quote) is not None
        groups = ("attached", "main") if attached else ("main", "attached")
    return _present(citation.articles, keys, groups, index)


def _present(
    addresses: tuple[str, ...], keys: tuple[str, ...], groups: tuple[str, ...], index: Index
) -> tuple[str, ...]:
    out: dict[str, None] = {}
    for address in addresses:
        path = address_path(address)
        for key in keys if path else ():
            places = (f"{key}/{group}/{way}" for group in groups for way in _ways(path))
            found = next((id for id in places if id in index.ids), "")
            if found:
                out[found] = None
    return tuple(out)


_DOTTED_POINT: Final = re.compile(r"(?P<above>.*/)diem-(?P<letter>[a-z]+)-(?P<number>[\d-]+)")
_DOTTED_CLAUSE: Final = re.compile(r"(?P<above>.*/)khoan-(?P<first>\d+)-(?P<rest>\d+)")


def _ways(path: str) -> tuple[str, ...]:
    """The path, then what its last step may mean: "điểm a.3" is tiết a.3 of điểm a, "khoản 1.2" stands
    in khoản 1."""
    point = _DOTTED_POINT.fullmatch(path)
    if point is not None:
        letter, number = point["letter"], point["number"]
        return path, f"{point['above']}diem-{letter}/tiet-{letter}-{number}"
    clause = _DOTTED_CLAUSE.fullmatch(path)
    if clause is not None:
        first, rest = clause["first"], clause["rest"]
        return path, f"{clause['above']}khoan-{first}/diem-{first}-{rest}"
    return (path,)


def address_path(address: str) -> str:
    """ "Điều 5 khoản 2 điểm đ" → "dieu-5/khoan-2/diem-dd"; "" for annexes, whose ids count, not name."""
    if address.startswith(("Phụ lục", "Mẫu số")):
        return ""
    steps = [(m["unit"].lower(), m["label"]) for m in _STEP.finditer(address)]
    return "/".join(
        f"{slug(unit)}-{label_slug(label.lower())}" for unit, label in steps if unit not in ("đoạn", "câu")
    )


def _siblings(speaker: Entry, index: Index) -> tuple[str, ...]:
    """The keys under which the speaker's own instrument stands: one for each codification subject."""
    keys = index.numbers.get(tidy_number(speaker.number), ()) if speaker.number else ()
    same = tuple(key for key in keys if index.entries[key].identity == speaker.identity)
    return (speaker.key, *(key for key in same if key != speaker.key))


def _internal_groups(quote: str, speaker: Entry, group: str) -> tuple[str, ...]:
    """Whether "này" is the act or the regulation attached to it."""
    if speaker.number and speaker.number in quote.upper():  # it names itself: the act, or what it carries
        return ("attached", "main") if _OF_ATTACHED.search(quote) else ("main",)
    own = _OWN.search(quote)
    if own is not None and speaker.type and own["type"].casefold().endswith(speaker.type.casefold()):
        return ("main",)
    return (group,)


def instruments(citation: Citation, index: Index) -> tuple[str, ...]:
    """Keys of the instrument that an external citation names; several only for parts of one."""
    name = citation.instrument
    if not name:
        return ()
    speaker = index.entries.get(citation.provision.partition("/")[0])
    day = find_day(citation.quote)
    if "/" in name or re.match(r"\d", name):
        return _by_number(tidy_number(name), speaker, day, index)
    return _by_name(name, citation.quote, speaker, day, index)


def _by_number(number: str, speaker: Entry | None, day: date | None, index: Index) -> tuple[str, ...]:
    keys = index.numbers.get(number, ())
    if day is not None:
        keys = tuple(key for key in keys if index.entries[key].issued in (None, day))
    if speaker is not None and len({index.entries[key].identity for key in keys}) > 1:
        keys = tuple(key for key in keys if index.entries[key].province == speaker.province)
    return keys if len({index.entries[key].identity for key in keys}) == 1 else ()


def _by_name(name: str, quote: str, speaker: Entry | None, day: date | None, index: Index) -> tuple[str, ...]:
    """The law of that name: of the day or year said, else the newest issued before the speaker."""
    kind = next((kind for kind in _NAMED if name.casefold().startswith(kind.casefold())), "")
    keys = index.names.get(name_key(_law_key(kind, name)), ()) if kind else ()
    year = _YEAR.search(quote)
    on = speaker.issued if speaker is not None else None
    wanted = day.year if day else int(year.group(1)) if year else 0
    law = law_named(name, year=wanted, on=on)
    if law is not None:
        numbered = index.numbers.get(tidy_number(law.number), ())
        if numbered or law_named(name) is None:  # several laws bore the name: the dated one is meant
            return numbered
    if wanted:
        keys = tuple(key for key in keys if (issued := index.entries[key].issued) and issued.year == wanted)
    elif on is not None:
        keys = tuple(key for key in keys if (issued := index.entries[key].issued) is None or issued <= on)
    if not keys:
        return ()
    newest = index.entries[keys[-1]].identity
    return tuple(key for key in keys if index.entries[key].identity == newest)
