"""The office's papers: complete, the same every time, and refused when an item has no place."""

from __future__ import annotations

import io
import os
import shutil
import sqlite3
import subprocess
import sys
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from docx import Document

from reviewer import reading, service
from reviewer.errors import ReviewerError
from reviewer.i18n import LANGUAGES
from reviewer.model import Action, Competence, Verdict
from tests.service.conftest import AN, LEAD, NOW
from tests.store.stocks import CUT, TWIN, Analysed, analysed, suggestion

if TYPE_CHECKING:
    from pathlib import Path

    from reviewer.store import Store

ACCEPT, REJECT, _ = Verdict
KINDS = [(form, ending) for form, endings in service.PAPERS.items() for ending in endings]


def accept(store: Store, id: str, **more: object) -> None:
    service.decide(store, id, ACCEPT, reason="same-rule", note="Đã đọc", now=NOW, user=AN, **more)  # type: ignore[arg-type]


def settled(store: Store) -> None:
    """Every consequence accepted by a lead."""
    for one in service.fallout(store, user=LEAD):
        service.bear(store, one.key, note="đã rõ", now=NOW, user=LEAD)


def words(data: bytes) -> str:
    document = Document(io.BytesIO(data))
    cells = [c.text for table in document.tables for row in table.rows for c in row.cells]
    foot = [p.text for section in document.sections for p in section.footer.paragraphs]
    return "\n".join([*(p.text for p in document.paragraphs), *cells, *foot])


def paper(store: Store, form: str, language: str = "vi", **more: object) -> str:
    return words(service.export_bytes(store, form, "docx", user=AN, language=language, **more))  # type: ignore[arg-type]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("form", "ending"), KINDS)
def test_every_paper_of_nothing_and_of_something(
    store: Store, memory: Path, form: str, ending: str, language: str
) -> None:
    for said in range(2):
        if said:
            accept(store, "1")
        out = memory / f"x.{ending}"
        report = service.export(store, form, out, user=AN, language=language)
        assert (report.rows, report.head) == (said, service.verify(store).head)
        (source,) = reading.read(out)
        text = words(out.read_bytes()) if ending == "docx" else source.text
        assert "{{" not in text and "service." not in text and "export." not in text
        assert not said or report.head in text


def test_an_accepted_item_stands_once_in_the_change_map(store: Store) -> None:
    accept(store, "1")
    accept(store, "2")
    settled(store)
    text = paper(store, "report")
    assert text.count("DX-00001") == text.count("DX-00002") == 1
    assert "Quyết định số 18/2019/QĐ-UBND: khoản 1 Điều 1" in text
    text = paper(store, "decision")
    assert text.count("khoản 1 Điều 1 (DX-00001)") == text.count("khoản 1 Điều 1 (DX-00002)") == 1


def test_competence_decides_the_paper(store: Store) -> None:
    upward = suggestion(competence=Competence.UPWARD, detector="x")
    unknown = suggestion(TWIN, competence=Competence.UNKNOWN, detector="x", action=Action.AMEND)
    analysed(store, Analysed(suggestions=(suggestion(), upward, unknown)))
    for s in (suggestion(), upward, unknown):
        accept(store, s.key)
    settled(store)
    decision, proposal = paper(store, "decision"), paper(store, "proposal")
    assert "DX-00001" in decision and "DX-00001" not in proposal
    assert [decision.count(n) for n in ("DX-00003", "DX-00004")] == [0, 0]
    assert [proposal.count(n) for n in ("DX-00003", "DX-00004")] == [1, 1]
    assert "kiến nghị cấp trên; 1" in proposal and "chưa rõ thẩm quyền; 1" in proposal


def test_exempted_provisions_and_another_keeper(store: Store) -> None:
    both = suggestion(CUT, targets=tuple(sorted((CUT, TWIN))))
    analysed(store, Analysed(suggestions=(both,)))
    accept(store, both.key, exempt=[TWIN])
    settled(store)
    text = paper(store, "decision")
    assert "18/2019/QĐ-UBND" in text and "09/2020/QĐ-UBND" not in text
    accept(store, both.key, keeper=CUT)
    settled(store)
    text = paper(store, "report")
    assert "thực hiện theo khoản 1 Điều 1 Quyết định số 18/2019/QĐ-UBND" in text
    assert "Quyết định số 27/2025/QĐ-UBND: khoản 1 Điều 1" in text


def test_conflicts_stand_in_no_paper_but_the_slip(store: Store) -> None:
    accept(store, "1")
    service.decide(store, "1", REJECT, reason="other-object", note="=1+1", now=NOW, user=LEAD)
    assert "DX-00001" not in paper(store, "report")
    text = paper(store, "slips")
    assert "DX-00001" in text and "=1+1" in text and "Căn cứ Luật Đò ngang" in text


def broken(store: Store, *statements: str) -> None:
    db = sqlite3.connect(store.path, isolation_level=None)
    db.execute("pragma foreign_keys=off")
    for statement in statements:
        db.execute(statement)
    db.close()


LOST = [
    (f"delete from provision where slug = '{CUT}'", "service.record-gone"),
    ("update suggestion set status = 'pending' where number = 1", "service.record-lost"),
    ("update suggestion set status = 'accepted' where number = 2", "service.record-lost"),
]


@pytest.mark.parametrize(("statement", "id"), LOST)
@pytest.mark.parametrize("form", ["report", "lists", "decision"])
def test_an_item_without_its_place_stops_the_export(
    store: Store, memory: Path, form: str, statement: str, id: str
) -> None:
    accept(store, "1")
    broken(store, statement)
    with pytest.raises(ReviewerError) as error:
        service.export(store, form, memory / "x.docx", user=AN)
    assert error.value.message.id == id
    assert not (memory / "x.docx").exists()


def test_an_officers_template(store: Store, memory: Path) -> None:
    accept(store, "1")
    own = memory / "mẫu.docx"
    service.export_template("report", own)
    document = Document(str(own))
    document.paragraphs[0].insert_paragraph_before("Mẫu riêng của {{accepted}} đề xuất")
    document.save(str(own))
    assert "Mẫu riêng của 1 đề xuất" in paper(store, "report", template=own)
    table = document.tables[1]
    table._element.getparent().remove(table._element)
    document.save(str(own))
    with pytest.raises(ReviewerError) as error:
        paper(store, "report", template=own)
    assert error.value.message.id == "export.incomplete"
    with pytest.raises(ReviewerError):
        paper(store, "report", template=memory / "không có.docx")


MAKE = """
import sys; from pathlib import Path; from hashlib import sha256
from reviewer import service
store = service.open_store(Path(sys.argv[1])); user = service.local_user("an")
for form in service.FORMS:
    for ending in service.endings(form):
        data = service.export_bytes(store, form, ending, user=user, language="vi")
        print(form, ending, sha256(data).hexdigest())
"""


def test_same_bytes_in_every_locale(store: Store) -> None:
    accept(store, "1")
    accept(store, "2")
    settled(store)
    said = []
    for place in ("C", "C.UTF-8", "vi_VN.UTF-8"):
        environment = {**os.environ, "LC_ALL": place, "PYTHONHASHSEED": str(len(place))}
        done = subprocess.run(
            [sys.executable, "-c", MAKE, str(store.path)], env=environment, capture_output=True, check=True
        )
        said.append(done.stdout)
    assert len(said[0].splitlines()) == len(KINDS) + 2 * len(service.TABLES)
    assert said[0] == said[1] == said[2]


def test_the_day_of_export_leaves_no_trace(store: Store) -> None:
    service.decide(store, "1", ACCEPT, reason="same-rule", now=NOW - timedelta(days=400), user=AN)
    text = paper(store, "report")
    assert "26/01/2025" in text  # the day of the decision, and no other of the clock's
    assert "2/03/2026" in text  # the day for which the law was read


@pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice is not installed: apt install libreoffice"
)
@pytest.mark.parametrize(("form", "ending"), KINDS)
def test_libreoffice_opens_it(store: Store, memory: Path, form: str, ending: str) -> None:
    accept(store, "1")
    out = memory / f"{form}.{ending}"
    service.export(store, form, out, user=AN)
    subprocess.run(
        ["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(memory), str(out)],
        check=True,
        timeout=240,
    )
    (source,) = reading.read(memory / f"{form}.pdf")
    assert "DX-00001" in source.text or form == "proposal"
