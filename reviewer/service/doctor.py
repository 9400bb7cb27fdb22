"""Is everything there that the work needs, and is what is stored still whole? One line a question."""

from __future__ import annotations

import platform
import shutil
import subprocess
from datetime import datetime, timedelta
from hashlib import sha256
from os import environ
from typing import TYPE_CHECKING, Final

from reviewer.config import settings, shipped
from reviewer.errors import DatabaseError, KnowledgeError, UsageError
from reviewer.model import Message
from reviewer.overlap.shipped import manifest
from reviewer.reading import ocr
from reviewer.service.pipeline import program_version
from reviewer.service.views.operations import Check, DoctorReport, State
from reviewer.store import health

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reviewer.store.proof import Proof

BACKUP_DAYS: Final = 7  # an older backup is pointed out
SPARE: Final = 100_000_000  # bytes to stay free beside one more copy of the database
SECONDS: Final = 20  # another program may take to answer


def doctor(database: Path, *, now: datetime) -> DoctorReport:
    """Look at the installation and at `database`; nothing is changed, made or sent anywhere."""
    return DoctorReport(
        (
            _python(),
            _sqlite(),
            _settings(database),
            *_database(database, now),
            _space(database),
            _models(),
            _ocr(),
            _fonts(),
            _program("chromium", environ.get("REVIEWER_CHROMIUM", ""), "chromium", "chromium-browser"),
            _program("libreoffice", "soffice", "libreoffice"),
        )
    )


def _ok(name: str, id: str, **args: str | int) -> Check:
    return Check(name, State.OK, Message.of(f"operations.{id}", **args))


def _bad(name: str, state: State, id: str, **args: str | int) -> Check:
    """With the remedy that goes with the words: `<id>-remedy`."""
    return Check(
        name,
        state,
        Message.of(f"operations.{id}", **args),
        Message.of(f"operations.{id}-remedy", **args),
    )


# ------------------------------------------------------------------------------ the program


def _python() -> Check:
    return _ok("python", "doctor-python", version=platform.python_version(), program=program_version())


def _sqlite() -> Check:
    engine = health.engine()
    return _ok(
        "sqlite", "doctor-sqlite", version=engine.version, mode=engine.wanted.upper(), wal=engine.wal_from
    )


def _settings(database: Path) -> Check:
    try:
        found = settings(database)
    except UsageError as problem:
        return Check("settings", State.FAIL, problem.message, code=problem.code)
    return _ok("settings", "doctor-settings", target=f"{100 * found.target:g}%")


def _models() -> Check:
    """Every file of the manifest, by its hash."""
    folder = shipped("models")
    try:
        files = manifest(folder)["files"]
    except (KnowledgeError, KeyError) as problem:
        said = problem.message if isinstance(problem, KnowledgeError) else None
        return Check(
            "models", State.FAIL, said or Message.of("operations.doctor-models-bad", names="manifest.json")
        )
    wrong = [name for name, wanted in sorted(files.items()) if _hash(folder / name) != wanted]
    if wrong:
        return _bad("models", State.FAIL, "doctor-models-bad", names=", ".join(wrong))
    return _ok("models", "doctor-models", n=len(files))


def _hash(path: Path) -> str:
    try:
        return sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


# ----------------------------------------------------------------------------- the database


def _database(database: Path, now: datetime) -> Iterator[Check]:
    if not database.exists():
        yield _bad("database", State.NOTE, "doctor-no-database", file=str(database))
        return
    try:
        found = health.look(database)
    except DatabaseError as problem:
        yield Check("database", State.UNUSABLE, problem.message, code=problem.code)
        return
    if found.missing:
        yield _bad("database", State.WARN, "doctor-older", file=str(database), steps=", ".join(found.missing))
    else:
        size = f"{found.size / 1_000_000:.1f}"
        yield _ok("database", "doctor-database", file=str(database), size=size, mode=found.mode.upper())
    if found.integrity == "ok":
        yield _ok("integrity", "doctor-integrity")
    else:
        yield _bad("integrity", State.FAIL, "doctor-integrity-bad", detail=found.integrity)
    if found.proof is not None:
        yield _chain(found.proof)
        yield _backup(found, now)


def _chain(proof: Proof) -> Check:
    wrong = (proof.first_broken, proof.wrong_projections, proof.missing_triggers, proof.wrong_baselines)
    if any(wrong):
        return _bad("chain", State.FAIL, "doctor-chain-bad", events=proof.events)
    return _ok("chain", "doctor-chain", events=proof.events, head=proof.head or "-")


def _backup(found: health.Health, now: datetime) -> Check:
    if found.backup is None:
        return _bad("backup", State.WARN, "doctor-no-backup")
    when = datetime.fromisoformat(found.backup.time)
    args: dict[str, str | int] = {
        "file": found.backup.subject,
        "day": f"{when:%Y-%m-%d}",
        "behind": found.proof.events - found.backup.seq if found.proof else 0,
    }
    if now - when > timedelta(days=BACKUP_DAYS):
        return _bad("backup", State.WARN, "doctor-backup-old", **args)
    return _ok("backup", "doctor-backup", **args)


def _space(database: Path) -> Check:
    """Room for one more copy of the database: an upgrade and a backup beside it need that."""
    folder = database.absolute().parent
    try:
        free = shutil.disk_usage(folder).free
    except OSError:
        return _bad("space", State.UNUSABLE, "doctor-no-folder", folder=str(folder))
    needed = (database.stat().st_size if database.is_file() else 0) + SPARE
    if free < needed:
        return _bad(
            "space", State.WARN, "doctor-space-low", free=free // 1_000_000, needed=needed // 1_000_000
        )
    return _ok("space", "doctor-space", free=free // 1_000_000)


# --------------------------------------------------------------------------- other programs


def _ocr() -> Check:
    if ocr.available():
        return _ok("ocr", "doctor-ocr")
    return _bad("ocr", State.NOTE, "doctor-ocr-none")


def _fonts() -> Check:
    """A font with Vietnamese letters, where the system can say which ones it has."""
    listed = _said("fc-list", ":lang=vi", "family")
    if listed is None:
        return _ok("fonts", "doctor-fonts-unknown")
    families = {line.strip() for line in listed.splitlines() if line.strip()}
    if not families:
        return _bad("fonts", State.WARN, "doctor-fonts-none")
    return _ok("fonts", "doctor-fonts", n=len(families))


def _program(name: str, *candidates: str) -> Check:
    for candidate in candidates:
        if candidate and (path := shutil.which(candidate)):
            return _ok(name, f"doctor-{name}", path=path)
    return _bad(name, State.NOTE, f"doctor-{name}-none")


def _said(program: str, *arguments: str) -> str | None:
    """What a program prints; None when it is not there or does not answer."""
    path = shutil.which(program)
    if path is None:
        return None
    try:
        done = subprocess.run([path, *arguments], capture_output=True, timeout=SECONDS, check=True)
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.decode(errors="replace")
