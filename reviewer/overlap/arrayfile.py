"""Arrays in one file, mapped into memory when read and trusted only when their hash agrees.

Layout: the mark, sha256 of everything behind it, the length of the description (8 bytes, little
endian), the description (JSON: a key, and name, type, shape and offset of each array), then the
arrays, each at a multiple of 64 bytes. Nothing in the file is ever executed.
"""

from __future__ import annotations

import json
import os
import tempfile
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

MARK: Final = b"reviewer arrays 1\n"
_HEAD: Final = len(MARK) + 32 + 8
_ALIGNED: Final = 64


class Unfit(ValueError):
    """Not such a file, cut short, changed, or made for another key."""


def save(path: Path, key: str, arrays: Mapping[str, NDArray[Any]]) -> None:
    """Write beside the place, then move there (mode 600). Raises OSError; then nothing is left behind."""
    entries, offset = [], 0
    for name, array in sorted(arrays.items()):
        entries.append([name, array.dtype.str, list(array.shape), offset])
        offset += -(-array.nbytes // _ALIGNED) * _ALIGNED
    described = json.dumps({"key": key, "arrays": entries}).encode()
    described += b" " * (-(_HEAD + len(described)) % _ALIGNED)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(handle, "w+b") as stream:
            stream.write(MARK + bytes(32))
            mill = sha256()
            for part in (len(described).to_bytes(8, "little"), described):
                mill.update(part)
                stream.write(part)
            for _, array in sorted(arrays.items()):
                data = np.ascontiguousarray(array).tobytes()
                data += bytes(-len(data) % _ALIGNED)
                mill.update(data)
                stream.write(data)
            stream.seek(len(MARK))
            stream.write(mill.digest())
        Path(name).replace(path)
    except BaseException:
        with suppress(FileNotFoundError):
            Path(name).unlink()
        raise


def load(path: Path, key: str) -> dict[str, NDArray[Any]]:
    """The arrays, read-only. Raises Unfit unless they are whole and were made for `key`; OSError."""
    if path.stat().st_size < _HEAD:
        raise Unfit("too short")
    whole = np.memmap(path, np.uint8, "r")
    if whole[: len(MARK)].tobytes() != MARK:
        raise Unfit("another file")
    length = int.from_bytes(whole[_HEAD - 8 : _HEAD].tobytes(), "little")
    try:
        described = json.loads(whole[_HEAD : _HEAD + length].tobytes())
    except ValueError as problem:
        raise Unfit("no description") from problem
    if not isinstance(described, dict) or described.get("key") != key:
        raise Unfit("another stock or program")
    if sha256(whole[_HEAD - 8 :].data).digest() != whole[len(MARK) : len(MARK) + 32].tobytes():
        raise Unfit("changed")
    body = whole[_HEAD + length :]
    found: dict[str, NDArray[Any]] = {}
    for name, kind, shape, offset in described["arrays"]:
        size = np.dtype(kind).itemsize * int(np.prod(shape))
        found[name] = body[offset : offset + size].view(kind).reshape(shape)
    return found
