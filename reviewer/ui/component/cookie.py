"""The one thing kept in the browser: the token of a signed-in session, so that a reload keeps it."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import streamlit as st

from reviewer.ui.session import COOKIE

SECONDS = 12 * 60 * 60  # the service ends the session itself; this only tidies the browser up


@cache
def _renderer() -> Any:
    script = (files(__package__) / "cookie.js").read_text(encoding="utf-8")
    return st.components.v2.component("reviewer.cookie", js=script)


def remember(token: str) -> None:
    """Have the browser keep `token`; "" makes it forget."""
    _renderer()(data={"name": COOKIE, "token": token, "seconds": SECONDS if token else 0}, key="cookie")
