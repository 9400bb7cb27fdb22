"""Old Word files read without Word: pieces, fonts, lists, tables, fields."""

from __future__ import annotations

import random
import struct
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from reviewer.errors import GateError, ReadError
from reviewer.reading.doc import read_doc
from reviewer.reading.doc_styles import (
    DELETED,
    FONT_ASCII,
    FONT_OTHER,
    HIDDEN,
    IN_TABLE,
    LIST,
    LIST_LEVEL,
    TABLE_ROW_END,
)
from tests.reading.build_doc import Doc, ole, sprm
from tests.reading.oldfonts import tcvn3, vni

if TYPE_CHECKING:
    from reviewer.reading.draft import Draft

SENTENCE = "Người được ủy quyền nộp hồ sơ tại bộ phận tiếp nhận"
IN = sprm(IN_TABLE, b"\1")
ROW = IN + sprm(TABLE_ROW_END, b"\1")


def draft_of(doc: Doc) -> Draft:
    (draft,) = read_doc(doc.build(), "a.doc")
    return draft


def in_list(use: int, level: int) -> bytes:
    return sprm(LIST, struct.pack("<h", use)) + sprm(LIST_LEVEL, bytes([level]))


def font(index: int) -> bytes:
    return sprm(FONT_ASCII, struct.pack("<H", index)) + sprm(FONT_OTHER, struct.pack("<H", index))


LISTS = [[(0, "Điều \0."), (0, "\1."), (4, "\2)")]]
READ = {
    "utf-16": (Doc([(SENTENCE + "\r", b"")]), f"{SENTENCE}\n"),
    "one byte": (Doc([("Quy dâu “x”\r", b"")], wide=False), "Quy dâu “x”\n"),
    "paragraphs and breaks": (Doc([("a\rb\x0bc\r\x0cd\r", b"")]), "a\nb\nc\nd\n"),
    "signs": (Doc([("QĐ\x1eUB\x1fND\x01\x08\r", b"")]), "QĐ-UB\u00adND\n"),
    "field": (
        Doc([("trang \x13 PAGE \x147\x15 và \x13 A \x13 B \x14b\x15 \x14c\x15.\r", b"")]),
        "trang 7 và c.\n",
    ),
    "deleted": (Doc([("còn ", b""), ("cũ", sprm(DELETED, b"\1")), ("mới\r", b"")]), "còn mới\n"),
    "hidden": (Doc([("hiện", b""), ("ẩn", sprm(HIDDEN, b"\1")), ("\r", b"")]), "hiện\n"),
    "tcvn3 by font": (
        Doc([(tcvn3(SENTENCE), font(1)), (" và\r", b"")], fonts=["Arial", ".VnTime"], wide=False),
        f"{SENTENCE} và\n",
    ),
    "vni by font": (Doc([(vni(SENTENCE) + "\r", font(1))], fonts=["Arial", "VNI-Times"]), f"{SENTENCE}\n"),
    "tcvn3 by content": (Doc([(tcvn3(SENTENCE) + "\r", b"")]), f"{SENTENCE}\n"),
    "lists": (
        Doc(
            [("Một\rhai\rba\rbốn\rnăm\r", b"")],
            {0: in_list(1, 0), 1: in_list(1, 1), 2: in_list(1, 2), 3: in_list(1, 2), 4: in_list(1, 1)},
            lists=LISTS,
        ),
        "Điều 1. Một\n1. hai\na) ba\nb) bốn\n2. năm\n",
    ),
    "font of a style's style": (
        Doc(
            [(vni(SENTENCE) + "\r", b"")],
            fonts=["Arial", "VNI-Times"],
            styles=[(0xFFF, b"", b""), (0xFFF, b"", font(1)), (1, b"", b"")],
            style_of={0: 2},
        ),
        f"{SENTENCE}\n",
    ),
    "font of the document": (
        Doc([("tr\xadëng\r", b"")], fonts=["Arial", ".VnTime"], styles=[(0xFFF, b"", b"")], default_font=1),
        "trưởng\n",
    ),
    "list of a style": (
        Doc(
            [("Một\rhai\r", b"")],
            styles=[(0xFFF, b"", b""), (0xFFF, in_list(1, 0), b"")],
            style_of={0: 1, 1: 1},
            lists=LISTS,
        ),
        "Điều 1. Một\nĐiều 2. hai\n",
    ),
    "list that starts later": (
        Doc([("Một\rhai\r", b"")], {0: in_list(1, 1), 1: in_list(1, 1)}, lists=LISTS, starts={1: 5}),
        "5. Một\n6. hai\n",
    ),
    "text box": (Doc([("Một\r", b"")], boxes="trong khung\r"), "Một\ntrong khung\n"),
    "header": (Doc([("Một\r", b"")], headers="CÔNG BÁO\r"), "Một\n"),
    "comment": (Doc([("Một\x05\r", b"")], comments="\x05hỏi lại\r"), "Một\n"),
    "table": (
        Doc(
            [("trước\rSTT\x07Phí\x07\x071\x07\x07\x07sau\r", b"")],
            {1: IN, 2: IN, 3: ROW, 4: IN, 5: IN, 6: ROW},
        ),
        "trước\nSTT\tPhí\n1\nsau\n",
    ),
    "footnote": (Doc([("Một\x02.\rHai\r", b"")], footnotes="\x02 Ghi chú.\r"), "Một.\n[1] Ghi chú.\nHai\n"),
}  # fmt: skip


@pytest.mark.parametrize("name", READ)
def test_read(name: str) -> None:
    doc, expected = READ[name]
    assert draft_of(doc).text == expected


def test_table_and_footnote_are_reported() -> None:
    table, note = draft_of(READ["table"][0]), draft_of(READ["footnote"][0])
    assert [span.of(table.text) for span in table.tables] == ["STT\tPhí\n1"]
    assert [span.of(note.text) for span in note.notes] == ["[1] Ghi chú."]


WARNED = {
    "deleted": "read.deletions-left-out",
    "hidden": "read.hidden-text",
    "lists": "read.automatic-numbers",
    "vni by font": "read.legacy-font",
    "signs": "read.pictures-left-out",
    "text box": "read.text-boxes-at-end",
    "header": "read.page-header-left-out",
    "comment": "read.comments-left-out",
}


@pytest.mark.parametrize("name", WARNED)
def test_said(name: str) -> None:
    assert WARNED[name] in {warning.id for warning in draft_of(READ[name][0]).warnings}


def test_password() -> None:
    with pytest.raises(GateError) as caught:
        draft_of(Doc([("x\r", b"")], flags=0x0300))
    assert caught.value.message.id == "read.encrypted"


def test_no_word_inside() -> None:
    with pytest.raises(ReadError) as caught:
        read_doc(ole({"Workbook": b"x"}), "a.doc")
    assert caught.value.message.id == "read.missing-part"


def test_damage_is_named_or_survived() -> None:
    """Any byte may be wrong, any end missing: a named error or a text, in no time."""
    for seed in range(300):
        chance = random.Random(seed)
        doc, _ = READ[chance.choice(list(READ))]
        data = bytearray(doc.build())
        for _ in range(chance.randrange(1, 12)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        if chance.random() < 0.3:
            del data[chance.randrange(len(data)) :]
        with suppress(ReadError):
            read_doc(bytes(data), "a.doc")
