"""Two readings of one instrument: which is the better, and where their words differ."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reviewer.text import nfc

if TYPE_CHECKING:
    from reviewer.model import Document

_LONGEST: Final = 1_000  # code points of a differing place that are kept
_NUMBERING: Final = (
    "structure.article-jump",
    "structure.article-repeat",
    "structure.late-start",
    "structure.clause-jump",
    "structure.clause-repeat",
    "structure.no-structure",
)


def quality(document: Document, reader: str) -> tuple[int, ...]:
    """Greater is better: read from letters rather than from pictures, more of the header read, fewer
    jumps in the numbering, more articles and clauses. Equal readings are equally good whatever they say."""
    what = document.instrument
    header = (what.number, what.type, what.issuer, what.issued, what.title, what.signer)
    jumps = sum(w.id in _NUMBERING for w in document.warnings)
    addressed = sum(bool(p.address) for p in document.provisions)
    return (reader != "ocr", sum(map(bool, header)), -jumps, addressed)


def differences(kept: Document, other: Document) -> tuple[tuple[str, str, str], ...]:
    """(place, kept words, other words) for every place whose own words differ, in the order of the kept
    text, then what only the other has. Blanks do not count. A place without an address is called by its
    kind; "" = not there."""
    ours, theirs = _words(kept), _words(other)
    places = (*ours, *(place for place in theirs if place not in ours))
    return tuple(
        (place, ours.get(place, "")[:_LONGEST], theirs.get(place, "")[:_LONGEST])
        for place in places
        if ours.get(place, "") != theirs.get(place, "")
    )


def _words(document: Document) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for provision in document.provisions:
        place = provision.address or provision.kind.value
        if provision.part.value != "main":
            place = f"{provision.part.value}: {place}"
        words = " ".join(nfc(provision.own.of(document.text)).split())
        if words:
            found.setdefault(place, []).append(words)
    return {place: " ".join(words) for place, words in found.items()}
