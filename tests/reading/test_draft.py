"""Cleaning a text changes nothing a reader sees, and every offset follows."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.errors import GateError, ReadError
from reviewer.model import EditorLink, Hints, Message, Span
from reviewer.reading.draft import Draft, clean, finish
from reviewer.reading.limits import Limits
from reviewer.reading.wire import dump_error, dump_sources, load_sources

TEXTS = st.text(
    alphabet=st.one_of(
        st.sampled_from("aeđĐiều \t\n\r\x0b\u00a0\u00ad\u200b\u202e\u2028\ufeff\u0300\u0301\u0323ợ"),
        st.characters(),
    ),
    max_size=80,
)

CLEANED = [
    ("a\r\nb", "a\nb"), ("a\rb", "a\nb"), ("a\x0bb", "a\nb"), ("a\u2028b", "a\nb"), ("a\x85b", "a\nb"),
    ("a\u00a0b", "a b"), ("a\u3000b", "a b"), ("so\u00adan", "soan"), ("Đi\u200bều", "Điều"),
    ("a\ufeffb", "ab"), ("a\x00b", "ab"), ("e\u0302\u0300", "ề"), ("o\u031b\u0323", "ợ"),
    ("\ud800", "\ufffd"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after"), CLEANED)
def test_clean(before: str, after: str) -> None:
    assert clean(before).text == after


@given(TEXTS)
def test_clean_text_is_normal_and_visible(text: str) -> None:
    cleaned = clean(text).text
    assert unicodedata.is_normalized("NFC", cleaned)
    assert "\r" not in cleaned and "\u200b" not in cleaned
    assert clean(cleaned).text == cleaned


@given(TEXTS)
def test_origin_leads_back(text: str) -> None:
    cleaned = clean(text)
    if not cleaned.origin:
        assert not cleaned.text or len(cleaned.text) == len(text)
        return
    assert len(cleaned.origin) == len(cleaned.text)
    assert list(cleaned.origin) == sorted(cleaned.origin)
    for i, at in enumerate(cleaned.origin):
        if cleaned.text[i].isascii() and cleaned.text[i].isalnum():
            assert unicodedata.normalize("NFKC", text[at])[:1] == cleaned.text[i]


def test_spans_and_articles_follow_the_text() -> None:
    text = "e\u0302\u0301 x\r\nĐiều 2. (được bãi bỏ)\r\n"
    note = Span(text.index("("), text.index(")") + 1)
    draft = Draft(text, "txt", notes=(note,), hints=Hints(articles=(text.index("Điều"),)), pages=(0, 7))
    source = finish(draft, name="a", sha256="")
    assert source.text == "ế x\nĐiều 2. (được bãi bỏ)\n"
    assert source.notes[0].of(source.text) == "(được bãi bỏ)"
    assert source.text[source.hints.articles[0] :].startswith("Điều 2.")


def test_nothing_left_is_named() -> None:
    with pytest.raises(ReadError) as caught:
        finish(Draft("\u200b \r\n", "txt"), name="a", sha256="")
    assert caught.value.message.id == "read.no-text"


def test_too_long_is_named() -> None:
    with pytest.raises(GateError) as caught:
        finish(Draft("điều " * 10, "txt"), name="a", sha256="", limits=Limits(characters=20))
    assert caught.value.message.id == "read.too-long"


def test_taken_out_characters_are_counted() -> None:
    source = finish(Draft("a\u200b\u200bb\u00adc \ufffd", "txt"), name="a", sha256="")
    assert source.warnings == (
        Message.of("read.hidden-characters", n=2),
        Message.of("read.unreadable-characters", n=1),
    )


def test_pipe_keeps_every_field() -> None:
    inner = Message.of("read.empty-file", file="b")
    hints = Hints(
        "1/2020/QĐ", "Quyết định", "UBND", "t", None, None, "s", (("Điều 1", "Chương I"),), (0,), ()
    )
    draft = Draft(
        "Điều 1\r\nx", "html", "m", "utf-8", (0,), hints, (EditorLink("Điều 1", "Điều 2"),),
        (Span(0, 4),), (Span(5, 6),), (Message.of("read.member-not-read", member="b", reason=inner),),
    )  # fmt: skip
    source = finish(draft, name="a", sha256="00")
    assert load_sources(dump_sources((source,))) == (source,)
    with pytest.raises(GateError) as caught:
        load_sources(dump_error(GateError("read.dtd", file="a", part="b")))
    assert caught.value.message == Message.of("read.dtd", file="a", part="b")


def test_every_message_has_words_in_both_languages() -> None:
    from pathlib import Path

    import reviewer.reading
    from reviewer.i18n import LANGUAGES, catalogue

    folder = Path(reviewer.reading.__file__).parent
    code = "\n".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))
    ids = set(re.findall(r'"(read\.[a-z-]+)"', code))
    for language in LANGUAGES:
        assert ids <= set(catalogue(language).messages)
    for id in ids:
        fields = [
            set(re.findall(r"{(\w+)}", str(catalogue(language).messages[id]))) for language in LANGUAGES
        ]
        assert fields[0] == fields[1], id
