"""Full-text search over provisions, with and without diacritics.

One row in `search` for each khoản, for each article without khoản, and for every other
provision's own words. Two columns: as written (new tone placement) and bare, so that a word
typed with its marks finds only itself and a word typed without finds every spelling.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reviewer.model import Document, Kind, Span
from reviewer.text import bare, new_tone, nfc

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reviewer.store.connect import Connection

ADD_WORDS = "insert into search (rowid, words, bare) values (?, ?, ?)"
DROP_WORDS = "insert into search (search, rowid, words, bare) values ('delete', ?, ?, ?)"

# A phrase in quotation marks, or a word. Underscores separate, as they do for the tokenizer.
_ASKED: Final = re.compile(r'"([^"]+)"|([^\W_]+)')
_WORD: Final = re.compile(r"[^\W_]+")


def index_words(db: Connection, document: Document, ids: Mapping[str, int]) -> dict[str, int]:
    """Index the document; for every provision, the id of the row that holds its words."""
    owners, spans = _rows_of(document)
    db.executemany(ADD_WORDS, _texts(document, spans, ids))
    return {slug: ids[owner] for slug, owner in owners.items()}


def unindex_words(db: Connection, document: Document, ids: Mapping[str, int]) -> None:
    """Take the document out: a contentless index must be told the very words it was given."""
    db.executemany(DROP_WORDS, _texts(document, _rows_of(document)[1], ids))


def _rows_of(document: Document) -> tuple[dict[str, str], dict[str, Span]]:
    """For every provision the one whose row holds its words, and what each row holds."""
    divided = {p.parent for p in document.provisions if p.kind is Kind.CLAUSE}
    owners: dict[str, str] = {}
    spans: dict[str, Span] = {}
    whole: set[str] = set()
    for p in document.provisions:
        if p.parent in whole:
            owners[p.id] = owners[p.parent]
            whole.add(p.id)
            continue
        owners[p.id] = p.id
        if p.kind is Kind.CLAUSE or (p.kind is Kind.ARTICLE and p.id not in divided):
            whole.add(p.id)
            spans[p.id] = p.span
        else:
            spans[p.id] = p.own
    return owners, spans


def _texts(
    document: Document, spans: Mapping[str, Span], ids: Mapping[str, int]
) -> Iterator[tuple[int, str, str]]:
    for slug, span in spans.items():
        text = span.of(document.text)
        if text.strip():
            yield ids[slug], new_tone(text), bare(text)


# ------------------------------------------------------------------------------ asking


def expression(asked: str) -> str:
    """The FTS5 question for what a person typed; "" when it holds no word.

    Every word must be there; words in quotation marks must stand together, and where the
    others do so too, that counts for more. Nothing the person types reaches FTS5 as syntax.
    """
    phrases = [
        " ".join(_WORD.findall((match.group(1) or match.group(2)).lower()))
        for match in _ASKED.finditer(nfc(asked))
    ]
    parts = [_phrase(phrase) for phrase in phrases if phrase]
    every = " AND ".join(parts)
    if len(parts) < 2 or '"' in asked:
        return every
    return f"({every}) OR {_phrase(' '.join(phrases))}"


def _phrase(words: str) -> str:
    """Words together, in the column that says as much as the person typed."""
    return f'bare : "{words}"' if bare(words) == words else f'words : "{new_tone(words)}"'


def words_asked(asked: str) -> tuple[str, ...]:
    """The words a person typed, lower case, for marking them in an excerpt."""
    return tuple(_WORD.findall(nfc(asked).lower()))


FOUND = """
    select p.slug, count(*) over () as total
    from search join provision p on p.id = search.rowid
    where search match :expression
    order by search.rank, p.id
    limit :limit offset :offset
"""


def found(db: Connection, asked: str, *, offset: int, limit: int) -> tuple[list[str], int]:
    """Provision ids whose words match, best first (BM25, ties in stock order), and how many there are."""
    question = expression(asked)
    if not question:
        return [], 0
    rows = db.execute(FOUND, {"expression": question, "offset": offset, "limit": limit}).fetchall()
    return [row["slug"] for row in rows], (rows[0]["total"] if rows else 0)
