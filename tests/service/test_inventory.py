"""A lead corrects the inventory by events; a baseline counts what stood when it was frozen."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from reviewer import service
from reviewer.errors import PermissionDenied, UsageError
from reviewer.requirements import InventoryCorrection, Sort
from reviewer.service.views import Role, User

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reviewer.store import Store

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
DAY = date(2026, 3, 2)
LEAD, REVIEWER = User("chi", Role.LEAD), User("an", Role.REVIEWER)
TEXT = """Điều 1. Điều kiện đối với bến đò
1. Bến đò phải có phao cứu sinh.
2. Có người trực.
Điều 2. Báo cáo
1. Chủ bến phải báo cáo Sở Xây dựng trước ngày 15 tháng 12.
"""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    (tmp_path / "ben-do.txt").write_text(TEXT, encoding="utf-8")
    made = service.open_store(tmp_path / "reviewer.db")
    service.ingest(made, [tmp_path / "ben-do.txt"], now=NOW, user=LEAD)
    yield made
    made.close()


def kinds(store: Store) -> list[tuple[str, str]]:
    return [(one.kind.value, one.name) for one in service.requirements(store, user=REVIEWER).requirements]


def correct(store: Store, name: str, correction: InventoryCorrection, *, user: User = LEAD) -> int:
    key = next(one.key for one in service.requirements(store, user=user).requirements if one.name == name)
    return service.correct_requirement(store, key, correction, user=user, now=NOW)


def test_a_correction_stands_until_the_next_one(store: Store) -> None:
    before = kinds(store)
    assert [kind for kind, _ in before] == ["condition", "report"]
    first = correct(store, before[0][1], InventoryCorrection(kind=Sort.STANDARD, name="bến đò an toàn"))
    assert kinds(store)[0] == ("standard", "bến đò an toàn")
    one = service.requirements(store, user=REVIEWER).requirements[0]
    assert one.corrected
    again = service.correct_requirement(
        store, one.key, InventoryCorrection(who="chủ bến"), user=LEAD, now=NOW
    )
    assert again > first and kinds(store) == before
    assert service.requirements(store, user=REVIEWER).requirements[0].who == "chủ bến"
    assert service.verify(store).ok
    assert [event.verb for event in service.history(store, user=LEAD)][:2] == ["correct-requirement"] * 2


def test_what_is_no_requirement_leaves_the_inventory(store: Store) -> None:
    name = kinds(store)[1][1]
    correct(store, name, InventoryCorrection(counted=False, note="chỉ nội bộ"))
    assert [kind for kind, _ in kinds(store)] == ["condition"]


def test_only_a_lead_corrects_and_only_what_is_there(store: Store) -> None:
    name = kinds(store)[0][1]
    with pytest.raises(PermissionDenied):
        correct(store, name, InventoryCorrection(name="x"), user=REVIEWER)
    for wrong in (
        InventoryCorrection(),
        InventoryCorrection(note="vì sao"),
        InventoryCorrection(name=" "),
        InventoryCorrection(who="x" * 501),
    ):
        with pytest.raises(UsageError):
            correct(store, name, wrong)
    with pytest.raises(UsageError) as error:
        service.correct_requirement(store, "0" * 16, InventoryCorrection(name="x"), user=LEAD, now=NOW)
    assert error.value.message.id == "service.no-requirement"


def test_a_baseline_counts_requirements_as_they_stood(store: Store) -> None:
    view = service.freeze(store, "M", as_of=DAY, now=NOW, user=LEAD)
    assert view.requirements == (("condition", 1), ("report", 1))
    correct(store, kinds(store)[1][1], InventoryCorrection(counted=False))
    recount = service.recount(store, user=LEAD)
    assert recount.differences == ()  # a later correction does not change what was frozen
    later = service.freeze(store, "M2", as_of=DAY, now=NOW, user=LEAD)
    assert later.requirements == (("condition", 1),)
    assert service.recount(store, "M2", user=LEAD).differences == ()
    assert replace(view, name="M2").digest != later.digest
