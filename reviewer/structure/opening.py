"""What stands before the body: header, recitals, enacting line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reviewer.model import Kind, Part
from reviewer.structure.landmarks import (
    ENACTING_SENTENCE,
    ENACTING_WORD,
    HEADER_LINE,
    LEGAL_BASIS,
    MOTTO,
    RECITAL,
    Zone,
    lines_with_words,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST_HEADER: Final = 40  # lines; a longer one is prose that happens to begin like a header
_SENTENCE: Final = 600  # characters; an enacting sentence and the lines of a header are shorter

Line = tuple[int, str]


def opening(text: str, first: int | None, limit: int) -> list[Zone]:
    """Zones up to the body, which is the last one returned.

    `first` is the first chapter or article (None without any), `limit` the first annex or the end.
    """
    if first is not None and not text[:first].strip():
        return [Zone(Kind.PARAGRAPH, Part.MAIN, 0)]
    end = min(first if first is not None else limit, limit)
    lines = list(lines_with_words(text, 0, end))
    recital = _first_recital(lines, bounded=first is not None)
    if recital is None:
        return _without_recitals(lines, bounded=first is not None, end=end)
    return _with_recitals(lines, recital, bounded=first is not None, end=end)


def _first_recital(lines: Sequence[Line], *, bounded: bool) -> int | None:
    """Index of the first "Căn cứ …", or of a recital of another form right above it.

    Other forms alone ("Thực hiện …;") count only where articles are known to follow: in a
    directive they are ordinary prose, and so is a "Căn cứ …" behind a paragraph.
    """
    for index, (_, line) in enumerate(lines):
        if not bounded and len(line) > _SENTENCE and line.rstrip().endswith("."):
            return None
        if LEGAL_BASIS.match(line):
            while index > 0 and RECITAL.match(lines[index - 1][1]) and _listed(lines[index - 1][1]):
                index -= 1
            return index
    if bounded:
        return next((i for i, (_, line) in enumerate(lines) if RECITAL.match(line) and _listed(line)), None)
    return None


def _listed(line: str) -> bool:
    return line.rstrip(" \t|").endswith((";", ","))


def _with_recitals(lines: Sequence[Line], first: int, *, bounded: bool, end: int) -> list[Zone]:
    zones = [Zone(Kind.HEADER, Part.MAIN, 0)] if first > 0 else []
    enacting = False
    for index in range(first, len(lines)):
        at, line = lines[index]
        if not enacting and RECITAL.match(line):
            zones.append(Zone(Kind.RECITAL, Part.MAIN, at))
        elif not enacting and not _continues(lines[index - 1][1], line):
            enacting = True
            zones.append(Zone(Kind.ENACTING, Part.MAIN, at))
        elif enacting and not bounded and not _enacting_goes_on(lines[index - 1][1], line):
            return [*zones, Zone(Kind.PARAGRAPH, Part.MAIN, at)]
    return [*zones, Zone(Kind.PARAGRAPH, Part.MAIN, end)]


def _continues(before: str, line: str) -> bool:
    """Is `line` the rest of the recital above it (a file with hard line ends)?"""
    words = line.strip(" \t|")
    if before.rstrip(" \t|").endswith((";", ".", ":")) or ENACTING_WORD.match(line):
        return False
    return words[0].islower() or words[0].isdigit() or words[0] in '("“'


def _enacting_goes_on(before: str, line: str) -> bool:
    """The enacting words may take two lines: an issuer, then "QUYẾT ĐỊNH:"."""
    if ENACTING_WORD.match(line):
        return True
    return not before.rstrip(" \t|").endswith((":", ".", ";")) and line.strip()[0].islower()


def _without_recitals(lines: Sequence[Line], *, bounded: bool, end: int) -> list[Zone]:
    header = Zone(Kind.HEADER, Part.MAIN, 0)
    if not bounded:
        body = _end_of_header(lines)
        if body == 0:
            return [Zone(Kind.PARAGRAPH, Part.MAIN, 0)]
        return [header, Zone(Kind.PARAGRAPH, Part.MAIN, end if body is None else body)]
    zones = [header]
    if len(lines) > 1 and _enacts(lines[-1][1]):
        zones.append(Zone(Kind.ENACTING, Part.MAIN, lines[-1][0]))
    return [*zones, Zone(Kind.PARAGRAPH, Part.MAIN, end)]


def _enacts(line: str) -> bool:
    if ENACTING_WORD.match(line):
        return True
    words = line.strip(" \t|")
    return (
        words.endswith((":", ".", ","))
        and len(words) < _SENTENCE
        and ENACTING_SENTENCE.search(words) is not None
    )


def _end_of_header(lines: Sequence[Line]) -> int | None:
    """Where prose begins in a text without recitals and articles; 0 when the text is all prose."""
    if not lines or not (HEADER_LINE.match(lines[0][1]) or MOTTO.search(lines[0][1])):
        return 0
    for index, (at, line) in enumerate(lines[:_LONGEST_HEADER]):
        words = line.strip(" \t|")
        heading = HEADER_LINE.match(line) or words.isupper() or MOTTO.search(line)
        if index and not heading and (len(words) > 160 or words.endswith((".", ";", ":"))):
            return at
    return lines[1][0] if len(lines) > 1 else None
