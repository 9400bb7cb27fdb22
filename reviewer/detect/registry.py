"""Which detectors there are, and how a document goes past all of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.metadata import entry_points
from typing import TYPE_CHECKING, Final

from reviewer.detect.base import NOTHING, Context, Detector, Stock
from reviewer.detect.dangling_reference import dangling_reference
from reviewer.detect.duplicate_report import duplicate_report
from reviewer.detect.in_person_only import in_person_only
from reviewer.detect.lapsed import lapsed
from reviewer.detect.paper_in_database import paper_in_database
from reviewer.detect.repealed_basis import repealed_basis
from reviewer.detect.retired_body import retired_body
from reviewer.detect.retired_paper import retired_paper
from reviewer.detect.retired_term import retired_term
from reviewer.detect.superseded import superseded
from reviewer.detect.too_many_sets import too_many_sets
from reviewer.detect.vague_reference import vague_reference
from reviewer.errors import UsageError
from reviewer.model import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from reviewer.model import Document, Finding

BUILTIN: Final = (
    lapsed,
    repealed_basis,
    retired_body,
    retired_paper,
    retired_term,
    vague_reference,
    dangling_reference,
    superseded,
    too_many_sets,
    paper_in_database,
    in_person_only,
    duplicate_report,
)
SWITCHED_ON: Final = tuple(one for one in BUILTIN if one.on)
GROUP: Final = "reviewer.detectors"


@dataclass(frozen=True, slots=True)
class Help:
    """A detector's docstring, taken apart."""

    name: str
    title: str
    flags: str
    leaves: str
    source: str
    measured: Message | None  # its precision on real text, and whether it is switched off


def detectors() -> tuple[Detector, ...]:
    """Those that an analysis runs: all that are not switched off."""
    return tuple(one for one in everyone() if one.on)


def everyone() -> tuple[Detector, ...]:
    """Ours, then those of other packages by name. Two that claim one name are a UsageError."""
    joined = sorted(entry_points(group=GROUP), key=lambda entry: entry.name)
    both = (*BUILTIN, *(entry.load() for entry in joined))
    seen: set[str] = set()
    for one in both:
        if one.name in seen:
            raise UsageError("detect.two-of-one-name", name=one.name)
        seen.add(one.name)
    return both


def findings(
    document: Document,
    as_of: date,
    *,
    stock: Stock = NOTHING,
    using: Sequence[Detector] = SWITCHED_ON,
) -> Iterator[Finding]:
    """In provision order, then detector order. An instrument that the stock ended is left alone but
    by those that say so."""
    ctx = Context(document, as_of, stock)
    if ctx.ended:
        using = [one for one in using if one.dead]
    for provision in document.provisions:
        for one in using:
            yield from one.find(provision, ctx)


def named(name: str) -> Detector:
    """Raises UsageError that lists the names there are."""
    for one in everyone():
        if one.name == name:
            return one
    raise UsageError("detect.unknown", name=name, known=", ".join(one.name for one in everyone()))


def explain(name: str) -> Help:
    """What `name` flags, what it leaves and where its facts come from."""
    one = named(name)
    text = one.help
    return Help(
        name=name,
        title=text.strip().split("\n", 1)[0],
        flags=_part(text, "Flags"),
        leaves=_part(text, "Leaves"),
        source=_part(text, "Source"),
        measured=_measured(one),
    )


def _measured(one: Detector) -> Message | None:
    if one.measured is None:
        return None
    low, high = one.measured.interval
    return Message.of(
        "detect.measured" if one.on else "detect.measured-off",
        right=one.measured.right,
        read=one.measured.read,
        share=f"{one.measured.share:.2f}",
        low=f"{low:.2f}",
        high=f"{high:.2f}",
    )


def _part(text: str, name: str) -> str:
    found = re.search(rf"^\s*{name}:\s*(.+)$", text, re.MULTILINE)
    return found[1].strip() if found else ""
