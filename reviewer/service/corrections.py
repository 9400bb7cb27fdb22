"""What was misread is set right by a person, as an event that every new reading of the file obeys."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reviewer.errors import UsageError
from reviewer.model import Correction, Message
from reviewer.reading.folders import fetch
from reviewer.service import library
from reviewer.service.instruments import key_of_document
from reviewer.service.people import Right, require
from reviewer.service.views.readings import CorrectedField, CorrectionView
from reviewer.store import events, misread, shelving
from reviewer.store import stock as shelves
from reviewer.structure.corrected import HEADER, PLACE, canonical, corrected, said
from reviewer.structure.references import addresses, parse_reference

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from reviewer.model import Document, Provision
    from reviewer.service.views import User
    from reviewer.store import Connection, Store

_ALIASES: Final = {"date": "issued"}  # what `outline --json` calls it


def correct(
    store: Store,
    what: str,
    fields: Sequence[tuple[str, str]],
    *,
    at: str = "",
    now: datetime,
    user: User,
) -> CorrectionView:
    """Say how fields of an instrument of the stock really read; returns after the commit.

    `what` is a file that was ingested, the instrument's key, or its number. `at` is "" for the header,
    else the address or id of a provision. One event a field; a field that already reads so makes none.
    The same bytes, read again by whatever version, come out corrected. Raises UsageError for an unknown
    instrument, place, field, or a value that the field cannot have.
    """
    require(user, Right.INGEST)
    with store.writing() as db:
        key = _key(db, what)
        place, stored = misread.place(db, key), shelves.load(db, key)
        if place is None or stored is None:
            raise UsageError("service.no-document", key=what)
        document = stored.document
        provision = _provision(document, at) if at else None
        changed: list[Correction] = []
        for name, value in fields:
            correction = _correction(document, provision, _ALIASES.get(name, name), value)
            if correction.value == correction.was:
                continue
            events.append(
                db,
                time=now,
                actor=user.name,
                role=user.role,
                verb=misread.VERB,
                subject=place.subject,
                payload={
                    "instrument": key,
                    "provision": correction.provision,
                    "start": correction.start,
                    "field": correction.field,
                    "value": correction.value,
                    "was": correction.was,
                },
            )
            changed.append(correction)
        if changed:
            document = corrected(document, misread.corrections(db, place.subject))
            shelving.recast(db, document, library.units(document))
    return CorrectionView(
        key,
        tuple(CorrectedField(_place_name(c, provision), c.field, c.was, c.value) for c in changed),
        document.warnings,
    )


def _key(db: Connection, what: str) -> str:
    """The instrument called by file, key or number."""
    path = Path(what)
    if not path.is_file():
        return key_of_document(db, what)
    data, _ = fetch(path)
    keys = misread.keys_of(db, sha256(data).hexdigest())
    if not keys:
        raise UsageError("readings.file-not-in-stock", file=what)
    if len(keys) > 1:
        raise UsageError("readings.many-in-file", file=what, keys=", ".join(keys[:10]))
    return keys[0]


def _provision(document: Document, at: str) -> Provision:
    reference = parse_reference(at, 0)
    wanted = {at, f"{document.instrument.key}/{at}", *(addresses(reference, "") if reference else ())}
    found = [p for p in document.provisions if p.id in wanted or (p.address and p.address in wanted)]
    if not found:
        raise UsageError("readings.no-place", at=at[:120], key=document.instrument.key)
    if len(found) > 1:
        ids = ", ".join(p.id.partition("/")[2] for p in found[:10])
        raise UsageError("readings.many-places", at=at[:120], ids=ids)
    return found[0]


def _correction(document: Document, provision: Provision | None, field: str, value: str) -> Correction:
    known = HEADER if provision is None else PLACE
    if field not in known:
        raise UsageError("readings.unknown-field", field=field[:40], known=", ".join(known))
    try:
        value = canonical(field, value)
    except ValueError as exc:
        raise UsageError("readings.bad-value", field=field, value=value[:80]) from exc
    if provision is None:
        return Correction("", 0, field, value, said(document.instrument, field))
    id = provision.id.partition("/")[2]
    return Correction(id, provision.span.start, field, value, str(getattr(provision, field)))


def _place_name(correction: Correction, provision: Provision | None) -> Message | str:
    if provision is None:
        return Message.of("structure.header")
    return provision.address or correction.provision
