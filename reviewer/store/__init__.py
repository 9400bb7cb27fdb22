"""All SQL. `open_store(path) -> Store`; modules here take the connection a Store lends.

Reading: `with store.reading() as db: …` sees one state of the file and cannot write.
Writing: `with store.writing() as db: …` is one BEGIN IMMEDIATE transaction on the process's
only writer. Every SQLite refusal becomes a DatabaseError that says what to do.
"""

from __future__ import annotations

from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from reviewer.store import migrations, proof
from reviewer.store.connect import Connection, Writer, reading, writer
from reviewer.store.problems import Locked, ReadOnly

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["Connection", "Store", "Writer", "open_store"]


@dataclass(frozen=True, slots=True)
class Store:
    """A database that is there and has today's schema. Safe to share between threads."""

    path: Path

    def reading(self) -> AbstractContextManager[Connection]:
        return reading(self.path)

    def writing(self) -> AbstractContextManager[Connection]:
        return self.writer.transaction()

    @property
    def writer(self) -> Writer:
        return writer(self.path)

    @contextmanager
    def alone(self, task: str) -> Iterator[None]:
        """Hold the right to do `task` ("analyse"): one process at a time. Released when the process ends."""
        lock = FileLock(f"{self.path}-{task}", timeout=0, mode=0o600)
        try:
            lock.acquire()
        except Timeout as exc:
            raise Locked("store.busy-elsewhere", file=str(self.path)) from exc
        except PermissionError as exc:
            raise ReadOnly(
                "store.read-only-folder", file=str(self.path), folder=str(self.path.parent)
            ) from exc
        try:
            yield
        finally:
            lock.release()

    def digest(self) -> str:
        """Hash over stock, newest analysis and decisions; times and run numbers left out."""
        with self.reading() as db:
            return proof.digest(db)

    def close(self) -> None:
        """Close this process's writer; the next write opens it again."""
        self.writer.close()


def open_store(path: Path, *, create: bool = True) -> Store:
    """Open the database at `path`, creating it (mode 600) or bringing its schema up to date.

    Raises DatabaseError when it is missing (and `create` is false), locked, read-only,
    on a full disk, of a newer version, or no database of ours.
    """
    migrations.create(path, new=create)
    return Store(path)
