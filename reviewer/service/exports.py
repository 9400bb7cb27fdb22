"""What leaves the system: tables of record and papers, each with the head of the audit chain."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reviewer.errors import UsageError
from reviewer.export import Table, to_csv, to_json
from reviewer.i18n import DEFAULT
from reviewer.service import blind, sheets
from reviewer.service.people import Right, require
from reviewer.store import events

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

    from reviewer.service.views import User
    from reviewer.store import Connection, Store

_TABLES: Final[dict[str, Callable[[Connection, str], Table]]] = {
    "decisions": sheets.decisions_,
    "suggestions": sheets.suggestions,
    "documents": sheets.documents,
    "events": sheets.chain,
}
_WRITERS: Final = {"csv": to_csv, "json": to_json}
TABLES: Final = tuple(_TABLES)
PAPERS: Final[dict[str, tuple[str, ...]]] = {  # form → endings
    "report": ("docx", "xlsx"),
    "lists": ("docx", "xlsx"),
    "decision": ("docx",),
    "proposal": ("docx",),
    "slips": ("docx",),
}
FORMS: Final = (*PAPERS, *TABLES)
SAYINGS: Final = ("decisions", "suggestions", "events")  # tables that tell what each person said


@dataclass(frozen=True, slots=True)
class ExportReport:
    form: str
    out: Path
    rows: int  # of a table; accepted items that a paper rests on
    head: str  # of the audit chain when the file was made; also in the file


def export(
    store: Store,
    form: str,
    out: Path,
    *,
    user: User,
    language: str = DEFAULT,
    template: Path | None = None,
    target: float = 0.2,
) -> ExportReport:
    """Write `form` to `out`; the ending says in which format. Raises UsageError for another form or ending.

    `template`: the office's own Word template instead of the shipped one; `target`: the share that
    the report measures against. The file appears whole or not at all. The same state gives the same
    bytes, whenever it is made.
    """
    ending = out.suffix.lower().lstrip(".")
    made = _made(store, form, ending, user, language, template, target)
    write_file(out, made.data)
    return ExportReport(form, out, made.rows, made.head)


def export_bytes(
    store: Store,
    form: str,
    ending: str,
    *,
    user: User,
    language: str = DEFAULT,
    template: Path | None = None,
    target: float = 0.2,
) -> bytes:
    """The same for a download button; `ending` is one of `endings(form)`."""
    return _made(store, form, ending, user, language, template, target).data


def endings(form: str) -> tuple[str, ...]:
    """Formats in which a form can be had. Raises UsageError for an unknown form."""
    if form in PAPERS:
        return PAPERS[form]
    if form in _TABLES:
        return tuple(_WRITERS)
    raise UsageError("service.unknown-form", form=form[:80], known=", ".join(FORMS))


def export_template(form: str, out: Path, *, language: str = DEFAULT) -> None:
    """Write the shipped Word template of a paper, to be edited. Raises UsageError for another form."""
    if form not in PAPERS:
        raise UsageError("service.unknown-form", form=form[:80], known=", ".join(PAPERS))
    write_file(out, _office().template(form, language))


def _office() -> ModuleType:
    """Imported when a paper is made: Word, Excel and the language pipeline take seconds to load."""
    return import_module("reviewer.service.office")


@dataclass(frozen=True, slots=True)
class _Made:
    data: bytes
    rows: int
    head: str


def _made(
    store: Store,
    form: str,
    ending: str,
    user: User,
    language: str,
    template: Path | None,
    target: float,
) -> _Made:
    require(user, Right.READ)
    if ending not in endings(form):
        raise UsageError("service.unknown-ending", ending=ending[:20] or "?", known=", ".join(endings(form)))
    if template is not None and ending != "docx":
        raise UsageError("service.template-only-word", ending=ending)
    with store.reading() as db:
        if form in SAYINGS:
            blind.nothing_hidden(db, user)
        seq, head = events.head(db)
        if form in PAPERS:
            data, rows = _office().make(db, form, ending, language=language, own=template, target=target)
            return _Made(data, rows, head)
        made = _TABLES[form](db, language)
    facts = (*made.facts, ("events", seq), ("head", head))
    table = Table(made.name, made.columns, made.titles, made.rows, facts)
    return _Made(_WRITERS[ending](table), len(table.rows), head)


def write_file(out: Path, data: bytes) -> None:
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
