"""What every page starts from: the store, who is asking, in which language, and now.

The database is the only truth; a Streamlit session holds only where the reader stands.
"""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

import streamlit as st

from reviewer import i18n, service
from reviewer.service.views import User  # noqa: TC001 - pages read the annotation
from reviewer.ui.speech import Speech

LANGUAGE: Final = "lang"  # in the address, so that a link keeps it


def database() -> Path:
    """`$REVIEWER_DB`, else `reviewer.db` in the working folder; as on the command line."""
    return Path(os.environ.get("REVIEWER_DB") or "reviewer.db")


@st.cache_resource(show_spinner=False)
def _opened(path: str) -> service.Store:
    return service.open_store(Path(path))


def store() -> service.Store:
    """One store a process: it serialises its writers itself."""
    return _opened(str(database().absolute()))


def user() -> User:
    return service.local_user(os.environ.get("REVIEWER_USER", ""))


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
