"""All SQL. `open_store(path) -> Store`; values in, values out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Store:
    path: Path


def open_store(path: Path, *, create: bool = True) -> Store:
    """Open, create or migrate the database. Raises DatabaseError with the remedy."""
    raise NotImplementedError
