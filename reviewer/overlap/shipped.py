"""Model files: written with their hashes, read only when the hashes agree."""

from __future__ import annotations

import io
import json
import zipfile
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from reviewer.config import shipped
from reviewer.errors import KnowledgeError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

MANIFEST: Final = "manifest.json"
FORMAT: Final = 1


def folder() -> Path:
    return shipped("models")


def manifest(at: Path) -> dict[str, Any]:
    """What training said about the files. Raises KnowledgeError when absent, broken or of another format."""
    path = at / MANIFEST
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except OSError as problem:
        raise KnowledgeError("overlap.model-missing", file=str(path)) from problem
    except ValueError as problem:
        raise KnowledgeError("overlap.model-broken", file=str(path)) from problem
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise KnowledgeError("overlap.model-format", file=str(path), wanted=FORMAT)
    return found


def load(name: str, at: Path) -> dict[str, np.ndarray[Any, Any]]:
    """The arrays of one file of the manifest. Raises KnowledgeError unless its bytes are those trained."""
    path = at / name
    wanted = manifest(at).get("files", {}).get(name, "")
    try:
        data = path.read_bytes()
    except OSError as problem:
        raise KnowledgeError("overlap.model-missing", file=str(path)) from problem
    if sha256(data).hexdigest() != wanted:
        raise KnowledgeError("overlap.model-tampered", file=str(path))
    try:
        with np.load(io.BytesIO(data), allow_pickle=False) as stored:
            return {key: stored[key] for key in stored.files}
    except (ValueError, zipfile.BadZipFile) as problem:
        raise KnowledgeError("overlap.model-broken", file=str(path)) from problem


def save(name: str, arrays: Mapping[str, np.ndarray[Any, Any]], at: Path) -> str:
    """Write arrays, equal arrays as equal bytes; returns their sha256."""
    buffer = io.BytesIO()
    np.savez_compressed(buffer, allow_pickle=False, **dict(sorted(arrays.items())))
    data = buffer.getvalue()
    (at / name).write_bytes(data)
    return sha256(data).hexdigest()
