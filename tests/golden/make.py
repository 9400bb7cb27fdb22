"""Write the expected trees again: `python -m tests.golden.make`. Read the difference like code."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.model import Source
from reviewer.structure import parse
from reviewer.text import nfc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewer.model import Document

FOLDER = Path(__file__).parent


def texts() -> list[Path]:
    """The instruments; expected trees end with ".tree.txt"."""
    return sorted(path for path in FOLDER.glob("*.txt") if not path.name.endswith(".tree.txt"))


def tree_file(path: Path) -> Path:
    return path.with_name(f"{path.stem}.tree.txt")


def tree(path: Path) -> str:
    document = parse(Source(path.name, "0" * 64, nfc(path.read_text(encoding="utf-8")), "txt"))
    return "\n".join(_lines(document)) + "\n"


def _lines(document: Document) -> Iterator[str]:
    what = document.instrument
    yield f"{what.type} {what.number}".rstrip()
    yield f"issuer: {what.issuer} ({what.level.value}, rank {what.rank})"
    yield f"issued: {what.issued}, in force from: {what.in_force_from}, signer: {what.signer}"
    yield f"title: {what.title}"
    yield f"attached: {what.attached}"
    yield ""
    depth: dict[str, int] = {}
    for p in document.provisions:
        depth[p.id] = depth.get(p.parent, -1) + 1
        words = " ".join(p.own.of(document.text).split())
        shown = words if len(words) <= 60 else f"{words[:59]}…"
        address = f" <{p.address}>" if p.address else ""
        yield f"{'  ' * depth[p.id]}{p.kind.value}{address} {shown}".rstrip()
    yield ""
    for recital in document.recitals:
        yield f"basis: {recital.instrument or '-'}"
    for citation in document.citations:
        name = "=" if citation.internal else citation.instrument or "?"
        where = citation.provision.split("/", 1)[1]
        yield f"cites: {where}: {citation.quote} → {name} | {'; '.join(citation.articles)}".rstrip(" |")
    for a in document.amendments:
        quoted = f"[{a.quoted.start}, {a.quoted.end})" if a.quoted else "-"
        where = a.provision.split("/", 1)[1]
        yield f"amends: {where}: {a.action} {a.target_instrument} {a.target_address} quoted {quoted}"
    for verb, ended in (("repeals", document.effect.repeals), ("replaces", document.effect.replaces)):
        for repeal in ended:
            yield f"{verb}: {repeal.instrument} {repeal.address}".rstrip()
    for warning in document.warnings:
        yield f"warning: {warning.id} {dict(warning.args)}"


def main() -> None:
    for path in texts():
        tree_file(path).write_text(tree(path), encoding="utf-8")


if __name__ == "__main__":
    main()
