"""Where an attached regulation ("Ban hành kèm theo …") or an annex begins."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reviewer.model import Kind
from reviewer.structure.landmarks import (
    ANNEX_LINE,
    FRONT_WORD,
    ISSUED_WITH,
    RECIPIENTS,
    SIGNATURE,
    TITLE_LINE,
    lines_with_words,
)
from reviewer.structure.lines import line_end, line_start

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reviewer.structure.articles import Article
    from reviewer.structure.landmarks import Zone

_TITLE_LINES: Final = 8  # a title stands at most this many lines above "(Ban hành kèm theo …)"
_TITLE_REACH: Final = 4000  # characters between a title and its Điều 1 at most
_ANNEX_LABEL: Final = re.compile(r"(?i)(?:phụ lục|mẫu|biểu)(?: số)?\s+([IVXLC]+|\d+\w?|[A-Z])\b")


_CHAPTER: Final = re.compile(
    r"(?i)[ \t|]*(?:phần|chương|mục|tiểu mục)\s+\S+[ .:]*$"
)  # "QUY ĐỊNH CHUNG" is its title
_ENDS_TITLE: Final = re.compile(r"(?i)(?:chương|điều|ðiều|phần|mục) [\dIVXt]|[(\[]|[IVX]+\.|\d+\.")


@dataclass(frozen=True, slots=True)
class Front:
    start: int
    kind: Kind  # ATTACHED, ANNEX or FORM
    label: str
    heading: str
    sure: bool  # the line alone proves it


def fronts(text: str) -> list[Front]:
    """Candidates in order, one at a place."""
    found: dict[int, Front] = {}
    for match in ISSUED_WITH.finditer(text):
        front = _title_above(text, match.start())
        if front is not None:
            found[front.start] = front
    for match in ANNEX_LINE.finditer(text):
        start = line_start(text, match.start("head"))
        head = match.group("head")
        if start not in found and (head.isupper() or not match.group("after").strip()):
            kind = Kind.ANNEX if head.upper().startswith("PHỤ") else Kind.FORM
            words = match.group().strip(" \t|")
            found[start] = Front(start, kind, match.group("label") or "", words, sure=head.isupper())
    for match in TITLE_LINE.finditer(text):
        start = line_start(text, match.start("title"))
        above = text[line_start(text, max(start - 1, 0)) : max(start - 1, 0)]
        if start not in found and not _CHAPTER.match(above):
            found[start] = Front(start, Kind.ATTACHED, "", match.group().strip(" \t|"), sure=False)
    return [found[start] for start in sorted(found)]


def _title_above(text: str, at: int) -> Front | None:
    """The heading above a line "(Ban hành kèm theo …)"."""
    end = line_start(text, at)
    for _ in range(_TITLE_LINES):
        if end <= 0:
            return None
        start = line_start(text, end - 1)
        line = text[start : end - 1].strip(" \t|")
        end = start
        if not line:
            continue
        match = FRONT_WORD.match(line)
        if match and (len(line) < 60 or line.isupper() or match.group("annex")) and line[-1] not in ";,":
            kind = Kind.ATTACHED if match.group("attached") else Kind.ANNEX
            label = _ANNEX_LABEL.match(line)
            return Front(start, kind, label.group(1) if label else "", line, sure=True)
        if line[-1] in ".;" or re.match(r"(?i)(?:điều|khoản) \d|căn cứ", line):
            return None
    return None


def behind_last_article(text: str, found: Sequence[Front], articles: Sequence[Article]) -> list[Front]:
    """Annexes of a codification page stand behind an instrument's last article; nothing is attached."""
    last = articles[-1].mark.end if articles else 0
    return _merged(
        text,
        [front for front in found if front.start > last and front.sure and front.kind is not Kind.ATTACHED],
    )


def confirmed(text: str, found: Sequence[Front], articles: Sequence[Article]) -> list[Front]:
    """The candidates that count: behind the instrument's own body, and proved by their line, by a
    signature before them or by a new Điều 1 behind them. A new Điều 1 without a title gets one."""
    main = [article for article in articles if article.sequence == 0]
    last = main[-1].mark.end if main else _end_without_articles(text)
    restarts = _restarts(articles)
    signed = _first_end(text, last)
    out = [front for front in found if front.start > last and _counts(front, signed, restarts)]
    places = [front.start for front in out]  # ascending
    begins = sorted(article.mark.start for article in articles)
    for start in restarts:
        before = bisect_left(places, start) - 1
        if before < 0 or bisect_left(begins, start) > bisect_right(begins, places[before]):
            out.append(Front(_block_start(text, start), Kind.ATTACHED, "", "", sure=False))
            insort(places, out[-1].start)
    return _merged(text, sorted(out, key=lambda front: front.start))


def _merged(text: str, found: Sequence[Front]) -> list[Front]:
    """One front where a few title lines hold two: "Phụ lục II" above "DANH MỤC …"."""
    out: list[Front] = []
    for front in found:
        between = text[out[-1].start : front.start] if out else ""
        if out and between.count("\n") <= _TITLE_LINES and len(between) < 400 and _same_block(between):
            before = out.pop()
            kind = before.kind if before.sure or not front.sure else front.kind
            label = before.label or front.label
            out.append(Front(before.start, kind, label, before.heading, before.sure or front.sure))
        else:
            out.append(front)
    return out


def _same_block(between: str) -> bool:
    """Nothing but title lines: no sentence and no list."""
    return not any(line.rstrip().endswith((".", ";")) for line in between.split("\n"))


def _counts(front: Front, signed: int, restarts: Sequence[int]) -> bool:
    """`signed`: where the first signature or list of recipients behind the body ends."""
    following = bisect_right(restarts, front.start)
    near = following < len(restarts) and restarts[following] - front.start < _TITLE_REACH
    return front.sure or near or signed <= front.start


def _first_end(text: str, last: int) -> int:
    found = (RECIPIENTS.search(text, last), SIGNATURE.search(text, last))
    return min((match.end() for match in found if match), default=len(text) + 1)


def _restarts(articles: Sequence[Article]) -> list[int]:
    """Where each sequence of Điều after the first begins, in order."""
    firsts: dict[int, int] = {}
    for article in articles:
        if article.sequence > 0:
            firsts.setdefault(article.sequence, article.mark.start)
    return sorted(firsts.values())


def _end_without_articles(text: str) -> int:
    """In a text without articles an annex stands behind the recipients or the signature."""
    found = (RECIPIENTS.search(text), SIGNATURE.search(text, len(text) // 8))
    return min((match.start() for match in found if match), default=len(text) // 20)


def _block_start(text: str, article: int) -> int:
    """Start of the short lines (title, chapter) right above an article that begins a new sequence."""
    start = line_start(text, article)
    for before, line in _lines_up(text, start):
        if len(line) > 150 or line.endswith((".", ";", ":", "/")):
            break
        start = before
    return start


def _lines_up(text: str, start: int) -> Iterator[tuple[int, str]]:
    while start > 0:
        before = line_start(text, start - 1)
        yield before, text[before : line_end(text, before)].strip()
        start = before


def attached_title(text: str, zone: Zone) -> str:
    """ "Quy định quản lý chợ …": the lines from the type to "(Ban hành kèm theo" or the first chapter."""
    words: list[str] = []
    for _, line in lines_with_words(text, zone.start, min(zone.start + 2_000, len(text))):
        stripped = line.strip(" \t|*-–_=")
        if ISSUED_WITH.match(line) or _ENDS_TITLE.match(stripped):
            break
        if not words and not FRONT_WORD.match(stripped):
            continue  # an issuer or motto printed again above the title
        if stripped:
            words.append(stripped)
    return " ".join(" ".join(words).split())


_BLANK_TO_FILL: Final = re.compile(r"(?:[.…]\s?){6,}|_{5,}")
_FORM_TITLE: Final = re.compile(
    r"(?i)^[ \t|]*(?:(?:biểu )?mẫu\b|phiếu|đơn\b|tờ khai|giấy (?:đề nghị|xác nhận|phép|chứng nhận)|"
    r"biên bản|bản khai)"
)


def form_start(text: str, start: int, end: int) -> int | None:
    """Where the form of an annex begins, behind its title lines; None when it is no form.

    A form has blanks to fill in, or is called one.
    """
    titled = False
    at: int | None = None
    for offset, line in lines_with_words(text, start, min(end, start + 3_000)):
        titled = titled or _FORM_TITLE.match(line) is not None
        title = ISSUED_WITH.match(line) or line.strip(" \t|").isupper() or ANNEX_LINE.match(line)
        if not title or line.rstrip(" |").endswith((".", "…")):
            at = offset
            break
    blanks = sum(1 for _ in _BLANK_TO_FILL.finditer(text, start, end))
    return at if at is not None and (blanks >= 2 or (titled and blanks)) else None
