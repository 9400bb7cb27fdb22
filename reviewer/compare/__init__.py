"""Two wordings side by side: rows aligned sentence by sentence, pieces that differ syllable by syllable.

Pure. The screen, the command line and the exports draw the same `Comparison`. A value a lawyer
compares (a number with its unit, a deadline, a body, a modal word) is one unit here: it differs
as a whole or not at all, so "05 ngày" against "07 ngày" reads as one change and not as "05"→"07".
"""

from __future__ import annotations

from functools import lru_cache

from reviewer import language
from reviewer.compare.align import align
from reviewer.compare.rows import rows_of
from reviewer.compare.units import Entities, Sentences, sentences_of, words_of
from reviewer.compare.values import Change, Comparison, Mark, Piece, Row, RowState
from reviewer.text import nfc

__all__ = ["Change", "Comparison", "Mark", "Piece", "Row", "RowState", "compare", "diff"]


@lru_cache(maxsize=512)
def diff(a: str, b: str) -> Comparison:
    """Compare `a` (the side offered for cutting, drawn left) with `b` (the keeper, drawn right).

    Meant for provisions and articles, never for whole documents: the work grows with the
    product of both lengths. Differences of punctuation, letter case and tone placement are
    not marked.
    """
    return compare(a, b, entities=language.entities, sentences=language.sentences)


def compare(a: str, b: str, *, entities: Entities, sentences: Sentences) -> Comparison:
    """`diff` with other finders of values and sentences."""
    left = sentences_of(nfc(a), entities, sentences)
    right = sentences_of(nfc(b), entities, sentences)
    pairings = align([words_of(s) for s in left], [words_of(s) for s in right])
    return Comparison(rows_of(left, right, pairings))
