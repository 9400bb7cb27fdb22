"""Plain text as an office saves it: the head in two columns of spaces, one paragraph a line."""

from __future__ import annotations

import unicodedata
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from . import layout
from .model import Sample, SourceError, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

_LEFT: Final = 44  # columns kept for the issuer's side of the head
# Code page 1258 has the letters with hat, breve and horn, and the five tones as separate marks.
_TONES: Final = frozenset("\u0300\u0301\u0303\u0309\u0323")


def render(sample: Sample) -> bytes:
    text = "\n".join(_lines(sample)) + "\n"
    if sample.encoding == "utf-8":
        return text.encode()
    if sample.encoding == "utf-8-nfd":
        return unicodedata.normalize("NFD", text).encode()
    if sample.encoding == "utf-16":
        return text.replace("\n", "\r\n").encode("utf-16-le").join((b"\xff\xfe", b""))
    if sample.encoding == "cp1258":
        return "".join(map(_tone_apart, text)).replace("\n", "\r\n").encode("cp1258")
    raise SourceError(f"{sample.source}: “mã hóa: {sample.encoding}” is not known")


def _lines(sample: Sample) -> Iterator[str]:
    left = (*sample.issuer, "-------", f"Số: {sample.number}")
    right = (*layout.MOTTO, "---------------", layout.day(sample))
    for a, b in zip_longest(left, right, fillvalue=""):
        yield f"{a:<{_LEFT}}{b}".rstrip()
    yield from ("", sample.type, sample.title, "")
    yield from (*sample.speaker, "")
    yield from sample.recitals
    if sample.enacting:
        yield from ("", sample.enacting, "")
    for number, section in enumerate(sample.sections):
        if number:
            yield from ("", section.label, section.title, layout.issued_with(sample, section), "")
        for block in section.blocks:
            yield from (["\t".join(row) for row in block.rows] if isinstance(block, Table) else [block])
        if not number:
            yield from _close(sample)


def _close(sample: Sample) -> Iterator[str]:
    yield ""
    for a, b in zip_longest(("Nơi nhận:", *sample.recipients), sample.signature, fillvalue=""):
        yield f"{a:<{_LEFT + 16}}{b}".rstrip()


def _tone_apart(letter: str) -> str:
    spread = unicodedata.normalize("NFD", letter)
    tones = "".join(mark for mark in spread if mark in _TONES)
    if not tones:
        return letter
    return unicodedata.normalize("NFC", "".join(c for c in spread if c not in _TONES)) + tones
