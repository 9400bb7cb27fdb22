"""Texts as arrays of letters: one table look-up per character instead of one Python step per word.

The words are those of `reviewer.text.syllables`: runs of word characters of the lower-case NFC
text. Nearly every character of a law can be taken on its own; those that cannot (combining
marks, the dotted İ, …) are marked in the table, and a block that holds one takes the long way.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from reviewer.text import SYLLABLE, nfc

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reviewer.overlap.arrays import Indices

Letters = NDArray[np.uint16 | np.uint32]

_UNSURE: Final = 1  # no letter has this code
_UNALIKE: Final = "İΣ"  # İ becomes two characters in lower case; Σ depends on its place in the word


def letters(texts: Sequence[str]) -> tuple[Letters, Indices]:
    """The texts one after the other, and where each ends.

    Each character is the code of its lower case, 0 where it belongs to no word. Every text is
    followed by a 0.
    """
    made, ends = _looked_up(texts, sure=False), _ends(texts)
    unsure = np.flatnonzero(made == _UNSURE)
    if len(unsure):
        texts = list(texts)
        for at in np.unique(np.searchsorted(ends, unsure, side="right")).tolist():
            texts[at] = _normal(texts[at])
        made, ends = _looked_up(texts, sure=True), _ends(texts)
    return made, ends


def _ends(texts: Sequence[str]) -> Indices:
    return np.cumsum([len(text) + 1 for text in texts], dtype=np.int64)


def _normal(text: str) -> str:
    """NFC, and in lower case already where that cannot be done letter by letter."""
    text = nfc(text)
    return text.lower() if any(letter in text for letter in _UNALIKE) else text


def _looked_up(texts: Sequence[str], *, sure: bool) -> Letters:
    joined = "\n".join([*texts, ""])
    narrow = joined.encode("utf-16-le", "surrogatepass")
    if len(narrow) == 2 * len(joined):
        return _table(sure).take(np.frombuffer(narrow, np.uint16))
    # Characters beyond the basic plane are rare: a table of the few that occur is quicker than one of all.
    wide = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), np.uint32)
    points, at = np.unique(wide, return_inverse=True)
    return np.array([_code(chr(point), sure) for point in points.tolist()], np.uint32)[at]


@cache
def _table(sure: bool) -> Letters:
    """The code of every character of the basic plane."""
    return np.array([_code(chr(point), sure) for point in range(0x10000)], np.uint16)


def _code(character: str, sure: bool) -> int:
    """Code point of the lower case of a word character, else 0.

    Unless the text is `sure` to be normal, a character that needs a look at the whole is `_UNSURE`.
    """
    return _UNSURE if not sure and _unsure(character) else _letter(character)


def _letter(character: str) -> int:
    lower = character.lower()
    return ord(lower) if len(lower) == 1 and SYLLABLE.match(lower) else 0


def _unsure(character: str) -> bool:
    """May a text with this character not be NFC, or not lower-case letter by letter?

    A text is NFC if none of its characters combines with another (marks, the jamo of Hangul)
    and each is its own normal form (Unicode Standard Annex 15, quick check).
    """
    if character < "\u0300":
        return character in _UNALIKE
    return (
        character in _UNALIKE
        or "\u1100" <= character <= "\u11ff"
        or unicodedata.category(character)[0] == "M"
        or not unicodedata.is_normalized("NFC", character)
    )
