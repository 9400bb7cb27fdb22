"""One source file of the corpus as frozen values, and the addresses of its provisions.

The format (see README.md): a head of `key: value` lines, then parts opened by `--- …` lines.
Every other line is one paragraph as it will be printed; lines in pipes are table rows;
lines that begin with `#` are the drafter's remarks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SOURCES: Final = Path(__file__).parent / "sources"
MAIN, ATTACHED, ANNEX = "main", "attached", "annex"

_PARTS: Final = {"văn bản": MAIN, "kèm theo": ATTACHED, "phụ lục": ANNEX}
_ARTICLE: Final = re.compile(r"Điều (\d+)\.\s*(.*)", re.S)
_CLAUSE: Final = re.compile(r"(\d+)\. (.*)", re.S)
_POINT: Final = re.compile(r"([a-zđ])\) (.*)", re.S)
_DIVIDER: Final = re.compile(r"Chương [IVX]+|Mục \d+|Phần (?:[IVX]+|thứ)")
_QUOTE_OPEN: Final = "“"
_QUOTE_CLOSE: Final = "”"


class SourceError(ValueError):
    """A source file that cannot be built: says which file and what to mend."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; the first row is the head."""

    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the file: the instrument itself, the attached regulation or one annex."""

    part: str
    label: str  # "QUY ĐỊNH", "Phụ lục I"; "" for the instrument itself
    title: str
    blocks: tuple[str | Table, ...]


@dataclass(frozen=True, slots=True)
class Sample:
    """One instrument to be written."""

    source: str  # name of the source file
    file: str  # name of the file to be built
    encoding: str  # of a .txt: utf-8, utf-8-nfd, utf-16, cp1258
    issuer: tuple[str, ...]  # lines over the number
    number: str
    place: str
    issued: date
    type: str
    title: str
    speaker: tuple[str, ...]  # who speaks under the title, in lines; () for a directive
    recitals: tuple[str, ...]
    enacting: str  # "QUYẾT ĐỊNH:"; "" for a directive
    signature: tuple[str, ...]
    recipients: tuple[str, ...]
    sections: tuple[Section, ...]

    @property
    def format(self) -> str:
        return self.file.rpartition(".")[2]

    @property
    def kind_and_title(self) -> str:
        return f"{self.type} {self.title[:1].lower()}{self.title[1:]}"

    def text_of(self, part: str, address: str) -> str:
        """Words at an address, markers included; lines joined by newlines. KeyError if none."""
        for section in self.sections:
            if section.part == part:
                found = provisions(section).get(address)
                if found is not None:
                    return found
        raise KeyError(f"{self.file}: {part}: {address}")


def load(path: Path, law: Callable[[str], str]) -> Sample:
    """Read one source; `law` turns a recipe `{{…}}` into words (with newlines between paragraphs)."""
    head, _, body = path.read_text(encoding="utf-8").partition("\n---")
    fields = _head(head, path.name)

    def one(key: str, default: str | None = None) -> str:
        values = fields.get(key, [])
        if len(values) > 1 or (not values and default is None):
            raise SourceError(f"{path.name}: head needs exactly one line “{key}:”")
        return values[0] if values else str(default)

    place, _, day = one("ngày").rpartition(", ")
    return Sample(
        source=path.name,
        file=one("tệp"),
        encoding=one("mã hóa", "utf-8"),
        issuer=_split(one("cơ quan")),
        number=one("số"),
        place=place,
        issued=date.fromisoformat(day),
        type=one("loại"),
        title=one("trích yếu"),
        speaker=_split(one("chủ thể", "")),
        recitals=tuple(fields.get("căn cứ", [])),
        enacting=one("ban hành", ""),
        signature=_split(one("ký")),
        recipients=tuple(fields.get("nơi nhận", [])),
        sections=tuple(_sections("---" + body, path.name, law)),
    )


def load_all(law: Callable[[str], str], folder: Path = SOURCES) -> tuple[Sample, ...]:
    """Every instrument, by file name of the source."""
    return tuple(load(path, law) for path in sorted(folder.glob("*.vb")))


def provisions(section: Section) -> dict[str, str]:
    """Address ("Điều 5 khoản 2 điểm a"; "Khoản 1" in a directive) → its text with all below it.

    Words between “ and ” belong to another instrument (an amendment's new text): they stand under
    the provision that quotes them and get no address of their own.
    """
    out: dict[str, list[str]] = {}
    article = clause = point = ""
    quoted = False
    for block in section.blocks:
        text = block if isinstance(block, str) else "\n".join(" | ".join(row) for row in block.rows)
        inside, quoted = quoted, _still_quoted(text, quoted)
        if isinstance(block, str) and not inside:
            if _DIVIDER.match(block):
                article = clause = point = ""
                continue
            if match := _ARTICLE.match(block):
                article, clause, point = f"Điều {match[1]}", "", ""
            elif match := _CLAUSE.match(block):
                clause, point = f"{'khoản' if article else 'Khoản'} {match[1]}", ""
            elif match := _POINT.match(block):
                point = f"điểm {match[1]}"
        parts = [piece for piece in (article, clause, point) if piece]
        for depth in range(1, len(parts) + 1):
            out.setdefault(" ".join(parts[:depth]), []).append(text)
    return {address: "\n".join(lines) for address, lines in out.items()}


def clauses(section: Section) -> dict[str, str]:
    """The units a reviewer compares: each khoản, and each article that has none."""
    every = provisions(section)
    return {
        address: text
        for address, text in every.items()
        if "điểm" not in address.split()
        and not (address.count("khoản") == 0 and any(f"{address} khoản {n}" in every for n in range(1, 40)))
    }


def _still_quoted(text: str, quoted: bool) -> bool:
    opened, closed = text.rfind(_QUOTE_OPEN), text.rfind(_QUOTE_CLOSE)
    return quoted if opened == closed == -1 else opened > closed


def _split(value: str) -> tuple[str, ...]:
    return tuple(piece.strip() for piece in value.split("|") if piece.strip())


def _head(text: str, name: str) -> dict[str, list[str]]:
    fields: dict[str, list[str]] = {}
    for line in text.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        key, colon, value = line.partition(":")
        if not colon:
            raise SourceError(f"{name}: “{line[:40]}” is not “key: value”")
        fields.setdefault(key.strip(), []).append(value.strip())
    return fields


def _sections(text: str, name: str, law: Callable[[str], str]) -> Iterator[Section]:
    for chunk in re.split(r"(?m)^--- ?", text)[1:]:
        first, _, rest = chunk.partition("\n")
        kind, *more = (piece.strip() for piece in first.split("|"))
        if kind not in _PARTS:
            raise SourceError(f"{name}: “--- {first}” is not one of: {', '.join(_PARTS)}")
        label, title = (*more, "", "")[:2]
        yield Section(_PARTS[kind], label, title, tuple(_blocks(rest, law)))


def _blocks(text: str, law: Callable[[str], str]) -> Iterator[str | Table]:
    rows: list[tuple[str, ...]] = []
    for raw in text.splitlines():
        line = raw.strip()
        if line.startswith("|"):
            rows.append(tuple(cell.strip() for cell in line.strip("|").split("|")))
            continue
        if rows:
            yield Table(tuple(rows))
            rows = []
        if line and not line.startswith("#"):
            filled = re.sub(r"\{\{(.*?)\}\}", lambda match: law(match[1]), line)
            yield from filled.split("\n")
    if rows:
        yield Table(tuple(rows))
