"""Seconds and peak memory of named steps."""

from __future__ import annotations

import resource
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter, process_time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_MIB = 1024


@dataclass
class Steps:
    """Wall and processor seconds by step, in the order steps began.

    On a busy machine only the second say how much work a step is.
    """

    seconds: dict[str, float] = field(default_factory=dict)
    processor: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def during(self, name: str) -> Iterator[None]:
        wall, processor = perf_counter(), process_time()
        try:
            yield
        finally:
            self._add(name, perf_counter() - wall, process_time() - processor)

    def _add(self, name: str, wall: float, processor: float) -> None:
        self.seconds[name] = self.seconds.get(name, 0.0) + wall
        self.processor[name] = self.processor.get(name, 0.0) + processor

    def without(self, name: str, part: str) -> None:
        """Take the time of a step that ran inside another out of it."""
        self._add(name, -self.seconds[part], -self.processor[part])


def resident() -> float:
    """MiB of memory in use now; the peak so far where the system does not say."""
    status = Path("/proc/self/status")
    return _line(status, "VmRSS") if status.exists() else peak()


def peak() -> float:
    """Most MiB of memory in use since the start or the last `forget_peak`."""
    status = Path("/proc/self/status")
    if status.exists():
        return _line(status, "VmHWM")
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _MIB


def forget_peak() -> None:
    """Start measuring the peak anew, where the system can (Linux)."""
    refs = Path("/proc/self/clear_refs")
    if refs.exists():
        refs.write_text("5")


def _line(status: Path, name: str) -> float:
    for line in status.read_text().splitlines():
        if line.startswith(name):
            return int(line.split()[1]) / _MIB
    return 0.0
