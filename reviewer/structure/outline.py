"""The outline of a document as plain data, ready for JSON: what `reviewer outline --json` prints.

Spans are [start, end) in code points of the NFC text that `reviewer read` prints.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from reviewer.i18n import DEFAULT, say
from reviewer.model import Kind

if TYPE_CHECKING:
    from datetime import date

    from reviewer.model import Amendment, Citation, Document, Instrument, Provision, Repeal, Span

_UNADDRESSED: Final = (
    Kind.HEADER,
    Kind.RECITAL,
    Kind.ENACTING,
    Kind.CLOSING,
    Kind.SIGNATURE,
    Kind.RECIPIENTS,
    Kind.NOTE,
)


def outline(document: Document, language: str = DEFAULT) -> dict[str, Any]:
    """Instrument, recitals, provisions, amendments, citations, effect, warnings (in `language`).

    Header, recitals, signature and the like are no provisions here; recitals have a list of
    their own.
    """
    by_id = {provision.id: provision for provision in document.provisions}
    effect = document.effect
    return {
        "instrument": _instrument(document.instrument),
        "recitals": [{"text": r.text, "instrument": r.instrument} for r in document.recitals],
        "provisions": [_provision(p) for p in document.provisions if p.kind not in _UNADDRESSED],
        "amendments": [_amendment(a, by_id) for a in document.amendments],
        "citations": [_citation(c) for c in document.citations],
        "effect": {
            "from": _day(effect.from_date),
            "repeals": [_repeal(r) for r in effect.repeals],
            "replaces": [_repeal(r) for r in effect.replaces],
        },
        "warnings": [say(message, language) for message in document.warnings],
    }


def _instrument(what: Instrument) -> dict[str, Any]:
    return {
        "number": what.number,
        "type": what.type,
        "issuer": what.issuer,
        "province": what.province,
        "level": what.level.value,
        "date": _day(what.issued),
        "title": what.title,
        "signer": what.signer,
        "in_force_from": _day(what.in_force_from),
        "attached": what.attached or None,
    }


def _provision(provision: Provision) -> dict[str, Any]:
    return {
        "address": provision.address,
        "part": provision.part.value,
        "kind": provision.kind.value,
        "heading": provision.heading,
        "span": _span(provision.span),
    }


def _amendment(amendment: Amendment, by_id: dict[str, Provision]) -> dict[str, Any]:
    return {
        "address": by_id[amendment.provision].address,
        "target_instrument": amendment.target_instrument,
        "target_address": amendment.target_address,
        "action": amendment.action,
        "quoted_span": _span(amendment.quoted) if amendment.quoted else None,
    }


def _citation(citation: Citation) -> dict[str, Any]:
    return {
        "quote": citation.quote,
        "span": _span(citation.span),
        "type": "internal" if citation.internal else "external",
        "instrument": citation.instrument,
        "articles": list(citation.articles),
    }


def _repeal(repeal: Repeal) -> dict[str, str]:
    return {"instrument": repeal.instrument, "address": repeal.address}


def _span(span: Span) -> list[int]:
    return [span.start, span.end]


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
