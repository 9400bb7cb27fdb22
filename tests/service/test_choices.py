"""Ten provisions that say the same: one decision, one event, and only what was meant is counted."""

from __future__ import annotations

import itertools
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from reviewer import service
from reviewer.errors import UsageError
from reviewer.model import Verdict
from reviewer.service.views import Choice, Fate, Status
from tests.conftest import copy_database
from tests.service import cluster
from tests.service.conftest import AN, NOW

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reviewer.service import Store

KEPT = "khoản 1 Điều 1 31/2025/QĐ-UBND"
LONE = "khoản 1 Điều 1 16/2021/QĐ-UBND"
OTHER = "khoản 1 Điều 1 19/2024/QĐ-UBND"


@pytest.fixture(scope="module")
def ten(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    folder = tmp_path_factory.mktemp("ten")
    store, number = cluster.ready(folder / "ten.db", folder / "in")
    store.close()
    return folder / "ten.db", number


@pytest.fixture
def group(ten: tuple[Path, str], tmp_path: Path) -> Iterator[tuple[Store, str]]:
    copy_database(ten[0], tmp_path / "ten.db")
    store = service.open_store(tmp_path / "ten.db")
    yield store, ten[1]
    store.close()


def fates(found: Choice) -> list[Fate]:
    return [member.fate for member in found.members]


def test_the_table_of_members(group: tuple[Store, str]) -> None:
    store, number = group
    found = service.choice(store, number, user=AN)
    assert [m.n for m in found.members] == list(range(1, 11))
    assert fates(found) == [Fate.KEEP] + [Fate.CHANGE] * 9
    years = [m.side.instrument.issued for m in found.members[1:]]
    assert years == sorted(years, key=str)
    lone = next(m for m in found.members if m.side.instrument.number == "16/2021/QĐ-UBND")
    assert [m.n for m in found.members if m.lost] == [lone.n] and "chợ nổi" in lone.lost[0]
    assert any("chợ nổi" in slot.a for slot in lone.differences)
    assert (found.official, found.net, found.needs_reason) == (9, 0, True)


def test_exempting_the_one_that_says_more_needs_no_reason(group: tuple[Store, str]) -> None:
    store, number = group
    with pytest.raises(UsageError) as error:
        service.decide(store, number, Verdict.ACCEPT, now=NOW, user=AN)
    assert error.value.message.id == "service.residue-needs-reason"
    preview = service.choice(store, number, exempt=[LONE], user=AN)
    assert (len(preview.of(Fate.CHANGE)), preview.official, preview.needs_reason) == (8, 8, False)
    before = service.tally(store, as_of=date.max, user=AN).total
    receipt = service.decide(store, number, Verdict.ACCEPT, exempt=[LONE], now=NOW, user=AN)
    events = service.history(store, user=AN, id=number)
    assert [(e.seq, e.verb, e.exempt) for e in events] == [(receipt.event, "decide", preview.exempt)]
    after = service.tally(store, as_of=date.max, user=AN).total
    assert (before.official, after.official, after.net) == (0, 8, 0)
    assert service.verify(store).ok

    service.undo(store, now=NOW + timedelta(minutes=1), user=AN)
    assert service.tally(store, as_of=date.max, user=AN).total == before
    assert service.suggestion(store, number, user=AN).status is Status.PENDING
    assert service.verify(store).ok


def test_another_keeper_and_the_machines_goes(group: tuple[Store, str]) -> None:
    store, number = group
    found = service.choice(store, number, keeper=LONE, user=AN)
    assert found.members[0].fate is Fate.CHANGE and not found.needs_reason, "the fuller text carries all"
    assert found.of(Fate.KEEP)[0].side.instrument.number == "16/2021/QĐ-UBND"
    service.decide(store, number, Verdict.ACCEPT, keeper=LONE, exempt=["1"], now=NOW, user=AN)
    own = service.suggestion(store, number, user=AN).own
    assert own is not None and own.keeper == found.keeper and own.exempt == (found.members[0].side.provision,)
    assert service.tally(store, as_of=date.max, user=AN).total.official == 8


@pytest.mark.parametrize(
    "asked", [LONE, "Khoản 1, Điều 1 16/2021/QĐ-UBND", "16/2021/QĐ-UBND", "khoan 1 dieu 1 16/2021/qd-ubnd",
              "khoản 1 Điều 1 Quyết định số 16/2021/QĐ-UBND", "8"],
)  # fmt: skip
def test_called_as_a_person_would(group: tuple[Store, str], asked: str) -> None:
    store, number = group
    (left_out,) = service.choice(store, number, exempt=[asked], user=AN).exempt
    assert left_out.startswith("16-2021")


@pytest.mark.parametrize(
    ("asked", "id"),
    [("khoản 1 Điều 1", "service.many-in-suggestion"), ("khoản 9 Điều 1", "service.not-in-suggestion"),
     ("11", "service.not-in-suggestion"), ("0", "service.not-in-suggestion")],
)  # fmt: skip
def test_what_is_not_clear_is_refused(group: tuple[Store, str], asked: str, id: str) -> None:
    store, number = group
    with pytest.raises(UsageError) as error:
        service.choice(store, number, exempt=[asked], user=AN)
    assert error.value.message.id == id


def test_the_preview_is_what_the_tally_then_counts(group: tuple[Store, str]) -> None:
    """Every keeper with every single exemption: units promised are units counted."""
    store, number = group
    members = [m.side.provision for m in service.choice(store, number, user=AN).members]
    for keeper, exempt in itertools.product(members[:3], (members[1], members[7])):
        if keeper == exempt:
            continue
        promised = service.choice(store, number, keeper=keeper, exempt=[exempt], user=AN)
        service.decide(
            store,
            number,
            Verdict.ACCEPT,
            reason="same-rule",
            keeper=keeper,
            exempt=[exempt],
            now=NOW,
            user=AN,
        )
        counted = service.tally(store, as_of=date.max, user=AN).total
        assert (counted.official, counted.net) == (promised.official, promised.net)
        service.undo(store, now=NOW, user=AN)


def test_two_members_side_by_side(group: tuple[Store, str]) -> None:
    store, number = group
    pair = service.pair(store, number, "8", user=AN)
    assert pair.comparison is not None and "chợ nổi" in pair.cut.text
    assert pair.keeper is not None and pair.keeper.instrument.number == "31/2025/QĐ-UBND"
    assert service.pair(store, number, "1", user=AN).keeper is None
