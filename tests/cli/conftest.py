from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from reviewer.cli import run
from tests.store.stocks import ready

if TYPE_CHECKING:
    from reviewer.store import Store


@dataclass(frozen=True)
class Said:
    """What a command printed, and how it ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Reviewer = Callable[..., Said]


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    if not Path("/dev/shm").is_dir():
        yield tmp_path
        return
    with tempfile.TemporaryDirectory(dir="/dev/shm") as made:
        yield Path(made)


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    made = ready(folder / "reviewer.db")
    yield made
    made.close()


@pytest.fixture
def reviewer(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Reviewer:
    """Run `reviewer ARGUMENTS` in this process, on `folder/reviewer.db`, as "an", in Vietnamese."""
    monkeypatch.setenv("REVIEWER_DB", str(folder / "reviewer.db"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.delenv("LANGUAGE", raising=False)
    monkeypatch.setenv("LOGNAME", "an")

    def call(*arguments: object) -> Said:
        capsys.readouterr()
        code = run([str(a) for a in arguments])
        out, err = capsys.readouterr()
        return Said(code, out, err)

    return call
