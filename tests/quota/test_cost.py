"""The cost formula on a worked example by hand, and what a shorter deadline is worth."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from reviewer.quota.cost import Activity, Burden, saving, total

D = Decimal
WAGE = D(30_000)  # a placeholder: no official figure is known
FEE = Activity("lệ phí", D(0), fee=D(200_000))

BEFORE = Burden(
    (
        Activity("đơn theo mẫu", D("1.0")),
        Activity("hai bản sao chứng thực", D("1.5"), D(20_000)),
        Activity("nộp hồ sơ trực tiếp", D("2.0"), D(30_000)),
        Activity("nhận kết quả", D("2.0")),
        FEE,
    ),
    D(1),
    D(400),
)
AFTER = Burden(
    (Activity("đơn theo mẫu", D("1.0")), Activity("nộp hồ sơ trực tuyến", D("0.5")), FEE), D(1), D(400)
)


def test_worked_example() -> None:
    found = saving(BEFORE, AFTER, wage=WAGE)
    assert (found.before_once, found.after_once) == (D(445_000), D(245_000))
    assert (found.before, found.after, found.saved) == (D(178_000_000), D(98_000_000), D(80_000_000))
    assert found.percent == D("44.9")


def test_a_shorter_deadline_alone_saves_nothing() -> None:
    """Waiting is no activity: the same activities within ten days instead of fifteen cost the same."""
    found = saving(BEFORE, BEFORE, wage=WAGE)
    assert (found.saved, found.percent) == (D(0), D(0))


def test_nothing_before_is_no_division() -> None:
    nothing = Burden((), D(1), D(10))
    assert saving(nothing, AFTER, wage=WAGE).percent == D(0)


amounts = st.decimals(0, 1_000_000, places=1)
burdens = st.builds(
    Burden,
    st.lists(
        st.builds(Activity, st.just("việc"), st.decimals(0, 100, places=1), amounts, amounts), max_size=4
    ).map(tuple),
    st.decimals(0, 12, places=0),
    st.decimals(0, 10_000, places=0),
)


@given(burdens, burdens, st.decimals(1, 100_000, places=0))
def test_total_is_the_sum_of_years(a: Burden, b: Burden, wage: Decimal) -> None:
    one, other = saving(a, b, wage=wage), saving(b, a, wage=wage)
    assert one.saved == -other.saved
    assert total([one, other]).saved == 0
    assert total([one]).percent == one.percent
