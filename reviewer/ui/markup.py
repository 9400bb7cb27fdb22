"""The only module that emits HTML. Every text and attribute that enters is escaped here.

`Html` can only be made by `element` and `join`; anything else handed to them is text. Scripts,
event handlers and addresses outside the app cannot be expressed.
"""

from __future__ import annotations

import re
from html import escape
from typing import Final

TAGS: Final = frozenset(
    """a b br caption col colgroup dd div dl dt em h1 h2 h3 h4 hr i kbd li ol p section small span
    strong sub sup table tbody td tfoot th thead tr ul""".split()  # noqa: SIM905
)
ATTRIBUTES: Final = frozenset(
    "class id title lang role href colspan rowspan scope style tabindex data-n data-key".split()  # noqa: SIM905
)
VOID: Final = frozenset(("br", "col", "hr"))

_STYLE: Final = re.compile(r"(?:(?:width|left|top|height|--[a-z]+): ?\d+(?:\.\d+)?(?:%|px)?;? ?)+")
_LOCAL: Final = re.compile(r"(?:[?#]|[a-z-]*\?|[a-z-]+$)[^\s\"'<>]*")


class Html(str):
    """Markup that is safe to show."""

    __slots__ = ()


Content = Html | str | int | None


def join(*children: Content, between: str = "") -> Html:
    """Children in a row; None is left out; `between` is text."""
    parts = [
        child if isinstance(child, Html) else escape(str(child)) for child in children if child is not None
    ]
    return Html(escape(between).join(parts))


def element(tag: str, *children: Content, cls: str = "", **attributes: str | int | None) -> Html:
    """`<tag class=cls …>children</tag>`. `_` in a name becomes `-`; None leaves the attribute out.

    Raises ValueError for a tag, attribute, style or address that is not on the short lists above.
    """
    if tag not in TAGS:
        raise ValueError(f"tag {tag!r} is not allowed")
    named = {"class": cls or None, **{name.replace("_", "-"): value for name, value in attributes.items()}}
    written = "".join(_attribute(name, str(value)) for name, value in named.items() if value is not None)
    if tag in VOID:
        return Html(f"<{tag}{written}>")
    return Html(f"<{tag}{written}>{join(*children)}</{tag}>")


def _attribute(name: str, value: str) -> str:
    if name not in ATTRIBUTES and not name.startswith("aria-"):
        raise ValueError(f"attribute {name!r} is not allowed")
    if name == "style" and not _STYLE.fullmatch(value):
        raise ValueError(f"style {value!r} is not a plain size")
    if name == "href" and not _LOCAL.fullmatch(value):
        raise ValueError(f"address {value!r} leaves the app")
    return f' {name}="{escape(value)}"'


def style_block(css: str) -> Html:
    """A style sheet of our own. Raises ValueError when it could close its element."""
    if "</" in css or "@import" in css or "url(" in css:
        raise ValueError("a style sheet must not close its element or load anything")
    return Html(f"<style>{css}</style>")


def css_string(text: str) -> str:
    """`text` as a CSS string literal."""
    return '"' + "".join(c if c.isalnum() or c in " .,:·–" else f"\\{ord(c):x} " for c in text) + '"'
