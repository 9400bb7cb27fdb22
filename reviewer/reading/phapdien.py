"""The official codification: one subject a page, its articles drawn from many instruments.

Articles go back to their instruments: one Source for each, its text the articles' own words
under "Điều N. heading" in the order of the page. What the codification's editors added stays
beside the text: their chapters, notes and links in Hints and EditorLinks; "(được bãi bỏ)" and
the names of attached files as note spans. The law's word and an editor's are never mixed.
"""

from __future__ import annotations

import json
import lzma
import re
from collections import Counter
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from hashlib import sha256
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Any, Final

from reviewer.errors import ReadError
from reviewer.model import EditorLink, Hints, Message, Source, Span
from reviewer.reading.draft import Draft, Lines, finish
from reviewer.reading.html import Block, Page, decode_html, parse_html
from reviewer.reading.sourcenote import SourceNote, parse_note
from reviewer.reading.tables import Row, add_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date
    from pathlib import Path

# "Điều 37.3.NĐ.1.2. Đối tượng áp dụng": subject, rank letters, instrument's turn, article.
_CODE: Final = re.compile(
    r"^[ĐÐ]iều\s+(?P<group>\d[\d.]*\.[A-ZĐ]{1,4}\.(?:\d+\.)*)(?P<label>\d+[a-zđ]*)\.?\s*(?P<heading>.*)$",
    re.S,
)
_PLAIN: Final = re.compile(r"^[ĐÐ]iều\s+(?P<label>\d+[a-zđ]*)\.?\s*(?P<heading>.*)$", re.S)
_SUBJECT: Final = re.compile(r"(?i)^Đề mục\s+([\d.]+)\s*$")
_RANKS: Final = ("phần", "chương", "mục", "tiểu mục")
_DIVISION: Final = re.compile(r"(?i)^(Phần|Chương|Mục|Tiểu mục)\s")
_EDITORS: Final = re.compile(
    r"\((?:(?:đã|được|bị|nay)\s+)*(?:bãi bỏ|hủy bỏ|huỷ bỏ|hết hiệu lực)\)"
    r"|^(?=.{1,160}$).*\.(?:docx?|xlsx?|pptx?|pdf|rtf|rar|zip|jpe?g|png|tiff?)$",
    re.IGNORECASE | re.MULTILINE,
)
_SPACES: Final = re.compile(r"\s+")
_BLANKS: Final = re.compile(r"[^\S\n]{2,}|[^\S\n ]")  # everything but the single blank


@dataclass(slots=True)
class Article:
    """One article as the codification shows it."""

    title: str  # with the codification's number
    note: str = ""
    chapter: str = ""
    body: list[str | tuple[Row, ...]] = field(default_factory=list)  # lines and tables
    links: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Placed:
    """An article with its instrument and address there."""

    article: Article
    note: SourceNote
    label: str
    heading: str
    group: str  # "37.3.NĐ.1.": the codification's number of the instrument
    guessed: bool = False  # no note names the article: its label is the codification's


# ------------------------------------------------------------------- articles → drafts


def place(article: Article) -> Placed:
    note = parse_note(article.note)
    title = _SPACES.sub(" ", article.title).strip()
    match = _CODE.match(title) or _PLAIN.match(title)
    if match is None:
        return Placed(article, note, note.article, title, "", guessed=not note.article)
    group = match.groupdict().get("group", "")
    label = note.article or match["label"]
    return Placed(article, note, label, match["heading"], group, guessed=not note.article)


def instruments(articles: Iterable[Article], subject: str) -> Iterator[Draft]:
    """One draft for each instrument, in order of its first article; every article is in exactly one."""
    placed = [place(article) for article in articles]
    owners = _owners(placed)
    groups: dict[str, list[Placed]] = {}
    for item in placed:
        key = item.note.key or owners.get(item.group) or f"? {item.group or item.heading}"
        groups.setdefault(key, []).append(item)
    for members in groups.values():
        yield _draft(members, subject)


def _owners(placed: Sequence[Placed]) -> dict[str, str]:
    """Which instrument a code group mostly stands for: it adopts articles whose note names none."""
    counts: dict[str, Counter[str]] = {}
    for item in placed:
        if item.note.key and item.group:
            counts.setdefault(item.group, Counter())[item.note.key] += 1
    return {group: counter.most_common(1)[0][0] for group, counter in counts.items()}


def _draft(members: Sequence[Placed], subject: str) -> Draft:
    lines = Lines()
    starts: list[int] = []
    for item in members:
        starts.append(lines.position)
        lines.add(f"Điều {item.label}. {item.heading}".rstrip())
        for part in item.article.body:
            if isinstance(part, str):
                lines.add(part)
            else:
                add_table(part, lines)
    text = lines.text()
    hints = _hints(members, subject)
    guessed = sum(item.guessed for item in members)
    warnings = (Message.of("read.article-guessed", n=guessed),) if guessed else ()
    return Draft(
        text=text,
        reader="phapdien",
        member=hints.number or hints.title or members[0].group or members[0].heading,
        hints=replace(hints, articles=tuple(starts)),
        links=tuple(
            EditorLink(f"Điều {item.label}", target) for item in members for target in item.article.links
        ),
        tables=tuple(lines.tables),
        notes=tuple(Span(*match.span()) for match in _EDITORS.finditer(text)),
        warnings=warnings,
    )


def _hints(members: Sequence[Placed], subject: str) -> Hints:
    """What the notes say together: the full one gives title, day and issuer."""
    notes = [item.note for item in members]
    named = [note for note in notes if note.key] or notes
    full = next((note for note in named if note.issued), named[0])
    own_days = [note.in_force_from for note in named if not note.history and note.in_force_from]
    any_days = [note.in_force_from for note in named if note.in_force_from]
    return Hints(
        number=named[0].number,
        type=named[0].type,
        issuer=full.issuer,
        title=full.title,
        issued=full.issued,
        in_force_from=_usual(own_days or any_days),
        subject=subject,
        chapters=tuple(
            (f"Điều {item.label}", item.article.chapter) for item in members if item.article.chapter
        ),
        history=tuple((f"Điều {item.label}", item.note.history) for item in members if item.note.history),
    )


def _usual(days: Sequence[date]) -> date | None:
    """The commonest day, the earliest on a tie: an article added later has a day of its own."""
    if not days:
        return None
    counts = Counter(days)
    return min(counts, key=lambda day: (-counts[day], day))


# ------------------------------------------------------------------------- HTML pages


def read_phapdien(data: bytes, name: str) -> tuple[Draft, ...]:
    """The instruments of one subject's page.

    Raises ReadError when the articles found are not as many as the page marks.
    """
    decoded = decode_html(data, name)
    page = Page(parse_html(decoded.text, name), name)
    subject, articles = _articles(page.blocks())
    marked = len(re.findall(r"""class\s*=\s*["']pDieu["']""", decoded.text))
    if marked != len(articles) or not articles:
        raise ReadError("read.codification-count", file=name, marked=marked, found=len(articles))
    return tuple(replace(draft, encoding=decoded.encoding) for draft in instruments(articles, subject))


def _articles(blocks: Iterable[Block]) -> tuple[str, list[Article]]:
    """The subject's name and its articles in order."""
    articles: list[Article] = []
    divisions = Divisions()
    before: list[str] = []  # lines above the first chapter or article
    chapter_links: list[str] = []
    section = ""
    for block in blocks:
        if block.cls.startswith("p") and block.cls != section:
            section = block.cls
        if section == "pDieu" and block.cls == "pDieu":
            articles.append(Article(block.text, chapter=divisions.path, links=chapter_links))
            chapter_links = []
        elif section == "pChuong":
            divisions.add(block.text)
        elif section == "pChiDan" and block.cls == "pChiDan":
            holder = articles[-1].links if articles and not _of_chapter(block.text) else chapter_links
            holder.extend(block.links or (block.text,))
        elif not articles:
            before.append(block.text)
        elif section == "pGhiChu" and block.cls == "pGhiChu":
            articles[-1].note = f"{articles[-1].note} {block.text}".strip()
        else:
            articles[-1].body.append(block.rows or block.text)
    return _subject(before), articles


class Divisions:
    """Where the page stands: "Chương II …; Mục 1 …"."""

    def __init__(self) -> None:
        self._open: list[tuple[int, str]] = []  # rank and words, outermost first

    def add(self, line: str) -> None:
        """A label ("Mục 2") opens a division of its rank; other lines are its name."""
        label = _DIVISION.match(line)
        if label is None:
            if self._open:
                rank, words = self._open.pop()
                self._open.append((rank, f"{words} {line}"))
            return
        rank = _RANKS.index(label[1].lower())
        while self._open and self._open[-1][0] >= rank:
            self._open.pop()
        self._open.append((rank, line))

    @property
    def path(self) -> str:
        return "; ".join(words for _, words in self._open)


def _of_chapter(words: str) -> bool:
    return words.lstrip("( ").startswith(("Chương này", "Mục này", "Tiểu mục này", "Phần này"))


def _subject(before: Sequence[str]) -> str:
    """The line under "Đề mục 37.3"."""
    for line, following in pairwise(before):
        if _SUBJECT.match(line):
            return following
    return before[0] if before else ""


# --------------------------------------------------------- development: one row an article


def codification_rows(path: Path) -> Iterator[Source]:
    """Sources of a .jsonl(.xz) export of the codification, one article a line, subject by subject.

    Streams: holds one subject and the titles of all articles (for links) at a time. For
    development and measuring; offices have the pages that `read` takes.
    """
    digest = sha256(path.read_bytes()).hexdigest()
    titles = {row["id"]: str(row["title"]) for row in _rows(path)}
    for code, rows in groupby(_rows(path), key=lambda row: str(row["demuc"])):
        held = list(rows)
        articles = [_article(row, titles) for row in held]
        for draft in instruments(articles, str(held[0]["demuc_ten"])):
            member = f"{code}/{draft.member}"
            yield finish(replace(draft, member=member), name=path.name, sha256=digest)


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open("rb") as raw, lzma.open(raw) if path.suffix == ".xz" else nullcontext(raw) as stream:
        for line in stream:
            yield json.loads(line)


def _article(row: dict[str, Any], titles: dict[str, str]) -> Article:
    chapter, *more = str(row["chuong"] or "").split("\n", 1)
    links = [titles.get(id, id) for id in row["related_ids"]]
    links += row["related_vbpl"]
    links += [line.strip() for line in more]
    lines = (line.strip() for line in _BLANKS.sub(" ", str(row["text"])).split("\n"))
    return Article(
        title=str(row["title"]),
        note=str(row["source"]),
        chapter=chapter.strip(),
        body=[line for line in lines if line],
        links=links,
    )
