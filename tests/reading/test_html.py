"""A page reads as the lines on the screen."""

from __future__ import annotations

import pytest

from reviewer.errors import ReadError
from reviewer.reading.html import read_html
from tests.reading.build import page
from tests.reading.oldfonts import tcvn3, vni


def text_of(body: str) -> str:
    (draft,) = read_html(page(body).encode(), "a.html")
    return draft.text


SEEN = {
    "blocks": ("<h1>A</h1><p>b</p><div>c<div>d</div>e</div>f", "A\nb\nc\nd\ne\nf\n"),
    "blanks": ("<p> a \n  b&nbsp;&nbsp;c </p>", "a b c\n"),
    "breaks": ("<p>a<br>b<br/>c</p>", "a\nb\nc\n"),
    "inline": ("<p><b>Điều</b> <i>5</i><span>.</span></p>", "Điều 5.\n"),
    "list": ("<ul><li>a<li>b</ul>", "a\nb\n"),
    "script and style": ("<style>p{}</style><p>a</p><script>x()</script><noscript>n</noscript>", "a\n"),
    "words after a script": ("<p>a<script>x</script>b</p>", "ab\n"),
    "hidden": ("<p style='display: none'>x</p><p hidden>y</p><p>a</p>", "a\n"),
    "preformatted": ("<pre>a\n  b</pre>", "a\nb\n"),
    "entities": ("<p>&#272;i&#x1EC1;u &lt;5&gt; &amp; 6</p>", "Điều <5> & 6\n"),
    "comment": ("<p>a<!-- x -->b</p>", "ab\n"),
    "lone cells": ("<td>a</td>", "a\n"),
    "nested table": (
        "<table><tr><td>a<td><table><tr><td>x<td>y</table><tr><td>b<td>c</table>",
        "a\tx\ty\nb\tc\n",
    ),
    "old font": (f'<p><font face=".VnTime">{tcvn3("Điều kiện được cấp")}</font></p>', "Điều kiện được cấp\n"),
    "old font by style": (f"<p style='font-family:VNI-Times'>{vni('quyết định')}</p>", "quyết định\n"),
    "old font inside a new one": (
        f'<font face=".VnTime">{tcvn3("trưởng")} <font face="Arial">phòng</font></font>',
        "trưởng phòng\n",
    ),
    "old letters, no font named": (
        f"<p>{tcvn3('Điều kiện được cấp giấy phép')}</p>",
        "Điều kiện được cấp giấy phép\n",
    ),
}


@pytest.mark.parametrize("name", SEEN)
def test_seen(name: str) -> None:
    body, expected = SEEN[name]
    assert text_of(body) == expected


def test_table_is_reported() -> None:
    body = "<p>a</p><table><tr><th>STT<th>Phí<tr><td>1<td>5.000</table><p>b</p>"
    (draft,) = read_html(page(body).encode(), "a.html")
    assert [span.of(draft.text) for span in draft.tables] == ["STT\tPhí\n1\t5.000"]


def test_letterhead_is_no_table() -> None:
    body = "<table><tr><td>HĐND<br>Số: 1/NQ<td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<tr><td>x<td>y</table>"
    (draft,) = read_html(page(body).encode(), "a.html")
    assert draft.tables == ()
    assert draft.text.startswith("HĐND\nSố: 1/NQ\nCỘNG HÒA")


def test_hidden_words_are_counted() -> None:
    (draft,) = read_html(page("<p>a</p><p style='display:none'>b</p>").encode(), "a.html")
    assert [(warning.id, dict(warning.args)) for warning in draft.warnings] == [
        ("read.hidden-text", {"n": 1})
    ]


DECLARED = [
    ("utf-8", '<meta charset="utf-8">'),
    ("utf-16", ""),
    (
        "utf-8",
        '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">',
    ),  # wrong: bytes decide
    ("utf-8", '<meta charset="none-such">'),
    ("cp1258", '<meta charset="windows-1258">'),
]


@pytest.mark.parametrize(("encoding", "head"), DECLARED)
def test_encodings(encoding: str, head: str) -> None:
    words = "Nơi tiếp nhận hồ sơ của người dân"
    shown = page(f"<p>{words}</p>", head=head)
    if encoding == "cp1258":
        from tests.reading.oldfonts import cp1258

        data = cp1258(shown)
    else:
        data = shown.encode(encoding)
    import unicodedata

    (draft,) = read_html(data, "a.html")
    assert unicodedata.normalize("NFC", draft.text) == words + "\n"


@pytest.mark.parametrize("depth", [3_000, 50_000])
def test_nothing_is_dropped_below_the_parser_s_depth(depth: int) -> None:
    with pytest.raises(ReadError) as caught:
        text_of("<b>" * depth + "sâu" + "</b>" * depth)
    assert caught.value.message.id == "read.too-deep"
