"""What a person says was misread: fields of the header, the address or part of a provision.

A correction names its place by the provision's id behind the instrument's key and, should a new
reading number differently, by where the provision starts. The instrument's key stays as it was
first read: provisions, decisions and links hang on it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from reviewer.knowledge.instruments import classify, tidy_number
from reviewer.model import Kind, Level, Message, Part
from reviewer.structure.numbers import DAY_RE, day_of
from reviewer.text import nfc

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reviewer.model import Correction, Document, Instrument, Provision

HEADER: Final = (
    "number",
    "type",
    "issuer",
    "province",
    "level",
    "issued",
    "title",
    "signer",
    "in_force_from",
    "attached",
    "subject",
)
PLACE: Final = ("address", "part", "kind", "label", "heading")
_DAYS: Final = ("issued", "in_force_from")
_TOLD: Final = ("structure.corrected", "structure.correction-lost")
_MAY_BE_EMPTY: Final = ("province", "title", "signer", "in_force_from", "attached", "subject", "heading")
LONGEST: Final = 2_000  # code points of a value: a title


def canonical(field: str, value: str) -> str:
    """The value as it is kept. Raises ValueError for a field or value that cannot be."""
    value = " ".join(nfc(value).split())
    if len(value) > LONGEST or (not value and field not in _MAY_BE_EMPTY):
        raise ValueError(value)
    if field in _DAYS and value:
        match = DAY_RE.fullmatch(value)
        day = day_of(match) if match is not None else date.fromisoformat(value)
        if day is None:
            raise ValueError(value)
        return day.isoformat()
    if field == "level":
        return Level(value).value
    if field == "part":
        return Part(value).value
    if field == "kind":
        return Kind(value).value
    return tidy_number(value) if field == "number" else value


def said(instrument: Instrument, field: str) -> str:
    """A field of the header as `canonical` writes it."""
    value = getattr(instrument, field)
    return value.isoformat() if isinstance(value, date) else str(value or "")


def corrected(document: Document, corrections: Iterable[Correction]) -> Document:
    """The document with every correction in order, each told among the warnings.

    One whose provision is no longer there is told too, as not applied. Applying twice changes nothing.
    """
    told: list[Message] = []
    for correction in corrections:
        found, place = _one(document, correction)
        id = _TOLD[0] if found is not None else _TOLD[1]
        told.append(
            Message.of(
                id,
                place=place,
                field=Message.of(f"structure.field-{correction.field}"),
                was=correction.was or Message.of("structure.nothing"),
                value=correction.value or Message.of("structure.nothing"),
            )
        )
        document = found or document
    others = (w for w in document.warnings if w.id not in _TOLD)
    return replace(document, warnings=(*others, *told))


def _one(document: Document, correction: Correction) -> tuple[Document | None, Message | str]:
    if not correction.provision:
        what = _header(document.instrument, correction)
        return replace(document, instrument=what), Message.of("structure.header")
    provision = place_of(document, correction)
    if provision is None:
        return None, correction.provision
    changed = _place(document.provisions, provision, correction)
    address = correction.was if correction.field == "address" else provision.address
    return replace(document, provisions=changed), address or provision.id.partition("/")[2]


def _header(what: Instrument, correction: Correction) -> Instrument:
    value: Any = correction.value
    if correction.field in _DAYS:
        value = date.fromisoformat(correction.value) if correction.value else None
    elif correction.field == "level":
        value = Level(correction.value)
    what = replace(what, **{correction.field: value})
    if correction.field in ("number", "type"):
        kind = classify(what.number, what.type)
        what = replace(what, rank=kind.rank) if kind is not None else what
    return what


def place_of(document: Document, correction: Correction) -> Provision | None:
    """The provision of that id; where ids moved, the innermost one that starts at the same place."""
    id = f"{document.instrument.key}/{correction.provision}"
    there = next((p for p in document.provisions if p.id == id), None)
    if there is not None and there.span.start == correction.start:
        return there
    moved = [p for p in document.provisions if p.span.start == correction.start]
    return moved[-1] if moved else there


def _place(
    provisions: tuple[Provision, ...], place: Provision, correction: Correction
) -> tuple[Provision, ...]:
    """A changed address is also that of everything below; ids stay."""
    out: list[Provision] = []
    below = {place.id}
    for provision in provisions:
        if provision.id == place.id:
            provision = _named(provision, correction)
        elif provision.parent in below:
            below.add(provision.id)
            if correction.field == "part":
                provision = replace(provision, part=Part(correction.value))
            elif correction.field == "address" and place.address:
                moved = re.sub(
                    rf"^{re.escape(place.address)}(?=\s|$)", lambda _: correction.value, provision.address
                )
                provision = replace(provision, address=moved)
        out.append(provision)
    return tuple(out)


def _named(provision: Provision, correction: Correction) -> Provision:
    value = correction.value
    match correction.field:
        case "part":
            return replace(provision, part=Part(value))
        case "kind":
            return replace(provision, kind=Kind(value))
        case "address":
            return replace(provision, address=value)
        case "label":
            return replace(provision, label=value)
        case _:
            return replace(provision, heading=value)
