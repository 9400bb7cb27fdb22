"""Frozen values to JSON and back, by their type hints: for rows, for `--json`, for hashes.

Enums are their value, dates ISO 8601, tuples lists, dataclasses objects. Canonical text is
NFC, sorted keys, no spaces: equal values have equal text.
"""

from __future__ import annotations

import dataclasses
import json
import types
from datetime import date, datetime
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from reviewer.text import nfc

T = TypeVar("T")


def plain(value: Any) -> Any:
    """`value` as what JSON can say."""
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, str | int | float | bool):
        return value
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {str(plain(key)): plain(item) for key, item in value.items()}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, Path):
        return str(value)
    raise TypeError(f"no JSON form for {type(value).__name__}")


def canonical(value: Any) -> str:
    """One text per value: what is hashed and chained."""
    return nfc(json.dumps(plain(value), ensure_ascii=False, sort_keys=True, separators=(",", ":")))


def build(kind: type[T], data: Any) -> T:
    """The value that `plain` made `data` of. Unknown fields are ignored, missing ones default."""
    made: T = _build(kind, data)
    return made


def parse(kind: type[T], text: str | bytes) -> T:
    return build(kind, json.loads(text))


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _build(kind: Any, data: Any) -> Any:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _build_union(get_args(kind), data)
    if origin is tuple:
        inner = get_args(kind)
        if len(inner) == 2 and inner[1] is Ellipsis:
            return tuple(_build(inner[0], item) for item in data)
        return tuple(_build(of, item) for of, item in zip(inner, data, strict=True))
    if isinstance(kind, type):
        if dataclasses.is_dataclass(kind):
            hints = _hints(kind)
            return kind(**{name: _build(hints[name], item) for name, item in data.items() if name in hints})
        if issubclass(kind, Enum):
            return kind(data)
        if issubclass(kind, datetime | date):
            return kind.fromisoformat(data)
        if kind is float:
            return float(data)
    return data


def _build_union(kinds: tuple[Any, ...], data: Any) -> Any:
    """None, else the one class for an object, else the plain value."""
    if data is None:
        return None
    classes = [k for k in kinds if k is not type(None)]
    if isinstance(data, dict):
        return _build(next(k for k in classes if dataclasses.is_dataclass(k)), data)
    simple = [k for k in classes if not dataclasses.is_dataclass(k)]
    return _build(simple[0], data) if len(simple) == 1 else data
