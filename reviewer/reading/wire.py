"""Jobs, Sources and errors as JSON, for the pipe between the reading child and its parent.

JSON and not pickle: the child has touched hostile bytes, so its answer is data, never code.
"""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from reviewer.errors import GateError, ReadError
from reviewer.model import EditorLink, Hints, Message, Source, Span
from reviewer.reading.gate import Format
from reviewer.reading.recognised import Recognised, dump_pages, load_pages

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Task(StrEnum):
    READ = "read"  # the document's Sources
    PICTURES = "pictures"  # numbers of the pages that are pictures
    DRAW = "draw"  # one page as PNG


@dataclass(frozen=True, slots=True)
class Job:
    """What the child is asked to do with the bytes that follow."""

    task: Task
    format: Format
    name: str
    sha256: str = ""
    page: int = 0  # from 1
    dots: int = 0  # per inch
    recognised: Mapping[int, Recognised] = field(default_factory=dict)


def dump_job(job: Job, size: int) -> bytes:
    """One line: the job, and how many bytes of document follow."""
    row = {
        "task": job.task.value,
        "format": job.format.value,
        "name": job.name,
        "sha256": job.sha256,
        "page": job.page,
        "dots": job.dots,
        "recognised": dump_pages(job.recognised),
        "size": size,
    }
    return json.dumps(row).encode() + b"\n"


def load_job(line: bytes) -> tuple[Job, int]:
    row = json.loads(line)
    job = Job(
        Task(row["task"]),
        Format(row["format"]),
        row["name"],
        row["sha256"],
        row["page"],
        row["dots"],
        load_pages(row["recognised"]),
    )
    return job, int(row["size"])


def dump_pictures(pages: Sequence[int]) -> bytes:
    return json.dumps({"pages": list(pages)}).encode()


def dump_drawing(png: bytes) -> bytes:
    return json.dumps({"png": b64encode(png).decode("ascii")}).encode()


def dump_sources(sources: tuple[Source, ...]) -> bytes:
    return json.dumps({"sources": [_source(source) for source in sources]}).encode()


def dump_error(error: ReadError) -> bytes:
    return json.dumps({"gate": isinstance(error, GateError), "error": _message(error.message)}).encode()


def load_sources(answer: bytes) -> tuple[Source, ...]:
    """The Sources in a child's answer; raises the error in it."""
    return tuple(_to_source(row) for row in _told(answer)["sources"])


def load_pictures(answer: bytes) -> tuple[int, ...]:
    return tuple(_told(answer)["pages"])


def load_drawing(answer: bytes) -> bytes:
    return b64decode(_told(answer)["png"])


def _told(answer: bytes) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(answer)
    if "error" in told:
        message = _to_message(told["error"])
        raise (GateError if told["gate"] else ReadError)(message.id, **dict(message.args))
    return told


def _message(message: Message) -> list[Any]:
    args = [[key, _message(arg) if isinstance(arg, Message) else arg] for key, arg in message.args]
    return [message.id, args]


def _to_message(row: list[Any]) -> Message:
    id, args = row
    return Message(id, tuple((key, _to_message(arg) if isinstance(arg, list) else arg) for key, arg in args))


def _spans(spans: tuple[Span, ...]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _to_spans(rows: list[list[int]]) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in rows)


def _source(source: Source) -> dict[str, Any]:
    return {
        "name": source.name,
        "sha256": source.sha256,
        "text": source.text,
        "reader": source.reader,
        "encoding": source.encoding,
        "pages": source.pages,
        "hints": _hints(source.hints),
        "links": [[link.article, link.target] for link in source.links],
        "tables": _spans(source.tables),
        "notes": _spans(source.notes),
        "warnings": [_message(warning) for warning in source.warnings],
        "origin": source.origin,
    }


def _to_source(row: dict[str, Any]) -> Source:
    return Source(
        name=row["name"],
        sha256=row["sha256"],
        text=row["text"],
        reader=row["reader"],
        encoding=row["encoding"],
        pages=tuple(row["pages"]),
        hints=_to_hints(row["hints"]),
        links=tuple(EditorLink(article, target) for article, target in row["links"]),
        tables=_to_spans(row["tables"]),
        notes=_to_spans(row["notes"]),
        warnings=tuple(_to_message(warning) for warning in row["warnings"]),
        origin=tuple(row["origin"]),
    )


def _hints(hints: Hints) -> dict[str, Any]:
    return {
        "number": hints.number,
        "type": hints.type,
        "issuer": hints.issuer,
        "title": hints.title,
        "issued": hints.issued.isoformat() if hints.issued else "",
        "in_force_from": hints.in_force_from.isoformat() if hints.in_force_from else "",
        "subject": hints.subject,
        "chapters": hints.chapters,
        "articles": hints.articles,
        "history": hints.history,
    }


def _to_hints(row: dict[str, Any]) -> Hints:
    return Hints(
        number=row["number"],
        type=row["type"],
        issuer=row["issuer"],
        title=row["title"],
        issued=date.fromisoformat(row["issued"]) if row["issued"] else None,
        in_force_from=date.fromisoformat(row["in_force_from"]) if row["in_force_from"] else None,
        subject=row["subject"],
        chapters=tuple((address, chapter) for address, chapter in row["chapters"]),
        articles=tuple(row["articles"]),
        history=tuple((address, words) for address, words in row["history"]),
    )
