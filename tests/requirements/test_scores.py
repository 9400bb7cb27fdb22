"""What the inventory reaches on marked provisions stays reached."""

from __future__ import annotations

import pytest

from reviewer.requirements import Sort
from tests.requirements import draw, marks
from tests.requirements.scoring import score, total

pytestmark = pytest.mark.skipif(
    not draw.CODIFICATION.exists() or not draw.PROVINCIAL.exists(),
    reason=f"needs the real provisions under {draw.SHARED} (set REVIEWER_SHARED)",
)

KINDS = [sort.value for sort in Sort]


def test_the_marked_provisions_are_read_as_well_as_before() -> None:
    """Bars a little under the measured figures: docs/measured.md says them."""
    first = score(draw.drawn(), marks.marks(marks.FIRST, draw.drawn()))
    second = score(draw.second(), marks.marks(marks.SECOND, draw.second()))
    whole = total([*first, *second])
    assert whole.f1(KINDS) >= 0.85
    duties = whole.duties
    assert duties["modality"] / duties["all"] >= 0.95
    assert duties["actor"] / duties["all"] >= 0.88
    assert duties["deadline"] / duties["all"] >= 0.92
