"""What the component needs to draw two wordings: plain data, words already said."""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from reviewer.compare import Piece
from reviewer.model import Action

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reviewer.compare import Comparison, Row
    from reviewer.model import Span
    from reviewer.service.views import CitationView, SideView, SourcePage, SuggestionView
    from reviewer.ui.speech import Speech

# A piece for the component: text, change, mark, index of a move, then ids it cites and its side.
Pieces = list[list[str | int]]

# What takes the provision away; the rest changes it and leaves it standing.
CUTS: Final = frozenset({Action.REPEAL, Action.MERGE, Action.REFER})
ROW_STATES: Final = ("same", "changed", "left-only", "right-only", "moved")
VIEWS: Final = ("side", "inline", "article", "source")
_MARKER: Final = re.compile(r"\s*(?:\d+|[a-zđ])[.)]\s+")
MOST: Final = 6000  # characters of an article or page drawn; annexes of 250,000 exist, the rest is counted


def diff_data(
    view: SuggestionView,
    say: Speech,
    *,
    pages: Mapping[str, SourcePage] | None = None,
    cited: Sequence[SideView] = (),
    opened: str = "",
) -> dict[str, object]:
    """`mode`, `item`, `words` and `diff` of the component; without a keeper one wording stands alone.

    `pages`: the text of the files by provision; `opened`: the ids of a citation that was
    pressed, `cited`: the first of those provisions.
    """
    return {
        "mode": "diff",
        "item": view.key,
        "words": {
            **{name: say(f"ui.diff-{name}") for name in ("jump", *VIEWS, "next", "cite")},
            "missing": say("compare.no-keeper-words"),
            "extra": say("compare.no-cut-words"),
            "moved": say("compare.moved-away"),
            **{f"row-{state}": say(f"ui.row-{state}") for state in ROW_STATES},
        },
        "diff": _pair(view.comparison, view, say) if view.comparison and view.keeper else _alone(view, say),
        "around": [_around(side, pages or {}, say) for side in (view.cut, view.keeper) if side],
        "cited": {
            "ids": opened,
            "sides": [_cited(side, say) for side in cited],
        },
    }


def _around(side: SideView, pages: Mapping[str, SourcePage], say: Speech) -> dict[str, object]:
    """The whole Điều and the page of the file, each in three parts: before, the provision, after."""
    article = side.article
    page = pages.get(side.provision)
    return {
        "article": _window(article.text, article.here, say)
        | {"title": ", ".join(filter(None, (article.address, say.instrument(side.instrument))))},
        "source": _page(page, say) if page else None,
    }


def _window(text: str, here: Span, say: Speech, left_out: int = 0) -> dict[str, object]:
    """At most `MOST` characters around `here`; how many are left out is said."""
    start = max(0, min(here.start - MOST // 3, len(text) - MOST))
    end = min(len(text), max(start + MOST, here.end))
    left_out += len(text) - (end - start)
    return {
        "parts": [text[start : here.start], text[here.start : here.end], text[here.end : end]],
        "cut": say("ui.article-cut", n=say.number(left_out)) if left_out else "",
    }


def _page(page: SourcePage, say: Speech) -> dict[str, object]:
    name = PurePath(page.file).name
    where = say("ui.source-page", n=page.page, total=page.pages) if page.page else say("ui.source-unpaged")
    return _window(page.text, page.here, say, page.left_out) | {"title": f"{name} · {where}"}


def _cited(side: SideView, say: Speech) -> dict[str, object]:
    text = side.text if len(side.text) <= MOST else f"{side.text[:MOST]}…"
    return {"title": say.title(side.place), "text": text}


def _pair(comparison: Comparison, view: SuggestionView, say: Speech) -> dict[str, object]:
    keeper = view.keeper or view.cut
    same = comparison.identical
    return {
        "total": say("compare.identical") if same else say("compare.differences", n=comparison.differences),
        "counts": [[kind, say(f"compare.{kind}", n=n)] for kind, n in comparison.counts],
        "left": _side(_role(view), view.cut, say),
        "right": _side("ui.diff-keep" if view.action in CUTS else "ui.diff-beside", keeper, say),
        "rows": _rows(comparison, view, say),
    }


def _alone(view: SuggestionView, say: Speech) -> dict[str, object]:
    """The wording line by line, with the words that a finding speaks of in their own shape."""
    left = _with_citations(_spoken_of(view), view.cut.citations)
    row = {"state": "same", "left": left, "right": [], "both": [], "hole": "", "n": 1}
    return {
        "total": say("ui.diff-alone"),
        "counts": [],
        "left": _side(_role(view), view.cut, say),
        "right": None,
        "rows": [row],
    }


def _spoken_of(view: SuggestionView) -> list[list[str | int]]:
    text, start, at = view.cut.text, view.cut.start, 0
    pieces: list[list[str | int]] = []
    for finding in sorted(view.findings, key=lambda f: f.span.start):
        a, b = finding.span.start - start, finding.span.end - start
        if not at <= a < b <= len(text) or text[a:b] != finding.quote:
            continue
        pieces += [[text[at:a], "same", "", 0], [text[a:b], "removed", mark_of(finding.detector), 0]]
        at = b
    pieces.append([text[at:], "same", "", 0])
    return [piece for piece in pieces if piece[0]]


def mark_of(detector: str) -> str:
    """The shape of what a detector found."""
    return "body" if "body" in detector else "paper"


def _role(view: SuggestionView) -> str:
    return "ui.diff-cut" if view.action in CUTS else "ui.diff-change"


def _rows(comparison: Comparison, view: SuggestionView, say: Speech) -> list[dict[str, object]]:
    """One for each row; sentences that only the keeper has stand together, however many they are."""
    keeper = view.keeper or view.cut
    lefts = _by_row([_pieces(row.left) for row in comparison.rows], view.cut.citations)
    rights = _by_row([_pieces(row.right) for row in comparison.rows], keeper.citations)
    drawn: list[dict[str, object]] = []
    rows = zip(comparison.rows, lefts, rights, strict=True)
    for state, found in groupby(rows, key=lambda row: row[0].state.value):
        group = list(found)
        if state == "right-only" and len(group) > 1:
            words = [piece for _, _, right in group for piece in right]
            hole = say("compare.more-in-keeper", n=len(group))
            row = {"state": state, "left": [], "right": words, "both": words, "hole": hole, "n": len(group)}
            drawn.append(row)
            continue
        drawn.extend(
            {"state": state, "left": left, "right": right, "both": inline(row), "hole": "", "n": 1}
            for row, left, right in group
        )
    return drawn


def _by_row(rows: Sequence[Pieces], citations: Sequence[CitationView]) -> list[Pieces]:
    """The same rows, their pieces cut at citations; offsets count through all rows of the side."""
    marked: list[Pieces] = []
    at = 0
    for pieces in rows:
        marked.append(_with_citations(pieces, citations, at))
        at += sum(len(str(piece[0])) for piece in pieces)
    return marked


def _with_citations(pieces: Pieces, citations: Sequence[CitationView], at: int = 0) -> Pieces:
    """Words that cite a provision of the stock get its ids as a fifth value."""
    known = [(c.span, " ".join(c.targets)) for c in citations if c.targets]
    out: Pieces = []
    for piece in pieces:
        text = str(piece[0])
        edges = {0, len(text)}
        for span, _ in known:
            edges |= {edge - at for edge in (span.start, span.end) if 0 < edge - at < len(text)}
        for start, end in pairwise(sorted(edges)):
            ids = next((ids for span, ids in known if span.start <= at + start and at + end <= span.end), "")
            out.append([text[start:end], *piece[1:4], ids])
        at += len(text)
    return out


# ------------------------------------------------------------------------------ inline


def inline(row: Row) -> Pieces:
    """Both sides as one line: what both say once, then the words of the cut side, then the keeper's."""
    left, right = _words(row.left), _words(row.right)
    out: Pieces = []
    i = j = 0
    while i < len(left) or j < len(right):
        if i < len(left) and left[i].differs:
            _put(out, left[i], "cut")
            i += 1
        elif j < len(right) and right[j].differs:
            _put(out, right[j], "keep")
            j += 1
        elif i < len(left) and (j == len(right) or not _bare(left[i])):
            _put(out, left[i], "")
            i, j = i + 1, j + (j < len(right) and not _bare(right[j]))
        elif i == len(left) or not _bare(right[j]):
            if not _MARKER.fullmatch(right[j].text):
                _put(out, right[j], "")
            j += 1
        else:
            _put(out, left[i], "")
            i, j = i + 1, j + 1
    return out


def _words(pieces: Sequence[Piece]) -> list[Piece]:
    """Word by word; a value stays whole, as it is compared."""
    found: list[Piece] = []
    for piece in pieces:
        texts = [piece.text] if piece.mark else re.findall(r"\w+\W*|\W+", piece.text)
        found += [Piece(text, piece.change, piece.mark, piece.moved) for text in texts]
    return found


def _bare(piece: Piece) -> str:
    """Letters and digits: "" for signs. The marker of a provision ("2. ") is no word either."""
    return "" if _MARKER.fullmatch(piece.text) else re.sub(r"\W+", "", piece.text)


def _put(out: Pieces, piece: Piece, side: str) -> None:
    mark = str(piece.mark or "")
    last = out[-1] if out else None
    if last and not mark and last[1:4] == [piece.change.value, "", piece.moved]:
        last[0] = f"{last[0]}{piece.text}"
    else:
        out.append([piece.text, piece.change.value, mark, piece.moved, "", side])


def _side(role: str, side: SideView, say: Speech) -> dict[str, str]:
    line = side.instrument
    force = say("ui.in-force", day=say.day(line.in_force_from)) if line.in_force_from else ""
    meta = " · ".join(filter(None, (line.issuer, line.title, force)))
    return {"role": say(role), "title": say(side.place), "meta": meta}


def _pieces(pieces: Sequence[Piece]) -> Pieces:
    return [[piece.text, piece.change.value, str(piece.mark or ""), piece.moved] for piece in pieces]
