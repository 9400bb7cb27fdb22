"""A document that overruns its limits costs one child, never the batch."""

from __future__ import annotations

import os
import signal
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from reviewer.errors import GateError
from reviewer.reading import read_bytes
from reviewer.reading.gate import Format
from reviewer.reading.limits import Limits
from reviewer.reading.pool import POOL, Child, Pool
from reviewer.reading.wire import Job, Task, load_sources
from tests.reading.build import CLAUSE, TEXT, docx, page

if TYPE_CHECKING:
    from collections.abc import Iterator

GOOD = TEXT.encode()


def job(format: Format, name: str = "a") -> Job:
    return Job(Task.READ, format, name, "00")


@pytest.fixture
def child() -> Iterator[Child]:
    child = Child()
    yield child
    child.close()


def test_child_serves_many(child: Child) -> None:
    for i in range(5):
        (source,) = load_sources(child.ask(job(Format.TXT, f"{i}.txt"), GOOD))
        assert source.name == f"{i}.txt"
        assert child.usable
    assert child.close() == 0


def test_clock_ends_a_slow_child(child: Child) -> None:
    big = page("<p>" + "điều " * 400_000 + "<p>x" * 100_000).encode()
    with pytest.raises(GateError) as caught:
        child.ask(job(Format.HTML), big, Limits(wall_seconds=0))
    assert caught.value.message.id == "read.too-slow"
    assert not child.usable


@pytest.mark.skipif(sys.platform == "win32", reason="needs limits on memory")
def test_memory_is_bounded(child: Child) -> None:
    wide = page("<p>" + "<b>x</b>" * 5_000_000).encode()
    with pytest.raises(GateError) as caught:
        load_sources(child.ask(job(Format.HTML), wide))
    assert caught.value.message.id in ("read.too-much-memory", "read.too-slow")


def test_crash_is_named(child: Child) -> None:
    os.kill(child._process.pid, signal.SIGSEGV)
    child._process.wait()
    with pytest.raises(GateError) as caught:
        child.ask(job(Format.TXT), GOOD)
    assert caught.value.message.id == "read.reader-died"


def test_batch_goes_on_after_a_crash() -> None:
    pool = Pool()
    pool.read(Format.TXT, GOOD, "a.txt", "00")
    (idle,) = pool._idle
    os.kill(idle._process.pid, signal.SIGKILL)
    idle._process.wait()
    with pytest.raises(GateError):
        pool.read(Format.TXT, GOOD, "b.txt", "00")
    assert pool.read(Format.TXT, GOOD, "c.txt", "00")[0].text == TEXT
    pool.close()


def test_many_threads() -> None:
    texts: list[str] = []

    def work() -> None:
        for _ in range(3):
            texts.append(read_bytes(docx(), "a.docx")[0].text)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(texts) == 12
    assert all(CLAUSE in text for text in texts)
    assert len(POOL._idle) <= 2


def test_child_writes_no_file_and_cannot_lift_its_limits() -> None:
    from reviewer.reading.worker import _bind_cpu, _bind_memory

    pid = os.fork()
    if pid == 0:
        _bind_memory(Limits())
        _bind_cpu(5)
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        try:
            os.write(os.open("/dev/null", os.O_WRONLY), b"x")
            with open(f"/tmp/reviewer-limit-{os.getpid()}", "wb") as stream:  # noqa: PTH123
                stream.write(b"x")
                stream.flush()
        except OSError:
            os._exit(7)
        finally:
            os._exit(8 if not sys.exc_info()[0] else 7)
    _, status = os.waitpid(pid, 0)
    assert os.waitstatus_to_exitcode(status) == 7
