"""Message ids become Vietnamese or English here and nowhere else.

Catalogues are gettext .po files, `locale/<language>/<room>.po`, one per room of the code so
that a room's words change together with it. A missing id is an error in tests and shows as
the bare id on screen, never as a traceback.
"""

from __future__ import annotations

import locale
from functools import cache
from gettext import NullTranslations
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from babel.messages.pofile import read_po

from reviewer.model import Message

if TYPE_CHECKING:
    from decimal import Decimal

LANGUAGES: Final = ("vi", "en")
DEFAULT: Final = "vi"


class Catalogue(NullTranslations):
    """The merged .po files of one language."""

    def __init__(self, language: str, messages: dict[str, str | tuple[str, ...]]) -> None:
        super().__init__()
        self.language = language
        self.messages = messages

    def text(self, id: str, /, n: int | None = None) -> str:
        """The pattern for `id`; its plural when `n` is given and is not one."""
        found = self.messages.get(id, id)
        if isinstance(found, tuple):
            return found[0] if n == 1 or len(found) == 1 else found[-1]
        return found


@cache
def catalogue(language: str) -> Catalogue:
    """Every room's catalogue of `language`, later files of the alphabet never redefine an id."""
    messages: dict[str, str | tuple[str, ...]] = {}
    folder = files("reviewer") / "locale" / language
    for file in sorted(folder.iterdir(), key=lambda f: f.name):
        if not file.name.endswith(".po"):
            continue
        with file.open("rb") as stream:
            for entry in read_po(stream):
                if not entry.id or not entry.string:
                    continue
                id = entry.id if isinstance(entry.id, str) else entry.id[0]
                if id in messages:
                    raise ValueError(f"{language}/{file.name}: {id} is defined twice")
                messages[id] = entry.string
    return Catalogue(language, messages)


def say(message: Message | str, language: str = DEFAULT, /, **args: str | int | float | Message) -> str:
    """`message` in `language`. A bare id may be given with its arguments.

    Patterns use `{name}`; an argument `n` picks the plural where the catalogue has one.
    """
    if isinstance(message, str):
        message = Message.of(message, **args)
    values = {
        name: say(value, language) if isinstance(value, Message) else value for name, value in message.args
    }
    n = values.get("n")
    pattern = catalogue(language).text(message.id, n if isinstance(n, int) else None)
    try:
        return pattern.format_map(values)
    except (KeyError, IndexError, ValueError):
        return f"{message.id} {values}"


def preferred(environment: str | None = None) -> str:
    """The language of the locale: English only when the locale says English, else Vietnamese."""
    name = environment if environment is not None else (locale.getlocale()[0] or "")
    return "en" if name.lower().startswith("en") else DEFAULT


_VIETNAMESE: Final = str.maketrans(",.", ".,")


def number(value: float | Decimal, language: str, digits: int = 0) -> str:
    """1.234.567,8 in Vietnamese, 1,234,567.8 in English."""
    text = f"{value:,.{digits}f}"
    return text if language == "en" else text.translate(_VIETNAMESE)
