"""The inventory of requirements of a file or of the stock, and a lead's corrections of it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from reviewer import reading, structure
from reviewer.codec import parse, plain
from reviewer.errors import UsageError
from reviewer.requirements import InventoryCorrection, Sort, corrected, inventory
from reviewer.service import pipeline
from reviewer.service.people import Right, require
from reviewer.service.views import silent
from reviewer.service.views.requirements import DutyView, InventoryView, RequirementView, StatedAt
from reviewer.store import inventories

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from reviewer.model import Document, Instrument
    from reviewer.requirements import Duty, Requirement, Standing
    from reviewer.service.views import Progress, User
    from reviewer.store import Connection, Store

LONGEST: Final = 500  # code points of a corrected name, who or body
Kinds = tuple[tuple[str, int], ...]  # kind → how many, in the order of `Sort`


def inventory_of(path: Path) -> InventoryView:
    """Requirements and duties of every instrument of a file; nothing is stored. Raises ReadError."""
    views = [_view(structure.parse(source), {}) for source in reading.read(path)]
    return _joined(views)


def requirements(store: Store, *, user: User, progress: Progress = silent) -> InventoryView:
    """Those of the whole stock, instruments by key, with the corrections that stand."""
    require(user, Right.READ)
    with store.reading() as db:
        said = in_force(db)
    return _joined(
        [
            _view(document, said)
            for document in pipeline.documents(store, progress, "service.step-requirements")
        ]
    )


def correct_requirement(
    store: Store, key: str, correction: InventoryCorrection, *, user: User, now: datetime
) -> int:
    """Append a lead's correction of one requirement of the stock; the number of the event.

    The newest correction stands whole: what it leaves out is as it was read. Raises UsageError for a
    requirement that no instrument of the stock states, an empty correction or one that is too long.
    """
    require(user, Right.LEAD)
    if correction == InventoryCorrection(note=correction.note):
        raise UsageError("service.empty-correction")
    texts = (correction.name, correction.who, correction.body, correction.note)
    if any(text is not None and (len(text) > LONGEST or not text.isprintable()) for text in texts):
        raise UsageError("service.bad-correction", limit=LONGEST)
    if correction.name is not None and not correction.name.strip():
        raise UsageError("service.empty-correction")
    if not any(
        key == one.key(document.instrument.key)
        for document in pipeline.documents(store, silent)
        for one in inventory(document).requirements
    ):
        raise UsageError("service.no-requirement", key=key[:40])
    with store.writing() as db:
        saved = inventories.add(db, key, plain(correction), actor=user.name, role=user.role, now=now)
    return saved.seq


def in_force(db: Connection, *, until: int = 0) -> dict[str, InventoryCorrection]:
    """The corrections that stand (up to event `until`), by requirement."""
    return {
        key: parse(InventoryCorrection, body) for key, body in inventories.standing(db, until=until).items()
    }


def kinds(read: Sequence[Requirement], said: Mapping[str, InventoryCorrection], *, instrument: str) -> Kinds:
    """How many requirements of each kind an instrument (its key) states; kinds without one are left out."""
    found = Counter(one.requirement.kind for one in corrected(read, said, instrument=instrument))
    return tuple((kind.value, found[kind]) for kind in Sort if found[kind])


def _joined(views: Sequence[InventoryView]) -> InventoryView:
    return InventoryView(
        tuple(one for view in views for one in view.requirements),
        tuple(duty for view in views for duty in view.duties),
    )


def _view(document: Document, said: Mapping[str, InventoryCorrection]) -> InventoryView:
    found = inventory(document)
    instrument = document.instrument
    stands = corrected(found.requirements, said, instrument=instrument.key)
    return InventoryView(
        tuple(_requirement(one, instrument) for one in stands), tuple(_duty(duty) for duty in found.duties)
    )


def _requirement(stands: Standing, instrument: Instrument) -> RequirementView:
    one = stands.requirement
    parts, first = one.parts, one.places[0]
    return RequirementView(
        kind=one.kind,
        name=one.name,
        who=one.who,
        body=one.body,
        quote=first.quote,
        address=first.address,
        key=stands.key,
        instrument=instrument.key,
        label=instrument.number or instrument.title,
        places=tuple(StatedAt(p.provision, p.address, p.span, p.quote) for p in one.places),
        papers=parts.papers,
        sets=parts.sets,
        steps=parts.steps,
        ways=parts.ways,
        deadline=parts.deadline,
        form=parts.form,
        result=parts.result,
        fee=parts.fee,
        conditions=parts.conditions,
        missing=parts.missing,
        corrected=stands.corrected,
    )


def _duty(duty: Duty) -> DutyView:
    place = duty.place
    return DutyView(duty.modality, duty.actor, duty.deadline, place.quote, place.address)
