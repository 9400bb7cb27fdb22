"""Detector dangling-reference."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reviewer.detect.base import SPEAKING, detector, found, in_quotes
from reviewer.detect.wording import around
from reviewer.model import Action, Credit, Kind, Message, Span
from reviewer.structure import resolve
from reviewer.structure.resolve import address_path, instruments

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewer.detect.base import Context
    from reviewer.model import Citation, Finding, Provision
    from reviewer.structure import Index

_GROUPS: Final = ("main", "attached")
_LETTERS: Final = ("a", "b", "c", "d", "dd", *"eghiklmnopqrstuvxy")
_LAST: Final = re.compile(r"(?:(?P<above>.+)/)?(?P<unit>dieu|khoan|diem)-(?P<label>[a-z]{1,2}|\d+)")
# What is being changed may not be there yet, or not any more.
_CHANGES: Final = re.compile(
    r"(?i)sửa\s+đổi|bổ\s+sung|bãi\s+bỏ|thay\s+thế|hủy\s+bỏ|hết\s+hiệu\s+lực|chuyển\s+tiếp"
)
# An address without "này" may be one of the law that the sentence is about: "khoản 3 Điều 54 Pháp lệnh".
_OWN: Final = re.compile(r"\snày$")
_ELSEWHERE: Final = re.compile(
    r"\s*(?:[-–]\s*|của\s+)?(?:Bộ\s+luật|Luật|Pháp\s+lệnh|Nghị\s+định|Thông\s+tư|Điều\s+lệ)\s"
)
_FEWEST: Final = 2  # neighbours in a row before the end of a list is believed


@detector(
    "dangling-reference",
    family="clarity",
    action=Action.AMEND,
    credit=Credit.RENAME_ONLY,
    probability=0.7,
    measured=(22, 23),
)
def dangling_reference(provision: Provision, ctx: Context) -> Iterator[Finding]:
    """A citation of an article, clause or point that the cited text does not have.

    Flags:  Hồ sơ theo quy định tại khoản 9 Điều 12 Quy định này.
    Leaves: Hồ sơ theo quy định tại khoản 2 Điều 12 Quy định này.
    Source: the cited text in the stock; nothing is said where its parse leaves a doubt
    """
    if provision.kind not in SPEAKING or ctx.stock.index is None:
        return
    text = ctx.words(provision)
    for citation in ctx.citations(provision):
        at = Span(citation.span.start - provision.own.start, citation.span.end - provision.own.start)
        if not citation.articles or not _certain(citation, at, text) or resolve(citation, ctx.stock.index):
            continue
        if in_quotes(at, text) or _CHANGES.search(text) or _CHANGES.search(around(provision, ctx)):
            continue
        for address in citation.articles:
            if _missing(address, citation, ctx, ctx.stock.index):
                message = Message.of("detect.dangling-reference", address=address, cited=citation.quote)
                yield found("dangling-reference", provision, at, ctx, message, "")
                break


def _certain(citation: Citation, at: Span, text: str) -> bool:
    """Is it beyond doubt which instrument is cited? "… này" of itself, or one by its number."""
    if citation.internal:
        return bool(_OWN.search(citation.quote)) and not _ELSEWHERE.match(text, at.end)
    return citation.instrument[:1].isdigit()


def _missing(address: str, citation: Citation, ctx: Context, index: Index) -> bool:
    """Is it certain that the cited text has no such place? Its neighbours stand there in an unbroken row
    that ends before it, and nothing in the stock changes that article."""
    step = _LAST.fullmatch(address_path(address))
    if step is None:
        return False
    keys = _keys(citation, ctx, index)
    if not keys or _changed(address, keys, ctx, index):
        return False
    above, unit, label = step["above"] or "", step["unit"], step["label"]
    if not above and any(key in ctx.stock.partial for key in keys):
        return False  # the article may be one that the stock does not hold
    roots = [f"{key}/{group}" for key in keys for group in _GROUPS]
    places = [f"{root}/{above}" if above else root for root in roots]
    places = [place for place in places if (not above or place in index.ids) and _row(place, unit, index)]
    if not places or (citation.internal and _written(address, ctx)):
        return False
    return all(_ends_before(label, _row(place, unit, index)) for place in places)


def _keys(citation: Citation, ctx: Context, index: Index) -> tuple[str, ...]:
    """Every key under which the cited instrument stands in the stock."""
    if citation.internal:
        own = ctx.document.instrument
        return tuple(
            key for key in index.numbers.get(own.number, ()) if index.entries[key].identity == own.identity
        ) or (own.key,)
    return instruments(citation, index)


def _changed(address: str, keys: tuple[str, ...], ctx: Context, index: Index) -> bool:
    article = " ".join(address.split()[:2])
    number = index.entries[keys[0]].number if keys[0] in index.entries else ""
    changes = ctx.stock.changed.get(number, ())
    return any(change == article or change.startswith(f"{article} ") or not change for change in changes)


def _row(place: str, unit: str, index: Index) -> tuple[str, ...]:
    """Labels of the unbroken row that begins with 1 or a right below `place`; () when one stands behind
    a gap, or the row is too short to be believed."""
    labels = _LETTERS if unit == "diem" else [str(n) for n in range(1, 400 if unit == "dieu" else 60)]
    there = [f"{place}/{unit}-{label}" in index.ids for label in labels]
    n = there.index(False) if False in there else len(there)
    return () if any(there[n:]) or n < _FEWEST else tuple(labels[:n])


def _ends_before(label: str, row: tuple[str, ...]) -> bool:
    """Does the row end before `label` of the same alphabet?"""
    if label.isdigit():
        return row[-1].isdigit() and int(label) > int(row[-1])
    return label in _LETTERS and row[-1] in _LETTERS and _LETTERS.index(label) > _LETTERS.index(row[-1])


def _written(address: str, ctx: Context) -> bool:
    """Does a line of the document begin with that marker in that article? Then the parse is in doubt."""
    steps = address.split()
    said = steps[-1]
    if len(steps) == 2:
        return re.search(rf"(?im)^\W*điều\s+{re.escape(said)}(?!\w)", ctx.document.text) is not None
    article = " ".join(steps[:2])
    marker = re.compile(rf"(?m)^\W*{re.escape(said)}\s*[.)/]")
    return any(
        one.kind is Kind.ARTICLE and one.address == article and marker.search(ctx.whole(one)) is not None
        for one in ctx.document.provisions
    )
