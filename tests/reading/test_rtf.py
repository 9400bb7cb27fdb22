"""Rich text reads as it prints."""

from __future__ import annotations

import random
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from reviewer.errors import ReadError
from reviewer.reading.rtf import read_rtf
from tests.reading.oldfonts import tcvn3, vni

if TYPE_CHECKING:
    from reviewer.reading.draft import Draft

FONTS = (
    r"{\fonttbl{\f0\froman\fcharset0 Times New Roman;}{\f1\fnil\fcharset0 .VnTime;}{\f2\fnil VNI-Times;}"
    r"{\f3\fnil\fcharset163{\*\panose 0202}Arial{\*\falt x};}}{\colortbl;\red0;}{\stylesheet{\s0 Normal;}}"
)


def escaped(text: str, page: str = "cp1252") -> str:
    return "".join(c if c.isascii() else f"\\'{c.encode(page)[0]:02x}" for c in text)


def unicode_escaped(text: str) -> str:
    return "".join(c if c.isascii() else f"\\u{ord(c)}?" for c in text)


def draft_of(body: str) -> Draft:
    (draft,) = read_rtf(f"{{\\rtf1\\ansi\\ansicpg1252\\deff0{FONTS}{body}}}".encode("latin-1"), "a.rtf")
    return draft


SENTENCE = "Người được ủy quyền nộp hồ sơ tại bộ phận tiếp nhận"
READ = {
    "paragraphs": (r"a\par b\line c\page d", "a\nb\nc\nd\n"),
    "unicode": (unicode_escaped("Điều 5") + r"\par", "Điều 5\n"),
    "unicode, longer fallback": (r"\uc2\u272 ??i{\uc0\u7873 }u", "Điều\n"),
    "unicode, negative": (r"x\u-4051?y", "x\uf02dy\n"),
    "bytes by code page of the font": (r"{\f3 \'f0i\'ea\'ccu}", "điê\u0300u\n"),
    "tcvn3 font": (rf"{{\f1 {escaped(tcvn3(SENTENCE))}}} \endash", f"{SENTENCE} –\n"),
    "vni font": (rf"{{\f2 {escaped(vni(SENTENCE))}}}", f"{SENTENCE}\n"),
    "optional hyphen is a letter in tcvn3": (r"{\f1 tr\-\'ebng}", "trưởng\n"),
    "tcvn3 by content": (rf"{{\f0 {escaped(tcvn3(SENTENCE))}}}", f"{SENTENCE}\n"),
    "field": (r"{\field{\*\fldinst PAGE}{\fldrslt 7}}", "7\n"),
    "list label": (r"{\listtext 1.\tab}{\*\pn{\pntxta x}}A\par", "1.\tA\n"),
    "picture and info": (r"{\info{\title x}}a{\pict 0102}{\*\shppict{\pict 03}}b", "ab\n"),
    "binary": (r"a{\pict\bin5 }{{}}}b", "ab\n"),
    "unknown starred group": (r"a{\*\moi x}b", "ab\n"),
    "text box": (r"a\par{\shp{\*\shpinst{\sp{\sn x}{\sv y}}{\shptxt trong khung\par}}}", "a\ntrong khung\n"),
    "hidden and deleted": (r"a{\v x}{\deleted y}{\v0 b}", "ab\n"),
    "escapes": (r"\{a\}\\ b\~c\_d", "{a}\\ b c-d\n"),
    "table": (
        r"t\par\pard\intbl STT\cell Phi\cell\row\pard\intbl 1\cell 5\par 6\cell\row\pard s",
        "t\nSTT\tPhi\n1\t5 6\ns\n",
    ),
    "footnote": (r"Mot.{\footnote {\super 1} Ghi chu}\par Hai", "Mot.\n[1] 1 Ghi chu\nHai\n"),
    "cut off": (r"{\b a", "a\n"),
}


@pytest.mark.parametrize("name", READ)
def test_read(name: str) -> None:
    body, expected = READ[name]
    assert draft_of(body).text == expected


def test_reported() -> None:
    table, note = draft_of(READ["table"][0]), draft_of(READ["footnote"][0])
    assert [span.of(table.text) for span in table.tables] == ["STT\tPhi\n1\t5 6"]
    assert [span.of(note.text) for span in note.notes] == ["[1] 1 Ghi chu"]


WARNED = {
    r"{\header Cong bao tinh\par}a": "read.page-header-left-out",
    r"a{\v x}": "read.hidden-text",
    r"a{\deleted x}": "read.deletions-left-out",
    r"a{\*\annotation x}{\annotation y}": "read.comments-left-out",
    r"a{\pict 00}": "read.pictures-left-out",
    r"{a": "read.cut-off",
}


@pytest.mark.parametrize("body", WARNED)
def test_said(body: str) -> None:
    assert WARNED[body] in {warning.id for warning in draft_of(body).warnings}


def test_page_number_header_is_not_worth_a_word() -> None:
    assert draft_of(r"{\footer Trang 5}a").warnings == ()


def test_too_deep() -> None:
    with pytest.raises(ReadError) as caught:
        draft_of("{" * 6_000 + "a")
    assert caught.value.message.id == "read.too-deep"


def test_damage_is_named_or_survived() -> None:
    whole = "{\\rtf1" + FONTS + "".join(body for body, _ in READ.values()) + "}"
    for seed in range(300):
        chance = random.Random(seed)
        data = bytearray(whole.encode("latin-1"))
        for _ in range(chance.randrange(1, 20)):
            data[chance.randrange(len(data))] = chance.choice(
                b"{}\\'*u0\xff" + bytes([chance.randrange(256)])
            )
        with suppress(ReadError):
            read_rtf(bytes(data), "a.rtf")
