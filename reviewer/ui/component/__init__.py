"""The one custom component: aligned wordings, an instrument with its margin, a table that opens things.

It draws with text nodes only (`build.js`), inside its own style scope, and asks for nothing
from outside. Python hands it plain data; it hands back at most the key of what was opened.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import streamlit as st

from reviewer.ui.markup import element

if TYPE_CHECKING:
    from collections.abc import Mapping

_SCRIPTS = ("build.js", "diff.js", "members.js", "document.js", "list.js", "desk.js")


@cache
def _renderer() -> Any:
    folder = files(__package__)
    return st.components.v2.component(
        "reviewer.desk",
        html=element("div", cls="desk"),
        css=(folder / "desk.css").read_text(encoding="utf-8"),
        js="\n".join((folder / name).read_text(encoding="utf-8") for name in _SCRIPTS),
    )


def desk(data: Mapping[str, object], *, key: str) -> str:
    """Draw `data` and return the key of what the reader just opened, "" for nothing.

    `data["mode"]` is "diff", "document" or "list"; `data["item"]` names the thing shown, so
    that scroll and folding start afresh when it changes.
    """
    result = _renderer()(data=dict(data), key=key, on_open_change=lambda: None)
    return str(result.open or "")
