"""The two Vietnamese font encodings from before Unicode: TCVN3 (ABC, ".VnTime") and VNI.

Text in these fonts is Latin-1 letters to the machine and Vietnamese only to the eye. The tables
are TCVN 5712:1993 (VN3) and the VNI-Windows keyboard chart.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final


class Legacy(StrEnum):
    TCVN3 = "tcvn3"
    VNI = "vni"


# One byte a letter. Capitals with a tone do not exist: fonts ending in "H" draw small letters as
# capitals. Their text keeps the letters typed, so that "QĐ-TTg" in a heading stays a number.
_TCVN3_ROWS: Final = (
    (0xA1, "ĂÂÊÔƠƯĐăâêôơưđ"),
    (0xB5, "àảãáạ"),
    (0xBB, "ằẳẵắ"),
    (0xC6, "ặầẩẫấậè"),
    (0xCE, "ẻẽéẹềểễếệìỉ"),
    (0xDC, "ĩíịò"),
    (0xE1, "ỏõóọồổỗốộờởỡớợù"),
    (0xF1, "ủũúụừửữứựỳỷỹýỵ"),
)
# What other programs make of a byte: PDF glyph names and Word's symbol fonts.
_TCVN3_ALIASES: Final = {0x2212: "ư", 0x2219: "ã", 0x03BC: "à", 0x2022: "ã"}


def _tcvn3_table() -> dict[int, str]:
    table = {start + i: letter for start, row in _TCVN3_ROWS for i, letter in enumerate(row)}
    return {**table, **{0xF000 + byte: letter for byte, letter in table.items()}, **_TCVN3_ALIASES}


TCVN3: Final = _tcvn3_table()

# A base letter, then the letter that stands for its marks; the marks' case is free.
_VNI_MARKS: Final = {
    "a": dict(zip("ùøûõïâáàåãäêéèúüë", "áàảãạâấầẩẫậăắằẳẵặ", strict=True)),
    "e": dict(zip("ùøûõïâáàåãä", "éèẻẽẹêếềểễệ", strict=True)),
    "o": dict(zip("ùøûõïâáàåãä", "óòỏõọôốồổỗộ", strict=True)),
    "i": dict(zip("ùøûõï", "íìỉĩị", strict=True)),  # converters write these; the keyboard has single letters
    "u": dict(zip("ùøûõï", "úùủũụ", strict=True)),
    "y": dict(zip("ùøûõ", "ýỳỷỹ", strict=True)),
    "ô": dict(zip("ùøûõï", "ớờởỡợ", strict=True)),
    "ö": dict(zip("ùøûõï", "ứừửữự", strict=True)),
}
_VNI_SINGLE: Final = dict(zip("ôöíìæóòîñ", "ơưíìỉĩịỵđ", strict=True))


def _vni_table() -> dict[str, str]:
    table: dict[str, str] = {}
    for base, marks in _VNI_MARKS.items():
        for mark, letter in marks.items():
            for shown in (mark, mark.upper()):
                table[base + shown] = letter
                table[base.upper() + shown] = letter.upper()
    for mark, letter in _VNI_SINGLE.items():
        table[mark] = letter
        table[mark.upper()] = letter.upper()
    return table


VNI: Final = _vni_table()
_VNI_TOKEN: Final = re.compile("|".join(sorted(map(re.escape, VNI), key=len, reverse=True)))
_PRIVATE_BYTE: Final = {0xF000 + byte: chr(byte) for byte in range(0x20, 0x100)}


def decode(text: str, legacy: Legacy) -> str:
    """Vietnamese letters for `text`, whose code points are the font's bytes read as Latin-1."""
    if legacy is Legacy.TCVN3:
        return text.translate(TCVN3)
    return _VNI_TOKEN.sub(lambda match: VNI[match.group()], text.translate(_PRIVATE_BYTE))


_VNI_FONT: Final = re.compile(r"(?i)^(?:[A-Z]{6}\+)?vni[ -_]?")
_TCVN3_FONT: Final = re.compile(r"^(?:[A-Z]{6}\+)?\.?Vn[A-Z3]")


def of_font(name: str) -> Legacy | None:
    """The encoding a font's name stands for: ".VnTime" and ".VnArialH", "VNI-Times"; None for others."""
    if _VNI_FONT.match(name):
        return Legacy.VNI
    return Legacy.TCVN3 if _TCVN3_FONT.match(name) else None
