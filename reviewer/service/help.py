"""The product explains itself: detectors, relations, actions; and measures itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from reviewer.overlap import Evaluation
    from reviewer.service.views import Explanation


def explain(name: str) -> Explanation:
    """Help of a detector, relation, action, credit class or candidate road. Raises UsageError naming those there are."""
    raise NotImplementedError


def explained() -> tuple[str, ...]:
    """Every name `explain` knows, in reading order."""
    raise NotImplementedError


def evaluate(path: Path, *, cv: bool = False) -> Evaluation:
    """Quality of candidates and relation on labelled pairs (JSON lines)."""
    raise NotImplementedError
