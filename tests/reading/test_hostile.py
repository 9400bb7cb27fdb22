"""No hostile file may hang, swell, crash the batch or lose its text in silence."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from reviewer.errors import ReadError
from reviewer.i18n import LANGUAGES, say
from reviewer.reading import read
from tests.reading.hostile import KINDS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.reading.hostile_case import Case

# QUALITY: each within ten seconds. CPU limits make that hold on a quiet machine; a busy one waits longer.
SECONDS = 30.0
NAMES = [make.__name__ for make in KINDS]
# Kinds whose files are quick to make: the whole of them runs with every commit.
SLOW = {"bombs_by_ratio", "bombs_by_count", "deep_nesting", "very_many", "pdf_traps"}


def outcome(case: Case, folder: Path) -> str:
    """What went wrong with `case`; "" when it was refused by name or read with its text intact."""
    path = folder / case.name
    path.write_bytes(case.data)
    started = time.monotonic()
    try:
        sources = read(path)
    except ReadError as error:
        id = error.message.id
        if id not in case.refusals:
            return f"{case.kind}/{case.name}: refused as {id}, expected {case.refusals or 'to be read'}"
        if any(say(error.message, language).startswith(id) for language in LANGUAGES):
            return f"{case.kind}/{case.name}: {id} has no words"
        return ""
    finally:
        path.unlink()
        took = time.monotonic() - started
        assert took < SECONDS, f"{case.kind}/{case.name} took {took:.1f} s"
    text = "\n".join(source.text for source in sources)
    lost = [words for words in case.text if words not in text]
    if lost or not (case.text or not case.refusals):
        return f"{case.kind}/{case.name}: read, but {lost or 'should have been refused'}"
    return ""


def wrong(kind: int, folder: Path) -> list[str]:
    return [problem for case in KINDS[kind]() if (problem := outcome(case, folder))]


@pytest.mark.parametrize(
    "kind", [i for i, name in enumerate(NAMES) if name not in SLOW], ids=lambda i: NAMES[i]
)
def test_named_or_intact(kind: int, tmp_path: Path) -> None:
    assert wrong(kind, tmp_path) == []


@pytest.mark.slow
@pytest.mark.parametrize("kind", [i for i, name in enumerate(NAMES) if name in SLOW], ids=lambda i: NAMES[i])
def test_named_or_intact_when_large(kind: int, tmp_path: Path) -> None:
    assert wrong(kind, tmp_path) == []


def test_there_are_enough() -> None:
    assert len(KINDS) == 25
    quick = [make for make in KINDS if make.__name__ not in SLOW]
    assert sum(1 for make in quick for _ in make()) >= 150
