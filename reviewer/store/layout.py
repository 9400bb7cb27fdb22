"""What a database of ours is known by: its mark, and the names of its schema's steps in order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from reviewer.store.connect import Connection

APPLICATION_ID: Final = 0x52765244  # "RvRD": tells our files from other programs' SQLite files
# Every step there is, in order; a test compares.
STEPS: Final = ("stock", "analysis", "decisions", "drafts", "people", "twins", "facets")

STEPS_THERE = "select count(*) from sqlite_master where name = '_sqlite_migrations'"
APPLIED = "select name from _sqlite_migrations where migration_set = 'reviewer' order by rowid"


def applied(db: Connection) -> list[str]:
    """Names of the steps that a file has, in the order they were made."""
    if not db.execute(STEPS_THERE).fetchone()[0]:
        return []
    return [row[0] for row in db.execute(APPLIED)]
