"""Bytes become text: byte order marks, UTF-8, UTF-16, cp1258, TCVN3 and VNI, told apart by content.

Every single-byte reading of Vietnamese text is possible; only one gives Vietnamese syllables.
So each candidate is decoded and scored by the share of its accented words that a Vietnamese
speaker could say. Measured on the office files at hand: right reading ≥ 0.9, wrong ones ≤ 0.3.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from reviewer.errors import ReadError
from reviewer.reading.legacy import Legacy, decode

# Onset and rime without tone; written from the rules of quốc ngữ spelling.
_ONSET: Final = "(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx]|)"
_RIMES: Final = (
    "a ai ao au ay am an ang anh ap at ac ach ăm ăn ăng ăp ăt ăc âu ây âm ân âng âp ât âc e eo em en "
    "eng ep et ec ê êu êm ên ênh êp êt êch i iu im in inh ip it ich ia iêu iêm iên iêng iêp iêt iêc "
    "o oi om on ong op ot oc oa oai oao oay oam oan oang oanh oap oat oac oach oăm oăn oăng oăt oăc "
    "oe oeo oen oet oong ooc ô ôi ôm ôn ông ôp ôt ôc ơ ơi ơm ơn ơp ơt u ui um un ung up ut uc ua uôi "
    "uôm uôn uông uôt uôc uê uênh uêch uơ uy uya uyên uyêt uynh uyt uych uyu uân uâng uât uây ư ưi "
    "ưu ưm ưn ưng ưt ưc ưa ươi ươu ươm ươn ương ươp ươt ươc y yêm yên yêng yêt yêu ynh yt ych"
)
_SYLLABLE: Final = re.compile(f"{_ONSET}(?:{'|'.join(sorted(_RIMES.split(), key=len, reverse=True))})|gi")
_WORD: Final = re.compile(r"[^\W\d_]+")
_TONES: Final = frozenset("\u0300\u0301\u0303\u0309\u0323")
# Signs of Latin-1 that law texts hardly use and mojibake is full of ("§iÒu", "®Þnh").
# "§" is a fine sign alone, and half of "Q§" in TCVN3.
_MOJIBAKE: Final = re.compile("[\x80-\xa6\xa8-\xaf\xb2-\xbf×÷¤¥]|(?<=\\w)§|§(?=\\w)")
_ABBREVIATION: Final = re.compile("[A-ZĐ]{2,8}")  # QĐ, NĐ, HĐND: Vietnamese, though no syllable

_PLAIN_WORD: Final = re.compile(r"\S+")
# Letters that only Unicode Vietnamese has: no legacy font's byte is read as one of them.
_UNICODE_ONLY: Final = re.compile("[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9\u0300\u0301\u0303\u0309\u0323]")

_SAMPLE: Final = 60_000  # characters looked at when scoring
_SURE: Final = 0.8  # share above which a reading is taken for Vietnamese
# Measured: VNI text read as such has no word below this many per accented word to compare with.
_ENOUGH: Final = 3  # accented words below which content says nothing


@dataclass(frozen=True, slots=True)
class Decoded:
    text: str
    encoding: str  # "utf-8", "utf-16-le", "cp1258", "tcvn3", "vni", "utf-8+tcvn3", …
    lost: int = 0  # bytes that are no characters in this encoding


def says_vietnamese(text: str) -> tuple[float, int]:
    """Share of accented words that are Vietnamese syllables, and how many accented words there are.

    Mojibake signs count as wrong words. (0.0, 0) for text without accents.
    """
    sample = unicodedata.normalize("NFC", text[:_SAMPLE])
    good = total = 0
    for word in _WORD.findall(sample):
        if word.isascii():
            continue
        total += 1
        good += is_syllable(word) or _ABBREVIATION.fullmatch(word) is not None
    wrong = len(_MOJIBAKE.findall(sample))
    total += wrong
    return (good / total if total else 0.0), total


@lru_cache(maxsize=20_000)  # a text repeats its words; all of Vietnamese has some 7,000
def is_syllable(word: str) -> bool:
    """Could `word` be one Vietnamese syllable? Case is free; at most one tone."""
    spread = unicodedata.normalize("NFD", word.lower())
    bare = "".join(c for c in spread if c not in _TONES)
    if len(spread) - len(bare) > 1:
        return False
    return _SYLLABLE.fullmatch(unicodedata.normalize("NFC", bare)) is not None


def is_unicode_vietnamese(text: str) -> bool:
    """Does `text` hold letters that cannot be a legacy font's?"""
    return _UNICODE_ONLY.search(text) is not None


def decode_bytes(data: bytes, name: str) -> Decoded:
    """`data` as text.

    Raises ReadError when no encoding makes text of it.
    """
    for bom, encoding in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if data.startswith(bom):
            return _forgiving(data[len(bom) :], encoding)
    if encoding := _utf16_without_mark(data):
        return _forgiving(data, encoding)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _single_byte(data, name)


def _forgiving(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, errors="replace")
    return Decoded(text, encoding, text.count("\ufffd"))


def _utf16_without_mark(data: bytes) -> str:
    """Vietnamese in UTF-16 has a high byte of 0x00, 0x01, 0x03, 0x1E or 0x20 in every second place."""
    head = data[:4096]
    if len(head) < 8 or b"\x00" not in head:
        return ""
    high = frozenset(b"\x00\x01\x03\x1e\x20")
    for offset, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        column = head[offset::2]
        if column.count(0) * 2 > len(column) and all(byte in high for byte in column):
            return encoding
    return ""


def undisguised(decoded: Decoded) -> Decoded:
    """Unicode text whose letters are a legacy font's bytes ("Céng hoµ x· héi"), line by line.

    For plain text only: in markup the letters of the tags would be read along.
    """
    text, legacy = unmask(decoded.text)
    if legacy is None:
        return decoded
    return Decoded(text, f"{decoded.encoding}+{legacy.value}", decoded.lost)


def unmask(text: str) -> tuple[str, Legacy | None]:
    """`text` with the lines that are legacy letters in disguise put into Vietnamese.

    Returns the text unchanged, and None, when no legacy reading is clearly better as a whole.
    """
    plain, total = says_vietnamese(text)
    if total < _ENOUGH or plain >= _SURE:
        return text, None
    shares = {legacy: says_vietnamese(decode(text, legacy))[0] for legacy in Legacy}
    legacy = max(shares, key=lambda candidate: shares[candidate])
    if shares[legacy] <= max(plain, 0.5):
        return text, None
    return "".join(better_line(line, legacy) for line in text.splitlines(keepends=True)), legacy


def better_line(line: str, legacy: Legacy) -> str:
    """The line as Vietnamese, unless it already is (mixed files: a Unicode letterhead)."""
    if line.isascii():
        return line
    if is_unicode_vietnamese(line):
        return _PLAIN_WORD.sub(lambda match: _better_word(match[0], legacy), line)
    decoded = decode(line, legacy)
    return line if says_vietnamese(line)[0] > says_vietnamese(decoded)[0] else decoded


def _better_word(word: str, legacy: Legacy) -> str:
    """In a line of both kinds a word is a legacy one only when it makes sense as nothing else."""
    if word.isascii() or is_unicode_vietnamese(word):
        return word
    decoded = decode(word, legacy)
    return decoded if says_vietnamese(decoded)[0] > says_vietnamese(word)[0] else word


def _single_byte(data: bytes, name: str) -> Decoded:
    """The most Vietnamese of the single-byte readings; damaged UTF-8 competes with them."""
    latin = data.decode("latin-1")
    readings = [
        _forgiving(data, "utf-8"),
        _forgiving(data, "cp1258"),
        Decoded(decode(latin, Legacy.TCVN3), Legacy.TCVN3.value),
        Decoded(decode(data.decode("cp1252", errors="replace"), Legacy.VNI), Legacy.VNI.value),
    ]
    scored = [
        (says_vietnamese(reading.text)[0], -reading.lost, -rank) for rank, reading in enumerate(readings)
    ]
    best = max(scored)
    reading = readings[-best[2]]
    if best[0] < 0.5 and not _mostly_ascii(data):
        raise ReadError("read.not-text", file=name)
    return reading


def _mostly_ascii(data: bytes) -> bool:
    """English or unaccented text with a stray byte: nothing to score, still text."""
    head = data[:_SAMPLE]
    plain = sum(1 for byte in head if 32 <= byte < 127 or byte in b"\t\n\r")
    return plain >= 0.95 * len(head)
