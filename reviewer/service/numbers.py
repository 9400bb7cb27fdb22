"""How a suggestion is called: DX-00012 on screen and in letters, a key inside."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reviewer.errors import UsageError
from reviewer.store import suggestions

if TYPE_CHECKING:
    from reviewer.store import Connection

_NUMBER: Final = re.compile(r"(?:DX|ĐX)?-?0*(\d{1,9})", re.IGNORECASE)
_KEY: Final = re.compile(r"[0-9a-f]{16}")


def shown_number(number: int) -> str:
    return f"DX-{number:05d}"


def key_of(db: Connection, id: str) -> str:
    """The key of a suggestion called by key or number. Raises UsageError when there is none."""
    id = id.strip()
    if _KEY.fullmatch(id.lower()) and suggestions.number_of(db, id.lower()):
        return id.lower()
    match = _NUMBER.fullmatch(id)
    key = suggestions.key_of(db, int(match.group(1))) if match else None
    if key is None:
        raise UsageError("service.no-suggestion", id=id[:80])
    return key
