"""The marked provisions are those that were drawn, and each mark lies in its provision."""

from __future__ import annotations

from hashlib import sha256

import pytest

from tests.requirements import draw, marks

pytestmark = pytest.mark.skipif(
    not draw.CODIFICATION.exists() or not draw.PROVINCIAL.exists(),
    reason=f"needs the real provisions under {draw.SHARED} (set REVIEWER_SHARED)",
)

# Digest of the forty provisions kept for the final figure, written down before the first rule.
HELD_OUT = "8ef1d8cc3b6d1689ca742d992445f3833a94e33999688379d9944a1fe619bbb1"


def test_a_hundred_were_drawn_and_forty_kept_for_the_final_figure() -> None:
    ids = [one.id for one in draw.drawn()]
    assert len(set(ids)) == len(ids) == 100
    kept = sorted(draw.held_out())
    assert len(kept) == 40
    assert sha256("\n".join(kept).encode()).hexdigest() == HELD_OUT


def test_every_drawn_provision_is_marked_and_every_mark_lies_in_it() -> None:
    texts = {one.id: one.text for one in draw.drawn()}
    found = marks.marks(marks.FIRST, draw.drawn())
    assert found.keys() == texts.keys()
    for id, here in found.items():
        for mark in here:
            assert 0 <= mark.start < mark.end <= len(texts[id])
            assert mark.row == "requirement" or mark.deadline in texts[id]
