"""Writes hostile files, twenty-five kinds of them: `python -m tests.reading.hostile FOLDER`.

Each case says what must happen: refused with one of the named messages, or read with the text
intact. A case may allow both where both are right. Nothing here is random: the same bytes every time.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tests.reading import hostile_packages as packages
from tests.reading import hostile_pages as pages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.reading.hostile_case import Case

KINDS: tuple[Callable[[], Iterator[Case]], ...] = (
    packages.bombs_by_ratio,
    packages.bombs_by_count,
    packages.bombs_by_nesting,
    packages.overlapping_bombs,
    packages.entity_bombs,
    packages.external_entities,
    packages.climbing_names,
    packages.doubled_parts,
    packages.protected,
    packages.missing_parts,
    packages.macros,
    packages.outside_links,
    packages.embedded,
    pages.polyglots,
    pages.html_traps,
    pages.deep_nesting,
    pages.very_many,
    pages.invisible,
    pages.legacy_letters,
    pages.wide_encodings,
    pages.control_bytes,
    pages.empty,
    pages.truncated,
    pages.pdf_traps,
    pages.impostors,
)


def cases() -> Iterator[Case]:
    """Every case, kind by kind."""
    for make in KINDS:
        yield from make()


def write(folder: Path) -> list[tuple[Case, Path]]:
    """Write every case to `folder`/kind/name."""
    out = []
    for case in cases():
        path = folder / case.kind / case.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(case.data)
        out.append((case, path))
    return out


if __name__ == "__main__":
    written = write(Path(sys.argv[1]))
    print(f"{len(written)} files of {len({case.kind for case, _ in written})} kinds")
