"""Vietnamese as old machines wrote it: TCVN3 and VNI fonts, and the Windows code page."""

from __future__ import annotations

import unicodedata

from reviewer.reading import legacy


def tcvn3(text: str) -> str:
    """As Latin-1 letters of a TCVN3 font. Capitals with a tone do not exist there: small ones stand in."""
    table = {letter: chr(byte) for byte, letter in legacy.TCVN3.items() if byte < 0x100}
    return "".join(table.get(c, table.get(c.lower(), c)) for c in text)


def vni(text: str) -> str:
    """As Latin-1 letters of a VNI font."""
    table: dict[str, str] = {}
    for typed, letter in legacy.VNI.items():
        if letter not in table or len(typed) < len(table[letter]):  # "í" and not "iù"
            table[letter] = typed
    return "".join(table.get(c, c) for c in text)


def cp1258(text: str) -> bytes:
    """Vietnamese as Windows wrote it: letters with a hat are one byte, tones follow."""
    out = bytearray()
    for char in text:
        try:
            out += char.encode("cp1258")
        except UnicodeEncodeError:
            spread = unicodedata.normalize("NFD", char)
            tone = next(mark for mark in spread[1:] if mark in "\u0300\u0301\u0303\u0309\u0323")
            out += unicodedata.normalize("NFC", spread.replace(tone, "")).encode("cp1258") + tone.encode(
                "cp1258"
            )
    return bytes(out)
