"""No pattern is quadratic: ten times the text takes about ten times as long, whatever the bait."""

from __future__ import annotations

import time

import pytest

from reviewer.structure import clauses
from tests.structure.support import document

SENTENCE = (
    "Tổ chức, cá nhân theo quy định tại khoản 2 Điều 5 Luật Đất đai và các điểm a, b khoản 1 Điều này "
    "có trách nhiệm thực hiện, "
)
BAITS = {
    "one clause": f"Điều 1. Phạm vi\n1. {SENTENCE}",
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
}
SHORT = 8_000  # characters


def seconds(text: str) -> float:
    started = time.process_time()
    clauses(document(text))
    return time.process_time() - started


@pytest.mark.parametrize("bait", BAITS)
def test_time_grows_with_length(bait: str) -> None:
    piece = BAITS[bait]
    short = piece * (SHORT // len(piece) + 1)
    once = min(seconds(short) for _ in range(2))
    assert seconds(short * 10) < 30 * once + 0.5  # 100 times, if quadratic
