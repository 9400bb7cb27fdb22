"""Periodic reports that a document asks for: to whom, how often, in which words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reviewer.language import names
from reviewer.model import Kind, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewer.model import Document, Provision

_SPEAKING: Final = frozenset(
    {Kind.ARTICLE, Kind.CLAUSE, Kind.POINT, Kind.SUBPOINT, Kind.PARAGRAPH, Kind.SECTION}
)
_SENTENCE: Final = re.compile(r"[^.;\n]+")
_PERIOD: Final = re.compile(r"(?i)(?:hằng|hàng|mỗi)\s+(năm|quý|tháng|tuần)|(?:0?6|sáu)\s+tháng")
# A finance report, a form or a rule about reports asks nobody for another one.
_OTHER: Final = re.compile(
    r"(?i)quyết\s+toán|báo\s+cáo\s+tài\s+chính|biểu\s+mẫu|công\s+khai|theo\s+quy\s+định\s*$|\snày"
)
_LONGEST: Final = 600  # characters of a sentence that is looked at
_SHARED: Final = 0.85  # of the words of two sentences together, for them to ask the same


@dataclass(frozen=True, slots=True)
class Asked:
    """One sentence that asks for a report."""

    instrument: str  # identity: parts of one instrument are one
    label: str
    address: str
    provision: str
    span: Span  # in the provision's own words
    addressee: str
    period: str
    words: frozenset[str]

    def same(self, other: Asked) -> bool:
        """Same addressee, period and nearly the same words, in another instrument."""
        if self.instrument == other.instrument or not self.words:
            return False
        key = (self.addressee, self.period) == (other.addressee, other.period)
        return key and len(self.words & other.words) >= _SHARED * len(self.words | other.words)


def asked(document: Document) -> Iterator[Asked]:
    for provision in document.provisions:
        if provision.kind in _SPEAKING:
            yield from asked_by(provision, document)


def asked_by(provision: Provision, document: Document) -> Iterator[Asked]:
    """The reports that a provision's own words ask for, in order."""
    own = provision.own.of(document.text)
    if "áo cáo" not in own:
        return
    for m in _SENTENCE.finditer(own):
        said = m.group()
        period = _PERIOD.search(said) if "áo cáo" in said and len(said) <= _LONGEST else None
        if period is None or _OTHER.search(said):
            continue
        at = said.find("áo cáo")
        to = next((one for one in names(said) if one.kind == "body" and one.span.start > at), None)
        if to is None:
            continue
        rest = f"{said[: to.span.start]} {said[to.span.end :]}".casefold().replace("hàng ", "hằng ")
        start = m.start() + len(said) - len(said.lstrip())
        yield Asked(
            document.instrument.identity,
            document.instrument.number,
            provision.address,
            provision.id,
            Span(start, m.end()),
            to.name,
            (period[1] or "6 tháng").casefold(),
            frozenset(re.findall(r"\w+", rest)),
        )
