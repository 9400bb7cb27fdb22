"""A suggestion on many provisions: what is chosen so far, and the keys and clicks that change it.

What is chosen stands in the database as the reviewer's draft: a reload or a restart loses nothing.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import streamlit as st

from reviewer import service
from reviewer.errors import ReviewerError
from reviewer.model import Verdict
from reviewer.service.views import Fate
from reviewer.ui import session
from reviewer.ui.component import desk
from reviewer.ui.parts.members import DIGITS, members_data

if TYPE_CHECKING:
    from reviewer.service.views import Choice, SuggestionView
    from reviewer.ui.speech import Speech


def chosen(view: SuggestionView) -> Choice | None:
    """What is chosen so far, or was decided; None for a suggestion on one provision."""
    if not view.others:
        return None
    store, user = session.store(), session.user()
    begun = service.draft(store, view.key, user=user)
    keeper, exempt = begun.keeper, begun.exempt
    if not (keeper or exempt) and view.own and view.own.verdict is Verdict.ACCEPT:
        keeper, exempt = view.own.keeper, view.own.exempt
    return service.choice(store, view.key, keeper=keeper, exempt=exempt, user=user)


def looked(view: SuggestionView, choice: Choice) -> str:
    """The member that stands beside the keeper: the one asked for, else the one that would lose most."""
    key, slug = st.session_state.get("looked") or ("", "")
    members = {m.side.provision: m for m in choice.members if m.fate is not Fate.KEEP}
    if key == view.key and slug in members:
        return str(slug)
    changing = choice.of(Fate.CHANGE)
    return max(changing, key=lambda m: (len(m.lost), len(m.differences), -m.n)).side.provision


def table(view: SuggestionView, choice: Choice, at: str, say: Speech) -> SuggestionView:
    """Draw the members; the view with the looked-at member and the chosen keeper side by side."""
    asked = desk(members_data(choice, at, say), key="members")
    if asked:
        _clicked(view, choice, asked)
        st.rerun(scope="fragment")
    if at == view.cut.provision and not choice.keeper:
        return view
    pair = service.pair(session.store(), view.key, at, keeper=choice.keeper, user=session.user())
    return replace(view, cut=pair.cut, keeper=pair.keeper, comparison=pair.comparison, coverage=pair.coverage)


def _clicked(view: SuggestionView, choice: Choice, asked: str) -> None:
    what, _, slug = asked.partition(" ")
    if what == "look":
        st.session_state["looked"] = (view.key, slug)
    elif what == "exempt":
        _exempt(choice, slug)
    elif what == "keep":
        _keep(choice, slug)


def by_digit(choice: Choice, digit: str) -> None:
    """Exempt the member of a key, or take it back."""
    n = DIGITS.index(digit)
    if n < len(choice.members):
        _exempt(choice, choice.members[n].side.provision)


def keep_by_digit(choice: Choice, digit: str) -> None:
    n = DIGITS.index(digit)
    if n < len(choice.members):
        _keep(choice, choice.members[n].side.provision)


def _exempt(choice: Choice, slug: str) -> None:
    left_out = set(choice.exempt) ^ {slug}
    _begin(choice, choice.keeper, left_out)


def _keep(choice: Choice, slug: str) -> None:
    _begin(choice, slug, set(choice.exempt) - {slug})


def _begin(choice: Choice, keeper: str, exempt: set[str]) -> None:
    try:
        service.keep_draft(
            session.store(),
            choice.suggestion,
            keeper=keeper,
            exempt=sorted(exempt),
            now=session.now(),
            user=session.user(),
        )
    except ReviewerError as error:
        st.session_state["said"] = error


def accept_label(choice: Choice, say: Speech) -> str:
    """How many would change, and how many are exempted."""
    change, exempt = len(choice.of(Fate.CHANGE)), len(choice.exempt)
    words = say("ui.accept-some", n=change, exempt=exempt) if exempt else say("ui.accept-all", n=change)
    return f"{words}, {say('ui.accept-why')}" if choice.needs_reason else words
