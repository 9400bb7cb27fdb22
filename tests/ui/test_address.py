"""A view is a link: what a filter writes, the address reads back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reviewer.model import Action, Competence, Relation
from reviewer.service.views import Order, QueueFilter, Status
from reviewer.ui.address import NAMES, read_filter, write_filter

WORDS = st.text(st.characters(exclude_characters="~", exclude_categories=("Cs",)), min_size=1, max_size=12)


def several(values: st.SearchStrategy) -> st.SearchStrategy:
    return st.lists(values, max_size=3, unique=True).map(tuple)


FILTERS = st.builds(
    QueueFilter,
    relations=several(st.sampled_from(Relation)),
    actions=several(st.sampled_from(Action)),
    statuses=several(st.sampled_from(Status)),
    subjects=several(WORDS),
    instruments=several(WORDS),
    competences=several(st.sampled_from(Competence)),
    detectors=several(WORDS),
    at_least=st.sampled_from([0.0, 0.5, 0.85, 1.0]),
    text=WORDS.map(str.strip),
    mine=st.booleans(),
    order=st.sampled_from(Order),
)


@given(FILTERS)
def test_every_filter_has_an_address(filter: QueueFilter) -> None:
    address = write_filter(filter)
    assert set(address) <= set(NAMES)
    assert read_filter(address) == filter


@given(st.dictionaries(st.sampled_from(NAMES), st.text(max_size=40)))
def test_any_address_is_a_filter(address: dict[str, str]) -> None:
    read_filter(address)


def test_an_empty_address_is_what_still_waits() -> None:
    assert read_filter({}).statuses == (Status.PENDING,)
    assert read_filter({"status": "any"}).statuses == ()
    assert write_filter(read_filter({})) == {}
