"""Files into the stock."""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING

from reviewer import reading, structure
from reviewer.config import settings
from reviewer.errors import ReviewerError
from reviewer.model import Document, Message, Source
from reviewer.reading.folders import fetch
from reviewer.service import lines
from reviewer.service.people import Right, require
from reviewer.service.views import (
    FileRead,
    FileState,
    IngestReport,
    Progress,
    StockCounts,
    User,
    silent,
)
from reviewer.store import events, misread, shelving, twins
from reviewer.store import stock as shelves
from reviewer.store.shelving import Entry
from reviewer.store.twins import Twin
from reviewer.structure.corrected import corrected
from reviewer.structure.twins import differences, quality
from reviewer.text import nfc

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime
    from pathlib import Path

    from reviewer.store import Connection, Store
    from reviewer.store.stock import Stored

MOST_DIFFERENCES = 200  # differing places of two sources that are kept to be shown
MOST_TOLD = 5  # of them that a message lists
LONGEST_NAME = 200  # characters of an uploaded file's name that are kept


@dataclass(frozen=True, slots=True)
class Intake:
    """Who brings files, when, under which name of stock, and whether they replace what is there."""

    user: User
    now: datetime
    stock: str
    replace: bool


def ingest(
    store: Store,
    paths: Sequence[Path],
    *,
    now: datetime,
    user: User,
    stock: str = "",
    replace: bool = False,
    progress: Progress = silent,
) -> IngestReport:
    """Read every file under `paths` into the stock, one commit a file: it can be cut off and resumed.

    The same bytes twice are skipped and counted. An instrument that another file brought already keeps
    both as its sources: the better reading stays (the first, when equal), or the new one with `replace`.
    """
    require(user, Right.INGEST)
    intake = Intake(user, now, stock or settings(store.path).stock, replace)
    files = list(reading.walk(paths))
    done: list[FileRead] = []
    for n, path in enumerate(files):
        progress(Message.of("service.step-read", file=path.name), n, len(files))
        done.append(_ingest_path(store, path, intake))
    progress(Message.of("service.step-read", file=""), len(files), len(files))
    return report(store, done)


def report(store: Store, files: Sequence[FileRead]) -> IngestReport:
    added = lines.add_counts(f.counts for f in files if f.state is FileState.ADDED)
    return IngestReport(tuple(files), added, stock_counts(store))


def _ingest_path(store: Store, path: Path, intake: Intake) -> FileRead:
    try:
        data, _ = fetch(path)
    except ReviewerError as error:
        return failed(str(path), error)
    return _ingest_bytes(store, str(path), path.name, data, intake)


def ingest_upload(
    store: Store,
    name: str,
    data: bytes,
    *,
    now: datetime,
    user: User,
    stock: str = "",
    replace: bool = False,
) -> FileRead:
    """One file that came through the browser: `name` is a label and chooses the reader, never a path."""
    require(user, Right.INGEST)
    label = upload_name(name)
    intake = Intake(user, now, stock or settings(store.path).stock, replace)
    return _ingest_bytes(store, label, label, data, intake)


def upload_name(name: str) -> str:
    """The last part of a name from a browser, printable, NFC, not too long; the ending kept."""
    last = PureWindowsPath(PurePosixPath(nfc(name)).name).name
    clean = "".join(c for c in last if c.isprintable()).strip(" .") or "upload"
    if len(clean) <= LONGEST_NAME:
        return clean
    stem, dot, ending = clean.rpartition(".")
    kept = f".{ending}" if dot and len(ending) <= 10 else ""
    return (stem if kept else clean)[: LONGEST_NAME - len(kept)] + kept


def _ingest_bytes(store: Store, shown: str, name: str, data: bytes, intake: Intake) -> FileRead:
    digest = sha256(data).hexdigest()
    with store.reading() as db:
        if _known_bytes(db, digest, intake):
            return FileRead(shown, FileState.UNCHANGED)
    try:
        sources = reading.read_bytes(data, name)
    except ReviewerError as error:
        return failed(shown, error)
    return add_sources(store, shown, digest, sources, intake)


def failed(shown: str, error: ReviewerError) -> FileRead:
    return FileRead(shown, FileState.FAILED, error=error.message, code=error.code)


def add_sources(store: Store, shown: str, digest: str, sources: Iterable[Source], intake: Intake) -> FileRead:
    """Parse what a reader gave and put it into the stock, in one transaction."""
    entries = [_entry(source) for source in sources]
    with store.writing() as db:
        if _known_bytes(db, digest, intake):  # another process was faster
            return FileRead(shown, FileState.UNCHANGED)
        entries = [_corrected(db, digest, entry) for entry in entries]
        fresh, warnings = _not_there(db, shown, digest, entries, intake)
        if fresh:
            shelving.add_file(
                db, sha256=digest, name=shown, stock=intake.stock, added=intake.now, entries=fresh
            )
            events.append(
                db,
                time=intake.now,
                actor=intake.user.name,
                role=intake.user.role,
                verb="ingest",
                subject=shown,
                payload={
                    "sha256": digest,
                    "stock": intake.stock,
                    "instruments": [e.document.instrument.key for e in fresh],
                },
            )
    of_sources = tuple(w for e in fresh for w in (*e.source.warnings, *e.document.warnings))
    return FileRead(
        shown,
        FileState.ADDED if fresh else FileState.KNOWN,
        tuple(lines.line(e.document.instrument) for e in (fresh or entries)),
        lines.add_counts(counts(e.document) for e in fresh),
        (*of_sources, *warnings),
    )


def _known_bytes(db: Connection, digest: str, intake: Intake) -> bool:
    """The same bytes are in the stock, or known as a further source of what is there."""
    if shelves.known_file(db, digest) is not None:
        return True
    return not intake.replace and twins.known(db, digest) is not None


def _not_there(
    db: Connection, shown: str, digest: str, entries: Sequence[Entry], intake: Intake
) -> tuple[list[Entry], list[Message]]:
    """The entries that go into the stock, and a word about each of the others.

    An instrument that another file brought already keeps both as its sources; the better reading
    stays, the first one when they are equally good.
    """
    fresh: dict[str, Entry] = {}
    warnings: list[Message] = []
    for entry in entries:
        key = entry.document.instrument.key
        stored = shelves.load(db, key)
        if key in fresh:
            warnings.append(_known(entry, entry.source.name))
        elif stored is None:
            fresh[key] = entry
        else:
            better = quality(entry.document, entry.source.reader) > quality(stored.document, stored.reader)
            if intake.replace or better:
                warnings.append(_now_kept(db, stored, digest, entry))
                fresh[key] = entry
            else:
                warnings.append(_other_source(db, shown, digest, entry, stored, intake))
    return list(fresh.values()), warnings


def _other_source(
    db: Connection, shown: str, digest: str, entry: Entry, stored: Stored, intake: Intake
) -> Message:
    """Remember the entry as a further source of what is kept, and say where they differ."""
    found = differences(stored.document, entry.document)
    source = entry.source
    twins.add(
        db,
        Twin(
            entry.document.instrument.key,
            digest,
            misread.member(source.name),
            shown,
            source.reader,
            source.encoding,
            len(entry.document.text),
            counts(entry.document).articles,
            intake.now.isoformat(),
            len(found),
            found[:MOST_DIFFERENCES],
        ),
    )
    if not found:
        return _known(entry, stored.file)
    return Message.of(
        "readings.source-differs",
        instrument=lines.label(entry.document.instrument),
        file=stored.file,
        n=len(found),
        places="; ".join(place for place, _, _ in found[:MOST_TOLD])
        + ("; …" if len(found) > MOST_TOLD else ""),
    )


def _now_kept(db: Connection, stored: Stored, digest: str, entry: Entry) -> Message:
    """The entry takes the place of what was kept, which stays known as a further source."""
    key = entry.document.instrument.key
    before = twins.kept(db, key)
    assert before is not None  # it was loaded in this transaction
    found = differences(entry.document, stored.document)
    twins.add(db, replace(before, differing=len(found), differences=found[:MOST_DIFFERENCES]))
    twins.drop(db, key, digest, misread.member(entry.source.name))
    shelving.remove(db, [key])
    return Message.of(
        "readings.source-better",
        instrument=lines.label(entry.document.instrument),
        file=stored.file,
        n=len(found),
    )


def _known(entry: Entry, file: str) -> Message:
    return Message.of(
        "service.instrument-known", instrument=lines.label(entry.document.instrument), file=file
    )


def _entry(source: Source) -> Entry:
    document = structure.parse(source)
    return Entry(source, document, units(document))


def _corrected(db: Connection, digest: str, entry: Entry) -> Entry:
    """What people said of these bytes holds for every new reading of them."""
    place = misread.Place("", digest, misread.member(entry.source.name))
    said = misread.corrections(db, place.subject)
    if not said:
        return entry
    document = corrected(entry.document, said)
    return Entry(entry.source, document, units(document))


def units(document: Document) -> frozenset[str]:
    """What is counted: khoản, and articles without khoản. Opening words beside khoản are no unit."""
    compared = {c.id for c in structure.clauses(document) if c.level == "clause"}
    parents = {p.id: p.parent for p in document.provisions}
    above: set[str] = set()
    for id in compared:
        while (id := parents[id]) and id not in above:
            above.add(id)
    return frozenset(compared - above)


def counts(document: Document) -> StockCounts:
    kinds = [p.kind.value for p in document.provisions]
    return StockCounts(
        instruments=1,
        articles=kinds.count("article"),
        clauses=kinds.count("clause"),
        points=kinds.count("point"),
        provisions=len(kinds),
        citations=len(document.citations),
        characters=len(document.text),
    )


def stock_counts(store: Store) -> StockCounts:
    with store.reading() as db:
        return lines.counts(shelves.totals(db))


def read_file(path: Path) -> tuple[Source, ...]:
    """The instruments of a file as read; nothing is stored. Raises ReadError."""
    return reading.read(path)
