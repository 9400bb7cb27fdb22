"""Clauses for tests: short to write, everything else filled in."""

from __future__ import annotations

from datetime import date

from reviewer.model import Clause


def clause(
    id: str,
    text: str,
    *,
    instrument: str = "",
    rank: int = 8,
    issued: date | None = date(2020, 1, 1),
    province: str = "",
    subject: str = "Phí và lệ phí",
    heading: str = "",
    level: str = "clause",
    cites: tuple[str, ...] = (),
) -> Clause:
    """A clause of the instrument before the first "/" of its id."""
    return Clause(
        id=id,
        instrument=instrument or id.split("/")[0],
        rank=rank,
        issuer="Bộ Tài chính",
        province=province,
        issued=issued,
        type="Thông tư",
        title="",
        subject=subject,
        chapter="",
        heading=heading,
        address="",
        text=text,
        level=level,
        cites=cites,
    )
