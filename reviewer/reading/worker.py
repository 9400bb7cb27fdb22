"""The reading child: parses what it is sent, within limits it cannot lift, and answers in JSON.

One request is a line of JSON (`wire.Job`) and the bytes of the document; one answer is a line
with its length and "tired" or "fresh", and the answer. The child ends when its input does.
"""

from __future__ import annotations

import gc
import os
from contextlib import suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final

from reviewer.errors import GateError, ReadError
from reviewer.reading import readers, wire
from reviewer.reading.limits import LIMITS, MEGABYTE, Limits

if TYPE_CHECKING:
    from types import ModuleType

resource: ModuleType | None
try:
    import resource
except ImportError:  # not on Windows: there the parent's clock is the only limit
    resource = None

# A child that has held this much does not give it back: the parent starts a new one.
_TIRED: Final = 160 * MEGABYTE


def main() -> None:
    """Serve requests on standard input until it closes."""
    requests = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    # Libraries that print must not break the answers, nor the user's screen.
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    _bind_memory(LIMITS)
    while line := requests.readline():
        answer = _serve(line, requests)
        state = b"tired" if _tired() else b"fresh"
        answers.write(b"%d %s\n" % (len(answer), state) + answer)
        answers.flush()
        del answer
        gc.collect()


def _serve(line: bytes, requests: IO[bytes]) -> bytes:
    job, size = wire.load_job(line)
    data = requests.read(size)
    _bind_cpu(LIMITS.cpu_for(len(data)))
    try:
        return _answer(job, data)
    except ReadError as error:
        return wire.dump_error(error)
    except (MemoryError, RecursionError):
        return wire.dump_error(
            GateError("read.too-much-memory", file=job.name, limit=LIMITS.memory_bytes // MEGABYTE)
        )


def _answer(job: wire.Job, data: bytes) -> bytes:
    if job.task is wire.Task.READ:
        return wire.dump_sources(readers.sources(job.format, data, job.name, job.sha256, job.recognised))
    from reviewer.reading import pdf

    if job.task is wire.Task.PICTURES:
        return wire.dump_pictures(pdf.picture_pages(data, job.name))
    return wire.dump_drawing(pdf.draw(data, job.name, job.page, job.dots))


def _bind_memory(limits: Limits) -> None:
    if resource is None:
        return
    for kind, bound in (
        (resource.RLIMIT_AS, limits.memory_bytes),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),  # a reader writes no file
    ):
        _, hard = resource.getrlimit(kind)
        wanted = bound if hard == resource.RLIM_INFINITY else min(bound, hard)
        with suppress(OSError, ValueError):  # a system that does not limit this kind
            resource.setrlimit(kind, (wanted, hard))


def _bind_cpu(seconds: int) -> None:
    """`seconds` more of CPU from now; then the system ends this process."""
    if resource is None:
        return
    usage = resource.getrusage(resource.RUSAGE_SELF)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    wanted = int(usage.ru_utime + usage.ru_stime) + 1 + seconds
    if hard != resource.RLIM_INFINITY:
        wanted = min(wanted, hard)
    resource.setrlimit(resource.RLIMIT_CPU, (wanted, hard))


def _tired() -> bool:
    """Does this process hold more than it should? Unknown, so no, where /proc is not."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return False
    return pages * os.sysconf("SC_PAGE_SIZE") > _TIRED


if __name__ == "__main__":
    main()
