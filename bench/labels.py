"""Do the candidates hold the pairs that readers labelled as worth a decision, and planted copies?"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING, Any

from bench import stock
from reviewer.overlap import candidates
from reviewer.text import nfc, syllables

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reviewer.model import Clause
    from reviewer.overlap import CandidateSet

SAME = 0.85  # of a clause's three-syllable runs that a labelled side must hold to be its clause

# Wordings a local drafter changes without changing the rule.
SYNONYMS = (
    ("hằng năm", "mỗi năm"),
    ("bảo đảm", "đảm bảo"),
    ("có trách nhiệm", "phải"),
    ("bao gồm", "gồm có"),
    ("trường hợp", "nếu"),
    ("tổ chức, cá nhân", "cá nhân, tổ chức"),
    ("thực hiện", "tiến hành"),
    ("theo quy định của pháp luật", "đúng pháp luật"),
    ("kể từ ngày", "tính từ ngày"),
    ("trong thời hạn", "chậm nhất"),
    ("và", "cùng với"),
    ("được", "thì được"),
    ("giấy tờ", "tài liệu"),
    ("sử dụng", "dùng"),
    ("cơ quan có thẩm quyền", "cơ quan thẩm quyền"),
)
LEADS = ("Trên địa bàn tỉnh, ", "Các cơ quan, đơn vị lưu ý: ", "Khi giải quyết công việc, ")


def held(clauses: Sequence[Clause], found: CandidateSet) -> dict[str, Any]:
    """Share of the labelled candidates of which some clauses of both sides are proposed together."""
    pairs = [json.loads(line) for line in stock.LABELS.read_text("utf-8").splitlines()]
    wanted = [pair for pair in pairs if pair["candidate"]]
    spots: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, clause in enumerate(clauses):
        spots[_spot(clause.subject, clause.heading)].append(at)
    proposed = set(zip(found.a_index.tolist(), found.b_index.tolist(), strict=True))
    missed, unplaced = [], []
    for pair in wanted:
        sides = [_clauses_of(pair[side], clauses, spots) for side in "ab"]
        if not all(sides):
            unplaced.append(pair["pair"])
        elif not any((i, j) in proposed or (j, i) in proposed for i in sides[0] for j in sides[1]):
            missed.append(pair["pair"])
    return {
        "labelled": len(wanted),
        "held": 1 - (len(missed) + len(unplaced)) / len(wanted),
        "missed": missed,
        "not_found_in_stock": unplaced,
    }


def _spot(subject: str, heading: str) -> tuple[str, str]:
    return subject.casefold(), " ".join(syllables(heading))


def _clauses_of(side: dict[str, Any], clauses: Sequence[Clause], spots: dict[Any, list[int]]) -> list[int]:
    """Clauses whose words stand in the labelled side."""
    heading = nfc(side["title"]).partition(". ")[2]
    shown = _runs(side["text"])
    near = spots[_spot(nfc(side["demuc"]), heading)]
    return [at for at in near if _share(_runs(clauses[at].text), shown) >= SAME]


def _runs(text: str) -> set[tuple[str, ...]]:
    words = syllables(text)
    return {tuple(words[i : i + 3]) for i in range(max(1, len(words) - 2))}


def _share(part: set[tuple[str, ...]], whole: set[tuple[str, ...]]) -> float:
    return len(part & whole) / len(part)


def planted(clauses: Sequence[Clause], *, copies: int = 200) -> dict[str, Any]:
    """Share of reworded copies, put into one new local instrument, that are proposed with their original."""
    dice = Random(7)
    usable = [clause for clause in clauses if clause.rank <= 5 and 20 <= len(clause.text.split()) <= 250]
    originals = dice.sample(usable, min(copies, len(usable)))
    made = [_reworded(original, dice) for original in originals]
    found = candidates([*clauses, *made])
    proposed = {frozenset((pair.a, pair.b)) for pair in found.pairs()}
    lost = [o.id for o, m in zip(originals, made, strict=True) if frozenset((o.id, m.id)) not in proposed]
    return {"planted": len(made), "held": 1 - len(lost) / len(made), "lost": lost}


def _reworded(original: Clause, dice: Random) -> Clause:
    """The same rule as a province would write it: other words, another order, a lead-in."""
    text = original.text
    for old, new in SYNONYMS:
        if dice.random() < 0.7:
            text = text.replace(old, new)
    parts = list(_parts(text))
    if len(parts) > 2 or dice.random() < 0.5:
        dice.shuffle(parts)
    return replace(
        original,
        id=f"planted/{original.id}",
        instrument="planted",
        rank=11,
        province="Vàm Đông",
        title="Quy định trên địa bàn tỉnh",
        subject="Quản lý nhà nước ở địa phương",
        chapter="",
        heading="",
        text=dice.choice(LEADS) + ", ".join(parts),
        cites=(),
    )


def _parts(text: str) -> Iterator[str]:
    """Sentences, list items and parts of sentences."""
    for line in text.replace(";", "\n").replace(". ", "\n").split("\n"):
        yield from (piece.strip() for piece in line.split(", ") if piece.strip())
