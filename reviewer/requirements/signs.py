"""One article at a time: which requirements it states, in whose words, and where."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from reviewer.knowledge.speech import requirement_cues
from reviewer.model import Span
from reviewer.requirements.actors import Actor, named
from reviewer.requirements.values import Place, Sort

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reviewer.requirements.lines import Group, Line
    from reviewer.requirements.values import Duty

_TASKS: Final = re.compile(
    r"(?i)^(?:trách\s+nhiệm|nhiệm\s+vụ|quyền|chức\s+năng|nội\s+dung|thẩm\s+quyền|vị\s+trí|cơ\s+cấu)"
)
_OFFICES: Final = re.compile(r"(?i)(?:của|các)\s+(?P<who>[^:\n]+)$")


@dataclass(frozen=True, slots=True)
class Sign:
    """A requirement as one article states it; gathered over the instrument afterwards."""

    kind: Sort
    name: str
    who: Actor
    body: str
    place: Place
    lines: tuple[int, ...] = ()  # of the article, that speak of it


@dataclass(frozen=True)
class Reading:
    """An article with its duties, read for one kind after the other."""

    group: Group
    duties: Sequence[Duty]

    @cached_property
    def heading(self) -> str:
        """The article's heading; where it has none, its first sentence when that is short."""
        if self.group.heading:
            return " ".join(self.group.heading.split())
        first = self.group.lines[0]
        spans = first.sentences
        text = spans[0].of(first.text) if spans else ""
        return " ".join(text.split()).rstrip(":") if len(text) < 220 else ""

    @cached_property
    def sentences(self) -> tuple[tuple[int, Line, Span, str], ...]:
        return tuple(
            (n, line, span, span.of(line.text))
            for n, line in enumerate(self.group.lines)
            for span in line.sentences
        )

    @cached_property
    def by_place(self) -> dict[int, Duty]:
        return {duty.place.span.start: duty for duty in self.duties}

    @cached_property
    def office(self) -> bool:
        """Is the whole article about what an authority does?"""
        checks = requirement_cues("inspection-heading").match(self.heading)
        if self.group.heading and checks is None and named(self.heading).official:
            return True
        tasks = _TASKS.match(self.heading)
        if tasks is None:
            return False
        whose = _OFFICES.search(self.heading)
        if whose is not None:
            who = named(whose["who"])
            return who.official
        actors = [duty.official for duty in self.duties if duty.actor]
        return bool(actors) and all(actors)

    def says(self, *words: str) -> bool:
        """Does one of the words (small letters) stand anywhere in it?"""
        return any(word in self.group.flat for word in words)

    def duty(self, line: Line, span: Span) -> Duty | None:
        """The duty that the sentence is (part of)."""
        at = line.start + span.start
        found = self.by_place.get(at)
        if found is not None:
            return found
        return next((d for d in self.duties if d.place.span.start <= at < d.place.span.end), None)

    def title(self) -> Place:
        """The heading as it stands; the first sentence of an article without one."""
        first = self.group.lines[0]
        own, text = first.provision, self.group.text
        end = first.start
        if not own.heading:
            spans = first.sentences
            end = first.start + spans[0].end if spans else own.own.end
        words = text[own.span.start : end]
        start = own.span.start + len(words) - len(words.lstrip())
        span = Span(start, max(start, own.span.start + len(words.rstrip())))
        return Place(own.id, own.address, span, span.of(text))


def place(line: Line, span: Span) -> Place:
    return Place(
        line.provision.id,
        line.provision.address,
        Span(line.start + span.start, line.start + span.end),
        span.of(line.text),
    )
