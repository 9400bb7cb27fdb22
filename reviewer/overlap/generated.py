"""Pairs made from real clauses, for what labelled pairs of national law hardly show.

Two provinces that say the same (word for word, reworded, with one value changed, with one duty
dropped), a province that copies a law, and twins on another object. Every made pair stays in the
fold of the pair it was made from. Relations follow from how a pair was made.
"""

from __future__ import annotations

import random
import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from reviewer.model import Relation
from reviewer.overlap.streams import UNIT

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reviewer.model import Clause
    from reviewer.overlap.labelled import Labelled

    Edit = Callable[[str, random.Random], str]

# Words that drafters exchange without changing the rule.
SYNONYMS: Final = (
    ("có trách nhiệm", "phải"), ("bảo đảm", "đảm bảo"), ("trong thời hạn", "trong vòng"), ("bao gồm", "gồm"),
    ("kể từ ngày", "tính từ ngày"), ("theo quy định", "đúng quy định"), ("hằng năm", "mỗi năm"),
    ("cơ quan có thẩm quyền", "cơ quan thẩm quyền"), ("tổ chức, cá nhân", "cá nhân, tổ chức"),
    ("không quá", "tối đa"), ("Ủy ban nhân dân", "UBND"), ("sau đây", "dưới đây"), ("thực hiện", "tiến hành"),
    ("trường hợp", "khi"), ("đối với", "với"), ("phù hợp với", "đúng với"),
    ("chịu trách nhiệm", "có trách nhiệm"),
    ("gửi", "chuyển"), ("xem xét, quyết định", "quyết định"), ("được cấp", "được giao"),
    ("bằng văn bản", "bằng công văn"),
)  # fmt: skip
OPPOSITES: Final = (
    ("không được", "được"), ("phải", "có thể"), ("có thể", "phải"), ("có trách nhiệm", "được quyền"),
    ("được", "không được"),
)  # fmt: skip
FIGURE: Final = re.compile(
    r"(?<![\w/.,])(?<!điều )(?<!khoản )(?<!số )(?<!Điều )(?<!mẫu )\d{1,3}(?:\.\d{3})*(?![\w/.,]*/)(?= ?\w)"
)
PREFIXES: Final = ("Ban hành Quy định về", "Quy định", "Ban hành Quy chế", "Ban hành Quy định", "Về")
LEAD_INS: Final = ("Trên địa bàn tỉnh, ", "Ngoài các quy định khác, ", "Các cơ quan, đơn vị lưu ý: ")
SHARE: Final = 0.5  # of possible synonyms that a rewording takes
UNKNOWN_YEAR: Final = 2015


def made(pair: Labelled, others: Sequence[Labelled], seed: int) -> Labelled | None:
    """One pair made of a labelled one, the same for the same seed; None when nothing can be made."""
    draw = random.Random(f"{seed}{pair.pair}")
    clause = draw.choice((pair.a, pair.b))
    if pair.relation is Relation.BOILERPLATE:
        return _pair(pair, clause, reworded(clause.text, draw), Relation.BOILERPLATE, draw)
    kind = draw.random()
    if kind < 0.25:
        twin = _twin(pair, clause, others, draw)
        if twin is not None:
            return twin
    if kind < 0.5:
        return _pair(pair, clause, reworded(clause.text, draw), Relation.DUPLICATE, draw)
    if kind < 0.7:
        changed = drifted(reworded(clause.text, draw) if draw.random() < 0.5 else clause.text, draw)
        if changed != clause.text:
            return _pair(pair, clause, changed, Relation.CONFLICT, draw)
    shorter = dropped(clause.text, draw)
    if shorter and draw.random() < 0.6:
        return _pair(pair, clause, reworded(shorter, draw), Relation.RESTATEMENT, draw, contained="b")
    left, right = dropped(clause.text, draw), dropped(clause.text, draw)
    if left and right and left != right:
        return _pair(pair, replace(clause, text=left), reworded(right, draw), Relation.OVERLAP, draw)
    lead = draw.choice(LEAD_INS)
    return _pair(pair, clause, lead + reworded(clause.text, draw), Relation.DUPLICATE, draw)


def reworded(text: str, draw: random.Random) -> str:
    """Some words exchanged for synonyms."""
    for one, other in SYNONYMS:
        if one in text and draw.random() < SHARE:
            text = text.replace(one, other)
    return text


def drifted(text: str, draw: random.Random) -> str:
    """One figure changed, or a modal word turned; the text itself when it has neither."""
    figures = list(FIGURE.finditer(text))
    if figures and draw.random() < 0.75:
        found = draw.choice(figures)
        value = int(found[0].replace(".", ""))
        new = value + draw.choice((1, 2, 5, 10)) if value < 10 else value * draw.choice((2, 3)) // 2 + 1
        said = f"{new:02d}" if found[0].startswith("0") else f"{new:,}".replace(",", ".")
        return text[: found.start()] + said + text[found.end() :]
    for one, other in draw.sample(OPPOSITES, len(OPPOSITES)):
        if one in text:
            return text.replace(one, other, 1)
    return text


def dropped(text: str, draw: random.Random) -> str:
    """Without one of its sentences or items; "" when it has fewer than three."""
    pieces = [piece for piece in UNIT.split(text) if piece.strip()]
    if len(pieces) < 3:
        return ""
    pieces.pop(draw.randrange(1, len(pieces)))
    return "\n".join(pieces)


def _pair(
    pair: Labelled, clause: Clause, text: str, relation: Relation, draw: random.Random, contained: str = ""
) -> Labelled:
    """The clause against its copy `text`: in two provinces, or (one in four) in a law and a province."""
    wanted = relation is not Relation.BOILERPLATE
    year = clause.issued.year if clause.issued else UNKNOWN_YEAR
    title = clause.title or clause.subject
    copy = replace(clause, text=text, heading=_renamed(clause.heading, draw))
    lawful = wanted and draw.random() < 0.25
    a = (
        replace(clause, rank=2, type="Luật", subject="", chapter="", title=title)
        if lawful
        else local(clause, "A", 10 + draw.randrange(40), year, _titled(title, draw))
    )
    b = local(copy, "B", 60 + draw.randrange(30), year + draw.randrange(4), _titled(title, draw))
    if draw.random() < 0.5 and not lawful and not contained:
        a, b = b, a
    return replace(
        pair, a=a, b=b, relation=relation, candidate=wanted, contained=contained, sure=True, annotators=0
    )


def _titled(title: str, draw: random.Random) -> str:
    """A province's title for the same matter: another opening, some words left out."""
    return f"{draw.choice(PREFIXES)} {_renamed(title, draw)} trên địa bàn tỉnh"


def _renamed(words: str, draw: random.Random) -> str:
    """The words, or (half the time) most of them."""
    if draw.random() < 0.5:
        return words
    split = words.split()
    kept = [word for word in split if draw.random() < 0.75]
    return " ".join(kept) if len(kept) > 1 else words


def _twin(pair: Labelled, clause: Clause, others: Sequence[Labelled], draw: random.Random) -> Labelled | None:
    """The same pattern on another object: the words that heading and text share are exchanged everywhere."""
    other = draw.choice(others)
    thing, another = shared_run(clause.heading, clause.text), shared_run(other.a.heading, other.a.text)
    if not thing or not another or thing.lower() == another.lower() or clause.subject == other.a.subject:
        return None
    swap = re.compile(re.escape(thing), re.IGNORECASE)

    def put(text: str) -> str:
        return swap.sub(lambda _: another, text)

    year = clause.issued.year if clause.issued else UNKNOWN_YEAR
    twin = replace(clause, text=reworded(put(clause.text), draw), heading=put(clause.heading))
    title = f"{draw.choice(PREFIXES)} {clause.title or clause.subject}"
    return replace(
        pair,
        a=local(clause, "A", 10 + draw.randrange(40), year, title),
        b=local(twin, "B", 60 + draw.randrange(30), year, put(title)),
        relation=Relation.TEMPLATE,
        candidate=False,
        contained="",
        sure=True,
        annotators=0,
    )


def shared_run(heading: str, text: str) -> str:
    """The longest run of two to six words that heading and text share, as the heading writes it."""
    words, low = heading.split(), f" {' '.join(text.lower().split())} "
    for size in range(6, 1, -1):
        for at in range(len(words) - size + 1):
            run = " ".join(words[at : at + size]).strip(",;:. ")
            if f" {run.lower()} " in low:
                return run
    return ""


def local(clause: Clause, province: str, number: int, year: int, title: str) -> Clause:
    """The clause as it would stand in a decision of a province."""
    return replace(
        clause,
        instrument=f"{number}/{year}/qđ-ubnd|{province}|{year}",
        rank=11,
        issuer=f"Ủy ban nhân dân tỉnh {province}",
        province=province,
        issued=date(year, 1 + number % 12, 1),
        type="Quyết định",
        title=title,
        subject="",
        chapter="",
    )
