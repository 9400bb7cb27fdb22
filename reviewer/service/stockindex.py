"""The stock made ready for scans, kept in a file beside the database and made again when it is stale.

It holds what a scan asks of the stock: the index of its clauses, the clauses themselves, what
citations mean and who ends whom. It can be deleted at any time.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final, cast

import numpy as np

from reviewer import detect, structure
from reviewer.codec import build, canonical, plain
from reviewer.detect.base import Repealing
from reviewer.model import Clause, Instrument, Message
from reviewer.overlap import arrayfile
from reviewer.overlap.citing import MOST_CLAUSES, article, upwards
from reviewer.overlap.index import Index, named
from reviewer.service import pipeline
from reviewer.store import events
from reviewer.store import stock as shelves
from reviewer.structure.resolve import Entry

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from reviewer.model import Document
    from reviewer.service.views import Progress
    from reviewer.store import Store

ENDING: Final = "-index"  # of the file's name, after the database's
_OF_INSTRUMENT: Final = ("instrument", "rank", "issuer", "province", "issued", "type", "title", "subject")
_OWN: Final = ("id", "chapter", "heading", "address", "text", "level")


class Ids(AbstractSet[str]):
    """Ids known by their hashes: whether one is among them, not which there are."""

    def __init__(self, hashes: NDArray[np.uint64], more: Iterable[str] = ()) -> None:
        self._hashes, self._more = hashes, frozenset(more)

    def __contains__(self, id: object) -> bool:
        if id in self._more:
            return True
        if not isinstance(id, str) or not len(self._hashes):
            return False
        wanted = named([id])[0]
        at = min(int(np.searchsorted(self._hashes, wanted)), len(self._hashes) - 1)
        return bool(self._hashes[at] == wanted)

    def __iter__(self) -> Iterator[str]:
        raise TypeError("only hashes are kept")

    def __len__(self) -> int:
        return len(self._hashes) + len(self._more)


@dataclass(frozen=True, slots=True)
class Ready:
    """One state of the stock. Safe to share between threads: nothing in it changes."""

    index: Index
    keys: NDArray[np.uint64]  # of each clause: hash of its instrument's key
    records: NDArray[np.uint8]  # the clauses as JSON, one after the other
    bounds: NDArray[np.int64]
    instruments: tuple[tuple[Any, ...], ...]
    above: NDArray[np.uint64]  # hashes of clause ids and of everything they stand in, sorted
    above_clause: NDArray[np.int32]
    row: NDArray[np.int64]  # of each clause in the index; -1 when it is too short
    citable: structure.Index
    law: detect.Stock
    unkept: str = ""  # why the file could not be written

    def __len__(self) -> int:
        return len(self.keys)

    def clause(self, place: int) -> Clause:
        raw = self.records[self.bounds[place] : self.bounds[place + 1]].tobytes()
        own, cites, instrument = json.loads(raw)
        values = dict(zip(_OF_INSTRUMENT, self.instruments[instrument], strict=True))
        return Clause(**values, **dict(zip(_OWN, own, strict=True)), cites=tuple(cites))

    def of_keys(self, keys: Iterable[str]) -> NDArray[np.bool_]:
        """Which clauses belong to instruments of these keys."""
        return np.isin(self.keys, named(sorted(keys)))

    def cited(self, clauses: Sequence[Clause]) -> list[list[NDArray[np.int64]]]:
        """For each clause, the index rows of each provision that its article cites.

        A citation of a whole long chapter says nothing about one clause and is left out.
        """
        said: dict[str, dict[str, None]] = {}
        for clause in clauses:
            said.setdefault(article(clause.id), {}).update(dict.fromkeys(clause.cites))
        rows = {id: self._rows(id) for cites in said.values() for id in cites}
        return [
            [rows[id] for id in said[article(clause.id)] if 0 < len(rows[id]) <= MOST_CLAUSES]
            for clause in clauses
        ]

    def _rows(self, id: str) -> NDArray[np.int64]:
        """Of the clauses a provision consists of, or of the clause that a point is part of."""
        for name in upwards(id):
            wanted = named([name])[0]
            low, high = (int(np.searchsorted(self.above, wanted, side)) for side in ("left", "right"))
            if high > low:
                found = self.row[self.above_clause[low:high]]
                return np.sort(found[found >= 0])
        return np.zeros(0, np.int64)


# ------------------------------------------------------------------------------ kept, or made


_kept: dict[Path, tuple[tuple[int, str], Ready]] = {}
_lock = threading.Lock()


def ready(store: Store, progress: Progress) -> Ready:
    """The stock as it is now: from memory, else from the file, else made and kept."""
    with _lock, store.reading() as db:
        seen = events.head(db)  # every change of the stock is an event
        path = store.path.resolve()
        there = _kept.get(path)
        if there is not None and there[0] == seen:
            return there[1]
        key = sha256(canonical((shelves.fingerprint(db), pipeline.program_hash())).encode()).hexdigest()
    with _lock:
        found = _read(path, key) or _made(store, path, key, progress)
        _kept[path] = (seen, found)
        return found


def forget(path: Path) -> None:
    """Let go of what this process holds in memory."""
    with _lock:
        _kept.pop(path.resolve(), None)


def place(database: Path) -> Path:
    """The file that keeps the index of a database."""
    return database.with_name(f"{database.name}{ENDING}")


def _read(path: Path, key: str) -> Ready | None:
    try:
        return _of(arrayfile.load(place(path), key))
    except (OSError, arrayfile.Unfit, KeyError):
        return None


def _made(store: Store, path: Path, key: str, progress: Progress) -> Ready:
    arrays = gathered(pipeline.documents(store, progress), pipeline.documents(store, progress))
    progress(Message.of("operations.step-index"), 0, 1)
    try:
        arrayfile.save(place(path), key, arrays)
    except OSError as problem:  # a full disk or a folder without the right to write: slower, not wrong
        return replace(_of(arrays), unkept=problem.strerror or type(problem).__name__)
    finally:
        progress(Message.of("operations.step-index"), 1, 1)
    return _of(arrays)


def gathered(once: Iterable[Document], again: Iterable[Document]) -> dict[str, NDArray[Any]]:
    """Everything of a stock that scans ask for, as arrays; the documents are read twice."""
    citable, law = pipeline.overview(once)
    clauses = [clause for document in again for clause in structure.clauses(document, citable)]
    instruments: dict[tuple[Any, ...], int] = {}
    records, bounds = [], [0]
    for clause in clauses:
        of = tuple(getattr(clause, name) for name in _OF_INSTRUMENT)
        number = instruments.setdefault(of, len(instruments))
        own = [getattr(clause, name) for name in _OWN]
        record = json.dumps([own, clause.cites, number], ensure_ascii=False).encode()
        records.append(record)
        bounds.append(bounds[-1] + len(record))
    above = [(id, at) for at, clause in enumerate(clauses) for id in upwards(clause.id)]
    hashes = named(id for id, _ in above)
    order = np.argsort(hashes, kind="stable")
    return {
        **{f"index_{name}": array for name, array in Index.build(clauses).arrays().items()},
        "keys": named(clause.id.partition("/")[0] for clause in clauses),
        "records": np.frombuffer(b"".join(records), np.uint8),
        "bounds": np.array(bounds, np.int64),
        "above": hashes[order],
        "above_clause": np.array([at for _, at in above], np.int32)[order],
        "ids": np.sort(named(citable.ids)),
        "law": _bytes(
            {
                "instruments": [plain(of) for of in instruments],
                "entries": [plain(entry) for entry in citable.entries.values()],
                "numbers": plain(dict(citable.numbers)),
                "names": plain(dict(citable.names)),
                "repeals": plain(law.repeals),
                "changed": {number: sorted(addresses) for number, addresses in law.changed.items()},
                "partial": sorted(law.partial),
            }
        ),
    }


def _bytes(value: Any) -> NDArray[np.uint8]:
    return np.frombuffer(json.dumps(value, ensure_ascii=False).encode(), np.uint8)


def _of(arrays: Mapping[str, NDArray[Any]]) -> Ready:
    index = Index.from_arrays({n[6:]: a for n, a in arrays.items() if n.startswith("index_")})
    law = json.loads(arrays["law"].tobytes())
    row = np.full(len(arrays["keys"]), -1, np.int64)
    row[index.place] = np.arange(len(index))
    entries = [Entry(k, i, t, p, _day(d)) for k, i, t, p, d in (e.values() for e in law["entries"])]
    citable = structure.Index(
        {entry.key: entry for entry in entries},
        {number: tuple(keys) for number, keys in law["numbers"].items()},
        {name: tuple(keys) for name, keys in law["names"].items()},
        cast("frozenset[str]", Ids(arrays["ids"])),
    )
    at = _OF_INSTRUMENT.index("issued")
    return Ready(
        index=index,
        keys=arrays["keys"],
        records=arrays["records"],
        bounds=arrays["bounds"],
        instruments=tuple((*of[:at], _day(of[at]), *of[at + 1 :]) for of in law["instruments"]),
        above=arrays["above"],
        above_clause=arrays["above_clause"],
        row=row,
        citable=citable,
        law=detect.Stock(
            {number: tuple(_repealing(end) for end in ends) for number, ends in law["repeals"].items()},
            {number: frozenset(addresses) for number, addresses in law["changed"].items()},
            frozenset(law["partial"]),
            citable,
        ),
    )


def _repealing(said: dict[str, Any]) -> Repealing:
    by = said["by"]
    return Repealing(
        said["instrument"],
        said["label"],
        said["address"],
        _day(said["from_date"]),
        _day(said["issued"]),
        None if by is None else build(Instrument, by),
    )


def _day(value: str | None) -> date | None:
    return None if value is None else date.fromisoformat(value)


# ------------------------------------------------------------- new documents beside the stock


def beside(ready: Ready, documents: Sequence[Document]) -> tuple[structure.Index, detect.Stock]:
    """What citations mean, and who ends whom, once `documents` stand beside the stock.

    An instrument that the stock has already is read from `documents`.
    """
    mine, says = pipeline.overview(documents)
    old = ready.citable
    gone = mine.entries.keys()

    def joined(
        new: Mapping[str, tuple[str, ...]], known: Mapping[str, tuple[str, ...]]
    ) -> dict[str, tuple[str, ...]]:
        return {**known, **{n: (*(k for k in known.get(n, ()) if k not in gone), *new[n]) for n in new}}

    names = joined(mine.names, old.names)
    entries = {**old.entries, **mine.entries}
    index = structure.Index(
        entries,
        joined(mine.numbers, old.numbers),
        {**names, **{n: tuple(sorted(names[n], key=lambda k: str(entries[k].issued))) for n in mine.names}},
        cast("frozenset[str]", _with(old.ids, mine.ids)),
    )
    law, none = ready.law, frozenset[str]()
    ends = {
        number: (*says.repeals.get(number, ()), *(e for e in known if e.instrument not in gone))
        for number, known in law.repeals.items()
    }
    changed = {
        number: law.changed.get(number, none) | says.changed.get(number, none)
        for number in {**law.changed, **says.changed}
    }
    return index, detect.Stock({**says.repeals, **ends}, changed, law.partial | says.partial, index)


def _with(ids: AbstractSet[str], more: Iterable[str]) -> Ids:
    return Ids(ids._hashes, more) if isinstance(ids, Ids) else Ids(np.zeros(0, np.uint64), {*ids, *more})
