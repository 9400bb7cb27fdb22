"""What a reader of the outline should look at twice: numbering that jumps or repeats, tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reviewer.model import Kind, Message, Part
from reviewer.structure.lines import numbered

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reviewer.model import Provision

_MOST: Final = 20  # warnings of one kind; the rest are counted


def warnings(provisions: Sequence[Provision], *, complete: bool) -> tuple[Message, ...]:
    """In document order, by kind. `complete`: the file holds the whole instrument, so that gaps
    in its articles mean something (a codification page holds what belongs to its subject)."""
    out = [*_capped(list(_articles(provisions)) if complete else [])]
    out += _capped(list(_clauses(provisions)))
    tables = sum(p.kind is Kind.TABLE for p in provisions)
    if tables:
        out.append(Message.of("structure.tables", n=tables))
    forms = sum(p.kind is Kind.FORM for p in provisions)
    if forms:
        out.append(Message.of("structure.forms", n=forms))
    if provisions and not any(p.address for p in provisions):
        out.append(Message.of("structure.no-structure"))
    return tuple(out)


def _capped(found: list[Message]) -> list[Message]:
    if len(found) <= _MOST:
        return found
    return [*found[:_MOST], Message.of("structure.more", n=len(found) - _MOST)]


def _articles(provisions: Sequence[Provision]) -> Iterator[Message]:
    before: Provision | None = None
    for article in provisions:
        if article.kind is not Kind.ARTICLE or article.part is Part.ANNEX:
            continue
        group = article.id.split("/")[1]
        if before is not None and before.id.split("/")[1] != group:
            before = None
        yield from _step(before, article, "structure.article-jump", "structure.article-repeat")
        before = article


def _clauses(provisions: Sequence[Provision]) -> Iterator[Message]:
    before: dict[str, Provision] = {}
    for clause in provisions:
        if clause.kind is Kind.CLAUSE and clause.part is not Part.ANNEX:
            yield from _step(
                before.get(clause.parent), clause, "structure.clause-jump", "structure.clause-repeat"
            )
            before[clause.parent] = clause


def _step(before: Provision | None, now: Provision, jump: str, repeat: str) -> Iterator[Message]:
    """The step from one label to the next: a gap, a repetition, or (silently) the next."""
    number, suffix = numbered(now.label)
    last, last_suffix = numbered(before.label) if before is not None else (0, 0)
    place = now.address or now.label
    if before is not None and (number, suffix) == (last, last_suffix):
        yield Message.of(repeat, address=place)
    elif before is None and number > 1:
        yield Message.of("structure.late-start", address=place)
    elif before is not None and (number > last + 1 or number < last):
        yield Message.of(jump, before=before.address or before.label, after=place)
