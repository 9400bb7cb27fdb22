"""How far: this reviewer's share and the team's, in one line each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewer.ui.markup import Html, element

if TYPE_CHECKING:
    from reviewer.service.views import Tallies, Work
    from reviewer.ui.speech import Speech


def strip(work: Work, say: Speech) -> Html:
    """Own decisions over everything that waited for this reviewer; then the team over all."""
    today = say("ui.strip-today", n=work.own_today.decided)
    own = _segments(work.own, work.own.decided + work.pending_own, say)
    done = work.total - work.pending_team
    team = say("ui.strip-team", done=say.number(done), total=say.number(work.total))
    conflicts = say("ui.strip-conflicts", n=work.conflicts) if work.conflicts else None
    return element(
        "div",
        element("b", today, cls="nw"),
        own,
        _legend("s-n", say("ui.strip-accepted", n=work.own.accepted)),
        _legend("s-b", say("ui.strip-rejected", n=work.own.rejected)),
        _legend("s-t", say("ui.strip-deferred", n=work.own.deferred)),
        _legend("", say("ui.strip-left", n=work.pending_own)),
        element("span", team, cls="nw mute"),
        element("span", conflicts, cls="nw tag warn") if conflicts else None,
        cls="strip",
    )


def _segments(own: Tallies, total: int, say: Speech) -> Html:
    parts = (("s-n", own.accepted), ("s-b", own.rejected), ("s-t", own.deferred))
    drawn = [
        element("span", cls=cls, style=f"width:{100 * count / total:.2f}%") for cls, count in parts if count
    ]
    label = say("ui.strip-label", accepted=own.accepted, rejected=own.rejected, deferred=own.deferred)
    return element("div", *drawn, cls="seg", role="img", aria_label=label)


def _legend(cls: str, text: str) -> Html:
    return element("span", element("span", cls=f"sw {cls}".strip()), text, cls="nw")
