"""Cost figures: brought in, valued, counted once, planned with."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from reviewer import service
from reviewer.errors import UsageError
from reviewer.export.workbook import Sheet, to_xlsx
from reviewer.model import Credit, Verdict
from reviewer.service.costfile import COLUMNS
from tests.service.conftest import AN, LEAD, NOW, TODAY
from tests.store.stocks import CUT, TWIN, Analysed, analysed, suggestion

if TYPE_CHECKING:
    from pathlib import Path

    from reviewer.store import Store

ACCEPT = Verdict.ACCEPT

# The worked example: 178,000,000 → 98,000,000 đồng a year at 30,000 đồng an hour.
EXAMPLE = [
    ("DX-00001", "trước", "đơn theo mẫu", "1", "", "", "1", "400"),
    ("DX-00001", "trước", "hai bản sao chứng thực", "1,5", "20.000,0", "", "", ""),
    ("DX-00001", "trước", "nộp hồ sơ trực tiếp", "2.0", "30000", "", "", ""),
    ("DX-00001", "trước", "nhận kết quả", "2", "0", "", "", ""),
    ("DX-00001", "trước", "lệ phí", "", "", "200000", "", ""),
    ("DX-00001", "sau", "đơn theo mẫu", "1", "", "", "", ""),
    ("DX-00001", "sau", "nộp hồ sơ trực tuyến", "0,5", "", "", "", ""),
    ("DX-00001", "sau", "lệ phí", "", "", "200000", "", ""),
]
Rows = list[tuple[str, ...]]


def csv(folder: Path, rows: Rows, *, mark: str = ";", titles: tuple[str, ...] = COLUMNS) -> Path:
    path = folder / "chi phí.csv"
    lines = [mark.join(titles), *(mark.join(row) for row in rows)]
    path.write_text("\n".join(lines), encoding="utf-8-sig")
    return path


def bring(store: Store, folder: Path, rows: Rows, wage: int = 30_000) -> None:
    service.set_wage(store, Decimal(wage), source="số tạm để thử", now=NOW, user=LEAD)
    service.import_costs(store, csv(folder, rows), now=NOW, user=LEAD)


def test_the_worked_example_from_a_file(store: Store, memory: Path) -> None:
    bring(store, memory, EXAMPLE)
    view = service.costs(store, user=AN)
    assert (view.before, view.after, view.saved, view.percent) == (178_000_000, 98_000_000, 80_000_000, 44.9)
    assert view.wage and (view.wage.amount, view.wage.source) == ("30000", "số tạm để thử")
    assert service.verify(store).ok


def typed(cell: str) -> float | str:
    return float(cell.replace(".000,0", "000").replace(",", ".")) if cell else ""


def test_a_workbook_says_the_same(store: Store, memory: Path) -> None:
    numbers = [
        tuple(
            float(c.replace(".000", "000").replace(",", ".")) if n > 2 and c else c for n, c in enumerate(r)
        )
        for r in EXAMPLE
    ]
    numbers[1] = (*numbers[1][:4], 20_000, *numbers[1][5:])
    path = memory / "x.xlsx"
    path.write_bytes(to_xlsx([Sheet("s", COLUMNS, tuple(numbers))], more=""))
    service.set_wage(store, Decimal(30_000), source="x", now=NOW, user=LEAD)
    found = service.import_costs(store, path, now=NOW, user=LEAD)
    assert (found.subjects, found.new) == (1, 1)
    assert service.costs(store, user=AN).saved == 80_000_000
    again = service.import_costs(store, path, now=NOW, user=LEAD)
    assert (again.new, again.unchanged) == (0, 1)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_form_can_be_filled_in_and_brought_back(store: Store, memory: Path, language: str) -> None:
    service.decide(store, "1", ACCEPT, reason="same-rule", now=NOW, user=AN)
    out = memory / "biểu.xlsx"
    assert service.cost_form(store, out, user=AN, language=language) == 1
    with pytest.raises(UsageError) as error:
        service.import_costs(store, out, now=NOW, user=LEAD)
    assert error.value.message.id == "service.cost-empty"


def test_nothing_is_valued_without_a_wage(store: Store, memory: Path) -> None:
    service.import_costs(store, csv(memory, EXAMPLE), now=NOW, user=LEAD)
    view = service.costs(store, user=AN)
    assert view.wage is None and view.saved is None and len(view.lines) == 1
    assert service.tally(store, as_of=TODAY, user=AN).cost is None
    with pytest.raises(UsageError) as error:
        service.plan_target(store, as_of=TODAY, user=AN, cost=0.2)
    assert error.value.message.id == "service.cost-unknown"


WRONG = [
    ([("DX-99999", "trước", "a", "1", "", "", "1", "1")], "service.cost-no-subject"),
    ([("", "trước", "a", "1", "", "", "1", "1")], "service.cost-no-subject"),
    ([("DX-00002", "giữa", "a", "1", "", "", "1", "1")], "service.cost-bad-state"),
    ([("DX-00002", "trước", "a", "-1", "", "", "1", "1")], "service.cost-bad-number"),
    ([("DX-00002", "trước", "a", "=1+1", "", "", "1", "1")], "service.cost-bad-number"),
    ([("DX-00002", "trước", "a", "NaN", "", "", "1", "1")], "service.cost-bad-number"),
    ([("DX-00002", "trước", "a", "1", "30.000", "", "1", "1")], "service.cost-unclear-number"),
    ([("DX-00002", "trước", "a", "1", "", "", "", "1")], "service.cost-how-often"),
    ([("DX-00002", "sau", "a", "1", "", "", "1", "1")], "service.cost-how-often"),
    ([("DX-00001", "trước", "b", "1", "", "", "2", "")], "service.cost-disagrees"),
    ([], "service.cost-empty"),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "id"), WRONG)
def test_what_is_refused_leaves_nothing(store: Store, memory: Path, rows: Rows, id: str) -> None:
    with pytest.raises(UsageError) as error:
        service.import_costs(store, csv(memory, [*EXAMPLE, *rows] if rows else rows), now=NOW, user=LEAD)
    assert error.value.message.id == id
    assert dict(error.value.message.args)["file"] == "chi phí.csv"
    assert service.costs(store, user=AN).lines == ()


def test_titles_in_words_and_other_marks(store: Store, memory: Path) -> None:
    titles = (
        "Đề xuất",
        "Trước/sau",
        "Hoạt động",
        "Thời gian (giờ)",
        "Chi phí trực tiếp",
        "Phí, lệ phí (đồng)",
    )
    path = csv(memory, EXAMPLE, mark="\t", titles=(*titles, "SỐ LẦN/NĂM", "Số đối tượng/năm"))
    service.import_costs(store, path, now=NOW, user=LEAD)
    with pytest.raises(UsageError) as error:
        service.import_costs(store, csv(memory, EXAMPLE, titles=("a",) * 8), now=NOW, user=LEAD)
    assert error.value.message.id == "service.cost-no-columns"


def provision(slug: str, before: str = "100000") -> Rows:
    return [(slug, "trước", "lệ phí", "", "", before, "1", "10"), (slug, "sau", "", "", "", "0", "", "")]


def test_a_provision_counts_once_and_official_stands_beside_net(store: Store, memory: Path) -> None:
    renamed = suggestion(CUT, TWIN, credit=Credit.RENAME_ONLY, detector="x")
    merged = suggestion(TWIN, credit=Credit.TEXT_MERGED, detector="x")
    again = suggestion(CUT, TWIN, credit=Credit.BURDEN_REDUCED, detector="y")
    analysed(store, Analysed(suggestions=(suggestion(), renamed, merged, again)))
    bring(store, memory, [*provision(CUT), *provision(TWIN, "40000")])
    for key in (renamed.key, merged.key):
        service.decide(store, key, ACCEPT, reason="same-rule", now=NOW, user=AN)
    cost = service.tally(store, as_of=TODAY, user=AN).cost
    assert cost and (cost.base, cost.official, cost.net) == (1_400_000, 400_000, 0)
    for key in (suggestion().key, again.key):
        service.decide(store, key, ACCEPT, reason="same-rule", now=NOW + timedelta(days=2), user=AN)
    later = service.tally(store, as_of=TODAY + timedelta(days=2), user=AN).cost
    assert later and (later.official, later.net) == (1_400_000, 1_000_000)
    assert service.tally(store, as_of=TODAY, user=AN).cost == cost


def test_a_suggestions_figure_falls_with_an_exempted_provision(store: Store, memory: Path) -> None:
    both = suggestion(CUT, targets=tuple(sorted((CUT, TWIN))))
    analysed(store, Analysed(suggestions=(both,)))
    bring(store, memory, [*provision(both.key), *provision(CUT, "30000")])
    service.decide(store, both.key, ACCEPT, reason="same-rule", now=NOW, user=AN)
    cost = service.tally(store, as_of=TODAY, user=AN).cost
    assert cost and (cost.base, cost.official) == (1_000_000, 1_000_000)
    service.decide(store, both.key, ACCEPT, reason="same-rule", exempt=[TWIN], now=NOW, user=AN)
    cost = service.tally(store, as_of=TODAY, user=AN).cost
    assert cost and (cost.base, cost.official) == (1_000_000, 300_000)


def test_two_figures_for_one_provision_are_refused(store: Store, memory: Path) -> None:
    other = suggestion(detector="x")
    analysed(store, Analysed(suggestions=(suggestion(), other)))
    with pytest.raises(UsageError) as error:
        bring(store, memory, [*provision(suggestion().key), *provision(other.key)])
    assert error.value.message.id == "service.cost-overlap"
    assert service.costs(store, user=AN).lines == ()


def test_the_plan_reaches_a_cost_target(store: Store, memory: Path) -> None:
    cheap, dear = suggestion(coverage=EMPTY), suggestion(TWIN, coverage=EMPTY)
    analysed(store, Analysed(suggestions=(cheap, dear)))
    bring(store, memory, [*provision(CUT, "10000"), *provision(TWIN, "90000")])
    view = service.plan_target(store, as_of=TODAY, user=AN, target=0.2, cost=0.5)
    assert view.cost and (view.cost.needed, view.cost.gained, view.cost.short) == (500_000, 900_000, 0)
    assert [s.cut for s in view.steps] == [(TWIN,)] and view.steps[0].saves == 900_000
    view = service.plan_target(store, as_of=TODAY, user=AN, target=0.2, cost=1.0)
    assert view.cost and view.cost.short == 0 and len(view.steps) == 2
    service.decide(store, dear.key, ACCEPT, reason="same-rule", now=NOW, user=AN)
    view = service.plan_target(store, as_of=TODAY, user=AN, target=0.2, cost=0.5)
    assert view.cost and view.cost.standing == 900_000 and view.steps == ()


EMPTY = suggestion().coverage.__class__(())


def test_cost_stands_in_the_report(store: Store, memory: Path) -> None:
    service.decide(store, "1", ACCEPT, reason="same-rule", now=NOW, user=AN)
    bring(store, memory, EXAMPLE)
    from tests.service.test_papers import paper

    text = paper(store, "report")
    assert "80.000.000" in text and "44,9%" in text and "số tạm để thử" in text
    assert service.export_bytes(store, "report", "xlsx", user=AN)
