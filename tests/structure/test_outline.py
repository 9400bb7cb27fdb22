"""The outline as data (the shape that `reviewer outline --json` prints) and its warnings in words."""

from __future__ import annotations

import json

from reviewer.i18n import LANGUAGES, catalogue, say
from reviewer.model import Message, Span
from reviewer.structure import outline
from tests.structure.support import document

TEXT = """\
ỦY BAN NHÂN DÂN
TỈNH VÀM ĐÔNG
Số: 45/2020/QĐ-UBND
Vàm Đông, ngày 09 tháng 11 năm 2020
QUYẾT ĐỊNH
Sửa đổi Quyết định số 19/2019/QĐ-UBND
ỦY BAN NHÂN DÂN TỈNH VÀM ĐÔNG
Căn cứ Luật Đất đai ngày 29 tháng 11 năm 2013;
QUYẾT ĐỊNH:
Điều 1. Khoản 2 Điều 6 được sửa đổi như sau:
“2. Đất trồng cây lâu năm: 700 m2.”
Điều 3. Quyết định này có hiệu lực từ ngày 20 tháng 11 năm 2020, thay thế Quyết định số 7/2015/QĐ-UBND.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Đặng Minh Hưởng
"""


def test_outline() -> None:
    found = document(TEXT)
    data = outline(found, "vi")
    assert json.loads(json.dumps(data)) == data
    assert data["instrument"] == {
        "number": "45/2020/QĐ-UBND",
        "type": "Quyết định",
        "issuer": "Ủy ban nhân dân tỉnh Vàm Đông",
        "province": "Vàm Đông",
        "level": "province",
        "date": "2020-11-09",
        "title": "Sửa đổi Quyết định số 19/2019/QĐ-UBND",
        "signer": "Đặng Minh Hưởng",
        "in_force_from": "2020-11-20",
        "attached": None,
    }
    assert data["recitals"] == [
        {
            "text": "Căn cứ Luật Đất đai ngày 29 tháng 11 năm 2013;",
            "instrument": "Luật Đất đai ngày 29 tháng 11 năm 2013",
        }
    ]
    assert [(p["address"], p["part"], p["kind"], p["heading"]) for p in data["provisions"]] == [
        ("Điều 1", "main", "article", ""),
        ("", "main", "quoted", ""),
        ("Điều 3", "main", "article", ""),
    ]
    assert data["amendments"] == [
        {
            "address": "Điều 1",
            "target_instrument": "19/2019/QĐ-UBND",
            "target_address": "Điều 6 khoản 2",
            "action": "amend",
            "quoted_span": data["provisions"][1]["span"],
        }
    ]
    assert data["effect"] == {
        "from": "2020-11-20",
        "repeals": [],
        "replaces": [{"instrument": "7/2015/QĐ-UBND", "address": ""}],
    }
    assert [(c["quote"], c["type"], c["instrument"], c["articles"]) for c in data["citations"]] == [
        ("Luật Đất đai ngày 29 tháng 11 năm 2013", "external", "Luật Đất đai", []),
        ("Khoản 2 Điều 6", "external", "19/2019/QĐ-UBND", ["Điều 6 khoản 2"]),
        ("Quyết định này", "internal", "", []),
        ("Quyết định số 7/2015/QĐ-UBND", "external", "7/2015/QĐ-UBND", []),
    ]
    for citation in data["citations"]:
        assert found.text[slice(*citation["span"])] == citation["quote"]
    assert data["warnings"] == ["Số điều nhảy từ Điều 1 sang Điều 3. Hãy xem có điều nào bị thiếu trong tệp."]


WARNINGS = [
    # text, message ids
    ("Điều 1. A\nMột.\nĐiều 3. B\nBa.\n", ["structure.article-jump"]),
    ("Điều 4. A\nMột.\nĐiều 5. B\nHai.\n", ["structure.late-start"]),
    ("Điều 1. A\n1. Một.\n2. Hai.\n4. Bốn.\n", ["structure.clause-jump"]),
    ("Điều 1. A\n1. Một.\n2. Hai.\n2. Ba.\n3. Bốn.\n", ["structure.clause-repeat"]),
    ("Một đoạn văn.\n", ["structure.no-structure"]),
    ("Điều 1. A\n1. Một.\n2. Hai.\nĐiều 2. B\n1. Ba.\n", []),
]


def test_warnings() -> None:
    for text, ids in WARNINGS:
        assert [warning.id for warning in document(text).warnings] == ids, text


def test_a_table_is_kept_as_text_and_said() -> None:
    text = "Điều 1. Giá\n1. Theo bảng:\n1.\tNước\t5.000\n2.\tĐiện\t3.000\n2. Hai.\n"
    table = Span(text.index("1.\tNước"), text.index("2. Hai"))
    found = document(text, tables=(table,))
    assert [p.kind.value for p in found.provisions] == ["article", "clause", "table", "clause"]
    assert found.warnings == (Message.of("structure.tables", n=1),)


def test_numbering_warnings_are_capped_and_counted() -> None:
    text = "".join(f"Điều {n}. A\nMột.\n" for n in range(1, 200, 3))
    ids = [warning.id for warning in document(text).warnings]
    assert ids == ["structure.article-jump"] * 20 + ["structure.more"]


def test_every_message_has_words_in_both_languages() -> None:
    ids = [id for id in catalogue("vi").messages if id.startswith("structure.")]
    assert len(ids) >= 9
    places = {"before": "Điều 1", "after": "Điều 3", "address": "Điều 2"}
    places |= {"place": "Điều 4", "field": "số", "was": "1", "value": "2"}
    for language in LANGUAGES:
        for id in ids:
            words = say(Message.of(id, n=3, **places), language)
            assert words != id
            assert "{" not in words
