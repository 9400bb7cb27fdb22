"""One module emits HTML; nothing that enters it comes out as markup."""

from __future__ import annotations

import ast
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.ui import markup
from reviewer.ui.markup import Html, css_string, element, join, style_block

UI = Path(markup.__file__).parent


class Reader(HTMLParser):
    """Tags and text as a browser sees them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def read(html: Html) -> Reader:
    reader = Reader()
    reader.feed(html)
    reader.close()
    return reader


@given(st.text(), st.text())
def test_text_and_attributes_stay_what_they_are(text: str, label: str) -> None:
    reader = read(element("p", text, title=label))
    assert [tag for tag, _ in reader.tags] == ["p"]
    # A parser normalises line ends and NUL; nothing else may change.
    assert reader.text.replace("\r", "\n") == text.replace("\r", "\n")
    assert (reader.tags[0][1]["title"] or "").replace("\r", "\n") == label.replace("\r", "\n")


@pytest.mark.parametrize(
    ("tag", "attributes"),
    [
        ("script", {}),
        ("iframe", {}),
        ("img", {}),
        ("p", {"onclick": "x"}),
        ("p", {"style": "background: url(x)"}),
        ("p", {"style": "width: 10%; position: fixed"}),
        ("a", {"href": "https://example.org"}),
        ("a", {"href": "//example.org"}),
        ("a", {"href": "javascript:alert(1)"}),
        ("a", {"href": "data:text/html,x"}),
    ],
)
def test_what_cannot_be_expressed(tag: str, attributes: dict[str, str]) -> None:
    with pytest.raises(ValueError):
        element(tag, "x", **attributes)


@pytest.mark.parametrize("href", ["?id=DX-00001", "#top", "van-ban?doc=k-1", "tien-do"])
def test_addresses_inside_the_app(href: str) -> None:
    assert read(element("a", "x", href=href)).tags[0][1]["href"] == href


def test_join_keeps_markup_and_escapes_text() -> None:
    assert join(element("b", "a"), "<i>", None, 3) == "<b>a</b>&lt;i&gt;3"


@given(st.text())
def test_a_css_string_cannot_be_left(text: str) -> None:
    written = css_string(text)
    assert written.startswith('"') and written.endswith('"')
    assert not re.search(r'["\n\r<]', written[1:-1])


@pytest.mark.parametrize("css", ["a{}</style><script>", "@import 'x'", "a{background:url(x)}"])
def test_a_style_sheet_loads_nothing(css: str) -> None:
    with pytest.raises(ValueError):
        style_block(css)


def test_no_other_module_writes_markup() -> None:
    """No string outside markup.py holds a tag, and nothing opens the gates Streamlit has."""
    for path in sorted(UI.rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        assert "unsafe_allow" not in source, path
        if path.name == "markup.py":
            continue
        for found in ast.walk(ast.parse(source)):
            if isinstance(found, ast.Constant) and isinstance(found.value, str):
                assert not re.search(r"</?[a-zA-Z]+[ >]", found.value), f"{path}: {found.value[:60]!r}"


def test_the_component_builds_text_nodes_only() -> None:
    for path in sorted((UI / "component").glob("*.js")):
        source = path.read_text(encoding="utf-8")
        source = source.replace('"http://www.w3.org/2000/svg"', "")  # a name, never an address that is asked
        for gate in (
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "document.write",
            "eval(",
            "fetch(",
            "http",
        ):
            assert gate not in source, f"{path.name}: {gate}"
