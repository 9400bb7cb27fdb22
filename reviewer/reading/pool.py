"""The parent's side of reading: children kept warm between files, ended when they overstep.

A parser that hangs, eats memory or crashes takes only its child along; the file gets a named
error and the batch goes on with a new child.
"""

from __future__ import annotations

import atexit
import os
import signal
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reviewer.errors import GateError, ReadError
from reviewer.reading import wire
from reviewer.reading.gate import Format
from reviewer.reading.limits import LIMITS, MEGABYTE, Limits
from reviewer.reading.wire import Job, Task

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewer.model import Source
    from reviewer.reading.recognised import Recognised

_ROOT: Final = str(Path(__file__).resolve().parents[2])
# Isolated from the environment and the current folder: only our package and its libraries.
_START: Final = (
    "import sys; sys.path.insert(0, sys.argv[1]); from reviewer.reading.worker import main; main()"
)
_IDLE: Final = 2  # children kept for the next file


class Child:
    """One reading child."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-I", "-c", _START, _ROOT],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self.owner = os.getpid()
        self.usable = True

    def ask(self, job: Job, data: bytes, limits: Limits = LIMITS) -> bytes:
        """The child's answer to `job` on `data`, which may be an error (see `wire`).

        Raises GateError when the child had to be ended.
        """
        self.usable = False  # until it has answered in full
        clock = _Clock(self._process, limits.wall_seconds)
        with clock:
            answer = self._exchange(job, data)
        if answer is None:
            raise self._death(job.name, limits, late=clock.rang)
        return answer

    def _exchange(self, job: Job, data: bytes) -> bytes | None:
        """The child's answer; None when it died on the way."""
        stdin, stdout = self._process.stdin, self._process.stdout
        if stdin is None or stdout is None:
            return None
        try:
            stdin.write(wire.dump_job(job, len(data)))
            stdin.write(data)
            stdin.flush()
            head = stdout.readline().split()
            if len(head) != 2:
                return None
            answer = stdout.read(int(head[0]))
        except OSError:
            return None
        if len(answer) != int(head[0]):
            return None
        self.usable = head[1] == b"fresh"
        return answer

    def _death(self, name: str, limits: Limits, *, late: bool) -> GateError:
        code = self.close()
        slow = late or (hasattr(signal, "SIGXCPU") and code == -signal.SIGXCPU)
        if slow:
            return GateError("read.too-slow", file=name, limit=limits.cpu_seconds)
        if code == -getattr(signal, "SIGKILL", 9):
            return GateError("read.too-much-memory", file=name, limit=limits.memory_bytes // MEGABYTE)
        return GateError("read.reader-died", file=name)

    def close(self) -> int:
        """End the child; its exit code."""
        self.usable = False
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                with suppress(OSError):  # the child had gone with our bytes still on the way
                    stream.close()
        try:
            return self._process.wait(timeout=1)
        except subprocess.TimeoutExpired:
            self._process.kill()
            return self._process.wait()


class _Clock:
    """Kills a process that takes longer than `seconds` of wall time."""

    def __init__(self, process: subprocess.Popen[bytes], seconds: float) -> None:
        self.rang = False
        self._process = process
        self._timer = threading.Timer(seconds, self._ring)
        self._timer.daemon = True

    def _ring(self) -> None:
        self.rang = True
        self._process.kill()

    def __enter__(self) -> None:
        self._timer.start()

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()


class Pool:
    """Idle children of this process; safe to use from many threads."""

    def __init__(self) -> None:
        self._idle: list[Child] = []
        self._lock = threading.Lock()

    def read(
        self,
        format: Format,
        data: bytes,
        name: str,
        sha256: str,
        recognised: Mapping[int, Recognised] | None = None,
    ) -> tuple[Source, ...]:
        """The Sources of one document; `recognised` stands in for its picture pages."""
        job = Job(Task.READ, format, name, sha256, recognised=recognised or {})
        return wire.load_sources(self._ask(job, data))

    def pictures(self, data: bytes, name: str) -> tuple[int, ...]:
        """Which pages of a PDF are pictures, from 1."""
        return wire.load_pictures(self._ask(Job(Task.PICTURES, Format.PDF, name), data))

    def draw(self, data: bytes, name: str, page: int, dots: int) -> bytes:
        """A page of a PDF as grey PNG, `dots` to the inch."""
        return wire.load_drawing(self._ask(Job(Task.DRAW, Format.PDF, name, page=page, dots=dots), data))

    def _ask(self, job: Job, data: bytes) -> bytes:
        child = self._take()
        try:
            return child.ask(job, data)
        finally:
            self._put_back(child)

    def _take(self) -> Child:
        with self._lock:
            while self._idle:
                child = self._idle.pop()
                if child.owner == os.getpid():  # a forked process must not share its parent's pipes
                    return child
        try:
            return Child()
        except OSError as error:
            raise ReadError("read.no-child", reason=error.strerror or str(error)) from error

    def _put_back(self, child: Child) -> None:
        with self._lock:
            if child.usable and len(self._idle) < _IDLE:
                self._idle.append(child)
                return
        child.close()

    def close(self) -> None:
        with self._lock:
            children, self._idle = self._idle, []
        for child in children:
            if child.owner == os.getpid():
                child.close()


POOL: Final = Pool()
atexit.register(POOL.close)
