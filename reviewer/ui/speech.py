"""One reader's language: sentences, numbers, days and the names of the product's own values. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewer import i18n

if TYPE_CHECKING:
    from datetime import date, datetime
    from enum import StrEnum

    from reviewer.model import Message
    from reviewer.service.views import InstrumentLine


@dataclass(frozen=True, slots=True)
class Speech:
    language: str = i18n.DEFAULT

    def __call__(self, message: Message | str, /, **args: str | int | float | Message) -> str:
        """A message, or the message of an id with its arguments."""
        return i18n.say(message, self.language, **args)

    def words(self, value: Message | str) -> str:
        """A message said; a plain string (a name, a title, the law's words) as it is."""
        return value if isinstance(value, str) else self(value)

    def title(self, value: Message | str) -> str:
        """`words` with a capital first letter."""
        words = self.words(value)
        return words[:1].upper() + words[1:]

    def name(self, value: StrEnum, family: str = "") -> str:
        """Of a relation, action, status …: `ui.FAMILY-VALUE`, the family being the enum's name."""
        return self(f"ui.{family or type(value).__name__.lower()}-{value.value}")

    def detector(self, name: str) -> str:
        """Its title; the bare name of one that another package brought."""
        id = f"ui.detector-{name}"
        title = self(id)
        return name if title == id else title

    def number(self, value: float, digits: int = 0) -> str:
        return i18n.number(value, self.language, digits)

    def times(self, what: str, n: int) -> str:
        """`what`, and how often when more than once."""
        return self("ui.times", what=what, n=n) if n > 1 else what

    def share(self, value: float, digits: int = 1) -> str:
        return f"{self.number(100 * value, digits)}%"

    def day(self, value: date | None) -> str:
        """22/5/2019 in both languages, as the documents write it; "" for an unread date."""
        return f"{value.day}/{value.month}/{value.year}" if value else ""

    def moment(self, value: datetime) -> str:
        """Local time of day, with the day when it is not the reader's first concern."""
        local = value.astimezone()
        return f"{local:%H:%M:%S} {self.day(local.date())}"

    def clock(self, value: datetime) -> str:
        return f"{value.astimezone():%H:%M:%S}"

    def instrument(self, line: InstrumentLine) -> str:
        """Number and day, or the title of what has no number."""
        return ", ".join(part for part in (line.number or line.title, self.day(line.issued)) if part)
