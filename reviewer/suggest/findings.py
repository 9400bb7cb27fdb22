"""Findings → suggestions: one for each thing a reviewer decides at once in an instrument."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from reviewer.detect import everyone
from reviewer.model import Competence, Message, Suggestion
from reviewer.suggest.competence import competence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from reviewer.detect import Detector
    from reviewer.model import Clause, Finding


def of_findings(findings: Iterable[Finding], clauses: Mapping[str, Clause]) -> Iterator[Suggestion]:
    """`clauses`: one clause of each instrument, by the instrument's key (for its issuer and rank)."""
    known = {one.name: one for one in everyone()}
    mine = sorted(findings, key=lambda f: (_group(f, known), f.provision, f.span.start))
    for (name, instrument, *_), group in groupby(mine, key=lambda f: _group(f, known)):
        clause = clauses.get(instrument)
        route = competence((clause,)) if clause else Competence.UNKNOWN
        yield _one(known[name], tuple(group), route)


def _group(finding: Finding, known: Mapping[str, Detector]) -> tuple[str, str, str]:
    """Same detector, same instrument and, unless the detector lumps them, the same statement."""
    said = "" if known[finding.detector].together else repr(finding.message.args)
    return finding.detector, finding.provision.partition("/")[0], said


def _one(by: Detector, group: tuple[Finding, ...], route: Competence) -> Suggestion:
    said = tuple(dict.fromkeys(finding.message for finding in group))
    places = tuple(sorted({finding.provision for finding in group}))
    cases = [Message.of("suggest.case-source", source=source) for source in _sources(group)]
    if len(said) > 1:
        reason, cases = Message.of(f"suggest.{by.name}-many", n=len(said)), [*said, *cases]
    else:
        reason = said[0]
        if len(places) > 1:
            cases.insert(0, Message.of("suggest.case-places", n=len(places)))
    return Suggestion(
        action=by.action,
        targets=places,
        keeper="",
        relation=None,
        detector=by.name,
        probability=by.probability,
        reason=reason,
        cut_case=tuple(cases),
        credit=by.credit,
        competence=route,
    )


def _sources(group: Iterable[Finding]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(finding.source for finding in group if finding.source))
