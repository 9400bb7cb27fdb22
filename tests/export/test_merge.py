"""Templates: what stands in the finished document, and what is refused."""

from __future__ import annotations

import io
import zipfile

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.errors import UsageError
from reviewer.export.merge import Once, Scope, clean, fill
from reviewer.i18n import LANGUAGES
from tools.templates import FOLDER, templates


def template(*paragraphs: str, rows: tuple[str, ...] = (), foot: str = "") -> bytes:
    """A document of paragraphs, and a table of one row."""
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if rows:
        table = document.add_table(1, len(rows))
        for cell, text in zip(table.rows[0].cells, rows, strict=True):
            cell.text = text
    document.sections[0].footer.paragraphs[0].text = foot
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def said(data: bytes) -> list[str]:
    document = Document(io.BytesIO(data))
    cells = [" | ".join(c.text for c in row.cells) for table in document.tables for row in table.rows]
    return [*(p.text for p in document.paragraphs), *cells, document.sections[0].footer.paragraphs[0].text]


def scope(*names: str) -> Scope:
    items = tuple(
        Scope({"name": n, "change": Once(n, n)}, {"parts": (Scope({"part": "1"}), Scope({"part": "2"}))})
        for n in names
    )
    return Scope({"head": "9f3c"}, {"items": items, "none": ()})


CASES = [
    # template, what is in the document
    (("{{head}}",), (), ("9f3c",)),
    (("a {{ head }} b {{head}}",), (), ("a 9f3c b 9f3c",)),
    (("{{#none}}", "x {{anything}}", "{{/none}}", "y"), (), ("y",)),
    (("{{^none}}", "trống", "{{/none}}"), (), ("trống",)),
    (("{{#items}}", "{{change}}", "{{/items}}"), ("Ủy", "Bộ"), ("Ủy", "Bộ")),
    (("{{^items}}", "trống", "{{/items}}", "{{#items}}", "{{change}}", "{{/items}}"), ("a",), ("a",)),
    (
        ("{{#items}}", "{{change}}:", "{{#parts}}", "{{name}}.{{part}} {{head}}", "{{/parts}}", "{{/items}}"),
        ("a", "b"),
        ("a:", "a.1 9f3c", "a.2 9f3c", "b:", "b.1 9f3c", "b.2 9f3c"),
    ),
]


@pytest.mark.parametrize(("paragraphs", "names", "wanted"), CASES)
def test_fields_and_stretches(
    paragraphs: tuple[str, ...], names: tuple[str, ...], wanted: tuple[str, ...]
) -> None:
    assert said(fill(template(*paragraphs), scope(*names), name="t"))[:-1] == list(wanted)


def test_a_row_repeats_and_a_footer_is_filled() -> None:
    data = template(rows=("{{#items}}{{name}}", "{{change}}{{/items}}"), foot="mã {{head}}")
    assert said(fill(data, scope("a", "b"), name="t")) == ["a | a", "b | b", "mã 9f3c"]
    assert said(fill(data, scope(), name="t")) == ["mã 9f3c"]


def test_a_field_that_an_editor_split_keeps_its_looks() -> None:
    document = Document()
    paragraph = document.add_paragraph("trước ")
    for text, bold in (("{", True), ("{he", True), ("ad}", False), ("} sau", False)):
        paragraph.add_run(text).bold = bold
    out = io.BytesIO()
    document.save(out)
    made = Document(io.BytesIO(fill(out.getvalue(), scope(), name="t")))
    assert made.paragraphs[0].text == "trước 9f3c sau"
    assert [r.text for r in made.paragraphs[0].runs if r.bold] == ["9f3c", ""]


REFUSED = [
    # an accepted item left out, shown twice, an unknown field, an open stretch, no document
    (template("{{head}}"), "export.incomplete"),
    (template("{{#items}}", "{{change}} {{change}}", "{{/items}}"), "export.incomplete"),
    (template("{{#items}}", "{{change}}", "{{/items}}", "{{wrong}}"), "export.template-unknown"),
    (template("{{#wrong}}", "{{/wrong}}"), "export.template-unknown"),
    (template("{{#items}}", "{{change}}"), "export.template-open"),
    (template(rows=("{{#items}}{{change}}",)), "export.template-open"),
    (b"PK nothing", "export.template-broken"),
    (b"", "export.template-broken"),
]


@pytest.mark.parametrize(("data", "id"), REFUSED)
def test_what_is_refused(data: bytes, id: str) -> None:
    with pytest.raises(UsageError) as error:
        fill(data, scope("a"), name="mẫu.docx")
    assert error.value.message.id == id
    assert dict(error.value.message.args)["template"] == "mẫu.docx"


@settings(deadline=None, max_examples=40)
@given(st.text(st.characters(codec=None), max_size=60))
def test_any_text_can_be_a_value(text: str) -> None:
    made = fill(SIMPLE, Scope({"head": text}), name="t")
    shown = said(made)[0]
    assert shown.split() == clean(text).split()
    assert fill(SIMPLE, Scope({"head": text}), name="t") == made


SIMPLE = template("{{head}}")


def test_no_clock_in_the_package() -> None:
    with zipfile.ZipFile(io.BytesIO(fill(SIMPLE, scope(), name="t"))) as package:
        assert {m.date_time for m in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_shipped_templates_are_what_the_tool_builds() -> None:
    made = templates()
    assert {f"{p.parent.name}/{p.name}" for p in FOLDER.glob("*/*.docx")} == made.keys()
    for name, data in made.items():
        with zipfile.ZipFile(io.BytesIO(data)) as new, zipfile.ZipFile(FOLDER / name) as old:
            assert {n: new.read(n) for n in new.namelist()} == {n: old.read(n) for n in old.namelist()}, name


@pytest.mark.parametrize("language", LANGUAGES)
def test_provisional_templates_say_so(language: str) -> None:
    for path in sorted((FOLDER / language).glob("*.docx")):
        text = "\n".join(p.text for p in Document(str(path)).paragraphs)
        assert ("Mẫu tạm" if language == "vi" else "Provisional") in text, path
