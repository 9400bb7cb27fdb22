"""Every part of a page, in both languages, with the words of the law kept as text."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from test_markup import read
from ui_samples import CUT, document, suggestion

from reviewer.ui.parts.diff import diff_data
from reviewer.ui.parts.document import document_data
from reviewer.ui.parts.evidence import evidence
from reviewer.ui.parts.suggestion import cases, coverage, decisions, head, residue
from reviewer.ui.speech import Speech

if TYPE_CHECKING:
    from reviewer.service.views import SuggestionView
    from reviewer.ui.markup import Html

ID = re.compile(r"\b(?:ui|compare|service)\.[a-z]+(?:-[a-z0-9]+)*")
PAYLOADS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "<svg/onload=alert(1)>",
    "</style><script>alert(1)</script>",
    "{{7*7}} ${7*7} &lt;b&gt;",
    "javascript:alert(1)",
)


def drawn(view: SuggestionView, say: Speech) -> list[Html]:
    parts = [
        head(view, say),
        cases(view, say),
        coverage(view, say),
        residue(view, say),
        decisions(view.decisions, {}, say),
        evidence(view, {}, say),
    ]
    return [part for part in parts if part]


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("keep", [CUT, None])
def test_every_part_is_said(language: str, keep: str | None) -> None:
    say = Speech(language)
    view = suggestion(keep=keep, cluster=True)
    shown = " ".join(read(part).text for part in drawn(view, say))
    data = json.dumps([diff_data(view, say), document_data(document(), say)], ensure_ascii=False)
    assert not ID.findall(shown)
    assert not [id for id in ID.findall(data) if not id.startswith("ui.detector-")]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_stored_word_becomes_markup(payload: str) -> None:
    say = Speech()
    view = suggestion(payload, payload + " phải", reason=payload, title=payload, note=payload, cluster=True)
    allowed = {tag for part in drawn(suggestion(cluster=True), say) for tag, _ in read(part).tags}
    for part in drawn(view, say):
        reader = read(part)
        assert {tag for tag, _ in reader.tags} <= allowed
        assert not any(name.startswith("on") for _, attributes in reader.tags for name in attributes)
    assert payload in read(head(view, say)).text


def test_residue_stands_first_and_in_the_bar() -> None:
    view, say = suggestion(), Speech()
    table = coverage(view, say)
    lost = residue(view, say)
    assert table and lost
    assert table.index("bảng kê") < table.index("02 bộ hồ sơ")
    assert "Còn thiếu 1" in lost


def test_numbers_and_days_follow_the_language() -> None:
    assert Speech("vi").number(1234.5, 1) == "1.234,5"
    assert Speech("en").number(1234.5, 1) == "1,234.5"
    assert Speech("vi").share(0.1298) == "13,0%"


def test_a_document_keeps_every_word_and_numbers_its_notes() -> None:
    view = document("Mọi người nộp.")
    doc = document_data(view, Speech())["doc"]
    assert isinstance(doc, dict)
    sections = doc["sections"]
    words = "".join(
        section["heading"] + "".join(part for line in section["lines"] for part, _ in line["parts"])
        for section in sections
    )
    for node in view.nodes:
        for line in node.text.split():
            assert line in words
    notes = [note for section in sections for note in section["notes"]]
    assert [note["n"] for note in notes] == [1, 2, 3]
    marked = [part for s in sections for line in s["lines"] for part, cls in line["parts"] if cls]
    assert marked == ["sổ hộ khẩu", "Phòng Kinh tế"]
    assert [section["open"] for section in sections if section["cls"] == "article"] == [True, False, True]
    assert [round(mark["top"]) for mark in doc["heat"]] == sorted(round(mark["top"]) for mark in doc["heat"])
