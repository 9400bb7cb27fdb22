"""What the component needs to draw two wordings: plain data, words already said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reviewer.compare import Comparison, Piece
    from reviewer.service.views import SideView, SuggestionView
    from reviewer.ui.speech import Speech

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
        "left": _side("ui.diff-cut", view.cut, say),
        "right": _side("ui.diff-keep", keeper, say),
        "rows": [
            {"state": row.state.value, "left": _pieces(row.left), "right": _pieces(row.right)}
            for row in comparison.rows
        ],
    }


def _alone(view: SuggestionView, say: Speech) -> dict[str, object]:
    lines = view.cut.text.splitlines() or [""]
    return {
        "total": say("ui.diff-alone"),
        "counts": [],
        "left": _side("ui.diff-cut", view.cut, say),
        "right": None,
        "rows": [{"state": "same", "left": [[line, "same", "", 0]], "right": []} for line in lines],
    }


def _side(role: str, side: SideView, say: Speech) -> dict[str, str]:
    line = side.instrument
    force = say("ui.in-force", day=say.day(line.in_force_from)) if line.in_force_from else ""
    meta = " · ".join(filter(None, (line.issuer, line.title, force)))
    return {"role": say(role), "title": say(side.place), "meta": meta}


def _pieces(pieces: Sequence[Piece]) -> list[list[str | int]]:
    return [[piece.text, piece.change.value, str(piece.mark or ""), piece.moved] for piece in pieces]
