"""Streams of an OLE compound file (Word and Excel before 2007), read with every chain bounded.

Format: [MS-CFB]. Only what a reader needs: streams by name at the top level.
"""

from __future__ import annotations

import struct
from typing import Final

from reviewer.errors import ReadError

_HEADER: Final = 512
_FREE: Final = 0xFFFFFFFA  # sector numbers from here on are marks, not sectors
_ENTRY: Final = 128  # bytes of a directory entry
_STREAM: Final = 2
_ROOT: Final = 5


class Ole:
    """A compound file's directory.

    Raises ReadError when it is cut off or its chains run in circles.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self._data = data
        self._name = name
        if len(data) < _HEADER:
            raise self.broken()
        shift, mini_shift = struct.unpack_from("<HH", data, 30)
        if shift not in (9, 12) or mini_shift > 12:
            raise self.broken()
        self._sector, self._mini_sector = 1 << shift, 1 << mini_shift
        self._count = len(data) // self._sector
        directory, _, self._cutoff, mini_start = struct.unpack_from("<IIII", data, 48)
        self._fat = self._read_fat()
        self._entries = self._read_directory(directory)
        self._mini_fat = _numbers(self._chain(mini_start)) if mini_start < _FREE else []
        root = next((entry for entry in self._entries.values() if entry[0] == _ROOT), None)
        self._mini = self._chain(root[1]) if root is not None and root[1] < _FREE else b""

    def broken(self) -> ReadError:
        return ReadError("read.part-broken", file=self._name, part="OLE")

    def has(self, stream: str) -> bool:
        return stream in self._entries

    def stream(self, name: str) -> bytes:
        """The bytes of a top-level stream; raises ReadError when it is missing."""
        entry = self._entries.get(name)
        if entry is None or entry[0] != _STREAM:
            raise ReadError("read.missing-part", file=self._name, part=name)
        _, start, size = entry
        if size < self._cutoff:
            return self._mini_chain(start)[:size]
        return self._chain(start)[:size]

    def _at(self, sector: int) -> bytes:
        start = (sector + 1) * self._sector
        return self._data[start : start + self._sector]

    def _read_fat(self) -> list[int]:
        """The table of next sectors, by way of the list of its own sectors."""
        listed = list(struct.unpack_from("<109I", self._data, 76))
        more: int
        (more,) = struct.unpack_from("<I", self._data, 68)
        seen = 0
        while more < _FREE and seen <= self._count:
            block = _numbers(self._at(more))
            if len(block) * 4 < self._sector:
                break
            listed += block[:-1]
            more = block[-1]
            seen += 1
        fat: list[int] = []
        for sector in listed:
            if sector < _FREE and len(fat) <= self._count:
                fat += _numbers(self._at(sector))
        return fat

    def _chain(self, start: int) -> bytes:
        pieces: list[bytes] = []
        sector = start
        for _ in range(self._count + 1):
            if sector >= _FREE:
                return b"".join(pieces)
            if sector >= len(self._fat):
                break  # cut off: what is there is there
            pieces.append(self._at(sector))
            sector = self._fat[sector]
        else:
            raise self.broken()  # a circle
        return b"".join(pieces)

    def _mini_chain(self, start: int) -> bytes:
        pieces: list[bytes] = []
        sector = start
        for _ in range(len(self._mini_fat) + 1):
            if sector >= _FREE or sector >= len(self._mini_fat):
                return b"".join(pieces)
            at = sector * self._mini_sector
            pieces.append(self._mini[at : at + self._mini_sector])
            sector = self._mini_fat[sector]
        raise self.broken()

    def _read_directory(self, start: int) -> dict[str, tuple[int, int, int]]:
        """Name → kind, first sector, size, of the root and what stands directly in it."""
        raw = self._chain(start)
        entries: dict[str, tuple[int, int, int]] = {}
        waiting, seen = [0], set()
        while waiting:
            index = waiting.pop()
            at = index * _ENTRY
            if index in seen or at + _ENTRY > len(raw):
                continue
            seen.add(index)
            length, kind = struct.unpack_from("<HB", raw, at + 64)
            left, right, child = struct.unpack_from("<III", raw, at + 68)
            name = raw[at : at + max(0, min(length, 64) - 2)].decode("utf-16-le", errors="replace")
            entries[name] = (kind, *struct.unpack_from("<II", raw, at + 116))
            waiting += [child] if index == 0 else [left, right]
        return entries


def _numbers(block: bytes) -> list[int]:
    return list(struct.unpack(f"<{len(block) // 4}I", block[: len(block) // 4 * 4]))
