"""Codification pages give back their instruments: no article lost, no editor's word in the law."""

from __future__ import annotations

import json
import lzma
from datetime import date
from typing import TYPE_CHECKING

import pytest

from reviewer.errors import ReadError
from reviewer.model import EditorLink
from reviewer.reading.draft import finish
from reviewer.reading.phapdien import codification_rows, read_phapdien
from reviewer.reading.sourcenote import SourceNote, parse_note

if TYPE_CHECKING:
    from pathlib import Path

    from reviewer.model import Source

HEAD = "<h3>Đề mục 99.1<br>Nuôi lồng bè</h3><p style='display: none'>(Xem danh mục)</p><div class='_content'>"


def chapter(*lines: str) -> str:
    return "".join(f"<p class='pChuong'>{line}</p>" for line in lines)


def article(title: str, note: str, *body: str, links: str = "") -> str:
    words = "".join(f"<p>{line}</p>\n" for line in body)
    return (
        f"<p class='pDieu'><a name='1'></a>{title}</p><p class='pGhiChu'><a href='#'>{note}</a></p>"
        f"<p class='pNoiDung'>{words}</p>" + (f"<p class='pChiDan'>({links})</p>" if links else "")
    )


def short(number: int | str, instrument: str, rest: str) -> str:
    """The note of an article that is not its instrument's first."""
    return f"(Điều {number} {instrument}, có hiệu lực thi hành kể từ ngày {rest})"


FULL = (
    "(Điều 1 Nghị định số 12/2030/NĐ-CP Về nuôi lồng bè ngày 05/03/2030 của Chính phủ, "
    "có hiệu lực thi hành kể từ ngày 01/05/2030 )"
)
DECREE = "Nghị định số 12/2030/NĐ-CP"
CIRCULAR = "Thông tư số 4/2030/TT-BNN"
BY = (
    "có nội dung được sửa đổi bởi Điều 1 Nghị định số 7/2031/NĐ-CP có hiệu lực thi hành kể từ ngày 02/02/2031"
)
LINK = "Điều này có nội dung liên quan đến <a href='#'>Điều 99.2.TT.4.2. Mật độ nuôi</a>"
PAGE = (
    HEAD
    + chapter("Chương I", "QUY ĐỊNH CHUNG")
    + article("Điều 99.1.NĐ.1. Phạm vi", FULL, "1. Khoản một.", "2. (được bãi bỏ)", links=LINK)
    + article("Điều 99.1.TT.3.1. Mẫu", short(1, CIRCULAR, "01/06/2030"), "Theo mẫu.", "Mau so 1.docx")
    + chapter("Chương II", "KHAI BÁO", "Mục 1", "HỒ SƠ")
    + article("Điều 99.1.NĐ.2. Hồ sơ", short(2, DECREE, f"01/05/2030, {BY}"), "Nội dung.")
    + article("Điều 99.1.NĐ.2a. (được bãi bỏ)", short("2a", DECREE, "02/02/2031"))
    + article("Điều 99.1.NĐ.3. Không ghi chú", "", "Vẫn thuộc nghị định.")
    + "</div>"
)  # fmt: skip


def sources() -> list[Source]:
    return [finish(draft, name="d.html", sha256="") for draft in read_phapdien(PAGE.encode(), "d.html")]


def test_one_source_for_each_instrument() -> None:
    assert [source.name for source in sources()] == ["d.html#12/2030/NĐ-CP", "d.html#4/2030/TT-BNN"]


def test_text_is_the_law_s_words() -> None:
    decree, circular = sources()
    assert decree.text == (
        "Điều 1. Phạm vi\n1. Khoản một.\n2. (được bãi bỏ)\nĐiều 2. Hồ sơ\nNội dung.\n"
        "Điều 2a. (được bãi bỏ)\nĐiều 3. Không ghi chú\nVẫn thuộc nghị định.\n"
    )
    assert circular.text == "Điều 1. Mẫu\nTheo mẫu.\nMau so 1.docx\n"


def test_editors_words_are_marked() -> None:
    decree, circular = sources()
    assert [span.of(decree.text) for span in decree.notes] == ["(được bãi bỏ)", "(được bãi bỏ)"]
    assert [span.of(circular.text) for span in circular.notes] == ["Mau so 1.docx"]
    assert decree.links == (EditorLink("Điều 1", "Điều 99.2.TT.4.2. Mật độ nuôi"),)


def test_hints() -> None:
    hints = sources()[0].hints
    assert (hints.number, hints.type, hints.issuer) == ("12/2030/NĐ-CP", "Nghị định", "Chính phủ")
    assert (hints.title, hints.subject) == ("Về nuôi lồng bè", "Nuôi lồng bè")
    assert (hints.issued, hints.in_force_from) == (date(2030, 3, 5), date(2030, 5, 1))
    assert hints.chapters == (
        ("Điều 1", "Chương I QUY ĐỊNH CHUNG"),
        ("Điều 2", "Chương II KHAI BÁO; Mục 1 HỒ SƠ"),
        ("Điều 2a", "Chương II KHAI BÁO; Mục 1 HỒ SƠ"),
        ("Điều 3", "Chương II KHAI BÁO; Mục 1 HỒ SƠ"),
    )
    assert hints.history == (("Điều 2", BY),)


def test_articles_start_where_the_hints_say() -> None:
    for source in sources():
        shown = [source.text[at:].split(".")[0] for at in source.hints.articles]
        assert shown == [address for address, _ in source.hints.chapters]


def test_an_article_without_a_note_is_guessed_aloud() -> None:
    warnings = sources()[0].warnings
    assert [(warning.id, dict(warning.args)) for warning in warnings] == [("read.article-guessed", {"n": 1})]


def test_marked_and_found_must_agree() -> None:
    with pytest.raises(ReadError) as caught:
        read_phapdien(b"<p class='pDieu'></p><p class='pGhiChu'>x</p>", "d.html")
    assert caught.value.message.id == "read.codification-count"


NOTES = {
    "(Điều 4 Luật số 5/2030/QH16, có hiệu lực thi hành kể từ ngày 1/7/2030)": SourceNote(
        "4", "Điều 4", "Luật", "5/2030/QH16", in_force_from=date(2030, 7, 1)
    ),
    "((Mục IV Thông tư số 60 TC/TCT, có hiệu lực kể từ ngày 01/01/1994))": SourceNote(
        "", "Mục IV", "Thông tư", "60TC/TCT", in_force_from=date(1994, 1, 1)
    ),
    "(Điều 9 Thông tư liên tịch số 53 /2025/TTLT-BCT-BTC về giá ngày 2 tháng 4 năm 2025 của Bộ Công Thương, "
    "Bộ Tài chính, có hiệu lực thi hành kể từ ngày 3 tháng 5 năm 2025)": SourceNote(
        "9", "Điều 9", "Thông tư liên tịch", "53/2025/TTLT-BCT-BTC", "về giá",
        "Bộ Công Thương, Bộ Tài chính", date(2025, 4, 2), date(2025, 5, 3),
    ),
    "(Điều 2 Pháp lệnh Về hàm, cấp, có hiệu lực thi hành kể từ ngày 01/07/1995)": SourceNote(
        "2", "Điều 2", "Pháp lệnh", "", "Về hàm, cấp", in_force_from=date(1995, 7, 1)
    ),
    "(Điều 5a Nghị định số 66.7/2025/NQ-CP, có hiệu lực thi hành kể từ ngày 31/02/2025)": SourceNote(
        "5a", "Điều 5a", "Nghị định", "66.7/2025/NQ-CP"
    ),
    "(Điều 3 Luật số 21-LCT/HDNN8, có hiệu lực thi hành kể từ ngày 04/07/1981, bị bãi bỏ bởi Điều 2 (mới))":
    SourceNote(
        "3", "Điều 3", "Luật", "21-LCT/HDNN8",
        in_force_from=date(1981, 7, 4), history="bị bãi bỏ bởi Điều 2 (mới)",
    ),
    "": SourceNote(),
    "Thông tư này có hiệu lực thi hành kể từ ngày 28/6/2017.": SourceNote(in_force_from=date(2017, 6, 28)),
}  # fmt: skip


@pytest.mark.parametrize("note", NOTES)
def test_notes(note: str) -> None:
    assert parse_note(note) == NOTES[note]


def test_rows_stream_subject_by_subject(tmp_path: Path) -> None:
    rows = [
        {
            "id": "1", "demuc": "99.1", "demuc_ten": "Nuôi lồng bè",
            "chuong": "Chương I X\n(Chương này liên quan)",
            "title": "Điều 99.1.NĐ.1. Phạm vi", "source": FULL, "text": "1. A.\n\n\n  2. (được bãi bỏ)",
            "related_ids": ["2", "404"], "related_vbpl": ["Điều 9 của Luật khác"],
        },
        {
            "id": "2", "demuc": "99.2", "demuc_ten": "Chợ", "chuong": "",
            "title": "Điều 99.2.NĐ.4. Chợ phiên",
            "source": short(4, DECREE, "01/05/2030"),
            "text": "B", "related_ids": [], "related_vbpl": [],
        },
    ]  # fmt: skip
    path = tmp_path / "dieu.jsonl.xz"
    path.write_bytes(lzma.compress("\n".join(json.dumps(row) for row in rows).encode()))
    first, second = codification_rows(path)
    assert (first.name, second.name) == (
        "dieu.jsonl.xz#99.1/12/2030/NĐ-CP",
        "dieu.jsonl.xz#99.2/12/2030/NĐ-CP",
    )
    assert first.text == "Điều 1. Phạm vi\n1. A.\n2. (được bãi bỏ)\n"
    assert [link.target for link in first.links] == [
        "Điều 99.2.NĐ.4. Chợ phiên", "404", "Điều 9 của Luật khác", "(Chương này liên quan)",
    ]  # fmt: skip
    assert second.text == "Điều 4. Chợ phiên\nB\n"
