"""What the component needs to draw two wordings: plain data, words already said."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from reviewer.model import Action

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reviewer.compare import Comparison, Piece
    from reviewer.service.views import SideView, SuggestionView
    from reviewer.ui.speech import Speech

# What takes the provision away; the rest changes it and leaves it standing.
CUTS: Final = frozenset({Action.REPEAL, Action.MERGE, Action.REFER})
ROW_STATES: Final = ("same", "changed", "left-only", "right-only", "moved")


def diff_data(view: SuggestionView, say: Speech) -> dict[str, object]:
    """`mode`, `item`, `words` and `diff` of the component; without a keeper one wording stands alone."""
    return {
        "mode": "diff",
        "item": view.key,
        "words": {
            "jump": say("ui.diff-jump"),
            "side": say("ui.diff-side"),
            "stack": say("ui.diff-stack"),
            "missing": say("compare.no-keeper-words"),
            "extra": say("compare.no-cut-words"),
            "moved": say("compare.moved-away"),
            **{f"row-{state}": say(f"ui.row-{state}") for state in ROW_STATES},
        },
        "diff": _pair(view.comparison, view, say) if view.comparison and view.keeper else _alone(view, say),
    }


def _pair(comparison: Comparison, view: SuggestionView, say: Speech) -> dict[str, object]:
    keeper = view.keeper or view.cut
    same = comparison.identical
    return {
        "total": say("compare.identical") if same else say("compare.differences", n=comparison.differences),
        "counts": [[kind, say(f"compare.{kind}", n=n)] for kind, n in comparison.counts],
        "left": _side(_role(view), view.cut, say),
        "right": _side("ui.diff-keep" if view.action in CUTS else "ui.diff-beside", keeper, say),
        "rows": _rows(comparison, say),
    }


def _alone(view: SuggestionView, say: Speech) -> dict[str, object]:
    """The wording line by line, with the words that a finding speaks of in their own shape."""
    return {
        "total": say("ui.diff-alone"),
        "counts": [],
        "left": _side(_role(view), view.cut, say),
        "right": None,
        "rows": [{"state": "same", "left": _spoken_of(view), "right": [], "hole": "", "n": 1}],
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


def _rows(comparison: Comparison, say: Speech) -> list[dict[str, object]]:
    """One for each row; sentences that only the keeper has stand together, however many they are."""
    drawn: list[dict[str, object]] = []
    for state, group in groupby(comparison.rows, key=lambda row: row.state.value):
        rows = list(group)
        if state == "right-only" and len(rows) > 1:
            words = [piece for row in rows for piece in _pieces(row.right)]
            hole = say("compare.more-in-keeper", n=len(rows))
            drawn.append({"state": state, "left": [], "right": words, "hole": hole, "n": len(rows)})
            continue
        drawn.extend(
            {"state": state, "left": _pieces(row.left), "right": _pieces(row.right), "hole": "", "n": 1}
            for row in rows
        )
    return drawn


def _side(role: str, side: SideView, say: Speech) -> dict[str, str]:
    line = side.instrument
    force = say("ui.in-force", day=say.day(line.in_force_from)) if line.in_force_from else ""
    meta = " · ".join(filter(None, (line.issuer, line.title, force)))
    return {"role": say(role), "title": say(side.place), "meta": meta}


def _pieces(pieces: Sequence[Piece]) -> list[list[str | int]]:
    return [[piece.text, piece.change.value, str(piece.mark or ""), piece.moved] for piece in pieces]
