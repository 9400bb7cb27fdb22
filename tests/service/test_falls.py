"""Consequences stop a paper until a lead has accepted each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reviewer import service
from reviewer.errors import PermissionDenied, UsageError
from reviewer.model import Action, Verdict
from tests.service.conftest import AN, LEAD, NOW
from tests.service.test_papers import paper
from tests.store.stocks import TWIN, Analysed, analysed, suggestion

if TYPE_CHECKING:
    from reviewer.store import Store

ACCEPT = Verdict.ACCEPT


def accept(store: Store, id: str) -> None:
    service.decide(store, id, ACCEPT, reason="same-rule", now=NOW, user=AN)


def test_an_instrument_left_empty(store: Store) -> None:
    accept(store, "2")  # the only unit of its instrument
    (found,) = service.fallout(store, user=AN)
    assert (found.kind, found.where, found.by) == ("empty", TWIN.partition("/")[0], "")
    for form in ("report", "decision", "proposal"):
        with pytest.raises(UsageError) as error:
            service.export_bytes(store, form, "docx", user=AN)
        assert error.value.message.id == "service.fall-open"
    assert service.export_bytes(store, "lists", "docx", user=AN)
    with pytest.raises(PermissionDenied):
        service.bear(store, found.key, note="x", now=NOW, user=AN)
    for key, note in (("f" * 12, "x"), (found.key, " ")):
        with pytest.raises(UsageError):
            service.bear(store, key, note=note, now=NOW, user=LEAD)
    borne = service.bear(store, found.key, note="Bãi bỏ toàn bộ ở kỳ sau", now=NOW, user=LEAD)
    assert (borne.by, borne.note) == ("lê", "Bãi bỏ toàn bộ ở kỳ sau")
    events = service.verify(store).events
    assert service.bear(store, found.key, note="Bãi bỏ toàn bộ ở kỳ sau", now=NOW, user=LEAD) == borne
    assert service.verify(store).ok and service.verify(store).events == events
    assert "Bãi bỏ toàn bộ ở kỳ sau" in paper(store, "report")
    assert service.export_bytes(store, "report", "xlsx", user=AN)


def test_what_is_only_amended_stays_citable(store: Store) -> None:
    amended = suggestion(TWIN, action=Action.AMEND)
    analysed(store, Analysed(suggestions=(amended,)))
    accept(store, amended.key)
    assert service.fallout(store, user=AN) == ()


def test_nothing_accepted_nothing_falls(store: Store) -> None:
    assert service.fallout(store, user=AN) == ()
