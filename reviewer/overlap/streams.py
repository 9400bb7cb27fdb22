"""A clause as a stream of masked syllables: what wording features and background counts read.

Numbers become "0" and the instrument's name for itself becomes "văn bản này", so that two
copies of one drafting pattern are one stream. Numbers, deadlines and bodies are compared
apart from it (`features/cues.py`).
"""

from __future__ import annotations

import re
from hashlib import blake2b
from typing import TYPE_CHECKING, Final

import numpy as np

from reviewer.text import new_tone, nfc

if TYPE_CHECKING:
    from collections.abc import Iterable

    import numpy.typing as npt

    Hashes = npt.NDArray[np.uint64]
    Owners = npt.NDArray[np.int32]

WORD: Final = re.compile(r"\w+")
MARKER: Final = re.compile(
    r"\s*(?:\d{1,3}[a-zđ]?\.(?:\d{1,2}\.?)*\s+|\(?[a-zđ]{1,2}(?:\.?\d{1,2})?\)\s*|[-+–•*]\s*)"
)
# Names of attached files that the codification glues to the last clause of an article.
ATTACHED: Final = (".doc", ".docx", ".xls", ".xlsx", ".pdf", ".rtf", ".zip", ".rar", ".jpg")
SELF: Final = (
    "thông tư liên tịch này",
    "thông tư này",
    "nghị định này",
    "nghị quyết này",
    "quyết định này",
    "pháp lệnh này",
    "bộ luật này",
    "luật này",
    "quy chế này",
    "quy định này",
    "điều lệ này",
    "chỉ thị này",
    "quy chuẩn này",
)
MASKED_SELF: Final = "văn bản này"
# One spelling for one word, so that a copy in the other spelling is still a copy.
SHORT: Final = (
    ("ubnd", "ủy ban nhân dân"),
    ("hđnd", "hội đồng nhân dân"),
    ("tandtc", "tòa án nhân dân tối cao"),
    ("vksndtc", "viện kiểm sát nhân dân tối cao"),
    ("bộ nn&ptnt", "bộ nông nghiệp và phát triển nông thôn"),
)
SPELLING: Final = {"qui": "quy", "hàng": "hằng", "xẩy": "xảy", "tỉ": "tỷ", "kí": "ký", "lí": "lý"}
UNIT: Final = re.compile(r"\n+|;\s+|(?<=[^\W\d][^\W\d])\.\s+(?=[A-ZĐÀ-Ỹ])|(?<=[”)])\.\s+(?=[A-ZĐÀ-Ỹ])")
NUMBER: Final = "0"


def words_of(text: str) -> str:
    """The law's words: NFC, without the names of attached files at the end."""
    text = nfc(text).rstrip()
    while text.lower().endswith(ATTACHED):
        text = text.rpartition("\n")[0].rstrip()
    return text


def masked(text: str) -> list[str]:
    """Syllables in lower case, numbers as "0", the instrument's name for itself as "văn bản này"."""
    text = text.lower()
    if "này" in text:
        for name in SELF:
            text = text.replace(name, MASKED_SELF)
    for short, long in SHORT:
        if short in text:
            text = text.replace(short, long)
    return WORD.findall(text)


def units(text: str) -> list[str]:
    """Sentences and list items of a clause in order, markers taken off; [] for an empty text."""
    pieces = []
    lines = (
        piece
        for line in text.split("\n")
        for piece in (UNIT.split(line) if ". " in line or "; " in line else (line,))
    )
    for piece in lines:
        marker = MARKER.match(piece)
        rest = piece[marker.end() :] if marker else piece
        if rest and not rest.isspace():
            pieces.append(rest)
    return pieces


class Syllables(dict[str, int]):
    """Numbers the syllables of a run; keeps a 64-bit hash of each that is the same on every machine.

    Spellings of one syllable ("uỷ", "ủy"; "qui", "quy") and all numbers are one.
    """

    def __init__(self) -> None:
        super().__init__()
        self._hashes: list[int] = []
        self._known: dict[str, int] = {}

    def __missing__(self, word: str) -> int:
        plain = NUMBER if word[0].isdigit() else new_tone(word)
        plain = SPELLING.get(plain, plain)
        number = self._known.get(plain)
        if number is None:
            number = self._known[plain] = len(self._hashes)
            self._hashes.append(int.from_bytes(blake2b(plain.encode(), digest_size=8).digest(), "little"))
        self[word] = number
        return number

    def of(self, text: str) -> list[int]:
        return [self[word] for word in masked(text)]

    @property
    def hashes(self) -> Hashes:
        """By number."""
        return np.array(self._hashes, dtype=np.uint64)


class Stream:
    """Many texts as one flat row of syllable numbers."""

    def __init__(self, texts: Iterable[Iterable[int]]) -> None:
        flat: list[int] = []
        sizes: list[int] = []
        for numbers in texts:
            before = len(flat)
            flat.extend(numbers)
            sizes.append(len(flat) - before)
        self.ids = np.array(flat, np.int32)
        self.sizes = np.array(sizes, np.int64)

    @property
    def owner(self) -> Owners:
        """Which text each syllable belongs to."""
        return np.repeat(np.arange(len(self.sizes), dtype=np.int32), self.sizes)

    def taken(self, chosen: npt.NDArray[np.int64]) -> Stream:
        """The chosen texts only."""
        kept = np.zeros(len(self.sizes), bool)
        kept[chosen] = True
        out = Stream(())
        out.ids = self.ids[np.repeat(kept, self.sizes)]
        out.sizes = self.sizes[chosen]
        return out

    def merged(self, groups: npt.NDArray[np.int64]) -> Stream:
        """Neighbouring texts joined: group i takes the next groups[i] texts."""
        ends = np.concatenate([[0], np.cumsum(groups)])
        total = np.concatenate([[0], np.cumsum(self.sizes)])
        out = Stream(())
        out.ids = self.ids
        out.sizes = np.diff(total[ends])
        return out


_ODD: Final = np.array([pow(0x9E3779B97F4A7C15, 2 * i + 1, 1 << 64) | 1 for i in range(16)], dtype=np.uint64)


def mixed(values: Hashes) -> Hashes:
    """A 64-bit finaliser: near inputs become far outputs."""
    values = values ^ (values >> np.uint64(32))
    values = values * np.uint64(0xD6E8FEB86659FD93)
    values = values ^ (values >> np.uint64(29))
    return values * np.uint64(0x9E3779B97F4A7C15)


def ngrams(stream: Hashes, owner: Owners, n: int) -> tuple[Hashes, Owners]:
    """Hashes of every run of `n` syllables inside one owner, and its owner; order of the stream."""
    if len(stream) < n:
        return np.empty(0, np.uint64), np.empty(0, np.int32)
    size = len(stream) - n + 1
    total = stream[:size] * _ODD[0]
    for i in range(1, n):
        total += stream[i : size + i] * _ODD[i]
    inside = owner[:size] == owner[n - 1 :]
    return mixed(total[inside] + np.uint64(n)), owner[:size][inside]


def whole(stream: Hashes, owner: Owners, count: int) -> Hashes:
    """One hash for everything each of `count` owners says, in order."""
    sums = np.zeros(count, np.uint64)
    if not len(stream):
        return sums
    place = np.arange(len(stream), dtype=np.uint64)
    place -= np.searchsorted(owner, np.arange(count)).astype(np.uint64)[owner]
    running = np.concatenate(
        [np.zeros(1, np.uint64), np.cumsum(mixed(stream + place * _ODD[1]), dtype=np.uint64)]
    )
    ends = np.searchsorted(owner, np.arange(count), side="right")
    starts = np.searchsorted(owner, np.arange(count))
    return mixed(running[ends] - running[starts])
