"""What the law says about instruments: types and ranks, how numbers look, what laws are called.

Tables: `instrument_types.csv` (type, issuer, rank of Luật BHVBQPPL 2025 Điều 4, shape of the
number), `issuer_symbols.csv` ("BTC" → Bộ Tài chính), `law_names.csv` (name → number, dated).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from reviewer.knowledge.tables import rows
from reviewer.model import Level
from reviewer.text import new_tone, nfc

if TYPE_CHECKING:
    from datetime import date

UNRANKED: Final = 99


@dataclass(frozen=True, slots=True)
class InstrumentType:
    """One kind of instrument of one kind of issuer. `number` is None where the shape is unknown."""

    name: str
    issuer: str  # "" when the type alone does not tell ("Thông tư")
    level: Level
    rank: int  # 1 highest … 14; 99 outside the system
    number: re.Pattern[str] | None
    source: str
    verified: bool


@dataclass(frozen=True, slots=True)
class LawName:
    """A law, code or ordinance by its short name: "Đất đai" is 13/2003/QH11, then 45/2013/QH13 …"""

    name: str
    type: str
    number: str
    issued: date | None
    valid_from: date | None
    source: str
    verified: bool

    @property
    def full(self) -> str:
        return f"{self.type} {self.name}"

    @property
    def year(self) -> int:
        """Year of issue, from the day or from the number; 0 when neither says it."""
        if self.issued is not None:
            return self.issued.year
        found = re.search(r"/(\d{4})/", self.number)
        return int(found.group(1)) if found else 0


@cache
def instrument_types() -> tuple[InstrumentType, ...]:
    """In the order of the table: more telling shapes first within one type."""
    return tuple(
        InstrumentType(
            name=row.required("type"),
            issuer=row.text("issuer"),
            level=Level(row.required("level")),
            rank=row.whole("rank"),
            number=re.compile(row.text("number"), re.IGNORECASE) if row.text("number") else None,
            source=row.source,
            verified=row.verified,
        )
        for row in rows("instrument_types", ("type", "issuer", "level", "rank", "number"))
    )


@cache
def type_names() -> tuple[str, ...]:
    """Every type's name once, longest first so that "Nghị quyết liên tịch" wins over "Nghị quyết"."""
    names = {kind.name for kind in instrument_types()}
    return tuple(sorted(names, key=lambda name: (-len(name), name)))


@cache
def issuer_symbols() -> dict[str, str]:
    """Upper-case symbol → issuer."""
    found = rows("issuer_symbols", ("symbol", "issuer"))
    return {row.required("symbol"): row.required("issuer") for row in found}


@cache
def law_names() -> tuple[LawName, ...]:
    return tuple(
        LawName(
            name=row.required("name"),
            type=row.required("type"),
            number=row.required("number"),
            issued=row.day("issued"),
            valid_from=row.valid_from,
            source=row.source,
            verified=row.verified,
        )
        for row in rows("law_names", ("name", "type", "number", "issued"))
    )


_SHORT: Final = {
    "hđnd": "hội đồng nhân dân",
    "ubnd": new_tone("ủy ban nhân dân"),
    "vbqppl": "văn bản quy phạm pháp luật",
}


def name_key(name: str) -> str:
    """One spelling for comparing names: lower case, new tone placement, no commas, no "và",
    single blanks, "HĐND" and the like in full."""
    folded = new_tone(nfc(name).casefold().replace("ð", "đ")).replace("&", " và ").replace(",", " ")
    words = (_SHORT.get(word, word) for word in folded.split() if word != "và")
    return " ".join(words).strip(" .;:")


@cache
def _laws_by_name() -> dict[str, tuple[LawName, ...]]:
    found: dict[str, list[LawName]] = {}
    for law in law_names():
        found.setdefault(name_key(law.full), []).append(law)
    return {key: tuple(sorted(laws, key=lambda law: law.year)) for key, laws in found.items()}


def known_names() -> frozenset[str]:
    """`name_key` of every law the table knows, with its type: "luật đất đai"."""
    return frozenset(_laws_by_name())


def law_named(name: str, *, on: date | None = None, year: int = 0) -> LawName | None:
    """The law that `name` ("Luật Đất đai") means.

    `year` (as in "Luật Đất đai năm 2003") decides when given. Otherwise the newest law issued
    by the day `on`; without a day only a name that one law has ever borne is resolved.
    """
    laws = _laws_by_name().get(name_key(name), ())
    if year:
        laws = tuple(law for law in laws if law.year == year)
        return laws[0] if len(laws) == 1 else None
    if on is not None:
        laws = tuple(law for law in laws if law.year <= on.year)
        return laws[-1] if laws else None
    return laws[0] if len(laws) == 1 else None


def tidy_number(raw: str) -> str:
    """A number as the law writes it: "53 /2025/TT- BCT" → "53/2025/TT-BCT", symbols in capitals."""
    joined = re.sub(r"\s+", "", raw.replace("–", "-").replace("—", "-")).rstrip(".,;:")
    joined = re.sub(r"(?<=[^\W\d_])\.(?=[^\W\d_])", "-", joined.replace("Ð", "Đ"))  # "142/2005/NĐ.CP"
    upper = re.sub(r"^\d+[A-Z](?=/)", lambda m: m.group().lower(), joined.upper())  # 522b/NQ-…
    return re.sub(r"TTG(?![A-ZĐ])", "TTg", re.sub(r"(?<=[/-])TTR(?=[-.]|$)", "TTr", upper))


def classify(number: str, name: str = "") -> InstrumentType | None:
    """The type of an instrument by its number and, when known, the word it calls itself.

    Rows are tried in table order; a number alone decides when its shape tells the type.
    """
    kinds = instrument_types()
    if name:
        named = [kind for kind in kinds if kind.name == name]
        for kind in named:
            if number and kind.number is not None and kind.number.fullmatch(number):
                return kind
        if len(named) == 1 or (named and len({kind.rank for kind in named}) == 1):
            return named[0]
        return None
    for kind in kinds:
        if kind.number is not None and number and kind.number.fullmatch(number) and kind.name != "Bộ luật":
            return kind
    return None


def issuer_of(number: str) -> str:
    """The issuer that a number's last symbol names; "" for joint, local and unknown ones."""
    symbols = re.split(r"[-/]", number.upper())
    return issuer_symbols().get(symbols[-1], "") if len(symbols) > 1 else ""


@cache
def central_cities() -> frozenset[str]:
    """`name_key` of the cities that are provinces by rank, whenever they became so."""
    return frozenset(name_key(row.required("name")) for row in rows("central_cities", ("name",)))
