"""Folders and zips are walked in one order, and nothing in them is skipped in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reviewer.errors import ReadError
from reviewer.model import Message
from reviewer.reading import read, walk
from tests.reading.build import CLAUSE, TEXT, docx, pack

if TYPE_CHECKING:
    from pathlib import Path


def shown(folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in walk([folder])]


def test_sorted_and_complete(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/10.txt", "a.txt", "b/.ẩn", "c/Thumbs.db"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    assert shown(tmp_path) == ["a.txt", "b/.ẩn", "b/10.txt", "b/2.txt", "c/Thumbs.db"]


def test_what_is_not_there_is_yielded_too(tmp_path: Path) -> None:
    assert list(walk([tmp_path / "no.txt"])) == [tmp_path / "no.txt"]


def test_links_in_a_ring_end(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "b").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "a" / "x.txt").write_text("x", encoding="utf-8")
    assert shown(tmp_path) == ["a/x.txt"]


def test_codification_folder_leaves_out_its_machinery(tmp_path: Path) -> None:
    for name in (
        "BoPhapDien.html",
        "jsonData.js",
        "lib/js/x.js",
        "demuc/1.html",
        "demuc/2.html",
        "thêm.docx",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    assert shown(tmp_path) == ["demuc/1.html", "demuc/2.html", "thêm.docx"]


def folder_zip(tmp_path: Path) -> Path:
    inner = pack({"d.txt": TEXT, "e.docx": b"broken"})
    path = tmp_path / "ho so.zip"
    path.write_bytes(pack({"2019/b.docx": docx(), "a.txt": TEXT, "c.zip": inner, "f.exe": b"MZ"}))
    return path


def test_zip_is_walked_like_a_folder(tmp_path: Path) -> None:
    folder_zip(tmp_path)
    assert shown(tmp_path) == [
        "ho so.zip/2019/b.docx", "ho so.zip/a.txt", "ho so.zip/c.zip/d.txt", "ho so.zip/c.zip/e.docx",
        "ho so.zip/f.exe",
    ]  # fmt: skip


def test_members_read_by_their_path(tmp_path: Path) -> None:
    path = folder_zip(tmp_path)
    (source,) = read(path / "2019" / "b.docx")
    assert source.name == "ho so.zip/2019/b.docx"
    assert CLAUSE in source.text
    (nested,) = read(path / "c.zip" / "d.txt")
    assert nested.name == "ho so.zip/c.zip/d.txt"
    for member, id in (("f.exe", "read.program"), ("no.txt", "read.missing-path"), ("c.zip/e.docx", "read.not-what-it-says")):  # fmt: skip  # noqa: E501
        with pytest.raises(ReadError) as caught:
            read(path / member)
        assert caught.value.message.id == id


def test_whole_zip_reads_with_its_failures_named(tmp_path: Path) -> None:
    sources = read(folder_zip(tmp_path))
    assert [source.name for source in sources] == [
        "ho so.zip/2019/b.docx", "ho so.zip/a.txt", "ho so.zip/c.zip/d.txt",
    ]  # fmt: skip
    reasons = [dict(warning.args)["reason"] for warning in (*sources[0].warnings, *sources[2].warnings)]
    assert [reason.id for reason in reasons if isinstance(reason, Message)] == [
        "read.program", "read.not-what-it-says",
    ]  # fmt: skip


def test_broken_zip_is_one_path(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(folder_zip(tmp_path).read_bytes()[:100])
    (tmp_path / "ho so.zip").unlink()
    assert shown(tmp_path) == ["a.zip"]


def test_document_zips_are_documents(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(docx())
    assert shown(tmp_path) == ["a.docx"]
