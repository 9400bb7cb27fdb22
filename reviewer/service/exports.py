"""What leaves the system: tables of record, each with the head of the audit chain."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reviewer.errors import UsageError
from reviewer.export import Table, to_csv, to_json
from reviewer.i18n import DEFAULT
from reviewer.service import sheets
from reviewer.service.people import Right, require
from reviewer.store import events

if TYPE_CHECKING:
    from collections.abc import Callable

    from reviewer.service.views import User
    from reviewer.store import Connection, Store

_FORMS: Final[dict[str, Callable[[Connection, str], Table]]] = {
    "decisions": sheets.decisions_,
    "suggestions": sheets.suggestions,
    "documents": sheets.documents,
    "events": sheets.chain,
}
FORMS: Final = tuple(_FORMS)
_WRITERS: Final = {"csv": to_csv, "json": to_json}


@dataclass(frozen=True, slots=True)
class ExportReport:
    form: str
    out: Path
    rows: int
    head: str  # of the audit chain when the file was made; also in the JSON


def export(store: Store, form: str, out: Path, *, user: User, language: str = DEFAULT) -> ExportReport:
    """Write `form` to `out`; the ending says CSV or JSON. Raises UsageError for another form or ending.

    The file appears whole or not at all. The same state gives the same bytes, whenever it is made.
    """
    ending = out.suffix.lower().lstrip(".")
    table, data = _made(store, form, ending, user, language)
    _write(out, data)
    return ExportReport(form, out, len(table.rows), str(dict(table.facts)["head"]))


def export_bytes(store: Store, form: str, ending: str, *, user: User, language: str = DEFAULT) -> bytes:
    """The same for a download button; `ending` is "csv" or "json"."""
    return _made(store, form, ending, user, language)[1]


def _made(store: Store, form: str, ending: str, user: User, language: str) -> tuple[Table, bytes]:
    require(user, Right.READ)
    if form not in _FORMS:
        raise UsageError("service.unknown-form", form=form[:80], known=", ".join(FORMS))
    if ending not in _WRITERS:
        raise UsageError("service.unknown-ending", ending=ending[:20] or "?", known=", ".join(_WRITERS))
    with store.reading() as db:
        seq, head = events.head(db)
        made = _FORMS[form](db, language)
    table = Table(
        made.name, made.columns, made.titles, made.rows, (*made.facts, ("events", seq), ("head", head))
    )
    return table, _WRITERS[ending](table)


def _write(out: Path, data: bytes) -> None:
    if not out.parent.is_dir():
        raise UsageError("service.no-folder", folder=str(out.parent))
    try:
        handle, name = tempfile.mkstemp(dir=out.parent, prefix=f".{out.name}.")
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
            Path(name).replace(out)
        finally:
            Path(name).unlink(missing_ok=True)
    except OSError as exc:
        raise UsageError("service.cannot-write", file=str(out), detail=exc.strerror or str(exc)) from exc
