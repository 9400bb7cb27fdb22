"""What every page starts from: the store, who is asking, in which language, and now.

The database is the only truth; a Streamlit session holds only where the reader stands.
"""

from __future__ import annotations

import os
import time
from datetime import UTC, date, datetime
from pathlib import Path
from threading import Thread
from typing import Final

import streamlit as st

from reviewer import i18n, service
from reviewer.errors import PermissionDenied
from reviewer.service.views import User  # noqa: TC001 - pages read the annotation
from reviewer.ui.speech import Speech

LANGUAGE: Final = "lang"  # in the address, so that a link keeps it
TOKEN: Final = "token"
COOKIE: Final = "reviewer-session"
FRESH: Final = 1.0  # seconds for which who is signed in is not asked again


def database() -> Path:
    """`$REVIEWER_DB`, else `reviewer.db` in the working folder; as on the command line."""
    return Path(os.environ.get("REVIEWER_DB") or "reviewer.db")


@st.cache_resource(show_spinner=False)
def _opened(path: str) -> service.Store:
    return service.open_store(Path(path))


@st.cache_resource(show_spinner=False)
def warm_up() -> Thread:
    """Load what the first group would wait seconds for, beside the first page."""
    thread = Thread(target=service.warm, daemon=True)
    thread.start()
    return thread


def store() -> service.Store:
    """One store a process: it serialises its writers itself."""
    return _opened(str(database().absolute()))


def user() -> User:
    """Who works here. Raises PermissionDenied when the session has ended meanwhile."""
    found = signed_in()
    if found is None:
        raise PermissionDenied("service.signed-out")
    return found


def signed_in() -> User | None:
    """The account of this browser; the local user where there are no accounts; None before signing in.

    Raises PermissionDenied for somebody whom the identity provider knows and this office does not.
    """
    at, known = st.session_state.get("who", (0.0, None))
    if known is not None and time.monotonic() - at < FRESH:
        found: User = known
        return found
    fresh = _identify()
    st.session_state["who"] = (time.monotonic(), fresh)
    return fresh


def _identify() -> User | None:
    if oidc():
        email = getattr(st.user, "email", None) if st.user.is_logged_in else None
        if email:
            return service.identified(store(), str(email))
    elif not service.needs_sign_in(store()):
        return service.local_user(os.environ.get("REVIEWER_USER", ""))
    return service.session_user(store(), token(), now=now())


def oidc() -> bool:
    """Whether the office's identity provider stands in `[auth]` of the app's secrets."""
    return bool(st.secrets.load_if_toml_exists()) and "auth" in st.secrets


def has_accounts() -> bool:
    """Whether people sign in here."""
    return oidc() or service.needs_sign_in(store())


def token() -> str:
    """Of this session, else what the browser kept of the one before its page was loaded again."""
    return str(st.session_state.get(TOKEN) or st.context.cookies.get(COOKIE, ""))


def enter(name: str, password: str) -> None:
    """Sign in. Raises PermissionDenied."""
    st.session_state[TOKEN] = service.sign_in(store(), name, password, now=now()).token
    st.session_state.pop("who", None)


def leave() -> None:
    """Sign out here; the session is over in the database, whatever the browser still holds."""
    service.sign_out(store(), token())
    language = st.session_state.get(LANGUAGE)
    st.session_state.clear()
    st.session_state[TOKEN] = ""
    if language:
        st.session_state[LANGUAGE] = language
    if oidc() and st.user.is_logged_in:
        st.logout()


def now() -> datetime:
    return datetime.now(UTC)


def today() -> date:
    return datetime.now().astimezone().date()


def language() -> str:
    """The address, else what was chosen in this session, else the server's choice, else Vietnamese."""
    asked = st.query_params.get(LANGUAGE, "")
    if asked in i18n.LANGUAGES:
        st.session_state[LANGUAGE] = asked
    return str(st.session_state.get(LANGUAGE) or i18n.preferred(os.environ.get("REVIEWER_LANG", "vi")))


def keep_language() -> None:
    """Put a chosen language back into the address after a page change dropped it."""
    chosen = st.session_state.get(LANGUAGE)
    if chosen and chosen != i18n.DEFAULT and st.query_params.get(LANGUAGE) != chosen:
        st.query_params[LANGUAGE] = str(chosen)


def choose_language(language: str) -> None:
    st.session_state[LANGUAGE] = language
    if language == i18n.DEFAULT:
        st.query_params.pop(LANGUAGE, None)
    else:
        st.query_params[LANGUAGE] = language


def speech() -> Speech:
    return Speech(language())
