"""Where things lie and what an office may set. Paths and the environment are read here only."""

from __future__ import annotations

import os
import tomllib
from dataclasses import dataclass, fields
from datetime import timedelta, timezone
from functools import cache
from pathlib import Path
from typing import Final

from reviewer.errors import UsageError

DATABASE: Final = "reviewer.db"
SETTINGS: Final = "reviewer.toml"

ZONE: Final = timezone(timedelta(hours=7))  # Việt Nam: one zone, no summer time; a day ends here

# For `streamlit run`: an office server shows no stack traces, phones nobody, watches no files.
SERVER: Final = (
    ("client.showErrorDetails", "none"),
    ("client.toolbarMode", "minimal"),
    ("browser.gatherUsageStats", "false"),
    ("server.maxUploadSize", "50"),
    ("server.enableXsrfProtection", "true"),
    ("server.enableStaticServing", "false"),
    ("server.fileWatcherType", "none"),
    ("server.headless", "true"),
    ("logger.level", "warning"),
)


@dataclass(frozen=True, slots=True)
class Settings:
    """What an office may change in `reviewer.toml`, beside the database. An unknown key is an error."""

    target: float = (
        0.2  # share of the baseline to be cut or simplified; national targets moved to 0.3 and 0.5
    )
    stock: str = ""  # name given to what `ingest` adds when the command names none


def database(given: str = "") -> Path:
    """The database to use: the one given, else $REVIEWER_DB, else `reviewer.db` here."""
    return Path(given or os.environ.get("REVIEWER_DB") or DATABASE)


def settings(database: Path) -> Settings:
    """The settings beside `database`; the defaults when there is no file. Raises UsageError."""
    path = database.parent / SETTINGS
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as exc:
        raise UsageError("config.unreadable", file=str(path), detail=str(exc)) from exc
    kinds = {f.name: type(f.default) for f in fields(Settings)}
    for key, value in raw.items():
        if key not in kinds:
            raise UsageError("config.unknown-key", file=str(path), key=key, known=", ".join(sorted(kinds)))
        if not isinstance(value, kinds[key]):
            raise UsageError("config.bad-value", file=str(path), key=key, value=repr(value))
    target = raw.get("target", 0.2)
    if not 0 < target <= 1:
        raise UsageError("config.bad-value", file=str(path), key="target", value=repr(target))
    return Settings(**raw)


@cache
def shipped(name: str) -> Path:
    """`models`, `corpus` or `app.py`: beside the package in a checkout, inside it when installed."""
    package = Path(__file__).resolve().parent
    beside = package.parent / name
    return (
        beside
        if beside.exists() and (package.parent / "pyproject.toml").exists()
        else package / "_data" / name
    )


def role() -> str:
    """What the local user may do where nobody signs in: $REVIEWER_ROLE; "" = everything."""
    return os.environ.get("REVIEWER_ROLE", "").strip()


def state_folder() -> Path:
    """Where logs of unexpected errors go: $XDG_STATE_HOME/reviewer."""
    base = os.environ.get("XDG_STATE_HOME")
    return (Path(base) if base else Path.home() / ".local" / "state") / "reviewer"


def demo_folder(database: Path) -> Path:
    """Where the demo builds its sample corpus: `corpus/built` of a checkout, else beside the database."""
    corpus = shipped("corpus")
    in_checkout = corpus.parent.name != "_data" and os.access(corpus, os.W_OK)
    return corpus / "built" if in_checkout else database.parent / "reviewer-demo"
