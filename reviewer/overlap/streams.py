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
    import numpy.typing as npt

    Hashes = npt.NDArray[np.uint64]

WORD: Final = re.compile(r"\w+")
MARKER: Final = re.compile(
    r"^\s*(?:\d{1,3}[a-zđ]?\.(?:\d{1,2}\.?)*\s+|\(?[a-zđ]{1,2}(?:\.\d+)?\)\s*|[-+–•*]\s*)"
)
# Names of attached files that the codification glues to the last clause of an article.
ATTACHMENT: Final = re.compile(r"(?im)^[^\n]*\.(?:docx?|xlsx?|pdf|rtf|zip|rar|jpg)\s*$")
SELF: Final = re.compile(
    r"\b(?:thông tư liên tịch|thông tư|nghị định|nghị quyết|quyết định|pháp lệnh|bộ luật|luật|quy chế|quy định"
    r"|điều lệ|chỉ thị|hướng dẫn|quy chuẩn) này\b"
)
# One spelling for one word, so that a copy in the other spelling is still a copy.
SPELLING: Final = (
    (re.compile(r"\bubnd\b"), "ủy ban nhân dân"),
    (re.compile(r"\bhđnd\b"), "hội đồng nhân dân"),
    (re.compile(r"\b(?:tand|tandtc)\b"), "tòa án nhân dân"),
    (re.compile(r"\b(?:vksnd|vksndtc)\b"), "viện kiểm sát nhân dân"),
    (re.compile(r"\bqui (?=định|chế|trình|hoạch|chuẩn|mô)"), "quy "),
)
UNIT: Final = re.compile(r"\n+|;\s+|(?<=[^\W\d][^\W\d])\.\s+(?=[A-ZĐÀ-Ỹ])|(?<=[”)])\.\s+(?=[A-ZĐÀ-Ỹ])|:\s*\n")
SHORTEST_UNIT: Final = 3  # syllables; shorter lines ("a) Có") say nothing on their own


def plain(text: str) -> str:
    """Lower-case NFC words of the law in one spelling, with attached file names taken out."""
    folded = new_tone(nfc(ATTACHMENT.sub("", text))).lower()
    for pattern, word in SPELLING:
        folded = pattern.sub(word, folded)
    return folded


def mask(words: str) -> list[str]:
    """Masked syllables of text that went through `plain`."""
    return ["0" if w[0].isdigit() else w for w in WORD.findall(SELF.sub("văn bản này", words))]


def units(text: str) -> list[str]:
    """Sentences and list items of a clause in order, markers taken off; the text itself when it has one."""
    pieces = (MARKER.sub("", piece) for piece in UNIT.split(ATTACHMENT.sub("", text)))
    return [piece for piece in pieces if piece.strip()]


class Syllables:
    """Numbers the syllables of a run and keeps a 64-bit hash of each that is the same on every machine."""

    def __init__(self) -> None:
        self.ids: dict[str, int] = {}
        self._hashes: list[int] = []

    def number(self, words: list[str]) -> list[int]:
        out = []
        for word in words:
            found = self.ids.get(word)
            if found is None:
                found = self.ids[word] = len(self._hashes)
                self._hashes.append(int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "little"))
            out.append(found)
        return out

    @property
    def hashes(self) -> Hashes:
        return np.array(self._hashes, dtype=np.uint64)


_ODD: Final = np.array([pow(0x9E3779B97F4A7C15, 2 * i + 1, 1 << 64) | 1 for i in range(16)], dtype=np.uint64)


def mixed(values: Hashes) -> Hashes:
    """A 64-bit finaliser: near inputs become far outputs."""
    values = values ^ (values >> np.uint64(32))
    values = values * np.uint64(0xD6E8FEB86659FD93)
    values = values ^ (values >> np.uint64(29))
    return values * np.uint64(0x9E3779B97F4A7C15)


def ngrams(stream: Hashes, owner: npt.NDArray[np.int32], n: int) -> tuple[Hashes, npt.NDArray[np.int32]]:
    """Hashes of every run of `n` syllables inside one owner, and its owner; order of the stream."""
    if len(stream) < n:
        return np.empty(0, np.uint64), np.empty(0, np.int32)
    size = len(stream) - n + 1
    total = stream[:size] * _ODD[0]
    for i in range(1, n):
        total = total + stream[i : size + i] * _ODD[i]
    inside = owner[:size] == owner[n - 1 :]
    return mixed(total[inside] + np.uint64(n)), owner[:size][inside]


def whole(stream: Hashes, owner: npt.NDArray[np.int32], count: int) -> Hashes:
    """One hash for everything each of `count` owners says, in order."""
    place = np.arange(len(stream), dtype=np.uint64)
    starts = np.searchsorted(owner, np.arange(count))
    if not len(stream):
        return np.zeros(count, np.uint64)
    place = place - starts.astype(np.uint64)[owner]
    sums = np.zeros(count, np.uint64)
    np.add.at(sums, owner, mixed(stream + place * _ODD[1]))
    return mixed(sums)
