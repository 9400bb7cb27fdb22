"""Every encoding an office ever used comes out as the same words."""

from __future__ import annotations

import shutil
import subprocess
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.errors import ReadError
from reviewer.reading import legacy
from reviewer.reading.encodings import decode_bytes, is_syllable, says_vietnamese, undisguised
from reviewer.reading.legacy import Legacy
from tests.reading.oldfonts import cp1258, tcvn3, vni

LETTER = """Kính gửi các phòng chuyên môn thuộc Sở,
Người nuôi cá lồng phải khai báo trước ngày mười lăm hằng tháng; hồ sơ nộp tại bộ phận tiếp nhận.
Quá hạn mà không bổ sung thì cơ quan tiếp nhận trả lại, nêu rõ lý do bằng văn bản.
"""

ENCODED = [
    ("utf-8", LETTER.encode()),
    ("utf-8", b"\xef\xbb\xbf" + LETTER.encode()),
    ("utf-16-le", LETTER.encode("utf-16")),
    ("utf-16-le", LETTER.encode("utf-16-le")),
    ("utf-16-be", LETTER.encode("utf-16-be")),
    ("utf-32-le", b"\xff\xfe\0\0" + LETTER.encode("utf-32-le")),
    ("cp1258", cp1258(LETTER)),
    ("tcvn3", tcvn3(LETTER).encode("latin-1")),
    ("vni", vni(LETTER).encode("cp1252")),
    ("utf-8+tcvn3", tcvn3(LETTER).encode()),
    ("utf-8+vni", vni(LETTER).encode()),
    ("utf-16-le+tcvn3", tcvn3(LETTER).encode("utf-16")),
    ("utf-8", LETTER.encode() + b"\xff"),
    ("utf-8", b"no accents at all"),
]


@pytest.mark.parametrize(("encoding", "data"), ENCODED)
def test_told_by_content(encoding: str, data: bytes) -> None:
    decoded = undisguised(decode_bytes(data, "a.txt"))
    assert decoded.encoding == encoding
    if not data.isascii():
        assert unicodedata.normalize("NFC", decoded.text).rstrip("\ufffd") == LETTER


def test_mixed_lines_keep_what_is_unicode_already() -> None:
    mixed = "ỦY BAN NHÂN DÂN XÃ\n" + tcvn3(LETTER)
    assert undisguised(decode_bytes(mixed.encode(), "a.txt")).text == "ỦY BAN NHÂN DÂN XÃ\n" + LETTER


def test_bytes_that_are_no_text() -> None:
    with pytest.raises(ReadError) as caught:
        decode_bytes(bytes(range(128, 256)) * 40, "a.txt")
    assert caught.value.message.id == "read.not-text"


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        decoded = decode_bytes(data, "a.txt")
    except ReadError:
        return
    assert decoded.encoding


FONTS = [
    (".VnTime", Legacy.TCVN3), (".VnTimeH", Legacy.TCVN3), (".VnArial Narrow", Legacy.TCVN3),
    ("ABCDEF+.VnTime", Legacy.TCVN3), ("VnTimeBold", Legacy.TCVN3), ("VNI-Times", Legacy.VNI),
    ("VNI Helve", Legacy.VNI), ("Vni-Times", Legacy.VNI), ("ABCDEF+VNI-Times", Legacy.VNI),
    ("Times New Roman", None), ("Vivaldi", None), ("", None), ("VNtimes new roman", None),
]  # fmt: skip


@pytest.mark.parametrize(("font", "encoding"), FONTS)
def test_told_by_font(font: str, encoding: Legacy | None) -> None:
    assert legacy.of_font(font) is encoding


SYLLABLES = [
    *((word, True) for word in ("nghiêng", "khuỷu", "quốc", "giếng", "gì", "uyển", "ươm", "đường", "huyện")),
    *((word, True) for word in ("quý", "giặt", "xoong", "ngoằn", "thuở", "Ủy", "oẳn")),
    *((word, False) for word in ("cña", "®iÒu", "laø", "cuûa", "thueá", "q", "ngk", "bb", "chiùnh", "víi")),
]


@pytest.mark.parametrize(("word", "valid"), SYLLABLES)
def test_syllables(word: str, valid: bool) -> None:
    assert is_syllable(word) is valid


def test_share_of_plain_ascii_says_nothing() -> None:
    assert says_vietnamese("no accents") == (0.0, 0)


@pytest.mark.skipif(shutil.which("iconv") is None, reason="needs iconv as an independent table")
def test_tcvn3_table_agrees_with_iconv() -> None:
    letters = {byte: letter for byte, letter in legacy.TCVN3.items() if byte < 0x100}
    told = subprocess.run(
        ["iconv", "-f", "TCVN5712-1", "-t", "UTF-8"], input=bytes(letters), capture_output=True, check=False
    )
    if told.returncode:
        pytest.skip("this iconv does not know TCVN5712-1")
    assert unicodedata.normalize("NFC", told.stdout.decode()) == "".join(letters.values())


VNI_WORDS = [
    ("Vieät Nam", "Việt Nam"), ("ñöôøng", "đường"), ("ÑÖÔØNG", "ĐƯỜNG"), ("quyeát ñònh", "quyết định"),
    ("Ñieàu", "Điều"), ("thò xaõ", "thị xã"), ("kyõ thuaät", "kỹ thuật"), ("nghóa vuï", "nghĩa vụ"),
    ("chæ thò", "chỉ thị"), ("lyù do", "lý do"), ("Aùp duïng", "Áp dụng"), ("mî", "mỵ"),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "shown"), VNI_WORDS)
def test_vni_words(typed: str, shown: str) -> None:
    assert legacy.decode(typed, Legacy.VNI) == shown
