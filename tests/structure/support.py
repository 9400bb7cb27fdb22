"""Sources written in place, outlines that read like a page, and where the shared data lie."""

from __future__ import annotations

import os
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from reviewer.model import Source
from reviewer.structure import parse, render
from reviewer.text import nfc

if TYPE_CHECKING:
    from reviewer.model import Document

ROOT = Path(__file__).parents[2]
SHARED = Path(os.environ.get("REVIEWER_SHARED", ROOT.parent / "shared")) / "data"


def shared(name: str) -> Path:
    """A file or folder of the shared data; the test skips when it is not there."""
    path = SHARED / name
    if not path.exists():
        pytest.skip(f"{path} is not there (set REVIEWER_SHARED)")
    return path


def source(text: str, **fields: Any) -> Source:
    """`text` as a reader would hand it over; indentation common to all lines is taken off."""
    fields = {"name": "test.txt", "sha256": "0" * 64, "reader": "txt", **fields}
    return Source(text=nfc(textwrap.dedent(text)), **fields)


def document(text: str, **fields: Any) -> Document:
    return parse(source(text, **fields))


def shape(document: Document) -> list[str]:
    """One line a provision, indented: kind, label, heading. What `tree.txt` of the golden files shows."""
    depth: dict[str, int] = {}
    out: list[str] = []
    for p in document.provisions:
        depth[p.id] = depth.get(p.parent, -1) + 1
        line = f"{'  ' * depth[p.id]}{p.kind.value} {p.label}".rstrip()
        out.append(f"{line}: {p.heading}" if p.heading else line)
    return out


def check(document: Document) -> None:
    """Everything that holds for every document."""
    text = document.text
    assert render(document) == text
    by_id = {p.id: p for p in document.provisions}
    assert len(by_id) == len(document.provisions)
    at = 0
    for p in document.provisions:
        assert p.own.start == p.span.start == at
        assert p.own.end <= p.span.end
        at = p.own.end
        if p.parent:
            above = by_id[p.parent].span
            assert above.start <= p.span.start
            assert p.span.end <= above.end
        assert p.id.startswith(document.instrument.key + "/")
    assert at == len(text)
    for citation in document.citations:
        assert citation.span.of(text) == citation.quote
        assert citation.provision in by_id
    for amendment in document.amendments:
        assert amendment.provision in by_id
