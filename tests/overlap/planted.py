"""Plants on real clauses: one value changed, one duty taken away. Seeded, so every run is the same."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reviewer.language import Entity, entities, sentences
from reviewer.overlap.codification import articles, cut

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from random import Random

SHARED = Path(os.environ.get("REVIEWER_SHARED", Path(__file__).parents[3] / "shared"))
BODIES = ("Bộ Tài chính", "Bộ Y tế", "Sở Xây dựng", "Sở Tư pháp", "Ủy ban nhân dân cấp tỉnh", "Chính phủ")
ACTORS = ("doanh nghiệp", "hộ gia đình", "người lao động", "chủ đầu tư", "người nộp thuế")
MODALS = {
    "phải": "có thể",
    "có trách nhiệm": "có quyền",
    "có quyền": "phải",
    "có thể": "phải",
    "không được": "được",
    "được phép": "không được",
    "có nghĩa vụ": "có quyền",
}


@dataclass(frozen=True)
class Drift:
    kind: str
    a: str
    b: str
    before: str  # the words changed, as in `a`
    after: str


@cache
def _pool() -> tuple[str, ...]:
    """Clauses of every tenth article, of a length that a reader takes in at once."""
    folder = SHARED / "data" / "phapdien"
    if not folder.exists():
        pytest.skip(f"no codification at {folder}")
    chosen = islice(articles(folder), 0, None, 10)
    texts = (re.sub(r"^\d+\. ", "", part).strip() for article in chosen for part in cut(article.text))
    return tuple(text for text in texts if 80 <= len(text) <= 1500)


def clauses(rng: Random, wanted: int, usable: Callable[[str], bool]) -> Iterator[str]:
    """Real clauses drawn at random over the whole codification; skips the test when it is absent."""
    pool = [text for text in _pool() if usable(text)]
    yield from rng.sample(pool, min(wanted, len(pool)))


def drifts(rng: Random, texts: Iterator[str]) -> Iterator[Drift]:
    """One drift a text, kinds in turn so that rare ones are not drowned."""
    turn = ("number", "deadline", "amount", "body", "modality", "negation", "actor", "item")
    used = dict.fromkeys(turn, 0)
    for text in texts:
        for kind in sorted(turn, key=lambda kind: used[kind]):
            made = _drift(rng, text, kind)
            if made:
                used[kind] += 1
                yield made
                break


def _drift(rng: Random, text: str, kind: str) -> Drift | None:
    if kind == "item":
        return _without_item(rng, text)
    found = [entity for entity in entities(text) if entity.kind == kind and _changed(rng, entity) is not None]
    if not found:
        return None
    entity = rng.choice(found)
    after = _changed(rng, entity) or ""
    new = text[: entity.span.start] + after + text[entity.span.end :]
    return Drift(kind, text, re.sub(r"  +", " ", new), entity.text, after.strip())


def _changed(rng: Random, entity: Entity) -> str | None:
    """Other words for an entity: another number, body, actor or modality; "" takes a negation away."""
    match entity.kind:
        case "number" | "deadline" | "amount":
            if not (digits := re.search(r"\d+", entity.text)) or "(" in entity.text:
                return None
            other = str(int(digits[0]) + rng.randint(1, 9))
            return entity.text[: digits.start()] + other + entity.text[digits.end() :]
        case "body":
            return rng.choice([name for name in BODIES if name not in entity.value])
        case "actor":
            return rng.choice([name for name in ACTORS if name != entity.value])
        case "modality":
            return MODALS.get(entity.text)
        case "negation":
            return "" if entity.text == "không" else None
    return None


def _without_item(rng: Random, text: str) -> Drift | None:
    """One list item or sentence fewer, neither the first nor the last."""
    spans = sentences(text)
    if len(spans) < 4:
        return None
    n = rng.randrange(1, len(spans) - 1)
    dropped = spans[n].of(text)
    if len(dropped.split()) < 3 or text.count(dropped) > 1:
        return None
    return Drift("item", text, text[: spans[n - 1].end] + text[spans[n].end :], dropped, "")


SYNONYMS = (
    ("hằng năm", "hàng năm"),
    ("bảo đảm", "đảm bảo"),
    ("có trách nhiệm", "phải"),
    ("bao gồm", "gồm"),
    ("Trường hợp", "Nếu"),
)
_PART = re.compile(
    r"(?<=[,;])\s[^,;.:()\n]{18,120}(?=[,;.])|\s(?:và|trừ trường hợp|nếu)\s[^,;.:()\n]{18,120}(?=[,;.])"
)


def restated(rng: Random, text: str, other: str) -> str:
    """`text` as another instrument says it: synonyms, a lead-in, a rule before it, or another order."""
    for a, b in SYNONYMS:
        if rng.random() < 0.6:
            text = text.replace(a, b)
    match rng.randrange(3):
        case 0:
            return f"Ngoài quy định tại Điều này, trên địa bàn tỉnh thực hiện như sau:\n{text}"
        case 1:
            return f"{other}\n{text}"
    parts = [span.of(text) for span in sentences(text)]
    if not any(re.match(r"([a-zđ]\d?\)|\d+\.|-)", part) for part in parts):
        rng.shuffle(parts)
    return "\n".join(parts)


def duties(rng: Random, text: str) -> tuple[int, int] | None:
    """A sentence or list item of a clause that has at least three."""
    spans = sentences(text)
    chosen = rng.choice(spans) if len(spans) >= 3 else None
    return (chosen.start, chosen.end) if chosen and len(chosen) >= 25 else None


def parts(rng: Random, text: str) -> tuple[int, int] | None:
    """A coordinated part of a sentence: an enumerated act, a condition, an exception."""
    found = list(_PART.finditer(text))
    return rng.choice(found).span() if found else None
