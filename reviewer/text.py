"""Facts about Vietnamese writing: normal form, syllables, tone placement, alphabet of points.

Pure functions over strings; nothing here knows what a law is.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

SYLLABLE: Final = re.compile(r"\w+")
_LINE: Final = re.compile(r"[^\n]+")
_WORD: Final = re.compile(r"\s?\S+")  # with the blank before: marks may stand on it

# Points of a clause run through the Vietnamese alphabet without f, j, w, z.
POINT_LETTERS: Final = tuple("abcdđeghiklmnopqrstuvxy")

# Old and new tone placement are the same word: hoà/hòa, thuý/thúy, Uỷ/Ủy.
_MOVED_TONE: Final = re.compile(r"(?i)(?<![aeiouyăâêôơưq])(o|u)([àáảãạèéẻẽẹỳýỷỹỵ])(?![a-zà-ỹ])")


def nfc(text: str) -> str:
    """Canonical composition; returns the same object when nothing changes."""
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def nfc_with_offsets(text: str) -> tuple[str, tuple[int, ...]]:
    """NFC text and, for each of its code points, the offset it came from; () for identity."""
    if unicodedata.is_normalized("NFC", text):
        return text, ()
    out: list[str] = []
    origin: list[int] = []
    done = 0
    # A long text has few words to compose.
    for line in _LINE.finditer(text):
        if unicodedata.is_normalized("NFC", line.group()):
            continue
        for word in _WORD.finditer(text, max(0, line.start() - 1), line.end()):
            if unicodedata.is_normalized("NFC", word.group()):
                continue
            out.append(text[done : word.start()])
            origin.extend(range(done, word.start()))
            _compose(text, word.start(), word.end(), out, origin)
            done = word.end()
    out.append(text[done:])
    origin.extend(range(done, len(text)))
    joined = "".join(out)
    whole = unicodedata.normalize("NFC", text)
    if joined != whole:  # Hangul jamo compose without combining marks: no law text has them
        return whole, tuple(min(i, len(text) - 1) for i in range(len(whole)))
    return joined, tuple(origin)


def _compose(text: str, start: int, stop: int, out: list[str], origin: list[int]) -> None:
    """Append text[start:stop] letter by letter, each composed with the marks after it."""
    for end in range(start + 1, stop + 1):
        if end < stop and unicodedata.combining(text[end]):
            continue
        piece = unicodedata.normalize("NFC", text[start:end])
        out.append(piece)
        origin.extend([start] * len(piece))
        start = end


def syllables(text: str) -> list[str]:
    """Lower-case runs of word characters of the NFC text, in order."""
    return SYLLABLE.findall(nfc(text).lower())


def new_tone(text: str) -> str:
    """`text` with old tone placement (hoà, Uỷ) rewritten to the new one (hòa, Ủy)."""

    def swap(match: re.Match[str]) -> str:
        glide, vowel = match.groups()
        spread = unicodedata.normalize("NFD", vowel)
        return unicodedata.normalize("NFC", glide + spread[1:]) + spread[0]

    return _MOVED_TONE.sub(swap, text)


def bare(text: str) -> str:
    """Without diacritics, lower case: what a hurried person types into a search box."""
    spread = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(c for c in spread if not unicodedata.combining(c))


def slug(text: str) -> str:
    """ASCII letters and digits joined by single hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", bare(text)).strip("-")
