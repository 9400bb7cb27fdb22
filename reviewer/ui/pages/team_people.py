"""Người của nhóm: accounts, roles, and who looks after what."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from reviewer import service
from reviewer.errors import ReviewerError
from reviewer.service.views import Role
from reviewer.ui import session
from reviewer.ui.markup import element
from reviewer.ui.notices import note, problem
from reviewer.ui.parts import team as draw

if TYPE_CHECKING:
    from collections.abc import Callable

    from reviewer.service.views.team import PersonView
    from reviewer.ui.speech import Speech


def show(say: Speech) -> None:
    user = session.user()
    people = service.persons(session.store(), user=user)
    if said := st.session_state.pop("people-said", None):
        problem(said)
    if people:
        st.html(draw.people(people, say))
        _one(people, say)
    else:
        note(say("ui.no-people"), say("ui.no-people-next"))
    if service.allowed(user, "set_person"):
        with st.expander(say("ui.person-add"), expanded=not people):
            _add(say, first=not people)


def _one(people: tuple[PersonView, ...], say: Speech) -> None:
    """What a lead gives somebody to look after; what an administrator changes of an account."""
    by_name = {p.name: p for p in people}
    name = st.selectbox(say("ui.person-choose"), list(by_name), key="person")
    person = by_name[name]
    with st.form(f"assign-{name}"):
        st.html(element("h2", say("ui.assign", person=name)))
        fields, bodies = service.assignable(session.store(), user=session.user())
        given = person.assignment
        subjects = st.multiselect(
            say("ui.assign-fields"),
            fields,
            _there(given.subjects if given else (), fields),
            placeholder=say("ui.assign-any"),
        )
        issuers = st.multiselect(
            say("ui.assign-bodies"),
            bodies,
            _there(given.issuers if given else (), bodies),
            placeholder=say("ui.assign-any"),
        )
        st.html(element("p", say("ui.assign-what"), cls="small mute"))
        sent = st.form_submit_button(say("ui.assign-set"))
    if sent:
        _done(
            lambda: service.assign(
                session.store(),
                name,
                subjects=subjects,
                issuers=issuers,
                now=session.now(),
                user=session.user(),
            )
        )
    if service.allowed(session.user(), "set_person"):
        _account(person, say)


def _there(given: tuple[str, ...], known: tuple[str, ...]) -> list[str]:
    return [name for name in given if name in known]


def _account(person: PersonView, say: Speech) -> None:
    roles = list(Role)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        role = st.selectbox(
            say("ui.person-role"),
            roles,
            index=roles.index(person.role),
            format_func=lambda r: say(f"service.role-{r.value}"),
            key=f"role-{person.name}",
        )
        if st.button(say("ui.person-role-set"), disabled=role is person.role):
            _done(lambda: _set(person.name, role=role))
        word = say("ui.person-enable") if person.disabled else say("ui.person-disable")
        if st.button(word):
            _done(lambda: _set(person.name, disabled=not person.disabled))


def _set(name: str, *, role: Role | None = None, disabled: bool | None = None) -> None:
    service.set_person(
        session.store(), name, role=role, disabled=disabled, now=session.now(), user=session.user()
    )


def _add(say: Speech, *, first: bool) -> None:
    roles = [Role.ADMIN] if first else list(Role)
    with st.form("add-person", border=False, clear_on_submit=True):
        name = st.text_input(say("ui.sign-in-name"), max_chars=80, autocomplete="off")
        role = st.selectbox(
            say("ui.person-role"), roles, format_func=lambda r: say(f"service.role-{r.value}")
        )
        office = st.checkbox(say("ui.person-oidc"))
        password = st.text_input(say("ui.password-first"), type="password", autocomplete="new-password")
        sent = st.form_submit_button(say("ui.person-add"))
    if sent:
        _done(
            lambda: service.set_person(
                session.store(),
                name,
                role=role,
                password=None if office else password,
                oidc=office,
                now=session.now(),
                user=session.user(),
            )
        )


def _done(act: Callable[[], object]) -> None:
    """Do it and draw the page anew, with what was wrong on top of it."""
    try:
        act()
    except ReviewerError as error:
        st.session_state["people-said"] = error
    st.session_state.pop("who", None)
    st.rerun()
