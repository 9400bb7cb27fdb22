"""Every way a table can be wrong is named with its file and row."""

from __future__ import annotations

from datetime import date

import pytest

from reviewer.errors import KnowledgeError
from reviewer.i18n import say
from reviewer.knowledge.tables import parse, rows

HEADER = "name,size,valid_from,valid_to,source,verified\n"
GOOD = HEADER + '"Quyết định",3,2015-07-01,,"Luật 1, Điều 2",yes\nThông tư,4,,2020-12-31,x,no\n'

WRONG = [
    # text, message id, row
    ("name,valid_from,valid_to,source,verified\n", "knowledge.missing-column", 1),
    ("name,size,colour,valid_from,valid_to,source,verified\n", "knowledge.unknown-column", 1),
    ("name,name,size,valid_from,valid_to,source,verified\n", "knowledge.unknown-column", 1),
    (HEADER + "a,1,2015-7-1,,x,yes\n", "knowledge.not-a-day", 2),
    (HEADER + "a,1,,,x,yes\nb,1,2015-02-30,,x,yes\n", "knowledge.not-a-day", 3),
    (HEADER + "a,1,2016-01-01,2015-01-01,x,yes\n", "knowledge.ends-before-start", 2),
    (HEADER + "a,1,,,,yes\n", "knowledge.empty-cell", 2),
    (HEADER + "a,1,,,x,maybe\n", "knowledge.not-yes-or-no", 2),
    (HEADER + "a,1,,,x\n", "knowledge.row-length", 2),
    (HEADER + 'a,"1\n', "knowledge.not-csv", 2),
]


@pytest.mark.parametrize(("text", "id", "row"), WRONG, ids=[case[1] for case in WRONG])
def test_wrong_tables_are_refused(text: str, id: str, row: int) -> None:
    with pytest.raises(KnowledgeError) as caught:
        parse(text, ("name", "size"), file="t.csv")
    message = caught.value.message
    assert message.id == id
    assert dict(message.args)["file"] == "t.csv"
    assert dict(message.args)["row"] == row
    for language in ("vi", "en"):
        assert "t.csv" in say(message, language)


def test_cells_are_typed() -> None:
    first, second = parse(GOOD, ("name", "size"), file="t.csv")
    assert first.text("name") == "Quyết định"
    assert first.whole("size") == 3
    assert first.source == "Luật 1, Điều 2"
    assert first.verified and not second.verified
    assert first.valid(date(2015, 7, 1)) and not first.valid(date(2015, 6, 30))
    assert second.valid(date(2020, 12, 31)) and not second.valid(date(2021, 1, 1))


def test_a_wrong_cell_names_its_row() -> None:
    row = parse(GOOD, ("name", "size"), file="t.csv")[1]
    for call in (lambda: row.whole("name"), lambda: row.flag("name"), lambda: row.text("colour")):
        with pytest.raises(KnowledgeError) as caught:
            call()
        assert dict(caught.value.message.args)["row"] == 3


def test_a_missing_table_is_an_error() -> None:
    with pytest.raises(KnowledgeError) as caught:
        rows("no-such-table", ())
    assert caught.value.message.id == "knowledge.unreadable"
