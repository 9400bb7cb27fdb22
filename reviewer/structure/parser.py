"""parse: one Source becomes one Document."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from reviewer.model import Document, Kind, Part
from reviewer.structure.amendments import changes
from reviewer.structure.assemble import provisions
from reviewer.structure.citations import citations
from reviewer.structure.effect import effect
from reviewer.structure.footnotes import footnotes
from reviewer.structure.fronts import attached_title
from reviewer.structure.header import Layout, instrument
from reviewer.structure.leaves import Inserts, data_tables, outside
from reviewer.structure.lines import marks
from reviewer.structure.quotes import quoted_spans
from reviewer.structure.recitals import recitals
from reviewer.structure.tree import nodes
from reviewer.structure.warn import warnings
from reviewer.structure.zones import frame

if TYPE_CHECKING:
    from reviewer.model import Source
    from reviewer.structure.zones import Frame

_BODY: Final = 20_000  # characters of the body that may name a province


def parse(source: Source) -> Document:
    text = source.text
    every = marks(text)
    notes = (*source.notes, *footnotes(text))
    inserts = Inserts(quoted_spans(text), notes, data_tables(source.tables, every))
    found = outside(every, [span for span, _ in inserts.leaves()])
    shape = frame(text, found, given=source.hints.articles)
    titled = source.reader == "phapdien"
    flat = nodes(text, shape, found, inserts, titled=titled)
    layout = _layout(text, shape)
    what = instrument(source, layout)
    found_provisions = provisions(flat, key=what.key, length=len(text))
    changed = changes(text, what.title, found_provisions)
    ends = effect(text, found_provisions, what.issued)
    return Document(
        instrument=replace(what, in_force_from=what.in_force_from or ends.from_date),
        text=text,
        provisions=found_provisions,
        citations=citations(text, found_provisions, changed.targets, what),
        recitals=recitals(text, found_provisions),
        amendments=changed.amendments,
        effect=replace(ends, from_date=ends.from_date or what.in_force_from),
        links=source.links,
        warnings=(*source.warnings, *warnings(found_provisions, complete=source.reader != "phapdien")),
        chapters=source.hints.chapters,
    )


def _layout(text: str, shape: Frame) -> Layout:
    """The stretches of the instrument itself that say what it is; the attached one lends its title."""
    zones = shape.zones
    ends = [*(zone.start for zone in zones[1:]), len(text)]
    parts: dict[Kind, list[str]] = {}
    for zone, end in zip(zones, ends, strict=True):
        if zone.part is Part.MAIN:
            parts.setdefault(zone.kind, []).append(text[zone.start : end])

    def join(*kinds: Kind) -> str:
        return "\n".join(piece for kind in kinds for piece in parts.get(kind, ()))

    attached = next((zone for zone in zones if zone.kind is Kind.ATTACHED), None)
    return Layout(
        header=join(Kind.HEADER),
        recitals=join(Kind.RECITAL, Kind.ENACTING),
        body=join(Kind.PARAGRAPH)[:_BODY],
        closing=join(Kind.CLOSING),
        signature=join(Kind.SIGNATURE, Kind.RECIPIENTS),
        attached=attached_title(text, attached) if attached else "",
    )
