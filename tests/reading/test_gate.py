"""A bad path is named before anything is opened."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from reviewer.errors import Exit, GateError, ReadError
from reviewer.reading import read, read_bytes
from reviewer.reading.gate import Format, admit, sniff
from reviewer.reading.limits import Limits

if TYPE_CHECKING:
    from pathlib import Path


def refusal(path: Path) -> str:
    with pytest.raises(ReadError) as caught:
        read(path)
    assert caught.value.exit is Exit.PARTIAL
    return caught.value.message.id


def test_missing(tmp_path: Path) -> None:
    assert refusal(tmp_path / "không có.docx") == "read.missing-path"
    assert refusal(tmp_path / "no" / "folder" / "x.txt") == "read.missing-path"


def test_folder(tmp_path: Path) -> None:
    assert refusal(tmp_path) == "read.is-folder"


def test_empty(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"")
    assert refusal(tmp_path / "a.docx") == "read.empty-file"


def test_pipe_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert refusal(tmp_path / "a.txt") == "read.not-regular"


def test_nul_in_path(tmp_path: Path) -> None:
    assert refusal(tmp_path / "a\0b.txt") == "read.bad-path"


def test_name_too_long(tmp_path: Path) -> None:
    assert refusal(tmp_path / ("a" * 300 + ".txt")) == "read.cannot-open"


def test_link_to_itself(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "a.txt")
    assert refusal(tmp_path / "a.txt") == "read.cannot-open"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything: run the tests as an ordinary user")
def test_no_permission(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Điều 1.", encoding="utf-8")
    (tmp_path / "a.txt").chmod(0)
    assert refusal(tmp_path / "a.txt") == "read.no-permission"


def test_too_large(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x" * 2_000)
    with pytest.raises(GateError) as caught:
        admit(tmp_path / "a.txt", Limits(upload_bytes=1_000))
    assert caught.value.message.id == "read.too-large"


def test_upload_is_checked_like_a_file() -> None:
    with pytest.raises(GateError) as caught:
        read_bytes(b"", "a.docx")
    assert caught.value.message.id == "read.empty-file"


SNIFFED = [
    # name, first bytes, what it is or the message that refuses it
    ("a.pdf", b"%PDF-1.4", Format.PDF),
    ("a.pdf", b"\n\n%PDF-1.4", Format.PDF),
    ("a.docx", b"PK\x03\x04rest", Format.ZIP),
    ("a.rtf", b"{\\rtf1\\ansi", Format.RTF),
    ("a.doc", b"{\\rtf1\\ansi", Format.RTF),
    ("a.html", b"<HTML><BODY>x", Format.HTML),
    ("a.htm", b"\xef\xbb\xbf<link href=x><h3>x", Format.HTML),
    ("a.doc", b"<html xmlns:o='x'>", Format.HTML),
    ("a", b"\xff\xfe<\x00h\x00t\x00m\x00l\x00>\x00", Format.HTML),
    ("a.html", b"<p class='pDieu'>x</p><p class='pGhiChu'>", Format.PHAPDIEN),
    ("a.txt", "Điều 1".encode(), Format.TXT),
    ("CONG VAN", "Điều 1".encode(), Format.TXT),
    ("a.txt", b"<1> not a page", Format.TXT),
    ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), Format.DOC),
    ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"), Format.XLS),
    ("a.bin", b"\x00\x01\x02\x03" * 100, "read.unknown-format"),
    ("a.docx", b"\x00\x01\x02\x03" * 100, "read.not-what-it-says"),
    ("a.docx", b"just words", "read.not-what-it-says"),
    ("BoPhapDien.html", b"<!DOCTYPE html><html><script>BuildHtmlTree(jdAllTree)", "read.codification-index"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "data", "expected"), SNIFFED)
def test_bytes_decide(name: str, data: bytes, expected: str) -> None:
    if not isinstance(expected, Format):
        with pytest.raises(GateError) as caught:
            sniff(data, name)
        assert caught.value.message.id == expected
    else:
        assert sniff(data, name) is expected
