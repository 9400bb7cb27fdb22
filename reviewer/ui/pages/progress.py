"""Tiến độ: what is accepted against the frozen stock, official beside net."""

from __future__ import annotations

import math
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

import streamlit as st

from reviewer import service
from reviewer.service import Right
from reviewer.service.views import BurnPoint
from reviewer.ui import session
from reviewer.ui.markup import element
from reviewer.ui.notices import note, title
from reviewer.ui.parts import precision
from reviewer.ui.parts.progress import by_credit, by_group, cards

if TYPE_CHECKING:
    from reviewer.ui.speech import Speech

TARGETS: Final = (0.2, 0.3, 0.5)  # national targets of 2020, 2025 and 2026


def show() -> None:
    say, store, user = session.speech(), session.store(), session.user()
    known = [view.name for view in service.baselines(store, user=user)]
    baseline, target = _choices(known, say)
    as_of = session.today()
    view = service.tally(store, as_of=as_of, user=user, baseline=baseline, target=target)
    title(say("ui.page-progress"), say("ui.progress-as-of", day=say.day(as_of)))
    if view.base == 0:
        note(say("ui.empty-stock"), say("ui.empty-stock-next"))
        return
    st.html(cards(view, say))
    left, right = st.columns([1.63, 1])
    with left:
        points = service.burn_up(store, as_of=as_of, user=user)
        with st.container(key="burn"):
            _burn_up(points, say)
        st.html(by_group(view, say))
        st.html(precision.table(service.precision(store, user=user), say))
    with right:
        st.html(by_credit(view, say))
        if service.may(user, Right.LEAD):
            _freeze(known, say)


def _choices(known: list[str], say: Speech) -> tuple[str, float]:
    asked = st.query_params.get("baseline", "")
    wanted = st.query_params.get("target", "")
    target = next((t for t in TARGETS if f"{t:g}" == wanted), TARGETS[0])
    with st.sidebar:
        baseline = ""
        if known:
            index = known.index(asked) if asked in known else len(known) - 1
            baseline = st.selectbox(say("ui.choose-baseline"), known, index=index)
        chosen = st.selectbox(
            say("ui.choose-target"),
            TARGETS,
            index=TARGETS.index(target),
            format_func=lambda share: say.share(share, 0),
        )
    if chosen != TARGETS[0] or wanted:
        st.query_params["target"] = f"{chosen:g}"
    if known and (baseline != known[-1] or asked):
        st.query_params["baseline"] = baseline
    return baseline, chosen


def _freeze(known: list[str], say: Speech) -> None:
    """Freeze the stock of today under a name; the same name over the same stock gives the same baseline."""
    with st.container(key="freeze"):
        st.html(
            element(
                "div", element("h2", say("ui.freeze")), element("p", say("ui.freeze-what"), cls="small mute")
            )
        )
        suggested = f"M-{session.today().year}"
        name = st.text_input(
            say("ui.freeze-name"), value="" if suggested in known else suggested, placeholder=suggested
        )
        if st.button(say("ui.freeze-do"), disabled=not name.strip()):
            view = service.freeze(
                session.store(), name.strip(), as_of=session.today(), now=session.now(), user=session.user()
            )
            st.query_params["baseline"] = view.name
            st.rerun()


# --------------------------------------------------------------------------- picture


def _burn_up(points: tuple[BurnPoint, ...], say: Speech) -> None:
    st.html(element("h2", say("ui.burn-up")))
    if not any(point.accepted for point in points):
        note(say("ui.burn-up-none"), say("ui.burn-up-none-next"))
        return
    dark = st.context.theme.type == "dark"
    st.altair_chart(_chart(points, say, dark=dark), width="stretch", theme=None)


def _chart(points: tuple[BurnPoint, ...], say: Speech, *, dark: bool) -> Any:
    """Steps: nothing is accepted between two days. Each line is named at its end, not by colour alone."""
    import altair as alt  # half a second: only the page that draws pays for it

    names = {"official": say("ui.card-official"), "net": say("ui.card-net")}
    colours = ["#9cc4ea", "#97d6b5"] if dark else ["#1d4a75", "#17593c"]
    ink, line = ("#c2c5c8", "#31373d") if dark else ("#454c54", "#e3e0d8")
    first = points[0]
    if len(points) == 1:  # a line needs a beginning: nothing was accepted the day before
        points = (BurnPoint(first.day - timedelta(days=1), 0, 0, 0), *points)
    rows = [
        {"day": point.day.isoformat(), "kind": names[kind], "n": value}
        for point in points
        for kind, value in (("official", point.official), ("net", point.net))
    ]
    last = [row for row in rows if row["day"] == points[-1].day.isoformat()]
    scale = alt.Scale(domain=list(names.values()), range=colours)
    top = math.ceil(1.15 * max(1, *(p.official for p in points)))
    days = sorted({str(row["day"]) for row in rows})
    ticks: dict[str, Any] = {"values": days} if len(days) <= 8 else {"tickCount": 8}
    step = "step-after" if len(days) > 2 else "linear"
    base = alt.Chart(alt.Data(values=rows)).encode(
        x=alt.X("day:T", title=None, axis=alt.Axis(format="%d/%m", grid=False, **ticks)),
        y=alt.Y("n:Q", title=None, scale=alt.Scale(domain=[0, top]), axis=alt.Axis(tickCount=5)),
        color=alt.Color("kind:N", scale=scale, legend=None),
        strokeDash=alt.StrokeDash("kind:N", legend=None, scale=alt.Scale(range=[[1, 0], [5, 3]])),
    )
    ends = alt.Chart(alt.Data(values=last)).encode(
        x="day:T", y="n:Q", text=alt.Text("label:N"), color=alt.Color("kind:N", scale=scale, legend=None)
    )
    labels = ends.transform_calculate(label="datum.kind + ' ' + datum.n").mark_text(
        align="right", dy=-9, fontSize=13, fontWeight=600
    )
    return (
        alt.layer(base.mark_line(interpolate=step, strokeWidth=2.2), labels)
        .properties(height=230, background="transparent")
        .configure(font="Source Sans")
        .configure_view(stroke=None)
        .configure_axis(
            labelColor=ink,
            labelFontSize=12.5,
            gridColor=line,
            domainColor=ink,
            tickColor=line,
            labelFont="Source Sans",
        )
    )
