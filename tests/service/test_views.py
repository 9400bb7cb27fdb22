"""What the pages are given."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reviewer import service
from reviewer.errors import UsageError
from reviewer.i18n import LANGUAGES, say
from reviewer.knowledge.addresses import inside_out
from reviewer.model import Span, Verdict
from reviewer.service.lines import Kept
from reviewer.service.views import Order, QueueFilter, Status
from reviewer.store import shelving
from tests.service.conftest import AN, NOW
from tests.store.stocks import CUT, KEEP, THREE, TWIN

if TYPE_CHECKING:
    from reviewer.store import Store


def test_a_suggestion_shows_both_sides(store: Store) -> None:
    view = service.suggestion(store, "1", user=AN)
    assert view.keeper is not None and view.comparison is not None
    assert (view.cut.provision, view.keeper.provision) == (CUT, KEEP)
    assert view.cut.text == "1. Chủ phương tiện phải nộp 02 bộ hồ sơ."
    text = THREE[0].document.text
    assert text[view.cut.start : view.cut.start + len(view.cut.text)] == view.cut.text
    assert view.cut.article.here.of(view.cut.article.text) == view.cut.text
    assert view.cut.article.text.startswith("Điều 1. Neo đậu")
    assert say(view.cut.place) == "khoản 1 Điều 1 Quyết định số 18/2019/QĐ-UBND"
    assert not view.comparison.identical
    assert "".join(row.left_text for row in view.comparison.rows).split() == view.cut.text.split()
    assert (view.official, view.net) == (1, 1)
    assert view.cluster is not None
    assert [m.side.provision for m in view.cluster.members] == [KEEP, TWIN, CUT]
    assert view.cluster.members[0].keeper
    assert [f.detector for f in view.findings] == ["retired-term"]


def test_every_message_of_a_view_is_said(store: Store) -> None:
    view = service.suggestion(store, "1", user=AN)
    for language in LANGUAGES:
        for message in (view.cut.place, view.cut.instrument.label):
            assert say(message, language) != message.id


def test_queue_and_place_agree(store: Store) -> None:
    for order in Order:
        filter = QueueFilter(order=order)
        rows = service.queue(store, filter, user=AN).rows
        for n, row in enumerate(rows):
            here = service.place(store, filter, row.key, user=AN)
            assert (here.index, here.total) == (n, len(rows))
    rows = service.queue(store, user=AN).rows
    service.decide(store, rows[0].key, Verdict.DEFER, now=NOW, user=AN)
    left = service.place(store, QueueFilter(statuses=(Status.PENDING,)), rows[0].key, user=AN)
    assert (left.index, left.total, left.next) == (-1, 1, rows[1].key)


def test_facets(store: Store) -> None:
    found = service.facets(store, user=AN)
    assert [(f.value, f.count) for f in found.statuses] == [("pending", 2)]
    assert found.instruments[0].count == 2
    assert found.subjects[0].label == "Đường thủy"


def test_a_document_is_a_tree_that_holds_every_letter(store: Store) -> None:
    view = service.document(store, "18/2019/QĐ-UBND", user=AN)
    assert view.text == THREE[0].document.text
    assert [n.depth for n in view.nodes] == [0, 0, 1, 1]
    assert "".join(n.own.of(view.text) for n in view.nodes) == view.text
    (note,) = view.margin
    assert (note.provision, note.number, note.keeps, note.other_provision) == (CUT, "DX-00001", False, KEEP)
    assert [n.suggestions for n in view.nodes] == [0, 0, 1, 0]
    assert {link.kind for link in view.links} == {"basis", "repeals", "replaces", "amends", "cites"}
    keeper = service.document(store, "27/2025/QĐ-UBND", user=AN)
    assert [n.keeps for n in keeper.margin] == [True, True]


def test_documents_by_words_of_their_title(store: Store) -> None:
    page = service.documents(store, user=AN, text="neo dau 2025")
    assert [row.instrument.number for row in page.rows] == ["27/2025/QĐ-UBND"]
    everything = service.documents(store, user=AN)
    assert [row.instrument.number for row in everything.rows] == [
        "27/2025/QĐ-UBND",
        "09/2020/QĐ-UBND",
        "18/2019/QĐ-UBND",
    ]
    assert (everything.rows[2].suggestions, everything.rows[2].pending) == (1, 1)


@pytest.mark.parametrize("key", ["99/2099/QĐ", "'; drop table event; --", ""])
def test_no_such_document(store: Store, key: str) -> None:
    with pytest.raises(UsageError):
        service.document(store, key, user=AN)


def test_search_marks_what_was_asked(store: Store) -> None:
    page = service.search(store, "nop 02 bo", user=AN)
    assert page.total == 2
    for hit in page.hits:
        assert [m.of(hit.excerpt) for m in hit.marks] == ["nộp", "02", "bộ"]


def test_a_citation_opens_its_provision(store: Store) -> None:
    assert service.provision(store, CUT, user=AN).text.startswith("1. ")
    with pytest.raises(UsageError):
        service.provision(store, "không/có", user=AN)


def test_a_replaced_document_leaves_readable_suggestions(store: Store) -> None:
    with store.writing() as db:
        shelving.remove(db, [THREE[0].document.instrument.key])
    view = service.suggestion(store, "1", user=AN)
    assert view.cut.text == "" and CUT in say(view.cut.place)
    assert service.queue(store, user=AN).total == 2


NOTES = [
    ("none", [], "Chủ bến lập sổ"),
    ("inside", [Span(14, 18)], "Chủ lập sổ"),
    ("at the start", [Span(0, 14)], "bến lập sổ"),
    ("at the end", [Span(18, 99)], "Chủ bến "),
    ("two, out of order", [Span(18, 22), Span(10, 14)], "bến sổ"),
    ("overlapping", [Span(10, 16), Span(14, 18)], "lập sổ"),
    ("elsewhere", [Span(0, 10), Span(50, 60)], "Chủ bến lập sổ"),
    ("all of it", [Span(0, 99)], ""),
]


@pytest.mark.parametrize(("notes", "wanted"), [c[1:] for c in NOTES], ids=[c[0] for c in NOTES])
def test_editors_notes_are_left_out(notes: list[Span], wanted: str) -> None:
    text = "Chủ bến lập sổ"  # stands at 10 of the instrument's text
    kept = Kept(text, 10, notes)
    assert kept.text == wanted
    for offset in range(10, 10 + len(text)):
        if not any(n.start <= offset < n.end for n in notes):
            assert kept.text[kept.at(offset)] == text[offset - 10]


ADDRESSES = [
    ("Điều 7 khoản 2 điểm a", "điểm a khoản 2 Điều 7"),
    ("Điều 12", "Điều 12"),
    ("Chương II", "Chương II"),
    ("Phụ lục I mục 2", "Mục 2 Phụ lục I"),
    ("Điều 5 đoạn mở đầu", "đoạn mở đầu Điều 5"),
    ("", ""),
    ("Một chỗ lạ", "Một chỗ lạ"),
]


@pytest.mark.parametrize(("address", "said"), ADDRESSES)
def test_addresses_are_said_inside_out(address: str, said: str) -> None:
    assert inside_out(address) == said
