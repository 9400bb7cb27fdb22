"""Legal bases: what each "Căn cứ …" names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reviewer.model import Kind, Recital
from reviewer.structure.citations import find

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reviewer.model import Provision

# Papers of an office: they explain an act, they do not carry it.
_PAPERS: Final = (
    "Công văn",
    "Tờ trình",
    "Báo cáo",
    "Thông báo",
    "Kế hoạch",
    "Kết luận",
    "Công điện",
    "Hướng dẫn",
)


def recitals(text: str, provisions: Sequence[Provision]) -> tuple[Recital, ...]:
    """In order, one a line; `instrument` is the number, or the name with its date, of the first
    legal instrument named."""
    out: list[Recital] = []
    for provision in provisions:
        if provision.kind is Kind.RECITAL:
            words = provision.span.of(text)
            out.append(Recital(provision.span, " ".join(words.split()), _basis(words)))
    return tuple(out)


def _basis(words: str) -> str:
    for found in find(words):
        target = found.target
        if target is None or target.internal or not target.name or target.type in _PAPERS:
            continue
        return target.name if "/" in target.name else " ".join(words[target.start : target.end].split())
    return ""
