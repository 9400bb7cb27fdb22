"""Every word a reader of the Word file sees, in order; nothing that he does not see."""

from __future__ import annotations

import io

import docx as python_docx
import pytest

from reviewer.errors import GateError
from reviewer.reading.docx import read_docx
from reviewer.reading.limits import Limits
from tests.reading.build import docx, p, part, table
from tests.reading.oldfonts import tcvn3, vni


def text_of(data: bytes) -> str:
    (draft,) = read_docx(data, "a.docx")
    return draft.text


def warned(data: bytes) -> set[str]:
    (draft,) = read_docx(data, "a.docx")
    return {warning.id for warning in draft.warnings}


def run(inner: str) -> str:
    return f"<w:r>{inner}</w:r>"


def t(text: str) -> str:
    return f'<w:t xml:space="preserve">{text}</w:t>'


BOX = f"<w:txbxContent>{p('trong khung')}</w:txbxContent>"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
ALTERNATE = (
    f'<mc:AlternateContent xmlns:mc="{MC}"><mc:Choice><w:drawing>{BOX}</w:drawing></mc:Choice>'
    f"<mc:Fallback><w:pict>{BOX}</w:pict></mc:Fallback></mc:AlternateContent>"
)

BOX_SIGN = '<w:sym w:font="Wingdings" w:char="F0A8"/>'

SEEN = {
    "runs join": (f"<w:p>{run(t('Điều '))}{run(t('5'))}{run(t('.'))}</w:p>", "Điều 5.\n"),
    "tab and break": (f"<w:p>{run(t('a') + '<w:tab/>' + t('b') + '<w:br/>' + t('c'))}</w:p>", "a\tb\nc\n"),
    "hyphens": (
        f"<w:p>{run(t('QĐ') + '<w:noBreakHyphen/>' + t('UB') + '<w:softHyphen/>' + t('ND'))}</w:p>",
        "QĐ-UBND\n",
    ),
    "link": (f"<w:p><w:hyperlink>{run(t('điều này'))}</w:hyperlink></w:p>", "điều này\n"),
    "inserted": (f"<w:p><w:ins>{run(t('mới'))}</w:ins></w:p>", "mới\n"),
    "deleted": (f"<w:p>{run(t('còn '))}<w:del>{run('<w:delText>cũ</w:delText>')}</w:del></w:p>", "còn\n"),
    "moved": (f"<w:p><w:moveFrom>{run(t('x'))}</w:moveFrom><w:moveTo>{run(t('y'))}</w:moveTo></w:p>", "y\n"),
    "hidden": (f"<w:p>{run('<w:rPr><w:vanish/></w:rPr>' + t('ẩn'))}{run(t('hiện'))}</w:p>", "hiện\n"),
    "content control": (f"<w:sdt><w:sdtContent>{p('trong ô')}</w:sdtContent></w:sdt>", "trong ô\n"),
    "inline control": (f"<w:p><w:sdt><w:sdtContent>{run(t('ô'))}</w:sdtContent></w:sdt></w:p>", "ô\n"),
    "field code": (f"<w:p>{run('<w:instrText>PAGE</w:instrText>')}{run(t('7'))}</w:p>", "7\n"),
    "formula": (
        '<w:p><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">'
        "<m:r><m:t>x+1</m:t></m:r></m:oMath></w:p>",
        "x+1\n",
    ),
    "symbol": (f"<w:p>{run(BOX_SIGN + t(' Có'))}</w:p>", "□ Có\n"),
    "text box": (
        f"<w:p>{run(t('ngoài'))}{run('<w:pict>' + BOX + '</w:pict>')}</w:p>",
        "ngoài\ntrong khung\n",
    ),
    "text box said twice": (f"<w:p>{run(t('ngoài'))}{run(ALTERNATE)}</w:p>", "ngoài\ntrong khung\n"),
    "all capitals keep the letters typed": (p("QĐ-TTg", run="<w:caps/>"), "QĐ-TTg\n"),
    "blank paragraphs": (p("a") + p(" ") + p("b"), "a\nb\n"),
}  # fmt: skip


@pytest.mark.parametrize("name", SEEN)
def test_seen(name: str) -> None:
    body, expected = SEEN[name]
    assert text_of(docx(body)) == expected


WARNED = {
    "deleted": "read.deletions-left-out",
    "moved": "read.deletions-left-out",
    "hidden": "read.hidden-text",
}


@pytest.mark.parametrize("name", WARNED)
def test_left_out_is_said(name: str) -> None:
    assert WARNED[name] in warned(docx(SEEN[name][0]))


# ------------------------------------------------------------------------- tables


def test_table_of_data_keeps_rows_and_is_reported() -> None:
    body = p("trước") + table((p("STT"), p("Phí")), (p("1"), p("50.000 đồng"))) + p("sau")
    (draft,) = read_docx(docx(body), "a.docx")
    assert draft.text == "trước\nSTT\tPhí\n1\t50.000 đồng\nsau\n"
    assert [span.of(draft.text) for span in draft.tables] == ["STT\tPhí\n1\t50.000 đồng"]


def test_letterhead_dissolves_into_lines() -> None:
    left = p("ỦY BAN NHÂN DÂN") + p("TỈNH SÔNG VÀM") + p("Số: 12/2020/QĐ-UBND")
    right = p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + p("Độc lập - Tự do - Hạnh phúc")
    (draft,) = read_docx(docx(table((left, right), (p(""), p("Ngày 2 tháng 3")))), "a.docx")
    assert draft.text.split("\n")[:4] == [
        "ỦY BAN NHÂN DÂN", "TỈNH SÔNG VÀM", "Số: 12/2020/QĐ-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    ]  # fmt: skip
    assert draft.tables == ()


def test_nested_table_and_deleted_row() -> None:
    inner = table((p("x"), p("y")), (p("z"), p("w")))
    body = table((p("a"), inner + p("")), (p("b"), p("c")))
    assert text_of(docx(body)) == "a\tx\ty z\tw\nb\tc\n"
    gone = "<w:tr><w:trPr><w:del/></w:trPr><w:tc>" + p("xóa") + "</w:tc></w:tr>"
    data = docx(body.removesuffix("</w:tbl>") + gone + "</w:tbl>")
    assert "xóa" not in text_of(data)


# ---------------------------------------------------------------- automatic numbers


def level(index: int, form: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def style(id: str, inner: str, kind: str = "paragraph") -> str:
    return f'<w:style w:type="{kind}" w:styleId="{id}">{inner}</w:style>'


LISTS = part(
    "numbering",
    '<w:abstractNum w:abstractNumId="0">'
    + level(0, "decimal", "Điều %1.", '<w:pStyle w:val="Article"/>')
    + level(1, "decimal", "%2.")
    + level(2, "lowerLetter", "%3)")
    + level(3, "decimal", "%2.%3.%4", "<w:isLgl/>")
    + '</w:abstractNum><w:abstractNum w:abstractNumId="1">'
    + level(0, "upperRoman", "%1.", '<w:suff w:val="nothing"/>')
    + level(1, "bullet", "\uf0b7")
    + '</w:abstractNum><w:abstractNum w:abstractNumId="2">'
    + level(0, "decimal", tcvn3("Điều") + " %1.", '<w:rPr><w:rFonts w:hAnsi=".VnTime"/></w:rPr>')
    + "</w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/>'
    '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    '<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>',
)
STYLES = part(
    "styles",
    style("Article", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    + style("Old", '<w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr>')
    + style("Older", '<w:basedOn w:val="Old"/>')
    + style("Vni", '<w:rPr><w:rFonts w:ascii="VNI-Times" w:hAnsi="VNI-Times"/></w:rPr>', kind="character"),
)


def item(text: str, number: int, index: int) -> str:
    return p(text, properties=f'<w:numPr><w:ilvl w:val="{index}"/><w:numId w:val="{number}"/></w:numPr>')


def with_lists(body: str) -> bytes:
    return docx(
        body,
        parts={"word/numbering.xml": LISTS, "word/styles.xml": STYLES},
        related=(("numbering", "numbering.xml", ""), ("styles", "styles.xml", "")),
    )


NUMBERED = {
    "article, clause, point": (
        item("A", 1, 0)
        + item("b", 1, 1)
        + item("c", 1, 2)
        + item("d", 1, 2)
        + item("e", 1, 1)
        + item("f", 1, 2),
        "Điều 1. A\n1. b\na) c\nb) d\n2. e\na) f\n",
    ),
    "restart under the next article": (
        item("A", 1, 0) + item("b", 1, 1) + item("B", 1, 0) + item("c", 1, 1),
        "Điều 1. A\n1. b\nĐiều 2. B\n1. c\n",
    ),
    "digits whatever the level above": (
        item("b", 1, 1) + item("c", 1, 2) + item("d", 1, 3),
        "1. b\na) c\n1.1.1 d\n",
    ),
    "roman and bullet": (item("A", 2, 0) + item("b", 2, 1) + item("B", 2, 0), "I.A\n- b\nII.B\n"),
    "start override": (item("b", 3, 1) + item("c", 3, 1), "5. b\n6. c\n"),
    "list of a style": (p("A", properties='<w:pStyle w:val="Article"/>'), "Điều 1. A\n"),
    "list switched off": (
        p("A", properties='<w:pStyle w:val="Article"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
        "A\n",
    ),
    "label in an old font": (item("A", 4, 0), "Điều 1. A\n"),
    "unknown list": (item("A", 99, 0), "A\n"),
}


@pytest.mark.parametrize("name", NUMBERED)
def test_automatic_numbers_become_text(name: str) -> None:
    body, expected = NUMBERED[name]
    assert text_of(with_lists(body)) == expected


def test_automatic_numbers_are_said() -> None:
    assert "read.automatic-numbers" in warned(with_lists(item("A", 1, 0)))


# ------------------------------------------------------------------- notes and fonts


def test_footnotes_stand_apart() -> None:
    notes = part(
        "footnotes",
        '<w:footnote w:type="separator" w:id="0">' + p("---") + "</w:footnote>"
        '<w:footnote w:id="2">' + p("Khoản này được sửa đổi.") + "</w:footnote>",
    )
    reference = '<w:footnoteReference w:id="2"/>'
    body = f"<w:p>{run(t('1. Nội dung'))}{run(reference)}</w:p>" + p("2. Tiếp")
    data = docx(body, parts={"word/footnotes.xml": notes}, related=(("footnotes", "footnotes.xml", ""),))
    (draft,) = read_docx(data, "a.docx")
    assert draft.text == "1. Nội dung\n[1] Khoản này được sửa đổi.\n2. Tiếp\n"
    assert [span.of(draft.text) for span in draft.notes] == ["[1] Khoản này được sửa đổi."]


SENTENCE = "Người được ủy quyền nộp hồ sơ tại bộ phận tiếp nhận"
FONTED = {
    "run font": p(tcvn3(SENTENCE), run='<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'),
    "paragraph style": p(tcvn3(SENTENCE), properties='<w:pStyle w:val="Old"/>'),
    "style of a style": p(tcvn3(SENTENCE), properties='<w:pStyle w:val="Older"/>'),
    "character style": p(vni(SENTENCE), run='<w:rStyle w:val="Vni"/>'),
    "letter and mark in two runs": "<w:p>"
    + "".join(run('<w:rPr><w:rStyle w:val="Vni"/></w:rPr>' + t(c)) for c in vni(SENTENCE))
    + "</w:p>",
    "Unicode words in an old font": p(SENTENCE, properties='<w:pStyle w:val="Old"/>'),
    "old letters in a Unicode font": p(tcvn3(SENTENCE)),
}


@pytest.mark.parametrize("name", FONTED)
def test_old_fonts(name: str) -> None:
    assert text_of(with_lists(FONTED[name])) == SENTENCE + "\n"


def test_soft_hyphen_is_a_letter_in_tcvn3() -> None:
    old = '<w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr>'
    assert text_of(docx(f"<w:p>{run(old + t('tr') + '<w:softHyphen/>' + t('ëng'))}</w:p>")) == "trưởng\n"


# ------------------------------------------------------------------------ round trip


def test_what_python_docx_writes() -> None:
    document = python_docx.Document()
    document.add_heading("Điều 1. Phạm vi", level=2)
    document.add_paragraph("1. Nội dung thứ nhất.")
    grid = document.add_table(rows=2, cols=2)
    for i, words in enumerate(("Loại", "Mức", "Cấp mới", "20.000")):
        grid.cell(i // 2, i % 2).text = words
    document.add_paragraph("Khoản đánh số", style="List Number")
    document.sections[0].header.paragraphs[0].text = "CÔNG BÁO SÔNG VÀM"
    buffer = io.BytesIO()
    document.save(buffer)
    (draft,) = read_docx(buffer.getvalue(), "a.docx")
    assert (
        draft.text == "Điều 1. Phạm vi\n1. Nội dung thứ nhất.\nLoại\tMức\nCấp mới\t20.000\n1. Khoản đánh số\n"
    )
    assert len(draft.tables) == 1
    assert {warning.id for warning in draft.warnings} == {
        "read.automatic-numbers",
        "read.page-header-left-out",
    }


def test_paragraph_limit() -> None:
    with pytest.raises(GateError) as caught:
        read_docx(docx(p("x") * 20), "a.docx", Limits(paragraphs=10))
    assert caught.value.message.id == "read.too-many-paragraphs"


def test_strict_namespace() -> None:
    from tests.reading.build import W, document

    strict = document(p("Điều 1.")).replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main")
    assert text_of(docx(document_xml=strict)) == "Điều 1.\n"
