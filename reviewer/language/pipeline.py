"""The one spaCy pipeline: tokens that keep document numbers whole, sentences of legal text, lexicons.

`blank("xx")` splits punctuation and knows no language; what makes it ours is `token_match`
(document numbers stay one token), the sentence rule `reviewer.sentences.v1` and the phrase
matcher over the knowledge tables.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import spacy
from spacy import attrs
from spacy.language import Language
from spacy.matcher import PhraseMatcher

from reviewer.knowledge import lexicon
from reviewer.language.patterns import DOCUMENT_NUMBER
from reviewer.model import Span
from reviewer.text import new_tone

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spacy.tokens import Doc

    Ends = Callable[[str], Iterator[int]]

SENTENCES: Final = "reviewer.sentences.v1"

# A stop that ends a sentence when a capital, digit, quote or dash follows; ";" ends list items.
_STOP: Final = re.compile(r"""[.!?…]+["”’)\]]*(?=\s+["“‘(]?[A-ZÀ-ỸĐ0-9+-])|;|\n""")
_MARKER: Final = re.compile(r"(?:^|\n)\s*(?:\d+(?:\.\d+)*|[a-zđ]|[IVXLC]+|Điều\s+\d+\w?)$")
_SHORT: Final = re.compile(r"(?:^|\W)(?:TP|Tp|tp|TX|Tx|TT|GS|PGS|TS|ThS|BS|ĐT|Đt|v\.v|St|Nr|No|tr|[A-ZĐ])$")
# A line that goes on: the next one starts with a small letter that is no list marker.
_GOES_ON: Final = re.compile(r"\n[ \t]*(?![a-zđ]\d{0,2}[).]|[-+•*–])[a-zà-ỹđ]")


# Lines to fill in ("……", "____"): spaCy takes them apart sign by sign, in quadratic time.
_RULED: Final = re.compile(r"(?:[^\w\s]|_){16,}")


def _calm(text: str) -> str:
    """`text` with ruled lines blanked; every offset stays."""
    return _RULED.sub(lambda m: " " * len(m[0]), text)


@cache
def pipeline() -> Language:
    nlp = spacy.blank("xx")
    nlp.tokenizer.token_match = DOCUMENT_NUMBER.fullmatch
    nlp.max_length = 100_000_000  # the limit protects statistical models; there is none here
    nlp.add_pipe("reviewer_sentences")
    return nlp


@Language.factory("reviewer_sentences", default_config={"ends": {"@misc": SENTENCES}})
def _sentences(nlp: Language, name: str, ends: Ends) -> Callable[[Doc], Doc]:
    """Marks sentence starts from the registered rule for where sentences end."""

    def mark(doc: Doc) -> Doc:
        starts = doc.to_array([attrs.IDX])
        flags = np.full(len(doc), -1, dtype=np.int64).view(np.uint64)
        first = np.searchsorted(starts, np.fromiter(ends(doc.text), dtype=np.int64))
        flags[first[first < len(doc)]] = 1
        flags[:1] = 1
        return doc.from_array([attrs.SENT_START], flags)

    return mark


@spacy.registry.misc(SENTENCES)
def _rule() -> Ends:
    """Sentences end after a stop, after ";" and at a line end unless the line goes on."""
    return _ends


def _ends(text: str) -> Iterator[int]:
    """Offsets just after each sentence end, ascending."""
    for match in _STOP.finditer(text):
        start, end = match.span()
        if text[start] == ".":
            before = text[max(0, start - 24) : start]
            if _MARKER.search(before) or _SHORT.search(before):
                continue
        elif text[start] == "\n" and _GOES_ON.match(text, start) and not _closed(text, start):
            continue
        yield end


def _closed(text: str, at: int) -> bool:
    """Does the line before `at` end in punctuation that closes it?"""
    return text[:at].rstrip(" \t\r\n")[-1:] in ".;:!?"


def tokens(text: str) -> list[str]:
    """Words, numbers, document numbers and punctuation marks, in order; no blanks."""
    found: list[str] = []
    at = 0
    for line in _RULED.finditer(text):  # one token each
        found += _words(text[at : line.start()])
        found.append(line[0])
        at = line.end()
    return found + _words(text[at:])


def _words(text: str) -> list[str]:
    return [token.text for token in pipeline().make_doc(text) if not token.is_space]


def sentences(text: str) -> list[Span]:
    """Sentences and list items, trimmed of blanks, in order; empty ones are left out."""
    found: list[Span] = []
    for sentence in pipeline()(_calm(text)).sents if text.strip() else ():
        raw = text[sentence.start_char : sentence.end_char]
        start = sentence.start_char + len(raw) - len(raw.lstrip())
        end = start + len(raw.strip())
        if end > start:
            found.append(Span(start, end))
    return found


def pieces(text: str) -> list[Span]:
    """As `sentences`, from the same rule but without tokens: an end may stand inside a token. Far faster."""
    found: list[Span] = []
    at = 0
    for end in (*_ends(text), len(text)):
        raw = text[at:end]
        start = at + len(raw) - len(raw.lstrip())
        stop = start + len(raw.strip())
        if stop > start:
            found.append(Span(start, stop))
        at = end
    return found


# ------------------------------------------------------------------------- lexicons


@cache
def _phrases() -> tuple[PhraseMatcher, dict[str, str]]:
    """The matcher and, for each spelling in small letters, its canonical name."""
    nlp = pipeline()
    matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
    names: dict[str, str] = {}
    for kind, terms in (
        ("body", lexicon.bodies()),
        ("actor", lexicon.actors()),
        ("paper", lexicon.papers()),
    ):
        for term in terms:
            for spelling in term.spellings:
                flat = new_tone(spelling)
                names.setdefault(f"{kind}:{flat.lower()}", term.name)
                matcher.add(kind, [nlp.make_doc(flat)])
    return matcher, names


def phrases(text: str) -> Iterator[tuple[str, int, int, str]]:
    """Lexicon spans as (kind, start, end, canonical name); they may overlap.

    `text` has new tone placement (`text.new_tone`), which keeps every offset.
    """
    matcher, names = _phrases()
    doc: Any = pipeline().make_doc(_calm(text))
    strings = doc.vocab.strings
    for key, start, end in matcher(doc):
        span = doc[start:end]
        kind = strings[key]
        name = names.get(f"{kind}:{span.text.lower()}", span.text)
        yield kind, span.start_char, span.end_char, name
