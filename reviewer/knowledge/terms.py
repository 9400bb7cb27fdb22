"""Words that the law replaced by others. Table: `terms.csv`; bodies and papers have tables of their own."""

from __future__ import annotations

import re
from functools import cache

from reviewer.knowledge.lexicon import Term
from reviewer.knowledge.tables import rows
from reviewer.text import new_tone


@cache
def retired_terms() -> tuple[Term, ...]:
    """In file order, each with its successor and the last day on which the word was right."""
    return tuple(
        Term(
            name=row.required("name"),
            aliases=row.names("aliases"),
            valid_from=row.valid_from,
            valid_to=row.valid_to,
            source=row.source,
            verified=row.verified,
            successor=row.required("successor"),
        )
        for row in rows("terms", ("name", "aliases", "successor"))
    )


@cache
def term_pattern() -> tuple[re.Pattern[str], dict[str, Term]]:
    """Matches every spelling in text with new tone placement, longest first; and what each means.

    A match's small letters, blanks single, are the key.
    """
    by_spelling = {new_tone(said).casefold(): term for term in retired_terms() for said in term.spellings}
    words = sorted(by_spelling, key=lambda said: (-len(said), said))
    return re.compile(
        r"(?<!\w)(?:" + "|".join(map(re.escape, words)) + r")(?!\w)", re.IGNORECASE
    ), by_spelling


@cache
def term_tails() -> tuple[str, ...]:
    """The last words of every spelling without their first letter: cheap to look for before the words
    themselves, whatever the tone placement of those that stand before."""
    spellings = [said.split() for term in retired_terms() for said in term.spellings]
    return tuple(sorted({" ".join(said[-3:] if len(said) > 3 else said[-2:])[1:] for said in spellings}))
