"""Every command answers as the service does, in the form its schema promises."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest

from reviewer import service
from reviewer.commands.forms import FORMS
from reviewer.commands.output import told
from reviewer.service.views import Role, User
from tests.store.stocks import CUT, TWIN
from tools.schemas import FOLDER, schemas

if TYPE_CHECKING:
    from reviewer.store import Store
    from tests.cli.conftest import Reviewer

AN = User("an", Role.ADMIN)


def checked(reviewer: Reviewer, schema: str, *arguments: object, code: int = 0) -> Any:
    answer = reviewer(*arguments, "--json")
    assert answer.code == code, answer.err
    body = answer.json
    jsonschema.validate(body, json.loads((FOLDER / f"{schema}.json").read_text(encoding="utf-8")))
    return body


def test_the_schemas_are_those_of_the_types() -> None:
    for name, text in schemas().items():
        assert (FOLDER / name).read_text(encoding="utf-8") == text, "run: python -m tools.schemas"


def test_queue_is_the_services_queue(reviewer: Reviewer, store: Store) -> None:
    body = checked(reviewer, "queue", "queue")
    page = told(service.queue(store, user=AN, limit=20), "vi")
    assert body == {"schema": "reviewer.queue/1", **json.loads(json.dumps(page))}
    assert [r["number"] for r in body["rows"]] == ["DX-00001", "DX-00002"]
    assert checked(reviewer, "queue", "queue", "--limit", 1, "--offset", 1)["rows"][0]["number"] == "DX-00002"
    assert checked(reviewer, "queue", "queue", "--text", "khong co chu nay")["total"] == 0
    assert checked(reviewer, "queue", "queue", "--relation", "conflict")["rows"] == []


def test_show_is_the_services_view(reviewer: Reviewer, store: Store) -> None:
    body = checked(reviewer, "suggestion", "show", "DX-00001")
    view = told(service.suggestion(store, "1", user=AN), "vi")
    assert body == {"schema": "reviewer.suggestion/1", **json.loads(json.dumps(view))}


def test_a_day_of_decisions(reviewer: Reviewer, store: Store) -> None:
    first = checked(reviewer, "receipt", "decide", "DX-1", "reject", "--reason", "other-object")
    again = checked(reviewer, "receipt", "decide", "DX-1", "reject", "--reason", "other-object")
    assert (first["repeated"], again["repeated"], again["event"]) == (False, True, first["event"])
    assert "Đã lưu" in reviewer("decide", 2, "defer", "--note", "chờ ý kiến").out
    assert "từ trước" in reviewer("decide", 2, "defer", "--note", "chờ ý kiến").out
    assert len(checked(reviewer, "history", "history", "--mine")["events"]) == 2
    assert checked(reviewer, "history", "history", "DX-1")["events"][0]["reason"] == "other-object"
    taken = checked(reviewer, "undo", "undo")
    assert taken["receipt"]["number"] == "DX-00002"
    checked(reviewer, "undo", "undo")
    assert checked(reviewer, "undo", "undo") == {"schema": "reviewer.undo/1", "receipt": None}
    assert service.queue(store, user=AN).rows[0].own is None


def test_with_a_version_a_repeated_command_is_one_event(reviewer: Reviewer, store: Store) -> None:
    for _ in range(3):
        reviewer("decide", "DX-1", "defer", "--seen", 0)
    assert len(service.history(store, user=AN)) == 1


def test_exemptions_and_keepers(reviewer: Reviewer, store: Store) -> None:
    answer = reviewer("decide", 1, "accept", "--reason", "same-rule", "--except", TWIN)
    assert answer.code == 2 and TWIN in answer.err
    assert reviewer("decide", 1, "accept", "--reason", "same-rule", "--keeper", CUT).code == 0


def test_a_preview_records_nothing_and_addresses_are_understood(reviewer: Reviewer, store: Store) -> None:
    body = checked(
        reviewer, "choice", "decide", 1, "accept", "--keep", "khoản 1 Điều 1 18/2019/QĐ-UBND", "--preview"
    )
    assert [m["fate"] for m in body["members"]] == ["change", "keep"]
    said = reviewer("decide", 1, "accept", "--preview").out
    assert "giữ lại" in said and "bãi bỏ" in said and "27/2025" in said
    assert reviewer("decide", 1, "accept", "--except", 2, "--preview").code == 2, "nothing would be left"
    assert service.history(store, user=AN) == ()
    assert reviewer("decide", 1, "accept", "--reason", "same-rule", "--keep", "18/2019/QĐ-UBND").code == 0
    own = service.suggestion(store, "1", user=AN).own
    assert own is not None and own.keeper == CUT


def test_how_often_the_machine_was_right(reviewer: Reviewer, store: Store) -> None:
    reviewer("decide", 1, "accept", "--reason", "same-rule")
    reviewer("decide", 2, "reject", "--reason", "machine-wrong")
    body = checked(reviewer, "precision", "precision")
    assert (body["total"]["accepted"], body["total"]["rejected"], body["total"]["false_alarms"]) == (1, 1, 1)
    assert "50% (9–91%)" in reviewer("precision").out


def test_users_are_told_apart(reviewer: Reviewer, store: Store) -> None:
    reviewer("decide", 1, "defer", "--user", "bình")
    reviewer("decide", 1, "defer")
    assert {e.actor for e in service.history(store, user=AN)} == {"an", "bình"}


def test_baseline_and_tally(reviewer: Reviewer, store: Store) -> None:
    assert checked(reviewer, "baselines", "baseline", "show")["baselines"] == []
    made = checked(reviewer, "baseline", "baseline", "freeze", "--name", "M-2026", "--as-of", "1/1/2026")
    assert (made["units"], made["as_of"]) == (5, "2026-01-01")
    assert len(checked(reviewer, "baselines", "baseline", "show")["baselines"]) == 1
    reviewer("decide", 1, "accept", "--reason", "same-rule")
    body = checked(reviewer, "tally", "tally", "--target", "20%", "--burn-up")
    assert (body["tally"]["total"]["official"], body["tally"]["needed"]) == (1, 1)
    assert body["burn_up"][-1]["net"] == 1
    said = reviewer("tally").out
    assert "Chính thức: 1 (20,0%)" in said and "Ủy ban nhân dân tỉnh Vàm Đông" in said


def test_plan(reviewer: Reviewer, store: Store) -> None:
    body = checked(reviewer, "plan", "plan", "--count", "20%")
    assert (body["needed"], body["steps"], body["reached"]) == (1, [], False)
    assert [(o["why"], o["suggestions"], o["units"]) for o in body["left_out"]] == [("residue", 2, 2)]
    body = checked(reviewer, "plan", "plan", "--count", "20%", "--with-residue")
    assert (body["needed"], body["standing"], body["gained"], body["reached"]) == (1, 0, 1, True)
    assert [(s["number"], s["units"]) for s in body["steps"]] == [("DX-00001", 1)]
    reviewer("decide", 1, "accept", "--reason", "same-rule")
    body = checked(reviewer, "plan", "plan", "--count", "100%")
    assert (body["standing"], body["steps"], body["reached"]) == (1, [], False)
    assert body["untouched"] == 3  # of five units; two suggestions touch one each
    said = reviewer("plan", "--count", "100%").out
    assert "còn thiếu 4 đơn vị" in said
    assert reviewer("plan", "--count", "120%").code == 2


def test_the_target_is_a_setting(reviewer: Reviewer, store: Store) -> None:
    (store.path.parent / "reviewer.toml").write_text("target = 0.5\n", encoding="utf-8")
    assert checked(reviewer, "tally", "tally")["tally"]["needed"] == 3
    (store.path.parent / "reviewer.toml").write_text("goal = 0.5\n", encoding="utf-8")
    answer = reviewer("tally")
    assert answer.code == 2 and "goal" in answer.err


def test_documents_and_search(reviewer: Reviewer, store: Store) -> None:
    assert checked(reviewer, "documents", "documents", "neo", "dau", "2025")["total"] == 1
    assert checked(reviewer, "search", "search", "ao", "phao")["hits"][0]["excerpt"].startswith("2. Thuyền")
    assert "áo phao" in reviewer("search", "áo phao").out


def test_reasons_and_explanations(reviewer: Reviewer) -> None:
    assert all(
        r["verdicts"] == ["reject"]
        for r in checked(reviewer, "reasons", "reasons", "--for", "reject")["reasons"]
    )
    for name in checked(reviewer, "explained", "explain")["names"]:
        body = checked(reviewer, "explanation", "explain", name)
        assert body["name"] == name
        assert "service." not in reviewer("explain", name).out
    answer = reviewer("explain", "vô nghĩa")
    assert answer.code == 2 and "overlap" in answer.err


def test_verify(reviewer: Reviewer, store: Store) -> None:
    reviewer("decide", 1, "defer")
    body = checked(reviewer, "verify", "verify")
    assert body["ok"] and body["report"]["events"] == 1
    assert reviewer("verify", "--head", body["report"]["head"]).code == 0
    answer = reviewer("verify", "--head", "f" * 64)
    assert answer.code == 4 and "f" * 64 in answer.out


@pytest.mark.parametrize("form", service.TABLES)
def test_exports(reviewer: Reviewer, store: Store, folder: Path, form: str) -> None:
    reviewer("decide", 1, "reject", "--reason", "other-object", "--note", "=1+1")
    reviewer("decide", 2, "defer", "--user", "-2+3")
    for ending in ("csv", "json"):
        out = folder / f"x.{ending}"
        report = checked(reviewer, "export", "export", form, "--out", out)
        first = out.read_bytes()
        reviewer("export", form, "--out", out)
        assert out.read_bytes() == first
        if ending == "json":
            body = json.loads(first)
            assert body["head"] == report["head"] == service.verify(store).head
            jsonschema.validate(
                body, json.loads((FOLDER / f"export-{form}.json").read_text(encoding="utf-8"))
            )
            assert len(body["rows"]) == report["rows"] > 0
        else:
            assert first.startswith(b"\xef\xbb\xbf")
            rows = list(csv.reader(io.StringIO(first.decode("utf-8-sig"))))
            assert len(rows) == report["rows"] + 1
            assert not [cell for row in rows for cell in row if cell.strip()[:1] in tuple("=+-@|%")]


def test_papers(reviewer: Reviewer, store: Store, folder: Path) -> None:
    reviewer("decide", 1, "accept", "--note", "x")
    own = folder / "own.docx"
    assert reviewer("template", "report", "--out", own).code == 0
    report = checked(reviewer, "export", "export", "report", "--out", folder / "x.docx", "--template", own)
    assert report["rows"] == 1
    made = (folder / "x.docx").read_bytes()
    reviewer("export", "report", "--out", folder / "y.docx", "--target", "20%")
    assert (folder / "y.docx").read_bytes() == made
    assert reviewer("export", "report", "--out", folder / "x.xlsx", "--template", own).code == 2


def test_cost(reviewer: Reviewer, store: Store, folder: Path) -> None:
    reviewer("decide", 1, "accept", "--note", "x")
    assert reviewer("cost", "form", "--out", folder / "form.xlsx").code == 0
    assert checked(reviewer, "costs", "cost", "show")["wage"] is None
    (folder / "x.csv").write_text(
        "subject,state,activity,hours,direct,fee,times,subjects\n1,before,x,2,0,0,1,10\n1,after,x,1,0,0,,\n",
        encoding="utf-8",
    )
    assert checked(reviewer, "cost-import", "cost", "import", folder / "x.csv")["new"] == 1
    assert "–" in reviewer("cost", "show").out
    assert reviewer("cost", "wage", "nhiều", "--source", "x").code == 2
    assert checked(reviewer, "wage", "cost", "wage", 30000, "--source", "số tạm")["amount"] == "30000"
    assert checked(reviewer, "costs", "cost", "show")["saved"] == 300_000
    assert checked(reviewer, "tally", "tally")["tally"]["cost"]["official"] == 300_000
    assert checked(reviewer, "plan", "plan", "--cost", "20%")["cost"]["needed"] == 120_000
    for words in (("cost", "show"), ("tally",), ("plan", "--cost", "20%"), ("history",)):
        answer = reviewer(*words)
        assert answer.code == 0 and "cli." not in answer.out and "service." not in answer.out


def test_consequences(reviewer: Reviewer, store: Store, folder: Path) -> None:
    reviewer("decide", 2, "accept", "--note", "x")
    (one,) = checked(reviewer, "consequences", "consequences", "show")["consequences"]
    answer = reviewer("export", "report", "--out", folder / "x.docx")
    assert answer.code == 2 and one["key"] in answer.err and not (folder / "x.docx").exists()
    assert one["key"] in reviewer("consequences", "show").out
    found = checked(reviewer, "consequence", "consequences", "accept", one["key"], "--note", "bỏ cả văn bản")
    assert found["by"] == "an"
    assert reviewer("export", "report", "--out", folder / "x.docx").code == 0
    assert "bỏ cả văn bản" in reviewer("consequences", "show").out


def test_forecast(reviewer: Reviewer, store: Store) -> None:
    body = checked(reviewer, "forecast", "forecast")
    assert (body["why"], body["middle"], body["missing"]) == ("few-days", None, 1)
    reviewer("decide", 1, "accept", "--note", "x")
    assert checked(reviewer, "forecast", "forecast")["why"] == "reached"
    assert checked(reviewer, "forecast", "forecast", "--target", "100%")["why"] == "few-days"
    for words in (("forecast",), ("forecast", "--target", "100%")):
        assert "cli." not in reviewer(*words).out


def test_export_refuses_in_words(reviewer: Reviewer, store: Store, folder: Path) -> None:
    for out in (folder / "x.docx", folder / "x", folder / "none" / "x.csv"):
        answer = reviewer("export", "decisions", "--out", out)
        assert answer.code == 2 and len(answer.err.splitlines()) == 1
        assert not out.exists()


def test_every_form_has_a_command() -> None:
    tested = "".join(f.read_text(encoding="utf-8") for f in Path(__file__).parent.glob("test_*.py"))
    for name in FORMS:
        assert f'"{name}"' in tested, name
